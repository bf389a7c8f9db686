import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;
const OFFERS = 10;

export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const further = event.url.searchParams.get('offers');
  const [answer, offered] = await Promise.all([
    api(event.fetch, 'GET /me/associations', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } }),
    api(event.fetch, 'GET /me/space-offers', { query: { limit: OFFERS, ...(further !== null && { cursor: further }) } }),
  ]);
  const { items, nextCursor } = ownBody(event, answer);
  const offers = ownBody(event, offered);
  return {
    associations: items,
    nextCursor,
    first: cursor === null && further === null,
    offers: offers.items,
    moreOffers: offers.nextCursor,
    declined: event.url.searchParams.has('declined'),
  };
};
