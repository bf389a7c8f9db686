import { SEVERE_GROUNDS } from '../../shared/vocabulary.ts';
import type { CaseState, FlagGround, FlagState } from '../../shared/vocabulary.ts';

/**
 * By how many hours of waiting a ground goes before the least of them: danger, then what cannot be taken back once read, then advice that
 * harms, then people hurting each other, then the rest (design/ux.md, "Moderator queue").
 */
const HOURS_AHEAD: Readonly<Record<FlagGround, number>> = {
  self_harm: 96,
  danger_to_others: 96,
  minor_at_risk: 96,
  personal_data: 72,
  medical_danger: 60,
  medicine_trade: 60,
  hate: 48,
  harassment: 48,
  illegal: 48,
  impersonation: 36,
  other: 12,
  commercial: 8,
  off_topic: 0,
};
/** Each person who tells of the same moves it ahead by as many. */
const HOURS_A_NOTIFIER = 4;
/** Beyond these, more of them move it no further: a crowd is not a proof. */
const MOST_NOTIFIERS = 10;

const severeGrounds: ReadonlySet<FlagGround> = new Set(SEVERE_GROUNDS);

/** Somebody may be in danger: before everything else, however long others have waited. */
export function isSevere(ground: FlagGround): boolean {
  return severeGrounds.has(ground);
}

/** The one of several grounds that a case is about; of equals the first. */
export function worstOf(grounds: readonly FlagGround[]): FlagGround | null {
  return (
    grounds.toSorted((one, other) => Number(isSevere(other)) - Number(isSevere(one)) || HOURS_AHEAD[other] - HOURS_AHEAD[one])[0] ?? null
  );
}

/**
 * Where a case stands in its queue: the higher, the sooner. An hour of waiting counts as much as an hour in the table above, so that no order changes
 * with time and nothing has to be reckoned anew.
 * @param notifiers how many have told of it, each by the weight of their word
 * @returns minutes
 */
export function rankOf(ground: FlagGround, notifiers: number, openedAt: Date): number {
  const hours = HOURS_AHEAD[ground] + HOURS_A_NOTIFIER * Math.min(MOST_NOTIFIERS, Math.max(0, notifiers - 1));
  return Math.round(hours * 60) - Math.floor(openedAt.getTime() / 60_000);
}

/** How long a case stays in somebody's hand without a sign of theirs. */
export const CLAIM_MINUTES = 20;

/** How long it stays after they left its page: enough to read the thread and come back. */
export const LEFT_MINUTES = 5;

/** Decided, or out of the team's hands. */
export function isClosed(state: CaseState): boolean {
  return state === 'decided' || state === 'escalated';
}

export type ClaimRefusal = 'case.conflict_of_interest' | 'case.needs_other' | 'case.decided' | 'case.claimed';

/** Nobody judges their own text, what they flagged themselves, or what they wanted somebody else to look at; and two never judge the same. */
export function refuseClaim(of: {
  own: boolean;
  flaggedByViewer: boolean;
  /** They asked for another look. */
  asked: boolean;
  /** Decided, or out of the team's hands. */
  closed: boolean;
  heldByOther: boolean;
}): ClaimRefusal | null {
  if (of.own || of.flaggedByViewer) return 'case.conflict_of_interest';
  if (of.closed) return 'case.decided';
  if (of.asked) return 'case.needs_other';
  return of.heldByOther ? 'case.claimed' : null;
}

/** How what somebody told stands, for them. */
export function flagState({ decided, inHand }: { decided: boolean; inHand: boolean }): FlagState {
  if (decided) return 'decided';
  return inHand ? 'looked_at' : 'received';
}

/** A sitting ends with as long a time in which nothing was judged; nobody sits longer than the hours that are looked at. */
const BREAK_MINUTES = 30;
export const SITTING_HOURS = 6;
/** After so many that were about somebody in danger, or so long, a pause is welcome. */
const HEAVY_ACTS = 3;
const LONG_MINUTES = 90;

/**
 * Whether somebody who judges now has judged what weighs, or for long, without a pause.
 * @param acts their own of the last hours, newest first
 */
export function pauseIsWelcome(acts: readonly { at: Date; severe: boolean }[], now: Date): boolean {
  let began = now.getTime();
  let heavy = 0;
  for (const { at, severe } of acts) {
    if (began - at.getTime() >= BREAK_MINUTES * 60_000) break;
    began = at.getTime();
    if (severe) heavy += 1;
  }
  return heavy >= HEAVY_ACTS || now.getTime() - began >= LONG_MINUTES * 60_000;
}
