import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type AnswerOf, type Refused } from '#lib/api.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { NOTED_STEPS } from '../../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

/** One case in the hands of the platform; absent to anybody but its safety officers. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const answer = await api(event.fetch, 'GET /platform/safety/cases/:id', { params: { id: event.params.id } });
  if (answer.status === 403 || answer.status === 400) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  return { opened: ownBody(event, answer).case };
};

type Identity = AnswerOf<'POST /platform/safety/cases/:id/identity'>['identity'];
const NOTHING = { read: false, identity: null as Identity, reason: '', words: '' }; // null of that kind

function refuse(event: RequestEvent, answer: Refused, typed: { reason?: string; words?: string }) {
  if (answer.status === 401) signInFirst(event);
  return fail(answer.status, { ...NOTHING, ...typed, errors: refusalsOf(answer) });
}

export const actions: Actions = {
  identity: async (event) => {
    const reason = word(await event.request.formData(), 'reason');
    const answer = await api(event.fetch, 'POST /platform/safety/cases/:id/identity', { params: event.params, body: { reason } });
    if (!answer.ok) return refuse(event, answer, { reason });
    return { ...NOTHING, read: true, identity: answer.body.identity, errors: [] };
  },
  noteStep: async (event) => {
    const form = await event.request.formData();
    const text = word(form, 'step').trim();
    const kind = NOTED_STEPS.find((each) => each === word(form, 'kind')) ?? 'contacted';
    const body = { kind, ...(text !== '' && { text }) };
    const answer = await api(event.fetch, 'POST /platform/safety/cases/:id/steps', { params: event.params, body });
    if (!answer.ok) return refuse(event, answer, {});
    redirect(303, path('safetyCase', event.locals.locale, event.params));
  },
  end: async (event) => {
    const form = await event.request.formData();
    const outcome = word(form, 'outcome') === 'closed' ? 'closed' : 'handed_back';
    const text = word(form, 'text');
    const answer = await api(event.fetch, 'POST /platform/safety/cases/:id/end', {
      params: event.params,
      body: { version: number(form, 'version') ?? 1, outcome, text },
    });
    if (!answer.ok) return refuse(event, answer, { words: text });
    redirect(303, path('safety', event.locals.locale, { query: { ok: outcome } }));
  },
};
