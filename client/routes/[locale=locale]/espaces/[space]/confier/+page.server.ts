import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { slugIn } from '#lib/associations.server.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the space's stewards. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'edit');
  const [found, places] = await Promise.all([
    api(event.fetch, 'GET /spaces/:slug/offer', { params: { slug: space.slug } }),
    // Ideas for the field; any other may be named.
    api(event.fetch, 'GET /associations', { query: { limit: 100 } }),
  ]);
  const { offer } = ownBody(event, found);
  return {
    space: placeOf(space),
    // An accepted one is told to the members, where all of them read it.
    offer: offer?.state === 'offered' || offer?.state === 'declined' ? offer : null,
    places: ownBody(event, places)
      .items.filter(({ slug }) => slug !== space.association.slug)
      .map(({ slug: value, name: label }) => ({ value, label })),
    withdrawn: event.url.searchParams.has('withdrawn'),
  };
};

type Event = Pick<RequestEvent, 'locals'> & { params: { space: string } };
const here = ({ locals, params }: Event, query: Record<string, string> = {}): string =>
  path('handOver', locals.locale, { space: params.space, query });

export const actions: Actions = {
  offer: async (event) => {
    const typed = word(await event.request.formData(), 'association').trim();
    const association = await slugIn(event.fetch, typed);
    const answer =
      association === null
        ? null
        : await api(event.fetch, 'PUT /spaces/:slug/offer', { params: { slug: event.params.space }, body: { association } });
    if (answer === null) return fail(400, { typed, errors: [{ field: 'association', code: 'association.unknown' }] });
    if (answer.ok) redirect(303, here(event));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, errors: refusalsOf(answer) });
  },
  withdraw: async (event) => {
    const answer = await api(event.fetch, 'DELETE /spaces/:slug/offer', { params: { slug: event.params.space } });
    if (answer.ok) redirect(303, here(event, { withdrawn: '1' }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed: '', errors: refusalsOf(answer) });
  },
};
