import type { Question } from '../../server/screening/model/model.ts';
import { everyday, lotOf } from './halves.ts';
import { exampleOf, learn, partsOf, scoreOf, SETTINGS } from './learning.ts';
import type { Example, Linear, Settings } from './learning.ts';
import { isExpected } from './sentence.ts';
import type { Sentence } from './sentence.ts';

const PARTS = 10;

/** What is learnt from beside the sentences it is measured on: everyday talk, in the parts it is read in. */
const background = everyday.map((message) => ({ message, examples: partsOf(message).map(({ text }) => exampleOf(text)) }));

export function learnFrom(
  examples: readonly Example[],
  isFound: readonly boolean[],
  talk = background,
  settings: Settings = SETTINGS,
): Linear {
  const ordinary = talk.flatMap((each) => each.examples);
  return learn([...examples, ...ordinary], [...isFound, ...ordinary.map(() => false)], settings);
}

const partOf = (text: string): number => lotOf(text, 'part') % PARTS;

export interface Validated {
  /** Of each sentence, given by what was learnt from the nine tenths that it is not in. */
  scores: number[];
  /** Of each message of everyday talk. */
  everyday: number[];
}

export function crossValidated(
  sentences: readonly Sentence[],
  examples: readonly Example[],
  question: Question,
  settings: Settings = SETTINGS,
): Validated {
  const isFound = sentences.map(({ expects }) => isExpected(expects, question));
  const parts = sentences.map(({ text }) => partOf(text));
  const scores = new Array<number>(sentences.length).fill(0);
  const ofTalk: number[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const others = parts.flatMap((each, index) => (each === part ? [] : [index]));
    const model = learnFrom(
      others.flatMap((index) => examples[index] ?? []),
      others.map((index) => isFound[index] ?? false),
      background.filter(({ message }) => partOf(message.text) !== part),
      settings,
    );
    parts.forEach((each, index) => {
      const example = examples[index];
      if (each === part && example) scores[index] = scoreOf(model, example);
    });
    for (const { message, examples: own } of background)
      if (partOf(message.text) === part) ofTalk.push(Math.max(...own.map((example) => scoreOf(model, example))));
  }
  return { scores, everyday: ofTalk };
}

export interface Point {
  threshold: number;
  precision: number;
  recall: number;
}

/** What precision and recall would be with each threshold, the strictest first. */
export function curveOf(scores: readonly number[], isFound: readonly boolean[]): Point[] {
  const all = isFound.filter((is) => is).length;
  let found = 0;
  return scores
    .map((score, index) => ({ score, is: isFound[index] ?? false }))
    .sort((one, other) => other.score - one.score)
    .map(({ score, is }, index) => {
      if (is) found += 1;
      return { threshold: score, precision: found / (index + 1), recall: found / all };
    });
}

/** A missed sign of distress is worse than help shown to somebody who is well; a message held without need is worse than a seller found by a reader. */
const LEAST_PRECISION: Record<Question, number> = { crisis: 0.8, method: 0.85, medicine_trade: 0.9, dosage: 0.85 };
/** From where a finding may keep a message about dying from being read, or calls the team. */
const SURE: Record<Question, number> = { crisis: 0.9, method: 0.95, medicine_trade: 0.95, dosage: 0.95 };

/** The lowest at which precision is still what it should be, and the lowest at which hardly any is wrong. */
export function thresholdsFor(
  question: Question,
  scores: readonly number[],
  isFound: readonly boolean[],
): { threshold: number; sure: number } {
  const curve = curveOf(scores, isFound);
  const lowest = (least: number): number => {
    const point = curve.findLast(({ precision }) => precision >= least);
    if (point === undefined) throw new Error(`${question}: no threshold is precise enough`);
    return point.threshold;
  };
  return { threshold: lowest(LEAST_PRECISION[question]), sure: lowest(SURE[question]) };
}
