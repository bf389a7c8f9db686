import { and, isNotNull, lt } from 'drizzle-orm';
import type { Database } from '../platform/database.ts';
import { importedAuthors } from './tables.ts';

const KEPT_MS = 2 * 365 * 86_400_000;

/** Forgets by what the authors of old forums would be recognised, two years after they were brought here. For an hourly job. */
export async function forgetEmailKeys(db: Database): Promise<void> {
  await db
    .update(importedAuthors)
    .set({ emailKey: null })
    .where(and(isNotNull(importedAuthors.emailKey), lt(importedAuthors.importedAt, new Date(Date.now() - KEPT_MS))));
}
