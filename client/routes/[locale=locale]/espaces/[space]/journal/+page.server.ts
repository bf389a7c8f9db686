import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { ACT_KINDS, TEAM_ACTS } from '../../../../../../shared/vocabulary.ts';
import type { PageServerLoad } from './$types';

const PAGE = 30;

/** What a space's team did, newest first. `?nature=` shows acts of one sort, `?geste=` of one kind. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'moderate');
  const { searchParams } = event.url;
  const cursor = searchParams.get('cursor');
  const kind = ACT_KINDS.find((each) => each === searchParams.get('geste')) ?? null;
  const act = TEAM_ACTS.find((each) => each === searchParams.get('nature')) ?? null;
  const answer = await api(event.fetch, 'GET /spaces/:slug/moderation/log', {
    params: { slug: space.slug },
    query: { limit: PAGE, ...(kind !== null && { kind }), ...(act !== null && { act }), ...(cursor !== null && { cursor }) },
  });
  const { items, nextCursor } = ownBody(event, answer);
  return { space: placeOf(space), kind, act, entries: items, nextCursor, first: cursor === null };
};
