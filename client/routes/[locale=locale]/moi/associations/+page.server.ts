import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /me/associations', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } });
  const { items, nextCursor } = ownBody(event, answer);
  return { associations: items, nextCursor, first: cursor === null };
};
