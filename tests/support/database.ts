import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { administratorUrl: string; ownerUrl: string };
  }
}

export const TEMPLATE_DATABASE = 'site_template';

export interface TestDatabase {
  /** Connection URL as the owner of the database, as the server has it in production. */
  url: string;
  /** Removes it and cuts whoever is still connected: close pools first, or they report the cut as an error of the test. */
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own: call it in `beforeAll`, drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { administratorUrl, ownerUrl } = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(administratorUrl, `CREATE DATABASE ${name} OWNER ${new URL(ownerUrl).username} TEMPLATE ${TEMPLATE_DATABASE}`);
  return {
    url: urlOfDatabase(ownerUrl, name),
    drop: () => asAdministrator(administratorUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** The same server and user, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
