import { LOCALES } from '../../shared/vocabulary.ts';
import type { HeldBack, JoinRule, Locale, MembershipRole, MembershipState, SpaceVisibility } from '../../shared/vocabulary.ts';

/** What a decision about a space looks at. */
export interface SpaceFacts {
  visibility: SpaceVisibility;
  joinRule: JoinRule;
  /** Closed for good: it can be read, nothing more. */
  archived: boolean;
  signedIn: boolean;
  /** E-mail confirmed. */
  verified: boolean;
  /** The account's own place in the space, whatever its pseudonym there. */
  membership: { role: MembershipRole; state: MembershipState; acceptedCharter: boolean; heldBack: HeldBack | null } | null;
}

const active = (facts: SpaceFacts) => facts.membership?.state === 'active';

/** Public: everybody. Community: every signed-in account. Private: active members only. `visibleSpaces` says the same in SQL. */
export function mayRead(facts: SpaceFacts): boolean {
  switch (facts.visibility) {
    case 'public':
      return true;
    case 'community':
      return facts.signedIn;
    case 'private':
      return active(facts);
  }
}

/** Active members whose e-mail is confirmed and who have accepted the charter in force write. */
export function mayWrite(facts: SpaceFacts): boolean {
  return !facts.archived && facts.verified && active(facts) && facts.membership?.acceptedCharter === true && heldBack(facts) === null;
}

/** Would write, but for a measure of the team. */
export function heldBack(facts: SpaceFacts): HeldBack | null {
  return active(facts) ? (facts.membership?.heldBack ?? null) : null;
}

/** Would write, but for a charter that is new. */
export function mayAcceptCharter(facts: SpaceFacts): boolean {
  return !facts.archived && facts.verified && active(facts) && facts.membership?.acceptedCharter === false;
}

/** Moderators and stewards are the team; a new charter does not keep them from looking after the others. */
export function mayModerate(facts: SpaceFacts): boolean {
  return facts.verified && active(facts) && facts.membership?.role !== 'member';
}

/** Settings and roles are the stewards'. */
export function maySteward(facts: SpaceFacts): boolean {
  return mayModerate(facts) && facts.membership?.role === 'steward';
}

/** Whether joining can be offered; `decideJoin` has the last word. */
export function mayJoin(facts: SpaceFacts): boolean {
  const state = facts.membership?.state ?? 'left';
  return !facts.archived && facts.verified && mayRead(facts) && isOutside(state) && facts.joinRule !== 'invitation';
}

/** Not there, and free to ask. */
const isOutside = (state: MembershipState): boolean => state === 'left' || state === 'refused';

/** Whether what a member writes waits for the team first. */
export function isHeld({ newcomerHold }: { newcomerHold: number }, membership: { role: MembershipRole; heldLeft: number }): boolean {
  return membership.role === 'member' && Math.min(membership.heldLeft, newcomerHold) > 0;
}

/** Another name for what is written later: members of an open space, where it comes as anybody's would. The team answers for its name. */
export function mayChangeName(facts: SpaceFacts): boolean {
  return mayWrite(facts) && facts.joinRule === 'open' && facts.membership?.role === 'member';
}

export function mayLeave(facts: SpaceFacts): boolean {
  return facts.membership?.state === 'active' || facts.membership?.state === 'requested';
}

/** How slugs of private spaces end: eight letters and digits that are not mistaken for one another, a digit among them. */
const PRIVATE_ENDING = /-(?=[a-z]*[2-9])[a-hjkmnp-z2-9]{8}$/;

/**
 * Whether a slug looks like that of a private space: no other space gets it, whether or not there is one. Who was there once, and knows its address,
 * would else learn from « taken » that it is there still.
 */
export function isKeptForPrivate(slug: string): boolean {
  return PRIVATE_ENDING.test(slug);
}

/**
 * The slug of a new space. That of a private one ends in something nobody guesses: otherwise « taken » would tell of a space that one may not
 * know of.
 * @param unguessable six or more random letters and digits
 */
export function slugFor(wish: string, visibility: SpaceVisibility, unguessable: string): string {
  return visibility === 'private' ? `${wish.slice(0, 63 - unguessable.length).replace(/-+$/, '')}-${unguessable}` : wish;
}

export interface JoinFacts {
  joinRule: JoinRule;
  archived: boolean;
  joinQuestion: string | null;
  /** The charter's version in force, and the one the person says to have read. */
  charterVersion: number;
  acceptedVersion: number;
  answered: boolean;
  /** The account's place in the space so far. */
  membership: { state: MembershipState; samePersona: boolean } | null;
}

