import type { LivePost, Thread } from '../../shared/threads.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { livePostsAfter } from './live-posts.ts';
import { microseconds } from './moments.ts';
import { presentThread } from './present.ts';
import { countOfSpace, threadsOfWholeSpace } from './thread-queries.ts';
import type { MomentKey } from './thread-queries.ts';

/*
 * The threads of a space for whoever takes a copy of it away: as its members read them, blocks apart. No viewer is asked for: the caller has
 * made sure that a steward asked.
 */

const THREADS = 50;
const POSTS = 200;

/** How many threads and messages there are now, removed messages counted. */
export async function countThreads(db: Queryable, spaceId: string): Promise<{ threads: number; posts: number }> {
  const [row] = await countOfSpace(db, { spaceId });
  return { threads: row?.threads ?? 0, posts: row?.posts ?? 0 };
}

/** Every thread in the order they were opened. */
export async function* wholeThreads(db: Queryable, spaceId: string): AsyncGenerator<Thread> {
  let after: MomentKey = [0, ''];
  for (;;) {
    const rows = await threadsOfWholeSpace(db, { spaceId, afterMicros: after[0], afterId: after[1], limit: THREADS });
    for (const row of rows) yield presentThread(row, null);
    const last = rows.at(-1);
    if (last === undefined || rows.length < THREADS) return;
    after = [microseconds(last.createdAt), last.id];
  }
}

/** Its messages in order, those written later left out; removed ones as tombstones. */
export async function* wholePosts(db: Queryable, { id, number }: Pick<Thread, 'id' | 'number'>): AsyncGenerator<LivePost> {
  for (let after = 0; after < number;) {
    const posts = await livePostsAfter(db, id, after, POSTS, []);
    const last = posts.at(-1);
    if (last === undefined) return;
    yield* posts.filter((post) => post.number <= number);
    after = last.number;
  }
}
