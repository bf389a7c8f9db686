import { fail } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 100;

export const load = (async ({ fetch, url, locals, cookies, setHeaders, request }) => {
  // A search answers from its action; the whole list would only be in its way.
  if (request.method === 'POST') return { conditions: [], nextCursor: null, first: true, q: '' };
  // An address that somebody wrote elsewhere; the form of this page sends its words apart from the address, and nothing keeps this one.
  const asked = url.searchParams.get('q')?.trim().slice(0, 100) ?? '';
  if (asked !== '') {
    const { items } = bodyOf(await api(fetch, 'GET /conditions', { query: { q: asked, limit: 50, locale: locals.locale } }));
    return { conditions: items, nextCursor: null, first: true, q: asked };
  }
  const cursor = url.searchParams.get('cursor');
  const { items, nextCursor } = bodyOf(
    await api(fetch, 'GET /conditions', { query: { limit: PAGE, locale: locals.locale, ...(cursor !== null && { cursor }) } }),
  );
  if (cookies.get('session') === undefined) setHeaders({ 'x-page-tags': 'spaces' });
  return { conditions: items, nextCursor, first: cursor === null, q: '' };
}) satisfies PageServerLoad;

export const actions = {
  search: async ({ request, fetch, locals }) => {
    const q = word(await request.formData(), 'q')
      .trim()
      .slice(0, 100);
    if (q === '') return { q, found: null };
    const answer = await api(fetch, 'GET /conditions', { query: { q, limit: 50, locale: locals.locale } });
    return answer.ok ? { q, found: answer.body.items } : fail(answer.status, { q, found: [] });
  },
} satisfies Actions;
