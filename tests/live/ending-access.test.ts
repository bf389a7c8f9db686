import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  anotherSession,
  closeListeners,
  createPerson,
  listen,
  reply,
  startLiveSite,
  startThread,
  succeed,
  until,
} from '../support/live.ts';
import type { Listener, LiveSite, Person } from '../support/live.ts';
import { createSpace, join, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

/** Bar of the product: shown out within a second. */
const SECOND = 1_000;

let site: LiveSite;
let steward: Person;
let luciole: Person;
let noisette: Person;
let noisettePlace: string;
let space: TestSpace;
let threadId: string;

beforeAll(async () => {
  site = await startLiveSite();
}, 60_000);
beforeEach(async () => {
  [steward, luciole, noisette] = await Promise.all([createPerson(site.db), createPerson(site.db), createPerson(site.db)]);
  space = await createSpace(site, { visibility: 'private', joinRule: 'invitation' });
  await makeSteward(site, steward, space.slug);
  await join(site, luciole, space.slug);
  noisettePlace = await join(site, noisette, space.slug);
  threadId = await startThread(site.url, luciole, space.slug);
});
afterEach(closeListeners);
afterAll(() => site.close());

async function listenIn(person: Person | null, transport: 'websocket' | 'polling'): Promise<Listener> {
  const listener = await listen(site.url, person, { transport });
  expect(await listener.join(threadId)).toMatchObject({ ok: true });
  return listener;
}

const turn = (visibility: string) => succeed(site.url, steward, 'PATCH', `/spaces/${space.slug}`, { visibility });

/** Something is said that only those who stayed may hear. */
async function hearsNothing(out: Listener, stays: Listener): Promise<void> {
  const before = out.heard.length;
  const { number } = await reply(site.url, luciole, threadId, 'Entre nous : un lutin vert dort dans la serre.');
  await until(() => stays.of('post:created').some(({ payload }) => payload['number'] === number), 'those who stay hear it');
  expect(out.heard.slice(before)).toEqual([]);
  expect(JSON.stringify(out.heard)).not.toContain('lutin');
}

describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
  it('signing out of a private space closes the room and the connection within a second', async () => {
    const elsewhere = await anotherSession(site.db, noisette);
    const [out, stays] = [await listenIn(noisette, transport), await listenIn(elsewhere, transport)];
    await succeed(site.url, noisette, 'DELETE', '/sessions/current');
    await until(() => !out.connection.connected, 'the connection is cut', SECOND);
    expect(out.of('room:closed').map(({ payload }) => payload)).toEqual([{ threadId, code: 'session.ended' }]);
    await hearsNothing(out, stays);
    // The browser comes back with the cookie it still has, and is nobody.
    const again = await listen(site.url, noisette, { transport });
    expect(await again.join(threadId)).toEqual({ ok: false, code: 'not_found' });
  });

  it('somebody expelled is shown out within a second, from every session', async () => {
    const [out, other, stays] = [
      await listenIn(noisette, transport),
      await listenIn(await anotherSession(site.db, noisette), transport),
      await listenIn(steward, transport),
    ];
    await succeed(site.url, steward, 'PATCH', `/spaces/${space.slug}/members/${noisettePlace}`, { state: 'expelled' });
    await until(() => [out, other].every((listener) => listener.of('room:closed').length === 1), 'the room is closed', SECOND);
    expect(out.of('room:closed')[0]?.payload).toEqual({ threadId, code: 'access.ended' });
    expect(out.connection.connected).toBe(true);
    await hearsNothing(out, stays);
    await expect(out.join(threadId)).resolves.toEqual({ ok: false, code: 'not_found' });
  });

  it('a space turned private shows out who is not a member, within a second', async () => {
    await turn('public');
    const stranger = await createPerson(site.db);
    const [reader, member, outsider] = [
      await listenIn(null, transport),
      await listenIn(noisette, transport),
      await listenIn(stranger, transport),
    ];
    await turn('private');
    await until(() => [reader, outsider].every((listener) => listener.of('room:closed').length === 1), 'the room is closed', SECOND);
    expect(reader.of('room:closed')[0]?.payload).toEqual({ threadId, code: 'access.ended' });
    expect(member.of('room:closed')).toEqual([]);
    await hearsNothing(reader, member);
    await hearsNothing(outsider, member);
  });
});

