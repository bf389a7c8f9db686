import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';
import { spaceDays, spaces } from '../spaces/public.ts';
import { posts, threads } from '../threads/public.ts';
import type { ForumSystem } from './systems.ts';
import { importedAuthors, importedPosts, importedThreads } from './tables.ts';

/** Where an import comes from and goes to: what every mapping is kept under. */
export interface ImportKey {
  spaceId: string;
  system: ForumSystem;
}

export interface KnownThread {
  sourceId: string;
  id: string;
  number: number;
  replyCount: number;
  closed: boolean;
  removed: boolean;
}

/** Threads brought in before, held until the end of the transaction: a reply to one waits for the messages that come in. */
export async function knownThreads(
  tx: Tx,
  { spaceId, system }: ImportKey,
  sourceIds: readonly string[],
): Promise<Map<string, KnownThread>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await tx
    .select({
      sourceId: importedThreads.sourceId,
      id: threads.id,
      number: threads.number,
      replyCount: threads.replyCount,
      closed: sql<boolean>`${threads.closedAt} is not null`,
      removed: sql<boolean>`${threads.removedAt} is not null`,
    })
    .from(importedThreads)
    .innerJoin(threads, eq(threads.id, importedThreads.threadId))
    .where(and(eq(importedThreads.spaceId, spaceId), eq(importedThreads.system, system), inArray(importedThreads.sourceId, [...sourceIds])))
    .orderBy(threads.id)
    .for('no key update', { of: threads });
  return new Map(rows.map((row) => [row.sourceId, row]));
}

export interface KnownPost {
  sourceId: string;
  id: string;
  threadId: string;
  number: number;
  bodyHtml: string;
  createdAt: Date;
  /** Nobody has edited or removed it here. */
  untouched: boolean;
}

/** Messages brought in before. */
export async function knownPosts(
  db: Queryable,
  { spaceId, system }: ImportKey,
  sourceIds: readonly string[],
): Promise<Map<string, KnownPost>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await db
    .select({
      sourceId: importedPosts.sourceId,
      id: posts.id,
      threadId: posts.threadId,
      number: posts.number,
      bodyHtml: posts.bodyHtml,
      createdAt: posts.createdAt,
      untouched: sql<boolean>`${posts.editedAt} is null and ${posts.removedAt} is null`,
    })
    .from(importedPosts)
    .innerJoin(posts, eq(posts.id, importedPosts.postId))
    .where(and(eq(importedPosts.spaceId, spaceId), eq(importedPosts.system, system), inArray(importedPosts.sourceId, [...sourceIds])));
  return new Map(rows.map((row) => [row.sourceId, row]));
}

export async function knownAuthors(
  db: Queryable,
  { spaceId, system }: ImportKey,
  sourceIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await db
    .select({ sourceId: importedAuthors.sourceId, personaId: importedAuthors.personaId })
    .from(importedAuthors)
    .where(
      and(eq(importedAuthors.spaceId, spaceId), eq(importedAuthors.system, system), inArray(importedAuthors.sourceId, [...sourceIds])),
    );
  return new Map(rows.map((row) => [row.sourceId, row.personaId]));
}

export async function insertAuthors(tx: Tx, rows: readonly (typeof importedAuthors.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(importedAuthors).values([...rows]);
}

export interface NewThreadRow {
  sourceId: string;
  row: typeof threads.$inferInsert & { id: string };
}

export async function insertThreads(tx: Tx, { spaceId, system }: ImportKey, found: readonly NewThreadRow[]): Promise<void> {
  if (found.length === 0) return;
  await tx.insert(threads).values(found.map(({ row }) => row));
  await tx.insert(importedThreads).values(found.map(({ sourceId, row }) => ({ spaceId, system, sourceId, threadId: row.id })));
}

export interface NewPostRow {
  sourceId: string;
  row: typeof posts.$inferInsert & { id: string };
}

export async function insertPosts(tx: Tx, { spaceId, system }: ImportKey, found: readonly NewPostRow[]): Promise<void> {
  if (found.length === 0) return;
  await tx.insert(posts).values(found.map(({ row }) => row));
  await tx.insert(importedPosts).values(found.map(({ sourceId, row }) => ({ spaceId, system, sourceId, postId: row.id })));
}

/** Threads that were here get longer. @param grown messages more, and when the latest of them was written */
export async function growThreads(tx: Tx, grown: readonly { id: string; by: number; latest: Date }[]): Promise<void> {
  for (const { id, by, latest } of grown)
    await tx.execute(sql`update threads set number = number + ${by}, reply_count = reply_count + ${by},
      last_activity_at = greatest(last_activity_at, ${latest.toISOString()}::timestamptz) where id = ${id}`);
}

/** Counts messages on the days (UTC) they were written, and threads that nobody has answered. */
export async function countImported(tx: Tx, spaceId: string, writtenAt: readonly Date[], unansweredDelta: number): Promise<void> {
  const days = new Map<string, number>();
  for (const moment of writtenAt) {
    const day = moment.toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  if (days.size > 0)
    await tx
      .insert(spaceDays)
      .values([...days].map(([day, written]) => ({ spaceId, day, slot: 0, posts: written })))
      .onConflictDoUpdate({
        target: [spaceDays.spaceId, spaceDays.day, spaceDays.slot],
        set: { posts: sql`${spaceDays.posts} + excluded.posts` },
      });
  if (unansweredDelta !== 0)
    await tx
      .update(spaces)
      .set({ unansweredCount: sql`greatest(0, ${spaces.unansweredCount} + ${unansweredDelta})` })
      .where(eq(spaces.id, spaceId));
}

/** Gives a message its mended text if nobody has touched it meanwhile. It is no edit: nothing its author said has changed. */
export async function mendBody(tx: Tx, id: string, before: string, after: string): Promise<boolean> {
  const mended = await tx
    .update(posts)
    .set({ bodyHtml: after })
    .where(and(eq(posts.id, id), eq(posts.bodyHtml, before)))
    .returning({ id: posts.id });
  return mended.length > 0;
}

/** Threads of the old forum by their id there. */
export async function threadIdsOf(
  db: Queryable,
  { spaceId, system }: ImportKey,
  sourceIds: readonly string[],
): Promise<Map<string, string>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await db
    .select({ sourceId: importedThreads.sourceId, threadId: importedThreads.threadId })
    .from(importedThreads)
    .where(
      and(eq(importedThreads.spaceId, spaceId), eq(importedThreads.system, system), inArray(importedThreads.sourceId, [...sourceIds])),
    );
  return new Map(rows.map((row) => [row.sourceId, row.threadId]));
}
