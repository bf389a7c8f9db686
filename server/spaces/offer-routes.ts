import { eq } from 'drizzle-orm';
import * as contract from '../../shared/offers.contract.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import { acceptSpaceOffer, declineSpaceOffer } from './answer-offer.ts';
import { charterOf } from './charter-queries.ts';
import { lastOffer, offerForSteward, offersToAnswer } from './offer-queries.ts';
import { offerSpace, spaceOfSteward, withdrawOffer } from './offer-space.ts';
import { presentOfferDetail, presentOwnOffer, presentSpaceOffer } from './present-offer.ts';
import { selectCards } from './queries.ts';
import { spaces } from './tables.ts';

/** A space that goes from one association to another, by agreement of both. */
export function registerOfferRoutes(api: Api, { database: { db } }: { database: OpenDatabase }): void {
  api.serve(contract.getOffer, async ({ params, viewer }) => {
    const { id } = await spaceOfSteward(db, viewer, params.slug);
    const last = await lastOffer(db, id);
    return { status: 200 as const, body: { offer: last && presentOwnOffer(last) } };
  });

  api.serve(contract.offerSpace, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      const made = await offerSpace(tx, viewer, params.slug, body.association);
      return { status: 200, body: { offer: presentOwnOffer(made) } };
    }),
  );

  api.serve(contract.withdrawOffer, ({ params, viewer, write }) =>
    write(async (tx) => {
      await withdrawOffer(tx, viewer, params.slug);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.listSpaceOffers, async ({ query: { limit, cursor, association }, viewer }) => {
    const rows = await offersToAnswer(db, viewer, association, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(rows, limit, ({ offer }) => [offer.offeredAt, offer.id], presentSpaceOffer),
    };
  });

  api.serve(contract.getSpaceOffer, async ({ params, viewer }) => {
    const row = await offerForSteward(db, viewer, params.id);
    if (row?.offer.state !== 'offered') throw notFound();
    const [card] = await selectCards(db, viewer).where(eq(spaces.id, row.space.id));
    if (card === undefined) throw notFound();
    const charter = await charterOf(db, row.space.id, row.space.charterVersion);
    return { status: 200 as const, body: { offer: presentOfferDetail(row, charter, card) } };
  });

  api.serve(contract.acceptSpaceOffer, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { space: { slug: await acceptSpaceOffer(tx, viewer, params.id, body) } } })),
  );

  api.serve(contract.declineSpaceOffer, ({ params, viewer, write }) =>
    write(async (tx) => {
      await declineSpaceOffer(tx, viewer, params.id);
      return { status: 204, body: null };
    }),
  );
}
