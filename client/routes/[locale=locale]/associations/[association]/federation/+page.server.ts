import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { slugIn } from '#lib/associations.server.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { FederationSide } from '../../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 50;

/** For the stewards of an association, or of a federation. `?end=` names the other side before a membership ends. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const params = { slug: event.params.association };
  const { association } = ownBody(event, await api(event.fetch, 'GET /associations/:slug/file', { params }));
  if (!association.can.edit) error(403, { status: 403, message: 'Forbidden', code: 'association.not_steward' });
  const { slug, name, kind } = association;
  const cursor = event.url.searchParams.get('cursor');
  const query = { limit: PAGE, ...(cursor !== null && { cursor }) };
  const other = kind === 'federation' ? 'association' : 'federation';
  const [listed, places] = await Promise.all([
    api(event.fetch, 'GET /associations/:slug/federation-links', { params, query }),
    // Ideas for the field; any other may be named.
    api(event.fetch, 'GET /associations', { query: { limit: 100, kind: other } }),
  ]);
  const { items, nextCursor } = ownBody(event, listed);
  return {
    association: { slug, name, kind },
    links: items.map((link) => ({ ...link[other], state: link.state, since: link.since })),
    places: ownBody(event, places).items.map(({ slug: value, name: label }) => ({ value, label })),
    ending: event.url.searchParams.get('end'),
    done: event.url.searchParams.has('ok'),
    nextCursor,
    first: cursor === null,
  };
};

/** The two by the name of the other, which a form gives. */
function pairOf(event: { params: { association: string } }, side: FederationSide, other: string) {
  const own = event.params.association;
  return side === 'federation' ? { slug: own, association: other } : { slug: other, association: own };
}

type Event = RequestEvent & { params: { association: string; locale: string } };

function settled(event: Event): never {
  redirect(303, path('federation', event.locals.locale, { association: event.params.association, query: { ok: '1' } }));
}

/** On whose behalf: of what the page is about. */
async function sideOf(event: Event): Promise<FederationSide> {
  const params = { slug: event.params.association };
  return ownBody(event, await api(event.fetch, 'GET /associations/:slug/file', { params })).association.kind;
}

export const actions: Actions = {
  agree: async (event) => {
    const side = await sideOf(event);
    const typed = word(await event.request.formData(), 'other').trim();
    const other = await slugIn(event.fetch, typed);
    const answer =
      other === null
        ? null
        : await api(event.fetch, 'PUT /federations/:slug/members/:association', { params: pairOf(event, side, other), body: { side } });
    if (answer?.ok) settled(event);
    if (answer?.status === 401) signInFirst(event);
    // Nobody of that address, or somebody of the wrong kind: one answer for both.
    if (answer === null || answer.status === 404 || answer.status === 400)
      return fail(400, { typed, errors: [{ field: 'other', code: 'fields.other' }] });
    return fail(answer.status, { typed, errors: refusalsOf(answer) });
  },
  end: async (event) => {
    const side = await sideOf(event);
    const other = word(await event.request.formData(), 'other');
    const answer = await api(event.fetch, 'DELETE /federations/:slug/members/:association', {
      params: pairOf(event, side, other),
      query: { side },
    });
    if (answer.ok) settled(event);
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed: '', errors: refusalsOf(answer) });
  },
};
