import { isDigit } from './characters.ts';
import type { Found } from './finding.ts';
import { found } from './judged.ts';
import type { Answer } from './model/model.ts';
import { WordSet } from './words.ts';
import type { Words } from './words.ts';

/** Offering, selling, seeking or giving away medicines waits for the team where the model is sure; else the team looks at it. */
export function medicineTrade(answers: readonly Answer[]): Found[] {
  const isSure = answers.some(({ question, sureBy }) => question === 'medicine_trade' && sureBy >= 0);
  return found(answers, 'medicine_trade', isSure ? 'hold' : 'case', 'medicine_trade');
}

/** Folded words that say how much, beside digits. */
const QUANTITIES = new WordSet(
  (
    'un une deux trois quatre cinq dix demi demie moitie double doubler doublez doubles tiers quart ' +
    'one two three four five ten half halve double triple twice quarter ' +
    'ein eine zwei drei vier funf zehn halbe halben halbier halbiere doppelte doppelt verdoppel verdopple verdoppeln viertel'
  ).split(' '),
);

/** Telling somebody else to change a treatment: the author is told, the team looks; with a quantity, or a recipe, it waits for the team. */
export function dosage(answers: readonly Answer[], words: Words): Found[] {
  return found(answers, 'dosage', 'hold', 'medical_danger').flatMap((order): Found[] =>
    saysHowMuch(order, words)
      ? [order]
      : [
          { ...order, outcome: 'notice' },
          { ...order, outcome: 'case' },
        ],
  );
}

function saysHowMuch({ spans }: Found, words: Words): boolean {
  for (let at = 0; at < words.count; at += 1) {
    const place = words.start[at] ?? 0;
    if (!spans.some(([start, end]) => place >= start && place < end)) continue;
    if (isDigit(words.letters[words.lettersFrom[at] ?? 0] ?? 0) || QUANTITIES.has(words, at)) return true;
  }
  return false;
}
