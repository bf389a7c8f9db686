import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

/** What one has told teams, newest first. */
export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /flags/mine', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } });
  const { items, nextCursor } = ownBody(event, answer);
  event.setHeaders({ 'cache-control': 'no-store' });
  return { flags: items, nextCursor, first: cursor === null };
};
