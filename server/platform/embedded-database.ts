import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseDatabaseAccount, type DatabaseAccount } from './embedded-account.ts';
import {
  ADMINISTRATOR,
  checkCluster,
  hasCluster,
  makeCluster,
  openLogFolder,
  readOrMakePassword,
  removeUnfinishedClusters,
} from './embedded-cluster.ts';
import { exitCode, lastLine, spawnAs } from './embedded-process.ts';
import { embeddedPrograms } from './embedded-programs.ts';
import { isAlive, waitForEnd } from './processes.ts';
import { StartRefused } from './start-refused.ts';

/** Owns the site's database and nothing else: a hole in the server's SQL does not open the machine. */
const OWNER = 'site';
const DATABASE = 'site';
const ATTEMPTS = 5;
/** Recovery after a crash may replay much. */
const READY_WITHIN_MS = 120_000;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=128MB',
  'huge_pages=off',
  'work_mem=8MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=1GB',
  'jit=off',
  'random_page_cost=1.1',
  'timezone=UTC',
  // The log may hold what the machine did, never what people wrote: failed statements, their parameters and the
  // details of their errors (which quote values) reach the server's own redacted log or nobody.
  'logging_collector=off',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_checkpoints=off',
  'log_line_prefix=%m ',
];
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];
/** For databases thrown away after a test run. */
const FLEETING = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=10min'];

export interface EmbeddedDatabase {
  /** Connection URL as the owner of the site's database; holds a password. */
  url(database?: string): string;
  /** Connection URL as PostgreSQL's superuser, for making databases; holds a password. */
  administratorUrl(database?: string): string;
  /** The postmaster's process number, for accounting and fault tests. */
  readonly pid: number;
  readonly port: number;
  /** Ends sessions, writes everything down, returns when the process has gone. Harmless when repeated. */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  /** An existing folder this process has locked (`lockDataFolder`); absolute path. */
  dataDir: string;
  /** false: faster and lost in a crash. Default true. */
  durable?: boolean;
  /** Called if PostgreSQL ends although nobody asked it to. */
  onUnexpectedEnd?: () => void;
}

/**
 * Starts PostgreSQL 18 from the installed packages in `dataDir/postgres`, on a free loopback port, and makes the
 * cluster and the site's database on the first run. What a killed server left running there is stopped first.
 * @throws StartRefused with one clear line
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const programs = await embeddedPrograms();
  const account = await chooseDatabaseAccount([options.dataDir, programs.folder]);
  const cluster = join(options.dataDir, 'postgres');
  const password = await readOrMakePassword(options.dataDir);
  const logPath = await openLogFolder(options.dataDir);
  await removeUnfinishedClusters(options.dataDir);
  if (!(await hasCluster(cluster))) {
    await makeCluster({ dataDir: options.dataDir, cluster, account, initdb: programs.initdb, password, logPath });
  }
  await checkCluster(cluster, account);

  const settings = [...SETTINGS, ...(options.durable === false ? FLEETING : DURABLE)];
  const running = await launch({ cluster, account, postgres: programs.postgres, settings, logPath });

  const { child, port } = running;
  const atExit = () => child.kill('SIGINT');
  process.once('exit', atExit);
  let stopping: Promise<void> | null = null;
  child.once('exit', () => {
    process.off('exit', atExit);
    if (stopping === null) options.onUnexpectedEnd?.();
  });

  const urlFor = (user: string, database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const database: EmbeddedDatabase = {
    url: (name = DATABASE) => urlFor(OWNER, name),
    administratorUrl: (name = ADMINISTRATOR) => urlFor(ADMINISTRATOR, name),
    pid: running.pid,
    port,
    stop: () => (stopping ??= end(running.pid)),
  };
  try {
    await ensureSiteDatabase(database.administratorUrl(), password);
  } catch (error) {
    await database.stop();
    throw new StartRefused(`The embedded PostgreSQL in ${cluster} does not let the server in: ${messageOf(error)}.`);
  }
  return database;
}

interface Launch {
  cluster: string;
  account: DatabaseAccount;
  postgres: string;
  settings: readonly string[];
  logPath: string;
}

/** Starts the postmaster and waits until it takes connections. */
async function launch(plan: Launch): Promise<{ child: ChildProcess; pid: number; port: number }> {
  for (let attempt = 1; ; attempt++) {
    await stopLeftover(plan.cluster);
    const port = await freePort();
    const log = await open(plan.logPath, 'a', 0o600);
    const begin = (await log.stat()).size;
    const options = plan.settings.flatMap((setting) => ['-c', setting]);
    const child = spawnAs(plan.account, plan.postgres, ['-D', plan.cluster, '-p', String(port), ...options], plan.cluster, log.fd);
    const killAtExit = () => child.kill('SIGINT');
    process.once('exit', killAtExit);
    const ended = exitCode(child);
    const state = await Promise.race([
      ended.then(
        () => 'ended' as const,
        () => 'ended' as const,
      ),
      untilReady(plan.cluster, child),
    ]);
    process.off('exit', killAtExit);
    await log.close();
    if (state === 'ready' && child.pid !== undefined) return { child, pid: child.pid, port };
    if (state === 'slow' && child.pid !== undefined) await end(child.pid);
    // The port may have been taken since it was found free, or what a killed server left may still be going away.
    if (state === 'slow' || attempt === ATTEMPTS) {
      throw new StartRefused(`The embedded PostgreSQL did not start: ${await lastLine(plan.logPath, begin)} (more in ${plan.logPath})`);
    }
    await pause(200 * attempt);
  }
}

