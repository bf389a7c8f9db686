import type { Words } from './words.ts';

/**
 * What remains of a text so that a copy of it is known again, also one with some words changed: of all pairs of neighbouring words the least value under
 * each of 32 orders (MinHash), one byte of each. Two texts share about as many bytes as they share pairs. No word can be read from it.
 */
const ORDERS = 32;
/** Shorter texts are alike by chance: "thank you so much". */
const FEWEST_WORDS = 8;
/** Of 32. A word changed in twenty leaves about 26; texts that share a third of their pairs are not copies. */
const ALIKE = 20;

/** Odd multipliers: each is another order of all values. */
const MULTIPLIERS = Uint32Array.from({ length: ORDERS }, (_, order) => (Math.imul(order + 1, 0x9e3779b1) ^ 0x85ebca6b) | 1);

export type Digest = string;

/** Empty for a text too short to be known again. */
export function digestOf(words: Words): Digest {
  if (words.count < FEWEST_WORDS) return '';
  const least = new Uint32Array(ORDERS).fill(0xffffffff);
  let before = 0;
  for (let at = 0; at < words.count; at += 1) {
    let hash = 0x811c9dc5;
    for (let letter = words.lettersFrom[at] ?? 0; letter < (words.lettersFrom[at + 1] ?? 0); letter += 1)
      hash = Math.imul(hash ^ (words.letters[letter] ?? 0), 0x01000193);
    const pair = Math.imul(before ^ (hash >>> 15) ^ hash, 0x2c1b3c6d);
    before = Math.imul(hash, 0x297a2d39);
    if (at === 0) continue;
    const mixed = pair ^ (pair >>> 16);
    for (let order = 0; order < ORDERS; order += 1) {
      const value = Math.imul(mixed, MULTIPLIERS[order] ?? 1) >>> 0;
      if (value < (least[order] ?? 0)) least[order] = value;
    }
  }
  return [...least].map((value) => ((value >>> 8) & 0xff).toString(16).padStart(2, '0')).join('');
}

export function alike(one: Digest, other: Digest): boolean {
  if (one === '' || one.length !== other.length) return false;
  let same = 0;
  for (let at = 0; at < one.length; at += 2) if (one.startsWith(other.slice(at, at + 2), at)) same += 1;
  return same >= ALIKE;
}
