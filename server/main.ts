import { createServer } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { type Config, readConfig } from './platform/config.ts';
import { lockDataFolder } from './platform/data-folder.ts';
import { openDatabase } from './platform/database.ts';
import { startEmbeddedDatabase } from './platform/embedded-database.ts';
import { openLog } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import { ROOT } from './platform/root.ts';
import { StartRefused } from './platform/start-refused.ts';

/*
 * npm start            everything, ready to read
 * … --dev              pages from Vite, with hot reload
 * … --migrate          brings the database up to date and ends
 */

/** A quarter of what a small PostgreSQL takes: several servers may share it. */
const MAX_CONNECTIONS = 20;

/** What has been opened so far, in order; stopping closes it from the end. */
const opened: { name: string; close: () => Promise<void> }[] = [];
let stopping = false;

try {
  await start(new Set(process.argv.slice(2)));
} catch (error) {
  // A start cut short by a signal fails in many ways, none of which matters: the signal's own stop is under way.
  if (!stopping) {
    process.stderr.write(`${lineFor(error)}\n`);
    await stop(1, 10);
  }
}

async function start(flags: ReadonlySet<string>): Promise<void> {
  const config = readConfig(process.env);
  process.on('SIGINT', () => onSignal(130, config));
  process.on('SIGTERM', () => onSignal(143, config));
  const dev = flags.has('--dev');

  if (!flags.has('--migrate')) await checkPort(config);

  const lock = await lockDataFolder(config.dataDir);
  opened.push({ name: 'data folder', close: () => lock.release() });

  const url = config.databaseUrl ?? (await step('Starting PostgreSQL', () => startDatabase(config)));
  await step('Migrating', () => migrate({ url, folder: join(ROOT, 'migrations') }));
  if (flags.has('--migrate')) {
    await stop(0, config.shutdownGraceSeconds);
    return;
  }

  const log = openLog(config);
  const database = await openDatabase({ url, log, maxConnections: MAX_CONNECTIONS });
  opened.push({ name: 'database connections', close: () => database.close() });

  const app = await step('Preparing the site', async () => {
    // Loaded now: a wrong setting or a locked folder is told before the whole application is read.
    const { buildApp } = await import('./app.ts');
    return buildApp({ config, database, log, dev });
  });
  opened.push({ name: 'application', close: () => app.close() });
  if (config.demo === 'small' && (await app.isEmpty())) {
    await step('Loading the demo community', () => app.loadDemo((line) => print(`  ${line}`)));
  }

  const { url: origin } = await app.listen();
  for (const { email, password, says } of app.demoSignIns()) print(`  ${email}  ${password}  ${says}`);
  if (app.mailboxUrl) print(`  Mails of the demo: ${app.mailboxUrl}`);
  giveBackMemory();
  print(`Ready at ${origin}`);
}

/**
 * A start makes more garbage than an hour of quiet work, and V8 keeps the room it took for it: 80 MB of a small machine. With `--expose-gc`, as in
 * `npm start`, it is given back; what is asked of the server then takes what it needs.
 */
function giveBackMemory(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

async function startDatabase(config: Config): Promise<string> {
  const embedded = await startEmbeddedDatabase({
    dataDir: config.dataDir,
    onUnexpectedEnd: () => {
      if (stopping) return;
      process.stderr.write(`PostgreSQL has ended unexpectedly; its log is ${join(config.dataDir, 'logs', 'postgres.log')}.\n`);
      void stop(1, config.shutdownGraceSeconds);
    },
  });
  opened.push({ name: 'PostgreSQL', close: () => embedded.stop() });
  return embedded.url();
}

/** Found out now rather than after a long build; the port is bound for good at the end. */
async function checkPort(config: Config): Promise<void> {
  if (config.port === 0) return;
  const probe = createServer();
  try {
    probe.listen(config.port, config.host);
    await once(probe, 'listening');
  } catch (error) {
    throw new StartRefused(listenLine(error, config) ?? lineFor(error));
  }
  probe.close();
  await once(probe, 'close');
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  print(`${name} …`);
  const result = await work();
  print(`${name}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

function onSignal(code: number, config: Config): void {
  if (stopping) process.exit(code);
  print('Stopping …');
  void stop(0, config.shutdownGraceSeconds);
}

/** Closes what is open, last first, and exits. What takes longer than the grace is left behind. */
async function stop(code: number, graceSeconds: number): Promise<void> {
  stopping = true;
  let failed = code;
  // The database's own stop comes on top of the grace, so that it is never cut short by slow requests.
  for (const { name, close } of opened.reverse()) {
    const outcome = await Promise.race([
      close().then(
        () => 'closed',
        (error: unknown) => lineFor(error),
      ),
      after(graceSeconds),
    ]);
    if (outcome !== 'closed') {
      process.stderr.write(`While stopping (${name}): ${outcome}\n`);
      failed ||= 1;
    }
  }
  process.exit(failed);
}

function after(seconds: number): Promise<string> {
  return new Promise((done) => setTimeout(() => done(`not finished after ${seconds} s, left behind`), seconds * 1000).unref());
}

function lineFor(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  const config = safeConfig();
  const taken = config && listenLine(error, config);
  if (taken) return taken;
  // A fault of ours: the first line tells where to look, the log level "debug" shows the rest.
  const text = error instanceof Error ? (config?.logLevel === 'debug' ? error.stack : error.message) : String(error);
  return `The start failed: ${text}`;
}

function safeConfig(): Config | null {
  try {
    return readConfig(process.env);
  } catch {
    return null;
  }
}

function listenLine(error: unknown, config: Config): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const place = `${config.host}:${config.port}`;
  if (code === 'EADDRINUSE') return `The address ${place} is already in use: stop what listens there or choose another PORT.`;
  if (code === 'EACCES') return `The address ${place} may not be used by this user: choose a PORT of 1024 or more.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `The address ${place} does not belong to this machine: check HOST.`;
  return null;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
