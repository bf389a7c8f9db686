import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ fetch, params, locals, cookies, setHeaders }) => {
  const found = bodyOf(await api(fetch, 'GET /conditions/:slug', { params: { slug: params.condition }, query: { locale: locals.locale } }));
  if (cookies.get('session') === undefined) setHeaders({ 'x-page-tags': 'spaces' });
  return found;
}) satisfies PageServerLoad;
