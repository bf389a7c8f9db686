import { CHECKS, screen } from '../../server/screening/public.ts';
import type { Finding } from '../../server/screening/public.ts';
import { QUESTIONS } from '../../server/screening/model/model.ts';
import { LOCALES } from '../../shared/vocabulary.ts';
import { crossValidated, curveOf, thresholdsFor } from './cross-validation.ts';
import { halves, isOfThisSet } from './halves.ts';
import { exampleOf } from './learning.ts';
import { figuresOf, judged } from './measure.ts';
import { isExpected, LABELS } from './sentence.ts';
import { millisecondsOf, worstOf } from './worst.ts';

/**
 * `npm run screening:report`: precision and recall of the checks on the labelled sentences, and the time they take. It prints figures and never a sentence:
 * whoever improves the checks must not come to know the half that is held back.
 */
const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(0)} %`).padStart(9);
const right = (count: number, width: number): string => String(count).padStart(width);

const { training } = halves;
const examples = training.map(({ text }) => exampleOf(text));
console.log(
  `\ntraining, ten-fold cross-validation (learnt from ${training.length} sentences, measured on those of this set)\ncheck           precision   recall   of everyday talk`,
);
for (const question of QUESTIONS) {
  const { scores: all, everyday } = crossValidated(training, examples, question);
  const own = training.flatMap((sentence, at) => (isOfThisSet(sentence) ? [at] : []));
  const scores = own.map((at) => all[at] ?? 0);
  const isFound = own.map((at) => isExpected(training[at]?.expects ?? [], question));
  const { threshold } = thresholdsFor(question, scores, isFound);
  const point = curveOf(scores, isFound).find((each) => each.threshold === threshold);
  const inTalk = everyday.filter((score) => score >= threshold).length / everyday.length;
  console.log(`${question.padEnd(16)}${percent(point?.precision ?? NaN)}${percent(point?.recall ?? NaN)}${percent(inTalk).padStart(18)}`);
}

for (const half of ['held back', 'held back, older'] as const) {
  const all = judged(halves[half]);
  console.log(`\n${half} (${LOCALES.map((locale) => `${locale} ${all.filter((each) => each.locale === locale).length}`).join(', ')})`);
  console.log('check           language  precision   recall   found  missed  wrongly  rightly passed');
  for (const label of LABELS)
    for (const locale of [...LOCALES, 'all'] as const) {
      const figures = figuresOf(locale === 'all' ? all : all.filter((each) => each.locale === locale), label);
      console.log(
        `${label.padEnd(16)}${locale.padEnd(10)}${percent(figures.precision)}${percent(figures.recall)}` +
          `${right(figures.found, 8)}${right(figures.missed, 8)}${right(figures.wrong, 9)}${right(figures.right, 16)}`,
      );
    }
}

/** What each check does by itself with the worst it could be given, and all of them in turn. */
console.log(`\nmilliseconds for 100 kB, best of several`);
const input = { links: [], ownHost: 'example.org', author: { newcomer: true, recent: [] }, words: [], now: new Date() };
const parts: [string, (text: string) => Finding[]][] = [
  ...CHECKS.map(({ name }): [string, (text: string) => Finding[]] => [name, (text) => screen({ ...input, text }, [name])]),
  ['all', (text) => screen({ ...input, text })],
];
for (const [name, run] of parts) {
  const times = worstOf().map(([worst, text]) => ({ worst, time: millisecondsOf(() => run(text)) }));
  const slowest = times.toSorted((one, other) => other.time - one.time)[0];
  console.log(`${name.padEnd(16)}${(slowest?.time ?? 0).toFixed(1).padStart(6)}  ${slowest?.worst ?? ''}`);
}
