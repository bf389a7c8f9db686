import { and, eq, isNull, ne } from 'drizzle-orm';
import type { MembershipRole } from '../../shared/vocabulary.ts';
import { ownsPersona, personas } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import { sqlStateOf } from '../platform/database.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { handleKey } from '../../shared/handles.ts';
import { fadingMoment } from './fade-memberships.ts';
import { mayAccept } from './invitation-policy.ts';
import { invitedSpace, spendInvitation } from './invitation-queries.ts';
import type { InvitedSpace } from './invitation-queries.ts';
import { decideJoin } from './policy.ts';
import { changeMemberCount, lockSpaceBySlug, lockVisibleSpace, memberWhere } from './queries.ts';
import type { MemberRow } from './queries.ts';
import { accountMemberships, memberships } from './tables.ts';
import { spaceForViewer } from './visibility.ts';
import type { SpaceRow } from './visibility.ts';

const UNIQUE_VIOLATION = '23505';

export interface JoinInput {
  personaId: string;
  charterVersion: number;
  answer?: string | undefined;
  /** The secret of a link of the space's team. */
  invitation?: string | undefined;
}

/**
 * Joins a space with one of the account's own pseudonyms: at once where it is open, as a request where the team decides.
 * With an invitation at once, whatever the rule, in its role; a member whose role is less gets it. Asking again changes nothing.
 * One account has one place in a space, whatever its pseudonyms.
 * @throws AppError 404 absent or invisible; 403 `space.expelled`, `space.archived`, `space.invitation_only`; 409 `charter.version` (with the current one),
 *   `membership.exists`, `persona.handle_taken`; 422 `persona.not_own`, `answer.required`, `invitation.not_valid`
 */
export async function joinSpace(tx: Tx, viewer: Viewer, slug: string, input: JoinInput): Promise<MemberRow> {
  const invited = await lockForJoining(tx, viewer, slug, input.invitation);
  const seen = await spaceForViewer(tx, viewer, slug);
  const found = seen ?? invited;
  if (found === null) throw notFound();
  if (input.invitation !== undefined && invited === null) throw refused('invitation.not_valid', 'invitation');
  const { space, membership: before } = found;
  const answer = input.answer === undefined || input.answer === '' ? null : input.answer;

  if (!(await ownsPersona(tx, viewer.accountId, input.personaId))) throw refused('persona.not_own', 'personaId');
  const decision = decideJoin({
    joinRule: invited === null ? space.joinRule : 'open',
    archived: space.archivedAt !== null,
    joinQuestion: space.joinQuestion,
    charterVersion: space.charterVersion,
    acceptedVersion: input.charterVersion,
    answered: answer !== null,
    membership: before && { state: before.state, samePersona: before.personaId === input.personaId },
  });
  if ('refusal' in decision) throw refusal(decision.refusal, space.charterVersion);

  // A link that changes nothing for somebody stays unused.
  const given = invited !== null && mayAccept(invited.invitation.role, before) ? invited.invitation : null;
  if (given !== null && !(await spendInvitation(tx, given.id))) {
    // Found open and held a moment ago, with the space locked: its time has just run out.
    throw seen === null ? notFound() : refused('invitation.not_valid', 'invitation');
  }
  if (before?.state === 'active') {
    if (given !== null) {
      await tx.update(memberships).set({ role: given.role }).where(eq(memberships.id, before.id));
      await record(tx, 'membership.changed', { spaceId: space.id });
    }
    if (before.charterVersion !== space.charterVersion) {
      await tx.update(memberships).set({ charterVersion: space.charterVersion }).where(eq(memberships.id, before.id));
    }
  } else {
    const come = await takePlace(tx, viewer, space, input.personaId, {
      ...(given !== null && { role: given.role }),
      state: decision.outcome,
      answer,
    });
    if (decision.outcome === 'active' && come) {
      await changeMemberCount(tx, space.id, 1);
      await record(tx, 'membership.changed', { spaceId: space.id });
    }
    if (decision.outcome === 'requested' || before?.state === 'requested') await record(tx, 'waiting.changed', { spaceId: space.id });
  }
  const member = await memberWhere(tx, and(eq(memberships.spaceId, space.id), eq(memberships.personaId, input.personaId)));
  if (member === null) throw new Error('a membership just written is missing');
  return member;
}

