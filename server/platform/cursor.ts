import { z } from 'zod';
import { givenTimeSchema, inReach } from '../../shared/contract.ts';
import { AppError } from './errors.ts';

/** Encodes the sort key of the last row of a page; opaque to clients. */
export function encodeCursor(key: readonly (string | number | Date)[]): string {
  return Buffer.from(JSON.stringify(key.map((part) => (part instanceof Date ? part.toISOString() : part)))).toString('base64url');
}

/**
 * Reads a cursor back.
 * @param shape a zod tuple of the key's parts, bounded to what PostgreSQL holds: anybody can write a cursor
 * @throws AppError 400 `cursor.invalid`
 */
export function decodeCursor<T>(cursor: string | undefined, shape: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'), withoutNul));
    if (parsed.success) return parsed.data;
  } catch {
    // falls through: not JSON, or no text for PostgreSQL
  }
  throw new AppError(400, 'cursor.invalid', { errors: [{ path: 'cursor', message: 'cursor.invalid' }] });
}

/** PostgreSQL's texts hold every character but this one. */
function withoutNul(_: string, part: unknown): unknown {
  if (typeof part === 'string' && part.includes('\0')) throw new TypeError('a text with NUL');
  return part;
}

/** `[date, id]`, the key of most lists. */
export const dateAndId = z.tuple([givenTimeSchema.transform((moment) => new Date(moment)), z.string()]);
/** `[day, id]`, where the hour is not to be told. */
export const dayAndId = z.tuple([z.iso.date().refine(inReach), z.string()]);
/** `[date, id]` to the microsecond, as PostgreSQL writes it. */
export const preciseDateAndId = z.tuple([z.iso.datetime({ precision: 6 }).refine(inReach), z.string()]);
/** `[text, id]`, for lists in alphabetical order. */
export const textAndId = z.tuple([z.string(), z.string()]);

/**
 * Cuts `rows` (fetched with `limit + 1`) into a page.
 * @param keyOf the sort key of a row
 */
export function cutPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number | Date)[],
  present: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
