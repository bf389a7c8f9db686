import { error, redirect } from '@sveltejs/kit';
import { ownBody } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { addWords, removeWords, tryWords, WORDS_DONE, WORDS_PAGE } from '#lib/listed-words.server.ts';
import { path } from '#lib/paths.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Words that the platform wants something done about in every space; for operators, to anybody else the page is absent. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const cursor = searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /platform/listed-words', { query: { limit: WORDS_PAGE, ...(cursor !== null && { cursor }) } });
  if (answer.status === 403) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  const { items, nextCursor } = ownBody(event, answer);
  const here = (query?: Record<string, string>) => path('platformWords', event.locals.locale, { query });
  return {
    listed: items,
    pages: { first: cursor === null ? null : here(), next: nextCursor === null ? null : here({ cursor: nextCursor }) },
    done: WORDS_DONE.find((each) => each === searchParams.get('ok')) ?? null,
  };
};

function done(event: RequestEvent, ok: (typeof WORDS_DONE)[number]): never {
  redirect(303, path('platformWords', event.locals.locale, { query: { ok } }));
}

export const actions: Actions = {
  add: async (event) => (await addWords(event, null)) ?? done(event, 'added'),
  try: (event) => tryWords(event, null),
  remove: async (event) => (await removeWords(event, null)) ?? done(event, 'removed'),
};
