import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { accounts, CONSENT_VERSIONS, hashPassword } from '../accounts/public.ts';
import type { OpenDatabase, Queryable } from '../platform/database.ts';
import { StartRefused } from '../platform/start-refused.ts';
import { syncConditions } from '../spaces/public.ts';
import { generateDemo } from './generate.ts';
import type { CommonFacts } from './people.ts';
import { copyAll } from './rows.ts';
import { DEMO_PASSWORD } from './sign-ins.ts';

export interface LoadOptions {
  onProgress?: (line: string) => void;
  /** The moment the demo is told from; now by default. */
  today?: Date;
}

/** Whether nobody has ever had an account in this database. */
export async function isEmpty(db: Queryable): Promise<boolean> {
  const found = await db.select({ id: accounts.id }).from(accounts).limit(1);
  return found.length === 0;
}

/**
 * Fills an empty database with the demo community, in one transaction: all of it or nothing.
 * @throws StartRefused when somebody already has an account there
 */
export async function loadDemo(database: OpenDatabase, { onProgress, today = new Date() }: LoadOptions = {}): Promise<void> {
  const rows = generateDemo({ today, ...(await commonFacts()) });
  await loadInOneTransaction(database, async (client) => {
    const db = drizzle(client, { casing: 'snake_case' });
    if (!(await isEmpty(db)))
      throw new StartRefused('The demo community only goes into an empty database: somebody already has an account in this one.');
    // The catalogue is the base of the spaces; a database filled by the command line has not seen a start yet.
    await syncConditions(db);
    await copyAll(client, rows);
  });
  onProgress?.(
    `${rows.spaces.length} spaces, ${rows.personas.length} people, ${rows.threads.length} threads, ${rows.posts.length} messages`,
  );
}

/** What the accounts of the demo share. The hash is made once: at OWASP cost, one for each would take minutes. */
export async function commonFacts(): Promise<CommonFacts> {
  return { passwordHash: await hashPassword(DEMO_PASSWORD), consents: CONSENT_VERSIONS };
}

/** Any fixed number: two loads at once wait for each other, and the second finds that there is nothing left to do. */
const LOCK = 0x64_65_6d_6f;

/**
 * Runs `work` on a connection of its own without the site's time limits, in one transaction, then lets the planner know
 * what the tables hold now.
 */
export async function loadInOneTransaction(database: OpenDatabase, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  // A connection lost while nothing runs on it is reported by the next statement.
  client.on('error', () => undefined);
  try {
    await client.query('SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await work(client);
    await client.query('COMMIT');
    // Also sets the marks that let the first readers find all rows visible, instead of each of them writing the marks.
    await client.query('VACUUM (ANALYZE)');
  } finally {
    // With its limits lifted it must not go back into the pool; what was not committed ends with it.
    client.release(true);
  }
}
