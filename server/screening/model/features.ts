import type { Words } from '../words.ts';
import { CONCEPTS, SHORT } from './concepts.ts';

/**
 * What a text is made of, as numbers that weights are learnt for: its words, two that follow one another, pieces of words, concepts, and
 * concepts near each other. Nothing is looked up in a list of words seen in training: a feature is the hash of its words.
 */
export const BUCKET_BITS = 17;
export const BUCKETS = 1 << BUCKET_BITS;

/** Kinds of features; each weighs as much as `VALUES` says. */
const WORD = 0;
const PAIR = 1;
const PIECE = 2;
const CONCEPT = 3;
const NEAR = 4;
export const VALUES = Float32Array.of(1, 1, 0.5, 2, 1);

/**
 * Added to the squares of a text's features before its length is taken: of a few words, each would otherwise weigh as much as ten of a longer message, and
 * « Encore moi » be a sign of something.
 */
export const FEW = 60;

/** Those that end with one word: the first `used` of the arrays, which the next word writes over. */
export interface Features {
  ids: Uint32Array;
  kinds: Uint8Array;
  used: number;
}

/** Pieces of longer words come from their beginning. */
const LONGEST_WORD = 32;
const LONGEST_PIECE = 5;
/** A concept is brought together with so many before it, no further than so many words away. */
const CONCEPTS_BEFORE = 6;
const NEAR_WORDS = 16;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);
/** Spreads a hash over all its bits. */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return value ^ (value >>> 16);
}
const joined = (one: number, other: number): number => mixed(Math.imul(one, 0x9e3779b1) ^ (other + 0x85ebca6b));

function lettersOf(beginning: string): number {
  let hash = SEED;
  for (let at = 0; at < beginning.length; at += 1) hash = step(hash, beginning.charCodeAt(at));
  return hash;
}
const hashOf = (word: string): number => mixed(lettersOf(word));

/** A set of numbers in one array, each with a value: a `Map` takes five times as long. */
class Table {
  readonly #keys: Int32Array;
  readonly #values: Uint8Array;
  readonly #mask: number;

