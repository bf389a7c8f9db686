import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectLive, followThread } from '../../client/lib/live.ts';
import type { LiveState } from '../../client/lib/live.ts';
import { livePostSchema } from '../../shared/threads.contract.ts';
import { closeListeners, createPerson, listen, reply, startLiveSite, startThread, succeed, until } from '../support/live.ts';
import type { LiveSite, Person } from '../support/live.ts';
import { createSpace, join } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { io } from 'socket.io-client';

let site: LiveSite;
let noisette: Person;
let luciole: Person;
let space: TestSpace;
let threadId: string;

beforeAll(async () => {
  site = await startLiveSite();
  [noisette, luciole] = await Promise.all([createPerson(site.db), createPerson(site.db)]);
  space = await createSpace(site);
  await join(site, noisette, space.slug);
  await join(site, luciole, space.slug);
}, 60_000);
beforeEach(async () => {
  threadId = await startThread(site.url, noisette, space.slug);
});
afterEach(closeListeners);
afterAll(() => site.close());

describe.each(['websocket', 'polling'] as const)('following a thread over %s', (transport) => {
  it('a reader without account gets what was missed, then each new reply', async () => {
    await reply(site.url, luciole, threadId);
    const reader = await listen(site.url, null, { transport });
    const answer = await reader.join(threadId, 0);
    expect(answer).toMatchObject({ ok: true, number: 2, more: false });
    expect(answer.ok && answer.missed.map(({ number }) => number)).toEqual([1, 2]);

    const written = await reply(site.url, luciole, threadId, 'Deux oreillers aussi.');
    const news = () => reader.of('post:created').filter(({ payload }) => payload['number'] === 3);
    await until(() => news().length > 0, 'the reply is heard');
    expect(news()[0]?.payload).toMatchObject({
      threadId,
      number: 3,
      post: { id: written.id, bodyHtml: '<p>Deux oreillers aussi.</p>' },
    });
  });

  it('an edit, a reaction and a removal reach the page', async () => {
    const { id } = await reply(site.url, luciole, threadId);
    const reader = await listen(site.url, noisette, { transport });
    await reader.join(threadId, 2);
    await succeed(site.url, luciole, 'PATCH', `/posts/${id}`, { bodyHtml: '<p>Dans un grand fauteuil.</p>', version: 1 });
    await until(() => reader.of('post:updated').length === 1, 'the edit is heard');
    expect(reader.of('post:updated')[0]?.payload).toMatchObject({ number: 2, post: { bodyHtml: '<p>Dans un grand fauteuil.</p>' } });
    await succeed(site.url, noisette, 'PUT', `/posts/${id}/reactions/thanks`);
    await until(() => reader.of('post:updated').length === 2, 'the reaction is heard');
    expect(reader.of('post:updated')[1]?.payload).toMatchObject({ number: 2, post: { reactions: { thanks: 1 } } });
    await succeed(site.url, luciole, 'DELETE', `/posts/${id}`);
    await until(() => reader.of('post:removed').length === 1, 'the removal is heard');
    expect(reader.of('post:removed')[0]?.payload).toMatchObject({ number: 2, post: { removed: 'author', bodyHtml: '', author: null } });
  });
});

describe('what a room is told', () => {
  it('is the same for everybody: nothing of who looks', async () => {
    const { id } = await reply(site.url, luciole, threadId);
    const listeners = await Promise.all([noisette, luciole, null].map((person) => listen(site.url, person)));
    const answers = await Promise.all(listeners.map((listener) => listener.join(threadId)));
    for (const answer of answers) {
      expect(answer).toEqual(answers[0]);
      if (answer.ok) for (const post of answer.missed) expect(livePostSchema.strict().safeParse(post).error).toBeUndefined();
    }
    await succeed(site.url, noisette, 'PUT', `/posts/${id}/reactions/same`);
    await until(() => listeners.every((listener) => listener.of('post:updated').length === 1), 'all hear of the reaction');
    const [first, ...others] = listeners.map((listener) => listener.of('post:updated')[0]?.payload);
    expect(livePostSchema.strict().safeParse(first?.['post']).error).toBeUndefined();
    for (const other of others) expect(other).toEqual(first);
  });

  it('tells when the thread’s author marks an answer', async () => {
    await reply(site.url, luciole, threadId);
    const reader = await listen(site.url, null);
    await reader.join(threadId, 2);
    const { thread } = await succeed<{ thread: { version: number } }>(site.url, noisette, 'GET', `/threads/${threadId}`);
    await succeed(site.url, noisette, 'PATCH', `/threads/${threadId}`, { version: thread.version, answeredBy: 2 });
    await until(() => reader.of('thread:updated').length === 1, 'the mark is heard');
    expect(reader.of('thread:updated')[0]?.payload).toMatchObject({ threadId, answeredBy: 2, closed: false, replyCount: 1, number: 2 });
  });

  it('who left the thread hears nothing more of it', async () => {
    const [stays, leaves] = await Promise.all([listen(site.url, null), listen(site.url, null)]);
    await Promise.all([stays.join(threadId, 1), leaves.join(threadId, 1)]);
    leaves.connection.emit('thread:leave', { threadId });
    // Answered after the leave: sockets are served in order.
    await leaves.join('AAAAAAAAAAAAAAAA');
    await reply(site.url, luciole, threadId);
    await until(() => stays.of('post:created').length === 1, 'the one who stays hears it');
    expect(leaves.of('post:created')).toEqual([]);
  });
});

