import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../server/platform/database.ts';
import type { OpenDatabase } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { createTestDatabase } from '../support/database.ts';

let url: string;
let database: OpenDatabase;

beforeAll(async () => {
  url = await createTestDatabase();
  database = await openDatabase({ url, log: openLog({ logLevel: 'silent' }), maxConnections: 4 });
});
afterAll(async () => {
  await database.close();
});

const connectionOf = async (db: OpenDatabase['db'] = database.db): Promise<number> =>
  (await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows[0]?.pid ?? 0;

it('gives statements of one moment one connection, eight at most, each its own answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const { rows } = await database.db.execute<{ i: number; pid: number }>(sql`select ${i}::int as i, pg_backend_pid() as pid`);
      return rows[0];
    }),
  );
  expect(answers.map((answer) => answer?.i)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  const uses = Map.groupBy(answers, (answer) => answer?.pid);
  expect(Math.max(...[...uses.values()].map((each) => each.length))).toBeGreaterThan(1);
  expect(uses.size).toBeLessThanOrEqual(3);
});

it('a statement that fails takes no other with it', async () => {
  const [before, wrong, after] = await Promise.allSettled([connectionOf(), database.db.execute(sql`select 1 / ${0}::int`), connectionOf()]);
  expect([before.status, wrong.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('a transaction, and a statement apart, wait for nobody who shares', async () => {
  const order: string[] = [];
  await Promise.all([
    database.db.execute(sql`select pg_sleep(1)`).then(() => order.push('slow')),
    connectionOf().then(() => order.push('shared')),
    connectionOf(database.apart).then(() => order.push('apart')),
    database.db.transaction(async (tx) => void (await tx.execute(sql`select 1`))).then(() => order.push('transaction')),
  ]);
  expect(order.slice(0, 2).toSorted()).toEqual(['apart', 'transaction']);
  expect(order.slice(2)).toEqual(['slow', 'shared']);
});

it('a connection that is lost fails what was asked of it, and the next has another', async () => {
  const pid = await connectionOf();
  const asleep = database.db.execute(sql`select pg_sleep(20)`).then(() => 'awake');
  const asked = Promise.allSettled([asleep, connectionOf()]);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await expect
    .poll(async () => {
      const { rows } = await other.query<{ pid: number }>(
        `select pg_terminate_backend(pid), pid from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()`,
      );
      return rows.length;
    })
    .toBe(1);
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await other.end();
  expect(await connectionOf()).not.toBe(pid);
});
