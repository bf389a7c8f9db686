import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { decideConditionRequest as endpoint } from '../../shared/conditions.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { ConditionRequestRow } from './condition-request-queries.ts';
import { conditionRequests, conditions } from './tables.ts';

/**
 * Adds the condition to the list, where it is found like any other, or refuses with a reason; whoever asked is told.
 * @throws AppError 403 `platform.not_operator`; 404; 409 `condition.decided`, `condition.slug_taken`
 */
export async function decideConditionRequest(
  tx: Tx,
  viewer: Viewer,
  id: string,
  answer: z.output<(typeof endpoint)['body']>,
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
