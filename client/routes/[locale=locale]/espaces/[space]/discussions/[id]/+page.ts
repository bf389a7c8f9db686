import { redirect } from '@sveltejs/kit';
import { bodyOf, pageNumber } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import { pageOfPost, POSTS_PER_PAGE } from '#lib/thread-pages.ts';
import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

/**
 * The thread and its posts. Asked for here rather than in +page.server.ts: the answers then travel as data blocks as they are, instead of as a
 * script that Kit writes anew and hashes for the policy (a third of the page's rendering time).
 */
export const load = (async ({ params: { id, space }, parent, data, url, fetch, setHeaders }) => {
  const page = pageNumber(url);
  const [{ locale, viewer }, found, listed] = await Promise.all([
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

  // A reader without account gets the words and parts of reading only; what writing needs comes when somebody writes.
  const editing = data.step?.name === 'edit' || url.searchParams.has('/edit');
  const joining = thread.viewer !== null && thread.viewer.persona === null;
  const [edit, join] = await Promise.all([
    editing ? import('#lib/components/EditForm.svelte') : null,
    joining ? import('#lib/components/JoinSection.svelte') : null,
    import.meta.env.SSR || viewer ? loadTexts(locale, 'thread', 'errors', 'pages') : loadTexts(locale, 'thread'),
  ]);
  return { ...data, thread, posts, page, pages, EditForm: edit?.default ?? null, JoinSection: join?.default ?? null };
}) satisfies PageLoad;
