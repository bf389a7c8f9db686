import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { BUCKETS } from '../../server/screening/model/features.ts';
import { byteOf, QUESTIONS } from '../../server/screening/model/model.ts';
import type { Learnt } from '../../server/screening/model/model.ts';
import { crossValidated, learnFrom, thresholdsFor } from './cross-validation.ts';
import { halves, isOfThisSet } from './halves.ts';
import { exampleOf } from './learning.ts';
import { isExpected } from './sentence.ts';

/** `npm run screening:train`: learns the weights from the training half, and where to draw the line by cross-validation on it. */
const sentences = halves.training;
const examples = sentences.map(({ text }) => exampleOf(text));
const bytes = new Int8Array(BUCKETS * QUESTIONS.length);
const entries = QUESTIONS.map((question, index) => {
  const isFound = sentences.map(({ expects }) => isExpected(expects, question));
  const { weights, bias } = learnFrom(examples, isFound);
  const { scores } = crossValidated(sentences, examples, question);
  const own = sentences.flatMap((sentence, at) => (isOfThisSet(sentence) ? [at] : []));
  const greatest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  bytes.set(
    Array.from(weights, (weight) => byteOf(weight, greatest)),
    index * BUCKETS,
  );
  const thresholds = thresholdsFor(
    question,
    own.map((at) => scores[at] ?? 0),
    own.map((at) => isFound[at] ?? false),
  );
  return [question, { bias, greatest, ...thresholds }] as const;
});

const weights = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } });
const learnt: Learnt = { questions: Object.fromEntries(entries) as Learnt['questions'], weights: weights.toString('base64') };
await writeFile(join(import.meta.dirname, '../../server/screening/model/learnt.json'), `${JSON.stringify(learnt, null, 2)}\n`);
console.log(`${sentences.length} sentences, ${(learnt.weights.length / 1000).toFixed(0)} kB`);
