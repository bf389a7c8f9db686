import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 60;

export const load = (async ({ fetch, url, cookies, locals, setHeaders }) => {
  const cursor = url.searchParams.get('cursor');
  const { items, nextCursor } = bodyOf(
    await api(fetch, 'GET /associations', { query: { limit: PAGE, locale: locals.locale, ...(cursor !== null && { cursor }) } }),
  );
  if (cookies.get('session') === undefined) setHeaders({ 'x-page-tags': 'associations' });
  return { associations: items, nextCursor, first: cursor === null };
}) satisfies PageServerLoad;
