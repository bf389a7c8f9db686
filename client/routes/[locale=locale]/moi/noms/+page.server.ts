import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { anyPatch } from '#lib/any-patch.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { PATCH_CHOICES, patchOfAvatar, readPatch } from '#lib/patch-choices.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form of a name not made yet. */
const NEW = 'nouveau';
const ALL = { limit: 100 };

/** `?nom=<id>` opens the form of one name, `?nom=nouveau` that of a new one, `?reprendre=<id>` that of a name from another forum. */
export const load: PageServerLoad = async (event) => {
  const [named, blocked, brought] = await Promise.all([
    api(event.fetch, 'GET /me/personas', { query: ALL }),
    api(event.fetch, 'GET /me/blocks', { query: ALL }),
    api(event.fetch, 'GET /me/imported-names', { query: ALL }),
  ]);
  const personas = ownBody(event, named).items;
  const wanted = event.url.searchParams.get('nom');
  const persona = personas.find(({ id }) => id === wanted);
  const editing = persona
    ? { id: persona.id, handle: persona.handle, bio: persona.bio ?? '', patch: patchOfAvatar(persona.avatarUrl) ?? PATCH_CHOICES[0] }
    : wanted === NEW
      ? { id: null, handle: '', bio: '', patch: anyPatch() }
      : null;
  // An address that is not confirmed yet is recognised as nobody's.
  const imported = brought.ok ? brought.body.items : [];
  const claiming = imported.find(({ id }) => id === event.url.searchParams.get('reprendre')) ?? null;
  return { personas, blocks: ownBody(event, blocked).items, imported, claiming, editing, key: randomUUID() };
};

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData();
    const [id, handle, bio, patch] = [word(form, 'id'), word(form, 'handle').trim(), word(form, 'bio').trim(), word(form, 'patch')];
    const chosen = readPatch(patch) ?? undefined;
    const answer =
      id === ''
        ? await api(event.fetch, 'POST /me/personas', {
            body: { handle, patch: chosen, ...(bio !== '' && { bio }) },
            idempotencyKey: word(form, 'key') || randomUUID(),
          })
        : await api(event.fetch, 'PATCH /personas/:id', { params: { id }, body: { handle, patch: chosen, bio: bio === '' ? null : bio } });
    if (answer.ok) redirect(303, path('names', event.locals.locale, { query: { ok: 'nom' } }));
    if (answer.status === 401) signInFirst(event);
    const errors = refusalsOf(answer).map((refusal) =>
      refusal.code === 'persona.handle_taken' ? { ...refusal, field: 'handle' } : refusal,
    );
    return fail(answer.status, { id, handle, bio, patch, errors });
  },
  claim: async (event) => {
    const form = await event.request.formData();
    const id = word(form, 'id');
    if (form.has('asksCharter') && !form.has('charter')) return fail(400, { errors: [{ field: 'charter', code: 'fields.charter' }] });
    const answer = await api(event.fetch, 'PUT /me/imported-names/:id', {
      params: { id },
      body: { charterVersion: Number(word(form, 'charterVersion')) },
    });
    if (answer.ok) redirect(303, path('names', event.locals.locale, { query: { ok: answer.body.joined ? 'rejoint' : 'repris' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { errors: refusalsOf(answer) });
  },
  leave: async (event) => {
    const id = word(await event.request.formData(), 'id');
    const answer = await api(event.fetch, 'DELETE /me/imported-names/:id', { params: { id } });
    if (answer.ok) redirect(303, path('names', event.locals.locale, { query: { ok: 'laisse' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { errors: refusalsOf(answer) });
  },
  unblock: async (event) => {
    const id = word(await event.request.formData(), 'id');
    const answer = await api(event.fetch, 'DELETE /personas/:id/block', { params: { id } });
    if (answer.status === 401) signInFirst(event);
    if (!answer.ok) return fail(answer.status, { errors: refusalsOf(answer) });
    redirect(303, path('names', event.locals.locale, { query: { ok: 'bloc' } }));
  },
};
