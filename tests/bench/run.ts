import { fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { fillDatabase } from '../../server/demo/public.ts';
import { openDatabase } from '../../server/platform/database.ts';
import { startEmbeddedDatabase } from '../../server/platform/embedded-database.ts';
import { openLog } from '../../server/platform/log.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { ROOT } from '../../server/platform/root.ts';
import { cpuOfTree, residentBytes } from './cpu.ts';

/*
 * npm run bench [-- --posts 1000000] [--seconds 4] [--sockets 2000]: what a request costs, beside what it would cost at the least.
 * --only 'reply|F3' measures the lines whose names match, and writes no results; "live" is a line, too.
 */

const { values: options } = parseArgs({
  options: {
    posts: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '4' },
    sockets: { type: 'string', default: '2000' },
    only: { type: 'string', default: '' },
  },
});
const wanted = new RegExp(options.only, 'i');
const SECONDS = Number(options.seconds);
/** Before each line, not counted: what is compiled at the first use, in the server and in each connection to PostgreSQL. */
const WARM_UP_SECONDS = 1;
const CONNECTIONS = [1, 10, 50];
/** Pages nobody has asked for yet, for each number of connections. */
const UNSEEN = 400;
/** Pages that were asked for, and changed since. */
const CHANGED = 100;
/** A public space that the one who writes belongs to. */
const WRITABLE = 'sclerose-en-plaques';
/** Of a thread's page. */
const PER_PAGE = 20;
const AFTER_A_CHANGE = 'thread page, reader, first after a change';
const folder = await mkdtemp(join(tmpdir(), 'cote-a-cote-bench-'));
const children: ChildProcess[] = [];

interface Row {
  what: string;
  connections: number;
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** Processor time of server and database for one request, in microseconds. */
  cpu: number;
}
const rows: Row[] = [];

