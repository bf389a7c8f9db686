import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { signInFirst } from '#lib/account.server.ts';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { readStoryFilter, storyFilterQuery } from '#lib/stories.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;
const QUOTES = 3;

export const load: PageServerLoad = async ({ params, url, fetch, setHeaders }) => {
  const filter = readStoryFilter(url);
  const cursor = url.searchParams.get('cursor');
  const [found, listed, quoted] = await Promise.all([
    api(fetch, 'GET /spaces/:slug', { params: { slug: params.space } }),
    api(fetch, 'GET /spaces/:slug/stories', {
      params: { slug: params.space },
      query: { limit: PAGE, ...filter, ...(cursor !== null && { cursor }) },
    }),
    api(fetch, 'GET /spaces/:slug/quotes', { params: { slug: params.space }, query: { limit: QUOTES } }),
  ]);
  const { space } = bodyOf(found);
  const { items, nextCursor } = bodyOf(listed);
  setHeaders({ 'cache-control': 'no-store' });
  return {
    space,
    stories: items,
    quotes: cursor === null ? bodyOf(quoted).items : [],
    filter,
    first: cursor === null,
    older: nextCursor === null ? null : storyFilterQuery(filter, nextCursor),
    key: randomUUID(),
  };
};

export const actions: Actions = {
  begin: async (event) => {
    const form = await event.request.formData();
    const answer = await api(event.fetch, 'POST /spaces/:slug/stories', {
      params: { slug: event.params.space },
      body: {},
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) redirect(303, path('tellStory', event.locals.locale, { id: answer.body.story.id }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { errors: refusalsOf(answer) });
  },
};
