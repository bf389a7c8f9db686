import { BUCKETS, FEW, readFeatures, VALUES } from '../../server/screening/model/features.ts';
import { windowsOf } from '../../server/screening/model/model.ts';
import { cutWords } from '../../server/screening/words.ts';
import type { Sentence } from './sentence.ts';

/** A sentence as training sees it: its features, each once, divided by the length of all of them. */
export interface Example {
  ids: Int32Array;
  values: Float64Array;
}

export function exampleOf(text: string): Example {
  const sums = new Map<number, number>();
  let squares = 0;
  readFeatures(cutWords(text), (_, { ids, kinds, used }) => {
    ids.subarray(0, used).forEach((id, each) => {
      const value = VALUES[kinds[each] ?? 0] ?? 0;
      squares += value * value;
      sums.set(id, (sums.get(id) ?? 0) + value);
    });
  });
  const sorted = [...sums].sort(([one], [other]) => one - other);
  const length = Math.sqrt(squares + FEW);
  return { ids: Int32Array.from(sorted, ([id]) => id), values: Float64Array.from(sorted, ([, sum]) => sum / length) };
}

/** A text as it is read: a longer one in parts. Each is an example of its own. */
export function partsOf({ text, ...sentence }: Sentence): Sentence[] {
  const words = cutWords(text);
  return [...windowsOf(words.count)].map(([first, last]) => ({
    ...sentence,
    text: text.slice(words.start[first], words.end[last - 1]),
  }));
}

export interface Settings {
  /** What a sentence on the wrong side costs, against the size of the weights. */
  cost: number;
  /** How much more one that should be found costs. */
  found: number;
  /** Added to every count of a feature, so that one seen once says little. */
  smoothing: number;
}
/** Chosen by cross-validation on the training half (decision 20). */
export const SETTINGS: Settings = { cost: 3, found: 1.5, smoothing: 0.5 };

/** What every score begins with is learnt as one more feature of this value. */
const CONSTANT = 0.3;
const ROUNDS = 40;

export interface Linear {
  weights: Float64Array;
  bias: number;
}

/**
 * A support vector machine on features weighed by how much oftener they stand in one class than in the other (Wang and Manning 2012, "NB-SVM"), by
 * coordinate descent on the dual (Hsieh et al. 2008). The order in which sentences are visited is shuffled by a counter: the same sentences give the same
 * weights on every machine.
 */
export function learn(examples: readonly Example[], isFound: readonly boolean[], { cost, found, smoothing }: Settings = SETTINGS): Linear {
  const ratios = logRatios(examples, isFound, smoothing);
  const scaled = examples.map(({ ids, values }) => ({ ids, values: values.map((value, each) => value * (ratios[ids[each] ?? 0] ?? 0)) }));
  const lengths = scaled.map(({ values }) => values.reduce((sum, value) => sum + value * value, CONSTANT * CONSTANT));
  const weights = new Float64Array(BUCKETS);
  let constant = 0;
  const multipliers = new Float64Array(scaled.length);
  const order = scaled.map((_, index) => index);
  let state = 12_345;
  const below = (end: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % end;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const index of order) {
      const example = scaled[index];
      if (!example) continue;
      const { ids, values } = example;
      const side = isFound[index] ? 1 : -1;
      const slack = 1 / (2 * cost * (side === 1 ? found : 1));
      let score = constant * CONSTANT;
      for (let each = 0; each < ids.length; each += 1) score += (weights[ids[each] ?? 0] ?? 0) * (values[each] ?? 0);
      const old = multipliers[index] ?? 0;
      const next = Math.max(0, old - (side * score - 1 + old * slack) / ((lengths[index] ?? 0) + slack));
      if (next === old) continue;
      multipliers[index] = next;
      const step = (next - old) * side;
      for (let each = 0; each < ids.length; each += 1)
        weights[ids[each] ?? 0] = (weights[ids[each] ?? 0] ?? 0) + step * (values[each] ?? 0);
      constant += step * CONSTANT;
    }
  }
  return { weights: weights.map((weight, id) => weight * (ratios[id] ?? 0)), bias: constant * CONSTANT };
}

/** By feature: the logarithm of how much oftener it stands in sentences that should be found. */
function logRatios(examples: readonly Example[], isFound: readonly boolean[], smoothing: number): Float64Array {
  const found = new Float64Array(BUCKETS).fill(smoothing);
  const others = new Float64Array(BUCKETS).fill(smoothing);
  examples.forEach(({ ids }, index) => {
    const counts = isFound[index] ? found : others;
    for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  });
  const positives = isFound.filter((is) => is).length + 2 * smoothing;
  const negatives = isFound.length - isFound.filter((is) => is).length + 2 * smoothing;
  return found.map((count, id) => Math.log(count / positives / ((others[id] ?? 0) / negatives)));
}

export function scoreOf({ weights, bias }: Linear, { ids, values }: Example): number {
  let score = bias;
  for (let each = 0; each < ids.length; each += 1) score += (weights[ids[each] ?? 0] ?? 0) * (values[each] ?? 0);
  return score;
}
