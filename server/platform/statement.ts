import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Query } from 'drizzle-orm';
import type { Queryable } from './database.ts';

const dialect = new PgDialect({ casing: 'snake_case' });

/** What is built once for each database, and again in each transaction: a prepared select, whose columns come as drizzle reads them. */
export function oncePerDatabase<D extends Queryable, Built>(build: (db: D) => Built): (db: D) => Built {
  const known = new WeakMap<D, Built>();
  return (db) => {
    const found = known.get(db) ?? build(db);
    known.set(db, found);
    return found;
  };
}

/** A statement with its values by the names of its placeholders; gives the rows as the driver reads them. */
export type Statement<Row, Values extends Record<string, unknown>> = (db: Queryable, values: Values) => Promise<Row[]>;

/**
 * A statement written once and sent under a name: text is put together at the first use, PostgreSQL parses it once for each
 * connection and soon plans it only once. Building and planning cost more than running for what readers ask most.
 * Moments come as PostgreSQL's text: see `isoTime` and `microseconds`.
 * @param name unique in the program, at most 63 characters
 */
export function statement<Row, Values extends Record<string, unknown>>(name: string, text: SQL): Statement<Row, Values> {
  let query: Query | undefined;
  return async (db, values) => {
    query ??= dialect.sqlToQuery(text);
    // The session is the pool's or the running transaction's. Its own `prepare` would build the text again in each transaction.
    const result = (await db._.session.prepareQuery(query, undefined, name, false).execute(values)) as { rows: Row[] };
    return result.rows;
  };
}
