import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /me/stories', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } });
  const { items, nextCursor } = ownBody(event, answer);
  event.setHeaders({ 'cache-control': 'no-store' });
  return { stories: items, nextCursor, first: cursor === null, deleted: event.url.searchParams.get('ok') === 'deleted' };
};
