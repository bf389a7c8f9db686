import type { LivePost } from '../../shared/threads.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { anyPost, anyPostsAfter } from './post-queries.ts';
import { presentLivePost, tombstoneOf } from './present.ts';

/**
 * Posts for a live room, in number order, from `after`+1: as a reader of that room sees them who is nobody in particular (`can` all false).
 * The caller has asked `readableThread` for the one who joins.
 * @param hiddenPersonaIds authors whose posts that reader gets as tombstones
 */
export async function livePostsAfter(
  db: Queryable,
  threadId: string,
  after: number,
  limit: number,
  hiddenPersonaIds: readonly string[],
): Promise<LivePost[]> {
  const hidden = new Set(hiddenPersonaIds);
  const rows = await anyPostsAfter(db, threadId, after, limit);
  return rows.map((row) => {
    const post = presentLivePost(row);
    return row.personaId !== null && hidden.has(row.personaId) ? tombstoneOf(post) : post;
  });
}

/**
 * One post for a live room, and whose it is, which the post itself no longer says once it is deleted; null when absent or its thread was removed.
 * Readers in a block with its author get `tombstoneOf` it.
 */
export async function livePost(db: Queryable, postId: string): Promise<{ post: LivePost; personaId: string | null } | null> {
  const row = await anyPost(db, postId);
  return row === null ? null : { post: presentLivePost(row), personaId: row.personaId };
}

/** The messages just before and after one, for its team: whoever blocked whom. */
export async function postsAround(
  db: Queryable,
  threadId: string,
  number: number,
  each: number,
): Promise<{ before: LivePost[]; after: LivePost[] }> {
  const rows = await anyPostsAfter(db, threadId, Math.max(0, number - 1 - each), 2 * each + 1);
  const posts = rows.map(presentLivePost);
  return {
    before: posts.filter((post) => post.number < number),
    after: posts.filter((post) => post.number > number && post.number <= number + each),
  };
}
