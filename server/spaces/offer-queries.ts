import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { accountAssociations, associations } from '../associations/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaceOffers, spaces } from './tables.ts';

const giver = alias(associations, 'giver');
const taker = alias(associations, 'taker');

/** What was offered of a space, with the names of both; the caller has made sure that the viewer is one of its stewards. */
export async function lastOffer(db: Queryable, spaceId: string) {
  const [row] = await db
    .select({ offer: spaceOffers, association: { slug: taker.slug, name: taker.name } })
    .from(spaceOffers)
    .innerJoin(taker, eq(taker.id, spaceOffers.toId))
    .where(and(eq(spaceOffers.spaceId, spaceId), ne(spaceOffers.state, 'withdrawn')))
    .orderBy(desc(spaceOffers.offeredAt), desc(spaceOffers.id))
    .limit(1);
  return row ?? null;
}
export type OwnOfferRow = NonNullable<Awaited<ReturnType<typeof lastOffer>>>;

/** Offers to associations that the viewer looks after. */
function selectOffered(db: Queryable, viewer: Viewer) {
  return db
    .select({
      offer: spaceOffers,
      space: spaces,
      from: { slug: giver.slug, name: giver.name },
      association: { slug: taker.slug, name: taker.name, state: taker.state },
    })
    .from(accountAssociations)
    .innerJoin(
      spaceOffers,
      and(eq(spaceOffers.toId, accountAssociations.associationId), eq(accountAssociations.accountId, viewer.accountId)),
    )
    .innerJoin(spaces, eq(spaces.id, spaceOffers.spaceId))
    .innerJoin(giver, eq(giver.id, spaceOffers.fromId))
    .innerJoin(taker, eq(taker.id, spaceOffers.toId));
}
export type SpaceOfferRow = Awaited<ReturnType<typeof selectOffered>>[number];

/** Those that wait for an answer, newest first. */
export async function offersToAnswer(
  db: Queryable,
  viewer: Viewer,
  association: string | undefined,
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
): Promise<SpaceOfferRow[]> {
  const { offeredAt, id } = spaceOffers;
  return selectOffered(db, viewer)
    .where(
      and(
        // Spelled as the partial index `space_offers_to_answer` has it.
        sql`${spaceOffers.state} = 'offered'`,
        association === undefined ? undefined : eq(taker.slug, association),
        after === null ? undefined : sql`(${offeredAt}, ${id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(offeredAt), desc(id))
    .limit(limit);
}

/** One of them, whatever became of it; null when there is none, or not for this viewer to know of. */
export async function offerForSteward(db: Queryable, viewer: Viewer, id: string): Promise<SpaceOfferRow | null> {
  const [row] = await selectOffered(db, viewer).where(eq(spaceOffers.id, id));
  return row ?? null;
}

/** Ends the one that waits for an answer; null when none does. Callers hold the lock of the space. */
export async function endOffer(tx: Tx, spaceId: string, state: 'accepted' | 'declined' | 'withdrawn', at: Date) {
  const [ended] = await tx
    .update(spaceOffers)
    .set({ state, endedAt: at })
    .where(and(eq(spaceOffers.spaceId, spaceId), eq(spaceOffers.state, 'offered')))
    .returning({ id: spaceOffers.id, toId: spaceOffers.toId });
  return ended ?? null;
}
