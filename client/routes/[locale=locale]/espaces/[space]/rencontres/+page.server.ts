import { bodyOf } from '#lib/answers.ts';
import { spaceOfMeetings } from '#lib/meeting-space.server.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

/** `?quand=passees` shows those that are over. */
export const load: PageServerLoad = async (event) => {
  const { params, url, fetch } = event;
  const when = url.searchParams.get('quand') === 'passees' ? ('past' as const) : ('coming' as const);
  const cursor = url.searchParams.get('cursor');
  const [space, listed] = await Promise.all([
    spaceOfMeetings(event, params.space),
    api(fetch, 'GET /spaces/:slug/meetings', {
      params: { slug: params.space },
      query: { limit: PAGE, when, ...(cursor !== null && { cursor }) },
    }),
  ]);
  const { items, nextCursor } = bodyOf(listed);
  return { space, when, meetings: items, nextCursor, first: cursor === null, mayAdd: space.can.moderate };
};