describe('who may follow what', () => {
  it('a private thread is absent for a reader, a stranger, and somebody expelled', async () => {
    const expelled = await createPerson(site.db);
    await join(site, expelled, space.slug, { state: 'expelled' });
    for (const person of [null, await createPerson(site.db), expelled]) {
      const listener = await listen(site.url, person);
      expect(await listener.join(threadId)).toEqual({ ok: false, code: 'not_found' });
      await reply(site.url, luciole, threadId);
      expect(listener.heard).toEqual([]);
    }
  });

  it('an account whose e-mail is not confirmed follows public and community threads only', async () => {
    const unverified = await createPerson(site.db, { verified: false });
    const listener = await listen(site.url, unverified);
    expect(await listener.join(threadId)).toEqual({ ok: false, code: 'not_found' });
    await turn('community');
    expect(await listener.join(threadId)).toMatchObject({ ok: true });
    const reader = await listen(site.url, null);
    expect(await reader.join(threadId)).toEqual({ ok: false, code: 'not_found' });
    await turn('public');
    expect(await reader.join(threadId)).toMatchObject({ ok: true });
  });

  it('a space turned from public to community keeps accounts and shows out readers', async () => {
    await turn('public');
    const [reader, account] = [await listenIn(null, 'websocket'), await listenIn(await createPerson(site.db), 'websocket')];
    await turn('community');
    await until(() => reader.of('room:closed').length === 1, 'the reader is shown out', SECOND);
    await hearsNothing(reader, account);
  });

  it('somebody signed out goes on reading a public thread after connecting again', async () => {
    await turn('public');
    const listener = await listen(site.url, noisette, { reconnection: true });
    await listener.join(threadId);
    await succeed(site.url, noisette, 'DELETE', '/sessions/current');
    await until(() => !listener.connection.connected, 'the connection is cut', SECOND);
    expect(listener.of('room:closed')).toEqual([]);
    await until(() => listener.connection.connected, 'connected again');
    expect(await listener.join(threadId, 1)).toMatchObject({ ok: true });
    await reply(site.url, luciole, threadId);
    await until(() => listener.of('post:created').length === 1, 'the reply is heard');
  });

  it('leaving a private space closes its rooms', async () => {
    const out = await listenIn(noisette, 'websocket');
    const stays = await listenIn(steward, 'websocket');
    await succeed(site.url, noisette, 'DELETE', `/spaces/${space.slug}/membership`);
    await until(() => out.of('room:closed').length === 1, 'the room is closed', SECOND);
    await hearsNothing(out, stays);
  });

  it('an expulsion while somebody is joining leaves nobody in the room', async () => {
    const stays = await listenIn(steward, 'websocket');
    const listeners = await Promise.all(Array.from({ length: 10 }, () => listen(site.url, noisette)));
    const joining = listeners.map((listener) => listener.join(threadId));
    const expelling = succeed(site.url, steward, 'PATCH', `/spaces/${space.slug}/members/${noisettePlace}`, { state: 'expelled' });
    const answers = await Promise.all([...joining, expelling]).then(() => Promise.all(joining));
    const inside = listeners.filter((_listener, index) => answers[index]?.ok);
    await until(() => inside.every((listener) => listener.of('room:closed').length === 1), 'all are shown out', SECOND);
    for (const listener of listeners) await hearsNothing(listener, stays);
  });
});

