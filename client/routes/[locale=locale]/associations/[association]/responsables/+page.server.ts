import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

/** For the association's stewards. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const params = { slug: event.params.association };
  const { association } = ownBody(event, await api(event.fetch, 'GET /associations/:slug/file', { params }));
  if (!association.can.edit) error(403, { status: 403, message: 'Forbidden', code: 'association.not_steward' });
  const cursor = event.url.searchParams.get('cursor');
  const query = { limit: PAGE, ...(cursor !== null && { cursor }) };
  const { items, nextCursor } = ownBody(event, await api(event.fetch, 'GET /associations/:slug/invitations', { params, query }));
  return {
    association: { slug: association.slug, name: association.name },
    stewards: association.stewards,
    mayLeave: association.can.leave,
    leaving: event.url.searchParams.get('step') === 'leave',
    links: items,
    nextCursor,
    first: cursor === null,
    revoked: event.url.searchParams.has('ok'),
    key: randomUUID(),
  };
};

export const actions: Actions = {
  make: async (event) => {
    const form = await event.request.formData();
    const typed = { what: word(form, 'what'), days: word(form, 'expiresInDays') };
    const answer = await api(event.fetch, 'POST /associations/:slug/invitations', {
      params: { slug: event.params.association },
      body: { expiresInDays: Number(typed.days), handOver: typed.what === 'handOver' },
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) return { url: answer.body.url, typed, errors: [] };
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { url: null, typed, errors: refusalsOf(answer) });
  },
  revoke: async (event) => {
    const form = await event.request.formData();
    const params = { slug: event.params.association, id: word(form, 'id') };
    const answer = await api(event.fetch, 'DELETE /associations/:slug/invitations/:id', { params });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    // One that is gone already leads nowhere either.
    if (!answer.ok && answer.status !== 404) return fail(answer.status, { url: null, typed: null, errors: refusalsOf(answer) });
    redirect(303, path('stewards', event.locals.locale, { association: event.params.association, query: { ok: '1' }, hash: 'liens' }));
  },
  leave: async (event) => {
    const answer = await api(event.fetch, 'DELETE /associations/:slug/stewardship', { params: { slug: event.params.association } });
    if (answer.ok) redirect(303, path('ownAssociations', event.locals.locale));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { url: null, typed: null, errors: refusalsOf(answer) });
  },
};
