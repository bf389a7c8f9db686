import { redirect } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import { fold } from '../../../../../shared/fold.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;
const WAITING = 5;
/** As many spaces as the answer holds: with more of them, nobody could say which changes this page shows. */
const MOST_SPACES = 100;

/** `?languages=all`; `?sort=unanswered`: only the threads that wait, with pages of them. */
export const load = (async ({ fetch, params, url, locals: { locale }, cookies, setHeaders }) => {
  const slug = params.condition;
  const allLanguages = url.searchParams.get('languages') === 'all';
  const waitingOnly = url.searchParams.get('sort') === 'unanswered';
  const cursor = url.searchParams.get('cursor');
  const language = allLanguages ? undefined : locale;
  const threads = (sort: 'activity' | 'unanswered', limit: number) =>
    api(fetch, 'GET /conditions/:slug/threads', {
      params: { slug },
      query: { sort, language, limit, ...(cursor !== null && { cursor }) },
    });
  const [found, listed, waiting] = await Promise.all([
    api(fetch, 'GET /conditions/:slug', { params: { slug }, query: { locale, language } }),
    threads(waitingOnly ? 'unanswered' : 'activity', PAGE),
    waitingOnly || cursor !== null ? null : threads('unanswered', WAITING),
  ]);
  if (!found.ok && found.status === 404) await leadOn(fetch, locale, slug);
  const { condition, spaces } = bodyOf(found);
  if (cookies.get('session') === undefined && spaces.length < MOST_SPACES)
    setHeaders({ 'x-page-tags': ['spaces', 'names', ...spaces.map(({ id }) => `threads-of:${id}`)].join(' ') });
  const { items, nextCursor } = bodyOf(listed);
  return {
    condition,
    spaces,
    threads: items,
    waiting: waiting === null ? null : bodyOf(waiting),
    nextCursor,
    first: cursor === null,
    allLanguages,
    waitingOnly,
  };
}) satisfies PageServerLoad;

/** The address of another name of a condition leads to the condition. */
async function leadOn(fetch: typeof globalThis.fetch, locale: 'fr' | 'en' | 'de', slug: string): Promise<void> {
  const words = slug.replaceAll('-', ' ').slice(0, 100);
  const answer = await api(fetch, 'GET /conditions', { query: { q: words, limit: 10, locale } });
  const called = answer.ok
    ? answer.body.items.find(({ name, synonyms }) => [name, ...synonyms].some((each) => fold(each).replaceAll('-', ' ') === fold(words)))
    : undefined;
  if (called) redirect(302, path('condition', locale, { condition: called.slug }));
}