  constructor(entries: readonly (readonly [key: number, value: number])[]) {
    let size = 16;
    while (size < entries.length * 4) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#values = new Uint8Array(size);
    for (const [key, value] of entries) {
      let at = key & this.#mask;
      while (this.#values[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & this.#mask;
      this.#keys[at] = key;
      this.#values[at] = value;
    }
  }

  /** 0 for none. */
  get(key: number): number {
    let at = key & this.#mask;
    for (;;) {
      const value = this.#values[at] ?? 0;
      if (value === 0 || this.#keys[at] === key) return value;
      at = (at + 1) & this.#mask;
    }
  }
}

const names = Object.keys(CONCEPTS) as (keyof typeof CONCEPTS)[];
const members = names.flatMap((name, index) => CONCEPTS[name].split(' ').map((entry) => [entry, index + 1] as const));
/** By the hash of a word, of how words begin, of two words. */
const whole = new Table(members.filter(([entry]) => !/[_*]/.test(entry)).map(([entry, concept]) => [hashOf(entry), concept]));
const beginnings = new Table(
  members.filter(([entry]) => entry.endsWith('*')).map(([entry, concept]) => [lettersOf(entry.slice(0, -1)), concept]),
);
const SHORTEST_BEGINNING = Math.min(...members.filter(([entry]) => entry.endsWith('*')).map(([entry]) => entry.length - 1));
const LONGEST_BEGINNING = Math.max(...members.filter(([entry]) => entry.endsWith('*')).map(([entry]) => entry.length - 1));
/** Two or three words that stand together, by their hashes. */
function together(count: number): Table {
  return new Table(
    members
      .map(([entry, concept]) => [entry.split('_'), concept] as const)
      .filter(([parts]) => parts.length === count)
      .map(([parts, concept]) => [parts.map(hashOf).reduce(joined), concept]),
  );
}
const twos = together(2);
const threes = together(3);

const written = new Map(
  SHORT.split(',').map((entry) => {
    const [short = '', long = ''] = entry.split('=');
    return [hashOf(short.trim()), Array.from(long.trim().split(' '), hashOf)] as const;
  }),
);
/** Beside the concepts, in the same numbers: how a sentence ends. */
const QUESTION_MARK = names.length + 1;
const EXCLAMATION_MARK = names.length + 2;

const isShort = new Table([...written.keys()].map((key) => [key, 1]));

/** A short form stands for four words at most; each piece of a word counts once, and each word and concept with those before it. */
const MOST_A_WORD = 3 * (LONGEST_WORD + 2) + 4 * (2 + 2 * (1 + CONCEPTS_BEFORE)) + 1 + CONCEPTS_BEFORE;

/** Written by hand for speed, as the time of screening is mostly spent here: nothing is allocated for a word, and no function keeps a variable. */
class Collected {
  readonly ids = new Uint32Array(MOST_A_WORD);
  readonly kinds = new Uint8Array(MOST_A_WORD);
  used = 0;
  /** The word before, and the two before. */
  before = 1;
  pairBefore = 1;
  /** The concepts before, the latest first, and where they stand. */
  readonly concepts = new Int32Array(CONCEPTS_BEFORE);
  readonly places = new Int32Array(CONCEPTS_BEFORE).fill(-NEAR_WORDS - 1);

  add(kind: number, hash: number): void {
    this.ids[this.used] = joined(hash, kind) >>> (32 - BUCKET_BITS);
    this.kinds[this.used] = kind;
    this.used += 1;
  }

  addConcept(concept: number, at: number): void {
    const { concepts, places } = this;
    this.add(CONCEPT, concept);
    for (let back = 0; back < CONCEPTS_BEFORE && at - (places[back] ?? 0) <= NEAR_WORDS; back += 1)
      this.add(NEAR, ((concepts[back] ?? 0) << 8) | concept);
    for (let back = CONCEPTS_BEFORE - 1; back > 0; back -= 1) {
      concepts[back] = concepts[back - 1] ?? 0;
      places[back] = places[back - 1] ?? 0;
    }
    concepts[0] = concept;
    places[0] = at;
  }

  addWord(hash: number, concept: number, at: number): void {
    const pair = joined(this.before, hash);
    if (concept !== 0) this.addConcept(concept, at);
    this.add(WORD, hash);
    this.add(PAIR, pair);
    const group = threes.get(joined(this.pairBefore, hash)) || twos.get(pair);
    if (group !== 0) this.addConcept(group, at);
    this.pairBefore = pair;
    this.before = hash;
  }
}

/** The question or exclamation mark that follows a word, perhaps after a blank; 0 for none. */
function markAfter({ text, end }: Words, at: number): number {
  const place = end[at] ?? 0;
  let code = text.charCodeAt(place);
  if (code === 32 || code === 0xa0 || code === 0x202f) code = text.charCodeAt(place + 1);
  return code === 63 ? QUESTION_MARK : code === 33 ? EXCLAMATION_MARK : 0;
}

/** One word after the other, without keeping any: of 100 kB they are half a million. */
export function readFeatures(words: Words, read: (at: number, features: Features) => void): void {
  const { count, letters, lettersFrom } = words;
  const all = new Collected();
  for (let at = 0; at < count; at += 1) {
    all.used = 0;
    const begin = lettersFrom[at] ?? 0;
    const end = Math.min(lettersFrom[at + 1] ?? 0, begin + LONGEST_WORD);
    let hash = SEED;
    let concept = 0;
    for (let letter = begin; letter < end; letter += 1) {
      hash = step(hash, letters[letter] ?? 0);
      const length = letter - begin + 1;
      if (length >= SHORTEST_BEGINNING && length <= LONGEST_BEGINNING) concept = beginnings.get(hash) || concept;
    }
    const word = mixed(hash);
    const long = isShort.get(word) === 0 ? undefined : written.get(word);
    if (long === undefined) all.addWord(word, whole.get(word) || concept, at);
    else for (const each of long) all.addWord(each, whole.get(each), at);
    const mark = markAfter(words, at);
    if (mark !== 0) all.addConcept(mark, at);
    // Pieces of three to five letters; what is before the word and after it counts as one.
    for (let first = begin - 1; first < end - 1; first += 1) {
      let piece = first < begin ? step(SEED, 1) : step(SEED, letters[first] ?? 0);
      piece = step(piece, letters[first + 1] ?? 0);
      const last = Math.min(first + LONGEST_PIECE, end + 1);
      for (let next = first + 2; next < last; next += 1) {
        piece = step(piece, next === end ? 1 : (letters[next] ?? 0));
        all.add(PIECE, piece);
      }
    }
    read(at, all);
  }
}