/** PostgreSQL writes its own state into the last line of its pid file. */
async function untilReady(cluster: string, child: ChildProcess): Promise<'ready' | 'slow' | 'ended'> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) return 'ended';
    const lines = await pidFile(cluster);
    if (lines?.[0] === String(child.pid) && lines[7] === 'ready') return 'ready';
    await pause(10);
  }
  return 'slow';
}

/** Stops the database a killed server left running in this folder. The caller owns the folder's lock. */
async function stopLeftover(cluster: string): Promise<void> {
  const pid = Number((await pidFile(cluster))?.[0]);
  // A pid file without a process is PostgreSQL's own business: it checks for orphaned memory before it goes on.
  if (!Number.isInteger(pid) || pid <= 1 || !(await isAlive(pid))) return;
  if (await isPostgresOf(pid, cluster)) await end(pid);
  // The number now belongs to a stranger (after a reboot, say), whom PostgreSQL would take for itself.
  else await rm(join(cluster, 'postmaster.pid'), { force: true });
}

async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    return folder === (await realpath(cluster)) && program.trim() === 'postgres';
  }
  const child = spawn('ps', ['-o', 'command=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let command = '';
  child.stdout.on('data', (chunk: Buffer) => (command += chunk.toString('utf8')));
  await exitCode(child);
  return command.includes('postgres') && command.includes(cluster);
}

/** Fast shutdown, then harder; the last step cannot be refused and is repaired by recovery at the next start. */
async function end(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, milliseconds] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitForEnd(pid, milliseconds)) return;
  }
}

async function ensureSiteDatabase(administratorUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    const found = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
      [OWNER, DATABASE],
    );
    const { role, database } = found.rows[0] ?? { role: false, database: false };
    if (!role) await client.query(`CREATE ROLE ${client.escapeIdentifier(OWNER)} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    if (!database) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)} OWNER ${client.escapeIdentifier(OWNER)}`);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string')
    throw new StartRefused('No free loopback port was found for the embedded PostgreSQL.');
  return address.port;
}

async function pidFile(cluster: string): Promise<string[] | null> {
  const content = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  return content?.split('\n').map((line) => line.trim()) ?? null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
