import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DataFolderLocked, lockDataFolder } from '../../server/platform/data-folder.ts';
import { DatabaseUnreachable, inTransaction, openDatabase } from '../../server/platform/database.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../server/platform/embedded-database.ts';
import { migrate, MigrationRefused } from '../../server/platform/migrate.ts';
import { isAlive, waitForEnd } from '../../server/platform/processes.ts';
import { ROOT } from '../../server/platform/root.ts';

const OWNER_PROCESS = join(ROOT, 'tests', 'support', 'own-data-folder.ts');
const log = pino({ level: 'silent' });

let folder: string;
let started: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cote-a-cote-start-'));
  started = [];
});

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Another server process; resolves with the word it says when it is ready. */
async function startOwner(what: 'lock' | 'database'): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [OWNER_PROCESS, what, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const [chunk]: unknown[] = await once(child.stdout, 'data');
  return { child, said: String(chunk).trim() };
}

async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function runMain(env: Record<string, string>): Promise<{ code: unknown; stderr: string; stdout: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'build', 'app', 'main.js')], {
    env: { PATH: '/usr/bin:/bin', DATA_DIR: folder, ...env },
  });
  started.push(child);
  let stderr = '';
  let stdout = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const [code]: unknown[] = await once(child, 'close');
  return { code, stderr, stdout };
}