describe('two people who do not see each other', () => {
  it('get each other’s replies as if deleted by their author, and hear of them no more', async () => {
    await succeed(site.url, noisette, 'PUT', `/personas/${steward.personaId}/block`);
    const pairs = [
      { author: steward, hides: await listenIn(noisette, 'websocket'), sees: await listenIn(luciole, 'websocket') },
      { author: noisette, hides: await listenIn(steward, 'websocket'), sees: await listenIn(luciole, 'websocket') },
    ];
    for (const { author, hides, sees } of pairs) {
      const { id, number } = await reply(site.url, author, threadId, 'Un lutin vert dort dans la serre.');
      const about = (listener: Listener) =>
        listener.heard.filter(({ event, payload }) => event.startsWith('post:') && payload['number'] === number);
      await until(() => about(sees).length === 1 && about(hides).length === 1, 'both hear of it');
      expect(about(sees)[0]?.payload).toMatchObject({ post: { id, bodyHtml: '<p>Un lutin vert dort dans la serre.</p>' } });
      expect(about(hides)[0]?.payload).toMatchObject({ number, post: { bodyHtml: '', author: null, removed: 'author' } });

      await succeed(site.url, author, 'PATCH', `/posts/${id}`, { bodyHtml: '<p>Le lutin est parti.</p>', version: 1 });
      await until(() => about(sees).length === 2, 'the edit is heard');
      // It looked deleted from the first; to hear now that it is would say that it was not.
      await succeed(site.url, author, 'DELETE', `/posts/${id}`);
      await until(() => about(sees).length === 3, 'the deletion is heard');
      expect(about(hides)).toHaveLength(1);
      // What joining gives is what events gave.
      const answer = await hides.join(threadId, number - 1);
      expect(answer.ok && answer.missed[0]).toMatchObject({ number, bodyHtml: '', author: null, removed: 'author' });
    }
  });

  it('no longer follow each other’s threads, which look removed', async () => {
    const [out, stays] = [await listenIn(noisette, 'websocket'), await listenIn(steward, 'websocket')];
    await succeed(site.url, luciole, 'PUT', `/personas/${noisette.personaId}/block`);
    await until(() => out.of('room:closed').length === 1, 'the room is closed', SECOND);
    expect(out.of('room:closed')[0]?.payload).toEqual({ threadId, code: 'thread.removed' });
    await hearsNothing(out, stays);
  });

  it('cannot count each other’s replies from what the room is told', async () => {
    await succeed(site.url, noisette, 'PUT', `/personas/${steward.personaId}/block`);
    const { number } = await reply(site.url, steward, threadId);
    const [hides, sees] = [await listenIn(noisette, 'websocket'), await listenIn(steward, 'websocket')];
    const { thread } = await succeed<{ thread: { version: number } }>(site.url, luciole, 'GET', `/threads/${threadId}`);
    await succeed(site.url, luciole, 'PATCH', `/threads/${threadId}`, { version: thread.version, answeredBy: number });
    await until(() => hides.of('thread:updated').length === 1 && sees.of('thread:updated').length === 1, 'both are told');
    expect(sees.of('thread:updated')[0]?.payload).toMatchObject({ replyCount: 1, answeredBy: number });
    expect(hides.of('thread:updated')[0]?.payload).toMatchObject({ replyCount: 0, answeredBy: null });
  });
});

describe('limits', () => {
  it('somebody who joins again and again has to wait', async () => {
    const limited = await startLiveSite({ databaseUrl: site.databaseUrl, rateLimits: 'on' });
    try {
      await turn('public');
      const listener = await listen(limited.url, noisette);
      const codes = new Set<unknown>();
      for (let batch = 0; batch < 13; batch++) {
        for (const answer of await Promise.all(Array.from({ length: 50 }, () => listener.join(threadId, 1))))
          codes.add(answer.ok || answer.code);
      }
      expect([...codes]).toEqual([true, 'rate.limited']);
    } finally {
      closeListeners();
      await limited.close();
    }
  });

  it('a message larger than a join ever is ends the connection', async () => {
    const listener = await listen(site.url, null);
    listener.connection.emit('thread:typing', { threadId: 'x'.repeat(20_000) });
    await until(() => !listener.connection.connected, 'the connection is cut');
  });

  it('nobody follows more threads at once than a page shows', async () => {
    const ids = [];
    for (let count = 0; count < 9; count++) ids.push(await startThread(site.url, luciole, space.slug));
    const listener = await listen(site.url, noisette);
    const answers = [];
    for (const id of ids) answers.push((await listener.join(id)).ok);
    expect(answers).toEqual([true, true, true, true, true, true, true, true, false]);
  });
});

describe('the server closing', () => {
  it('tells sockets on both transports, and ends though somebody does not answer', async () => {
    const second = await startLiveSite({ databaseUrl: site.databaseUrl });
    const listeners = await Promise.all(
      (['websocket', 'polling'] as const).map((transport) => listen(second.url, noisette, { transport })),
    );
    const silent = await listen(second.url, noisette);
    const wire = silent.connection.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } };
    wire.ws._socket.pause();
    const begun = performance.now();
    await second.close();
    expect(performance.now() - begun).toBeLessThan(4_000);
    for (const listener of listeners) {
      await until(() => !listener.connection.connected, 'cut');
      expect(listener.heard.map(({ event }) => event)).toEqual(['server:closing']);
    }
  });
});
