import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import { spaceChoices, typedSpace } from '#lib/space-form.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the space's stewards. */
export const load: PageServerLoad = async (event) => {
  await requireAccount(event);
  const { space } = ownBody(event, await api(event.fetch, 'GET /spaces/:slug', { params: { slug: event.params.space } }));
  if (!space.can.edit) error(403, { status: 403, message: 'Forbidden', code: 'space.not_steward' });
  event.setHeaders({ 'cache-control': 'no-store' });
  const { slug, name, language, weave, dye, about, visibility, indexed, joinRule, joinQuestion } = space;
  return {
    space: { slug, name, language, weave, dye },
    typed: { name, about, visibility: visibility as string, indexed, joinRule: joinRule as string, joinQuestion: joinQuestion ?? '' },
    saved: event.url.searchParams.has('ok'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const typed = typedSpace(await event.request.formData());
    const choices = spaceChoices(typed);
    const answer = await api(event.fetch, 'PATCH /spaces/:slug', {
      params: { slug: event.params.space },
      body: { name: typed.name, about: typed.about, ...choices, joinQuestion: typed.joinQuestion === '' ? null : typed.joinQuestion },
    });
    // One that turned private has another address.
    if (answer.ok) redirect(303, path('spaceSettings', event.locals.locale, { space: answer.body.space.slug, query: { ok: '1' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, errors: refusalsOf(answer) });
  },
};