const database = await startEmbeddedDatabase({ dataDir: folder });
try {
  await prepare();
  await measureAll();
} finally {
  for (const child of children) child.kill('SIGKILL');
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

async function prepare(): Promise<void> {
  await migrate({ url: database.url(), folder: join(ROOT, 'migrations') });
  const open = await openDatabase({ url: database.url(), log: openLog({ logLevel: 'error' }), maxConnections: 4 });
  await fillDatabase(open, { posts: Number(options.posts), onProgress: console.log });
  await open.close();
}

interface Scenario {
  what: string;
  process: ChildProcess;
  url: string;
  /** Paths to ask for; each connection walks its own part of the list. */
  paths: readonly string[];
  method?: 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Each request carries an `Idempotency-Key` of its own, as the site's pages send it. */
  keyed?: boolean;
  /** Stop after this many requests, so that no path is asked for twice. */
  once?: boolean;
}

async function measure(scenario: Scenario, connections: number): Promise<void> {
  if (!wanted.test(scenario.what)) return;
  if (!scenario.once) await ask(scenario, connections, WARM_UP_SECONDS);
  const pids = [scenario.process.pid ?? 0, database.pid];
  const before = pids.reduce((sum, pid) => sum + cpuOfTree(pid), 0);
  const result = await ask(scenario, connections, SECONDS);
  const used = pids.reduce((sum, pid) => sum + cpuOfTree(pid), 0) - before;
  const total = result.requests.total;
  const row = {
    what: scenario.what,
    connections,
    requestsPerSecond: Math.round(total / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: (used * 1000) / total,
  };
  rows.push(row);
  console.log(
    `${row.what.padEnd(48)} ${String(connections).padStart(3)} conn  ${String(row.requestsPerSecond).padStart(6)}/s  p50 ${row.p50} ms  p99 ${row.p99} ms  ${row.cpu.toFixed(0)} µs`,
  );
}

function withKey(request: autocannon.Request): autocannon.Request {
  return { ...request, headers: { ...request.headers, 'idempotency-key': randomUUID() } };
}

/** @throws Error when a request fails */
async function ask(scenario: Scenario, connections: number, seconds: number): Promise<autocannon.Result> {
  let next = 0;
  const result = await autocannon({
    url: scenario.url,
    connections,
    ...(scenario.once ? { amount: scenario.paths.length, duration: 600 } : { duration: seconds }),
    headers: scenario.headers ?? {},
    setupClient: (client) => {
      // A list for everybody is walked by everybody; unseen pages are shared out, each asked for once.
      const share = scenario.once ? Math.ceil(scenario.paths.length / connections) : scenario.paths.length;
      const mine = scenario.once
        ? scenario.paths.slice(next, next + share)
        : [...scenario.paths.slice(next), ...scenario.paths.slice(0, next)];
      next =
        (next + (scenario.once ? share : Math.ceil(share / connections))) % Math.max(1, scenario.once ? Infinity : scenario.paths.length);
      client.setRequests(
        mine.map((path) => ({
          path,
          method: scenario.method ?? 'GET',
          ...(scenario.body !== undefined && { body: scenario.body }),
          ...(scenario.keyed && { setupRequest: withKey }),
        })),
      );
    },
  });
  const bad = result.non2xx - (result.statusCodeStats?.['304']?.count ?? 0) + result.errors;
  if (bad > 0) throw new Error(`${scenario.what}: ${bad} requests failed: ${JSON.stringify(result.statusCodeStats)}`);
  return result;
}

async function measureAll(): Promise<void> {
  const flags = ['--max-semi-space-size=32', '--expose-gc', `--import=${join(import.meta.dirname, 'tell-memory.mjs')}`];
  const server = spawn(process.execPath, [...flags, join(ROOT, 'build/app/main.js')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: '',
      DATA_DIR: join(folder, 'server'),
      DATABASE_URL: database.url(),
      DEMO: 'none',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'warn',
    },
  });
  children.push(server);
  const site = await readyAddress(server);
  const idle = residentBytes(server.pid ?? 0);

  const client = new pg.Client({ connectionString: database.url() });
  await client.connect();
  const publicThreads = await client.query<{ id: string; slug: string; number: number }>(
    `select threads.id, spaces.slug, threads.number from threads join spaces on spaces.id = threads.space_id
     where spaces.visibility = 'public' and threads.removed_at is null and threads.number >= 15 order by threads.id limit 20000`,
  );
  const writable = await client.query<{ id: string; number: number }>(
    `select threads.id, threads.number from threads join spaces on spaces.id = threads.space_id where spaces.slug = '${WRITABLE}' and threads.removed_at is null and threads.closed_at is null order by threads.id limit 2000`,
  );
  const threads = publicThreads.rows;
  const hot = threads[0];
  if (!hot || !writable.rows[0]) throw new Error('No threads to measure');
  const pageOf = ({ id, slug }: { id: string; slug: string }) => `/fr/espaces/${slug}/discussions/${id}`;
  const gzip = { 'accept-encoding': 'gzip' };

  const page = await fetch(site + pageOf(hot), { headers: gzip });
  const etag = page.headers.get('etag') ?? '';
  const bytes = await gzippedBytes(site + pageOf(hot));
  const pageFile = join(folder, 'page.gz');
  await writeFile(pageFile, bytes);
  const floors = fork(join(import.meta.dirname, 'floors.ts'), [database.url(), pageFile]);
  children.push(floors);
  const { url: floor } = await message<{ url: string }>(floors);
  const cookie = await signIn(site);
  const member = { cookie };
  const writing = { cookie, origin: site, 'content-type': 'application/json' };
  const body = JSON.stringify({
    bodyHtml: '<p>Merci, votre message m’aide. Je vis la même chose depuis le printemps, et les matins sont les plus longs.</p>',
  });

  let cold = 0;
  const unseen = (count: number) => threads.slice(cold + 1, (cold += count) + 1).map(pageOf);
  // Their last page has most of its messages, and room for one more each time.
  const busy = writable.rows
    .filter(({ number }) => number % PER_PAGE >= PER_PAGE / 2 && number % PER_PAGE <= PER_PAGE - 4)
    .slice(0, CHANGED);
  const lastPages = busy.map(({ id, number }) => {
    const last = Math.ceil(number / PER_PAGE);
    return `/fr/espaces/${WRITABLE}/discussions/${id}${last > 1 ? `?page=${last}` : ''}`;
  });
  /** As when it is read, answered, and read again. */
  async function readAndAnswer(): Promise<void> {
    for (const path of lastPages) await (await fetch(site + path, { headers: gzip })).arrayBuffer();
    for (const { id } of busy) {
      const answer = await fetch(`${site}/api/v1/threads/${id}/posts`, { method: 'POST', headers: writing, body });
      if (answer.status !== 201) throw new Error(`A reply was answered ${answer.status}`);
    }
    // Until every page that was kept is forgotten.
    while ((await client.query('select 1 from outbox limit 1')).rows.length > 0) await new Promise((done) => setTimeout(done, 50));
  }
  for (const connections of CONNECTIONS) {
    await measure({ what: 'F1 same bytes from memory', process: floors, url: floor, paths: ['/f1'], headers: gzip }, connections);
    await measure({ what: 'thread page, reader, unchanged', process: server, url: site, paths: [pageOf(hot)], headers: gzip }, connections);
    await measure({ what: 'F1 not modified', process: floors, url: floor, paths: ['/f1-304'], headers: gzip }, connections);
    await measure(
      {
        what: 'thread page, reader, not modified (304)',
        process: server,
        url: site,
        paths: [pageOf(hot)],
        headers: { ...gzip, 'if-none-match': etag },
      },
      connections,
    );
    await measure(
      { what: 'thread page, reader, never drawn before', process: server, url: site, paths: unseen(UNSEEN), headers: gzip, once: true },
      connections,
    );
    if (wanted.test(AFTER_A_CHANGE)) await readAndAnswer();
    await measure({ what: AFTER_A_CHANGE, process: server, url: site, paths: lastPages, headers: gzip, once: true }, connections);
    await measure(
      { what: 'thread page, member, hot', process: server, url: site, paths: [pageOf(hot)], headers: { ...gzip, ...member } },
      connections,
    );
    await measure(
      {
        what: 'thread page, member, random',
        process: server,
        url: site,
        paths: threads.slice(0, 5_000).map(pageOf),
        headers: { ...gzip, ...member },
      },
      connections,
    );
    for (const [which, list] of [
      ['hot', [hot]],
      ['random', threads],
    ] as const) {
      await measure(
        { what: `F2 one query of 20 posts, ${which}`, process: floors, url: floor, paths: list.map(({ id }) => `/f2/${id}`) },
        connections,
      );
      await measure(
        { what: `thread JSON, ${which}`, process: server, url: site, paths: list.map(({ id }) => `/api/v1/threads/${id}/posts`) },
        connections,
      );
    }
    await measure(
      {
        what: 'F3 one INSERT with commit',
        process: floors,
        url: floor,
        paths: ['/f3'],
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      },
      connections,
    );
    await measure(
      {
        what: 'post a reply, hot thread',
        process: server,
        url: site,
        paths: [`/api/v1/threads/${writable.rows[0].id}/posts`],
        method: 'POST',
        headers: writing,
        body,
      },
      connections,
    );
    await measure(
      {
        what: 'post a reply, random threads',
        process: server,
        url: site,
        paths: writable.rows.map(({ id }) => `/api/v1/threads/${id}/posts`),
        method: 'POST',
        headers: writing,
        body,
      },
      connections,
    );
    await measure(
      {
        what: 'post a reply once (Idempotency-Key), random',
        process: server,
        url: site,
        paths: writable.rows.map(({ id }) => `/api/v1/threads/${id}/posts`),
        method: 'POST',
        headers: writing,
        body,
        keyed: true,
      },
      connections,
    );
  }
  await client.end();
  const live = wanted.test('live') ? await measureLive(site, server, writable.rows[0].id, writing, body) : null;
  await report({ idle, live, pageBytes: bytes.length });
}

async function measureLive(site: string, server: ChildProcess, threadId: string, headers: Record<string, string>, body: string) {
  const total = Number(options.sockets);
  const groups = 4;
  const before = await memoryOf(server);
  const crowds = Array.from({ length: groups }, () =>
    fork(join(import.meta.dirname, 'crowd.ts'), [site, threadId, String(total / groups)]),
  );
  children.push(...crowds);
  await Promise.all(crowds.map((crowd) => message<{ joined: number }>(crowd)));
  // The figure is for sockets at rest: what joining took has been freed by then.
  await new Promise((done) => setTimeout(done, 10_000));
  const after = await memoryOf(server);
  const delays: number[] = [];
  for (let reply = 0; reply < 30; reply++) {
    const heard = Promise.all(crowds.map((crowd) => message<{ number: number; last: number }>(crowd)));
    const response = await fetch(`${site}/api/v1/threads/${threadId}/posts`, { method: 'POST', headers, body });
    const committed = performance.timeOrigin + performance.now();
    if (response.status !== 201) throw new Error(`A reply was answered ${response.status}`);
    await response.arrayBuffer();
    const last = Math.max(...(await heard).map(({ last }) => last));
    delays.push(last - committed);
    await new Promise((done) => setTimeout(done, Math.max(0, 1_000 - (last - committed))));
  }
  delays.sort((a, b) => a - b);
  console.log(`live, commit to last of ${total} sockets: ${delays.map((delay) => Math.round(delay)).join(' ')} ms`);
  return {
    sockets: total,
    perSocketBytes: Math.round((after.used - before.used) / total),
    perSocketRssBytes: Math.round((after.rss - before.rss) / total),
    p50: delays[Math.floor(delays.length / 2)] ?? 0,
    p99: delays.at(-1) ?? 0,
  };
}

interface Memory {
  /** JavaScript's objects and the buffers outside its heap, in bytes: what sockets add is here, and garbage is not. */
  used: number;
  /** Of the process; what the system has not taken back after earlier work hides what is new. */
  rss: number;
}

/** Median of several looks, each after a garbage collection. */
async function memoryOf(server: ChildProcess): Promise<Memory> {
  const looks: Memory[] = [];
  for (let look = 0; look < 5; look++) {
    const told = message<Memory>(server);
    server.send('memory');
    looks.push(await told);
    await new Promise((done) => setTimeout(done, 500));
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { used: median(looks.map(({ used }) => used)), rss: median(looks.map(({ rss }) => rss)) };
}

async function report({
  idle,
  live,
  pageBytes,
}: {
  idle: number;
  live: Awaited<ReturnType<typeof measureLive>> | null;
  pageBytes: number;
}): Promise<void> {
  const cpu = (what: string) => {
    const of = rows.filter((row) => row.what === what);
    return of.reduce((sum, row) => sum + row.cpu, 0) / of.length;
  };
  const [f1, f1Unmodified, f3] = [cpu('F1 same bytes from memory'), cpu('F1 not modified'), cpu('F3 one INSERT with commit')];
  const bars = [
    ['page unchanged ≤ 2 × F1', cpu('thread page, reader, unchanged') / f1, 2, '×'],
    ['page not modified ≤ 1.5 × F1', cpu('thread page, reader, not modified (304)') / f1Unmodified, 1.5, '×'],
    ['page first after a change ≤ 2 ms', cpu(AFTER_A_CHANGE) / 1000, 2, 'ms'],
    ['page for a member ≤ 2.5 ms', cpu('thread page, member, random') / 1000, 2.5, 'ms'],
    ['thread JSON hot ≤ 2 × F2', cpu('thread JSON, hot') / cpu('F2 one query of 20 posts, hot'), 2, '×'],
    ['thread JSON random ≤ 2 × F2', cpu('thread JSON, random') / cpu('F2 one query of 20 posts, random'), 2, '×'],
    ['post a reply, hot ≤ 3 × F3', cpu('post a reply, hot thread') / f3, 3, '×'],
    ['post a reply, random ≤ 3 × F3', cpu('post a reply, random threads') / f3, 3, '×'],
    ['live, commit to last socket, p99 ≤ 250 ms', live?.p99 ?? NaN, 250, 'ms'],
    ['memory of an idle socket ≤ 25 kB', (live?.perSocketBytes ?? NaN) / 1000, 25, 'kB'],
    ['idle memory of the server ≤ 200 MB', idle / 1e6, 200, 'MB'],
  ] as const;
  console.log(
    `\n${availableParallelism()} cores, ${options.posts} posts, ${SECONDS} s each, mean over ${CONNECTIONS.join(', ')} connections; page ${pageBytes} bytes compressed`,
  );
  for (const [bar, value, limit, unit] of bars) {
    // What was left out by --only.
    if (Number.isNaN(value)) continue;
    console.log(`${value <= limit ? 'met   ' : 'MISSED'}  ${bar.padEnd(44)} ${value.toFixed(2)} ${unit}`);
  }
  if (options.only !== '') return;
  const results = join(import.meta.dirname, 'results');
  await mkdir(results, { recursive: true });
  await writeFile(
    join(results, `${options.posts}.json`),
    `${JSON.stringify({ posts: Number(options.posts), seconds: SECONDS, node: process.version, pageBytes, rows, live, bars: bars.map(([bar, value, limit, unit]) => ({ bar, value, limit, unit, met: value <= limit })) }, null, 2)}\n`,
  );
}

async function gzippedBytes(url: string): Promise<Buffer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

async function signIn(site: string): Promise<string> {
  const response = await fetch(`${site}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site },
    body: JSON.stringify({ email: 'tournesol@demo.invalid', password: 'cote-a-cote-demo' }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (response.status !== 200 || !cookie) throw new Error(`Signing in was answered ${response.status}`);
  return cookie;
}

function message<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const heard = (value: unknown) => {
      child.off('exit', ended);
      resolve(value as T); // our own programs, above
    };
    const ended = (code: number | null) => {
      child.off('message', heard);
      reject(new Error(`A program of the benchmark ended with ${code}`));
    };
    child.once('message', heard).once('exit', ended);
  });
}

function readyAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /Ready at (\S+)/.exec(said);
      if (ready?.[1]) resolve(ready[1]);
    });
    server.once('exit', () => reject(new Error(`The server did not start:\n${said}`)));
  });
}
