import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

/** The letters that teams wrote to one, newest first. */
export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /me/decisions', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } });
  const { items, nextCursor } = ownBody(event, answer);
  return { decisions: items, nextCursor, first: cursor === null };
};
