import { api } from '#lib/api.ts';
import { takeSent } from '#lib/sent.server.ts';
import { readStep } from '#lib/thread-pages.ts';
import { joinOffer } from '#lib/writing.server.ts';
import { actions } from './actions.server.ts';
import type { PageServerLoad } from './$types';

/** What a page of one's own needs beside the thread itself, which +page.ts asks for. */
export const load = (async ({ params: { id, space }, url, fetch, cookies, locals: { locale } }) => {
  const signedOut = cookies.get('session') === undefined;
  const step = readStep(url);
  return {
    signedOut,
    step,
    joining: url.searchParams.get('step') === 'join' && !signedOut ? await joinOffer(fetch, space) : null,
    revisions: step?.name === 'history' ? await revisionsOf(fetch, id, step.number) : null,
    /** Sent with the reply, so that a double click posts once. A page that several readers get has none. */
    key: signedOut ? '' : crypto.randomUUID(),
    /** What one has just sent waits for the team. */
    held: url.searchParams.has('held'),
    sent: signedOut ? null : await takeSent(cookies, fetch, locale),
    published: url.searchParams.has('published'),
  };
}) satisfies PageServerLoad;

async function revisionsOf(fetch: typeof globalThis.fetch, threadId: string, number: number) {
  const found = await api(fetch, 'GET /threads/:id/posts', { params: { id: threadId }, query: { after: number - 1, limit: 1 } });
  const post = found.ok ? found.body.items[0] : undefined;
  if (!post?.can.revisions) return null;
  const revisions = await api(fetch, 'GET /posts/:id/revisions', { params: { id: post.id } });
  return revisions.ok ? revisions.body.items : null;
}

export { actions };
