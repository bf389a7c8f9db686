import { and, desc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { spaceDetailSchema } from '../../shared/spaces.contract.ts';
import { associations } from '../associations/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { isUntold } from './policy.ts';
import type { SpaceCard } from './queries.ts';
import { accountMemberships, spaceOffers } from './tables.ts';
import { spaceForViewer } from './visibility.ts';

/** What a member has still to be told: since when another association keeps the space, and which one did before. */
export async function newKeeperOf(
  db: Queryable,
  { space: { id, keptSince }, membership, keeperSeen }: SpaceCard,
): Promise<z.input<typeof spaceDetailSchema>['newKeeper']> {
  if (keptSince === null || !isUntold(keptSince, membership && { state: membership.state, keeperSeen })) return null;
  const [before] = await db
    .select({ slug: associations.slug, name: associations.name })
    .from(spaceOffers)
    .innerJoin(associations, eq(associations.id, spaceOffers.fromId))
    .where(and(eq(spaceOffers.spaceId, id), eq(spaceOffers.state, 'accepted')))
    .orderBy(desc(spaceOffers.offeredAt))
    .limit(1);
  return before === undefined ? null : { since: keptSince.toISOString(), before };
}

/**
 * Keeps that somebody has read who keeps the space since `since`. What has changed again since then they will be told, too.
 * @throws AppError 404
 */
export async function acknowledgeKeeper(tx: Tx, viewer: Viewer, slug: string, since: string): Promise<void> {
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  const { id, keptSince } = found.space;
  if (keptSince === null || keptSince.getTime() !== Date.parse(since)) return;
  await tx
    .update(accountMemberships)
    .set({ keeperSeen: keptSince })
    .where(and(eq(accountMemberships.accountId, viewer.accountId), eq(accountMemberships.spaceId, id), isNull(accountMemberships.fadesAt)));
}
