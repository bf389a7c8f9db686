import { cutWords, wordAt, WordMap } from './words.ts';
import type { Words } from './words.ts';

/** Words, in any case and with or without accents, apostrophes and hyphens; `beginn*` stands for any word that begins so. */
export type Phrase = string;

/** A phrase found. */
export interface Hit<Tag> {
  tag: Tag;
  /** Its last word. */
  at: number;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

interface Node<Tag> {
  /** By the next word, or by how it begins. */
  words: WordMap<Node<Tag>>;
  beginnings: Map<string, Node<Tag>>;
  longestBeginning: number;
  /** Of the phrases that end here. */
  tags: Tag[];
}

/** A phrase has no more words, so that no text takes long, whatever phrases there are. */
const MOST_WORDS = 12;

/** Finds any number of phrases in one pass: they are a tree, which is walked from each word as far as the words go along. A phrase stays within a sentence. */
export class Phrases<Tag> {
  readonly #root = newNode<Tag>();

  /** @throws Error for a phrase that has no word, or too many */
  constructor(entries: Iterable<readonly [phrase: Phrase, tag: Tag]>) {
    for (const [phrase, tag] of entries) {
      const cut = cutWords(phrase);
      if (cut.count === 0 || cut.count > MOST_WORDS) throw new Error(`"${phrase}" has no word, or more than ${MOST_WORDS}`);
      let node = this.#root;
      for (let at = 0; at < cut.count; at += 1) {
        const word = wordAt(cut, at);
        const begins = phrase.charAt(cut.end[at] ?? 0) === '*';
        if (!begins) {
          node = node.words.getOrAdd(word, newNode());
          continue;
        }
        node.longestBeginning = Math.max(node.longestBeginning, word.length);
        let to = node.beginnings.get(word);
        if (!to) node.beginnings.set(word, (to = newNode()));
        node = to;
      }
      node.tags.push(tag);
    }
  }

  in(words: Words): Hit<Tag>[] {
    const hits: Hit<Tag>[] = [];
    for (let first = 0; first < words.count; first += 1) {
      let open = following(this.#root, words, first);
      for (let at = first; open.length > 0;) {
        for (const { tags } of open)
          for (const tag of tags) hits.push({ tag, at, start: words.start[first] ?? 0, end: words.end[at] ?? 0 });
        at += 1;
        if (at >= words.count || words.sentence[at] !== words.sentence[first]) break;
        const [only] = open;
        open = open.length === 1 && only ? following(only, words, at) : open.flatMap((node) => following(node, words, at));
      }
    }
    return hits;
  }
}

function newNode<Tag>(): Node<Tag> {
  return { words: new WordMap(), beginnings: new Map(), longestBeginning: 0, tags: [] };
}

const NONE: never[] = [];
function following<Tag>(node: Node<Tag>, words: Words, at: number): Node<Tag>[] {
  const exact = node.words.get(words, at);
  if (node.longestBeginning === 0) return exact === undefined ? NONE : [exact];
  const found = exact === undefined ? [] : [exact];
  const word = wordAt(words, at);
  for (let length = Math.min(node.longestBeginning, word.length); length > 0; length -= 1) {
    const next = node.beginnings.get(word.slice(0, length));
    if (next !== undefined) found.push(next);
  }
  return found;
}
