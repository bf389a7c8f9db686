import type { Thread } from '../../shared/threads.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { changeUnanswered, logAct } from '../spaces/public.ts';
import { bringReaders, countThread, endMerged, lockPosts, lockThreads, MOST_MOVED, movePosts } from './move-posts-queries.ts';
import { refuseArranging } from './policy.ts';
import { presentThread } from './present.ts';
import { enforce, standingIn } from './standing.ts';
import { readableThread } from './thread-queries.ts';
import type { ReadableThread } from './thread-queries.ts';

/**
 * Joins a thread to another of its space: its messages follow that one's, in their order, under the next numbers. Links to it lead there. For the team.
 * @param intoId the thread that stays
 * @throws AppError 404; 403 `space.not_a_member`, `space.not_team`; 422 `merge.not_here`, `merge.too_long`
 */
export async function mergeThreads(tx: Tx, viewer: Viewer, id: string, intoId: string): Promise<Thread> {
  const from = await readableThread(tx, viewer, id);
  if (from === null) throw notFound();
  enforce(refuseArranging(standingIn(from, viewer)));
  const into = await readableThread(tx, viewer, intoId);
  if (into === null || into.spaceId !== from.spaceId || into.id === from.id) throw refused('merge.not_here', 'into');
  const posts = await lockPosts(tx, id, null);
  if (posts.length > MOST_MOVED) throw refused('merge.too_long', 'into');
  const locked = await lockThreads(tx, [id, intoId]);
  const [source, target] = [id, intoId].map((each) => locked.find((thread) => thread.id === each));
  // A reply between the look and the lock is not lost: it is looked at again.
  if (source === undefined || target === undefined) throw notFound();
  if (source.number > posts.length) return mergeThreads(tx, viewer, id, intoId);

  const numberOf = new Map(posts.map(({ number }) => [number, target.number + number]));
  await movePosts(tx, posts, intoId, numberOf);
  await bringReaders(tx, id, intoId, new Map());
  const replies = await countThread(tx, intoId);
  await endMerged(tx, id, intoId);
  await countWaiting(tx, { spaceId: from.spaceId, source, target, replies });
  await tell(tx, from, { ...into, number: target.number }, posts);

  const after = await readableThread(tx, viewer, intoId);
  if (after === null) throw new Error('a thread just joined is missing');
  return presentThread(after, viewer);
}

interface Counted {
  replyCount: number;
  closed: boolean;
}

/** Of the space's unanswered threads there may be one or two less. */
async function countWaiting(
  tx: Tx,
  { spaceId, source, target, replies }: { spaceId: string; source: Counted; target: Counted; replies: number },
): Promise<void> {
  if (source.replyCount === 0 && !source.closed) await changeUnanswered(tx, spaceId, -1);
  if (target.replyCount === 0 && replies > 0 && !target.closed) await changeUnanswered(tx, spaceId, -1);
}

async function tell(tx: Tx, from: ReadableThread, into: ReadableThread, posts: readonly { id: string; number: number }[]): Promise<void> {
  const { spaceId } = from;
  for (const { id: postId, number } of posts)
    await record(tx, 'post.created', { spaceId, threadId: into.id, postId, number: into.number + number });
  await record(tx, 'thread.updated', { threadId: into.id, spaceId });
  await record(tx, 'thread.removed', { threadId: from.id, spaceId });
  await logAct(tx, {
    spaceId,
    personaId: from.membershipPersonaId,
    kind: 'threads_merged',
    subject: { type: 'thread', id: from.id },
    details: { into: into.id },
  });
}
