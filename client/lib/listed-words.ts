import type { AnswerOf } from './api.ts';
import type { ListedGround, ListedOutcome } from '../../shared/vocabulary.ts';

export type ListedWord = AnswerOf<'GET /platform/listed-words'>['items'][number];

/** What the form about listed words holds, as typed. */
export interface TypedWords {
  words: string;
  outcome: ListedOutcome;
  ground: ListedGround;
  /** What they are tried on; kept nowhere. */
  sample: string;
}
export const NO_WORDS: TypedWords = { words: '', outcome: 'notice', ground: 'other', sample: '' };