/** Locks the space where the viewer may know of it, or has a link. @returns where the link leads, as it is once the space is locked */
async function lockForJoining(tx: Tx, viewer: Viewer, slug: string, invitation: string | undefined): Promise<InvitedSpace | null> {
  if (invitation === undefined || (await invitedSpace(tx, viewer, invitation, slug)) === null) {
    await lockVisibleSpace(tx, viewer, slug);
    return null;
  }
  await lockSpaceBySlug(tx, slug);
  return invitedSpace(tx, viewer, invitation, slug);
}

/**
 * Writes the membership, anew or over one that had ended, and that it is the place this account has there now.
 * @returns false when it was active already: a name that its owner comes back to
 * @throws AppError 403 `space.expelled`: this very name; 409 `persona.handle_taken`; 422 `persona.not_own`
 */
export async function takePlace(
  tx: Tx,
  viewer: Viewer,
  { id: spaceId, charterVersion, newcomerHold, keptSince }: Pick<SpaceRow, 'id' | 'charterVersion' | 'newcomerHold' | 'keptSince'>,
  personaId: string,
  place: { role?: MembershipRole; state: 'active' | 'requested'; answer: string | null },
): Promise<boolean> {
  // Waits for a change of this very handle, and makes one wait.
  const [persona] = await tx.select({ handle: personas.handle }).from(personas).where(eq(personas.id, personaId)).for('key share');
  if (persona === undefined) throw refused('persona.not_own', 'personaId');
  const values = {
    role: place.role ?? 'member',
    state: place.state,
    charterVersion,
    // Kept until the request is decided, no longer.
    answer: place.state === 'requested' ? place.answer : null,
    handleKey: handleKey(persona.handle),
    reason: null,
    endedAt: null,
  };
  const before = await memberWhere(tx, and(eq(memberships.spaceId, spaceId), eq(memberships.personaId, personaId)));
  // The account's present place may be another; only the team brings this name back.
  if (before?.membership.state === 'expelled') throw forbidden('space.expelled');
  const wasActive = before?.membership.state === 'active';
  const [written] = await refusingTakenHandle(
    tx
      .insert(memberships)
      .values({ spaceId, personaId, ...values, heldLeft: values.role === 'member' ? newcomerHold : 0 })
      .onConflictDoUpdate({
        target: [memberships.spaceId, memberships.personaId],
        // Who comes back is a newcomer no more than before.
        set: { ...values, ...(!wasActive && { joinedAt: new Date() }) },
      })
      .returning({ id: memberships.id }),
  );
  if (written === undefined) throw new Error('a membership just written is missing');
  const mine = and(
    eq(accountMemberships.accountId, viewer.accountId),
    eq(accountMemberships.spaceId, spaceId),
    isNull(accountMemberships.fadesAt),
  );
  // Another name, or coming back, ends no measure.
  const [measures] = await tx
    .select({ silencedUntil: accountMemberships.silencedUntil, mustRead: accountMemberships.mustRead })
    .from(accountMemberships)
    .where(mine);
  await tx
    .update(accountMemberships)
    .set({ fadesAt: fadingMoment() })
    .where(and(mine, ne(accountMemberships.membershipId, written.id)));
  await tx
    .insert(accountMemberships)
    .values({ accountId: viewer.accountId, spaceId, membershipId: written.id, keeperSeen: keptSince, ...measures })
    .onConflictDoUpdate({ target: accountMemberships.membershipId, set: { fadesAt: null, keeperSeen: keptSince, ...measures } });
  return !wasActive;
}

/**
 * Waits for a write of memberships; a clash with the pseudonym of another active member becomes its refusal.
 * The other unique indexes cannot be hit here: the space is locked and the write names them.
 * @throws AppError 409 `persona.handle_taken`
 */
export async function refusingTakenHandle<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (sqlStateOf(error) === UNIQUE_VIOLATION) throw conflict('persona.handle_taken');
    throw error;
  }
}

function refusal(code: Extract<ReturnType<typeof decideJoin>, { refusal: string }>['refusal'], charterVersion: number) {
  switch (code) {
    case 'space.expelled':
    case 'space.archived':
    case 'space.invitation_only':
      return forbidden(code);
    case 'membership.exists':
      return conflict(code);
    case 'charter.version':
      return conflict(code, { version: charterVersion });
    case 'answer.required':
      return refused(code, 'answer');
  }
}
