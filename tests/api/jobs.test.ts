import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction, openDatabase } from '../../server/platform/database.ts';
import type { OpenDatabase } from '../../server/platform/database.ts';
import { askForJob, beginJob } from '../../server/platform/job-queries.ts';
import { Jobs } from '../../server/platform/jobs.ts';
import type { Work } from '../../server/platform/jobs.ts';
import { jobs } from '../../server/platform/tables.ts';
import { createTestDatabase } from '../support/database.ts';

/* Long work: done once whatever happens to the servers. */

const log = pino({ level: 'silent' });
let url: string;
let folder: string;
let database: OpenDatabase;
let ends: (() => Promise<void>)[];

beforeEach(async () => {
  url = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cote-a-cote-jobs-'));
  database = await openDatabase({ url, log, maxConnections: 4 });
  ends = [];
});
afterEach(async () => {
  for (const end of ends) await end();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** A server that does the work; its connections are its own. */
async function server(work: Work): Promise<Jobs> {
  const own = await openDatabase({ url, log, maxConnections: 4 });
  const worker = await Jobs.open(own, log, folder);
  worker.handle('essay', work);
  ends.push(async () => {
    await worker.stop();
    await own.close();
  });
  return worker;
}

const ask = (subject: string) =>
  inTransaction(database.db, (tx) => askForJob(tx, { kind: 'essay', subject, askedBy: 'somebody', keep: 2 }));
const all = () => database.db.select().from(jobs).orderBy(jobs.createdAt, jobs.id);

/** Resolves when it holds; the test's own time limit ends a wait in vain. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(10);
}

test('two servers do twelve pieces of work once each', async () => {
  const begun: string[] = [];
  const work: Work = async ({ subject }, { path }) => {
    begun.push(subject);
    await writeFile(path, subject, { flag: 'wx' });
  };
  const servers = [await server(work), await server(work)];
  const subjects = Array.from({ length: 12 }, (_, index) => `subject ${index}`);
  for (const subject of subjects) await ask(subject);
  for (const each of servers) each.wake();
  await until(async () => (await all()).every(({ state }) => state === 'done'));
  await Promise.all(servers.map((each) => each.settle()));
  expect(begun.toSorted()).toEqual(subjects.toSorted());
  expect((await readdir(join(folder, 'exports'))).length).toBe(12);
});

test('the same is not asked for twice at once, and is again when it is done', async () => {
  const asked = await Promise.all([ask('one'), ask('one')]);
  expect(asked.filter((job) => job === null).length).toBe(1);
  const worker = await server(async (_, { path }) => writeFile(path, 'x'));
  await worker.settle();
  expect(await ask('one')).not.toBeNull();
});

test('work that a killed server left is begun again, and what it had written is not kept', async () => {
  await ask('one');
  const left = await beginJob(database.db);
  const worker = await server(async (_, { path }) => writeFile(path, 'whole', { flag: 'wx' }));
  await writeFile(worker.pathOf(left?.file ?? ''), 'ha');
  await worker.settle();
  const [job] = await all();
  expect(job).toMatchObject({ state: 'done', begun: 2, bytes: 5 });
  await worker.forgetExpired();
  expect(await readdir(join(folder, 'exports'))).toEqual([job?.file]);
});

test('a server that loses its turn midway ends, and another does the work', async () => {
  await ask('one');
  let ended: unknown;
  const first = await server(async (_, { path, signal }) => {
    await writeFile(path, 'the first');
    await pause(60_000, undefined, { signal }).catch((error: unknown) => {
      ended = error;
      throw error;
    });
  });
  first.wake();
  await until(async () => (await all())[0]?.state === 'running');
  const holder = sql`select pid from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`;
  await database.db.execute(sql`select pg_terminate_backend(pid) from (${holder}) holders`);
  await until(() => ended !== undefined);
  await first.stop();
  const second = await server(async (_, { path }) => writeFile(path, 'second'));
  await second.settle();
  expect(await all()).toMatchObject([{ state: 'done', begun: 2, bytes: 6 }]);
});

test('work that always fails is given up after five beginnings, and does not hold up the rest', async () => {
  await ask('hopeless');
  await ask('other');
  let tries = 0;
  const worker = await server(async ({ subject }, { path }) => {
    await writeFile(path, 'x');
    if (subject === 'hopeless') {
      tries += 1;
      throw new Error('the disk is full');
    }
  });
  for (let look = 0; look < 6; look++) await worker.settle();
  expect(tries).toBe(5);
  expect(await all()).toMatchObject([
    { subject: 'hopeless', state: 'failed', file: null },
    { subject: 'other', state: 'done' },
  ]);
});

test('what is past its time goes, its file with it', async () => {
  const worker = await server(async (_, { path }) => writeFile(path, 'x'));
  await ask('old');
  await ask('new');
  await worker.settle();
  const [old, young] = await all();
  const days = ((old?.expiresAt?.getTime() ?? 0) - (old?.finishedAt?.getTime() ?? 0)) / 86_400_000;
  expect(days).toBe(7);
  await database.db
    .update(jobs)
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(jobs.subject, 'old'));
  await worker.forgetExpired();
  expect((await all()).map(({ subject }) => subject)).toEqual(['new']);
  expect(await readdir(join(folder, 'exports'))).toEqual([young?.file]);
});