export type JoinDecision =
  | { outcome: 'active' | 'requested' }
  | {
      refusal: 'space.expelled' | 'space.archived' | 'membership.exists' | 'charter.version' | 'space.invitation_only' | 'answer.required';
    };

/** What comes of asking to join. Somebody already there, with the same pseudonym, is simply there. */
export function decideJoin(facts: JoinFacts): JoinDecision {
  const { membership } = facts;
  if (membership?.state === 'expelled') return { refusal: 'space.expelled' };
  if (facts.archived) return { refusal: 'space.archived' };
  if ((membership?.state === 'active' || membership?.state === 'requested') && !membership.samePersona)
    return { refusal: 'membership.exists' };
  if (membership?.state !== 'active' && facts.joinRule === 'invitation') return { refusal: 'space.invitation_only' };
  if (facts.acceptedVersion !== facts.charterVersion) return { refusal: 'charter.version' };
  if (membership?.state === 'active' || facts.joinRule === 'open') return { outcome: 'active' };
  if (facts.joinQuestion !== null && !facts.answered) return { refusal: 'answer.required' };
  return { outcome: 'requested' };
}

export interface MemberChangeFacts {
  actorRole: MembershipRole;
  target: { role: MembershipRole; state: MembershipState; isActor: boolean };
  change: { role?: MembershipRole | undefined; state?: 'active' | 'expelled' | 'refused' | undefined };
  /** Active stewards of the space, the target included. */
  stewardCount: number;
}

export type MemberChangeRefusal =
  | 'space.not_team'
  | 'space.not_steward'
  | 'space.last_steward'
  | 'membership.own'
  | 'membership.left'
  | 'membership.not_active'
  | 'membership.not_requested';

/**
 * Whether one of the team may change a member's role or state; null: yes.
 * Roles are given by stewards, and only they act on the team. Nobody expels themselves, brings back somebody who left
 * of their own will, or takes the space its last steward.
 */
export function refuseMemberChange({ actorRole, target, change, stewardCount }: MemberChangeFacts): MemberChangeRefusal | null {
  if (actorRole === 'member') return 'space.not_team';
  const changesRole = change.role !== undefined && change.role !== target.role;
  const stateAfter = change.state ?? target.state;
  const changesState = stateAfter !== target.state;
  if (changesRole && actorRole !== 'steward') return 'space.not_steward';
  if (changesState && stateAfter === 'expelled') {
    if (target.isActor) return 'membership.own';
    if (target.role !== 'member' && actorRole !== 'steward') return 'space.not_steward';
  }
  if (changesState && stateAfter === 'active' && target.state === 'left') return 'membership.left';
  if (changesState && stateAfter === 'refused' && target.state !== 'requested') return 'membership.not_requested';
  if (changesRole && stateAfter !== 'active') return 'membership.not_active';
  const isLastSteward = target.role === 'steward' && target.state === 'active' && stewardCount <= 1;
  if (isLastSteward && (changesRole || (changesState && stateAfter === 'expelled'))) return 'space.last_steward';
  return null;
}

/** A space is never left to itself. */
export function isLastSteward(membership: { role: MembershipRole; state: MembershipState }, stewardCount: number): boolean {
  return membership.role === 'steward' && membership.state === 'active' && stewardCount <= 1;
}

/**
 * `indexed` after a change of settings: asked for, kept, or taken back because the space is no longer for everybody.
 * null: refused, search engines are only offered what is public.
 */
export function indexedAfter(
  before: { indexed: boolean },
  after: { visibility: SpaceVisibility; indexed: boolean | undefined },
): boolean | null {
  if (after.visibility === 'public') return after.indexed ?? before.indexed;
  return after.indexed === true ? null : false;
}

/** Whether a member has still to be told that another association keeps the space. */
export function isUntold(keptSince: Date | null, own: { state: MembershipState; keeperSeen: Date | null } | null): boolean {
  return keptSince !== null && own?.state === 'active' && own.keeperSeen?.getTime() !== keptSince.getTime();
}

/** Requests for a missing condition that wait, of one account. */
export const MOST_CONDITION_REQUESTS = 3;

/** The languages beside a space's own, each once. */
export function otherLanguages(language: Locale, wanted: readonly Locale[]): Locale[] {
  return LOCALES.filter((each) => each !== language && wanted.includes(each));
}
