import type { FlagGround } from '../../shared/vocabulary.ts';
import { merged } from './finding.ts';
import type { Found, Outcome } from './finding.ts';
import { Phrases } from './phrases.ts';
import { cutWords } from './words.ts';
import type { Words } from './words.ts';

/** Words that a space, or the platform, wants something done about. */
export interface ListedWord {
  /** As phrases.ts says: "some words", "beginn*". */
  words: string;
  outcome: Outcome;
  ground: FlagGround;
}

type List = readonly ListedWord[];
/** By list: a list that has not changed is read once. */
const kept = new WeakMap<List, Phrases<ListedWord>>();

/** What is wrong with what somebody wrote into a list; null: it can be looked for. To be asked before a list is stored. */
export function faultOfListedWord(words: string): 'listed_word.unreadable' | null {
  try {
    new Phrases([[words, null]]);
    return null;
  } catch {
    return 'listed_word.unreadable';
  }
}

/** One finding for each outcome and ground. */
export function listedWords(words: Words, list: List): Found[] {
  if (list.length === 0) return [];
  let phrases = kept.get(list);
  if (!phrases) kept.set(list, (phrases = new Phrases(list.map((each) => [each.words, each] as const))));
  const found = new Map<string, { outcome: Outcome; ground: FlagGround; spans: [number, number][] }>();
  for (const { tag, start, end } of phrases.in(words)) {
    const key = `${tag.outcome} ${tag.ground}`;
    let same = found.get(key);
    if (!same) found.set(key, (same = { outcome: tag.outcome, ground: tag.ground, spans: [] }));
    same.spans.push([start, end]);
  }
  return [...found.values()].map((each) => ({ ...each, spans: merged(each.spans) }));
}

/** Where words would be found in a text. */
export function matchesOf(words: string, text: string): string[] {
  const hits = new Phrases([[words, null]]).in(cutWords(text));
  return merged(hits.map(({ start, end }) => [start, end])).map(([start, end]) => text.slice(start, end));
}
