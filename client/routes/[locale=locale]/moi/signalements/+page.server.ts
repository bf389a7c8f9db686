import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

/** What one has told teams, newest first. `?fait=conteste` says that one has just contested a decision. */
export const load: PageServerLoad = async (event) => {
  const cursor = event.url.searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /flags/mine', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } });
  const { items, nextCursor } = ownBody(event, answer);
  event.setHeaders({ 'cache-control': 'no-store' });
  return { flags: items, nextCursor, cursor };
};

export const actions: Actions = {
  contest: async (event) => {
    const form = await event.request.formData();
    const decision = word(form, 'decision');
    const text = word(form, 'text');
    const answer = await api(event.fetch, 'POST /decisions/:id/appeals', { params: { id: decision }, body: { text } });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    // The error stands at the field of the decision that it is about.
    if (!answer.ok) return fail(answer.status, { decision, text, errors: refusalsOf(answer, { text: `contest-${decision}` }) });
    const cursor = event.url.searchParams.get('cursor');
    redirect(303, path('ownFlags', event.locals.locale, { query: { ...(cursor !== null && { cursor }), fait: 'conteste' } }));
  },
};
