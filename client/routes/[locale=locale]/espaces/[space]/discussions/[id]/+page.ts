import { redirect } from '@sveltejs/kit';
import { bodyOf, pageNumber } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import { pageOfPost, POSTS_PER_PAGE } from '#lib/thread-pages.ts';
import type { Problem } from '../../../../../../../shared/contract.ts';
import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

/** Read by the most people, on the smallest devices: drawn by the server, and brought to life by its own small script (lib/behaviours/thread.ts). */
export const csr = false;

/** A thread that was joined to another leads there. */
function wentTo({ code, current }: Problem): string | null {
  return code === 'thread.merged' && typeof current === 'object' && current !== null && 'id' in current && typeof current.id === 'string'
    ? current.id
    : null;
}

/** The thread and its posts. Asked for here rather than in +page.server.ts, whose answers Kit would write anew for a script of its own. */
export const load = (async ({ params: { id, space }, parent, data, url, fetch, setHeaders }) => {
  const page = pageNumber(url);
  const [{ locale }, found, listed] = await Promise.all([
    parent(),
    api(fetch, 'GET /threads/:id', { params: { id } }),
    api(fetch, 'GET /threads/:id/posts', { params: { id }, query: { after: (page - 1) * POSTS_PER_PAGE, limit: POSTS_PER_PAGE } }),
  ]);
  const into = found.ok ? null : wentTo(found.problem);
  if (into !== null) redirect(301, path('thread', locale, { space, id: into }));
  const { thread } = bodyOf(found);
  const posts = bodyOf(listed).items;
  const pages = pageOfPost(thread.number);
  if (thread.space.slug !== space || page > pages)
    redirect(303, path('thread', locale, { space: thread.space.slug, id, page: Math.min(page, pages) }));

  if (thread.space.visibility !== 'public') setHeaders({ 'cache-control': 'no-store' });
  else if (data.signedOut) setHeaders({ 'x-page-tags': `thread:${thread.id} names spaces` });

  await loadTexts(locale, 'thread', 'errors', 'pages', 'screening');
  return { ...data, thread, posts, page, pages };
}) satisfies PageLoad;
