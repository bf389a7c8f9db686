import { and, desc, eq, sql } from 'drizzle-orm';
import type { FlagGround } from '../../shared/vocabulary.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { flags } from './tables.ts';

export type FlagRow = typeof flags.$inferSelect;

/** Writes an account's flag on a subject, over the one it has made before; one statement. */
export async function upsertFlag(
  tx: Tx,
  flag: Pick<FlagRow, 'accountId' | 'subjectType' | 'subjectId' | 'ground' | 'comment' | 'caseId'>,
): Promise<FlagRow> {
  const { ground, comment, caseId } = flag;
  const [row] = await tx
    .insert(flags)
    .values(flag)
    .onConflictDoUpdate({ target: [flags.accountId, flags.subjectType, flags.subjectId], set: { ground, comment, caseId } })
    .returning();
  if (row === undefined) throw new Error('a flag just written is missing');
  return row;
}

/** What was said of a case's subject, one row a person. */
export async function groundsOf(tx: Tx, caseId: string): Promise<FlagGround[]> {
  const rows = await tx.select({ ground: flags.ground }).from(flags).where(eq(flags.caseId, caseId));
  return rows.map(({ ground }) => ground);
}

const CREATED_EXACTLY = sql<string>`to_char(${flags.createdAt} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** An account's own flags, newest first. */
export async function flagsOf(db: Queryable, accountId: string, page: { after: readonly [string, string] | null; limit: number }) {
  return db
    .select({
      flag: flags,
      /** To the microsecond, for cursors: a Date would repeat or skip rows of one millisecond. */
      createdAtExactly: CREATED_EXACTLY,
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
