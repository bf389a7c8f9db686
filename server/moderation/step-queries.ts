import { desc, eq } from 'drizzle-orm';
import { personas } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { memberships } from '../spaces/public.ts';
import { caseSteps } from './tables.ts';

/** The older ones say nothing of where the case stands now. */
const SHOWN = 20;

export async function addStep(
  tx: Tx,
  step: Pick<typeof caseSteps.$inferInsert, 'caseId' | 'kind' | 'byId' | 'byPlatform' | 'text'>,
): Promise<void> {
  await tx.insert(caseSteps).values(step);
}

export type StepRow = Awaited<ReturnType<typeof stepsOf>>[number];

/** The last ones of a case, newest first. For a caller that has asked who looks. */
export async function stepsOf(db: Queryable, caseId: string) {
  return db
    .select({
      kind: caseSteps.kind,
      by: { personaId: personas.id, handle: personas.handle },
      byPlatform: caseSteps.byPlatform,
      text: caseSteps.text,
      createdAt: caseSteps.createdAt,
    })
    .from(caseSteps)
    .leftJoin(memberships, eq(memberships.id, caseSteps.byId))
    .leftJoin(personas, eq(personas.id, memberships.personaId))
    .where(eq(caseSteps.caseId, caseId))
    .orderBy(desc(caseSteps.createdAt), desc(caseSteps.id))
    .limit(SHOWN);
}
