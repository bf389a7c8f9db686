import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ fetch, params, cookies, locals, setHeaders }) => {
  const found = bodyOf(
    await api(fetch, 'GET /associations/:slug', {
      params: { slug: params.association },
      query: { locale: locals.locale },
    }),
  );
  if (cookies.get('session') === undefined) setHeaders({ 'x-page-tags': 'associations spaces' });
  return found;
}) satisfies PageServerLoad;
