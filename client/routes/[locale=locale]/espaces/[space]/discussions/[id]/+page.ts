import { redirect } from '@sveltejs/kit';
import { bodyOf, pageNumber } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import { pageOfPost, POSTS_PER_PAGE } from '#lib/thread-pages.ts';
import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

/** Read by the most people, on the smallest devices: drawn by the server, and brought to life by its own small script (lib/behaviours/thread.ts). */
export const csr = false;

/** The thread and its posts. Asked for here rather than in +page.server.ts, whose answers Kit would write anew for a script of its own. */
export const load = (async ({ params: { id, space }, parent, data, url, fetch, setHeaders }) => {
  const page = pageNumber(url);
  const [{ locale }, found, listed] = await Promise.all([
    parent(),
    api(fetch, 'GET /threads/:id', { params: { id } }),
    api(fetch, 'GET /threads/:id/posts', { params: { id }, query: { after: (page - 1) * POSTS_PER_PAGE, limit: POSTS_PER_PAGE } }),
  ]);
  const { thread } = bodyOf(found);
  const posts = bodyOf(listed).items;
  const pages = pageOfPost(thread.number);
  if (thread.space.slug !== space || page > pages)
    redirect(303, path('thread', locale, { space: thread.space.slug, id, page: Math.min(page, pages) }));

  if (thread.space.visibility !== 'public') setHeaders({ 'cache-control': 'no-store' });
  else if (data.signedOut) setHeaders({ 'x-page-tags': `thread:${thread.id} names spaces` });

  await loadTexts(locale, 'thread', 'errors', 'pages');
  return { ...data, thread, posts, page, pages };
}) satisfies PageLoad;
