import { afterAll, beforeAll, expect, it } from 'vitest';
import { asc, eq } from 'drizzle-orm';
import { io } from 'socket.io-client';
import { followThread } from '../../client/lib/live.ts';
import type { FollowedThread, LiveConnection } from '../../client/lib/live.ts';
import { openDatabase } from '../../server/platform/database.ts';
import type { OpenDatabase } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { posts } from '../../server/threads/public.ts';
import type { LivePost } from '../../shared/threads.contract.ts';
import { createTestDatabase } from '../support/database.ts';
import { call, createPerson, startThread, succeed, until } from '../support/live.ts';
import type { Person } from '../support/live.ts';
import { createLink } from '../support/network-link.ts';
import type { NetworkLink } from '../support/network-link.ts';
import { seeded } from '../support/random.ts';
import { prepareServer } from '../support/server-process.ts';
import type { ServerPlace, ServerProcess } from '../support/server-process.ts';
import { createSpace, join } from '../support/spaces.ts';

const READERS = 50;
const WRITERS = 10;
const REPLIES = 500;
const SEED = 20_260_101;

interface Reader {
  link: NetworkLink;
  connection: LiveConnection;
  followed: FollowedThread;
  /** Everything the page was given, in the order it came. */
  held: LivePost[];
  /** Undoes what was done to this reader. */
  recover: (() => void) | null;
}

/** Ways to lose a connection; each gives the way back. */
const LOSSES: Readonly<Record<string, (reader: Reader, follow: () => FollowedThread) => () => void>> = {
  'the page disconnects': ({ connection }) => {
    connection.disconnect();
    return () => void connection.connect();
  },
  'the transport closes': ({ connection }) => {
    connection.io.engine?.transport?.close();
    return () => undefined;
  },
  'the engine is killed': ({ connection }) => {
    connection.io.engine?.close();
    return () => undefined;
  },
  'the wire is cut': ({ link }) => {
    link.cut();
    return () => undefined;
  },
  'the network stalls': ({ link }) => {
    link.pause();
    return () => link.resume();
  },
  'the network stalls, then breaks': ({ link }) => {
    link.pause();
    return () => {
      link.cut();
      link.resume();
    };
  },
  'live is switched off': (reader, follow) => {
    reader.followed.stop();
    return () => {
      reader.followed = follow();
    };
  },
};

let databaseUrl: string;
let database: OpenDatabase;
let place: ServerPlace;
let server: ServerProcess;
let writers: Person[];
let threadId: string;

beforeAll(async () => {
  databaseUrl = await createTestDatabase();
  database = await openDatabase({ url: databaseUrl, log: openLog({ logLevel: 'error' }), maxConnections: 4 });
  place = await prepareServer({ DATABASE_URL: databaseUrl });
  server = await place.start();
  const site = { db: database.db };
  const space = await createSpace(site);
  writers = await Promise.all(Array.from({ length: WRITERS }, () => createPerson(site.db)));
  for (const writer of writers) await join(site, writer, space.slug);
  const [first] = writers;
  if (first === undefined) throw new Error('nobody writes');
  threadId = await startThread(server.url, first, space.slug);
}, 180_000);
afterAll(async () => {
  await place.clear();
  await database.close();
}, 60_000);

