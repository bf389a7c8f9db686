import { and, desc, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';
import { flags } from './tables.ts';

export type FlagRow = typeof flags.$inferSelect;
export type FlagSubject = Pick<FlagRow, 'subjectType' | 'subjectId'>;

/** Writes an account's flag on a subject, over the one it has made before; one statement. */
export async function upsertFlag(tx: Tx, flag: FlagSubject & Pick<FlagRow, 'accountId' | 'ground' | 'comment'>): Promise<FlagRow> {
  const [row] = await tx
    .insert(flags)
    .values(flag)
    .onConflictDoUpdate({
      target: [flags.accountId, flags.subjectType, flags.subjectId],
      set: { ground: flag.ground, comment: flag.comment },
    })
    .returning();
  if (row === undefined) throw new Error('a flag just written is missing');
  return row;
}

/** An account's own flags, newest first. */
export async function flagsOf(db: Queryable, accountId: string, page: { after: readonly [string, string] | null; limit: number }) {
  return db
    .select({
      flag: flags,
      /** To the microsecond, for cursors: a Date would repeat or skip rows of one millisecond. */
      createdAtExactly: sql<string>`to_char(${flags.createdAt} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    })
    .from(flags)
    .where(
      and(
        eq(flags.accountId, accountId),
        page.after === null ? undefined : sql`(${flags.createdAt}, ${flags.id}) < (${page.after[0]}::timestamptz, ${page.after[1]})`,
      ),
    )
    .orderBy(desc(flags.createdAt), desc(flags.id))
    .limit(page.limit);
}
