import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../platform/config.ts';
import { lockDataFolder } from '../platform/data-folder.ts';
import { openDatabase } from '../platform/database.ts';
import { startEmbeddedDatabase } from '../platform/embedded-database.ts';
import { openLog } from '../platform/log.ts';
import { migrate } from '../platform/migrate.ts';
import { ROOT } from '../platform/root.ts';
import { StartRefused } from '../platform/start-refused.ts';

/*
 * npm run demo                              the demo community, in an empty database
 * npm run demo -- --posts 1000000           and as many invented people and threads more as it takes, for load tests
 *   --database URL   or   --data-dir DIR    instead of DATABASE_URL and DATA_DIR
 */

const MOST_POSTS = 10_000_000;

/** What has been opened so far, in order; the end closes it from the last. */
const opened: (() => Promise<void>)[] = [];
let ending = false;
let interrupted = false;

// Nothing is kept of a load that is cut short: its transaction was never committed.
process.on('SIGINT', () => interrupt(130));
process.on('SIGTERM', () => interrupt(143));

try {
  await run();
  await end(0);
} catch (error) {
  if (!ending) {
    process.stderr.write(`${error instanceof StartRefused ? error.message : `The demo could not be loaded: ${String(error)}`}\n`);
    await end(1);
  }
}

async function run(): Promise<void> {
  const { posts, config } = readArguments();
  const url = config.databaseUrl ?? (await startOwnDatabase(config));
  await migrate({ url, folder: join(ROOT, 'migrations') });
  const database = await openDatabase({ url, log: openLog(config), maxConnections: 2 });
  // A pool waits for the statement that still runs; an interrupted load is not worth the wait.
  opened.push(() => (interrupted ? Promise.race([database.close(), pause(1_000)]) : database.close()));

  const { isEmpty, loadDemo, fillDatabase } = await import('./public.ts');
  if (posts === null) {
    if (!(await isEmpty(database.db)))
      throw new StartRefused('The demo community only goes into an empty database: somebody already has an account in this one.');
    await loadDemo(database, { onProgress: print });
    return;
  }
  const summary = await fillDatabase(database, { posts, onProgress: print });
  if (summary === null) print(`There are ${posts} messages or more already: nothing to add.`);
  else {
    const { people, threads, reactions, seconds } = summary;
    print(`Added ${summary.posts} messages in ${threads} threads, ${people} people and ${reactions} reactions in ${seconds.toFixed(1)} s.`);
  }
}

function readArguments(): { posts: number | null; config: Config } {
  let values: { posts?: string; database?: string; 'data-dir'?: string };
  try {
    ({ values } = parseArgs({ options: { posts: { type: 'string' }, database: { type: 'string' }, 'data-dir': { type: 'string' } } }));
  } catch (error) {
    throw new StartRefused(
      `${error instanceof Error ? error.message : String(error)} Use: npm run demo -- [--posts NUMBER] [--database URL | --data-dir DIR]`,
    );
  }
  if (values.database !== undefined && values['data-dir'] !== undefined) throw new StartRefused('Give --database or --data-dir, not both.');
  const posts = values.posts === undefined ? null : Number(values.posts);
  if (posts !== null && !(Number.isInteger(posts) && posts >= 1 && posts <= MOST_POSTS)) {
    throw new StartRefused(`--posts must be a whole number from 1 to ${MOST_POSTS}.`);
  }
  const env = { ...process.env };
  if (values.database !== undefined) env['DATABASE_URL'] = values.database;
  if (values['data-dir'] !== undefined) {
    env['DATA_DIR'] = values['data-dir'];
    delete env['DATABASE_URL'];
  }
  return { posts, config: readConfig(env) };
}

async function startOwnDatabase(config: Config): Promise<string> {
  const lock = await lockDataFolder(config.dataDir);
  opened.push(() => lock.release());
  const embedded = await startEmbeddedDatabase({
    dataDir: config.dataDir,
    onUnexpectedEnd: () => {
      if (!ending) process.stderr.write(`PostgreSQL has ended unexpectedly; its log is ${join(config.dataDir, 'logs', 'postgres.log')}.\n`);
    },
  });
  opened.push(() => embedded.stop());
  return embedded.url();
}

function interrupt(code: number): void {
  interrupted = true;
  void end(code);
}

async function end(code: number): Promise<void> {
  if (ending) process.exit(code);
  ending = true;
  for (const close of opened.reverse()) await close().catch(() => undefined);
  process.exit(code);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
