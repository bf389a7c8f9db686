import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { administratorUrl: string; ownerUrl: string };
  }
}

export const TEMPLATE_DATABASE = 'site_template';

/**
 * A migrated, empty database of one's own; returns its connection URL as the owner of the database, as the server has it in production.
 * They all go with the run's PostgreSQL: dropped one by one, the file system would look for room among a thousand names that were just
 * deleted, which took a twelfth of what the API's tests take.
 */
export async function createTestDatabase(): Promise<string> {
  const { administratorUrl, ownerUrl } = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const administrator = new pg.Client({ connectionString: administratorUrl });
  await administrator.connect();
  try {
    await administrator.query(`CREATE DATABASE ${name} OWNER ${new URL(ownerUrl).username} TEMPLATE ${TEMPLATE_DATABASE}`);
  } finally {
    await administrator.end();
  }
  return urlOfDatabase(ownerUrl, name);
}

/** The same server and user, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
