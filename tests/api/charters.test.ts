import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseArticles, BASE_VERSION, spaceCharters, spaces, syncCharters } from '../../server/spaces/public.ts';
import { getSpace, joinSpace, listCharters, publishCharter } from '../../shared/spaces.contract.ts';
import { deletePost, editPost, getThread, pinThread, postReply, react, startThread, updateThread } from '../../shared/threads.contract.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let steward: Person;
let moderator: Person;
let member: Person;
let stranger: Person;

beforeAll(async () => {
  site = await startSite();
  [steward, moderator, member, stranger] = await Promise.all([signUp(site), signUp(site), signUp(site), signUp(site)]);
});
afterAll(() => site.stop());

async function openSpace(visibility: 'public' | 'private' = 'public'): Promise<TestSpace> {
  const space = await createSpace(site, { visibility });
  await makeSteward(site, steward, space.slug);
  await makeModerator(site, moderator, space.slug);
  await join(site, member, space.slug);
  return space;
}
const ARTICLES = ['On parle de soi, pas à la place des autres.', 'On ne donne pas de dose.'];
const publish = (as: Person | null, slug: string, body: { version?: number; articles?: readonly string[] } = {}, headers = {}) =>
  site.call(publishCharter, { as, params: { slug }, body: { version: 1, articles: ARTICLES, ...body }, headers });
const versions = async (as: Person | null, slug: string, query = {}) =>
  (await site.call(listCharters, { as, params: { slug }, query })).body;
const see = async (as: Person | null, slug: string) => (await site.call(getSpace, { as, params: { slug } })).body.space;
const accept = (as: Person, slug: string, charterVersion: number) =>
  site.call(joinSpace, { as, params: { slug }, body: { personaId: as.personaId, charterVersion } });
const message = { bodyHtml: '<p>Bonjour.</p>' };
const begin = (as: Person, slug: string) =>
  site.call(startThread, { as, params: { slug }, body: { ...message, kind: 'question', title: 'Comment faites-vous ?' } });

describe('the charter of a space', () => {
  test('is the platform’s articles in the language of the space, then its own; every version stays, with its date', async () => {
    const { slug } = await openSpace();
    const { status, body } = await publish(steward, slug);
    expect(status).toBe(201);
    expect(body.charter).toMatchObject({ version: 2, base: baseArticles(BASE_VERSION, 'fr'), articles: ARTICLES });
    expect(Math.abs(Date.now() - Date.parse(body.charter.publishedAt))).toBeLessThan(60_000);
    expect((await see(null, slug)).charter).toEqual(body.charter);
    const first = await versions(null, slug, { limit: 1 });
    expect(first.items).toEqual([body.charter]);
    const rest = await versions(null, slug, { limit: 1, cursor: first.nextCursor });
    expect(rest).toMatchObject({ items: [{ version: 1, articles: [ARTICLES[0]] }], nextCursor: null });
  });

  test('only stewards publish one, written from the one in force, and different from it', async () => {
    const { slug } = await openSpace();
    expect(codeOf(await publish(moderator, slug))).toBe('403 space.not_steward');
    expect(codeOf(await publish(stranger, slug))).toBe('403 space.not_steward');
    expect(codeOf(await publish(steward, slug, { articles: [ARTICLES[0] ?? ''] }))).toBe('422 charter.unchanged');
    expect((await publish(steward, slug)).status).toBe(201);
    const stale = await publish(steward, slug, { articles: ['Un tout autre texte.'] });
    expect(codeOf(stale)).toBe('409 version.stale');
    expect(stale.body.current).toMatchObject({ version: 2, articles: ARTICLES });
    expect((await publish(steward, slug, { articles: ['abc'] })).status).toBe(400);
  });

  test('pressed twice, or by two stewards at once, one version comes of it', async () => {
    const { slug } = await openSpace();
    const second = await signUp(site);
    await makeSteward(site, second, slug);
    const headers = { 'idempotency-key': randomUUID() };
    const [once, again] = [await publish(steward, slug, {}, headers), await publish(steward, slug, {}, headers)];
    expect([once.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(once.body);
    const both = await Promise.all([steward, second].map((as, i) => publish(as, slug, { version: 2, articles: [`Un texte, le ${i}.`] })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await versions(null, slug)).items.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  test('of a private space is absent for those who are not in it', async () => {
    const { slug } = await openSpace('private');
    expect((await site.call(listCharters, { as: stranger, params: { slug } })).status).toBe(404);
    expect((await publish(stranger, slug)).status).toBe(404);
    expect((await versions(member, slug)).items).toHaveLength(1);
  });
});

describe('a new version', () => {
  test('stops every kind of writing until it is accepted, and nothing that was written is lost', async () => {
    const { slug } = await openSpace();
    const own = (await begin(member, slug)).body;
    const others = (await begin(steward, slug)).body;
    await publish(steward, slug);

    const [thread, post] = [others.thread.id, others.post.id];
    const refused = [
      await begin(member, slug),
      await site.call(postReply, { as: member, params: { id: thread }, body: message }),
      await site.call(editPost, { as: member, params: { id: own.post.id }, body: { ...message, version: own.post.version } }),
      await site.call(react, { as: member, params: { id: post, kind: 'support' } }),
      await site.call(updateThread, { as: member, params: { id: own.thread.id }, body: { version: 1, title: 'Un autre titre' } }),
    ];
    expect(refused.map(codeOf)).toEqual(refused.map(() => '403 charter.not_accepted'));
    const space = await see(member, slug);
    expect(space.can).toMatchObject({ write: false, acceptCharter: true, join: false, leave: true });
    expect(space.membership).toMatchObject({ charterVersion: 1, state: 'active' });
    expect((await site.call(getThread, { as: member, params: { id: thread } })).body.thread.can.reply).toBe(false);

    expect(codeOf(await accept(member, slug, 1))).toBe('409 charter.version');
    expect((await accept(member, slug, 2)).body.membership).toMatchObject({ charterVersion: 2, state: 'active' });
    expect((await see(member, slug)).can).toMatchObject({ write: true, acceptCharter: false });
    expect((await site.call(postReply, { as: member, params: { id: thread }, body: message })).status).toBe(201);
  });

  test('lets one take one’s words back, lets the team look after the others, and who published it has accepted it', async () => {
    const { slug } = await openSpace();
    const own = (await begin(member, slug)).body;
    await publish(steward, slug);
    expect((await begin(steward, slug)).status).toBe(201);
    expect((await site.call(pinThread, { as: moderator, params: { id: own.thread.id } })).status).toBe(200);
    const closing = { as: moderator, params: { id: own.thread.id }, body: { version: own.thread.version, closed: true } };
    expect((await site.call(updateThread, closing)).status).toBe(200);
    expect(codeOf(await begin(moderator, slug))).toBe('403 charter.not_accepted');
    expect((await site.call(deletePost, { as: member, params: { id: own.post.id } })).status).toBe(204);
  });

  test('of the platform’s own articles comes to every space with the next start, once', async () => {
    const { slug, id } = await openSpace();
    await site.db
      .update(spaceCharters)
      .set({ baseVersion: BASE_VERSION - 1 })
      .where(eq(spaceCharters.spaceId, id));
    await syncCharters(site.db);
    await syncCharters(site.db);
    const [space] = await site.db.select({ version: spaces.charterVersion }).from(spaces).where(eq(spaces.id, id));
    expect(space).toEqual({ version: 2 });
    expect((await see(member, slug)).can).toMatchObject({ write: false, acceptCharter: true });
  });
});
