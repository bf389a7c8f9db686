import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { ConditionRequestState } from '../../shared/vocabulary.ts';
import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { accountConditionRequests, conditionRequests } from './tables.ts';

export type ConditionRequestRow = typeof conditionRequests.$inferSelect;

interface Page {
  after: readonly [Date, string] | null;
  limit: number;
}

/** Of an account, still without an answer. */
export async function countWaitingConditions(db: Queryable, viewer: Viewer): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(accountConditionRequests)
    .innerJoin(conditionRequests, eq(conditionRequests.id, accountConditionRequests.requestId))
    .where(and(eq(accountConditionRequests.accountId, viewer.accountId), eq(conditionRequests.state, 'requested')));
  return row?.waiting ?? 0;
}

/** In one state, longest there first; for operators. */
export async function conditionRequestsInState(
  db: Queryable,
  state: ConditionRequestState,
  { after, limit }: Page,
): Promise<ConditionRequestRow[]> {
  return db
    .select()
    .from(conditionRequests)
    .where(
      and(
        eq(conditionRequests.state, state),
        after === null
          ? undefined
          : sql`(${conditionRequests.createdAt}, ${conditionRequests.id}) > (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(asc(conditionRequests.createdAt), asc(conditionRequests.id))
    .limit(limit);
}

/** Those of an account, newest first. */
export async function ownConditionRequests(db: Queryable, viewer: Viewer, { after, limit }: Page): Promise<ConditionRequestRow[]> {
  const rows = await db
    .select({ request: conditionRequests })
    .from(accountConditionRequests)
    .innerJoin(conditionRequests, eq(conditionRequests.id, accountConditionRequests.requestId))
    .where(
      and(
        eq(accountConditionRequests.accountId, viewer.accountId),
        after === null
          ? undefined
          : sql`(${conditionRequests.createdAt}, ${conditionRequests.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(conditionRequests.createdAt), desc(conditionRequests.id))
    .limit(limit);
  return rows.map(({ request }) => request);
}

/** Whose mail tells what became of a request; null once the account is gone. */
export async function askerOf(db: Queryable, requestId: string): Promise<string | null> {
  const [row] = await db
    .select({ accountId: accountConditionRequests.accountId })
    .from(accountConditionRequests)
    .where(eq(accountConditionRequests.requestId, requestId));
  return row?.accountId ?? null;
}
