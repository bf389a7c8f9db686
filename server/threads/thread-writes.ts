import { sql } from 'drizzle-orm';
import type { ThreadKind, ThreadNeed } from '../../shared/vocabulary.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { NewMessage } from './reply-queries.ts';

export type NewThread = Omit<NewMessage, 'id'> & {
  threadId: string;
  postId: string;
  spaceId: string;
  account: string;
  kind: ThreadKind;
  wants: ThreadNeed | null;
  title: string;
  language: string;
  tags: string[];
  draftKey: string;
};

/** Everything a new thread is, in one statement: thread, message number 1, mentions, reading position, subscription; its draft is forgotten. */
export async function insertThread(tx: Tx, thread: NewThread): Promise<void> {
  await tx.execute(sql`with opened as (
      insert into threads (id, space_id, persona_id, kind, wants, title, language, short_version, content_warning, tags)
      values (${thread.threadId}, ${thread.spaceId}, ${thread.personaId}, ${thread.kind}, ${thread.wants}, ${thread.title}, ${thread.language},
        ${thread.shortVersion}, ${thread.contentWarning}, ${sql.param(thread.tags)}::text[])
      returning id
    ), written as (
      insert into posts (id, thread_id, number, persona_id, body_html, content_warning, short_version, label)
      select ${thread.postId}, id, 1, ${thread.personaId}, ${thread.bodyHtml}, ${thread.contentWarning}, ${thread.shortVersion}, ${thread.label} from opened
      returning id
    ), mentioned as (
      insert into mentions (post_id, persona_id) select written.id, persona_id from written, unnest(${sql.param(thread.mentioned)}::text[]) persona_id
    ), has_read as (
      insert into reading_positions (account_id, thread_id, number) select ${thread.account}, id, 1 from opened
    ), follows as (
      insert into thread_subscriptions (account_id, thread_id, level) select ${thread.account}, id, 'follow' from opened
    )
    delete from drafts where account_id = ${thread.account} and key = ${thread.draftKey}`);
}

/** Which of these keys are tags of the space. */
export async function knownTags(db: Queryable, spaceId: string, keys: readonly string[]): Promise<string[]> {
  const { rows } = await db.execute<{ key: string }>(
    sql`select key from space_tags where space_id = ${spaceId} and key = any(${sql.param(keys)}::text[])`,
  );
  return rows.map((row) => row.key);
}

export interface ThreadChanges {
  title?: string | undefined;
  kind?: ThreadKind | undefined;
  wants?: ThreadNeed | null | undefined;
  tags?: string[] | undefined;
  answeredBy?: number | null | undefined;
  closed?: boolean | undefined;
  slowMinutes?: number | null | undefined;
}

/**
 * Changes a thread if it still has this version. What is no longer a question loses its answered mark.
 * @returns false when it was changed by somebody else in between
 */
export async function changeThread(tx: Tx, id: string, version: number, change: ThreadChanges): Promise<boolean> {
  const sets = [sql`version = version + 1`];
  if (change.title !== undefined) sets.push(sql`title = ${change.title}`);
  if (change.kind !== undefined) sets.push(sql`kind = ${change.kind}`);
  if (change.wants !== undefined) sets.push(sql`wants = ${change.wants}`);
  if (change.tags !== undefined) sets.push(sql`tags = ${sql.param(change.tags)}::text[]`);
  if (change.kind !== undefined && change.kind !== 'question') sets.push(sql`answered_by = null`);
  else if (change.answeredBy !== undefined) sets.push(sql`answered_by = ${change.answeredBy}`);
  if (change.slowMinutes !== undefined) sets.push(sql`slow_minutes = ${change.slowMinutes}`);
  // Closing again keeps the moment of the first time.
  if (change.closed !== undefined) sets.push(change.closed ? sql`closed_at = coalesce(closed_at, now())` : sql`closed_at = null`);
  const { rowCount } = await tx.execute(
    sql`update threads set ${sql.join(sets, sql`, `)} where id = ${id} and version = ${version} and removed_at is null`,
  );
  return rowCount === 1;
}

/**
 * Held until the end of the transaction: of two pins in a space, the second waits and counts the first. Not the space's row: a first
 * reply locks it after its thread's, a pin would before it.
 */
export async function lockPins(tx: Tx, spaceId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${spaceId}, 2))`);
}

/**
 * Pins a thread unless `most` others of its space are; the caller holds `lockPins`. Its version stays: nothing that an author edits changes.
 * @returns whether it was not pinned and is now
 */
export async function pin(tx: Tx, { id, spaceId }: { id: string; spaceId: string }, most: number): Promise<boolean> {
  const { rowCount } =
    await tx.execute(sql`update threads set pinned_at = now() where id = ${id} and pinned_at is null and removed_at is null
    and (select count(*) from threads pinned where pinned.space_id = ${spaceId} and pinned.pinned_at is not null and pinned.removed_at is null) < ${most}`);
  return rowCount === 1;
}

/** @returns whether it was pinned */
export async function unpin(tx: Tx, id: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`update threads set pinned_at = null where id = ${id} and pinned_at is not null`);
  return rowCount === 1;
}

/** Closing again keeps the moment of the first time. @returns whether anything changed, and what its space counts; null when it is gone */
export async function setClosed(
  tx: Tx,
  id: string,
  closed: boolean,
): Promise<{ spaceId: string; replyCount: number; changed: boolean } | null> {
  const { rows } = await tx.execute<{ spaceId: string; replyCount: number; changed: boolean }>(sql`with before as (
      select id, closed_at from threads where id = ${id} and removed_at is null for update
    )
    update threads set closed_at = ${closed ? sql`coalesce(threads.closed_at, now())` : sql`null`},
      version = version + case when (before.closed_at is null) = ${closed} then 1 else 0 end
    from before where threads.id = before.id
    returning threads.space_id as "spaceId", threads.reply_count as "replyCount", (before.closed_at is null) = ${closed} as changed`);
  return rows[0] ?? null;
}

/** @returns where it was, and what its space counts; null when it is gone or there already */
export async function setSpace(
  tx: Tx,
  id: string,
  spaceId: string,
): Promise<{ fromSpaceId: string; replyCount: number; closed: boolean } | null> {
  const { rows } = await tx.execute<{ fromSpaceId: string; replyCount: number; closed: boolean }>(sql`with before as (
      select id, space_id from threads where id = ${id} and space_id <> ${spaceId} and removed_at is null for update
    )
    update threads set space_id = ${spaceId}, pinned_at = null, version = version + 1,
      tags = array(select key from space_tags where space_tags.space_id = ${spaceId} and key = any(threads.tags))
    from before where threads.id = before.id
    returning before.space_id as "fromSpaceId", threads.reply_count as "replyCount", threads.closed_at is not null as closed`);
  return rows[0] ?? null;
}
