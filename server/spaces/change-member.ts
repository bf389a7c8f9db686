import { eq } from 'drizzle-orm';
import type { MembershipRole } from '../../shared/vocabulary.ts';
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
import { changeMemberCount, countStewards, lockSpaceBySlug, memberOfSpace } from './queries.ts';
import type { MemberRow } from './queries.ts';
import { memberships } from './tables.ts';
import { spaceForViewer } from './visibility.ts';

export interface MemberChange {
  role?: MembershipRole | undefined;
  state?: 'active' | 'expelled' | undefined;
}

/**
 * Gives a role, answers a request to join, or expels; for the team. The account behind the pseudonym stays unknown to it.
 * @throws AppError 404; 403 `space.not_team`, `space.not_steward`; 409 `space.last_steward`, `membership.left`, `membership.not_active`,
 *   `persona.handle_taken`; 422 `membership.own`
 */
export async function changeMember(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  membershipId: string,
  change: MemberChange,
  log: IdentityReading['log'],
): Promise<MemberRow> {
  await lockSpaceBySlug(tx, slug);
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
        ...(after.state !== state && { answer: null, endedAt: after.state === 'expelled' ? new Date() : null }),
      })
      .where(eq(memberships.id, membershipId)),
  );
  if (begun) await changeMemberCount(tx, spaceId, 1);
  if (ended) {
    await changeMemberCount(tx, spaceId, -1);
    const accountId = await accountIdOfPersona(tx, target.persona.id, { log, purpose: 'notice' });
    if (accountId !== null) await record(tx, 'membership.ended', { spaceId, accountId });
  }
  await record(tx, 'membership.changed', { spaceId });
  return (await memberOfSpace(tx, spaceId, membershipId)) ?? target;
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
      return conflict(code);
  }
}
