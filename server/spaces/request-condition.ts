import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { requestCondition as endpoint } from '../../shared/conditions.contract.ts';
import type { Tx } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { countWaitingConditions } from './condition-request-queries.ts';
import type { ConditionRequestRow } from './condition-request-queries.ts';
import { MOST_CONDITION_REQUESTS } from './policy.ts';
import { accountConditionRequests, conditionRequests } from './tables.ts';

/** @throws AppError 422 `condition.too_many_requests` */
export async function requestCondition(
  tx: Tx,
  viewer: Viewer,
  { name, about, source, language = viewer.locale }: z.output<(typeof endpoint)['body']>,
): Promise<ConditionRequestRow> {
  // Requests of one account take turns from here on: each would count without the others.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`condition-requests:${viewer.accountId}`}, 0))`);
  if ((await countWaitingConditions(tx, viewer)) >= MOST_CONDITION_REQUESTS) throw refused('condition.too_many_requests');
  const [written] = await tx
    .insert(conditionRequests)
    .values({ name, about, language, source: source ?? null })
    .returning();
  if (written === undefined) throw new Error('a request just written is missing');
  await tx.insert(accountConditionRequests).values({ requestId: written.id, accountId: viewer.accountId });
  return written;
}