describe('two servers on one data folder', () => {
  test('the second is told which process owns it', async () => {
    const { child } = await startOwner('lock');
    await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderLocked);
    await expect(lockDataFolder(folder)).rejects.toThrow(new RegExp(`^The data folder .* in use .*process ${child.pid}[^\\n]*$`));
  });

  test('the second may have it when the first was killed', async () => {
    const { child } = await startOwner('lock');
    await killHard(child);
    await (await lockDataFolder(folder)).release();
  });

  test('the second may have it when the number of the killed process belongs to a stranger', async () => {
    await writeFile(join(folder, 'server.lock'), JSON.stringify({ pid: process.ppid, start: 'another boot 1' }));
    await (await lockDataFolder(folder)).release();
  });

  test('a lock that nobody can read is no lock', async () => {
    await writeFile(join(folder, 'server.lock'), '{"pid":');
    await (await lockDataFolder(folder)).release();
  });

  test('of many that start together over a dead lock exactly one gets it', async () => {
    await writeFile(join(folder, 'server.lock'), JSON.stringify({ pid: process.ppid, start: 'another boot 1' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => lockDataFolder(folder)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.release();
  });
});

describe('the embedded database', () => {
  let database: EmbeddedDatabase | null = null;

  afterEach(async () => {
    await database?.stop();
    database = null;
  });

  test('keeps what was written over an orderly stop, and over a killed server that left PostgreSQL running', async () => {
    database = await startEmbeddedDatabase({ dataDir: folder });
    await query(database.url(), 'CREATE TABLE kept (word text)');
    await database.stop();
    expect(await isAlive(database.pid)).toBe(false);

    const { child, said } = await startOwner('database');
    const [pid = '', url = ''] = said.split(' ');
    await query(url, `INSERT INTO kept VALUES ('Été')`);
    await killHard(child);
    expect(await isAlive(Number(pid))).toBe(true);

    const begin = performance.now();
    database = await startEmbeddedDatabase({ dataDir: folder });
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(await isAlive(Number(pid))).toBe(false);
    expect(await query(database.url(), 'SELECT lower(word) AS word FROM kept')).toEqual([{ word: 'été' }]);
  });

  test('starts again after PostgreSQL itself was killed, and the server hears of it', async () => {
    let heard = false;
    database = await startEmbeddedDatabase({ dataDir: folder, onUnexpectedEnd: () => (heard = true) });
    process.kill(database.pid, 'SIGKILL');
    expect(await waitForEnd(database.pid, 5_000)).toBe(true);
    await expect.poll(() => heard).toBe(true);
    database = await startEmbeddedDatabase({ dataDir: folder });
    expect(await query(database.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('inside the embedded database', () => {
  let shared: { folder: string; server: EmbeddedDatabase };
  let url: string;

  beforeAll(async () => {
    const own = await mkdtemp(join(tmpdir(), 'cote-a-cote-shared-'));
    shared = { folder: own, server: await startEmbeddedDatabase({ dataDir: own, durable: false }) };
  });

  beforeEach(async () => {
    const name = `test_${randomBytes(4).toString('hex')}`;
    await query(shared.server.administratorUrl(), `CREATE DATABASE ${name} OWNER site`);
    url = shared.server.url(name);
  });

  afterAll(async () => {
    await shared.server.stop();
    await rm(shared.folder, { recursive: true, force: true });
  });

  test('keeps its password to its owner, gives the server no superuser, and writes no words into its log', async () => {
    expect((await stat(join(shared.folder, 'postgres.password'))).mode & 0o077).toBe(0);
    expect(await query(url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([{ rolsuper: false }]);
    await expect(query(url, `SELECT 'the canary sings'::int`)).rejects.toThrow(/canary/);
    await expect(query(url, `SELECT $1::int`, ['the canary sings'])).rejects.toThrow(/canary/);
    expect(await readFile(join(shared.folder, 'logs', 'postgres.log'), 'utf8')).not.toContain('canary');
  });

  test('has the extensions of the search for its owner', async () => {
    await query(url, 'CREATE EXTENSION unaccent');
    await query(url, 'CREATE EXTENSION pg_trgm');
    expect(await query(url, `SELECT unaccent('Été') AS word`)).toEqual([{ word: 'Ete' }]);
  });

  describe('migrations', () => {
    const two = {
      '0000_first': 'CREATE TABLE a (n int);\n--> statement-breakpoint\nINSERT INTO a VALUES (1);',
      '0001_second': 'CREATE TABLE b (n int);',
    };
    let files: string;

    beforeEach(async () => {
      files = join(folder, 'migrations');
    });

    test('run once, in order, also when several servers start together', async () => {
      await writeMigrations(files, two);
      const runs = await Promise.all([1, 2, 3].map(() => migrate({ url, folder: files })));
      expect(runs.toSorted((a, b) => b.length - a.length)).toEqual([['0000_first', '0001_second'], [], []]);
      expect(await query(url, 'SELECT n FROM a')).toEqual([{ n: 1 }]);
    });

    test('one that fails leaves nothing of itself, keeps those before it, and runs once it is repaired', async () => {
      await writeMigrations(files, { ...two, '0001_second': 'CREATE TABLE b (n int);\n--> statement-breakpoint\nSELECT nonsense;' });
      await expect(migrate({ url, folder: files })).rejects.toThrow(/^The migration 0001_second failed and was undone: [^\n]+$/);
      await writeMigrations(files, two);
      expect(await migrate({ url, folder: files })).toEqual(['0001_second']);
    });

    test('a file changed after it ran, one that vanished, and one slipped in before are refused', async () => {
      await writeMigrations(files, two);
      await migrate({ url, folder: files });
      await writeMigrations(files, { ...two, '0000_first': 'CREATE TABLE c (n int);' });
      await expect(migrate({ url, folder: files })).rejects.toThrow(/^The migration 0000_first was changed[^\n]+$/);
      await writeMigrations(files, { '0000_first': two['0000_first'] });
      await expect(migrate({ url, folder: files })).rejects.toThrow(MigrationRefused);
      await writeMigrations(files, { '0000_first': two['0000_first'], '0000_slipped': 'SELECT 1;', '0001_second': two['0001_second'] });
      await expect(migrate({ url, folder: files })).rejects.toThrow(/^The migration 0000_slipped comes before 0001_second[^\n]+$/);
    });
  });

  test('two transactions that block each other both succeed', async () => {
    await query(url, 'CREATE TABLE counts AS SELECT id, 0 AS n FROM generate_series(1, 2) AS id');
    const { db, close } = await openDatabase({ url: url, log, maxConnections: 4 });
    const addIn = (order: [number, number]) =>
      inTransaction(db, async (tx) => {
        for (const id of order) {
          await tx.execute(`UPDATE counts SET n = n + 1 WHERE id = ${id}`);
          await new Promise((done) => setTimeout(done, 50));
        }
      });
    await Promise.all([addIn([1, 2]), addIn([2, 1])]);
    expect(await query(url, 'SELECT n FROM counts')).toEqual([{ n: 2 }, { n: 2 }]);
    await close();
  });

  test('an outside address with a wrong password or name is told in one line', async () => {
    const wrongPassword = new URL(url);
    wrongPassword.password = 'opensesame';
    await expect(openDatabase({ url: wrongPassword.href, log, maxConnections: 1 })).rejects.toThrow(/user or password are refused/);
    await expect(openDatabase({ url: shared.server.url('nowhere'), log, maxConnections: 1 })).rejects.toThrow(/no database of this name/);
  });
});

test('an outside database where nothing listens is told in one line without its password', async () => {
  const port = await unusedPort();
  const opening = openDatabase({ url: `postgres://site:opensesame@127.0.0.1:${port}/forum`, log, maxConnections: 1 });
  await expect(opening).rejects.toThrow(DatabaseUnreachable);
  await expect(opening).rejects.toThrow(
    `The database forum at 127.0.0.1:${port} cannot be reached: nothing listens there. Check DATABASE_URL.`,
  );
});

describe('npm start says in one line why it cannot', () => {
  test('a bad setting', async () => {
    const { code, stderr } = await runMain({ PORT: 'abc' });
    expect(stderr).toBe('The setting PORT must be a whole number from 0 to 65535.\n');
    expect(code).toBe(1);
  });

  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, stderr } = await runMain({ PORT: String(port) });
    other.close();
    expect(stderr).toBe(`The address 127.0.0.1:${port} is already in use: stop what listens there or choose another PORT.\n`);
    expect(code).toBe(1);
  });

  test('a locked data folder', async () => {
    const { child } = await startOwner('lock');
    const { code, stderr } = await runMain({ PORT: '0' });
    expect(stderr).toBe(
      `The data folder ${folder} is in use by another server (process ${child.pid}): stop it or choose another DATA_DIR.\n`,
    );
    expect(code).toBe(1);
  });

  test('a data folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, stderr } = await runMain({ PORT: '0', DATA_DIR: join(folder, 'file') });
    expect(stderr).toMatch(/^The data folder \S+ cannot be written [^\n]+\n$/);
    expect(code).toBe(1);
  });
});

async function query(url: string, text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function writeMigrations(files: string, migrations: Record<string, string>): Promise<void> {
  await rm(files, { recursive: true, force: true });
  await mkdir(join(files, 'meta'), { recursive: true });
  for (const [tag, sql] of Object.entries(migrations)) await writeFile(join(files, `${tag}.sql`), sql);
  const entries = Object.keys(migrations).map((tag, idx) => ({ idx, tag, when: idx, version: '7', breakpoints: true }));
  await writeFile(join(files, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
}

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
