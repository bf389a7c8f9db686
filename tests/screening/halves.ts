import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoThread } from '../../server/demo/content.ts';
import type { Sentence } from './sentence.ts';

/*
 * sentences/   written for this set by three people who saw neither the checks nor each other's: half of them is held back
 * training/    written by whoever made the checks: only learnt from
 * held-back/   written by somebody else before all others: held back too, and reported apart
 */
async function read(folder: string): Promise<Sentence[]> {
  const path = join(import.meta.dirname, folder);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.sort().map((file) => import(join(path, file)) as Promise<{ sentences: readonly Sentence[] }>));
  return modules.flatMap(({ sentences }) => sentences);
}

/** Without case, accents, punctuation. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A number that a text always has, and that says nothing of it. */
export const lotOf = (text: string, salt: string): number =>
  createHash('sha256')
    .update(`${salt} ${folded(text)}`)
    .digest()
    .readUInt32BE();

/** Drawn by its words alone: nobody chooses, and a new sentence moves no other. */
export const isHeldBack = ({ text }: Sentence): boolean => lotOf(text, 'half') % 2 === 0;

/** Sentences that share more of their words are one sentence twice. */
const ALIKE = 0.6;

/** Whether a sentence says nearly the same as one of many. Only those that share a word are compared. */
export function likeness(sentences: readonly Sentence[]): (sentence: Sentence) => boolean {
  const sets = sentences.map(({ text }) => new Set(folded(text).split(' ')));
  const having = new Map<string, number[]>();
  sets.forEach((words, index) => words.forEach((word) => having.set(word, [...(having.get(word) ?? []), index])));
  return ({ text }) => {
    const words = new Set(folded(text).split(' '));
    const shared = new Map<number, number>();
    for (const word of words) for (const index of having.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared].some(([index, count]) => count / (words.size + (sets[index]?.size ?? 0) - count) > ALIKE);
  };
}

const written = await read('sentences');
const heldBack = written.filter(isHeldBack);
const older = await read('held-back');
const isKnown = likeness([...heldBack, ...older]);

/** What the demo community says to each other: everyday talk at the length it is written in, which the short sentences are not. */
const FOLDER = join(import.meta.dirname, '../../server/demo/conversations');
async function readDemo(): Promise<Sentence[]> {
  const modules = await Promise.all(
    readdirSync(FOLDER)
      .sort()
      .map((file) => import(join(FOLDER, file)) as Promise<{ threads: readonly DemoThread[] }>),
  );
  const texts = modules.flatMap(({ threads }) => threads.flatMap(({ title, posts }) => [title, ...posts.map(({ text }) => text)]));
  return [...new Set(texts)].map((text) => ({ locale: 'fr', text, expects: [] }));
}

/** Nobody in it is in danger. Learnt from, by the windows that longer messages are read in; apart from the halves, because it has nothing to find. */
export const everyday: readonly Sentence[] = await readDemo();

const ownHalf = new Set(written.filter((sentence) => !isHeldBack(sentence)).map(({ text }) => text));
/** Written for this set by the same people as what is held back: where to draw the line is chosen on these. */
export const isOfThisSet = ({ text }: Sentence): boolean => ownHalf.has(text);

export const halves: Readonly<Record<'training' | 'held back' | 'held back, older', readonly Sentence[]>> = {
  training: [...written.filter((sentence) => !isHeldBack(sentence)), ...(await read('training'))].filter((sentence) => !isKnown(sentence)),
  'held back': heldBack,
  'held back, older': older,
};
