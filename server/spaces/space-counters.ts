import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Tx } from '../platform/database.ts';
import { spaces } from './tables.ts';

/**
 * The upsert that counts one message today, to stand alone or as a `with` part of the statement that inserts the message.
 * It locks one of 16 rows of the day, never the space's own (see `spaceDays`).
 * @param spaceId an id, or an SQL expression that gives one
 * @param where what the count depends on: `from written`, say, counts where a row was written
 */
export function countPostStatement(spaceId: string | SQL, where: SQL = sql``): SQL {
  return sql`insert into space_days (space_id, day, slot, posts)
    select ${spaceId}, (now() at time zone 'utc')::date, floor(random() * 16)::int, 1 ${where}
    on conflict (space_id, day, slot) do update set posts = space_days.posts + 1`;
}

/** Counts a message written today. One statement. */
export async function countPost(tx: Tx, spaceId: string): Promise<void> {
  await tx.execute(countPostStatement(spaceId));
}

/**
 * Counts a message written today and moves the number of unanswered threads: +1 for one that opens a thread, -1 for the first
 * reply of an open one, 0 for any other. One statement; it touches the space's row only when `unansweredDelta` is not 0.
 */
export async function spaceGainedPost(tx: Tx, spaceId: string, { unansweredDelta }: { unansweredDelta: -1 | 0 | 1 }): Promise<void> {
  if (unansweredDelta === 0) return countPost(tx, spaceId);
  await tx.execute(sql`with counted as (${countPostStatement(spaceId)})
    update spaces set unanswered_count = greatest(0, unanswered_count + ${unansweredDelta}) where id = ${spaceId}`);
}

/** Moves the number of unanswered threads without a new message: one was closed, reopened, removed, or lost its only reply. */
export async function changeUnanswered(tx: Tx, spaceId: string, delta: -1 | 1): Promise<void> {
  await tx
    .update(spaces)
    .set({ unansweredCount: sql`greatest(0, ${spaces.unansweredCount} + ${delta})` })
    .where(eq(spaces.id, spaceId));
}

/**
 * One unanswered thread less, as a `with` part of the statement that gives a thread its first reply.
 * @param source a table of that statement, which has a row where it was the first
 */
export function oneUnansweredLessStatement(spaceId: SQL, source: SQL): SQL {
  return sql`update spaces set unanswered_count = greatest(0, unanswered_count - 1) from ${source} where spaces.id = ${spaceId}`;
}
