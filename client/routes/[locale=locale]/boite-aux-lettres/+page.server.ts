import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

/** Only the demo answers; elsewhere the page is absent like its endpoint. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const cursor = url.searchParams.get('suite') ?? undefined;
  return bodyOf(await api(fetch, 'GET /demo/mails', { query: { limit: 20, cursor } }));
};
