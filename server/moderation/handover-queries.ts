import { desc, eq } from 'drizzle-orm';
import { personas } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { memberships } from '../spaces/public.ts';
import { caseHandovers } from './tables.ts';

/** The older ones say nothing of where the case stands now. */
const SHOWN = 5;

export async function addHandover(tx: Tx, handover: Pick<typeof caseHandovers.$inferInsert, 'caseId' | 'byId' | 'text'>): Promise<void> {
  await tx.insert(caseHandovers).values(handover);
}

/** The last ones of a case, newest first. */
export async function handoversOf(db: Queryable, caseId: string) {
  return db
    .select({ by: { personaId: personas.id, handle: personas.handle }, text: caseHandovers.text, createdAt: caseHandovers.createdAt })
    .from(caseHandovers)
    .leftJoin(memberships, eq(memberships.id, caseHandovers.byId))
    .leftJoin(personas, eq(personas.id, memberships.personaId))
    .where(eq(caseHandovers.caseId, caseId))
    .orderBy(desc(caseHandovers.createdAt), desc(caseHandovers.id))
    .limit(SHOWN);
}
