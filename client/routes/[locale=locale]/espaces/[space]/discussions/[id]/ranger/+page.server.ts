import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type Refused } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the team; to anybody else the page is absent. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { thread } = ownBody(event, await api(event.fetch, 'GET /threads/:id', { params: { id: event.params.id } }));
  if (!thread.can.close) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  return { thread, done: event.url.searchParams.has('ok'), key: crypto.randomUUID() };
};

type Event = RequestEvent<{ locale: 'fr' | 'en' | 'de'; space: string; id: string }>;
const EMPTY = { numbers: '', title: '', into: '' };

function refuse(event: Event, answer: Refused, typed: Partial<typeof EMPTY>) {
  if (answer.status === 401) signInFirst(event);
  return fail(answer.status, { ...EMPTY, ...typed, errors: refusalsOf(answer) });
}
const toThread = (event: Event, id: string): never => redirect(303, path('thread', event.locals.locale, { space: event.params.space, id }));

/** `4, 7-9`: each number once; null when it says something else, or too much. */
function readNumbers(text: string): number[] | null {
  const numbers = new Set<number>();
  for (const part of text.split(/[\s,;]+/).filter((each) => each !== '')) {
    const [, from, through = from] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part) ?? [];
    if (from === undefined || Number(through) - Number(from) > 200) return null;
    for (let number = Number(from); number <= Number(through); number++) numbers.add(number);
  }
  return numbers.size > 0 && numbers.size <= 200 ? [...numbers] : null;
}

/** The id in a thread's address, in any language. */
const threadIn = (address: string): string => URL.parse(address.trim(), 'https://here.invalid')?.pathname.split('/')[5] ?? '';

export const actions: Actions = {
  slow: async (event) => {
    const form = await event.request.formData();
    const minutes = Number(word(form, 'minutes'));
    const version = Number(word(form, 'version'));
    const body = { version, slowMinutes: minutes > 0 ? minutes : null };
    const answer = await api(event.fetch, 'PATCH /threads/:id', { params: { id: event.params.id }, body });
    if (!answer.ok) return refuse(event, answer, {});
    redirect(303, path('arrangeThread', event.locals.locale, { ...event.params, query: { ok: '1' } }));
  },
  split: async (event) => {
    const form = await event.request.formData();
    const typed = { numbers: word(form, 'numbers'), title: word(form, 'title') };
    const numbers = readNumbers(typed.numbers);
    if (numbers === null) return fail(422, { ...EMPTY, ...typed, errors: [{ field: 'numbers', code: 'split.unknown_number' }] });
    const answer = await api(event.fetch, 'POST /threads/:id/split', {
      params: { id: event.params.id },
      idempotencyKey: word(form, 'key') || crypto.randomUUID(),
      body: { numbers, title: typed.title },
    });
    return answer.ok ? toThread(event, answer.body.thread.id) : refuse(event, answer, typed);
  },
  merge: async (event) => {
    const into = word(await event.request.formData(), 'into');
    const id = threadIn(into);
    if (id === '') return fail(422, { ...EMPTY, into, errors: [{ field: 'into', code: 'merge.not_here' }] });
    const answer = await api(event.fetch, 'POST /threads/:id/merge', { params: { id: event.params.id }, body: { into: id } });
    return answer.ok ? toThread(event, id) : refuse(event, answer, { into });
  },
};
