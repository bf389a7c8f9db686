import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { unreachable } from './database.ts';
import { StartRefused } from './start-refused.ts';

/*
 * Reads drizzle-kit's folder, but not with drizzle's migrator: that one takes no lock (two servers that start together
 * both run the first file), runs all pending files in one transaction (a large one loses hours when killed near its
 * end) and compares only dates, so that an edited or missing file passes unseen.
 */

/** The migration files and the database do not fit together; nothing was changed by the file it speaks of. */
export class MigrationRefused extends StartRefused {
  override name = 'MigrationRefused';
}

interface Migration {
  name: string;
  /** SHA-256 of the file, line ends as on Unix (a checkout on Windows is the same file). */
  hash: string;
  statements: string[];
}

/** Any fixed number, the same for all servers of this program. */
const LOCK = 0x63_6f_74_65;

const journalSchema = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });

/**
 * Brings the database to the state of `folder`, in the journal's order, each file in its own transaction together with
 * the note that it ran: killed at any moment, the next start goes on where this one was. Servers that start together
 * wait for each other.
 * @returns the names of the files that ran now
 * @throws MigrationRefused when an applied file was changed or is missing, or a statement fails; DatabaseUnreachable
 */
export async function migrate(options: { url: string; folder: string }): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  const client = new pg.Client({
    connectionString: options.url,
    application_name: 'cote-a-cote-migrations',
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks is reported by the query that runs on it.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(options.url, error);
  }
  try {
    // Belongs to the session: a killed server's lock goes with its connection. No statement_timeout here: waiting for
    // another server's migrations and rebuilding a large index both take their time.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const pending = pendingAfter(await appliedMigrations(client), migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const journal = journalSchema.parse(JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8')));
  const entries = journal.entries.toSorted((a, b) => a.idx - b.idx);
  return Promise.all(
    entries.map(async ({ tag }) => {
      const sql = (await readFile(join(folder, `${tag}.sql`), 'utf8')).replaceAll('\r\n', '\n');
      const statements = sql.split('--> statement-breakpoint').filter((statement) => statement.trim() !== '');
      return { name: tag, hash: createHash('sha256').update(sql).digest('hex'), statements };
    }),
  );
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  );
  const { rows } = await client.query<{ name: string; hash: string }>('SELECT name, hash FROM schema_migrations');
  return new Map(rows.map((row) => [row.name, row.hash]));
}

function pendingAfter(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): Migration[] {
  const known = new Set(migrations.map((migration) => migration.name));
  for (const name of applied.keys()) {
    if (!known.has(name))
      throw new MigrationRefused(`The database knows the migration ${name} and this program does not: it was used by a newer version.`);
  }
  const pending: Migration[] = [];
  for (const migration of migrations) {
    const hash = applied.get(migration.name);
    if (hash === undefined) pending.push(migration);
    else if (hash !== migration.hash)
      throw new MigrationRefused(`The migration ${migration.name} was changed after it had run here: restore the file and add a new one.`);
    else if (pending[0])
      throw new MigrationRefused(
        `The migration ${pending[0].name} comes before ${migration.name}, which has already run here: give it a later number.`,
      );
  }
  return pending;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    for (const statement of migration.statements) await client.query(statement);
    await client.query('INSERT INTO schema_migrations (name, hash) VALUES ($1, $2)', [migration.name, migration.hash]);
    await client.query('COMMIT');
  } catch (error) {
    // The connection itself may be what broke; the database then rolls back by itself.
    await client.query('ROLLBACK').catch(() => undefined);
    throw new MigrationRefused(
      `The migration ${migration.name} failed and was undone: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
