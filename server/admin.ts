import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { checkCredentials, giveRole } from './accounts/public.ts';
import type { PlatformRole } from './accounts/public.ts';
import { type Config, readConfig, siteOrigin } from './platform/config.ts';
import { DataFolderLocked, lockDataFolder } from './platform/data-folder.ts';
import { inTransaction, openDatabase } from './platform/database.ts';
import type { OpenDatabase } from './platform/database.ts';
import { startEmbeddedDatabase } from './platform/embedded-database.ts';
import { openLog } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import { ROOT } from './platform/root.ts';
import { StartRefused } from './platform/start-refused.ts';
import { FORUM_SYSTEMS, importForum, lineOf, noCounts, summaryOf } from './transfer/public.ts';
import type { ForumSystem, Report } from './transfer/public.ts';

/*
 * npm run admin -- create-operator --email E --password-stdin     makes a platform operator; the password is read from standard input
 * npm run admin -- create-safety-officer --email E --password-stdin     the same for who looks after people in danger
 * npm run admin -- import discourse|phpbb|nodebb --from FILE --space SLUG [--address URL]     brings another forum into a space
 *
 * Works on DATABASE_URL, or on the embedded database of DATA_DIR, whether or not the site is running.
 */

const ROLES: Readonly<Record<string, PlatformRole>> = { 'create-operator': 'operator', 'create-safety-officer': 'safety_officer' };

const USAGE = `Use: npm run admin -- create-operator --email ADDRESS --password-stdin
     npm run admin -- create-safety-officer --email ADDRESS --password-stdin
     npm run admin -- import ${FORUM_SYSTEMS.join('|')} --from FILE --space SLUG [--address URL-OF-THE-OLD-FORUM]`;

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

type Command =
  | { name: 'give-role'; role: PlatformRole; email: string }
  | { name: 'import'; system: ForumSystem; file: string; space: string; address: string | null };

async function run(args: string[]): Promise<void> {
  const command = readArguments(args);
  const config = readConfig(process.env);
  switch (command.name) {
    case 'give-role':
      return appoint(config, command.role, command.email);
    case 'import':
      return bringForum(config, command);
  }
}

async function appoint(config: Config, role: PlatformRole, email: string): Promise<void> {
  const person = await checkCredentials(email, await readPassword());
  if ('refusal' in person) throw new StartRefused(person.refusal);
  const database = await openSiteDatabase(config);
  const outcome = await inTransaction(database.db, (tx) => giveRole(tx, role, person));
  const what = role === 'operator' ? 'operator' : 'safety officer';
  const line = outcome === 'created' ? `is a new ${what}` : `has the role of ${what} now; its password was replaced and its sessions ended`;
  process.stdout.write(`${person.email} ${line}.\n`);
}

/** The report goes to standard output, progress to standard error: one can be kept, the other watched. */
async function bringForum(config: Config, command: Command & { name: 'import' }): Promise<void> {
  const begin = performance.now();
  const report: Report = {
    counts: noCounts(),
    note(note) {
      report.counts.notes += 1;
      process.stdout.write(`${lineOf(note)}\n`);
    },
    progress: (line) => void process.stderr.write(`${line} (${Math.round((performance.now() - begin) / 1000)} s)\n`),
  };
  if (config.publicUrl === null)
    process.stderr.write(`PUBLIC_URL is not set: links between messages will lead to ${siteOrigin(config, config.port)}.\n`);
  const database = await openSiteDatabase(config);
  await importForum(database, { ...command, origin: siteOrigin(config, config.port) }, report);
  process.stdout.write(`${summaryOf(report.counts).join('\n')}\n`);
}

async function openSiteDatabase(config: Config): Promise<OpenDatabase> {
  const url = config.databaseUrl ?? (await embeddedUrl(config));
  await migrate({ url, folder: join(ROOT, 'migrations') });
  // What goes wrong is thrown and told in one line.
  const database = await openDatabase({ url, log: openLog({ logLevel: 'silent' }), maxConnections: 1 });
  opened.push(() => database.close());
  return database;
}

function readArguments(args: string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        'password-stdin': { type: 'boolean' },
        from: { type: 'string' },
        space: { type: 'string' },
        address: { type: 'string' },
      },
    });
    const [name, system, ...others] = positionals;
    const { email, from, space, address = null } = values;
    const role = name === undefined ? undefined : ROLES[name];
    if (role && system === undefined && email && values['password-stdin']) return { name: 'give-role', role, email };
    const known = FORUM_SYSTEMS.find((each) => each === system);
    const addressIsRight = address === null || /^https?:$/.test(URL.parse(address)?.protocol ?? '');
    if (name === 'import' && known && others.length === 0 && from && space && addressIsRight)
      return { name, system: known, file: from, space, address };
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
