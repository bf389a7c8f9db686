import { fail, redirect } from '@sveltejs/kit';
import { signInFirst } from '#lib/account.server.ts';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import { joinWith } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const VERSIONS = 100;

export const load = (async ({ params, url, fetch, setHeaders }) => {
  const slug = params.space;
  const [found, listed] = await Promise.all([
    api(fetch, 'GET /spaces/:slug', { params: { slug } }),
    api(fetch, 'GET /spaces/:slug/charters', { params: { slug }, query: { limit: VERSIONS } }),
  ]);
  const { space } = bodyOf(found);
  const versions = bodyOf(listed).items;
  if (space.visibility !== 'public') setHeaders({ 'cache-control': 'no-store' });
  const { name, weave, dye, language, can, membership, charter: current } = space;
  const asked = Number(url.searchParams.get('version'));
  const charter = versions.find(({ version }) => version === asked) ?? current;
  return {
    space: { slug, name, weave, dye, language, can },
    charter,
    current: current.version,
    versions: versions.map(({ version, publishedAt }) => ({ version, publishedAt })),
    /** For somebody who belongs to the space and accepted an earlier version. */
    offer:
      membership && can.acceptCharter
        ? {
            slug,
            charter: current,
            language,
            persona: membership.persona.id,
            accepted: versions.find(({ version }) => version === membership.charterVersion) ?? null,
          }
        : null,
    accepted: url.searchParams.has('ok'),
    published: url.searchParams.has('published'),
  };
}) satisfies PageServerLoad;

export const actions = {
  accept: async (event) => {
    const refused = await joinWith(event, event.params.space, await event.request.formData());
    if (refused === null) redirect(303, path('charter', event.locals.locale, { space: event.params.space, query: { ok: '1' } }));
    if (refused.step?.name === 'signIn') signInFirst(event);
    return fail(refused.status, { errors: refused.refusals });
  },
} satisfies Actions;
