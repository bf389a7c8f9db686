import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personaOwners, personas } from '../../server/accounts/public.ts';
import { newId } from '../../server/platform/ids.ts';
import { livePost, livePostsAfter, tombstoneOf } from '../../server/threads/public.ts';
import { blockPersona, unblockPersona } from '../../shared/accounts.contract.ts';
import { getSpace } from '../../shared/spaces.contract.ts';
import * as contract from '../../shared/threads.contract.ts';
import type { Post } from '../../shared/threads.contract.ts';
import { codeOf, signUp, signUpUnverified, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, expel, join, makeModerator } from '../support/spaces.ts';
import type { SpaceSettings, TestSpace } from '../support/spaces.ts';

let site: TestSite;
let noisette: Person;
let leon: Person;
let luciole: Person;
let salome: Person;
let stranger: Person;
let unverified: Person;
/** A public space with everybody above but the last two; Salomé is on its team. */
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  noisette = await signUp(site, { handle: 'Noisette' });
  leon = await signUp(site, { handle: 'Grand-Père Léon' });
  luciole = await signUp(site, { handle: 'Luciole' });
  salome = await signUp(site, { handle: 'Salomé' });
  stranger = await signUp(site, { handle: 'Étrangère' });
  unverified = await signUpUnverified(site, { handle: 'Pas-Encore' });
  space = await freshSpace({ slug: 'sep', tags: { sommeil: 'Sommeil', travail: 'Travail' } });
}, 60_000);
afterAll(() => site.stop());

async function freshSpace(settings: SpaceSettings = {}): Promise<TestSpace> {
  const made = await createSpace(site, settings);
  for (const person of [noisette, leon, luciole]) await join(site, person, made.slug);
  await makeModerator(site, salome, made.slug);
  return made;
}

