import type { Database } from '../platform/database.ts';
import { countStays, countWeek, uncountedWeeks } from './queries.ts';

/** Counts the weeks that are over and that nobody has counted: at most starts there is nothing to do. */
export async function countWeeks(db: Database, now: Date = new Date()): Promise<void> {
  for (const week of await uncountedWeeks(db, now)) await countWeek(db, week);
  await countStays(db, now);
}
