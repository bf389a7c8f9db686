import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { readStoryFilter, storyFilterQuery } from '#lib/stories.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

/** Stories of all spaces that the viewer may read. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  const filter = readStoryFilter(url);
  const cursor = url.searchParams.get('cursor');
  const { items, nextCursor } = bodyOf(
    await api(fetch, 'GET /stories', { query: { limit: PAGE, ...filter, ...(cursor !== null && { cursor }) } }),
  );
  setHeaders({ 'cache-control': 'no-store' });
  return { stories: items, filter, first: cursor === null, older: nextCursor === null ? null : storyFilterQuery(filter, nextCursor) };
};
