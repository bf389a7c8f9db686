import { setTimeout as pause } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { io } from 'socket.io-client';
import type { ManagerOptions, SocketOptions } from 'socket.io-client';
import { accounts, personaOwners, personas, sessionSubject, sessions } from '../../server/accounts/public.ts';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openDatabase } from '../../server/platform/database.ts';
import type { Database } from '../../server/platform/database.ts';
import { newId, newSecret } from '../../server/platform/ids.ts';
import { openLog } from '../../server/platform/log.ts';
import type { LiveConnection } from '../../client/lib/live.ts';
import type { JoinAnswer } from '../../shared/live.contract.ts';
import type { LivePost } from '../../shared/threads.contract.ts';
import { createTestDatabase } from './database.ts';

/** Somebody with an account, a pseudonym and an open session. */
export interface Person {
  accountId: string;
  personaId: string;
  /** The session cookie's value. */
  token: string;
}

/** Writes somebody straight into the database: signing up is other tests' subject. */
export async function createPerson(db: Database, settings: { verified?: boolean } = {}): Promise<Person> {
  const [accountId, personaId, token] = [newId(), newId(), newSecret()];
  const verifiedAt = settings.verified === false ? null : new Date();
  await db.insert(accounts).values({
    id: accountId,
    email: `${accountId.toLowerCase()}@example.org`,
    passwordHash: '-',
    locale: 'fr',
    country: 'FR',
    birthYear: 1980,
    verifiedAt,
  });
  await db.insert(personas).values({ id: personaId, handle: `Nom ${personaId.replace(/[^A-Za-z0-9]/g, '0')}`, weave: 1, duo: 1 });
  await db.insert(personaOwners).values({ personaId, accountId });
  await openSessionOf(db, accountId, token);
  return { accountId, personaId, token };
}

/** Another sign-in of the same account. */
export async function anotherSession(db: Database, person: Person): Promise<Person> {
  const token = newSecret();
  await openSessionOf(db, person.accountId, token);
  return { ...person, token };
}

async function openSessionOf(db: Database, accountId: string, token: string): Promise<void> {
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.insert(sessions).values({ id: sessionSubject(token), publicId: newId(), accountId, device: 'Firefox', expiresAt });
}

export interface LiveSite {
  url: string;
  db: Database;
  databaseUrl: string;
  close(): Promise<void>;
}

/** The whole site in this process, on a database of its own unless one is given. */
export async function startLiveSite(
  settings: { databaseUrl?: string; redisUrl?: string; rateLimits?: 'on' | 'off' } = {},
): Promise<LiveSite> {
  const databaseUrl = settings.databaseUrl ?? (await createTestDatabase());
  const dataDir = await mkdtemp(joinPath(tmpdir(), 'live-site-'));
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
    RATE_LIMITS: settings.rateLimits ?? 'off',
    REDIS_URL: settings.redisUrl,
  });
  const log = openLog(config);
  const database = await openDatabase({ url: databaseUrl, log, maxConnections: 10 });
  const app = await buildApp({ config, database, log, dev: false });
  const { url } = await app.listen();
  return {
    url,
    db: database.db,
    databaseUrl,
    async close() {
      await app.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Calls the API as somebody, as a page of the site would. */
export async function call(
  url: string,
  person: Person | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      origin: new URL(url).origin,
      ...(person && { cookie: `session=${person.token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** As `call`, but the answer must be a success. */
export async function succeed<T>(...request: Parameters<typeof call>): Promise<T> {
  const { status, body } = await call(...request);
  if (status >= 300) throw new Error(`${request[2]} ${request[3]} answered ${status} ${JSON.stringify(body)}`);
  return body as T;
}

/** Opens a thread and gives its id. */
export async function startThread(url: string, person: Person, slug: string): Promise<string> {
  const content = { kind: 'question', title: 'Comment dormir assis ?', bodyHtml: '<p>Je ne dors plus à plat depuis une semaine.</p>' };
  const { thread } = await succeed<{ thread: { id: string } }>(url, person, 'POST', `/spaces/${slug}/threads`, content);
  return thread.id;
}

export async function reply(
  url: string,
  person: Person,
  threadId: string,
  text = 'Je dors dans un fauteuil.',
  headers: Record<string, string> = {},
): Promise<LivePost> {
  const { post } = await succeed<{ post: LivePost }>(
    url,
    person,
    'POST',
    `/threads/${threadId}/posts`,
    { bodyHtml: `<p>${text}</p>` },
    headers,
  );
  return post;
}

/** All posts of a thread over HTTP. */
export async function allPosts(url: string, person: Person | null, threadId: string): Promise<LivePost[]> {
  const posts: LivePost[] = [];
  for (;;) {
    const { items } = await succeed<{ items: LivePost[] }>(
      url,
      person,
      'GET',
      `/threads/${threadId}/posts?after=${posts.length}&limit=100`,
    );
    posts.push(...items);
    if (items.length < 100) return posts;
  }
}

export type Transport = 'websocket' | 'polling';

export interface Heard {
  event: string;
  payload: Record<string, unknown>;
  /** Milliseconds, `performance.now()`. */
  at: number;
}

/** A socket that remembers what it hears. */
export interface Listener {
  connection: LiveConnection;
  heard: Heard[];
  /** What it heard under one name. */
  of(event: string): Heard[];
  join(threadId: string, after?: number): Promise<JoinAnswer>;
  close(): void;
}

const open = new Set<LiveConnection>();

/** Connects as somebody, or as a reader without account; does not connect again by itself unless asked. */
export async function listen(
  url: string,
  person: Person | null,
  settings: { transport?: Transport; reconnection?: boolean; origin?: string } = {},
): Promise<Listener> {
  const connection = newConnection(url, person, settings);
  const heard: Heard[] = [];
  connection.onAny((event: string, payload: Record<string, unknown>) => heard.push({ event, payload, at: performance.now() }));
  await new Promise<void>((done, fail) => {
    connection.once('connect', done);
    connection.once('connect_error', fail);
  });
  return {
    connection,
    heard,
    of: (event) => heard.filter((one) => one.event === event),
    join: (threadId, after = 0) => connection.timeout(10_000).emitWithAck('thread:join', { threadId, after }),
    close: () => void connection.close(),
  };
}

function newConnection(
  url: string,
  person: Person | null,
  settings: { transport?: Transport; reconnection?: boolean; origin?: string },
): LiveConnection {
  const extraHeaders = {
    ...(person && { cookie: `session=${person.token}` }),
    ...(settings.origin !== undefined && { origin: settings.origin }),
  };
  const options: Partial<ManagerOptions & SocketOptions> = {
    path: '/live',
    forceNew: true,
    transports: [settings.transport ?? 'websocket'],
    reconnection: settings.reconnection ?? false,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
    extraHeaders,
  };
  const connection: LiveConnection = io(url, options);
  open.add(connection);
  return connection;
}

/** Closes what tests of a file opened; call it after each. */
export function closeListeners(): void {
  for (const connection of open) connection.close();
  open.clear();
}

/** Waits until something is so. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, ms = 10_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Not within ${ms} ms: ${what}`);
    await pause(5);
  }
}
