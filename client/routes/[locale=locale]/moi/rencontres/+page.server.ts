import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

/** Where the mails about meetings lead. `?quand=passees` shows those that are over. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const when = searchParams.get('quand') === 'passees' ? ('past' as const) : ('coming' as const);
  const cursor = searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /me/registrations', { query: { limit: PAGE, when, ...(cursor !== null && { cursor }) } });
  const { items, nextCursor } = ownBody(event, answer);
  event.setHeaders({ 'cache-control': 'no-store' });
  return { when, meetings: items, nextCursor, first: cursor === null };
};
