import { eq } from 'drizzle-orm';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { isLastSteward } from './policy.ts';
import { changeMemberCount, countStewards, lockVisibleSpace } from './queries.ts';
import { memberships } from './tables.ts';
import { spaceForViewer } from './visibility.ts';

/**
 * Leaves a space, or takes back a request to join. Somebody who is not there has left already.
 * @throws AppError 404 absent or invisible; 403 `space.expelled`; 409 `space.last_steward`
 */
export async function leaveSpace(tx: Tx, viewer: Viewer, slug: string): Promise<void> {
  await lockVisibleSpace(tx, viewer, slug);
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  const { space, membership } = found;
  if (membership === null || membership.state === 'left' || membership.state === 'refused') return;
  if (membership.state === 'expelled') throw forbidden('space.expelled');
  if (membership.role === 'steward' && isLastSteward(membership, await countStewards(tx, space.id))) throw conflict('space.last_steward');

  await tx.update(memberships).set({ state: 'left', endedAt: new Date(), answer: null }).where(eq(memberships.id, membership.id));
  if (membership.state === 'requested') return record(tx, 'waiting.changed', { spaceId: space.id });
  await changeMemberCount(tx, space.id, -1);
  await record(tx, 'membership.ended', { spaceId: space.id, accountId: viewer.accountId });
  await record(tx, 'membership.changed', { spaceId: space.id });
}
