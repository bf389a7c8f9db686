import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { FlagGround } from '../../shared/vocabulary.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { CONTESTABLE_UNTIL } from './decision-queries.ts';
import { accountAppeals, appeals, cases, decisions, flags } from './tables.ts';

export type FlagRow = typeof flags.$inferSelect;

/** Writes an account's flag as part of a case, over the one it has made before; one statement. */
export async function upsertFlag(
  tx: Tx,
  flag: Pick<FlagRow, 'accountId' | 'subjectType' | 'subjectId' | 'ground' | 'comment' | 'caseId' | 'decisionId' | 'weight'>,
): Promise<FlagRow> {
  const { ground, comment, decisionId, weight } = flag;
  const [row] = await tx
    .insert(flags)
    .values(flag)
    .onConflictDoUpdate({
      target: [flags.accountId, flags.caseId],
      set: { ground, comment, decisionId, weight },
    })
    .returning();
  if (row === undefined) throw new Error('a flag just written is missing');
  return row;
}

/** What was said of a case's subject and is not answered yet, one row a person. */
export async function openFlags(tx: Tx, caseId: string): Promise<{ ground: FlagGround; weight: number; ofAccount: boolean }[]> {
  return tx
    .select({ ground: flags.ground, weight: flags.weight, ofAccount: sql<boolean>`${flags.accountId} is not null` })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), isNull(flags.decisionId)));
}

/** Somebody, or the platform, has its case in hand now; goes with a join of `cases`. */
export const IN_HAND = sql<boolean>`coalesce(${cases.claimedUntil} > now() or ${cases.state} = 'escalated', false)`;

/** Closed by the platform: no team decided it. */
export const CLOSED = sql<boolean>`coalesce(${cases.state} = 'decided' and ${cases.decisionId} is null, false)`;

const CREATED_EXACTLY = sql<string>`to_char(${flags.createdAt} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function selectReceipts(db: Queryable, accountId: string) {
  return db
    .select({
      flag: flags,
      decision: decisions,
      contestableUntil: CONTESTABLE_UNTIL,
      appeal: appeals,
      /** To the microsecond, for cursors: a Date would repeat or skip rows of one millisecond. */
      createdAtExactly: CREATED_EXACTLY,
      inHand: IN_HAND,
      closed: CLOSED,
    })
    .from(flags)
    .leftJoin(cases, eq(cases.id, flags.caseId))
    .leftJoin(decisions, eq(decisions.id, flags.decisionId))
    .leftJoin(accountAppeals, and(eq(accountAppeals.decisionId, decisions.id), eq(accountAppeals.accountId, accountId)))
    .leftJoin(appeals, eq(appeals.id, accountAppeals.appealId));
}
export type ReceiptRow = Awaited<ReturnType<typeof flagsOf>>[number];

/** An account's own flags, newest first. */
export async function flagsOf(db: Queryable, accountId: string, page: { after: readonly [string, string] | null; limit: number }) {
  return selectReceipts(db, accountId)
    .where(
      and(
        eq(flags.accountId, accountId),
        page.after === null ? undefined : sql`(${flags.createdAt}, ${flags.id}) < (${page.after[0]}::timestamptz, ${page.after[1]})`,
      ),
    )
    .orderBy(desc(flags.createdAt), desc(flags.id))
    .limit(page.limit);
}

/** One of them. */
export async function flagOf(db: Queryable, accountId: string, id: string): Promise<ReceiptRow> {
  const [row] = await selectReceipts(db, accountId).where(and(eq(flags.accountId, accountId), eq(flags.id, id)));
  if (row === undefined) throw new Error('a flag just written is missing');
  return row;
}
