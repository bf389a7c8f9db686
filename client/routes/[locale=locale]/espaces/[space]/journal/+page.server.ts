import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { ACT_KINDS } from '../../../../../../shared/vocabulary.ts';
import type { PageServerLoad } from './$types';

const PAGE = 30;

/** What a space's team did, newest first. `?geste=` shows one kind of act. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'moderate');
  const { searchParams } = event.url;
  const cursor = searchParams.get('cursor');
  const kind = ACT_KINDS.find((each) => each === searchParams.get('geste')) ?? null;
  const answer = await api(event.fetch, 'GET /spaces/:slug/moderation/log', {
    params: { slug: space.slug },
    query: { limit: PAGE, ...(kind !== null && { kind }), ...(cursor !== null && { cursor }) },
  });
  const { items, nextCursor } = ownBody(event, answer);
  return { space: placeOf(space), kind, entries: items, nextCursor, first: cursor === null };
};
