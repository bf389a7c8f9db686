import { z } from 'zod';
import type { listPosts as endpoint, Post } from '../../shared/threads.contract.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import type { Queryable } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { publicPosts, readablePosts } from './post-queries.ts';
import { presentPost, presentPublicPost } from './present.ts';

type Query = z.output<(typeof endpoint)['query']>;
const numberKey = z.tuple([z.number().int().min(0).max(2_000_000_000)]);
/** The largest number PostgreSQL's integer holds; a thread has less. */
const LARGEST = 2_147_483_647;

/**
 * Posts in number order: after the cursor, after the number `after`, or the page of `limit` that holds the number `around`
 * (pages begin at 1, limit+1, 2·limit+1…). Numbers have no gaps, so a page is a range of numbers and tombstones fill theirs.
 */
export async function listPosts(
  db: Queryable,
  viewer: Viewer | null,
  threadId: string,
  query: Query,
): Promise<{ items: Post[]; nextCursor: string | null }> {
  const after = Math.min(firstNumber(query) - 1, LARGEST);
  const through = Math.min(after + query.limit, LARGEST);
  const [items, lastNumber] =
    viewer === null ? await forNobody(db, threadId, after, through) : await forViewer(db, viewer, threadId, after, through);
  return { items, nextCursor: lastNumber > through ? encodeCursor([through]) : null };
}

function firstNumber(query: Query): number {
  const cursor = decodeCursor(query.cursor, numberKey);
  if (cursor !== null) return cursor[0] + 1;
  if (query.around !== undefined) return Math.floor((query.around - 1) / query.limit) * query.limit + 1;
  return (query.after ?? 0) + 1;
}

async function forNobody(db: Queryable, threadId: string, after: number, through: number): Promise<[Post[], number]> {
  const page = await publicPosts(db, threadId, after, through);
  if (page === null) throw notFound();
  return [page.posts.map(presentPublicPost), page.lastNumber];
}

async function forViewer(db: Queryable, viewer: Viewer, threadId: string, after: number, through: number): Promise<[Post[], number]> {
  const page = await readablePosts(db, viewer, threadId, after, through);
  if (page === null) throw notFound();
  return [page.posts.map((post) => presentPost(post, viewer)), page.lastNumber];
}
