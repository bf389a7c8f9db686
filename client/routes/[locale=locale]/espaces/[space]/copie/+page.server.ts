import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the space's stewards. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'edit');
  const { items } = ownBody(event, await api(event.fetch, 'GET /spaces/:slug/exports', { params: { slug: space.slug } }));
  return { space: placeOf(space), exports: items, working: items.some(({ state }) => state === 'waiting' || state === 'running') };
};

export const actions: Actions = {
  default: async (event) => {
    const { space } = event.params;
    const answer = await api(event.fetch, 'POST /spaces/:slug/exports', { params: { slug: space } });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    // A second press finds what the first has begun.
    const begun = answer.ok || answer.problem.code === 'export.running';
    if (!begun) return fail(answer.status, { errors: refusalsOf(answer) });
    redirect(303, path('spaceExport', event.locals.locale, { space }));
  },
};
