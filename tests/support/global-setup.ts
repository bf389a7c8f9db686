import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { lockDataFolder } from '../../server/platform/data-folder.ts';
import { startEmbeddedDatabase } from '../../server/platform/embedded-database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { ROOT } from '../../server/platform/root.ts';
import { TEMPLATE_DATABASE, urlOfDatabase } from './database.ts';

const MIGRATIONS = join(ROOT, 'migrations');

/** Starts the run's PostgreSQL and migrates the database that every test file copies. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // Unit tests have no database: they start at once.
  if (project.vitest.projects.every(({ name }) => name === 'unit')) return undefined;

  const folder = await mkdtemp(join(tmpdir(), 'cote-a-cote-tests-'));
  const lock = await lockDataFolder(folder);
  const server = await startEmbeddedDatabase({ dataDir: folder, durable: false });
  const stop = async () => {
    await server.stop();
    await lock.release();
    await rm(folder, { recursive: true, force: true });
  };
  const administratorUrl = server.administratorUrl();
  const ownerUrl = server.url();
  try {
    const administrator = new pg.Client({ connectionString: administratorUrl });
    await administrator.connect();
    await administrator.query(`CREATE DATABASE ${TEMPLATE_DATABASE} OWNER ${new URL(ownerUrl).username}`);
    await administrator.end();
    await migrate({ url: urlOfDatabase(ownerUrl, TEMPLATE_DATABASE), folder: MIGRATIONS });
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('databaseServer', { administratorUrl, ownerUrl });
  return stop;
}
