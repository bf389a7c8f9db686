import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { ASSOCIATION_STATES } from '../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

/** For operators; to anybody else the page is absent. `?state=` names a list, `?kind=federation` that of the federations, `?ok=` what was just decided. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const federations = searchParams.get('kind') === 'federation';
  const state = federations ? 'verified' : (ASSOCIATION_STATES.find((each) => each === searchParams.get('state')) ?? 'requested');
  const cursor = searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /platform/associations', {
    query: { state, ...(federations && { kind: 'federation' }), limit: PAGE, ...(cursor !== null && { cursor }) },
  });
  if (answer.status === 403) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  const { items, nextCursor } = ownBody(event, answer);
  const done = (['verified', 'refused'] as const).find((each) => each === searchParams.get('ok')) ?? null;
  return { state, federations, associations: items, nextCursor, first: cursor === null, done };
};

export const actions: Actions = {
  decide: async (event) => {
    const form = await event.request.formData();
    const [slug, reason] = [word(form, 'slug'), word(form, 'reason').trim()];
    const decision = word(form, 'decision') === 'verified' ? 'verified' : 'refused';
    const answer = await api(event.fetch, 'POST /associations/:slug/verification', { params: { slug }, body: { decision, reason } });
    if (answer.ok) redirect(303, path('platform', event.locals.locale, { query: { ok: decision } }));
    if (answer.status === 401) signInFirst(event);
    const errors = refusalsOf(answer).map((refusal) => (refusal.field === 'reason' ? { ...refusal, field: `reason-${slug}` } : refusal));
    return fail(answer.status, { slug, reason, errors });
  },
};
