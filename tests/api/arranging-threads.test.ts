import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as moderation from '../../shared/moderation.contract.ts';
import { getSpace } from '../../shared/spaces.contract.ts';
import * as contract from '../../shared/threads.contract.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let salome: Person;
let noisette: Person;
let luciole: Person;
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  [salome, noisette, luciole] = (await Promise.all(['Salomé', 'Noisette', 'Luciole'].map((handle) => signUp(site, { handle })))) as [
    Person,
    Person,
    Person,
  ]; // three names, three people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Fatigue' });
  for (const person of [noisette, luciole]) await join(site, person, space.slug);
  await makeModerator(site, salome, space.slug);
});

async function begin(title = 'Les nuits courtes', as = noisette): Promise<string> {
  const body = { kind: 'question', title, bodyHtml: '<p>Comment dormez-vous ?</p>' };
  return (await site.call(contract.startThread, { params: { slug: space.slug }, as, body })).body.thread.id;
}
const reply = (id: string, text: string, as = luciole, more: Record<string, unknown> = {}) =>
  site.call(contract.postReply, { params: { id }, as, body: { bodyHtml: text, ...more } });
const read = async (id: string, as: Person | null = luciole) => (await site.call(contract.getThread, { params: { id }, as })).body.thread;
const posts = async (id: string, as: Person | null = luciole) => (await site.call(contract.listPosts, { params: { id }, as })).body.items;
const split = (id: string, numbers: number[], as = salome) =>
  site.call(contract.splitThread, { params: { id }, as, body: { numbers, title: 'Les chats la nuit' } });
const merge = (id: string, into: string, as = salome) => site.call(contract.mergeThreads, { params: { id }, as, body: { into } });
const unanswered = async () => {
  const { rows } = await site.db.execute<{ n: number }>(sql`select unanswered_count as n from spaces where id = ${space.id}`);
  return rows[0]?.n;
};
const acts = async () =>
  (await site.call(moderation.listLog, { params: { slug: space.slug }, as: salome })).body.items.map(({ kind, act }) => [kind, act]);

describe('slowing a thread down', () => {
  const slow = async (id: string, slowMinutes: number | null, as = salome) =>
    site.call(contract.updateThread, { params: { id }, as, body: { version: (await read(id)).version, slowMinutes } });

  test('lets each member write once in so many minutes, and the team always', async () => {
    const id = await begin();
    expect((await slow(id, 10)).body.thread.slowMinutes).toBe(10);
    expect((await reply(id, '<p>Un.</p>')).status).toBe(201);
    const early = await reply(id, '<p>Deux.</p>');
    expect(codeOf(early)).toBe('429 thread.slow');
    expect(Number(early.headers['retry-after'])).toBeGreaterThan(590);
    // Nobody who may be in danger is asked to wait.
    expect((await reply(id, '<p>Je veux mourir. Je vais en finir ce soir.</p>')).status).toBe(201);
    for (const text of ['<p>Trois.</p>', '<p>Quatre.</p>']) expect((await reply(id, text, salome)).status).toBe(201);
    // What opened the thread counts as well.
    expect(codeOf(await reply(id, '<p>Cinq.</p>', noisette))).toBe('429 thread.slow');
    await site.db.execute(sql`update posts set created_at = created_at - interval '11 minutes' where thread_id = ${id}`);
    expect((await reply(id, '<p>Six.</p>')).status).toBe(201);
    await slow(id, null);
    expect((await reply(id, '<p>Sept.</p>')).status).toBe(201);
    expect((await acts()).filter(([kind]) => kind === 'thread_slowed')).toEqual([
      ['thread_slowed', 'organise'],
      ['thread_slowed', 'organise'],
    ]);
  });

  test('is the team’s', async () => {
    const id = await begin();
    expect(codeOf(await slow(id, 10, noisette))).toBe('403 space.not_team');
  });
});

