import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { placeOf } from '#lib/space-pages.server.ts';
import { refusalsOf, wearChosen } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Another name for what one writes in a space from now on. */
export const load: PageServerLoad = async (event) => {
  await requireAccount(event);
  const [found, named] = await Promise.all([
    api(event.fetch, 'GET /spaces/:slug', { params: { slug: event.params.space } }),
    api(event.fetch, 'GET /me/personas', { query: { limit: 100 } }),
  ]);
  const { space } = ownBody(event, found);
  if (!space.membership || !space.can.changeName) error(403, { status: 403, message: 'Forbidden', code: 'membership.keeps_name' });
  event.setHeaders({ 'cache-control': 'no-store' });
  return {
    space: placeOf(space),
    charterVersion: space.charter.version,
    current: { handle: space.membership.persona.handle, id: space.membership.persona.id },
    personas: ownBody(event, named).items.map(({ id, handle, avatarUrl }) => ({ id, handle, avatarUrl })),
    joinKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const chosen = { persona: word(form, 'persona'), newName: word(form, 'newName').trim() };
    const unnamed = chosen.persona === 'new' && chosen.newName === '';
    const worn = unnamed ? { status: 422, refusals: [{ field: 'newName', code: 'fields.handle' }] } : await wearChosen(event, form, chosen);
    if (worn?.status === 401) signInFirst(event);
    if (worn) return fail(worn.status, { chosen, errors: worn.refusals });
    const answer = await api(event.fetch, 'PUT /spaces/:slug/membership/persona', {
      params: { slug: event.params.space },
      body: { personaId: chosen.persona, charterVersion: Number(word(form, 'charterVersion')) || 1 },
    });
    if (answer.ok) redirect(303, path('space', event.locals.locale, { space: event.params.space }));
    if (answer.status === 401) signInFirst(event);
    const errors = refusalsOf(answer, { personaId: 'persona' }).map((each) => ({ ...each, field: each.field ?? 'persona' }));
    return fail(answer.status, { chosen, errors });
  },
};
