import { RESTRICTIONS } from '../../shared/vocabulary.ts';
import type { CaseState, FlagGround, FlagSubjectType, Measure, SpaceVisibility } from '../../shared/vocabulary.ts';

/** What can be decided of each kind of subject. */
export const MEASURES_FOR: Readonly<Record<FlagSubjectType, readonly Measure[]>> = {
  post: ['none', 'label', 'ask_edit', 'redact', 'hide', 'remove', 'lock', 'move', 'warn', 'silence', 'expel', 'escalate'],
  thread: ['none', 'label', 'ask_edit', 'redact', 'hide', 'remove', 'lock', 'move', 'warn', 'silence', 'expel', 'escalate'],
  // Nobody cuts into what somebody tells: whoever keeps a story from sight leaves it to its author.
  story: ['none', 'label', 'ask_edit', 'hide', 'remove', 'warn', 'silence', 'expel', 'escalate'],
  // Nobody but its reader sees it: there is nothing to warn others of.
  message: ['none', 'remove', 'warn', 'silence', 'expel', 'escalate'],
  persona: ['none', 'warn', 'silence', 'expel', 'escalate'],
};

/** Those that change a text or its place: they are decided on the text that was looked at, or not at all. */
const ON_TEXT: ReadonlySet<Measure> = new Set<Measure>(['label', 'ask_edit', 'redact', 'hide', 'remove', 'lock', 'move']);
/** Those that take its words from sight, or turn against whoever wrote them. */
const AGAINST_DISTRESS: ReadonlySet<Measure> = new Set<Measure>([
  'ask_edit',
  'redact',
  'hide',
  'remove',
  'lock',
  'warn',
  'silence',
  'expel',
]);
const restrictions: ReadonlySet<Measure> = new Set(RESTRICTIONS);

export const touchesText = (action: Measure): boolean => ON_TEXT.has(action);
/** Whether it takes something from somebody, and so has a statement of reasons. */
export const isRestriction = (action: Measure): boolean => restrictions.has(action);

export interface DecisionInput {
  action: Measure;
  ground: FlagGround;
  charterClause?: number | undefined;
  law?: string | undefined;
  durationHours?: number | undefined;
  warning?: string | undefined;
  passages?: readonly string[] | undefined;
  toSpace?: string | undefined;
}

export type DecisionRefusal =
  | 'decision.not_for_subject'
  | 'decision.not_for_distress'
  | 'decision.needs_rule'
  | 'decision.needs_duration'
  | 'decision.needs_warning'
  | 'decision.needs_passages'
  | 'decision.needs_space';

/** What a decision lacks, and in which field; null: nothing. Somebody who says that they are unwell loses nothing for it (design/care.md). */
export function refuseDecision(
  subject: FlagSubjectType,
  { action, ground, charterClause, law, durationHours, warning, passages, toSpace }: DecisionInput,
): { code: DecisionRefusal; path: string } | null {
  if (!MEASURES_FOR[subject].includes(action)) return { code: 'decision.not_for_subject', path: 'action' };
  if (ground === 'self_harm' && AGAINST_DISTRESS.has(action)) return { code: 'decision.not_for_distress', path: 'action' };
  if (isRestriction(action) && charterClause === undefined && law === undefined)
    return { code: 'decision.needs_rule', path: 'charterClause' };
  if (action === 'silence' && durationHours === undefined) return { code: 'decision.needs_duration', path: 'durationHours' };
  if (action === 'label' && warning === undefined) return { code: 'decision.needs_warning', path: 'warning' };
  if (action === 'redact' && (passages ?? []).length === 0) return { code: 'decision.needs_passages', path: 'passages' };
  if (action === 'move' && toSpace === undefined) return { code: 'decision.needs_space', path: 'toSpace' };
  return null;
}

