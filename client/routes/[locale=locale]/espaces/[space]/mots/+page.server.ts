import { redirect } from '@sveltejs/kit';
import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { addWords, removeWords, tryWords, WORDS_DONE, WORDS_PAGE } from '#lib/listed-words.server.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Words that a space wants something done about; for its stewards. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'edit');
  const { searchParams } = event.url;
  const cursor = searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /spaces/:slug/listed-words', {
    params: { slug: space.slug },
    query: { limit: WORDS_PAGE, ...(cursor !== null && { cursor }) },
  });
  const { items, nextCursor } = ownBody(event, answer);
  const here = (query?: Record<string, string>) => path('spaceWords', event.locals.locale, { space: space.slug, query });
  return {
    space: placeOf(space),
    listed: items,
    pages: { first: cursor === null ? null : here(), next: nextCursor === null ? null : here({ cursor: nextCursor }) },
    done: WORDS_DONE.find((each) => each === searchParams.get('ok')) ?? null,
  };
};

function done(event: RequestEvent, ok: (typeof WORDS_DONE)[number]): never {
  redirect(303, path('spaceWords', event.locals.locale, { space: event.params.space, query: { ok } }));
}

export const actions: Actions = {
  add: async (event) => (await addWords(event, event.params.space)) ?? done(event, 'added'),
  try: (event) => tryWords(event, event.params.space),
  remove: async (event) => (await removeWords(event, event.params.space)) ?? done(event, 'removed'),
};
