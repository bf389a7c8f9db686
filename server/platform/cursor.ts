import { z } from 'zod';
import { AppError } from './errors.ts';

/** Encodes the sort key of the last row of a page; opaque to clients. */
export function encodeCursor(key: readonly (string | number | Date)[]): string {
  return Buffer.from(JSON.stringify(key.map((part) => (part instanceof Date ? part.toISOString() : part)))).toString('base64url');
}

/**
 * Reads a cursor back.
 * @param shape a zod tuple of the key's parts (dates as `z.coerce.date()`)
 * @throws AppError 400 `cursor.invalid`
 */
export function decodeCursor<T>(cursor: string | undefined, shape: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // falls through: not JSON
  }
  throw new AppError(400, 'cursor.invalid', { errors: [{ path: 'cursor', message: 'cursor.invalid' }] });
}

/** `[date, id]`, the key of most lists. */
export const dateAndId = z.tuple([z.coerce.date(), z.string()]);
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
