import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { readLogFilter } from '#lib/team-log.ts';
import type { PageServerLoad } from './$types';

const PAGE = 30;

/** What a space's team did, newest first. `?nature=` shows acts of one sort, `?geste=` of one kind. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'moderate');
  const cursor = event.url.searchParams.get('cursor');
  const { kind, act } = readLogFilter(event.url);
  const answer = await api(event.fetch, 'GET /spaces/:slug/moderation/log', {
    params: { slug: space.slug },
    query: { limit: PAGE, ...(kind !== null && { kind }), ...(act !== null && { act }), ...(cursor !== null && { cursor }) },
  });
  const { items, nextCursor } = ownBody(event, answer);
  return { space: placeOf(space), kind, act, entries: items, nextCursor, first: cursor === null };
};
