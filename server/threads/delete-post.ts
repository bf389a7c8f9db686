import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { changeUnanswered } from '../spaces/public.ts';
import { refuseDelete } from './policy.ts';
import { readablePost } from './post-queries.ts';
import type { ReadablePost } from './post-queries.ts';
import { discountReply, erasePost, forgetOpening, lockPost, removeUnansweredThread } from './post-writes.ts';
import { enforce, standingIn } from './standing.ts';
import { forgetWithheld } from './withhold-queries.ts';

/**
 * Takes one's words back: text, warning, short version, earlier texts, mentions and reactions are gone at once; a tombstone keeps the number.
 * With the opening message of a thread nobody has replied to goes the thread. Deleting twice is deleting once.
 * Refuses: 404 not theirs to read · 403 `post.not_author`.
 */
export async function deletePost(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await lockPost(tx, viewer, id);
  const post = await readablePost(tx, viewer, id);
  if (post === null) throw notFound();
  enforce(refuseDelete(standingIn(post, viewer), post));
  if (!(await erasePost(tx, id))) {
    // The team keeps it from sight: from now on nobody has it any more.
    if (await forgetWithheld(tx, id, 'author'))
      await record(tx, 'post.removed', { spaceId: post.spaceId, threadId: post.threadId, postId: id, number: post.number });
    return;
  }
  if (post.number === 1) await withoutOpening(tx, post);
  else await withoutReply(tx, post);
}

async function withoutOpening(tx: Tx, post: ReadablePost): Promise<void> {
  const { threadId, spaceId } = post;
  const removed = await removeUnansweredThread(tx, threadId);
  if (removed !== null) {
    if (!removed.closed) await changeUnanswered(tx, spaceId, -1);
    await record(tx, 'thread.removed', { threadId, spaceId });
    return;
  }
  await forgetOpening(tx, threadId);
  await record(tx, 'post.removed', { spaceId, threadId, postId: post.id, number: 1 });
}

async function withoutReply(tx: Tx, post: ReadablePost): Promise<void> {
  const { threadId, spaceId } = post;
  const thread = await discountReply(tx, threadId, post.number);
  if (thread.replyCount === 0 && !thread.closed) await changeUnanswered(tx, spaceId, 1);
  await record(tx, 'post.removed', { spaceId, threadId, postId: post.id, number: post.number });
}
