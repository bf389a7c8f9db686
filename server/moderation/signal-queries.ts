import { and, asc, eq } from 'drizzle-orm';
import type { FlagGround } from '../../shared/vocabulary.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Found } from '../threads/public.ts';
import { signals } from './tables.ts';

/** Told twice, kept once. */
export async function keepSignals(tx: Tx, caseId: string, revision: string, found: readonly Found[]): Promise<void> {
  await tx
    .insert(signals)
    .values(found.map((each) => ({ ...each, caseId, revision })))
    .onConflictDoNothing();
}

/** What was found in a text of a case. */
export async function signalsOf(db: Queryable, caseId: string, revision: string) {
  return db
    .select({
      check: signals.check,
      ground: signals.ground,
      passages: signals.passages,
      because: signals.because,
      foundAt: signals.foundAt,
    })
    .from(signals)
    .where(and(eq(signals.caseId, caseId), eq(signals.revision, revision)))
    .orderBy(asc(signals.check));
}

export async function groundsFound(db: Queryable, caseId: string, revision: string): Promise<FlagGround[]> {
  return (await signalsOf(db, caseId, revision)).map(({ ground }) => ground);
}
