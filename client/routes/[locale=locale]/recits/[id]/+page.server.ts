import { randomUUID } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type Refused } from '#lib/api.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { keepSent, takeSent } from '#lib/sent.server.ts';
import { MARKS, type TypedReview } from '#lib/story.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { REACTION_KINDS, STORY_MARKS, STORY_PROMPTS } from '../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

/** What an address may say was done. */
const DONE = ['submit', 'pause', 'resume', 'withdraw', 'reopen', 'kept', 'asked', 'answered', 'sent', 'deleted', 'none'] as const;
type Done = (typeof DONE)[number];

/** Whoever it may be shown to, beside its author. */
const READERS = ['space', 'members', 'everyone'] as const;

export const load: PageServerLoad = async (event) => {
  const { params, url, setHeaders } = event;
  const { story } = ownBody(event, await api(event.fetch, 'GET /stories/:id', { params: { id: params.id } }));
  setHeaders({ 'cache-control': 'no-store' });
  // `?autre=1`: another one, at random.
  if (url.searchParams.has('autre')) {
    const { story: another } = ownBody(event, await api(event.fetch, 'GET /stories/:id/another', { params: { id: params.id } }));
    redirect(303, path('story', event.locals.locale, another === null ? { id: story.id, query: { ok: 'none' } } : { id: another.id }));
  }
  const after = url.searchParams.get('mots');
  const mayKnow = story.own || story.can.quote;
  const [effects, handouts, quotes, words] = await Promise.all([
    api(event.fetch, 'GET /stories/:id/effects', { params: { id: params.id } }),
    story.own ? api(event.fetch, 'GET /stories/:id/handouts', { params: { id: params.id }, query: { limit: 50 } }) : null,
    mayKnow ? api(event.fetch, 'GET /stories/:id/quotes', { params: { id: params.id }, query: { limit: 50 } }) : null,
    story.own
      ? api(event.fetch, 'GET /stories/:id/words', {
          params: { id: params.id },
          query: { limit: 50, ...(after !== null && { cursor: after }) },
        })
      : null,
  ]);
  return {
    story,
    effects: ownBody(event, effects),
    words: words === null ? { items: [], nextCursor: null } : ownBody(event, words),
    quotes: quotes === null ? [] : ownBody(event, quotes).items,
    handouts: handouts === null ? [] : ownBody(event, handouts).items,
    done: DONE.find((each) => each === url.searchParams.get('ok')) ?? null,
    sent: await takeSent(event.cookies, event.fetch, event.locals.locale),
    key: randomUUID(),
    wordKey: randomUUID(),
    /** `?vue=everyone`: what its author would see as one of these readers. */
    view: story.own ? (READERS.find((each) => each === url.searchParams.get('vue')) ?? null) : null,
    deleting: story.own && url.searchParams.get('step') === 'delete',
  };
};

