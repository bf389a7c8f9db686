import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import type { Refusal } from '#lib/refusals.ts';
import { refusalsOf, wearChosen } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the stewards of the association that a space is offered to. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const [found, named] = await Promise.all([
    api(event.fetch, 'GET /space-offers/:id', { params: { id: event.params.id } }),
    api(event.fetch, 'GET /me/personas', { query: { limit: 100 } }),
  ]);
  if (!found.ok && found.status !== 401) gone();
  const { offer } = ownBody(event, found);
  const personas = ownBody(event, named).items.map(({ id, handle, avatarUrl }) => ({ id, handle, avatarUrl }));
  return { offer, personas, joinKey: randomUUID() };
};

/** Answered by somebody else, taken back, or never there: all look alike. */
function gone(): never {
  error(404, { status: 404, message: 'Not Found', code: 'offer.closed' });
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'persona.handle_taken': 'persona',
  'membership.exists': 'persona',
  'charter.version': 'charter',
};

export const actions: Actions = {
  accept: async (event) => {
    const form = await event.request.formData();
    const chosen = { persona: word(form, 'persona'), newName: word(form, 'newName').trim() };
    const joinKey = word(form, 'joinKey') || randomUUID();
    const refuse = (status: number, refusals: Refusal[]) => fail(status, { chosen, joinKey, refusals });
    const missing: Refusal[] = [
      ...(chosen.persona === 'new' && chosen.newName === '' ? [{ field: 'newName', code: 'fields.handle' }] : []),
      ...(form.has('charter') ? [] : [{ field: 'charter', code: 'fields.charter' }]),
    ];
    if (missing.length > 0) return refuse(422, missing);
    const worn = await wearChosen(event, form, chosen);
    if (worn?.status === 401) signInFirst(event);
    if (worn) return refuse(worn.status, worn.refusals);
    const answer = await api(event.fetch, 'PUT /space-offers/:id/acceptance', {
      params: { id: event.params.id },
      body: { personaId: chosen.persona, charterVersion: Number(word(form, 'charterVersion')) || 1 },
    });
    if (answer.ok) redirect(303, path('space', event.locals.locale, { space: answer.body.space.slug, query: { kept: '1' } }));
    if (answer.status === 401) signInFirst(event);
    if (answer.status === 404 || answer.problem.code === 'offer.closed') gone();
    const refusals = refusalsOf(answer, { personaId: 'persona', charterVersion: 'charter' });
    return refuse(
      answer.status,
      refusals.map((refusal) => {
        const field = refusal.field ?? FIELD_OF[refusal.code];
        return { ...refusal, ...(field !== undefined && { field }) };
      }),
    );
  },
  decline: async (event) => {
    const answer = await api(event.fetch, 'DELETE /space-offers/:id', { params: { id: event.params.id } });
    if (answer.ok) redirect(303, path('ownAssociations', event.locals.locale, { query: { declined: '1' } }));
    if (answer.status === 401) signInFirst(event);
    gone();
  },
};
