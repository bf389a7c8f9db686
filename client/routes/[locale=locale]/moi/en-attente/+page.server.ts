import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

/** What one waits for: messages that a team has still to read, requests to join; and what was answered with no. */
export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const [held, requested, refused] = await Promise.all([
    api(event.fetch, 'GET /me/held-posts', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } }),
    api(event.fetch, 'GET /me/memberships', { query: { state: 'requested', limit: 100 } }),
    api(event.fetch, 'GET /me/memberships', { query: { state: 'refused', limit: 100 } }),
  ]);
  const { items, nextCursor } = ownBody(event, held);
  return {
    held: items,
    nextCursor,
    first: cursor === null,
    requests: [...ownBody(event, requested).items, ...ownBody(event, refused).items],
  };
};

export const actions: Actions = {
  takeBack: async (event) => {
    const form = await event.request.formData();
    const answer = await api(event.fetch, 'DELETE /me/held-posts/:id', { params: { id: word(form, 'id') } });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    // Already gone is gone.
    if (!answer.ok && answer.status !== 404) return fail(answer.status, { id: '', text: '', errors: refusalsOf(answer) });
    redirect(303, path('waiting', event.locals.locale));
  },
  contest: async (event) => {
    const form = await event.request.formData();
    const [id, text] = [word(form, 'id'), word(form, 'text').trim()];
    const field = `text-${id}`;
    if (text === '') return fail(422, { id, text, errors: [{ field, code: 'text.empty' }] });
    const answer = await api(event.fetch, 'POST /me/held-posts/:id/second-look', { params: { id }, body: { text } });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    if (!answer.ok) return fail(answer.status, { id, text, errors: refusalsOf(answer, { text: field }) });
    redirect(303, path('waiting', event.locals.locale));
  },
};
