import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { items } = ownBody(event, await api(event.fetch, 'GET /sessions', { query: { limit: 100 } }));
  return { sessions: [...items.filter(({ current }) => current), ...items.filter(({ current }) => !current)] };
};

export const actions: Actions = {
  end: async (event) => {
    const id = word(await event.request.formData(), 'id');
    const answer = await api(event.fetch, 'DELETE /sessions/:id', { params: { id } });
    // One that has ended by itself meanwhile is as wanted.
    if (answer.ok || answer.status === 404) redirect(303, path('sessions', event.locals.locale, { query: { ok: '1' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { errors: refusalsOf(answer) });
  },
  endOthers: async (event) => {
    const answer = await api(event.fetch, 'DELETE /sessions', {});
    if (answer.ok) redirect(303, path('sessions', event.locals.locale, { query: { ok: '1' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { errors: refusalsOf(answer) });
  },
};