describe('asking to join', () => {
  it('gives at most a hundred missed posts, and says that there are more', async () => {
    for (let batch = 0; batch < 15; batch++) await Promise.all(Array.from({ length: 7 }, () => reply(site.url, luciole, threadId)));
    const reader = await listen(site.url, null);
    const answer = await reader.join(threadId, 0);
    expect(answer.ok && [answer.number >= 101, answer.missed.length, answer.missed.at(-1)?.number, answer.more]).toEqual([
      true,
      100,
      100,
      true,
    ]);
    const rest = await reader.join(threadId, 100);
    expect(rest.ok && [rest.number, rest.missed.map(({ number }) => number), rest.more]).toEqual([
      106,
      [101, 102, 103, 104, 105, 106],
      false,
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['words', 'thread'],
    ['an id that cannot be', { threadId: 'x', after: 0 }],
    ['a negative number', { threadId: 'AAAAAAAAAAAAAAAA', after: -1 }],
    ['an unknown field', { threadId: 'AAAAAAAAAAAAAAAA', after: 0, as: 'admin' }],
  ])('is refused with %s', async (_what, request) => {
    const reader = await listen(site.url, null);
    const answer: unknown = await reader.connection.timeout(5_000).emitWithAck('thread:join', request as never);
    expect(answer).toEqual({ ok: false, code: 'request.invalid' });
  });

  it('is refused for a thread that does not exist', async () => {
    const reader = await listen(site.url, null);
    expect(await reader.join('AAAAAAAAAAAAAAAA')).toEqual({ ok: false, code: 'not_found' });
  });

  it('a page of another site cannot connect', async () => {
    for (const transport of ['websocket', 'polling'] as const) {
      await expect(listen(site.url, noisette, { transport, origin: 'https://elsewhere.example' })).rejects.toThrow();
    }
    const own = await listen(site.url, noisette, { origin: site.url });
    expect(await own.join(threadId)).toMatchObject({ ok: true });
  });

  it('a cookie that opens nothing reads as anybody', async () => {
    const reader = await listen(site.url, { ...noisette, token: 'A'.repeat(43) });
    expect(await reader.join(threadId)).toMatchObject({ ok: true });
  });
});

describe('presence', () => {
  const latest = (listener: { of(event: string): { payload: Record<string, unknown> }[] }) =>
    listener.of('thread:presence').at(-1)?.payload;

  it('counts an account once and each reader without account, never by name', async () => {
    const [first, second, nobody] = await Promise.all([listen(site.url, noisette), listen(site.url, noisette), listen(site.url, null)]);
    await first.join(threadId);
    expect(latest(first)).toEqual({ threadId, reading: 1, typing: 0 });
    await second.join(threadId);
    await nobody.join(threadId);
    await until(() => latest(first)?.['reading'] === 2, 'both are counted');
    nobody.close();
    await until(() => latest(first)?.['reading'] === 1, 'the one who left is not');
    for (const { payload } of [...first.of('thread:presence'), ...second.of('thread:presence')]) {
      expect(Object.keys(payload).sort()).toEqual(['reading', 'threadId', 'typing']);
    }
  });

  it('counts who writes for six seconds, and only who may reply', async () => {
    const stranger = await createPerson(site.db);
    const unverified = await createPerson(site.db, { verified: false });
    const [reader, writer, other, newcomer] = await Promise.all(
      [null, luciole, stranger, unverified].map((person) => listen(site.url, person)),
    );
    if (!reader || !writer || !other || !newcomer) throw new Error('not connected');
    for (const listener of [reader, writer, other, newcomer]) expect(await listener.join(threadId)).toMatchObject({ ok: true });
    for (const listener of [reader, other, newcomer]) listener.connection.emit('thread:typing', { threadId });
    const begun = performance.now();
    writer.connection.emit('thread:typing', { threadId });
    await until(() => latest(reader)?.['typing'] === 1, 'the writer is counted');
    await until(() => latest(reader)?.['typing'] === 0, 'and no longer');
    expect(performance.now() - begun).toBeGreaterThan(5_900);
    expect(reader.of('thread:presence').map(({ payload }) => payload['typing'])).not.toContain(2);
  });

  it('whoever sent the reply is no longer writing', async () => {
    const reader = await listen(site.url, null);
    const writer = await listen(site.url, luciole);
    await Promise.all([reader.join(threadId), writer.join(threadId)]);
    writer.connection.emit('thread:typing', { threadId });
    await until(() => latest(reader)?.['typing'] === 1, 'the writer is counted');
    await reply(site.url, luciole, threadId);
    await until(() => latest(reader)?.['typing'] === 0, 'and no longer');
  });

  it('tells a room at most once a second, whoever comes and goes', async () => {
    const reader = await listen(site.url, null);
    await reader.join(threadId);
    const begun = performance.now();
    await Promise.all(Array.from({ length: 20 }, async () => (await listen(site.url, null)).join(threadId)));
    await until(() => latest(reader)?.['reading'] === 21, 'all are counted');
    expect(reader.of('thread:presence').length).toBeLessThanOrEqual(2 + Math.ceil((performance.now() - begun) / 1_000));
  });
});

describe('the page’s own follower', () => {
  it('holds each reply once and in order through a lost connection', async () => {
    const connection = connectLive(io, site.url);
    const numbers: number[] = [];
    const states: LiveState[] = [];
    const followed = followThread({
      connection,
      threadId,
      after: 0,
      onPosts: (posts) => numbers.push(...posts.map(({ number }) => number)),
      onState: (state) => states.push(state),
    });
    await until(() => followed.last === 1, 'the opening message is there');
    connection.io.engine.close();
    await reply(site.url, luciole, threadId);
    await reply(site.url, luciole, threadId);
    await until(() => followed.last === 3, 'the missed replies are there');
    await reply(site.url, luciole, threadId);
    await until(() => followed.last === 4, 'the new one too');
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(states).toEqual(['connecting', 'live', 'paused', 'live']);
    followed.stop();
    connection.close();
  });

  it('reads what a long absence missed over HTTP', async () => {
    for (let batch = 0; batch < 20; batch++) await Promise.all(Array.from({ length: 6 }, () => reply(site.url, luciole, threadId)));
    const connection = connectLive(io, site.url);
    const numbers: number[] = [];
    const followed = followThread({
      connection,
      threadId,
      after: 0,
      onPosts: (posts) => numbers.push(...posts.map(({ number }) => number)),
      fetchPosts: async (id, after) =>
        (await succeed<{ items: never[] }>(site.url, null, 'GET', `/threads/${id}/posts?after=${after}&limit=100`)).items,
    });
    await until(() => followed.last === 121, 'all are there');
    expect(numbers).toEqual(Array.from({ length: 121 }, (_, index) => index + 1));
    followed.stop();
    connection.close();
  });

  it('is told when the thread is gone', async () => {
    const connection = connectLive(io, site.url);
    const closed: string[] = [];
    const lone = await startThread(site.url, noisette, space.slug);
    followThread({ connection, threadId: 'AAAAAAAAAAAAAAAA', after: 0, onPosts: () => undefined, onClosed: (code) => closed.push(code) });
    await until(() => closed.length === 1, 'no such thread');
    const followed = followThread({
      connection,
      threadId: lone,
      after: 0,
      onPosts: () => undefined,
      onClosed: (code) => closed.push(code),
    });
    await until(() => followed.last === 1, 'the thread is followed');
    const { items } = await succeed<{ items: { id: string }[] }>(site.url, noisette, 'GET', `/threads/${lone}/posts`);
    await succeed(site.url, noisette, 'DELETE', `/posts/${items[0]?.id}`);
    await until(() => closed.length === 2, 'the thread is gone');
    expect(closed).toEqual(['not_found', 'thread.removed']);
    connection.close();
  });
});