/** The article of the base charter that usually is not kept: offered first, never chosen by itself but where a rule covers a message. */
export const ARTICLE_FOR: Readonly<Record<FlagGround, number>> = {
  off_topic: 1,
  other: 1,
  personal_data: 3,
  medical_danger: 4,
  medicine_trade: 5,
  commercial: 5,
  impersonation: 6,
  harassment: 7,
  hate: 7,
  illegal: 7,
  danger_to_others: 7,
  minor_at_risk: 7,
  self_harm: 8,
};

/** Whether a thread may go from one space to another: nobody who could not read it before can afterwards. A private space's is its members' alone. */
export function mayMove(from: SpaceVisibility, to: SpaceVisibility): boolean {
  return from === 'public' || (from === 'community' && to !== 'public');
}

/** What somebody else is to look at as well: what cannot be taken back in the reader's mind, and whoever may be in danger. The platform is somebody else. */
export function wantsSecondOpinion(action: Measure, severe: boolean): boolean {
  if (action === 'escalate') return false;
  return severe || action === 'remove' || action === 'expel';
}

/**
 * Whether a case may be decided together with others, as advertising: nobody told of anything worse, nobody asked for another look or contests what was
 * decided, and it is a text. Wherever somebody may be in danger, and for whatever takes more than hiding a text, one looks at one case.
 */
export function goesTogether(of: {
  subjectType: FlagSubjectType;
  ground: FlagGround;
  severe: boolean;
  state: CaseState;
  appealedAt: Date | null;
}): boolean {
  return (
    of.subjectType !== 'persona' && of.ground === 'commercial' && !of.severe && of.state !== 'second_opinion' && of.appealedAt === null
  );
}

/** What weighs on somebody in a space, by its severity, and for how many days. */
const STRIKES: Readonly<Partial<Record<Measure, { points: number; days: number }>>> = {
  ask_edit: { points: 1, days: 90 },
  redact: { points: 1, days: 90 },
  hide: { points: 1, days: 180 },
  remove: { points: 2, days: 365 },
  warn: { points: 2, days: 365 },
  silence: { points: 3, days: 365 },
};

/**
 * What earlier decisions suggest, to be weighed by a person and never done by itself: each counts by its severity until it lapses; what was lifted
 * counts nothing.
 */
export function strikesOf(
  decisions: readonly { action: Measure; madeAt: Date; lifted: boolean }[],
  now: Date,
): { points: number; suggests: 'warn' | 'silence' | 'expel' | null } {
  let points = 0;
  for (const { action, madeAt, lifted } of decisions) {
    const strike = STRIKES[action];
    if (!lifted && strike !== undefined && now.getTime() - madeAt.getTime() < strike.days * 86_400_000) points += strike.points;
  }
  return { points, suggests: points >= 8 ? 'expel' : points >= 5 ? 'silence' : points >= 2 ? 'warn' : null };
}

/**
 * How much somebody's word counts, in hundredths, from what became of what they told before: everybody begins with a whole one; who is often mistaken never
 * counts less than a quarter, and nobody counts more than one.
 */
export function weightOf({ right, wrong }: { right: number; wrong: number }): number {
  return Math.max(25, Math.round((100 * (right + 3)) / (right + wrong + 3)));
}

/** Grounds for which enough people who tell cover a message until somebody has looked: it harms by being read. Never where somebody may be unwell. */
const COVERED: ReadonlySet<FlagGround> = new Set<FlagGround>([
  'personal_data',
  'medicine_trade',
  'hate',
  'harassment',
  'illegal',
  'commercial',
]);
/** So many whole words, in hundredths. */
const COVERING_WEIGHT = 250;

/** Whether a message is covered at once. */
export function coversItself(flags: readonly { ground: FlagGround; weight: number }[], ofTeam: boolean): FlagGround | null {
  if (ofTeam || flags.some(({ ground }) => ground === 'self_harm')) return null;
  const sums = new Map<FlagGround, number>();
  for (const { ground, weight } of flags) if (COVERED.has(ground)) sums.set(ground, (sums.get(ground) ?? 0) + weight);
  return [...sums].find(([, sum]) => sum >= COVERING_WEIGHT)?.[0] ?? null;
}
