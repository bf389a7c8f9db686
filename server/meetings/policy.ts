import { MEETING_KEPT_DAYS } from '../../shared/meetings.contract.ts';
import type { HeldBack, RegistrationState } from '../../shared/vocabulary.ts';

const HOUR = 3_600_000;
/** A date typed with a wrong year would stand among those to come for ever. */
const YEARS_AHEAD = 5;
/** Long before it, so that one can still make room for it; shortly before, with the link at hand. */
export const REMINDER_HOURS = [24, 1] as const;
/** Answers that are shown together, and never fewer. */
export const RELEASED_TOGETHER = 5;

/** What somebody is in the space that hosts a meeting. */
export interface Standing {
  /** Verified and an active member. */
  member: boolean;
  /** The same, and the charter in force accepted. */
  mayWrite: boolean;
  /** Would, but for a measure of the team. */
  heldBack: HeldBack | null;
  /** The space is closed for good. */
  archived: boolean;
  /** Moderator or steward of the space. */
  onTeam: boolean;
}

export interface MeetingFacts {
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
  held: boolean;
}

/** The viewer's own. */
export interface RegistrationFacts {
  state: RegistrationState;
  evaluated: boolean;
}

/** Why not, or null: yes. 403: not theirs to do; 409: not, or no longer, the time for it. */
export interface Refusal {
  status: 403 | 409;
  code: string;
}

const forbid = (code: string): Refusal => ({ status: 403, code });
const tooLate = (code: string): Refusal => ({ status: 409, code });

function refuseTeam({ member, onTeam }: Standing): Refusal | null {
  if (!member) return forbid('space.not_a_member');
  return onTeam ? null : forbid('space.not_team');
}

function refuseWriting({ member, mayWrite, heldBack, archived }: Standing): Refusal | null {
  if (mayWrite) return null;
  if (!member) return forbid('space.not_a_member');
  if (archived) return forbid('space.archived');
  return forbid(heldBack === null ? 'charter.not_accepted' : `membership.${heldBack}`);
}

/** Seeing who comes, reading what they thought of it. */
export const refuseLead = refuseTeam;

export function refuseAnnouncement(standing: Standing): Refusal | null {
  return refuseTeam(standing) ?? (standing.archived ? forbid('space.archived') : null);
}

export function refuseEdit(standing: Standing, meeting: MeetingFacts, now: Date): Refusal | null {
  return refuseAnnouncement(standing) ?? (meeting.cancelled ? tooLate('meeting.cancelled') : refuseOver(meeting, now));
}

/** Also in a space that is closed: people must not stand before a closed door. Again changes nothing. */
export function refuseCancellation(standing: Standing, meeting: MeetingFacts, now: Date): Refusal | null {
  return refuseTeam(standing) ?? refuseOver(meeting, now);
}

function refuseOver(meeting: MeetingFacts, now: Date): Refusal | null {
  return meeting.endsAt <= now ? tooLate('meeting.over') : null;
}

/** The number may be corrected later. */
export function refuseHold(standing: Standing, meeting: MeetingFacts, now: Date): Refusal | null {
  return (
    refuseTeam(standing) ??
    (meeting.cancelled ? tooLate('meeting.cancelled') : meeting.startsAt > now ? tooLate('meeting.not_started') : null)
  );
}

export function refuseRegistration(standing: Standing, meeting: MeetingFacts, now: Date): Refusal | null {
  return refuseWriting(standing) ?? refuseListChange(meeting, now);
}

/** A charter that is new keeps nobody from making room for somebody else. */
export function refuseGivingBack({ member }: Standing, meeting: MeetingFacts, now: Date): Refusal | null {
  return member ? refuseListChange(meeting, now) : forbid('space.not_a_member');
}

function refuseListChange(meeting: MeetingFacts, now: Date): Refusal | null {
  if (meeting.cancelled) return tooLate('meeting.cancelled');
  return meeting.startsAt <= now ? tooLate('meeting.started') : null;
}

/** Those who had a place, once the team has said that it took place. */
export function refuseEvaluation(
  standing: Standing,
  meeting: MeetingFacts,
  registration: RegistrationFacts | null,
  now: Date,
): Refusal | null {
  const refusal = refuseWriting(standing);
  if (refusal !== null) return refusal;
  if (registration?.state !== 'registered') return forbid('meeting.not_registered');
  if (!meeting.held) return tooLate('meeting.not_held');
  if (registration.evaluated) return tooLate('meeting.evaluated');
  return evaluationClosed(meeting, now) ? tooLate('meeting.evaluation_closed') : null;
}

function evaluationClosed({ endsAt }: Pick<MeetingFacts, 'endsAt'>, now: Date): boolean {
  return now.getTime() > endsAt.getTime() + MEETING_KEPT_DAYS * 24 * HOUR;
}

/** Why a meeting cannot begin then, or null. */
export function refuseTime(startsAt: Date, now: Date): 'meeting.in_past' | 'meeting.too_far' | null {
  if (startsAt <= now) return 'meeting.in_past';
  const last = new Date(now);
  last.setUTCFullYear(now.getUTCFullYear() + YEARS_AHEAD);
  return startsAt > last ? 'meeting.too_far' : null;
}

/** Where it is: for those who have a place and are still members, and for the team. */
export function mayKnowPlace(
  standing: Standing,
  meeting: Pick<MeetingFacts, 'cancelled'>,
  registration: RegistrationFacts | null,
): boolean {
  return standing.onTeam || (standing.member && !meeting.cancelled && registration?.state === 'registered');
}

export function hasFreePlace(capacity: number | null, registered: number): boolean {
  return capacity === null || registered < capacity;
}

/** How many reminders would come too late for somebody who gets their place now. */
export function remindersPassed(startsAt: Date, now: Date): number {
  return REMINDER_HOURS.filter((hours) => startsAt.getTime() - now.getTime() <= hours * HOUR).length;
}

export interface MeetingCan {
  register: boolean;
  unregister: boolean;
  evaluate: boolean;
  edit: boolean;
  cancel: boolean;
  hold: boolean;
  lead: boolean;
}

export function meetingCan(standing: Standing, meeting: MeetingFacts, registration: RegistrationFacts | null, now: Date): MeetingCan {
  return {
    register: registration === null && refuseRegistration(standing, meeting, now) === null,
    unregister: registration !== null && refuseGivingBack(standing, meeting, now) === null,
    evaluate: refuseEvaluation(standing, meeting, registration, now) === null,
    edit: refuseEdit(standing, meeting, now) === null,
    cancel: !meeting.cancelled && refuseCancellation(standing, meeting, now) === null,
    hold: refuseHold(standing, meeting, now) === null,
    lead: refuseLead(standing) === null,
  };
}
