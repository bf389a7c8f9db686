import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { weekday } from '#lib/dates.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import type { PageServerLoad } from './$types';

const LENGTHS = [84, 182, 364] as const;

/** For the space's stewards: what waits first, then the weeks that are over. `?days=` says how far back. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'edit');
  const days = LENGTHS.find((each) => String(each) === event.url.searchParams.get('days')) ?? LENGTHS[0];
  const answer = await api(event.fetch, 'GET /spaces/:slug/statistics', { params: { slug: space.slug }, query: { days } });
  return {
    space: placeOf(space),
    handle: space.membership?.persona.handle ?? null,
    today: weekday(event.params.locale, new Date()),
    days,
    lengths: LENGTHS,
    ...ownBody(event, answer),
  };
};
