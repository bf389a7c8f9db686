import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { followThread } from '../../client/lib/live.ts';
import { closeListeners, createPerson, listen, reply, startLiveSite, startThread, succeed, until } from '../support/live.ts';
import type { LiveSite, Person } from '../support/live.ts';
import { createLink } from '../support/network-link.ts';
import type { NetworkLink } from '../support/network-link.ts';
import { findRedis, startRedis } from '../support/redis.ts';
import type { TestRedis } from '../support/redis.ts';
import { createSpace, join, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

const SECOND = 1_000;
const found = findRedis();
const notRun = 'missing' in found ? ` (not run: ${found.missing})` : '';

describe.skipIf('missing' in found)(`two servers on one database${notRun}`, () => {
  let redis: TestRedis;
  /** Between the second server and Redis. */
  let link: NetworkLink;
  let here: LiveSite;
  let there: LiveSite;
  let steward: Person;
  let luciole: Person;
  let noisette: Person;
  let noisettePlace: string;
  let space: TestSpace;
  let threadId: string;

  beforeAll(async () => {
    if ('missing' in found) return;
    redis = await startRedis(found.program);
    link = await createLink(redis.port);
    here = await startLiveSite({ redisUrl: redis.url });
    there = await startLiveSite({ redisUrl: `redis://127.0.0.1:${link.port}`, databaseUrl: here.databaseUrl });
  }, 60_000);
  beforeEach(async () => {
    [steward, luciole, noisette] = await Promise.all([createPerson(here.db), createPerson(here.db), createPerson(here.db)]);
    space = await createSpace(here, { visibility: 'private', joinRule: 'invitation' });
    await makeSteward(here, steward, space.slug);
    await join(here, luciole, space.slug);
    noisettePlace = await join(here, noisette, space.slug);
    threadId = await startThread(here.url, luciole, space.slug);
  });
  afterEach(closeListeners);
  afterAll(async () => {
    await there.close();
    await here.close();
    await link.close();
    await redis.close();
  });

  it('a reply sent to either reaches the readers of both, in order and once', async () => {
    const listeners = await Promise.all(
      [here, there].flatMap(({ url }) => (['websocket', 'polling'] as const).map((transport) => listen(url, noisette, { transport }))),
    );
    for (const listener of listeners) await listener.join(threadId, 1);
    for (let turn = 0; turn < 20; turn++) await Promise.all([reply(here.url, luciole, threadId), reply(there.url, steward, threadId)]);
    await until(() => listeners.every((listener) => listener.of('post:created').length >= 40), 'all are heard');
    const expected = Array.from({ length: 40 }, (_, index) => index + 2);
    for (const listener of listeners) expect(listener.of('post:created').map(({ payload }) => payload['number'])).toEqual(expected);
  });

  it('edits, removals and the thread’s state cross over too', async () => {
    const listeners = await Promise.all([here, there].map(({ url }) => listen(url, noisette)));
    for (const listener of listeners) await listener.join(threadId, 1);
    const { id } = await reply(here.url, luciole, threadId);
    await succeed(there.url, luciole, 'PATCH', `/posts/${id}`, { bodyHtml: '<p>Autrement dit.</p>', version: 1 });
    const { thread } = await succeed<{ thread: { version: number } }>(here.url, luciole, 'GET', `/threads/${threadId}`);
    await succeed(here.url, luciole, 'PATCH', `/threads/${threadId}`, { version: thread.version, answeredBy: 2 });
    await succeed(there.url, luciole, 'DELETE', `/posts/${id}`);
    const all = ['post:created', 'post:updated', 'thread:updated', 'post:removed'];
    await until(() => listeners.every((listener) => all.every((event) => listener.of(event).length > 0)), 'all are heard');
  });

  it('the readers of both are counted together', async () => {
    const [one, other, third] = [await listen(here.url, noisette), await listen(there.url, luciole), await listen(there.url, steward)];
    for (const listener of [one, other, third]) await listener.join(threadId, 1);
    const latest = () => [one, other, third].map((listener) => listener.of('thread:presence').at(-1)?.payload);
    await until(() => latest().every((counts) => counts?.['reading'] === 3), 'three are reading');
    await until(() => {
      // With every key stroke.
      other.connection.emit('thread:typing', { threadId });
      return latest().every((counts) => counts?.['typing'] === 1);
    }, 'one is writing');
    third.close();
    await until(() => latest()[0]?.['reading'] === 2, 'two are reading');
  });

  describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
    async function bothIn(person: Person | null) {
      const listeners = await Promise.all([here, there].map(({ url }) => listen(url, person, { transport })));
      for (const listener of listeners) expect(await listener.join(threadId)).toMatchObject({ ok: true });
      return listeners;
    }

    it('an expulsion decided on one shows out on both within a second', async () => {
      const [out, stay] = [await bothIn(noisette), await bothIn(steward)];
      await succeed(here.url, steward, 'PATCH', `/spaces/${space.slug}/members/${noisettePlace}`, { state: 'expelled' });
      await until(() => out.every((listener) => listener.of('room:closed').length === 1), 'shown out', SECOND);
      await reply(there.url, luciole, threadId);
      await until(() => stay.every((listener) => listener.of('post:created').length === 1), 'those who stay hear it');
      for (const listener of out) expect(listener.of('post:created')).toEqual([]);
    });

    it('signing out on one ends the session’s sockets on both within a second', async () => {
      const out = await bothIn(noisette);
      await succeed(there.url, noisette, 'DELETE', '/sessions/current');
      await until(
        () => out.every((listener) => listener.of('room:closed').length === 1 && !listener.connection.connected),
        'shown out',
        SECOND,
      );
    });

    it('a space turned private on one shows out readers on both within a second', async () => {
      await succeed(here.url, steward, 'PATCH', `/spaces/${space.slug}`, { visibility: 'public' });
      const readers = await bothIn(null);
      await succeed(there.url, steward, 'PATCH', `/spaces/${space.slug}`, { visibility: 'private' });
      await until(() => readers.every((listener) => listener.of('room:closed').length === 1), 'shown out', SECOND);
    });
  });

  it('a reply right after an expulsion never reaches the expelled, on either', async () => {
    const [out, stay] = [
      await Promise.all([here, there].map(({ url }) => listen(url, noisette))),
      await Promise.all([here, there].map(({ url }) => listen(url, steward))),
    ];
    for (const listener of [...out, ...stay]) await listener.join(threadId, 1);
    await succeed(here.url, steward, 'PATCH', `/spaces/${space.slug}/members/${noisettePlace}`, { state: 'expelled' });
    await Promise.all([reply(here.url, luciole, threadId), reply(there.url, luciole, threadId), reply(there.url, steward, threadId)]);
    await until(() => stay.every((listener) => listener.of('post:created').length === 3), 'those who stay hear all');
    for (const listener of out)
      expect(listener.heard.map(({ event }) => event).filter((event) => event !== 'thread:presence')).toEqual(['room:closed']);
  });

  it('a server cut off from Redis for a while loses nothing for its readers, and lets nobody stay who must go', async () => {
    const numbers: number[] = [];
    const stays = await listen(there.url, steward, { reconnection: true });
    const followed = followThread({
      connection: stays.connection,
      threadId,
      after: 0,
      onPosts: (posts) => numbers.push(...posts.map(({ number }) => number)),
    });
    await until(() => followed.last === 1, 'the page is there');
    const expelled = await listen(there.url, noisette, { reconnection: true });
    await expelled.join(threadId, 1);
    let returns = 0;
    expelled.connection.on('connect', () => returns++);

    link.pause();
    await reply(here.url, luciole, threadId);
    await succeed(here.url, steward, 'PATCH', `/spaces/${space.slug}/members/${noisettePlace}`, { state: 'expelled' });
    await reply(here.url, luciole, threadId);
    link.cut();
    link.resume();
    await until(() => followed.last === 3, 'the replies are there');
    expect(numbers).toEqual([1, 2, 3]);
    await until(() => returns === 1, 'the expelled had to connect again');
    expect(await expelled.join(threadId, 1)).toEqual({ ok: false, code: 'not_found' });
    expect(expelled.of('post:created').map(({ payload }) => payload['number'])).not.toContain(3);
    followed.stop();
  });

  it('what they tell each other holds no words', async () => {
    const { createClient } = await import('redis');
    const spy = createClient({ url: redis.url });
    await spy.connect();
    const said: string[] = [];
    await spy.pSubscribe('*', (message) => void said.push(message));
    const reader = await listen(there.url, noisette);
    await reader.join(threadId, 1);
    await reply(here.url, luciole, threadId, 'Un lutin vert dort dans la serre.');
    await until(() => reader.of('post:created').length === 1, 'the reply is heard');
    expect(said.length).toBeGreaterThan(0);
    expect(said.join()).not.toContain('lutin');
    for (const key of await spy.keys('*')) expect(JSON.stringify(await spy.dump(key).catch(() => ''))).not.toContain('lutin');
    await spy.close();
    const { rows } = await here.db.execute<{ row: string }>(sql`select payload::text as row from outbox`);
    expect(rows.map(({ row }) => row).join()).not.toContain('lutin');
  });
});
