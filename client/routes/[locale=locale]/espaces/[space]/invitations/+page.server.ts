import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { MEMBERSHIP_ROLES } from '../../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

/** For the team. A link is shown in the answer to its making, and nowhere else: an address would be remembered. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'moderate');
  const params = { slug: event.params.space };
  const cursor = event.url.searchParams.get('cursor');
  const query = { limit: PAGE, ...(cursor !== null && { cursor }) };
  const { items, nextCursor } = ownBody(event, await api(event.fetch, 'GET /spaces/:slug/invitations', { params, query }));
  return {
    space: placeOf(space),
    // What is not offered is refused all the same.
    roles: MEMBERSHIP_ROLES.filter((role) => space.can.edit || role === 'member'),
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
    const typed = { role: word(form, 'role'), days: word(form, 'expiresInDays'), uses: word(form, 'uses').trim() };
    const answer = await api(event.fetch, 'POST /spaces/:slug/invitations', {
      params: { slug: event.params.space },
      body: {
        role: MEMBERSHIP_ROLES.find((role) => role === typed.role) ?? 'member',
        expiresInDays: Number(typed.days),
        uses: Number(typed.uses),
      },
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) return { url: answer.body.url, typed, errors: [] };
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { url: null, typed, errors: refusalsOf(answer) });
  },
  revoke: async (event) => {
    const form = await event.request.formData();
    const params = { slug: event.params.space, id: word(form, 'id') };
    const answer = await api(event.fetch, 'DELETE /spaces/:slug/invitations/:id', { params });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    // One that is gone already leads nowhere either.
    if (!answer.ok && answer.status !== 404) return fail(answer.status, { url: null, typed: null, errors: refusalsOf(answer) });
    redirect(303, path('spaceInvitations', event.locals.locale, { space: event.params.space, query: { ok: '1' }, hash: 'liens' }));
  },
};
