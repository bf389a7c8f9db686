import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { COLLECTION_USES } from '../../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;

/** For the space's stewards. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'edit');
  const cursor = event.url.searchParams.get('cursor');
  const listed = await api(event.fetch, 'GET /spaces/:slug/collections', {
    params: { slug: space.slug },
    query: { limit: PAGE, ...(cursor !== null && { cursor }) },
  });
  const { items, nextCursor } = ownBody(event, listed);
  const deleted = event.url.searchParams.get('ok') === 'deleted';
  return { space: placeOf(space), collections: items, older: nextCursor, first: cursor === null, deleted, key: randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const read = (name: string): string => word(form, name).trim();
    const typed = { title: read('title'), audience: read('audience'), use: read('use'), intro: read('intro') };
    const { space } = event.params;
    const answer = await api(event.fetch, 'POST /spaces/:slug/collections', {
      params: { slug: space },
      body: {
        title: typed.title,
        audience: typed.audience,
        // None chosen is refused by name.
        use: COLLECTION_USES.find((each) => each === typed.use) ?? (typed.use as 'training'),
        ...(typed.intro !== '' && { intro: typed.intro }),
      },
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) redirect(303, path('collection', event.locals.locale, { space, id: answer.body.collection.id }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, errors: refusalsOf(answer).map(inItsWords) });
  },
};

/** What a collection is for has a choice of its own. */
function inItsWords(refusal: { field?: string; code: string }) {
  return refusal.field === 'use' ? { ...refusal, code: 'fields.use' } : refusal;
}