/** Back to the story, which says what was done; or the refusal in place. */
function settle(event: RequestEvent, answer: { ok: true } | Refused, done: Done) {
  const { locals, params } = event;
  if (answer.ok) redirect(303, path('story', locals.locale, { id: params.id ?? '', query: { ok: done } }));
  if (answer.status === 401) signInFirst(event);
  return fail(answer.status, { errors: refusalsOf(answer), review: null, quote: null, word: null });
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
  react: async (event) => {
    const form = await event.request.formData();
    const [on, off] = [word(form, 'on'), word(form, 'off')];
    const kind = REACTION_KINDS.find((each) => each === on || each === off);
    if (kind === undefined) return fail(422, { errors: [], review: null, quote: null, word: null });
    const at = { params: { id: event.params.id, kind } };
    const answer = await (off === kind
      ? api(event.fetch, 'DELETE /stories/:id/reactions/:kind', at)
      : api(event.fetch, 'PUT /stories/:id/reactions/:kind', at));
    if (answer.ok) redirect(303, path('story', event.locals.locale, { id: event.params.id, hash: 'apres' }));
    return settle(event, answer, 'kept');
  },
  sendWord: async (event) => {
    const form = await event.request.formData();
    const text = word(form, 'text');
    const answer = await api(event.fetch, 'POST /stories/:id/words', {
      params: { id: event.params.id },
      body: { text },
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) {
      keepSent(event, answer.body);
      return settle(event, answer, 'sent');
    }
    if (answer.status === 401) return settle(event, answer, 'sent');
    return fail(answer.status, { errors: refusalsOf(answer), review: null, quote: null, word: text });
  },
  deleteWord: async (event) => {
    const form = await event.request.formData();
    const params = { id: event.params.id, wordId: word(form, 'word') };
    return settle(event, await api(event.fetch, 'DELETE /stories/:id/words/:wordId', { params }), 'deleted');
  },
  askToQuote: async (event) => {
    const form = await event.request.formData();
    const quote = { passage: word(form, 'quotation').trim(), purpose: word(form, 'purpose').trim() };
    const answer = await api(event.fetch, 'POST /stories/:id/quotes', {
      params: { id: event.params.id },
      body: quote,
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok || answer.status === 401) return settle(event, answer, 'asked');
    return fail(answer.status, { errors: refusalsOf(answer, { passage: 'quotation' }), review: null, quote, word: null });
  },
  answerQuote: async (event) => {
    const form = await event.request.formData();
    const answer = await api(event.fetch, 'PUT /stories/:id/quotes/:quoteId', {
      params: { id: event.params.id, quoteId: word(form, 'quote') },
      body: { approve: word(form, 'answer') === 'yes' },
    });
    return settle(event, answer, 'answered');
  },
  beginReview: async (event) => {
    const answer = await api(event.fetch, 'PUT /stories/:id/review', { params: { id: event.params.id } });
    if (answer.ok) redirect(303, path('story', event.locals.locale, { id: event.params.id, hash: 'relecture' }));
    return settle(event, answer, 'kept');
  },
  review: async (event) => {
    const form = await event.request.formData();
    const params = { id: event.params.id };
    const typed = readReview(form);
    const { story } = ownBody(event, await api(event.fetch, 'GET /stories/:id', { params }));
    const decision = word(form, 'decision') === 'release' ? ('release' as const) : ('request_changes' as const);
    const answer = await api(event.fetch, 'POST /stories/:id/review', {
      params,
      body: {
        decision,
        version: number(form, 'version') ?? 1,
        ...(typed.note !== '' && { note: typed.note }),
        marks: typed.marks.filter(({ passage }) => passage !== ''),
        edit: story.parts.flatMap(({ prompt, text }) => {
          const wanted = typed.edits[prompt]?.replaceAll('\r\n', '\n').trim() ?? text;
          return wanted === text ? [] : [{ prompt, text: wanted }];
        }),
      },
    });
    // Sent back, it is no longer the team's to read.
    if (answer.ok) {
      const ok = decision === 'release' ? 'released' : 'sent_back';
      redirect(303, path('moderation', event.locals.locale, { query: { file: 'recits', ok } }));
    }
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { errors: refusalsOf(answer), review: typed, quote: null, word: null });
  },
};

/** What was typed for the author, as it stands in the form. */
function readReview(form: FormData): TypedReview {
  return {
    note: word(form, 'note').trim(),
    marks: Array.from({ length: MARKS }, (_, i) => ({
      prompt: STORY_PROMPTS.find((each) => each === word(form, `part-${i}`)) ?? STORY_PROMPTS[0],
      passage: word(form, `passage-${i}`).trim(),
      kind: STORY_MARKS.find((each) => each === word(form, `kind-${i}`)) ?? STORY_MARKS[0],
    })),
    edits: Object.fromEntries(
      STORY_PROMPTS.flatMap((prompt) => (form.has(`edit-${prompt}`) ? [[prompt, word(form, `edit-${prompt}`)]] : [])),
    ),
  };
}
