import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocks } from '../../server/accounts/public.ts';
import { newId } from '../../server/platform/ids.ts';
import { spaces } from '../../server/spaces/public.ts';
import { posts, threads } from '../../server/threads/public.ts';
import { claimCase, flag, listCases, listMyFlags, releaseCase } from '../../shared/moderation.contract.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, expel, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let reader: Person;
let author: Person;

beforeAll(async () => {
  site = await startSite();
  reader = await signUp(site, { handle: 'Lectrice' });
  author = await signUp(site, { handle: 'Autrice' });
});
afterAll(() => site.stop());

/** A thread with an opening message and a reply, by one person. */
async function writeThread(space: TestSpace, by: Person, more: { removed?: boolean } = {}) {
  const threadId = newId();
  const postId = newId();
  await site.db
    .insert(threads)
    .values({ id: threadId, spaceId: space.id, personaId: by.personaId, kind: 'question', title: 'Un titre', language: 'fr', number: 2 });
  await site.db.insert(posts).values([
    { threadId, number: 1, personaId: by.personaId, bodyHtml: '<p>Bonjour.</p>' },
    {
      id: postId,
      threadId,
      number: 2,
      personaId: by.personaId,
      bodyHtml: more.removed ? '' : '<p>Encore moi.</p>',
      ...(more.removed && { removedAt: new Date(), removedBy: 'author' as const }),
    },
  ]);
  return { threadId, postId };
}

const tell = (person: Person | null, type: string, id: string, more: Record<string, unknown> = {}) =>
  site.call(flag, { body: { subject: { type, id }, ground: 'harassment', ...more }, as: person });

describe('telling the team', () => {
  test('a reader flags a message, a thread and a pseudonym, and keeps a receipt of each', async () => {
    const space = await createSpace(site);
    await join(site, author, space.slug);
    const { threadId, postId } = await writeThread(space, author);
    for (const [type, id] of [
      ['post', postId],
      ['thread', threadId],
      ['persona', author.personaId],
    ] as const) {
      const { status, body } = await tell(reader, type, id, { comment: ' Cela me vise. ' });
      expect(status).toBe(201);
      expect(body.receipt).toMatchObject({ subject: { type, id }, ground: 'harassment', comment: 'Cela me vise.', state: 'received' });
    }
  });

  test('flagging the same message again replaces what was said', async () => {
    const { postId } = await writeThread(await createSpace(site), author);
    const first = await tell(reader, 'post', postId, { comment: 'Un premier mot.' });
    const second = await tell(reader, 'post', postId, { ground: 'personal_data' });
    expect(second.status).toBe(201);
    expect(second.body.receipt).toMatchObject({ id: first.body.receipt.id, ground: 'personal_data', comment: null });
  });

  test('nobody flags what is their own', async () => {
    const space = await createSpace(site);
    await join(site, author, space.slug);
    const { threadId, postId } = await writeThread(space, author);
    for (const [type, id] of [
      ['post', postId],
      ['thread', threadId],
      ['persona', author.personaId],
    ] as const) {
      const { status, body } = await tell(author, type, id);
      expect({ type, status, code: body.code }).toEqual({ type, status: 422, code: 'flag.own' });
    }
  });

  test('it takes an account', async () => {
    const { postId } = await writeThread(await createSpace(site), author);
    expect((await tell(null, 'post', postId)).status).toBe(401);
  });

  test('a ground outside the list is refused', async () => {
    const { postId } = await writeThread(await createSpace(site), author);
    expect((await tell(reader, 'post', postId, { ground: 'boring' })).status).toBe(400);
  });
});

