import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { checkOperator, createOperator } from './accounts/public.ts';
import { type Config, readConfig } from './platform/config.ts';
import { DataFolderLocked, lockDataFolder } from './platform/data-folder.ts';
import { inTransaction, openDatabase } from './platform/database.ts';
import { startEmbeddedDatabase } from './platform/embedded-database.ts';
import { openLog } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import { ROOT } from './platform/root.ts';
import { StartRefused } from './platform/start-refused.ts';

/*
 * npm run admin -- create-operator --email E --password-stdin     makes a platform operator; the password is read from standard input
 *
 * Works on DATABASE_URL, or on the embedded database of DATA_DIR, whether or not the site is running.
 */

const USAGE = 'Use: npm run admin -- create-operator --email ADDRESS --password-stdin';

/** What has been opened so far, in order; the end closes it from the last. */
const opened: (() => Promise<void>)[] = [];
let exitCode = 0;

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `${error instanceof StartRefused ? error.message : `This failed: ${error instanceof Error ? error.message : String(error)}`}\n`,
  );
  exitCode = 1;
}
for (const close of opened.reverse()) await close();
process.exit(exitCode);

async function run(args: string[]): Promise<void> {
  const email = readArguments(args);
  const operator = await checkOperator(email, await readPassword());
  if ('refusal' in operator) throw new StartRefused(operator.refusal);

  const config = readConfig(process.env);
  const url = config.databaseUrl ?? (await embeddedUrl(config));
  await migrate({ url, folder: join(ROOT, 'migrations') });
  // What goes wrong is thrown and told in one line.
  const database = await openDatabase({ url, log: openLog({ logLevel: 'silent' }), maxConnections: 1 });
  opened.push(() => database.close());
  const outcome = await inTransaction(database.db, (tx) => createOperator(tx, operator));
  const line = outcome === 'created' ? 'is a new operator' : 'is an operator now; its password was replaced and its sessions ended';
  process.stdout.write(`${operator.email} ${line}.\n`);
}

function readArguments(args: string[]): string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { email: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
    });
    if (positionals.length === 1 && positionals[0] === 'create-operator' && values.email && values['password-stdin']) return values.email;
  } catch {
    // An unknown option: the usage says which there are.
  }
  throw new StartRefused(USAGE);
}

/** One line; its end, which `echo` adds, is not part of the password. */
async function readPassword(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}

async function embeddedUrl(config: Config): Promise<string> {
  try {
    const lock = await lockDataFolder(config.dataDir);
    opened.push(() => lock.release());
  } catch (error) {
    const url = error instanceof DataFolderLocked ? await runningUrl(config.dataDir) : null;
    if (url === null) throw error;
    return url;
  }
  const embedded = await startEmbeddedDatabase({ dataDir: config.dataDir });
  opened.push(() => embedded.stop());
  return embedded.url();
}

/** The embedded database that the running site has started: PostgreSQL writes its port into the fourth line of its pid file. */
async function runningUrl(dataDir: string): Promise<string | null> {
  const pidFile = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const password = await readFile(join(dataDir, 'postgres.password'), 'utf8').catch(() => '');
  const port = Number(pidFile.split('\n')[3]);
  return Number.isInteger(port) && port > 0 && password.trim() ? `postgres://site:${password.trim()}@127.0.0.1:${port}/site` : null;
}
