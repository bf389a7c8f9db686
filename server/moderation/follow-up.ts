import { sql } from 'drizzle-orm';
import { record } from '../events/outbox.ts';
import { inTransaction } from '../platform/database.ts';
import type { Database } from '../platform/database.ts';
import { rankOf } from './policy.ts';
import { reopenCase } from './decision-queries.ts';
import { addStep } from './step-queries.ts';
import { cases } from './tables.ts';

/** At once; what is left is done the next time. */
const BATCH = 100;

/**
 * Puts cases whose time has come back into their queues: somebody who was in danger is asked after again. What was decided stays as it is. A case that is in the
 * hands of the platform, or still to be decided, is looked at anyway.
 */
export async function followUp(db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const due = await tx
      .select()
      .from(cases)
      .where(sql`${cases.followUpAt} <= now()`)
      .orderBy(cases.followUpAt)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    for (const { id, spaceId, state, ground } of due) {
      await tx
        .update(cases)
        .set({ followUpAt: null })
        .where(sql`${cases.id} = ${id}`);
      if (state !== 'decided' || spaceId === null) continue;
      const openedAt = new Date();
      await reopenCase(tx, id, { openedAt, rank: rankOf(ground, 1, openedAt) });
      await addStep(tx, { caseId: id, kind: 'follow_up' });
      await record(tx, 'case.changed', { caseId: id, spaceId });
    }
  });
}
