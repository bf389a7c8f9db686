import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { signInFirst } from '#lib/account.server.ts';
import { bodyOf } from '#lib/answers.ts';
import { api, type Refused } from '#lib/api.ts';
import { findText } from '#lib/find-text.server.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import type { Refusal } from '#lib/refusals.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { plainTextToHtml } from '../../../../../../../shared/plain-text.ts';
import { LESSON_STATES, STANCES } from '../../../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST = 50;
/** What an address may say was done. */
const DONE = ['proposed', 'changed', 'moved', 'cited', 'uncited', 'opened', 'reviewed'] as const;

export const load: PageServerLoad = async ({ params, url, fetch, setHeaders }) => {
  const { id } = params;
  const [found, supports, differs, history] = await Promise.all([
    api(fetch, 'GET /lessons/:id', { params: { id } }),
    api(fetch, 'GET /lessons/:id/evidence', { params: { id }, query: { stance: 'supports', limit: MOST } }),
    api(fetch, 'GET /lessons/:id/evidence', { params: { id }, query: { stance: 'differs', limit: MOST } }),
    api(fetch, 'GET /lessons/:id/history', { params: { id }, query: { limit: MOST } }),
  ]);
  const { lesson } = bodyOf(found);
  // An address names one space.
  if (lesson.space.slug !== params.space) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  setHeaders({ 'cache-control': 'no-store' });
  return {
    lesson,
    supports: bodyOf(supports).items,
    differs: bodyOf(differs).items,
    history: bodyOf(history).items,
    done: DONE.find((each) => each === url.searchParams.get('ok')) ?? null,
    key: randomUUID(),
  };
};

/** What was typed into the forms of the page, as it stands there. */
function typedIn(form: FormData) {
  return {
    why: word(form, 'why'),
    state: word(form, 'state'),
    address: word(form, 'address').trim(),
    passage: word(form, 'passage').trim(),
    stance: word(form, 'stance'),
    title: word(form, 'title').trim(),
    text: word(form, 'text'),
  };
}

function settle(event: RequestEvent, answer: { ok: true } | Refused, done: (typeof DONE)[number], form: FormData) {
  const { locals, params } = event;
  if (answer.ok) redirect(303, path('lesson', locals.locale, { space: params.space ?? '', id: params.id ?? '', query: { ok: done } }));
  if (answer.status === 401) signInFirst(event);
  return refuse(answer.status, refusalsOf(answer, { bodyHtml: 'text' }), form);
}
const refuse = (status: number, errors: Refusal[], form: FormData) => fail(status, { errors, typed: typedIn(form) });

export const actions: Actions = {
  move: async (event) => {
    const form = await event.request.formData();
    const { why, state } = typedIn(form);
    const to = LESSON_STATES.find((each) => each === state);
    if (to === undefined) return refuse(422, [{ field: 'state', code: 'lesson.choose_state' }], form);
    const body = { version: number(form, 'version') ?? 1, state: to, why };
    return settle(event, await api(event.fetch, 'PATCH /lessons/:id', { params: { id: event.params.id }, body }), 'moved', form);
  },
  reviewed: async (event) => {
    const form = await event.request.formData();
    const body = { version: number(form, 'version') ?? 1, reviewed: true as const };
    return settle(event, await api(event.fetch, 'PATCH /lessons/:id', { params: { id: event.params.id }, body }), 'reviewed', form);
  },
  cite: async (event) => {
    const form = await event.request.formData();
    const { address, passage, stance } = typedIn(form);
    const found = address === '' ? null : await findText(event.fetch, event.url, address);
    if (found === null || found.type === 'thread' || found.type === 'persona')
      return refuse(404, [{ field: 'address', code: 'lesson.text_not_found' }], form);
    const body = { stance: STANCES.find((each) => each === stance) ?? STANCES[0], ...(passage !== '' && { passage }) };
    const { id } = event.params;
    const answer =
      found.type === 'story'
        ? await api(event.fetch, 'PUT /lessons/:id/evidence/:storyId', { params: { id, storyId: found.id }, body })
        : await api(event.fetch, 'PUT /lessons/:id/messages/:postId', { params: { id, postId: found.id }, body });
    // Of another space.
    if (!answer.ok && answer.status === 404) return refuse(404, [{ field: 'address', code: 'lesson.text_not_found' }], form);
    return settle(event, answer, 'cited', form);
  },
  uncite: async (event) => {
    const form = await event.request.formData();
    const params = { id: event.params.id, subjectId: word(form, 'subject') };
    return settle(event, await api(event.fetch, 'DELETE /lessons/:id/evidence/:subjectId', { params }), 'uncited', form);
  },
  discuss: async (event) => {
    const form = await event.request.formData();
    const { title, text } = typedIn(form);
    const answer = await api(event.fetch, 'POST /lessons/:id/discussion', {
      params: { id: event.params.id },
      body: { title, bodyHtml: plainTextToHtml(text) },
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    return settle(event, answer, 'opened', form);
  },
};
