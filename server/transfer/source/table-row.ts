import type { RowFault, RowPlace } from '../imported.ts';

/** A row of a table of a dump, by column; `fault` where it could not be taken apart. */
export type TableRow = { place: RowPlace } & (
  { values: Readonly<Record<string, string | null>>; fault?: never } | { fault: RowFault; values?: never }
);

const EARLIEST = Date.UTC(1990, 0, 1);
const DAY = 86_400_000;

/** A whole number above 0 as text: what all three systems use as ids. */
export function idOf(value: string | null | undefined): string | null {
  return value !== null && value !== undefined && /^[1-9][0-9]{0,17}$/.test(value) ? value : null;
}

/** A moment that a message can have been written at: not before there were forums, not in the future. */
export function momentOf(milliseconds: number): Date | null {
  return Number.isFinite(milliseconds) && milliseconds >= EARLIEST && milliseconds <= Date.now() + DAY ? new Date(milliseconds) : null;
}
