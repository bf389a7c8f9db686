import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { ANSWERED, isOfCases, placeQuery, readPlace } from '#lib/moderation.ts';
import { safeNext } from '#lib/next-path.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

/** What waits for the team of a space: cases, people who ask to join, messages of newcomers. The longest wait comes first; what is answered makes room for the next. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'moderate');
  const params = { slug: space.slug };
  const [requests, held, cases] = await Promise.all([
    api(event.fetch, 'GET /spaces/:slug/members', { params, query: { state: 'requested', limit: PAGE } }),
    api(event.fetch, 'GET /spaces/:slug/moderation/pending', { params, query: { limit: PAGE } }),
    api(event.fetch, 'GET /moderation/cases', { query: { limit: 1 } }),
  ]);
  return {
    space: placeOf(space),
    joinQuestion: space.joinQuestion,
    requests: ownBody(event, requests),
    held: ownBody(event, held),
    cases: ownBody(event, cases).spaces.find(({ slug }) => slug === space.slug)?.cases ?? 0,
    back: event.url.searchParams.get('retour'),
    done: ANSWERED.find((each) => each === event.url.searchParams.get('ok')) ?? null,
  };
};

/** The reason of a refusal, as it came, for the form that is shown again. */
const failed = (id: string, reason: string, answer: Parameters<typeof refusalsOf>[0]) =>
  fail(answer.status, {
    id,
    reason,
    errors: refusalsOf(answer, { reason: `reason-${id}` }).map((each) =>
      each.field === `reason-${id}` ? { ...each, code: 'fields.reason' } : each,
    ),
  });

/** Says what became of it, here or in the queue it was answered from (`retour`). */
function done({ url, params, locals }: RequestEvent<{ space: string }>, ok: (typeof ANSWERED)[number]): never {
  const back = readPlace(new URL(safeNext(url.searchParams.get('retour')) ?? '/', url));
  if (isOfCases(back.queue)) redirect(303, path('team', locals.locale, { space: params.space, query: { ok } }));
  redirect(303, path('moderation', locals.locale, { query: { ...placeQuery({ ...back, opened: null }), ok } }));
}

export const actions: Actions = {
  request: async (event) => {
    const form = await event.request.formData();
    const [id, reason, welcome] = [word(form, 'id'), word(form, 'reason').trim(), word(form, 'decision') === 'welcome'];
    const answer = await api(event.fetch, 'PATCH /spaces/:slug/members/:id', {
      params: { slug: event.params.space, id },
      body: welcome ? { state: 'active' } : { state: 'refused', ...(reason !== '' && { reason }) },
    });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    if (!answer.ok) return failed(id, reason, answer);
    done(event, welcome ? 'welcomed' : 'refused');
  },
  held: async (event) => {
    const form = await event.request.formData();
    const [id, reason] = [word(form, 'id'), word(form, 'reason').trim()];
    const decision = word(form, 'decision') === 'approve' ? 'approve' : 'refuse';
    const answer = await api(event.fetch, 'POST /moderation/pending/:id', {
      params: { id },
      body: { decision, ...(decision === 'refuse' && reason !== '' && { reason }) },
    });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    if (!answer.ok) return failed(id, reason, answer);
    done(event, decision === 'approve' ? 'appeared' : 'withheld');
  },
};
