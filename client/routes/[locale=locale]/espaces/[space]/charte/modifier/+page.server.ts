import { fail, redirect } from '@sveltejs/kit';
import { signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import type { Charter } from '#lib/space-detail.ts';
import { linesOf } from '#lib/space-form.server.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the space's stewards. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'edit');
  return { space: placeOf(space), charter: space.charter, key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const [articles, key] = [word(form, 'articles'), word(form, 'key')];
    const version = Number(word(form, 'version')) || 1;
    const answer = await api(event.fetch, 'POST /spaces/:slug/charters', {
      params: { slug: event.params.space },
      body: { version, articles: linesOf(articles) },
      ...(key !== '' && { idempotencyKey: key }),
    });
    if (answer.ok) redirect(303, path('charter', event.locals.locale, { space: event.params.space, query: { published: '1' } }));
    if (answer.status === 401) signInFirst(event);
    // Somebody else has just published one: shown beside what was typed, which is sent next as coming after it.
    const current = answer.problem.code === 'version.stale' ? (answer.problem.current as Charter) : null; // written by the server from the same contract
    const errors = refusalsOf(answer).map((refusal) =>
      refusal.field === 'articles' && refusal.code !== 'charter.unchanged' ? { ...refusal, code: 'fields.articles' } : refusal,
    );
    return fail(answer.status, { articles, current, errors });
  },
};
