import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  conditionRequestSchema,
  decideConditionRequest as decideEndpoint,
  requestCondition as askEndpoint,
} from '../../shared/conditions.contract.ts';
import type { ConditionRequestState } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { MOST_CONDITION_REQUESTS } from './policy.ts';
import { accountConditionRequests, conditionRequests, conditions } from './tables.ts';

export type ConditionRequestRow = typeof conditionRequests.$inferSelect;
interface Page {
  after: readonly [Date, string] | null;
  limit: number;
}

/** @throws AppError 422 `condition.too_many_requests` */
export async function requestCondition(
  tx: Tx,
  viewer: Viewer,
  { name, about, source, language = viewer.locale }: z.output<(typeof askEndpoint)['body']>,
): Promise<ConditionRequestRow> {
  // Requests of one account take turns from here on: each would count without the others.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`condition-requests:${viewer.accountId}`}, 0))`);
  if ((await countWaiting(tx, viewer)) >= MOST_CONDITION_REQUESTS) throw refused('condition.too_many_requests');
  const [written] = await tx
    .insert(conditionRequests)
    .values({ name, about, language, source: source ?? null })
    .returning();
  if (written === undefined) throw new Error('a request just written is missing');
  await tx.insert(accountConditionRequests).values({ requestId: written.id, accountId: viewer.accountId });
  return written;
}

async function countWaiting(tx: Tx, viewer: Viewer): Promise<number> {
  const [row] = await tx
    .select({ waiting: count() })
    .from(accountConditionRequests)
    .innerJoin(conditionRequests, eq(conditionRequests.id, accountConditionRequests.requestId))
    .where(and(eq(accountConditionRequests.accountId, viewer.accountId), eq(conditionRequests.state, 'requested')));
  return row?.waiting ?? 0;
}

/**
 * Adds the condition to the list, where it is found like any other, or refuses with a reason; whoever asked is told.
 * @throws AppError 403 `platform.not_operator`; 404; 409 `condition.decided`, `condition.slug_taken`
 */
export async function decideConditionRequest(
  tx: Tx,
  viewer: Viewer,
  id: string,
  answer: z.output<(typeof decideEndpoint)['body']>,
): Promise<ConditionRequestRow> {
  if (!viewer.operator) throw forbidden('platform.not_operator');
  const [found] = await tx.select().from(conditionRequests).where(eq(conditionRequests.id, id)).for('update');
  if (found === undefined) throw notFound();
  if (found.state !== 'requested') throw conflict('condition.decided');
  const decidedAt = new Date();
  if (answer.decision === 'added') {
    const { slug, names, synonyms, source } = answer;
    const added = await tx
      .insert(conditions)
      .values({ slug, names, synonyms, source, addedAt: decidedAt })
      .onConflictDoNothing({ target: conditions.slug })
      .returning({ slug: conditions.slug });
    if (added.length === 0) throw conflict('condition.slug_taken');
  }
  const outcome =
    answer.decision === 'added'
      ? { state: 'added' as const, conditionSlug: answer.slug }
      : { state: 'refused' as const, reason: answer.reason };
  const [decided] = await tx
    .update(conditionRequests)
    .set({ ...outcome, decidedAt })
    .where(eq(conditionRequests.id, id))
    .returning();
  if (decided === undefined) throw new Error('a request just locked is missing');
  await record(tx, 'condition.decided', { requestId: id });
  return decided;
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

export function presentConditionRequest(row: ConditionRequestRow): z.input<typeof conditionRequestSchema> {
  const { id, name, language, about, source, state, reason, conditionSlug, createdAt, decidedAt } = row;
  return {
    id,
    name,
    language,
    about,
    source,
    state,
    reason,
    condition: conditionSlug,
    requestedAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
