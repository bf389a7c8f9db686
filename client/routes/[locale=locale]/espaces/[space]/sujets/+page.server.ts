import { fail, redirect } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import type { Refusal } from '#lib/refusals.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { tagKey } from '../../../../../../shared/tag-key.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['saved', 'removed'] as const;

/** The subjects that people may give their threads; for the team. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'moderate');
  return { space: placeOf(space), tags: space.tags, done: DONE.find((each) => each === event.url.searchParams.get('ok')) ?? null };
};

/** `key`: of the tag whose form it was, or empty for a new one. */
const failed = (status: number, key: string, name: string, errors: Refusal[]) => fail(status, { key, name, errors });

async function save(event: RequestEvent, key: string, known: string, name: string) {
  const answer = await api(event.fetch, 'PUT /spaces/:slug/tags/:key', { params: { slug: event.params.space, key }, body: { name } });
  if (answer.ok) return done(event, 'saved');
  if (answer.status === 401) signInFirst(event);
  return failed(answer.status, known, name, refusalsOf(answer, { name: fieldOf(known), key: fieldOf(known) }).map(asTagName));
}

const fieldOf = (key: string): string => (key === '' ? 'name' : `name-${key}`);
const asTagName = (refusal: Refusal): Refusal => (refusal.code === 'fields.name' ? { ...refusal, code: 'fields.tag' } : refusal);

function done(event: RequestEvent, ok: (typeof DONE)[number]): never {
  redirect(303, path('spaceTags', event.locals.locale, { space: event.params.space, query: { ok } }));
}

export const actions: Actions = {
  add: async (event) => {
    const name = word(await event.request.formData(), 'name').trim();
    const { space } = bodyOf(await api(event.fetch, 'GET /spaces/:slug', { params: { slug: event.params.space } }));
    if (space.tags.some((tag) => tag.name.toLowerCase() === name.toLowerCase()))
      return failed(422, '', name, [{ field: 'name', code: 'fields.tagThere' }]);
    const key = tagKey(name, new Set(space.tags.map((tag) => tag.key)));
    if (key === '') return failed(422, '', name, [{ field: 'name', code: 'fields.tag' }]);
    return save(event, key, '', name);
  },
  rename: async (event) => {
    const form = await event.request.formData();
    const key = word(form, 'key');
    return save(event, key, key, word(form, 'name').trim());
  },
  remove: async (event) => {
    const key = word(await event.request.formData(), 'key');
    const answer = await api(event.fetch, 'DELETE /spaces/:slug/tags/:key', { params: { slug: event.params.space, key } });
    // Gone already: somebody else of the team was quicker.
    if (answer.ok || answer.status === 404) done(event, 'removed');
    if (answer.status === 401) signInFirst(event);
    return failed(answer.status, key, '', refusalsOf(answer));
  },
};
