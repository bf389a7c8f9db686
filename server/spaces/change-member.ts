import { eq } from 'drizzle-orm';
import type { ActKind, MembershipRole, MembershipState } from '../../shared/vocabulary.ts';
import { accountIdOfPersona } from '../accounts/public.ts';
import type { IdentityReading } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused } from '../platform/errors.ts';
import type { AppError } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { refusingTakenHandle } from './join-space.ts';
import { refuseMemberChange } from './policy.ts';
import type { MemberChangeRefusal } from './policy.ts';
import { changeMemberCount, countStewards, lockVisibleSpace, memberOfSpace } from './queries.ts';
import type { MemberRow } from './queries.ts';
import { letBackIn, shutOut, unbar } from './shut-out.ts';
import { memberships } from './tables.ts';
import { logAct } from './team-log.ts';
import { spaceForViewer } from './visibility.ts';

interface MemberChange {
  role?: MembershipRole | undefined;
  state?: 'active' | 'expelled' | 'refused' | undefined;
  /** Said to the person. */
  reason?: string | undefined;
  /** It follows from a decision, which is logged itself. */
  decided?: true;
}

/**
 * Whom a change is about, and who makes it, where it may be made; the space is locked.
 * @throws AppError 404; 403 `space.not_team`, `space.not_steward`; 409 `space.last_steward`, `membership.left`, `membership.not_active`,
 *   `membership.not_requested`; 422 `membership.own`, `reason.required`
 */
export async function memberToChange(tx: Tx, viewer: Viewer, slug: string, membershipId: string, change: MemberChange) {
  await lockVisibleSpace(tx, viewer, slug);
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  const actor = found.membership;
  if (!found.mayModerate || actor === null) throw forbidden('space.not_team');
  const spaceId = found.space.id;
  const target = await memberOfSpace(tx, spaceId, membershipId);
  if (target === null) throw notFound();

  const { role, state } = target.membership;
  const refusal = refuseMemberChange({
    actorRole: actor.role,
    target: { role, state, isActor: actor.id === membershipId },
    change,
    stewardCount: role === 'steward' ? await countStewards(tx, spaceId) : 0,
  });
  if (refusal !== null) throw refusalOf(refusal);
  if (change.state === 'refused' && change.reason === undefined) throw refused('reason.required', 'reason');
  return { target, spaceId, actorPersonaId: actor.personaId };
}

/**
 * Gives a role, answers a request to join, or expels; for the team. The account behind the pseudonym stays unknown to it: expelled under one
 * name, it is shut out under any other it has or had there, which the team does not see, unless that one is of the team.
 * @throws AppError as `memberToChange`; 409 `persona.handle_taken`
 */
export async function changeMember(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  membershipId: string,
  change: MemberChange,
  log: IdentityReading['log'],
): Promise<MemberRow> {
  const { target, spaceId, actorPersonaId } = await memberToChange(tx, viewer, slug, membershipId, change);
  const { role, state } = target.membership;
  const after = { role: change.role ?? role, state: change.state ?? state };
  if (after.role === role && after.state === state) return target;
  const ended = state === 'active' && after.state !== 'active';
  const begun = state !== 'active' && after.state === 'active';
  await refusingTakenHandle(
    tx
      .update(memberships)
      .set({
        // Somebody expelled comes back, if ever, as a member like any other.
        role: after.state === 'expelled' ? 'member' : after.role,
        state: after.state,
        ...(after.state !== state && {
          answer: null,
          reason: after.state === 'active' ? null : (change.reason ?? null),
          endedAt: after.state === 'active' ? null : new Date(),
          ...(begun && { joinedAt: new Date() }),
        }),
      })
      .where(eq(memberships.id, membershipId)),
  );
  if (begun) await changeMemberCount(tx, spaceId, 1);
  if (ended) await changeMemberCount(tx, spaceId, -1);
  if (after.state === 'expelled') {
    const accountId = await accountIdOfPersona(tx, target.persona.id, { log, purpose: 'notice' });
    if (accountId !== null) await shutOut(tx, accountId, spaceId, membershipId);
  } else if (state === 'expelled') await letBackIn(tx, membershipId);
  if (role === 'member' && after.role !== 'member' && after.state === 'active') await unbar(tx, membershipId);
  if (state === 'requested') {
    await record(tx, 'membership.decided', { membershipId });
    await record(tx, 'waiting.changed', { spaceId });
  }
  if (change.decided === undefined) await noteChange(tx, spaceId, actorPersonaId, target, after);
  await record(tx, 'membership.changed', { spaceId });
  return (await memberOfSpace(tx, spaceId, membershipId)) ?? target;
}

/** What the team did, for its log. */
async function noteChange(
  tx: Tx,
  spaceId: string,
  personaId: string,
  { membership: before, persona }: MemberRow,
  after: { role: MembershipRole; state: MembershipState },
): Promise<void> {
  const subject = { type: 'persona', id: persona.id };
  const kind = kindOf(before.state, after.state);
  if (kind !== null) await logAct(tx, { spaceId, personaId, kind, subject });
  if (before.role !== after.role && after.state === 'active')
    await logAct(tx, { spaceId, personaId, kind: 'role_given', subject, details: { role: after.role } });
}

function kindOf(before: MembershipState, after: MembershipState): ActKind | null {
  if (before === after) return null;
  if (after === 'refused') return 'member_refused';
  return before === 'expelled' ? 'member_readmitted' : 'member_welcomed';
}

function refusalOf(code: MemberChangeRefusal): AppError {
  switch (code) {
    case 'space.not_team':
    case 'space.not_steward':
      return forbidden(code);
    case 'membership.own':
      return refused(code, 'state');
    case 'space.last_steward':
    case 'membership.left':
    case 'membership.not_active':
    case 'membership.not_requested':
      return conflict(code);
  }
}
