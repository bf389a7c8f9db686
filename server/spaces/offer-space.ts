import { and, eq, inArray } from 'drizzle-orm';
import { associations } from '../associations/public.ts';
import { record } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { endOffer, lastOffer } from './offer-queries.ts';
import type { OwnOfferRow } from './offer-queries.ts';
import { maySteward } from './policy.ts';
import { lockVisibleSpace } from './queries.ts';
import { spaceOffers } from './tables.ts';
import { spaceForViewer } from './visibility.ts';
import type { SpaceRow } from './visibility.ts';

/**
 * The space, for one of its stewards.
 * @throws AppError 404; 403 `space.not_steward`
 */
export async function spaceOfSteward(db: Queryable, viewer: Viewer, slug: string): Promise<SpaceRow> {
  const found = await spaceForViewer(db, viewer, slug);
  if (found === null) throw notFound();
  if (!maySteward(found.facts)) throw forbidden('space.not_steward');
  return found.space;
}

/**
 * Offers a space to another verified association, or federation; its stewards answer. The same offer again changes nothing.
 * @throws AppError 404; 403 `space.not_steward`; 409 `offer.open`; 422 `association.unknown`, `offer.own`
 */
export async function offerSpace(tx: Tx, viewer: Viewer, slug: string, associationSlug: string): Promise<OwnOfferRow> {
  await lockVisibleSpace(tx, viewer, slug);
  const space = await spaceOfSteward(tx, viewer, slug);
  const [taker] = await tx
    .select({ id: associations.id })
    .from(associations)
    .where(and(eq(associations.slug, associationSlug), eq(associations.state, 'verified')));
  if (taker === undefined) throw refused('association.unknown', 'association');
  if (taker.id === space.associationId) throw refused('offer.own', 'association');
  const last = await lastOffer(tx, space.id);
  if (last?.offer.state === 'offered') {
    if (last.offer.toId === taker.id) return last;
    throw conflict('offer.open');
  }
  // What came to nothing is not kept.
  await tx.delete(spaceOffers).where(and(eq(spaceOffers.spaceId, space.id), inArray(spaceOffers.state, ['declined', 'withdrawn'])));
  const [written] = await tx
    .insert(spaceOffers)
    .values({ spaceId: space.id, fromId: space.associationId, toId: taker.id })
    .returning({ id: spaceOffers.id });
  const made = await lastOffer(tx, space.id);
  if (written === undefined || made === null) throw new Error('an offer just written is missing');
  await record(tx, 'space.offered', { offerId: written.id, associationId: taker.id });
  return made;
}

/**
 * Takes back the offer that waits for an answer; where none does, nothing changes.
 * @throws AppError 404; 403 `space.not_steward`
 */
export async function withdrawOffer(tx: Tx, viewer: Viewer, slug: string): Promise<void> {
  await lockVisibleSpace(tx, viewer, slug);
  const space = await spaceOfSteward(tx, viewer, slug);
  const ended = await endOffer(tx, space.id, 'withdrawn', new Date());
  if (ended !== null) await record(tx, 'space.offered', { offerId: ended.id, associationId: ended.toId });
}
