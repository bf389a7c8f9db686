import type { ModerationCaseDetail } from '../../shared/moderation.contract.ts';
import { FLAG_GROUNDS, FOLLOW_UP_HOURS, MEASURES, RESTRICTIONS, type FlagGround, type Measure } from '../../shared/vocabulary.ts';
import { number, word } from './message.ts';

/** What the form of a decision holds, as typed. */
export interface TypedDecision {
  action: Measure;
  ground: FlagGround;
  /** Number of the article; empty: a law. */
  article: string;
  law: string;
  facts: string;
  message: string;
  warning: string;
  /** One a line. */
  passages: string;
  durationHours: string;
  toSpace: string;
  /** Come back to it in a day. */
  followUp: boolean;
  /** The template that was chosen, as `templateChoices` names it. */
  template: string;
}

/** What has a letter to whoever wrote. */
export const isRestriction = (action: Measure): boolean => RESTRICTIONS.some((each) => each === action);

/** Five stand first; the others are behind « Autres mesures ». */
export const FIRST_MEASURES: readonly Measure[] = ['none', 'label', 'ask_edit', 'remove', 'escalate'];

/** What the form begins with: nothing is decided. */
export function emptyDecision({
  ground,
  charter,
  severe,
}: Pick<ModerationCaseDetail, 'ground' | 'severe'> & { charter: { suggested: number } }): TypedDecision {
  return {
    action: 'none',
    ground,
    article: String(charter.suggested),
    law: '',
    facts: '',
    message: '',
    warning: '',
    passages: '',
    durationHours: '24',
    toSpace: '',
    followUp: severe,
    template: '',
  };
}

/** Of several pieces of advertising. */
export const emptyTogether = (charter: { suggested: number }): TypedDecision => ({
  ...emptyDecision({ ground: 'commercial', charter, severe: false }),
  action: 'hide',
});

export function readDecision(form: FormData): TypedDecision {
  return {
    action: MEASURES.find((each) => each === word(form, 'action')) ?? 'none',
    ground: FLAG_GROUNDS.find((each) => each === word(form, 'ground')) ?? 'other',
    article: word(form, 'charterClause'),
    law: word(form, 'law'),
    facts: word(form, 'facts'),
    message: word(form, 'messageToAuthor'),
    warning: word(form, 'warning'),
    passages: word(form, 'passages'),
    durationHours: word(form, 'durationHours'),
    toSpace: word(form, 'toSpace'),
    followUp: form.has('followUp'),
    template: word(form, 'template'),
  };
}

/** A ticked case, as the page showed it. */
export const tickOf = ({ id, version }: { id: string; version: number }): string => `${id} ${version}`;

/** The request for several: hidden, as advertising. */
export function togetherBody(form: FormData) {
  const { facts, law, message } = readDecision(form);
  const article = number(form, 'charterClause');
  return {
    cases: form.getAll('case').map((tick) => {
      const [id = '', version] = String(tick).split(' ');
      return { id, version: Number(version) };
    }),
    action: 'hide',
    ground: 'commercial',
    facts,
    ...(article !== null && { charterClause: article }),
    ...(law.trim() !== '' && { law }),
    ...(message.trim() !== '' && { messageToAuthor: message }),
  } as const;
}

/** The request: of the fields of other measures nothing is said. */
export function decisionBody(form: FormData) {
  const typed = readDecision(form);
  const { action, ground } = typed;
  const article = number(form, 'charterClause');
  const passages = typed.passages.split(/\r?\n/).flatMap((line) => line.trim() || []);
  const of = <Field extends string>(name: Field, value: string): Partial<Record<Field, string>> =>
    value.trim() === '' ? {} : ({ [name]: value } as Partial<Record<Field, string>>); // one field, of this name
  return {
    version: number(form, 'version') ?? 1,
    action,
    ground,
    facts: typed.facts,
    ...(article !== null && { charterClause: article }),
    ...of('law', typed.law),
    ...of('messageToAuthor', typed.message),
    ...(action === 'label' && of('warning', typed.warning)),
    ...(action === 'redact' && passages.length > 0 && { passages }),
    ...(action === 'silence' && { durationHours: number(form, 'durationHours') ?? 24 }),
    ...(action === 'move' && of('toSpace', typed.toSpace)),
    ...(typed.followUp && { followUpHours: FOLLOW_UP_HOURS }),
  };
}
