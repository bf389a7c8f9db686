import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type Refused } from '#lib/api.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const CANDIDATES = 20;
/** What an address may say was done. */
const DONE = ['added', 'removed', 'moved', 'changed', 'exported'] as const;

/** For the space's stewards. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'edit');
  const { id } = event.params;
  const { searchParams } = event.url;
  const cursor = searchParams.get('cursor');
  const [found, candidates, handouts] = await Promise.all([
    api(event.fetch, 'GET /collections/:id', { params: { id } }),
    api(event.fetch, 'GET /collections/:id/candidates', {
      params: { id },
      query: { limit: CANDIDATES, ...(cursor !== null && { cursor }) },
    }),
    api(event.fetch, 'GET /collections/:id/handouts', { params: { id }, query: { limit: 20 } }),
  ]);
  const { collection, stories } = ownBody(event, found);
  // An address names one space.
  if (collection.space.slug !== space.slug) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  const { items, nextCursor } = ownBody(event, candidates);
  return {
    space: placeOf(space),
    collection,
    stories,
    candidates: items,
    older: nextCursor,
    handouts: ownBody(event, handouts).items,
    done: DONE.find((each) => each === searchParams.get('ok')) ?? null,
    deleting: searchParams.get('step') === 'delete',
    key: randomUUID(),
  };
};

function settle(event: RequestEvent, answer: { ok: true } | Refused, done: (typeof DONE)[number], form: FormData) {
  const { locals, params } = event;
  if (answer.ok) redirect(303, path('collection', locals.locale, { space: params.space ?? '', id: params.id ?? '', query: { ok: done } }));
  if (answer.status === 401) signInFirst(event);
  const read = (name: string): string => word(form, name).trim();
  return fail(answer.status, {
    errors: refusalsOf(answer),
    typed: form.has('title') ? { title: read('title'), audience: read('audience'), intro: read('intro') } : null,
  });
}

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const params = { id: event.params.id, storyId: word(form, 'story') };
    return settle(event, await api(event.fetch, 'PUT /collections/:id/stories/:storyId', { params }), 'added', form);
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const params = { id: event.params.id, storyId: word(form, 'story') };
    return settle(event, await api(event.fetch, 'DELETE /collections/:id/stories/:storyId', { params }), 'removed', form);
  },
  /** One place towards the beginning. */
  raise: async (event) => {
    const form = await event.request.formData();
    const order = word(form, 'order').split(' ');
    const at = order.indexOf(word(form, 'story'));
    const [moved] = at > 0 ? order.splice(at, 1) : [];
    if (moved !== undefined) order.splice(at - 1, 0, moved);
    const body = { version: number(form, 'version') ?? 1, order };
    return settle(event, await api(event.fetch, 'PATCH /collections/:id', { params: { id: event.params.id }, body }), 'moved', form);
  },
  change: async (event) => {
    const form = await event.request.formData();
    const intro = word(form, 'intro').trim();
    const body = {
      version: number(form, 'version') ?? 1,
      title: word(form, 'title').trim(),
      audience: word(form, 'audience').trim(),
      intro: intro === '' ? null : intro,
    };
    return settle(event, await api(event.fetch, 'PATCH /collections/:id', { params: { id: event.params.id }, body }), 'changed', form);
  },
  export: async (event) => {
    const form = await event.request.formData();
    const answer = await api(event.fetch, 'POST /collections/:id/handouts', {
      params: { id: event.params.id },
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    return settle(event, answer, 'exported', form);
  },
  delete: async (event) => {
    const answer = await api(event.fetch, 'DELETE /collections/:id', { params: { id: event.params.id } });
    if (answer.ok) redirect(303, path('collections', event.locals.locale, { space: event.params.space, query: { ok: 'deleted' } }));
    return settle(event, answer, 'changed', new FormData());
  },
};
