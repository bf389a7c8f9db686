import { once } from 'node:events';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Much smaller and each piece costs a system call; much larger and memory swells. */
const CHUNK = 256 * 1024;

const casing = new CasingCache('snake_case');

/**
 * Writes rows into a table with COPY, the fastest way into PostgreSQL; memory stays bounded whatever the number of rows.
 * Columns that the first row leaves out get their default in every row.
 * @returns how many rows were written
 */
export async function copyRows<T extends Table>(client: pg.ClientBase, table: T, rows: Iterable<T['$inferInsert']>): Promise<number> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done === true) return 0;
  const columns = columnsOf(table, first.value);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const stream = client.query(copyFrom(`COPY "${getTableName(table)}" (${names}) FROM STDIN`));
  const ended = once(stream, 'finish');
  // Without a listener of its own, an error while the loop awaits `drain` would be an unhandled rejection.
  ended.catch(() => undefined);

  let chunk = '';
  let count = 0;
  for (let next: IteratorResult<T['$inferInsert']> = first; next.done !== true; next = iterator.next()) {
    chunk += lineOf(columns, next.value);
    count += 1;
    if (chunk.length < CHUNK) continue;
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended]);
    chunk = '';
  }
  stream.end(chunk);
  await ended;
  return count;
}

interface CopyColumn {
  key: string;
  name: string;
  encode: (value: unknown) => string;
}

function columnsOf(table: Table, row: Readonly<Record<string, unknown>>): CopyColumn[] {
  return Object.entries(getTableColumns(table))
    .filter(([key]) => key in row)
    .map(([key, column]) => ({ key, name: casing.getColumnCasing(column), encode: ENCODERS[column.dataType] ?? encodeText }));
}

function lineOf(columns: readonly CopyColumn[], row: Readonly<Record<string, unknown>>): string {
  let line = '';
  let separator = '';
  for (const { key, encode } of columns) {
    const value = row[key];
    line += separator + (value === null || value === undefined ? '\\N' : encode(value));
    separator = '\t';
  }
  return `${line}\n`;
}

const encodeText = (value: unknown): string => (typeof value === 'string' ? escape(value) : unwritable(value));
const ENCODERS: Readonly<Record<string, (value: unknown) => string>> = {
  json: (value) => escape(JSON.stringify(value)),
  array: (value) => (Array.isArray(value) ? escape(arrayLiteral(value)) : unwritable(value)),
  date: (value) => (value instanceof Date ? value.toISOString() : unwritable(value)),
  boolean: (value) => (value === true ? 't' : 'f'),
  number: String,
};

function unwritable(value: unknown): never {
  throw new TypeError(`COPY has no form for a ${typeof value}`);
}

function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const NEEDS_ESCAPE = /[\\\n\r\t]/;

function escape(text: string): string {
  // Most texts need nothing: the test is many times cheaper than the replacement.
  return NEEDS_ESCAPE.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text;
}
