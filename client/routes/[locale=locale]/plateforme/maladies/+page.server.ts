import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { linesOf } from '#lib/space-form.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { CONDITION_REQUEST_STATES, LOCALES } from '../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

/** For operators; to anybody else the page is absent. `?state=` names a list, `?ok=` what was just decided. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const state = CONDITION_REQUEST_STATES.find((each) => each === searchParams.get('state')) ?? 'requested';
  const cursor = searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /platform/condition-requests', {
    query: { state, limit: PAGE, ...(cursor !== null && { cursor }) },
  });
  if (answer.status === 403) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  const { items, nextCursor } = ownBody(event, answer);
  const done = (['added', 'refused'] as const).find((each) => each === searchParams.get('ok')) ?? null;
  return { state, requests: items, nextCursor, first: cursor === null, done };
};

function inEach(form: FormData, name: string): Record<(typeof LOCALES)[number], string> {
  return { fr: word(form, `${name}-fr`).trim(), en: word(form, `${name}-en`).trim(), de: word(form, `${name}-de`).trim() };
}

export const actions: Actions = {
  decide: async (event) => {
    const form = await event.request.formData();
    const id = word(form, 'id');
    const decision = word(form, 'decision') === 'added' ? ('added' as const) : ('refused' as const);
    const typed = {
      slug: word(form, 'slug').trim(),
      names: inEach(form, 'names'),
      synonyms: inEach(form, 'synonyms'),
      source: word(form, 'source').trim(),
      reason: word(form, 'reason').trim(),
    };
    const { slug, names, synonyms, source, reason } = typed;
    const body =
      decision === 'added'
        ? {
            decision,
            slug: slug.toLowerCase(),
            names,
            synonyms: { fr: linesOf(synonyms.fr), en: linesOf(synonyms.en), de: linesOf(synonyms.de) },
            source,
          }
        : { decision, reason };
    const answer = await api(event.fetch, 'POST /condition-requests/:id/decision', { params: { id }, body });
    if (answer.ok) redirect(303, path('platformConditions', event.locals.locale, { query: { ok: decision } }));
    if (answer.status === 401) signInFirst(event);
    // Each field on the page is of one request; a name or synonym at fault is shown at the first of its three.
    const errors = refusalsOf(answer).map((refusal) => {
      const field = refusal.field ?? (refusal.code === 'condition.slug_taken' ? 'slug' : undefined);
      if (field === undefined) return refusal;
      return { ...refusal, field: `${field}${field === 'names' || field === 'synonyms' ? '-fr' : ''}-${id}` };
    });
    return fail(answer.status, { id, typed, errors });
  },
};
