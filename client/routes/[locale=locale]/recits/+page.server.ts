import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { readStoryFilter, storyFilterQuery } from '#lib/stories.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

/** Stories of all spaces that the viewer may read; `?maladie=` of those about a condition. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders, locals: { locale } }) => {
  const filter = readStoryFilter(url);
  const cursor = url.searchParams.get('cursor');
  const about = url.searchParams.get('maladie');
  const [listed, found] = await Promise.all([
    api(fetch, 'GET /stories', {
      query: { limit: PAGE, ...filter, ...(about !== null && { condition: about }), ...(cursor !== null && { cursor }) },
    }),
    about === null ? null : api(fetch, 'GET /conditions/:slug', { params: { slug: about }, query: { locale } }),
  ]);
  const { items, nextCursor } = bodyOf(listed);
  const condition = found === null ? null : bodyOf(found).condition;
  setHeaders({ 'cache-control': 'no-store' });
  return {
    stories: items,
    filter,
    condition: condition && { slug: condition.slug, name: condition.name },
    first: cursor === null,
    older: nextCursor === null ? null : storyFilterQuery(filter, nextCursor),
  };
};
