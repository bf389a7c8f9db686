import { brotliDecompressSync } from 'node:zlib';
import type { Span } from '../finding.ts';
import type { Words } from '../words.ts';
import { BUCKETS, FEW, readFeatures, VALUES } from './features.ts';
import learnt from './learnt.json' with { type: 'json' };

/** What the model looks for: each is a question of its own, answered by one weight a feature. */
export const QUESTIONS = ['crisis', 'method', 'medicine_trade', 'dosage'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What training writes (tests/screening/train.ts) and `learnt.json` holds. */
export interface Learnt {
  /** By question: what is added to every score, the greatest weight, the score from which the answer is yes, and the one from which it is sure. */
  questions: Record<Question, { bias: number; greatest: number; threshold: number; sure: number }>;
  /** One signed byte a bucket and question, question after question; brotli, then base64. */
  weights: string;
}

export interface Model {
  /** Weights of bucket b are `weights[b * 4]` up to `weights[b * 4 + 3]`: they stand together because they are read together. */
  weights: Float32Array;
  bias: readonly number[];
  threshold: readonly number[];
  sure: readonly number[];
}

/** Small weights are many and need the finer steps: a byte is the root of a weight. */
export const byteOf = (weight: number, greatest: number): number =>
  Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / greatest) * 127);
const weightOf = (byte: number, greatest: number): number => (Math.sign(byte) * byte * byte * greatest) / (127 * 127);

export function unpacked({ questions, weights }: Learnt): Model {
  const bytes = new Int8Array(brotliDecompressSync(Buffer.from(weights, 'base64')));
  if (bytes.length !== BUCKETS * QUESTIONS.length) throw new Error('learnt.json was made for other features: npm run screening:train');
  const all = new Float32Array(bytes.length);
  QUESTIONS.forEach((name, question) => {
    const { greatest } = questions[name];
    const steps = Float32Array.from({ length: 256 }, (_, byte) => weightOf(byte < 128 ? byte : byte - 256, greatest));
    for (let bucket = 0; bucket < BUCKETS; bucket += 1)
      all[bucket * QUESTIONS.length + question] = steps[(bytes[question * BUCKETS + bucket] ?? 0) & 0xff] ?? 0;
  });
  return {
    weights: all,
    bias: QUESTIONS.map((name) => questions[name].bias),
    threshold: QUESTIONS.map((name) => questions[name].threshold),
    sure: QUESTIONS.map((name) => questions[name].sure),
  };
}

let kept: Model | undefined;
/** Read when the first message is screened, in milliseconds. */
const model = (): Model => (kept ??= unpacked(learnt));

export interface Answer {
  question: Question;
  /** How far it scored above the line from which hardly any sentence is wrong; below 0 it stayed under it. */
  sureBy: number;
  /** The sentences that said it. */
  passage: Span;
  /** The words in it that weighed most, the strongest first. */
  because: readonly Span[];
}

/** A message of no more words is read as a whole: as long as the longest that was learnt from. */
const WHOLE = 64;
/** A longer one is read by so many words at a time, each time so many further on. */
const WINDOW = 48;
const ON = 12;
const MOST_REASONS = 3;
/** A word or two say little ("script", "private"): what is said with fewer words has to score higher by so much. */
const FEWEST_WORDS = 3;
const MORE_FOR_FEWER = 0.4;

/** The questions that some part of the text answers with yes. */
export function answers(words: Words, by: Model = model()): Answer[] {
  const read = readingOf(words, by);
  return QUESTIONS.flatMap((question, index) => {
    const { score, first, last } = strongest(read, index, by);
    if (score < (by.threshold[index] ?? Infinity) + (words.count < FEWEST_WORDS ? MORE_FOR_FEWER : 0)) return [];
    return [{ question, sureBy: score - (by.sure[index] ?? Infinity), ...explained(words, read, index, first, last) }];
  });
}

/** The highest score of each question, in the order of `QUESTIONS`: what training and figures look at. */
export function scores(words: Words, by: Model): number[] {
  const read = readingOf(words, by);
  return QUESTIONS.map((_, index) => strongest(read, index, by).score);
}

interface Reading {
  count: number;
  /** Up to each word, for each question: the sum of the weights; and once: the sum of the squares that lengths are made of. */
  sums: Float64Array;
  squares: Float64Array;
}

function readingOf(words: Words, { weights }: Model): Reading {
  const { count } = words;
  const sums = new Float64Array((count + 1) * QUESTIONS.length);
  const squares = new Float64Array(count + 1);
  readFeatures(words, (at, { ids, kinds, used }) => {
    const before = at * QUESTIONS.length;
    let crisis = sums[before] ?? 0;
    let method = sums[before + 1] ?? 0;
    let trade = sums[before + 2] ?? 0;
    let dosage = sums[before + 3] ?? 0;
    let square = squares[at] ?? 0;
    for (let each = 0; each < used; each += 1) {
      const value = VALUES[kinds[each] ?? 0] ?? 0;
      const bucket = (ids[each] ?? 0) * QUESTIONS.length;
      square += value * value;
      crisis += value * (weights[bucket] ?? 0);
      method += value * (weights[bucket + 1] ?? 0);
      trade += value * (weights[bucket + 2] ?? 0);
      dosage += value * (weights[bucket + 3] ?? 0);
    }
    const place = before + QUESTIONS.length;
    sums[place] = crisis;
    sums[place + 1] = method;
    sums[place + 2] = trade;
    sums[place + 3] = dosage;
    squares[at + 1] = square;
  });
  return { count, sums, squares };
}

/** Weights of the words from `first` up to `last`, without the bias. */
const sumOf = ({ sums }: Reading, question: number, first: number, last: number): number =>
  (sums[last * QUESTIONS.length + question] ?? 0) - (sums[first * QUESTIONS.length + question] ?? 0);

/** The parts that a text of so many words is read in: where each begins and ends. */
export function* windowsOf(count: number): Generator<readonly [first: number, last: number]> {
  for (let first = 0; first < count; first += ON) {
    const last = first === 0 && count <= WHOLE ? count : Math.min(first + WINDOW, count);
    yield [first, last];
    if (last === count) return;
  }
}

function strongest(read: Reading, question: number, { bias }: Model): { score: number; first: number; last: number } {
  const { count, squares } = read;
  let best = { score: -Infinity, first: 0, last: 0 };
  for (const [first, last] of windowsOf(count)) {
    const length = Math.sqrt((squares[last] ?? 0) - (squares[first] ?? 0) + FEW);
    const score = (bias[question] ?? 0) + sumOf(read, question, first, last) / length;
    if (score > best.score) best = { score, first, last };
  }
  return best;
}

/** Within the words that scored: the sentences whose weights add up to most, and the strongest words there. */
function explained(words: Words, read: Reading, index: number, first: number, last: number): Pick<Answer, 'passage' | 'because'> {
  let best = { sum: -Infinity, from: first, to: last };
  let sum = 0;
  let from = first;
  for (let at = first; at < last;) {
    let end = at + 1;
    while (end < last && words.sentence[end] === words.sentence[at]) end += 1;
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += sumOf(read, index, at, end);
    if (sum > best.sum) best = { sum, from, to: end };
    at = end;
  }
  const because = Array.from({ length: best.to - best.from }, (_, at) => best.from + at)
    .map((at) => ({ at, weight: sumOf(read, index, at, at + 1) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_REASONS)
    .map(({ at }): Span => [words.start[at] ?? 0, words.end[at] ?? 0]);
  return { passage: [words.start[best.from] ?? 0, words.end[best.to - 1] ?? 0], because };
}