describe('what cannot be read cannot be flagged, and looks like what does not exist', () => {
  const absent = async (type: string) => (await tell(reader, type, newId())).text;

  test('a message, a thread and a member of a private space', async () => {
    const space = await createSpace(site, { visibility: 'private' });
    const hermit = await signUp(site, { handle: 'Ermite' });
    await join(site, hermit, space.slug);
    const { threadId, postId } = await writeThread(space, hermit);
    for (const [type, id] of [
      ['post', postId],
      ['thread', threadId],
      ['persona', hermit.personaId],
    ] as const) {
      const { status, text } = await tell(reader, type, id);
      expect(status).toBe(404);
      expect(text).toBe(await absent(type));
    }
    await expel(site, reader, space.slug);
    expect((await tell(reader, 'post', postId)).text).toBe(await absent('post'));

    const neighbour = await signUp(site, { handle: 'Voisine' });
    await join(site, neighbour, space.slug);
    expect((await tell(neighbour, 'post', postId)).status).toBe(201);
    expect((await tell(neighbour, 'persona', hermit.personaId)).status).toBe(201);
  });

  test('a message its author has deleted', async () => {
    const { postId } = await writeThread(await createSpace(site), author, { removed: true });
    expect((await tell(reader, 'post', postId)).text).toBe(await absent('post'));
  });

  test('the thread of somebody who has blocked one; their pseudonym, which one may have met, can still be flagged', async () => {
    const space = await createSpace(site);
    const blocker = await signUp(site, { handle: 'Bloqueuse' });
    await join(site, blocker, space.slug);
    const { threadId, postId } = await writeThread(space, blocker);
    await site.db.insert(blocks).values({ blockerId: blocker.accountId, personaId: reader.personaId, blockedId: reader.accountId });
    expect((await tell(reader, 'thread', threadId)).text).toBe(await absent('thread'));
    expect((await tell(reader, 'post', postId)).text).toBe(await absent('post'));
    expect((await tell(reader, 'persona', blocker.personaId)).status).toBe(201);
  });
});

test('one finds one’s own receipts, newest first and page by page, and nobody else’s', async () => {
  const someone = await signUp(site, { handle: 'Vigilante' });
  const space = await createSpace(site);
  const flagged: string[] = [];
  for (let n = 0; n < 5; n++) {
    const { postId } = await writeThread(space, author);
    await tell(someone, 'post', postId);
    flagged.unshift(postId);
  }
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: { items: { subject: { id: string } }[]; nextCursor: string | null } } = await site.call(listMyFlags, {
      query: { limit: 2, ...(cursor !== null && { cursor }) },
      as: someone,
    });
    found.push(...body.items.map((receipt) => receipt.subject.id));
    cursor = body.nextCursor;
  } while (cursor !== null);
  expect(found).toEqual(flagged);
  expect((await site.call(listMyFlags, { as: null })).status).toBe(401);
  expect((await site.call(listMyFlags, { query: { cursor: 'nonsense' }, as: someone })).body).toMatchObject({ code: 'cursor.invalid' });
});

test('a receipt says where it stands as long as one may read it, and whether somebody is looking', async () => {
  const [someone, mod] = [await signUp(site), await signUp(site)];
  const space = await createSpace(site, { name: 'Jardin partagé' });
  await makeModerator(site, mod, space.slug);
  const { threadId, postId } = await writeThread(space, author);
  for (const [type, id] of [
    ['thread', threadId],
    ['post', postId],
  ] as const)
    await tell(someone, type, id);
  const receipts = async () => (await site.call(listMyFlags, { as: someone })).body.items;
  const place = { space: { slug: space.slug, name: 'Jardin partagé', language: 'fr' }, threadId, title: 'Un titre', language: 'fr' };
  expect(await receipts()).toMatchObject([
    { state: 'received', subject: { type: 'post', id: postId, place: { ...place, number: 2 } } },
    { state: 'received', subject: { type: 'thread', id: threadId, place: { ...place, number: 1 } } },
  ]);

  const { body: queue } = await site.call(listCases, { params: { slug: space.slug }, as: mod });
  const inHand = queue.items.find(({ subject }) => subject.id === postId)?.id ?? '';
  await site.call(claimCase, { params: { id: inHand }, as: mod });
  expect((await receipts()).map(({ state }) => state)).toEqual(['looked_at', 'received']);
  await site.call(releaseCase, { params: { id: inHand }, as: mod });
  expect((await receipts()).map(({ state }) => state)).toEqual(['received', 'received']);

  await site.db.update(posts).set({ removedAt: new Date(), removedBy: 'author' }).where(eq(posts.id, postId));
  expect((await receipts()).map(({ subject }) => subject.place?.number ?? null)).toEqual([null, 1]);
  await site.db.update(spaces).set({ visibility: 'private' }).where(eq(spaces.id, space.id));
  expect((await receipts()).map(({ subject }) => subject.place)).toEqual([null, null]);
  await join(site, someone, space.slug);
  expect((await receipts()).map(({ subject }) => subject.place?.number ?? null)).toEqual([null, 1]);
  // Whoever blocks them is not there for them any more.
  await site.db.insert(blocks).values({ blockerId: author.accountId, personaId: someone.personaId, blockedId: someone.accountId });
  expect((await receipts()).map(({ subject }) => subject.place)).toEqual([null, null]);
});
