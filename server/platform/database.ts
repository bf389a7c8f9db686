import { setTimeout as pause } from 'node:timers/promises';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Logger } from 'pino';
import { sharedConnections } from './shared-connections.ts';
import { StartRefused } from './start-refused.ts';

/** The database does not answer, or does not let us in. The message has host and reason, never the password. */
export class DatabaseUnreachable extends StartRefused {
  override name = 'DatabaseUnreachable';
}

export type Database = NodePgDatabase;
/** A running transaction. Actions take one first and mandatory, so that they compose. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];
/** For reads, which are at home in a transaction and outside. */
export type Queryable = Database | Tx;

export interface OpenDatabase {
  pool: pg.Pool;
  /** Single statements share connections; a transaction has its own. */
  db: Database;
  /** For a single statement that writes: it has a connection of its own, so that nobody waits with it for a lock. */
  apart: Database;
  /** Waits for queries in flight, then closes every connection. */
  close(): Promise<void>;
}

/**
 * Opens a pool and makes sure that the database answers.
 * Statements are cut after 5 s, waits for a lock after 3 s, transactions that do nothing after 10 s.
 * @throws DatabaseUnreachable
 */
export async function openDatabase(options: { url: string; log: Logger; maxConnections: number }): Promise<OpenDatabase> {
  const settings: pg.PoolConfig = {
    connectionString: options.url,
    application_name: 'cote-a-cote',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 5_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 10_000,
    // A named statement is planned once for each connection, not for its first five uses as well: for a reply that was most of the work
    // of a connection just made.
    options: '-c plan_cache_mode=force_generic_plan',
  };
  const forReading = Math.ceil(options.maxConnections / 2);
  const pool = new pg.Pool({ ...settings, max: Math.max(1, options.maxConnections - forReading) });
  const shared = sharedConnections({ ...settings, max: forReading }, pool);
  let closing: Promise<void> | null = null;
  // An idle connection cut by the database is replaced at the next query; unheard, this event would end the process. While the site stops, the
  // database may stop before it has heard that a connection is closed.
  for (const each of [pool, shared])
    each.on('error', (error) => {
      if (closing === null) options.log.warn({ code: codeOf(error) }, 'an idle database connection was lost');
    });
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw unreachable(options.url, error);
  }
  // Table definitions may leave the column's name out: createdAt is created_at (drizzle.config.ts says the same).
  const naming = { casing: 'snake_case' } as const;
  return {
    pool,
    db: drizzle(shared, naming),
    apart: drizzle(pool, naming),
    close: () => (closing ??= Promise.all([pool.end(), shared.end()]).then(() => undefined)),
  };
}

const RETRIES = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/**
 * Runs `work` in a transaction: committed when it returns, rolled back when it throws. The one place that begins one.
 * A transaction that PostgreSQL gave up to resolve a conflict is run again, up to 3 times: `work` must not touch
 * anything but the database.
 */
export function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return againAfterConflict(() => db.transaction(work));
}

/** Runs `work` again, up to 3 times, when PostgreSQL gave its transaction, or its one statement, up to resolve a conflict. */
export async function againAfterConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await work();
    } catch (error) {
      const code = sqlStateOf(error);
      if (retry === RETRIES || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw error;
      // At different moments, or both sides of the conflict would meet again.
      await pause(2 ** retry * (5 + Math.random() * 10));
    }
  }
}

/** PostgreSQL's five-character code of a failed query (`23505`…), or null; drizzle wraps the error it comes in. */
export function sqlStateOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof pg.DatabaseError) return at.code ?? null;
  }
  return null;
}

/** The error of a connection that could not be made, in one line without the password. */
export function unreachable(url: string, error: unknown): DatabaseUnreachable {
  const { hostname, port, pathname } = new URL(url);
  return new DatabaseUnreachable(
    `The database ${pathname.slice(1) || '(default)'} at ${hostname}:${port || '5432'} cannot be reached: ${reasonOf(error)}. Check DATABASE_URL.`,
  );
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'the host name is unknown';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'the host does not answer';
    case '28P01':
    case '28000':
      return 'user or password are refused';
    case '3D000':
      return 'the server has no database of this name';
    case '53300':
      return 'it has no connection left';
    case '57P03':
      return 'it is still starting';
    default:
      return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  }
}

function codeOf(error: unknown): string {
  // Several addresses tried (IPv4 and IPv6) give one error that holds theirs.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