it(
  'fifty readers hold exactly what ten people wrote, in order and once, through lost connections and a power cut',
  { timeout: 300_000 },
  async () => {
    const random = seeded(SEED);
    const pick = <T>(items: readonly T[]): T => {
      const item = items[Math.floor(random() * items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    };
    const readers = await Promise.all(Array.from({ length: READERS }, (_, index) => openPage(index)));
    await until(() => readers.every(({ followed }) => followed.last === 1), 'every page has the opening message', 30_000);

    const acknowledged = new Map<string, { id: string; number: number }>();
    const recoveries: { at: number; reader: Reader }[] = [];
    const lost: Record<string, number> = {};
    let sent = 0;
    let restart: Promise<void> | null = null;

    // Everything that goes wrong is tied to how far the writing has come: the same seed goes wrong in the same places.
    function onAcknowledged(): void {
      const done = acknowledged.size;
      for (const due of recoveries.filter(({ at }) => at <= done)) {
        recoveries.splice(recoveries.indexOf(due), 1);
        recover(due.reader);
      }
      const well = readers.filter((reader) => reader.recover === null);
      if (well.length > READERS / 2) {
        const reader = pick(well);
        const way = pick(Object.keys(LOSSES));
        lost[way] = (lost[way] ?? 0) + 1;
        reader.recover = LOSSES[way]?.(reader, () => follow(reader)) ?? null;
        recoveries.push({ at: done + 1 + Math.floor(random() * 20), reader });
      }
      if (done === REPLIES / 2) restart = powerCut();
    }

    async function powerCut(): Promise<void> {
      await server.kill();
      server = await place.start();
    }

    async function write(writer: Person): Promise<void> {
      while (sent < REPLIES) {
        const text = `Message ${++sent} de la nuit.`;
        const key = `reply-${sent}`;
        for (;;) {
          const answer = await call(
            server.url,
            writer,
            'POST',
            `/threads/${threadId}/posts`,
            { bodyHtml: `<p>${text}</p>` },
            { 'idempotency-key': key },
          ).catch(() => null);
          if (answer?.status === 201) {
            const { post } = answer.body as { post: LivePost };
            acknowledged.set(`<p>${text}</p>`, { id: post.id, number: post.number });
            onAcknowledged();
            break;
          }
          // Unanswered, or the server is going down: the same again, with the same key.
          if (answer !== null && answer.status < 500 && answer.status !== 409) throw new Error(`refused: ${JSON.stringify(answer)}`);
          await restart;
        }
      }
    }

    await Promise.all(writers.map(write));
    for (const reader of readers) recover(reader);
    expect(acknowledged.size).toBe(REPLIES);

    const stored = await database.db
      .select({ id: posts.id, number: posts.number, bodyHtml: posts.bodyHtml })
      .from(posts)
      .where(eq(posts.threadId, threadId))
      .orderBy(asc(posts.number));
    expect(stored.map(({ number }) => number)).toEqual(Array.from({ length: REPLIES + 1 }, (_, index) => index + 1));
    // Acknowledged and lost: none. Doubled: none.
    for (const [bodyHtml, { id, number }] of acknowledged)
      expect(stored.filter((post) => post.bodyHtml === bodyHtml)).toEqual([{ id, number, bodyHtml }]);

    await until(() => readers.every(({ followed }) => followed.last >= stored.length), 'every page has the last reply', 60_000);
    for (const { held } of readers) expect(held.map(({ id, number, bodyHtml }) => ({ id, number, bodyHtml }))).toEqual(stored);
    // Every kind of loss has happened.
    expect(Object.keys(lost).sort()).toEqual(Object.keys(LOSSES).sort());
    for (const { connection, link } of readers) {
      connection.close();
      await link.close();
    }
  },
);

function recover(reader: Reader): void {
  reader.recover?.();
  reader.recover = null;
}

/** Every fifth page has no WebSocket; two in three have nobody signed in. */
async function openPage(index: number): Promise<Reader> {
  const link = await createLink(Number(new URL(server.url).port));
  const writer = index % 3 === 0 ? writers[index % WRITERS] : undefined;
  const connection: LiveConnection = io(`http://127.0.0.1:${link.port}`, {
    path: '/live',
    forceNew: true,
    transports: [index % 5 === 0 ? 'polling' : 'websocket'],
    reconnectionDelay: 50,
    reconnectionDelayMax: 300,
    timeout: 5_000,
    ...(writer && { extraHeaders: { cookie: `session=${writer.token}` } }),
  });
  const page = { link, connection, held: [], recover: null };
  return Object.assign(page, { followed: follow(page) });
}

function follow({ connection, held }: Pick<Reader, 'connection' | 'held'>): FollowedThread {
  return followThread({
    connection,
    threadId,
    after: held.at(-1)?.number ?? 0,
    onPosts: (posts) => held.push(...posts),
    fetchPosts: async (id, after) =>
      (await succeed<{ items: LivePost[] }>(server.url, null, 'GET', `/threads/${id}/posts?after=${after}&limit=100`)).items,
  });
}
