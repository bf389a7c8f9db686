import type { Figure } from '../../shared/transparency.contract.ts';

/** Fewer than this are not told. */
const FEWEST = 5;

/** When a year is counted for the last time: what was told in its last days has its answer by then. */
const LATE_MONTHS = 1;

/** A number of a table, by itself. What still grows is told in steps, so that two looks at it give no small difference away. */
export function told(count: number, final: boolean): Figure {
  if (count === 0) return { from: 0, to: 0 };
  if (count < FEWEST) return { from: 1, to: FEWEST - 1 };
  if (final) return { from: count, to: count };
  const from = count - (count % FEWEST);
  return { from, to: from + FEWEST - 1 };
}

/** A total, from what is told of its parts and from nothing else: no part can be worked out from it. */
export function sum(parts: readonly Figure[]): Figure {
  return {
    from: parts.reduce((all, { from }) => all + from, 0),
    to: parts.reduce((all, { to }) => all + to, 0),
  };
}

/**
 * How many of a total are of a kind. It never narrows what is told of the total (and so of its parts), nor says of how few the rest is.
 * @param whole as it is told
 */
export function partOf(count: number, whole: Figure, final: boolean): Figure {
  const own = told(count, final);
  if (count < FEWEST) return own;
  if (count > whole.from) return whole;
  const rest = whole.from - count;
  if (whole.from === whole.to && rest > 0 && rest < FEWEST) return { from: Math.max(1, whole.from - FEWEST + 1), to: whole.from - 1 };
  return { from: own.from, to: Math.min(own.to, whole.to) };
}

/** A median says nothing of the few. */
export function median({ hours, of }: { hours: number | null; of: number }): number | null {
  return of < FEWEST ? null : hours;
}

/** What there is to count of a year: until which moment, and whether that is the last time. Whole months (UTC); null: nothing yet. */
export function countedUntil(year: number, now: Date): { until: Date; upTo: Date; final: boolean } | null {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const end = new Date(Date.UTC(year + 1, 0, 1));
  const last = new Date(Date.UTC(year + 1, LATE_MONTHS, 1));
  if (month.getTime() <= Date.UTC(year, 0, 1)) return null;
  return {
    until: month < end ? month : end,
    // What became of it may have come a little later.
    upTo: month < last ? month : last,
    final: month >= last,
  };
}
