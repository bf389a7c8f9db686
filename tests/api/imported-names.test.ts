import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts, personaOwners, personas } from '../../server/accounts/public.ts';
import { memberships, spaces } from '../../server/spaces/public.ts';
import { posts, threads } from '../../server/threads/public.ts';
import { forgetEmailKeys, importedAuthors } from '../../server/transfer/public.ts';
import { getMe, listMyPersonas, updatePersona } from '../../shared/accounts.contract.ts';
import { changeName, getSpace, joinSpace as joinEndpoint, listMembers, updateMember } from '../../shared/spaces.contract.ts';
import { editPost, postReply } from '../../shared/threads.contract.ts';
import * as contract from '../../shared/transfer.contract.ts';
import { importInto } from '../support/imports.ts';
import { codeOf, signUp, signUpUnverified, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, expel, join as joinSpace, makeSteward } from '../support/spaces.ts';
import type { SpaceSettings, TestSpace } from '../support/spaces.ts';

let site: TestSite;
let folder: string;
beforeAll(async () => {
  site = await startSite();
  folder = await mkdtemp(join(tmpdir(), 'names-'));
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

let forums = 0;

/** A space into which a small forum was brought, where each of these addresses wrote two messages under this name. */
async function bringForum(
  authors: Readonly<Record<string, string>>,
  settings: SpaceSettings = {},
  more: object = {},
): Promise<TestSpace & { ids: string[] }> {
  const space = await createSpace(site, settings);
  const people = Object.entries(authors);
  const documents = [
    { _key: 'topic:1', tid: 1, uid: 1, cid: 1, title: 'Bonjour à tout le monde', timestamp: 1 },
    ...people.map(([email, username], n) => ({ _key: `user:${n + 1}`, uid: n + 1, username, email, ...more })),
    ...people.flatMap((_, n) =>
      [0, 1].map((k) => ({
        _key: `post:${n * 2 + k + 1}`,
        pid: n * 2 + k + 1,
        tid: 1,
        uid: n + 1,
        content: 'Un message.',
        timestamp: 1_600_000_000_000 + n * 2_000 + k,
      })),
    ),
  ];
  const file = join(folder, `${++forums}.json`);
  await writeFile(file, documents.map((document) => JSON.stringify(document)).join('\n'));
  await importInto(site, { system: 'nodebb', file, space: space.slug, address: null, origin: site.url });
  const rows = await site.db
    .select({ id: importedAuthors.personaId })
    .from(importedAuthors)
    .where(eq(importedAuthors.spaceId, space.id))
    .orderBy(sql`${importedAuthors.sourceId}::int`);
  return { ...space, ids: rows.flatMap(({ id }) => id ?? []) };
}

const names = (as: Person) => site.call(contract.listImportedNames, { as });
const claim = (as: Person, id: string | undefined, charterVersion = 1) =>
  site.call(contract.claimImportedName, { as, params: { id: id ?? 'missing' }, body: { charterVersion } });
const leave = (as: Person, id: string | undefined) => site.call(contract.leaveImportedName, { as, params: { id: id ?? 'missing' } });
const unknownId = 'AAAAAAAAAAAAAAAA';
const members = async ({ id }: TestSpace) =>
  (await site.db.select({ count: spaces.memberCount }).from(spaces).where(eq(spaces.id, id)))[0]?.count;

describe('names that came with another forum', () => {
  test('whoever has the address, confirmed, finds theirs, claims it, and is a member', async () => {
    const person = await signUp(site, { email: 'ancienne@exemple.example.org', handle: 'Primevère' });
    const space = await bringForum({ 'Ancienne@Exemple.example.org ': 'Vieille-Branche', 'autre@exemple.example.org': 'Feuille' });
    const found = await names(person);
    expect(found.body.items).toEqual([
      {
        id: space.ids[0],
        handle: 'Vieille-Branche',
        avatarUrl: expect.stringMatching(/^\/patches\//),
        space: { slug: space.slug, name: space.name, language: 'fr' },
        posts: 2,
        joins: true,
        charter: expect.objectContaining({ version: 1, articles: ['On parle de soi, pas à la place des autres.'] }),
      },
    ]);
    const claimed = await claim(person, space.ids[0]);
    expect([claimed.status, claimed.body]).toEqual([
      200,
      { persona: expect.objectContaining({ id: space.ids[0], handle: 'Vieille-Branche', can: { edit: true } }), joined: true },
    ]);
    expect((await names(person)).body.items).toEqual([]);

    const own = await site.call(listMyPersonas, { as: person });
    expect(own.body.items.map(({ handle, spaces: used }) => [handle, used.map(({ slug }) => slug)])).toEqual([
      ['Primevère', []],
      ['Vieille-Branche', [space.slug]],
    ]);
    // The name one began with stays the one in the header.
    expect((await site.call(getMe, { as: person })).body.account.persona.handle).toBe('Primevère');
    expect(await members(space)).toBe(1);
  });

  test('what was written under it is theirs again: they correct it, and go on writing under that name', async () => {
    const person = await signUp(site, { email: 'ecrit@exemple.example.org' });
    const space = await bringForum({ 'ecrit@exemple.example.org': 'Cigale' });
    const [post] = await site.db
      .select({ id: posts.id, threadId: posts.threadId })
      .from(posts)
      .where(eq(posts.personaId, space.ids[0] ?? ''));
    const edit = () =>
      site.call(editPost, { as: person, params: { id: post?.id ?? '' }, body: { bodyHtml: '<p>Mieux dit.</p>', version: 1 } });
    expect((await edit()).status).toBe(403);
    await claim(person, space.ids[0]);
    expect((await edit()).status).toBe(200);
    const reply = await site.call(postReply, {
      as: person,
      params: { id: post?.threadId ?? '' },
      body: { bodyHtml: '<p>Me revoilà.</p>' },
    });
    expect([reply.body.post.author?.handle, reply.body.post.number]).toEqual(['Cigale', 3]);
  });

  test('another address gets nothing, and is told what it would be told of nothing', async () => {
    const stranger = await signUp(site);
    const space = await bringForum({ 'inconnue@exemple.example.org': 'Discrète' });
    expect((await names(stranger)).body.items).toEqual([]);
    const [refused, absent] = [await claim(stranger, space.ids[0]), await claim(stranger, unknownId)];
    expect([refused.status, refused.text]).toEqual([404, absent.text]);
    const [left, leftNothing] = [await leave(stranger, space.ids[0]), await leave(stranger, unknownId)];
    expect([left.status, left.text]).toEqual([204, leftNothing.text]);

    // Leaving what is not theirs left nothing.
    const owner = await signUp(site, { email: 'inconnue@exemple.example.org' });
    expect((await names(owner)).body.items).toHaveLength(1);
  });

  test('an address that is not confirmed gets nothing', async () => {
    const person = await signUpUnverified(site, { email: 'pas-confirmee@exemple.example.org' });
    const space = await bringForum({ 'pas-confirmee@exemple.example.org': 'Brume' });
    expect([(await names(person)).status, (await claim(person, space.ids[0])).status]).toEqual([403, 403]);
  });

  test('an address that was never confirmed there, or was shut out there, brings no name', async () => {
    const person = await signUp(site, { email: 'usurpee@exemple.example.org' });
    await bringForum({ 'usurpee@exemple.example.org': 'Faux-Ami' }, {}, { 'email:confirmed': 0 });
    await bringForum({ 'usurpee@exemple.example.org': 'Exclue' }, {}, { banned: 1 });
    expect((await names(person)).body.items).toEqual([]);
  });

  test('claiming twice is claiming once, also at the same moment', async () => {
    const person = await signUp(site, { email: 'deux-fois@exemple.example.org' });
    const space = await bringForum({ 'deux-fois@exemple.example.org': 'Pressée' });
    const both = await Promise.all([claim(person, space.ids[0]), claim(person, space.ids[0])]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await claim(person, space.ids[0])).status).toBe(200);
    expect(await members(space)).toBe(1);
    expect(await site.db.$count(personaOwners, eq(personaOwners.personaId, space.ids[0] ?? ''))).toBe(1);
  });

  test('two accounts cannot both: not one after the other with the same address, not at the same moment', async () => {
    const first = await signUp(site, { email: 'partagee@exemple.example.org' });
    const space = await bringForum({ 'partagee@exemple.example.org': 'Convoitée' });
    await claim(first, space.ids[0]);
    await site.db.update(accounts).set({ email: 'nouvelle@exemple.example.org' }).where(eq(accounts.id, first.accountId));
    const second = await signUp(site, { email: 'partagee@exemple.example.org' });
    expect((await names(second)).body.items).toEqual([]);
    expect((await claim(second, space.ids[0])).status).toBe(404);

    // One address has one confirmed account. Should that ever fail, the claim itself still holds.
    const [one, other] = [await signUp(site, { email: 'course@exemple.example.org' }), await signUp(site)];
    const contested = await bringForum({ 'course@exemple.example.org': 'Course' });
    await site.db.execute(sql`drop index accounts_verified_email`);
    await site.db.update(accounts).set({ email: 'course@exemple.example.org' }).where(eq(accounts.id, other.accountId));
    const both = await Promise.all([claim(one, contested.ids[0]), claim(other, contested.ids[0])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect(await site.db.$count(personaOwners, eq(personaOwners.personaId, contested.ids[0] ?? ''))).toBe(1);
  });

  test('left, a name is offered to nobody any more; its messages stay', async () => {
    const person = await signUp(site, { email: 'sans-moi@exemple.example.org' });
    const space = await bringForum({ 'sans-moi@exemple.example.org': 'Oubliée' });
    expect((await leave(person, space.ids[0])).status).toBe(204);
    expect((await leave(person, space.ids[0])).status).toBe(204);
    expect((await names(person)).body.items).toEqual([]);
    expect((await claim(person, space.ids[0])).status).toBe(404);
    expect(await site.db.$count(posts, eq(posts.personaId, space.ids[0] ?? ''))).toBe(2);
  });

  test('one account has one place in a space: a member keeps the name they wear there', async () => {
    const person = await signUp(site, { email: 'deja-la@exemple.example.org', handle: 'Actuelle' });
    const space = await bringForum({ 'deja-la@exemple.example.org': 'Ancienne' });
    await joinSpace(site, person, space.slug);
    expect((await names(person)).body.items.map(({ joins }) => joins)).toEqual([false]);
    expect((await claim(person, space.ids[0])).body.joined).toBe(false);
    expect(await members(space)).toBe(1);
    expect((await site.call(getSpace, { as: person, params: { slug: space.slug } })).body.space.membership?.persona.handle).toBe(
      'Actuelle',
    );
    const owned = await site.call(listMyPersonas, { as: person });
    expect(owned.body.items.map(({ handle }) => handle)).toEqual(['Actuelle', 'Ancienne']);
  });

  test('two names of one address in one forum: the first brings the place, the second is a name', async () => {
    const person = await signUp(site, { email: 'double@exemple.example.org' });
    const space = await bringForum({ 'double@exemple.example.org': 'Une', 'DOUBLE@exemple.example.org': 'Deux' });
    const page = await site.call(contract.listImportedNames, { as: person, query: { limit: 1 } });
    const rest = await site.call(contract.listImportedNames, { as: person, query: { limit: 1, cursor: page.body.nextCursor } });
    expect([...page.body.items, ...rest.body.items].map(({ id }) => id)).toEqual(space.ids.toSorted());
    expect(rest.body.nextCursor).toBeNull();
    const joined = [];
    for (const id of space.ids) joined.push((await claim(person, id)).body.joined);
    expect(joined).toEqual([true, false]);
    expect(await members(space)).toBe(1);
  });

  test('expelled, one does not come back by claiming a name', async () => {
    const person = await signUp(site, { email: 'expulsee@exemple.example.org' });
    const space = await bringForum({ 'expulsee@exemple.example.org': 'Revenante' }, { visibility: 'private' });
    await expel(site, person, space.slug);
    expect((await claim(person, space.ids[0])).body.joined).toBe(false);
    expect((await site.call(getSpace, { as: person, params: { slug: space.slug } })).status).toBe(404);
  });

  test('expelled before it was claimed, the name keeps whoever claims it out', async () => {
    const person = await signUp(site, { email: 'indesirable@exemple.example.org', handle: 'Autre nom' });
    const space = await bringForum({ 'indesirable@exemple.example.org': 'Querelle' });
    await site.db
      .update(memberships)
      .set({ state: 'expelled' })
      .where(eq(memberships.personaId, space.ids[0] ?? ''));
    expect((await claim(person, space.ids[0])).body.joined).toBe(false);
    const again = await site.call(joinEndpoint, {
      as: person,
      params: { slug: space.slug },
      body: { personaId: person.personaId, charterVersion: 1 },
    });
    expect([again.status, again.body.code]).toEqual([403, 'space.expelled']);
  });

  test.each(['active', 'requested', 'refused'] as const)(
    'expelled before it was claimed, the name shuts out an account that is there under another one: %s',
    async (state) => {
      const email = `querelle-${state}@exemple.example.org`;
      const person = await signUp(site, { email });
      const space = await bringForum({ [email]: 'Chicane' });
      const name = space.ids[0] ?? '';
      await joinSpace(site, person, space.slug, { state });
      await site.db.update(memberships).set({ state: 'expelled' }).where(eq(memberships.personaId, name));
      expect((await claim(person, name)).body.joined).toBe(false);
      const params = { slug: space.slug };
      const own = async () => (await site.call(getSpace, { as: person, params })).body.space;
      expect([(await own()).membership?.state, (await own()).can.changeName]).toEqual(['expelled', false]);
      for (const personaId of [name, person.personaId]) {
        const body = { personaId, charterVersion: 1 };
        expect(codeOf(await site.call(changeName, { as: person, params, body }))).toBe('403 membership.keeps_name');
        expect(codeOf(await site.call(joinEndpoint, { as: person, params, body }))).toBe('403 space.expelled');
      }
      // To the team, neither name has a sign of the other's fate; once it lets the name in, so is the account.
      const places = await site.db
        .select({ id: memberships.id, personaId: memberships.personaId, state: memberships.state })
        .from(memberships)
        .where(eq(memberships.spaceId, space.id));
      expect(places.find(({ personaId }) => personaId === person.personaId)?.state).toBe(state);
      expect(places.find(({ personaId }) => personaId === name)?.state).toBe('expelled');
      const steward = await signUp(site);
      await makeSteward(site, steward, space.slug);
      const id = places.find(({ personaId }) => personaId === name)?.id ?? '';
      await site.call(updateMember, { as: steward, params: { ...params, id }, body: { state: 'active' } });
      expect((await own()).membership?.state).toBe(state);
    },
  );

  test('an archived space is joined by nobody any more; the name is theirs all the same', async () => {
    const person = await signUp(site, { email: 'archive@exemple.example.org' });
    const space = await bringForum({ 'archive@exemple.example.org': 'Jadis' });
    await site.db.update(spaces).set({ archivedAt: new Date() }).where(eq(spaces.id, space.id));
    expect((await names(person)).body.items.map(({ joins }) => joins)).toEqual([false]);
    expect([(await claim(person, space.ids[0])).body.joined, await members(space)]).toEqual([false, 0]);
  });

  test('shut out under another name there, one stays out', async () => {
    const person = await signUp(site, { email: 'autrement@exemple.example.org' });
    const space = await bringForum({ 'autrement@exemple.example.org': 'Jumelle' });
    const membershipId = await joinSpace(site, person, space.slug);
    await site.db.execute(sql`update account_memberships set barred_by = ${membershipId} where membership_id = ${membershipId}`);
    await site.db.update(memberships).set({ state: 'left' }).where(eq(memberships.id, membershipId));
    // What the page says before is what comes of it.
    expect((await names(person)).body.items.map(({ joins }) => joins)).toEqual([false]);
    expect((await claim(person, space.ids[0])).body.joined).toBe(false);
  });

  test('a private space lets in who claims their name there, and its charter has to be the one in force', async () => {
    const person = await signUp(site, { email: 'cachee@exemple.example.org' });
    const space = await bringForum(
      { 'cachee@exemple.example.org': 'Terrier' },
      { visibility: 'private', joinRule: 'invitation', charterVersion: 3 },
    );
    const old = await claim(person, space.ids[0], 2);
    expect([old.status, old.body.code, old.body.current]).toEqual([409, 'charter.version', { version: 3 }]);
    expect((await claim(person, space.ids[0], 3)).body.joined).toBe(true);
    expect((await site.call(getSpace, { as: person, params: { slug: space.slug } })).body.space.membership).toMatchObject({
      state: 'active',
      role: 'member',
      charterVersion: 3,
    });
  });

  test('nobody else takes the name in the space meanwhile; elsewhere they may', async () => {
    const space = await bringForum({ 'gardee@exemple.example.org': 'Églantine' });
    const impostor = await signUp(site, { handle: 'eglantine' });
    const taken = await site.call(joinEndpoint, {
      as: impostor,
      params: { slug: space.slug },
      body: { personaId: impostor.personaId, charterVersion: 1 },
    });
    expect([taken.status, taken.body.code]).toEqual([409, 'persona.handle_taken']);
    const other = await signUp(site, { handle: 'Souci' });
    await joinSpace(site, other, space.slug);
    const renamed = await site.call(updatePersona, { as: other, params: { id: other.personaId }, body: { handle: 'Églantine' } });
    expect([renamed.status, renamed.body.code]).toEqual([409, 'persona.handle_taken']);
    const elsewhere = await createSpace(site);
    const free = await site.call(joinEndpoint, {
      as: impostor,
      params: { slug: elsewhere.slug },
      body: { personaId: impostor.personaId, charterVersion: 1 },
    });
    expect(free.status).toBe(200);
  });

  test('the team sees the name, never a sign of whose it is, claimed or not', async () => {
    const steward = await signUp(site);
    const person = await signUp(site, { email: 'discrete@exemple.example.org', handle: 'Publique' });
    const space = await bringForum({ 'discrete@exemple.example.org': 'Secrète', 'reste@exemple.example.org': 'Restée' });
    await makeSteward(site, steward, space.slug);
    await claim(person, space.ids[0]);
    for (const state of ['active', 'left'] as const) {
      const { text } = await site.call(listMembers, { as: steward, params: { slug: space.slug }, query: { state } });
      expect(text).not.toMatch(/Publique|exemple\.example/);
      expect(text).not.toContain(person.accountId);
      expect(text).toContain(state === 'active' ? 'Secrète' : 'Restée');
    }
  });

  test('after two years nobody is recognised any more', async () => {
    const person = await signUp(site, { email: 'tardive@exemple.example.org' });
    const space = await bringForum({ 'tardive@exemple.example.org': 'Tardive' });
    const age = (days: number) =>
      site.db
        .update(importedAuthors)
        .set({ importedAt: new Date(Date.now() - days * 86_400_000) })
        .where(eq(importedAuthors.spaceId, space.id));
    await age(729);
    await forgetEmailKeys(site.db);
    expect((await names(person)).body.items).toHaveLength(1);
    await age(731);
    await forgetEmailKeys(site.db);
    expect((await names(person)).body.items).toEqual([]);
  });

  test('a pseudonym that is gone is not made again by a second import, and its messages stay', async () => {
    const { ids, id, slug } = await bringForum({ 'partie@exemple.example.org': 'Partie' });
    await site.db.delete(personas).where(eq(personas.id, ids[0] ?? ''));
    await importInto(site, { system: 'nodebb', file: join(folder, `${forums}.json`), space: slug, address: null, origin: site.url });
    const rows = await site.db
      .select({ personaId: posts.personaId })
      .from(posts)
      .innerJoin(threads, and(eq(threads.id, posts.threadId), eq(threads.spaceId, id)));
    expect(rows).toEqual([{ personaId: null }, { personaId: null }]);
  });

  test('what is kept of an address is no address, and differs from what another site would keep', async () => {
    await bringForum({ 'empreinte@exemple.example.org': 'Empreinte' });
    const { rows } = await site.db.execute<{ key: string }>(sql`select email_key as key from imported_authors where email_key is not null`);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
    const before = await names(await signUp(site, { email: 'empreinte@exemple.example.org' }));
    expect(before.body.items).toHaveLength(1);
    await site.db.execute(sql`update import_secret set secret = 'un autre secret'`);
    expect((await names(await signUp(site, { email: 'empreinte-2@exemple.example.org' }))).body.items).toEqual([]);
  });
});