const text = (words: string) => `<p>${words}</p>`;
const startBody = (more: Record<string, unknown> = {}) => ({
  kind: 'question',
  title: 'Comment dormez-vous ?',
  bodyHtml: text('Je ne dors plus.'),
  ...more,
});
const begin = (as: Person | null, slug: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  site.call(contract.startThread, { params: { slug }, body: startBody(more), as, headers });
const answer = (as: Person | null, id: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  site.call(contract.postReply, { params: { id }, body: { bodyHtml: text('Moi non plus.'), ...more }, as, headers });
const edit = (as: Person, id: string, body: Record<string, unknown>) => site.call(contract.editPost, { params: { id }, body, as });
const remove = (as: Person | null, id: string) => site.call(contract.deletePost, { params: { id }, as });
const change = (as: Person, id: string, body: Record<string, unknown>) => site.call(contract.updateThread, { params: { id }, body, as });
const pin = (as: Person | null, id: string) => site.call(contract.pinThread, { params: { id }, as });
const unpin = (as: Person | null, id: string) => site.call(contract.unpinThread, { params: { id }, as });
const thread = (as: Person | null, id: string) => site.call(contract.getThread, { params: { id }, as });
const posts = (as: Person | null, id: string, query: Record<string, unknown> = {}) =>
  site.call(contract.listPosts, { params: { id }, query, as });
const post = (as: Person | null, id: string) => site.call(contract.getPost, { params: { id }, as });
const list = (as: Person | null, slug: string, query: Record<string, unknown> = {}) =>
  site.call(contract.listThreads, { params: { slug }, query, as });
const react = (as: Person, id: string, kind: string) => site.call(contract.react, { params: { id, kind }, as });
const unreact = (as: Person, id: string, kind: string) => site.call(contract.unreact, { params: { id, kind }, as });

async function opened(slug = space.slug, as = noisette, more: Record<string, unknown> = {}) {
  const reply = await begin(as, slug, more);
  if (reply.status !== 201) throw new Error(reply.text);
  return { id: reply.body.thread.id, postId: reply.body.post.id, ...reply.body };
}

async function answered(as: Person, id: string, more: Record<string, unknown> = {}): Promise<Post> {
  const reply = await answer(as, id, more);
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body.post;
}

async function rowsIn(table: string, postId: string): Promise<number> {
  const { rows } = await site.db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)} where post_id = ${postId}`,
  );
  return rows[0]?.count ?? -1;
}

describe('the life of a thread', () => {
  test('somebody asks, somebody answers, both are read by people without account', async () => {
    const {
      id,
      thread: asked,
      post: first,
    } = await opened(space.slug, noisette, { wants: 'practical', tags: ['sommeil'], shortVersion: 'Je cherche des idées.' });
    expect(asked).toMatchObject({
      kind: 'question',
      wants: 'practical',
      number: 1,
      replyCount: 0,
      language: 'fr',
      shortVersion: 'Je cherche des idées.',
    });
    expect(asked.tags).toEqual([{ key: 'sommeil', name: 'Sommeil' }]);
    expect(asked.author).toMatchObject({ personaId: noisette.personaId, handle: 'Noisette', badge: null });
    expect(asked.viewer).toMatchObject({ read: 1, unread: 0, subscription: 'follow', persona: { handle: 'Noisette' } });
    expect(first).toMatchObject({ number: 1, bodyHtml: '<p>Je ne dors plus.</p>', version: 1, editedAt: null });

    const reply = await answered(salome, id, { replyTo: 1, label: 'experience' });
    expect(reply).toMatchObject({ number: 2, replyTo: 1, label: 'experience', author: { handle: 'Salomé', badge: 'moderator' } });
    // What the author of a reply was answered is what reading it gives.
    expect((await post(salome, reply.id)).body.post).toEqual(reply);

    const page = await posts(null, id);
    expect(page.body.items.map((item) => [item.number, item.author?.handle, item.viewer])).toEqual([
      [1, 'Noisette', null],
      [2, 'Salomé', null],
    ]);
    expect(page.body.nextCursor).toBeNull();
    expect((await thread(null, id)).body.thread).toMatchObject({ number: 2, replyCount: 1, viewer: null, can: { reply: false } });
    expect((await list(null, space.slug)).body.items[0]).toMatchObject({ id, replyCount: 1 });
  });

  test('its author marks the answer, takes it away, and changes words; the team closes it', async () => {
    const { id } = await opened();
    await answered(leon, id);
    const marked = await change(noisette, id, { version: 1, answeredBy: 2, title: 'Comment trouver le sommeil ?', wants: 'listening' });
    expect(marked.body.thread).toMatchObject({ answeredBy: 2, title: 'Comment trouver le sommeil ?', wants: 'listening', version: 2 });
    expect(codeOf(await change(noisette, id, { version: 2, answeredBy: 3 }))).toBe('422 answer.unknown_number');
    expect(codeOf(await change(noisette, id, { version: 2, answeredBy: 1 }))).toBe('422 answer.unknown_number');
    expect(codeOf(await change(noisette, id, { version: 2, tags: ['inconnu'] }))).toBe('422 tag.unknown');
    expect(codeOf(await change(leon, id, { version: 2, title: 'Un titre de plus' }))).toBe('403 thread.not_author');
    expect(codeOf(await change(noisette, id, { version: 2, closed: true }))).toBe('403 space.not_team');
    expect((await change(noisette, id, { version: 2, kind: 'tip' })).body.thread).toMatchObject({ kind: 'tip', answeredBy: null });

    expect((await change(salome, id, { version: 3, closed: true, tags: ['travail'] })).body.thread).toMatchObject({
      closed: true,
      tags: [{ key: 'travail' }],
    });
    expect(codeOf(await answer(leon, id))).toBe('403 thread.closed');
    expect((await thread(leon, id)).body.thread.can.reply).toBe(false);
    expect((await change(salome, id, { version: 4, closed: false })).body.thread.closed).toBe(false);
    expect((await answer(leon, id)).status).toBe(201);
  });

  test('two people who change it at once: the second gets it as it is now', async () => {
    const { id } = await opened();
    const replies = await Promise.all([
      change(noisette, id, { version: 1, title: 'Le premier titre' }),
      change(noisette, id, { version: 1, title: 'Le second titre' }),
    ]);
    const kept = replies.find((reply) => reply.status === 200);
    const refused = replies.find((reply) => reply.status === 409);
    expect(refused?.body.code).toBe('version.stale');
    expect(refused?.body.current).toMatchObject({ title: kept?.body.thread.title, version: 2 });
  });

  test.each([
    ['nobody', () => null, '401 session.required'],
    ['somebody unverified', () => unverified, '403 account.not_verified'],
    ['somebody who has not joined', () => stranger, '403 space.not_a_member'],
  ])('%s cannot write in a public space and is told why', async (_, who, code) => {
    const { id } = await opened();
    expect(codeOf(await begin(who(), space.slug))).toBe(code);
    expect(codeOf(await answer(who(), id))).toBe(code);
  });

  test('an expelled member can read and no longer write', async () => {
    const place = await freshSpace();
    const { id } = await opened(place.slug);
    const reply = await answered(leon, id);
    await expel(site, leon, place.slug);
    expect((await thread(leon, id)).body.thread.viewer?.persona).toBeNull();
    expect(codeOf(await answer(leon, id))).toBe('403 space.not_a_member');
    expect(codeOf(await edit(leon, reply.id, { bodyHtml: text('Encore moi.'), version: 1 }))).toBe('403 space.not_a_member');
    // One's own words may always be taken back.
    expect((await remove(leon, reply.id)).status).toBe(204);
  });
});

describe('numbers', () => {
  test('fifty replies at once take fifty numbers without a gap, and everybody is told theirs', async () => {
    const { id } = await opened();
    const writers = [noisette, leon, luciole, salome];
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) => answer(writers[n % 4] ?? noisette, id, { bodyHtml: text(`Réponse ${n}`) })),
    );
    expect(replies.map((reply) => reply.status)).toEqual(Array<number>(50).fill(201));
    const given = new Map(replies.map((reply) => [reply.body.post.number, reply.body.post.bodyHtml]));
    const { body } = await posts(null, id, { limit: '100' });
    expect(body.items.map((item) => item.number)).toEqual(Array.from({ length: 51 }, (_, n) => n + 1));
    for (const item of body.items.slice(1)) expect(given.get(item.number)).toBe(item.bodyHtml);
    const times = body.items.map((item) => item.createdAt);
    expect(times).toEqual(times.toSorted());
    expect((await thread(null, id)).body.thread).toMatchObject({ number: 51, replyCount: 50 });
  });

  test('pages: after a number, around a number, on from a cursor', async () => {
    const { id } = await opened();
    for (let n = 0; n < 6; n++) await answered(leon, id);
    const numbers = async (query: Record<string, unknown>) => (await posts(null, id, query)).body.items.map((item) => item.number);
    expect(await numbers({ after: '5' })).toEqual([6, 7]);
    expect(await numbers({ after: '7' })).toEqual([]);
    expect(await numbers({ around: '5', limit: '3' })).toEqual([4, 5, 6]);
    expect(await numbers({ around: '3', limit: '3' })).toEqual([1, 2, 3]);
    expect(await numbers({ around: '900', limit: '3' })).toEqual([]);
    const first = await posts(null, id, { limit: '3' });
    const second = await posts(leon, id, { limit: '3', cursor: first.body.nextCursor });
    expect(second.body.items.map((item) => item.number)).toEqual([4, 5, 6]);
    expect(await numbers({ limit: '3', cursor: second.body.nextCursor })).toEqual([7]);
    expect((await posts(null, id, { after: '2147483646', limit: '100' })).status).toBe(200);
    expect(codeOf(await posts(null, id, { cursor: 'x' }))).toBe('400 cursor.invalid');
    expect(codeOf(await posts(null, id, { around: '99999999999999999999' }))).toMatch(/^(400|200)/);
  });

  test('a reply to a number that is not there yet is refused', async () => {
    const { id } = await opened();
    expect(codeOf(await answer(leon, id, { replyTo: 2 }))).toBe('422 reply.unknown_number');
    expect((await answer(leon, id, { replyTo: 1 })).status).toBe(201);
  });
});

describe('numbers larger than the database counts', () => {
  const TOO_MANY = [2_147_483_647, 2_147_483_648, Number.MAX_SAFE_INTEGER];
  test.each(TOO_MANY)('%d is bad input everywhere', async (number) => {
    const { body } = await begin(noisette, space.slug);
    const params = { id: body.thread.id };
    const asked = await Promise.all([
      site.call(contract.moveReading, { params, as: noisette, body: { number } }),
      site.call(contract.putDraft, { params: { key: `thread:${params.id}` }, as: noisette, body: { bodyHtml: 'x', version: number } }),
      site.call(contract.editPost, { params: { id: body.post.id }, as: noisette, body: { bodyHtml: '<p>v</p>', version: number } }),
      site.call(contract.updateThread, { params, as: noisette, body: { version: number, closed: false } }),
      site.call(contract.updateThread, { params, as: noisette, body: { version: 1, answeredBy: number } }),
      site.call(contract.postReply, { params, as: noisette, body: { bodyHtml: '<p>v</p>', replyTo: number } }),
      site.call(contract.listPosts, { params, query: { after: number } }),
      site.call(contract.listPosts, { params, query: { around: number } }),
    ]);
    expect(asked.map(({ status, body: { code } }) => `${status} ${code}`)).toEqual(asked.map(() => '400 request.invalid'));
  });
});

describe('an address that cannot be read', () => {
  test.each(['/api/v1/spaces/%ff', '/api/v1/threads/%E0%A4%A/posts', '/fr/%ff'])('%s is refused as everything is', async (address) => {
    const answer = await fetch(site.url + address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(await answer.json()).toMatchObject({ status: 400, code: 'request.malformed' });
  });
});

describe('a retry never posts twice', () => {
  test('the same key fifty times at once: one post, one answer', async () => {
    const { id } = await opened();
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => answer(leon, id, { bodyHtml: text('Une seule fois.') }, { 'idempotency-key': 'cle-1' })),
    );
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201]));
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body.post))).size).toBe(1);
    expect((await thread(null, id)).body.thread.number).toBe(2);
  });

  test('the same key with other words is refused', async () => {
    const { id } = await opened();
    expect((await answer(leon, id, {}, { 'idempotency-key': 'cle-2' })).status).toBe(201);
    expect(codeOf(await answer(leon, id, { bodyHtml: text('Autre chose.') }, { 'idempotency-key': 'cle-2' }))).toBe(
      '409 idempotency.key_reused',
    );
  });

  test('a thread opened twice with one key is one thread', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => begin(leon, space.slug, {}, { 'idempotency-key': 'cle-3' })));
    expect(one?.body.thread).toEqual(two?.body.thread);
  });
});

describe('words', () => {
  test('what is stored is clean, and is what is served', async () => {
    const { id } = await opened();
    const reply = await answered(leon, id, { bodyHtml: '<p onclick="x()">Bonjour <script>alert(1)</script><b>vous</b></p>' });
    expect(reply.bodyHtml).toBe('<p>Bonjour <strong>vous</strong></p>');
  });

  test.each([
    ['nothing to see', { bodyHtml: '<p> \u200B</p>' }, '422 html.empty'],
    ['nested beyond reason', { bodyHtml: '<em><ul><li>'.repeat(40) }, '422 html.too_deep'],
    ['grown beyond the limit', { bodyHtml: '&'.repeat(20_000) }, '413 html.too_long'],
    ['longer than the limit', { bodyHtml: 'a'.repeat(50_001) }, '400 request.invalid'],
    ['a warning without letters', { contentWarning: '\u200B\u200B\u200B' }, '422 text.empty'],
    ['a field nobody knows', { color: 'red' }, '400 request.invalid'],
  ])('%s', async (_, more, code) => {
    const { id } = await opened();
    expect(codeOf(await answer(leon, id, more))).toBe(code);
    expect((await thread(null, id)).body.thread.number).toBe(1);
  });

  test('a title keeps its words and loses what hides in it', async () => {
    const { thread: made } = await opened(space.slug, noisette, { title: '  Un \u202Etitre\u0000   <b>simple</b> ' });
    expect(made.title).toBe('Un titre <b>simple</b>');
    expect(codeOf(await begin(noisette, space.slug, { title: '\u200B\u200B\u200B\u200B\u200B' }))).toBe('422 text.empty');
  });

  test('members are mentioned; a name nobody wears here stays a word', async () => {
    const { id } = await opened();
    const at = (handle: string) => `<span data-mention="${handle}">@${handle}</span>`;
    const reply = await answered(leon, id, { bodyHtml: `<p>${at('Noisette')} ${at('salome')} ${at('Étrangère')} ${at('Noisette')}</p>` });
    expect(reply.bodyHtml).toBe(`<p>${at('Noisette')} ${at('salome')} @Étrangère ${at('Noisette')}</p>`);
    expect(await rowsIn('mentions', reply.id)).toBe(2);
    await edit(leon, reply.id, { bodyHtml: `<p>${at('Luciole')} ${at('Noisette')}</p>`, version: 1 });
    expect(await rowsIn('mentions', reply.id)).toBe(2);
  });

  test('a quote leads to a post of the thread, or nowhere', async () => {
    const { id } = await opened();
    const reply = await answered(leon, id, {
      bodyHtml: '<blockquote data-post="1"><p>a</p></blockquote><blockquote data-post="7"><p>b</p></blockquote><p>c</p>',
    });
    expect(reply.bodyHtml).toBe('<blockquote data-post="1"><p>a</p></blockquote><blockquote><p>b</p></blockquote><p>c</p>');
  });
});

describe('editing', () => {
  test('the old text is kept for its author and the team; readers see that it was edited', async () => {
    const { id, postId } = await opened(space.slug, noisette, { contentWarning: 'care' });
    const edited = await edit(noisette, postId, {
      bodyHtml: text('Je dors un peu.'),
      version: 1,
      contentWarning: null,
      shortVersion: 'Ça va mieux.',
    });
    expect(edited.body.post).toMatchObject({
      bodyHtml: '<p>Je dors un peu.</p>',
      version: 2,
      contentWarning: null,
      shortVersion: 'Ça va mieux.',
    });
    expect(edited.body.post.editedAt).not.toBeNull();
    // Lists show what the opening message says now.
    expect((await thread(null, id)).body.thread).toMatchObject({ contentWarning: null, shortVersion: 'Ça va mieux.' });
    expect((await edit(noisette, postId, { bodyHtml: text('Je dors bien.'), version: 2 })).body.post.shortVersion).toBe('Ça va mieux.');

    for (const person of [noisette, salome]) {
      const { body } = await site.call(contract.listRevisions, { params: { id: postId }, query: { limit: '1' }, as: person });
      expect(body.items).toMatchObject([{ version: 2, bodyHtml: '<p>Je dors un peu.</p>', contentWarning: null }]);
      const rest = await site.call(contract.listRevisions, { params: { id: postId }, query: { cursor: body.nextCursor }, as: person });
      expect(rest.body).toMatchObject({
        items: [{ version: 1, bodyHtml: '<p>Je ne dors plus.</p>', contentWarning: 'care' }],
        nextCursor: null,
      });
    }
    expect(codeOf(await site.call(contract.listRevisions, { params: { id: postId }, as: leon }))).toBe('403 post.revisions_for_team');
  });

  test('of twenty edits of one version one is kept, the others get the post as it is', async () => {
    const { postId } = await opened();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => edit(noisette, postId, { bodyHtml: text(`Version ${n}`), version: 1 })),
    );
    const kept = replies.filter((reply) => reply.status === 200);
    expect(kept).toHaveLength(1);
    for (const reply of replies.filter((other) => other.status !== 200)) {
      expect(codeOf(reply)).toBe('409 version.stale');
      expect(reply.body.current).toMatchObject({ version: 2, bodyHtml: kept[0]?.body.post.bodyHtml });
    }
    expect(await rowsIn('post_revisions', postId)).toBe(1);
  });

  test('only its author edits a post, the team neither', async () => {
    const { postId } = await opened();
    for (const person of [leon, salome])
      expect(codeOf(await edit(person, postId, { bodyHtml: text('Autre'), version: 1 }))).toBe('403 post.not_author');
  });
});

describe('deleting', () => {
  test('a reply leaves its number and nothing else', async () => {
    const { id } = await opened();
    const reply = await answered(leon, id, {
      bodyHtml: '<p><span data-mention="Noisette">@Noisette</span> voilà</p>',
      contentWarning: 'death',
      shortVersion: 'Voilà',
      label: 'opinion',
      replyTo: 1,
    });
    await edit(leon, reply.id, { bodyHtml: text('Corrigé'), version: 1 });
    await react(noisette, reply.id, 'thanks');
    await change(noisette, id, { version: 1, answeredBy: 2 });

    expect(codeOf(await remove(noisette, reply.id))).toBe('403 post.not_author');
    expect((await remove(leon, reply.id)).status).toBe(204);
    expect((await remove(leon, reply.id)).status).toBe(204);
    for (const table of ['mentions', 'reactions', 'post_revisions']) expect(await rowsIn(table, reply.id)).toBe(0);
    const { rows } = await site.db.execute(sql`select body_html, content_warning, short_version, label from posts where id = ${reply.id}`);
    expect(rows).toEqual([{ body_html: '', content_warning: null, short_version: null, label: null }]);

    const { body } = await posts(noisette, id);
    expect(body.items[1]).toMatchObject({
      id: reply.id,
      number: 2,
      removed: 'author',
      author: null,
      bodyHtml: '',
      replyTo: null,
      reactions: { thanks: 0 },
    });
    expect((await thread(null, id)).body.thread).toMatchObject({ number: 2, replyCount: 0, answeredBy: null });
    expect(codeOf(await react(noisette, reply.id, 'support'))).toBe('422 post.removed');
    expect(codeOf(await edit(leon, reply.id, { bodyHtml: text('Encore'), version: 2 }))).toBe('422 post.removed');
    expect((await answered(luciole, id)).number).toBe(3);
  });

  test('a thread nobody has answered goes with its opening message', async () => {
    const { id, postId } = await opened();
    await remove(noisette, postId);
    for (const person of [null, noisette, salome]) {
      expect((await thread(person, id)).status).toBe(404);
      expect((await posts(person, id)).status).toBe(404);
      expect((await post(person, postId)).status).toBe(404);
    }
    expect((await list(null, space.slug, { limit: '100' })).body.items.some((item) => item.id === id)).toBe(false);
  });

  test('an answered thread keeps its title and replies, and no longer names who opened it', async () => {
    const { id, postId } = await opened(space.slug, noisette, { shortVersion: 'En bref', contentWarning: 'care' });
    await answered(leon, id);
    await remove(noisette, postId);
    expect((await thread(leon, id)).body.thread).toMatchObject({
      title: 'Comment dormez-vous ?',
      author: null,
      shortVersion: null,
      contentWarning: null,
    });
    expect((await posts(null, id)).body.items.map((item) => item.removed)).toEqual(['author', null]);
  });

  test('nothing is lost when somebody replies at the moment the opening message is deleted', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, postId } = await opened();
      const [reply] = await Promise.all([answer(leon, id), remove(noisette, postId)]);
      if (reply.status === 201) expect((await posts(null, id)).body.items).toHaveLength(2);
      else expect((await thread(null, id)).status).toBe(404);
    }
  });
});

describe('reactions', () => {
  test('given twice is given once, taken back twice is taken back once', async () => {
    const { id, postId } = await opened();
    for (const person of [leon, leon, luciole]) await react(person, postId, 'same');
    expect((await react(leon, postId, 'support')).body).toEqual({
      reactions: { support: 1, same: 2, thanks: 0, helpful: 0 },
      viewer: { reactions: ['support', 'same'] },
    });
    expect((await thread(leon, id)).body.thread.sameCount).toBe(2);
    for (let n = 0; n < 2; n++)
      expect((await unreact(leon, postId, 'same')).body).toMatchObject({ reactions: { same: 1 }, viewer: { reactions: ['support'] } });
    expect((await thread(leon, id)).body.thread.sameCount).toBe(1);
    expect((await posts(luciole, id)).body.items[0]).toMatchObject({ reactions: { support: 1, same: 1 }, viewer: { reactions: ['same'] } });
  });

  test('thirty at once are counted as the rows there are', async () => {
    const { postId } = await opened();
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => (n % 3 === 2 ? unreact : react)(n % 2 === 0 ? leon : luciole, postId, 'thanks')),
    );
    const { body } = await post(null, postId);
    expect(body.post.reactions.thanks).toBe(await rowsIn('reactions', postId));
  });

  test.each([
    ['oneself', () => noisette, 'support', {}, '422 reaction.own'],
    ['somebody who has not joined', () => stranger, 'support', {}, '403 space.not_a_member'],
    ['helpful, where listening was asked for', () => leon, 'helpful', { wants: 'listening' }, '422 reaction.not_offered'],
    ['helpful, behind a warning', () => leon, 'helpful', { contentWarning: 'death' }, '422 reaction.not_offered'],
    ['a reaction that does not exist', () => leon, 'dislike', {}, '400 request.invalid'],
  ])('%s', async (_, who, kind, more, code) => {
    const { postId } = await opened(space.slug, noisette, more);
    expect(codeOf(await react(who(), postId, kind))).toBe(code);
  });
});

describe('what a reader keeps', () => {
  test('the reading position moves forward only, and never past the last number', async () => {
    const { id } = await opened();
    for (let n = 0; n < 4; n++) await answered(leon, id);
    const read = (number: number) => site.call(contract.moveReading, { params: { id }, body: { number }, as: stranger });
    expect((await thread(stranger, id)).body.thread.viewer).toMatchObject({ read: 0, unread: 5 });
    expect((await read(3)).body).toEqual({ read: 3, unread: 2 });
    expect((await read(1)).body).toEqual({ read: 3, unread: 2 });
    expect((await read(900)).body).toEqual({ read: 5, unread: 0 });
    await answered(luciole, id);
    expect((await thread(stranger, id)).body.thread.viewer).toMatchObject({ read: 5, unread: 1 });
    expect((await thread(luciole, id)).body.thread.viewer).toMatchObject({ read: 6, unread: 0 });
  });

  test('unread messages are counted by space, without what was muted', async () => {
    const place = await freshSpace();
    const { id } = await opened(place.slug);
    const other = await opened(place.slug);
    await answered(leon, id);
    const unread = async () =>
      (await site.call(contract.listUnread, { query: { limit: '100' }, as: noisette })).body.items.find((item) => item.slug === place.slug)
        ?.unread;
    expect(await unread()).toBe(1);
    await answered(leon, other.id);
    expect(await unread()).toBe(2);
    await site.call(contract.setSubscription, { params: { id: other.id }, body: { level: 'mute' }, as: noisette });
    expect(await unread()).toBe(1);
    const pages = await site.call(contract.listUnread, { query: { limit: '1' }, as: noisette });
    expect(pages.body.items).toHaveLength(1);
    expect(pages.body.nextCursor).not.toBeNull();
  });

  test('subscriptions and kept threads', async () => {
    const { id } = await opened();
    const other = await opened();
    const viewer = async () => (await thread(leon, id)).body.thread.viewer;
    await answered(leon, id);
    expect((await viewer())?.subscription).toBe('follow');
    await site.call(contract.setSubscription, { params: { id }, body: { level: 'watch' }, as: leon });
    await answered(leon, id);
    expect((await viewer())?.subscription).toBe('watch');
    expect((await site.call(contract.endSubscription, { params: { id }, as: leon })).status).toBe(204);
    expect((await viewer())?.subscription).toBeNull();

    for (const kept of [id, other.id, id])
      expect((await site.call(contract.saveThread, { params: { id: kept }, as: leon })).status).toBe(204);
    const first = await site.call(contract.listSaved, { query: { limit: '1' }, as: leon });
    expect(first.body.items).toMatchObject([{ id: other.id, viewer: { saved: true } }]);
    expect((await site.call(contract.listSaved, { query: { cursor: first.body.nextCursor }, as: leon })).body).toMatchObject({
      items: [{ id }],
      nextCursor: null,
    });
    await site.call(contract.unsaveThread, { params: { id }, as: leon });
    expect((await viewer())?.saved).toBe(false);
  });
});

describe('drafts', () => {
  const put = (as: Person, key: string, body: Record<string, unknown>) => site.call(contract.putDraft, { params: { key }, body, as });
  const get = (as: Person, key: string) => site.call(contract.getDraft, { params: { key }, as });

  test('are kept clean while typing, and gone once sent', async () => {
    const { id } = await opened();
    const key = `thread:${id}`;
    expect((await get(leon, key)).status).toBe(404);
    expect((await put(leon, key, { bodyHtml: '<p>Bon<script>x</script></p>', version: 0, replyTo: 1 })).body.draft).toMatchObject({
      key,
      bodyHtml: '<p>Bon</p>',
      replyTo: 1,
      version: 1,
    });
    expect((await put(leon, key, { bodyHtml: '', version: 1 })).body.draft).toMatchObject({ bodyHtml: '', version: 2 });
    expect((await get(leon, key)).body.draft.version).toBe(2);
    expect((await get(luciole, key)).status).toBe(404);
    await answered(leon, id);
    expect((await get(leon, key)).status).toBe(404);

    const fresh = `space:${space.slug}`;
    await put(leon, fresh, { bodyHtml: text('Un début'), title: 'Un ', kind: 'tip', version: 0 });
    await opened(space.slug, leon);
    expect((await get(leon, fresh)).status).toBe(404);
  });

  test('two windows: the second gets what the first has written', async () => {
    const { id } = await opened();
    const key = `thread:${id}`;
    await put(leon, key, { bodyHtml: text('Fenêtre un'), version: 0 });
    const late = await put(leon, key, { bodyHtml: text('Fenêtre deux'), version: 0 });
    expect(codeOf(late)).toBe('409 version.stale');
    expect(late.body.current).toMatchObject({ bodyHtml: '<p>Fenêtre un</p>', version: 1 });
    expect((await site.call(contract.deleteDraft, { params: { key }, as: leon })).status).toBe(204);
  });

  test('nobody keeps a draft for what they may not read', async () => {
    const hidden = await freshSpace({ visibility: 'private' });
    const { id } = await opened(hidden.slug);
    for (const key of [`thread:${id}`, `space:${hidden.slug}`, `thread:${newId()}`, 'space:nulle-part'])
      expect((await put(stranger, key, { bodyHtml: text('x'), version: 0 })).status).toBe(404);
    expect(codeOf(await put(leon, `thread:${id}`, { bodyHtml: '<em><ul><li>'.repeat(40), version: 0 }))).toBe('422 html.too_deep');
  });
});

describe('lists', () => {
  test('by activity, by date, unanswered, by kind, need and tag', async () => {
    const place = await freshSpace({ tags: { sommeil: 'Sommeil' } });
    const old = await opened(place.slug, noisette, { title: 'La plus ancienne', kind: 'tip', tags: ['sommeil'] });
    const middle = await opened(place.slug, leon, { title: 'Celle du milieu', wants: 'listening' });
    const recent = await opened(place.slug, luciole, { title: 'La plus récente' });
    await answered(salome, old.id);
    const ids = async (query: Record<string, unknown>) => (await list(null, place.slug, query)).body.items.map((item) => item.id);
    expect(await ids({})).toEqual([old.id, recent.id, middle.id]);
    expect(await ids({ sort: 'new' })).toEqual([recent.id, middle.id, old.id]);
    expect(await ids({ sort: 'unanswered' })).toEqual([recent.id, middle.id]);
    expect(await ids({ kind: 'tip' })).toEqual([old.id]);
    expect(await ids({ wants: 'listening' })).toEqual([middle.id]);
    expect(await ids({ tag: 'sommeil', kind: 'tip' })).toEqual([old.id]);
    expect(await ids({ tag: 'autre' })).toEqual([]);
    const awaiting = (await site.call(contract.listAwaitingThreads, { query: { limit: '100' } })).body.items.map((item) => item.id);
    expect(awaiting).toEqual(expect.arrayContaining([recent.id, middle.id]));
    expect(awaiting).not.toContain(old.id);
    expect((await list(null, 'nulle-part')).status).toBe(404);
  });

  test('a page turned while threads move shows nothing twice and forgets none that stayed', async () => {
    const place = await freshSpace();
    const made: string[] = [];
    for (let n = 0; n < 9; n++) made.push((await opened(place.slug)).id);
    // All in one millisecond, and in one microsecond: the id decides.
    await site.db.execute(
      sql`update threads set last_activity_at = timestamptz '2026-01-01 00:00:00.123456Z' where space_id = ${place.id}`,
    );
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list(leon, place.slug, { limit: '2', ...(cursor ? { cursor } : {}) });
      seen.push(...page.body.items.map((item) => item.id));
      cursor = page.body.nextCursor;
      // What was shown moves to the top; what comes next is not disturbed.
      if (seen[0] !== undefined) await answered(luciole, seen[0]);
    } while (cursor);
    expect(seen).toHaveLength(9);
    expect(new Set(seen)).toEqual(new Set(made));
  });

  test('the space counts its unanswered threads and the messages of the day', async () => {
    const place = await freshSpace();
    const counts = async () => {
      const { body } = await site.call(getSpace, { params: { slug: place.slug } });
      return [body.space.unansweredCount, body.space.postsToday];
    };
    const one = await opened(place.slug);
    const two = await opened(place.slug);
    const three = await opened(place.slug);
    expect(await counts()).toEqual([3, 3]);
    const reply = await answered(leon, one.id);
    await answered(leon, one.id);
    expect(await counts()).toEqual([2, 5]);
    await change(salome, two.id, { version: 1, closed: true });
    expect(await counts()).toEqual([1, 5]);
    await change(salome, two.id, { version: 2, closed: false });
    await remove(noisette, three.postId);
    expect(await counts()).toEqual([1, 5]);
    await remove(leon, reply.id);
    expect(await counts()).toEqual([1, 5]);
  });
});

describe('pinned to the top of the space', () => {
  const pinnedIn = async (slug: string) =>
    (await list(null, slug, { limit: '100' })).body.items.filter((item) => item.pinned).map((item) => item.id);

  test('a moderator pins a thread, twice is once, and unpins it; its author may go on editing what they see', async () => {
    const place = await freshSpace();
    const { id } = await opened(place.slug);
    expect((await thread(salome, id)).body.thread).toMatchObject({ pinned: false, can: { pin: true } });
    for (let n = 0; n < 2; n++) expect((await pin(salome, id)).body.thread).toMatchObject({ id, pinned: true, version: 1 });
    expect((await thread(null, id)).body.thread).toMatchObject({ pinned: true, can: { pin: false } });
    expect((await change(noisette, id, { version: 1, title: 'Un titre plus clair' })).body.thread).toMatchObject({ pinned: true });
    for (let n = 0; n < 2; n++) expect((await unpin(salome, id)).body.thread).toMatchObject({ id, pinned: false });
    expect(await pinnedIn(place.slug)).toEqual([]);
  });

  test.each([
    ['steward', '200'],
    ['moderator', '200'],
    ['member', '403 space.not_team'],
  ] as const)('a %s of the space: %s', async (role, answered) => {
    const place = await freshSpace();
    const { id } = await opened(place.slug);
    await join(site, leon, place.slug, { role });
    expect((await thread(leon, id)).body.thread.can.pin).toBe(answered === '200');
    for (const act of [pin, unpin]) expect(codeOf(await act(leon, id))).toBe(answered);
  });

  test('the team of another space is told what anybody is told who has not joined', async () => {
    const [place, other] = [await freshSpace(), await freshSpace()];
    const { id } = await opened(place.slug);
    await makeModerator(site, stranger, other.slug);
    expect(codeOf(await pin(stranger, id))).toBe('403 space.not_a_member');
  });

  test('three at most, also when two are pinned at once; one less makes room', async () => {
    const place = await freshSpace();
    const made: string[] = [];
    for (let n = 0; n < 4; n++) made.push((await opened(place.slug)).id);
    const [one = '', two = '', three = '', four = ''] = made;
    await pin(salome, one);
    await pin(salome, two);
    const answers = await Promise.all([pin(salome, three), pin(salome, four)]);
    expect(answers.map(codeOf).toSorted()).toEqual(['200', '409 thread.too_many_pinned']);
    expect(await pinnedIn(place.slug)).toHaveLength(3);
    // What is pinned already stays so, and another space has its own three.
    expect(codeOf(await pin(salome, one))).toBe('200');
    expect(codeOf(await pin(salome, (await opened((await freshSpace()).slug)).id))).toBe('200');
    await unpin(salome, one);
    expect((await Promise.all([pin(salome, three), pin(salome, four)])).map(codeOf)).toEqual(['200', '200']);
    expect((await pinnedIn(place.slug)).toSorted()).toEqual([two, three, four].toSorted());
  });

  test.each([1, 2, 3, 4, 100])('they come first by activity, and pages of %i show every thread once', async (limit) => {
    const place = await freshSpace();
    const made: string[] = [];
    for (let n = 0; n < 7; n++) made.push((await opened(place.slug)).id);
    // Of pinned and others alike, several in one microsecond.
    await site.db.execute(
      sql`update threads set last_activity_at = timestamptz '2026-01-01 00:00:00.123456Z' where space_id = ${place.id} and id <> ${made[6]}`,
    );
    const [first = '', , third = '', , , , latest = ''] = made;
    const pinned = [first, third].toSorted().toReversed();
    for (const id of pinned) await pin(salome, id);
    for (const person of [null, leon]) {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await list(person, place.slug, { limit: String(limit), ...(cursor ? { cursor } : {}) });
        expect(page.body.items.length).toBeLessThanOrEqual(limit);
        seen.push(...page.body.items.map((item) => item.id));
        cursor = page.body.nextCursor;
      } while (cursor);
      expect(seen.slice(0, 3)).toEqual([...pinned, latest]);
      expect(seen.toSorted()).toEqual(made.toSorted());
    }
    expect((await list(null, place.slug, { sort: 'new' })).body.items.map((item) => item.id)).toEqual(made.toReversed());
  });
});

describe('what one may not read does not exist', () => {
  test('a private thread answers as an absent one, byte for byte, whatever is asked', async () => {
    const hidden = await freshSpace({ visibility: 'private', slug: 'jardin-clos' });
    const { id, postId } = await opened(hidden.slug);
    const expelled = await signUp(site, { handle: 'Expulsée' });
    await expel(site, expelled, hidden.slug);
    const asked = (as: Person | null, threadId: string, messageId: string, slug: string) => [
      thread(as, threadId),
      posts(as, threadId),
      posts(as, threadId, { around: '1' }),
      post(as, messageId),
      list(as, slug),
      ...(as === null
        ? []
        : [
            answer(as, threadId),
            begin(as, slug),
            change(as, threadId, { version: 1, title: 'Un autre titre' }),
            pin(as, threadId),
            unpin(as, threadId),
            edit(as, messageId, { bodyHtml: text('x'), version: 1 }),
            remove(as, messageId),
            react(as, messageId, 'support'),
            unreact(as, messageId, 'support'),
            site.call(contract.listRevisions, { params: { id: messageId }, as }),
            site.call(contract.moveReading, { params: { id: threadId }, body: { number: 1 }, as }),
            site.call(contract.setSubscription, { params: { id: threadId }, body: { level: 'watch' }, as }),
            site.call(contract.endSubscription, { params: { id: threadId }, as }),
            site.call(contract.saveThread, { params: { id: threadId }, as }),
            site.call(contract.unsaveThread, { params: { id: threadId }, as }),
            site.call(contract.putDraft, { params: { key: `thread:${threadId}` }, body: { bodyHtml: 'x', version: 0 }, as }),
          ]),
    ];
    for (const person of [null, stranger, expelled]) {
      const [forbidden, absent] = await Promise.all([
        Promise.all(asked(person, id, postId, hidden.slug)),
        Promise.all(asked(person, newId(), newId(), 'nulle-part')),
      ]);
      expect(forbidden.map((reply) => [reply.status, reply.text])).toEqual(absent.map((reply) => [reply.status, reply.text]));
      expect(new Set(forbidden.map((reply) => reply.status))).toEqual(new Set([404]));
    }
    expect((await thread(noisette, id)).status).toBe(200);
    const awaiting = await site.call(contract.listAwaitingThreads, { query: { limit: '100' }, as: stranger });
    expect(awaiting.body.items.some((item) => item.id === id)).toBe(false);
  });

  test('a kept thread of a space that became private is no longer listed', async () => {
    const place = await freshSpace();
    const { id } = await opened(place.slug);
    await site.call(contract.saveThread, { params: { id }, as: stranger });
    const kept = async () =>
      (await site.call(contract.listSaved, { query: { limit: '100' }, as: stranger })).body.items.some((item) => item.id === id);
    expect(await kept()).toBe(true);
    await site.db.execute(sql`update spaces set visibility = 'private' where id = ${place.id}`);
    expect(await kept()).toBe(false);
    expect((await thread(stranger, id)).status).toBe(404);
  });

  test('a community space is for accounts', async () => {
    const place = await freshSpace({ visibility: 'community' });
    const { id } = await opened(place.slug);
    expect((await thread(null, id)).status).toBe(404);
    expect((await posts(null, id)).status).toBe(404);
    expect((await posts(stranger, id)).status).toBe(200);
    expect((await posts(unverified, id)).status).toBe(200);
  });
});

describe('a block hides both ways, on every pseudonym, and tells nothing', () => {
  const block = (as: Person, id: string) => site.call(blockPersona, { params: { id }, as });

  test('posts look deleted, threads are absent, counts agree', async () => {
    const [one, two] = [await signUp(site, { handle: 'Bleuet' }), await signUp(site, { handle: 'Réglisse' })];
    const place = await freshSpace();
    for (const person of [one, two]) await join(site, person, place.slug);
    // The same person under another name in another space.
    const other = await freshSpace();
    const secondName = newId();
    await site.db.insert(personas).values({ id: secondName, handle: 'Sans-Lien', weave: 3, duo: 4 });
    await site.db.insert(personaOwners).values({ personaId: secondName, accountId: two.accountId });
    await join(site, { personaId: secondName }, other.slug);
    await join(site, one, other.slug);

    const shared = await opened(place.slug);
    const byTwo = await answered(two, shared.id, { contentWarning: 'death', replyTo: 1 });
    const byOne = await answered(one, shared.id);
    const deleted = await answered(leon, shared.id);
    await remove(leon, deleted.id);
    const theirs = await opened(place.slug, two);
    const elsewhere = await opened(other.slug, two);
    await change(noisette, shared.id, { version: 1, answeredBy: byTwo.number });

    expect((await block(one, two.personaId)).status).toBeLessThan(300);

    const seenByOne = (await posts(one, shared.id)).body.items;
    const [hidden, tombstone] = [seenByOne[1], seenByOne[3]];
    expect({ ...hidden, id: '', number: 0, createdAt: '' }).toEqual({ ...tombstone, id: '', number: 0, createdAt: '' });
    expect((await post(one, byTwo.id)).body.post).toEqual(hidden);
    expect((await posts(two, shared.id)).body.items.map((item) => item.removed)).toEqual([null, null, 'author', 'author']);
    expect((await thread(one, shared.id)).body.thread).toMatchObject({ replyCount: 1, number: 4, answeredBy: null });
    expect((await thread(null, shared.id)).body.thread).toMatchObject({ replyCount: 2, answeredBy: 2 });
    expect(byOne.number).toBe(3);

    // Each refusal is the one a deleted post gives.
    for (const id of [byTwo.id, deleted.id]) {
      expect(codeOf(await react(one, id, 'support'))).toBe('422 post.removed');
      expect((await unreact(one, id, 'support')).body).toEqual({
        reactions: { support: 0, same: 0, thanks: 0, helpful: 0 },
        viewer: { reactions: [] },
      });
      expect(codeOf(await edit(one, id, { bodyHtml: text('x'), version: 1 }))).toBe('403 post.not_author');
      expect(codeOf(await remove(one, id))).toBe('403 post.not_author');
      expect(codeOf(await site.call(contract.listRevisions, { params: { id }, as: one }))).toBe('403 post.revisions_for_team');
    }

    for (const id of [theirs.id, elsewhere.id]) {
      const absent = await thread(one, newId());
      for (const reply of [await thread(one, id), await posts(one, id), await answer(one, id), await change(one, id, { version: 1 })])
        expect([reply.status, reply.text]).toEqual([404, absent.text]);
      expect(
        (await site.call(contract.listAwaitingThreads, { query: { limit: '100' }, as: one })).body.items.some((item) => item.id === id),
      ).toBe(false);
    }
    for (const slug of [place.slug, other.slug])
      expect((await list(one, slug, { limit: '100' })).body.items.every((item) => item.id !== theirs.id && item.id !== elsewhere.id)).toBe(
        true,
      );
    const ones = await opened(place.slug, one);
    expect((await thread(two, ones.id)).status).toBe(404);
    expect((await thread(leon, theirs.id)).status).toBe(200);

    await site.call(unblockPersona, { params: { id: two.personaId }, as: one });
    expect((await post(one, byTwo.id)).body.post).toMatchObject({ removed: null, author: { handle: 'Réglisse' } });
  });

  test('live posts are given as nobody in particular sees them, and as tombstones across a block', async () => {
    const { id } = await opened();
    const reply = await answered(leon, id);
    const live = (await livePost(site.db, reply.id))?.post;
    const { viewer: _, ...asRead } = (await post(null, reply.id)).body.post;
    expect(live).toEqual(asRead);
    expect(await livePostsAfter(site.db, id, 1, 10, [])).toEqual([live]);
    expect(await livePostsAfter(site.db, id, 1, 10, [leon.personaId])).toEqual([live && tombstoneOf(live)]);
    await remove(leon, reply.id);
    expect((await livePost(site.db, reply.id))?.post).toEqual(live && tombstoneOf(live));
  });
});