describe('taking replies out of a thread', () => {
  test('makes a thread of its own of them, and leaves where they went', async () => {
    const id = await begin();
    await reply(id, '<p>Avec un livre.</p>');
    const { body: first } = await reply(id, '<p>Mon chat dort sur moi.</p>', noisette);
    await reply(
      id,
      '<blockquote data-post="3"><p>Mon chat dort</p></blockquote><blockquote data-post="2"><p>un livre</p></blockquote><p>Le mien aussi.</p>',
      luciole,
      { replyTo: 3 },
    );
    await reply(id, '<blockquote data-post="3"><p>Mon chat</p></blockquote><p>Revenons aux nuits.</p>', noisette);
    await site.call(contract.react, { params: { id: first.post?.id ?? '', kind: 'same' }, as: luciole });

    const { status, body } = await split(id, [4, 3]);
    expect(status).toBe(201);
    expect(body.thread).toMatchObject({
      title: 'Les chats la nuit',
      number: 2,
      replyCount: 1,
      sameCount: 1,
      author: { handle: 'Noisette' },
    });
    const there = await posts(body.thread.id);
    expect(there.map(({ number, bodyHtml, replyTo }) => ({ number, bodyHtml, replyTo }))).toEqual([
      { number: 1, bodyHtml: '<p>Mon chat dort sur moi.</p>', replyTo: null },
      {
        number: 2,
        bodyHtml: '<blockquote data-post="1"><p>Mon chat dort</p></blockquote><blockquote><p>…</p></blockquote><p>Le mien aussi.</p>',
        replyTo: 1,
      },
    ]);
    expect(there[0]?.id).toBe(first.post?.id);
    const here = await posts(id);
    expect(here.map(({ number, removed, movedTo }) => [number, removed, movedTo])).toEqual([
      [1, null, null],
      [2, null, null],
      [3, 'moderator', { threadId: body.thread.id, number: 1 }],
      [4, 'moderator', { threadId: body.thread.id, number: 2 }],
      [5, null, null],
    ]);
    expect(here[4]?.bodyHtml).toBe('<blockquote data-post="3"><p>…</p></blockquote><p>Revenons aux nuits.</p>');
    expect(await read(id)).toMatchObject({ number: 5, replyCount: 2 });
    // A link to a message leads where it is now, and whoever read it there has read it here.
    expect((await site.call(contract.getPost, { params: { id: first.post?.id ?? '' }, as: null })).body.post.threadId).toBe(body.thread.id);
    expect((await read(body.thread.id, noisette)).viewer).toMatchObject({ unread: 0, subscription: 'follow' });
    expect((await acts())[0]).toEqual(['thread_split', 'organise']);
  });

  test('a question whose replies all went waits for an answer again', async () => {
    const id = await begin();
    await reply(id, '<p>Autre chose.</p>');
    expect(await unanswered()).toBe(0);
    await split(id, [2]);
    expect(await unanswered()).toBe(2);
    expect((await site.call(getSpace, { params: { slug: space.slug }, as: null })).status).toBe(200);
  });

  test('takes replies that are there, and is the team’s', async () => {
    const id = await begin();
    const { body } = await reply(id, '<p>Un.</p>');
    expect(codeOf(await split(id, [2, 9]))).toBe('422 split.unknown_number');
    expect((await split(id, [1])).status).toBe(400);
    expect(codeOf(await split(id, [2], noisette))).toBe('403 space.not_team');
    await site.call(contract.deletePost, { params: { id: body.post?.id ?? '' }, as: luciole });
    expect(codeOf(await split(id, [2]))).toBe('422 split.unknown_number');
    const [one, other] = await Promise.all([begin(), begin()]);
    await reply(one, '<p>Un.</p>');
    await reply(other, '<p>Un.</p>');
  });

  test('two at once take a message to one place', async () => {
    const id = await begin();
    for (const text of ['<p>Un.</p>', '<p>Deux.</p>', '<p>Trois.</p>']) await reply(id, text);
    const both = await Promise.all([split(id, [2, 3]), split(id, [3, 4])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    const { rows } = await site.db.execute<{ n: number }>(
      sql`select count(*)::int as n from posts join threads on threads.id = posts.thread_id where threads.space_id = ${space.id} and posts.body_html in ('<p>Un.</p>', '<p>Deux.</p>', '<p>Trois.</p>')`,
    );
    expect(rows[0]?.n).toBe(3);
  });
});

describe('joining a thread to another', () => {
  test('its messages follow, links lead there, numbers have no gaps', async () => {
    const into = await begin('Les nuits courtes');
    await reply(into, '<p>Un livre.</p>');
    const from = await begin('Encore les nuits', luciole);
    await reply(from, '<blockquote data-post="1"><p>Comment dormez-vous</p></blockquote><p>Mal.</p>', noisette, { replyTo: 1 });
    await site.call(contract.saveThread, { params: { id: from }, as: noisette });
    await site.call(contract.putDraft, {
      params: { key: `thread:${from}` },
      as: luciole,
      body: { bodyHtml: '<blockquote data-post="2"><p>Mal.</p></blockquote><p>Je voulais</p>', version: 0 },
    });
    expect((await merge(from, into)).body.thread).toMatchObject({ id: into, number: 4, replyCount: 3 });
    expect((await posts(into)).map(({ number, bodyHtml, replyTo }) => [number, bodyHtml, replyTo])).toEqual([
      [1, '<p>Comment dormez-vous ?</p>', null],
      [2, '<p>Un livre.</p>', null],
      [3, '<p>Comment dormez-vous ?</p>', null],
      [4, '<blockquote data-post="3"><p>Comment dormez-vous</p></blockquote><p>Mal.</p>', 3],
    ]);
    for (const as of [null, luciole]) {
      const gone = await site.call(contract.getThread, { params: { id: from }, as });
      expect(codeOf(gone)).toBe('404 thread.merged');
      expect(gone.body).toMatchObject({ current: { id: into } });
    }
    const { body: kept } = await site.call(contract.listSaved, { as: noisette });
    expect(kept.items.map(({ id }) => id)).toContain(into);
    const { body: draft } = await site.call(contract.getDraft, { params: { key: `thread:${into}` }, as: luciole });
    expect(draft.draft.bodyHtml).toBe('<blockquote><p>Mal.</p></blockquote><p>Je voulais</p>');
    expect((await reply(into, '<p>Ensuite.</p>')).body.post?.number).toBe(5);
    expect(await unanswered()).toBe(0);
    expect((await acts())[0]).toEqual(['threads_merged', 'organise']);
    // Joined on: the first one leads to the last.
    const last = await begin('Toutes les nuits');
    await merge(into, last);
    expect((await site.call(contract.getThread, { params: { id: from }, as: null })).body).toMatchObject({ current: { id: last } });
  });

  test('only within a space, by its team, and nothing tells an outsider where it went', async () => {
    const [into, from] = [await begin(), await begin()];
    expect(codeOf(await merge(from, into, noisette))).toBe('403 space.not_team');
    expect(codeOf(await merge(from, from))).toBe('422 merge.not_here');
    const here = space;
    space = await createSpace(site, { name: 'Ailleurs' });
    await join(site, noisette, space.slug);
    expect(codeOf(await merge(from, await begin()))).toBe('422 merge.not_here');
    await merge(from, into);
    await site.db.execute(sql`update spaces set visibility = 'private', join_rule = 'invitation' where id = ${here.id}`);
    expect(codeOf(await site.call(contract.getThread, { params: { id: from }, as: null }))).toBe('404 not_found');
  });

  test('a reply at the same moment is in one of them, once', async () => {
    for (let round = 0; round < 10; round++) {
      const [into, from] = [await begin(), await begin()];
      const [said] = await Promise.all([reply(from, `<p>Tour ${round}.</p>`), merge(from, into)]);
      const there = (await posts(into)).filter(({ bodyHtml }) => bodyHtml === `<p>Tour ${round}.</p>`);
      expect(there).toHaveLength(said.status === 201 ? 1 : 0);
      expect((await posts(into)).map(({ number }) => number)).toEqual((await posts(into)).map((_, i) => i + 1));
    }
  });
});
