import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 60;

export const load = (async ({ fetch, url, cookies, locals, setHeaders }) => {
  const cursor = url.searchParams.get('cursor');
  const [listed, notices] = await Promise.all([
    api(fetch, 'GET /associations', { query: { limit: PAGE, locale: locals.locale, ...(cursor !== null && { cursor }) } }),
    api(fetch, 'GET /platform/notices', { query: { locale: locals.locale } }),
  ]);
  const { items, nextCursor } = bodyOf(listed);
  if (cookies.get('session') === undefined) setHeaders({ 'x-page-tags': 'associations' });
  return { associations: items, nextCursor, first: cursor === null, notices: bodyOf(notices) };
}) satisfies PageServerLoad;
