import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { keepNote } from '#lib/notes.server.ts';
import { openOwnCase } from '#lib/own-cases.server.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { MEMBERSHIP_ROLES } from '../../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;
/** Five of each member of a page. */
const ALL_NOTES = 100;
const STATES = ['active', 'expelled'] as const;

/** For the team: who belongs to the space, who was shut out. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'moderate');
  const { searchParams } = event.url;
  const state = STATES.find((each) => each === searchParams.get('state')) ?? 'active';
  const cursor = searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /spaces/:slug/members', {
    params: { slug: space.slug },
    query: { state, limit: PAGE, ...(cursor !== null && { cursor }) },
  });
  const { items, nextCursor } = ownBody(event, answer);
  const notes =
    items.length === 0
      ? []
      : ownBody(
          event,
          await api(event.fetch, 'GET /spaces/:slug/moderation/notes', {
            params: { slug: space.slug },
            query: { personas: items.map(({ persona }) => persona.id).join(','), limit: ALL_NOTES },
          }),
        ).items;
  return {
    space: placeOf(space),
    own: space.membership?.id ?? null,
    role: space.membership?.role ?? 'member',
    state,
    members: items.map((member) => ({ ...member, notes: notes.filter(({ personaId }) => personaId === member.persona.id) })),
    nextCursor,
    cursor,
    key: randomUUID(),
    done: searchParams.has('ok'),
  };
};

export const actions: Actions = {
  role: async (event) => {
    const form = await event.request.formData();
    const role = MEMBERSHIP_ROLES.find((each) => each === word(form, 'role'));
    const id = word(form, 'id');
    const answer = await api(event.fetch, 'PATCH /spaces/:slug/members/:id', {
      params: { slug: event.params.space, id },
      body: { ...(role && { role }) },
    });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    if (!answer.ok) return fail(answer.status, { role: id, errors: refusalsOf(answer) });
    redirect(303, path('members', event.locals.locale, { space: event.params.space, query: { ok: '1' } }));
  },
  note: async (event) => {
    const form = await event.request.formData();
    const refused = await keepNote(event, event.params.space, form);
    if (refused?.status === 401) signInFirst(event);
    if (refused !== null) return fail(refused.status, { role: '', errors: refused.errors, note: refused.note });
    const { searchParams } = event.url;
    const kept = ['state', 'cursor'].map((name) => [name, searchParams.get(name) ?? ''] as const).filter(([, value]) => value !== '');
    const query = { ...Object.fromEntries(kept), ok: '1' };
    redirect(303, path('members', event.locals.locale, { space: event.params.space, query }));
  },
  readmit: async (event) => {
    const id = word(await event.request.formData(), 'id');
    const answer = await api(event.fetch, 'PATCH /spaces/:slug/members/:id', {
      params: { slug: event.params.space, id },
      body: { state: 'active' },
    });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    if (!answer.ok) return fail(answer.status, { role: '', errors: refusalsOf(answer) });
    redirect(303, path('members', event.locals.locale, { space: event.params.space, query: { ok: '1' } }));
  },
  openCase: async (event) => {
    const id = word(await event.request.formData(), 'persona');
    const refused = await openOwnCase(event, { subject: { type: 'persona', id }, space: event.params.space });
    if (refused.status === 401) signInFirst(event);
    return fail(refused.status, { role: '', errors: refused.errors });
  },
};
