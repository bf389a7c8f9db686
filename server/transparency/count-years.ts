import type { Database } from '../platform/database.ts';
import { countedUntil } from './policy.ts';
import { countedYears, countPeriod, firstYear, putYear } from './queries.ts';

/**
 * Counts each year that has a month more to tell since it was counted, and each that is over for the last time. For an hourly job, which has something to do once
 * a month; done by several servers at once it is the same figures.
 */
export async function countYears(db: Database, now = new Date()): Promise<void> {
  const first = await firstYear(db);
  if (first === null) return;
  const counted = new Map((await countedYears(db)).map((row) => [row.year, row]));
  for (let year = first; year <= now.getUTCFullYear(); year++) {
    const due = countedUntil(year, now);
    const before = counted.get(year);
    if (due === null || before?.final === true) continue;
    if (before !== undefined && before.until >= due.until && before.final === due.final) continue;
    const { until, upTo, final } = due;
    await putYear(db, { year, until, final, counts: await countPeriod(db, { from: new Date(Date.UTC(year, 0, 1)), until, upTo }) });
  }
}
