import type { Found } from './finding.ts';
import { found } from './judged.ts';
import type { Answer } from './model/model.ts';
import type { Words } from './words.ts';

/** Of so few words it has to be surer: "How do you do it?" may be about anything. */
const FEW_WORDS = 6;
const SURER = 0.65;

/**
 * Methods, encouragement and pacts are held where the model is sure: harmless words may resemble them. Any other sign of distress is published, and its author is
 * shown help at once. A clear one is looked at by somebody as well; a faint one is not: one message in five has one, and who is called all day stops coming.
 */
export function distress(answers: readonly Answer[], { count }: Pick<Words, 'count'>): Found[] {
  const method = found(answers, 'method', 'case', 'self_harm');
  const isClear = answers.some(({ question, sureBy }) => question === 'crisis' && sureBy >= 0);
  const signs = found(answers, 'crisis', isClear ? 'case' : 'help', 'self_harm');
  const sure = answers.some(({ question, sureBy }) => question === 'method' && sureBy >= (count < FEW_WORDS ? SURER : 0));
  return [
    ...(sure ? method.map((each): Found => ({ ...each, outcome: 'hold' })) : []),
    ...(isClear || method.length === 0 ? signs : method),
  ];
}
