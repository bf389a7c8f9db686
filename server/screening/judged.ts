import type { FlagGround } from '../../shared/vocabulary.ts';
import type { Found, Outcome } from './finding.ts';
import type { Answer, Question } from './model/model.ts';

/** What the model said to a question, as a finding; none when it said no. */
export function found(answers: readonly Answer[], asked: Question, outcome: Outcome, ground: FlagGround): Found[] {
  return answers
    .filter(({ question }) => question === asked)
    .map(({ passage, because }) => ({ outcome, ground, spans: [passage], because }));
}
