import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 60;

export const load = (async ({ fetch, url, cookies, setHeaders }) => {
  const cursor = url.searchParams.get('cursor');
  const { items, nextCursor } = bodyOf(await api(fetch, 'GET /spaces', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } }));
  if (cookies.get('session') === undefined) setHeaders({ 'x-page-tags': 'spaces' });
  const spaces = items.map(({ slug, name, language, association, weave, dye, postsToday, can }) => ({
    slug,
    name,
    language,
    association: association.name,
    weave,
    dye,
    postsToday,
    mine: can.leave,
  }));
  return { mine: spaces.filter(({ mine }) => mine), others: spaces.filter(({ mine }) => !mine), nextCursor, first: cursor === null };
}) satisfies PageServerLoad;
