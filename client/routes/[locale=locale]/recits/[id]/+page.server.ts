import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type Refused } from '#lib/api.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { STORY_MARKS, STORY_PROMPTS } from '../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

/** What an address may say was done. */
const DONE = ['submit', 'pause', 'resume', 'withdraw', 'reopen', 'kept'] as const;
type Done = (typeof DONE)[number];
/** Passages that one may mark at once in the form; the API takes more. */
const MARKS = 3;

export const load: PageServerLoad = async (event) => {
  const { params, url, setHeaders } = event;
  const { story } = ownBody(event, await api(event.fetch, 'GET /stories/:id', { params: { id: params.id } }));
  setHeaders({ 'cache-control': 'no-store' });
  return {
    story,
    done: DONE.find((each) => each === url.searchParams.get('ok')) ?? null,
    deleting: story.own && url.searchParams.get('step') === 'delete',
    marks: MARKS,
  };
};

/** Back to the story, which says what was done; or the refusal in place. */
function settle(event: RequestEvent, answer: { ok: true } | Refused, done: Done) {
  const { locals, params } = event;
  if (answer.ok) redirect(303, path('story', locals.locale, { id: params.id ?? '', query: { ok: done } }));
  if (answer.status === 401) signInFirst(event);
  return fail(answer.status, { errors: refusalsOf(answer), note: '' });
}

const move = (name: 'pause' | 'resume' | 'withdraw' | 'reopen') => async (event: RequestEvent) =>
  settle(event, await api(event.fetch, `POST /stories/:id/${name}`, { params: { id: event.params.id ?? '' } }), name);

export const actions: Actions = {
  pause: move('pause'),
  resume: move('resume'),
  withdraw: move('withdraw'),
  reopen: move('reopen'),
  delete: async (event) => {
    const answer = await api(event.fetch, 'DELETE /stories/:id', { params: { id: event.params.id } });
    if (answer.ok) redirect(303, path('ownStories', event.locals.locale, { query: { ok: 'deleted' } }));
    return settle(event, answer, 'kept');
  },
  beginReview: async (event) => {
    const answer = await api(event.fetch, 'PUT /stories/:id/review', { params: { id: event.params.id } });
    if (answer.ok) redirect(303, path('story', event.locals.locale, { id: event.params.id, hash: 'relecture' }));
    return settle(event, answer, 'kept');
  },
  review: async (event) => {
    const form = await event.request.formData();
    const decision = word(form, 'decision') === 'release' ? ('release' as const) : ('request_changes' as const);
    const note = word(form, 'note').trim();
    const marks = Array.from({ length: MARKS }, (_, i) => ({
      prompt: STORY_PROMPTS.find((each) => each === word(form, `part-${i}`)) ?? STORY_PROMPTS[0],
      passage: word(form, `passage-${i}`).trim(),
      kind: STORY_MARKS.find((each) => each === word(form, `kind-${i}`)) ?? STORY_MARKS[0],
    })).filter(({ passage }) => passage !== '');
    const answer = await api(event.fetch, 'POST /stories/:id/review', {
      params: { id: event.params.id },
      body: { decision, version: number(form, 'version') ?? 1, ...(note !== '' && { note }), marks },
    });
    if (answer.ok) {
      // Sent back, it is no longer the team's to read.
      redirect(
        303,
        path('moderation', event.locals.locale, { query: { file: 'recits', ok: decision === 'release' ? 'released' : 'sent_back' } }),
      );
    }
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { errors: refusalsOf(answer), note });
  },
};
