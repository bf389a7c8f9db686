import { error } from '@sveltejs/kit';
import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

/** For safety officers; to anybody else the page is absent. `?ok=` says what was just done with a case. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { searchParams } = event.url;
  const cursor = searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /platform/safety/cases', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } });
  if (answer.status === 403) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  const { items, nextCursor } = ownBody(event, answer);
  const done = (['handed_back', 'closed'] as const).find((each) => each === searchParams.get('ok')) ?? null;
  return { cases: items, nextCursor, first: cursor === null, done };
};
