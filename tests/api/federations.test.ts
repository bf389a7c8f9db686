import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { federationMembers } from '../../server/associations/public.ts';
import { decideVerification, listAssociationFiles, listAssociations, requestAssociation } from '../../shared/associations.contract.ts';
import * as contract from '../../shared/federations.contract.ts';
import { cancelMeeting, listHostedMeetings } from '../../shared/meetings.contract.ts';
import { listSpaces } from '../../shared/spaces.contract.ts';
import type { FederationSide } from '../../shared/vocabulary.ts';
import { associationWish, makeOperator } from '../support/associations.ts';
import { announce, inHours, moveTo } from '../support/meetings.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeSteward } from '../support/spaces.ts';

const FEDERATION = 'grand-metier';
let site: TestSite;
let federator: Person;
let host: Person;
let operator: Person;

beforeAll(async () => {
  site = await startSite();
  [federator, host, operator] = [await signUp(site), await signUp(site), await signUp(site)];
  await makeOperator(site, operator);
  await associationOf(FEDERATION, { name: 'Le Grand Métier', kind: 'federation' }, federator);
});
afterAll(() => site.stop());

/** A verified one, of the person who hosts all of them here unless another is named. */
async function associationOf(slug: string, more: object = {}, as: Person = host): Promise<Person> {
  await site.call(requestAssociation, { as, body: { ...associationWish(slug), ...more } });
  const body = { decision: 'verified', reason: 'Statuts reçus et lus.' };
  expect((await site.call(decideVerification, { as: operator, params: { slug }, body })).status).toBe(200);
  return as;
}
const pair = (association: string, federation = FEDERATION) => ({ slug: federation, association });
const agree = (as: Person | null, association: string, side: FederationSide, federation?: string) =>
  site.call(contract.agreeOnMembership, { as, params: pair(association, federation), body: { side } });
const end = (as: Person, association: string, side: FederationSide) =>
  site.call(contract.endMembership, { as, params: pair(association), query: { side } });
const members = async () => {
  const { body } = await site.call(contract.listFederationMembers, { params: { slug: FEDERATION }, query: { limit: 100 } });
  return body.items.map(({ slug }) => slug);
};
const links = async (as: Person, slug: string) =>
  (await site.call(contract.listFederationLinks, { as, params: { slug } })).body.items.map(
    ({ state, association }) => `${state} ${association.slug}`,
  );

describe('the meetings of a federation', () => {
  test('are those of its own spaces and of its members’, where the reader may read, the next first', async () => {
    await associationOf('tient-des-cafes');
    await agree(host, 'tient-des-cafes', 'association');
    await agree(federator, 'tient-des-cafes', 'federation');
    await associationOf('reste-dehors');
    const spaces = [
      { slug: 'maison-commune', association: FEDERATION },
      { slug: 'cafe-ouvert', association: 'tient-des-cafes' },
      { slug: 'cafe-ferme', association: 'tient-des-cafes', visibility: 'private' },
      { slug: 'cafe-d-ailleurs', association: 'reste-dehors' },
    ] as const;
    for (const [place, wish] of spaces.entries()) {
      await createSpace(site, wish);
      await makeSteward(site, host, wish.slug);
      await announce(site, host, wish.slug, { title: `À ${wish.slug}`, startsAt: inHours(100 - place) });
    }
    const gone = await announce(site, host, 'cafe-ouvert', { title: 'N’aura pas lieu' });
    await site.call(cancelMeeting, { as: host, params: { id: gone.id } });
    await moveTo(site, (await announce(site, host, 'cafe-ouvert', { title: 'A eu lieu' })).id, -48);

    const listed = async (as: Person | null, slug = FEDERATION, query: Record<string, string> = {}) =>
      (await site.call(listHostedMeetings, { as, params: { slug }, query })).body;
    const titles = async (...asked: Parameters<typeof listed>) => (await listed(...asked)).items.map(({ title }) => title);
    expect(await titles(null)).toEqual(['À cafe-ouvert', 'À maison-commune']);
    expect(await titles(federator)).toEqual(['À cafe-ouvert', 'À maison-commune']);
    expect(await titles(host)).toEqual(['À cafe-ferme', 'À cafe-ouvert', 'À maison-commune']);
    expect(await titles(null, 'tient-des-cafes')).toEqual(['À cafe-ouvert']);
    const { items, nextCursor } = await listed(null, FEDERATION, { limit: '1' });
    expect(items[0]).toMatchObject({ title: 'À cafe-ouvert', place: null });
    expect(await titles(null, FEDERATION, { limit: '1', cursor: nextCursor ?? '' })).toEqual(['À maison-commune']);
    await end(host, 'tient-des-cafes', 'association');
    expect(await titles(null)).toEqual(['À maison-commune']);
    expect((await site.call(listHostedMeetings, { params: { slug: 'personne' } })).status).toBe(404);
  });
});

describe('joining a federation', () => {
  test.each<{ first: FederationSide; state: string; slug: string }>([
    { first: 'federation', state: 'invited', slug: 'invitee' },
    { first: 'association', state: 'asked', slug: 'demandeuse' },
  ])('begun by the $first, it holds once the other agrees; each step is told to the other side', async ({ first, state, slug }) => {
    const steward = await associationOf(slug);
    const [one, other] = first === 'federation' ? [federator, steward] : [steward, federator];
    const second = first === 'federation' ? 'association' : 'federation';
    const toldSo = async (person: Person) => {
      return (await site.mails()).filter(({ to, subject }) => to === person.email && subject === 'Du nouveau pour vous').length;
    };
    const before = [await toldSo(one), await toldSo(other)];

    expect((await agree(one, slug, first)).body.link).toMatchObject({ state, association: { slug }, federation: { slug: FEDERATION } });
    expect(await members()).not.toContain(slug);
    expect([await toldSo(one), await toldSo(other)]).toEqual([before[0], (before[1] ?? 0) + 1]);
    // A double click says nothing new.
    expect((await agree(one, slug, first)).body.link.state).toBe(state);
    expect(await toldSo(other)).toBe((before[1] ?? 0) + 1);
    for (const [person, of] of [
      [steward, slug],
      [federator, FEDERATION],
    ] as const)
      expect(await links(person, of)).toContain(`${state} ${slug}`);

    expect((await agree(other, slug, second)).body.link.state).toBe('member');
    expect(await members()).toContain(slug);
    expect(await toldSo(one)).toBe((before[0] ?? 0) + 1);
    const own = await site.call(contract.listFederationsOf, { params: { slug } });
    expect(own.body.items).toMatchObject([{ slug: FEDERATION, kind: 'federation' }]);
  });

  test('both sides that agree at once make one membership', async () => {
    const steward = await associationOf('au-meme-moment');
    const answers = await Promise.all([
      agree(steward, 'au-meme-moment', 'association'),
      agree(federator, 'au-meme-moment', 'federation'),
      agree(steward, 'au-meme-moment', 'association'),
      agree(federator, 'au-meme-moment', 'federation'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await members()).filter((slug) => slug === 'au-meme-moment')).toHaveLength(1);
    expect((await links(federator, FEDERATION)).filter((link) => link.endsWith('au-meme-moment'))).toEqual(['member au-meme-moment']);
  });

  test.each<[FederationSide, FederationSide]>([
    ['federation', 'association'],
    ['association', 'federation'],
    ['association', 'association'],
  ])('begun by the %s, the %s ends it; a member leaves just so', async (first, ender) => {
    const slug = `part-${first}-${ender}`;
    const steward = await associationOf(slug);
    const who = { federation: federator, association: steward };
    await agree(who[first], slug, first);
    expect((await end(who[ender], slug, ender)).status).toBe(204);
    expect(await links(steward, slug)).toEqual([]);
    await Promise.all([agree(federator, slug, 'federation'), agree(steward, slug, 'association')]);
    expect(await members()).toContain(slug);
    expect((await end(who[ender], slug, ender)).status).toBe(204);
    expect(await members()).not.toContain(slug);
    // Gone already: nothing changes, and one agreement alone makes no member again.
    expect((await end(who[ender], slug, ender)).status).toBe(204);
    await agree(who[first], slug, first);
    expect(await members()).not.toContain(slug);
  });

  test('only the stewards of the side they speak for', async () => {
    const steward = await associationOf('a-elle');
    const stranger = await signUp(site);
    for (const [as, side] of [
      [stranger, 'federation'],
      [stranger, 'association'],
      [steward, 'federation'],
      [federator, 'association'],
      [operator, 'association'],
    ] as const) {
      const refused = await agree(as, 'a-elle', side);
      expect([refused.status, refused.body.code]).toEqual([403, 'association.not_steward']);
      expect((await end(as, 'a-elle', side)).status).toBe(403);
    }
    expect((await site.call(contract.listFederationLinks, { as: operator, params: { slug: FEDERATION } })).status).toBe(403);
    expect(await links(steward, 'a-elle')).toEqual([]);
  });

  test('a federation takes no federation, an association no association', async () => {
    await associationOf('autre-metier', { kind: 'federation' }, federator);
    const steward = await associationOf('simple');
    expect((await agree(federator, 'autre-metier', 'federation')).status).toBe(404);
    expect((await agree(steward, FEDERATION, 'federation', 'simple')).status).toBe(404);
  });
});

describe('an association that names its federation while it asks for its place', () => {
  const ask = (as: Person, slug: string, more: object) =>
    site.call(requestAssociation, { as, body: { ...associationWish(slug), ...more } });
  const decide = (slug: string, decision: 'verified' | 'refused') =>
    site.call(decideVerification, { as: operator, params: { slug }, body: { decision, reason: 'Une raison claire.' } });

  test('is unknown to the federation until it is verified; then its ask waits there', async () => {
    const steward = await signUp(site);
    expect((await ask(steward, 'bientot', { federation: FEDERATION })).status).toBe(201);
    expect(await links(federator, FEDERATION)).not.toContain('asked bientot');
    expect(await links(steward, 'bientot')).toEqual(['asked bientot']);
    // The federation cannot find out by inviting.
    const [tried, absent] = [await agree(federator, 'bientot', 'federation'), await agree(federator, 'rien-de-tel', 'federation')];
    expect([tried.status, tried.text]).toEqual([404, absent.text]);
    expect((await agree(steward, 'bientot', 'association')).body.code).toBe('association.not_verified');

    await decide('bientot', 'verified');
    expect(await links(federator, FEDERATION)).toContain('asked bientot');
    await agree(federator, 'bientot', 'federation');
    expect(await members()).toContain('bientot');
  });

  test('refused, it asks again and may name another, or none', async () => {
    const steward = await signUp(site);
    await ask(steward, 'encore', { federation: FEDERATION });
    await decide('encore', 'refused');
    await ask(steward, 'encore', {});
    expect(await links(steward, 'encore')).toEqual([]);
  });

  test.each([
    ['a federation that is none', { federation: 'rien-de-tel' }, 'federation.unknown'],
    ['an association', { federation: 'invitee' }, 'federation.unknown'],
    ['a federation, of a federation', { federation: FEDERATION, kind: 'federation' }, 'federation.not_nested'],
  ])('%s is refused, and nothing is kept', async (_, more, code) => {
    const refused = await ask(host, 'refusee', more);
    expect([refused.status, refused.body.code]).toEqual([422, code]);
    // Its address is still free.
    expect((await ask(federator, 'refusee', { federation: 'rien-de-tel' })).body.code).toBe('federation.unknown');
  });
});

describe('what everybody reads of a federation', () => {
  test('before it is verified, nobody else knows of it, nor of anything about it', async () => {
    const steward = await signUp(site);
    await site.call(requestAssociation, { as: steward, body: { ...associationWish('pas-encore'), kind: 'federation' } });
    const stranger = await signUp(site);
    for (const endpoint of [contract.listFederationMembers, contract.listFederationsOf]) {
      const seen = await site.call(endpoint, { as: stranger, params: { slug: 'pas-encore' } });
      const absent = await site.call(endpoint, { as: stranger, params: { slug: 'rien-de-tel' } });
      expect([seen.status, seen.text]).toEqual([404, absent.text]);
    }
    const association = await associationOf('curieuse');
    expect((await agree(association, 'curieuse', 'association', 'pas-encore')).status).toBe(404);
  });

  test('the spaces of its members, each as this viewer may know of it', async () => {
    const steward = await associationOf('ses-espaces');
    for (const visibility of ['public', 'community', 'private'] as const)
      await createSpace(site, { slug: `espace-${visibility}`, visibility, association: 'ses-espaces' });
    const insider = await signUp(site);
    await join(site, insider, 'espace-private');
    const seen = async (as: Person | null) =>
      (await site.call(listSpaces, { as, query: { federation: FEDERATION } })).body.items
        .filter(({ association }) => association.slug === 'ses-espaces')
        .map(({ slug }) => slug)
        .toSorted();

    await agree(steward, 'ses-espaces', 'association');
    for (const as of [null, insider, federator]) expect(await seen(as)).toEqual([]);
    await agree(federator, 'ses-espaces', 'federation');
    expect(await seen(null)).toEqual(['espace-public']);
    // Looking after the federation opens nothing.
    expect(await seen(federator)).toEqual(['espace-community', 'espace-public']);
    expect(await seen(insider)).toEqual(['espace-community', 'espace-private', 'espace-public']);
    await end(steward, 'ses-espaces', 'association');
    expect(await seen(null)).toEqual([]);
  });

  test('it is in the directory, and in a list of its own for operators', async () => {
    const listed = await site.call(listAssociations, { query: { kind: 'federation', limit: 100 } });
    expect(listed.body.items.map(({ slug }) => slug)).toContain(FEDERATION);
    expect(listed.body.items.every(({ kind }) => kind === 'federation')).toBe(true);
    const files = await site.call(listAssociationFiles, { as: operator, query: { state: 'verified', kind: 'federation' } });
    expect(files.body.items.map(({ slug }) => slug).toSorted()).toEqual(['autre-metier', FEDERATION]);
  });

  test('members come by name, page by page', async () => {
    const all = await members();
    expect(all.length).toBeGreaterThan(2);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await site.call(contract.listFederationMembers, {
        params: { slug: FEDERATION },
        query: { limit: '1', ...(cursor !== undefined && { cursor }) },
      });
      paged.push(...page.body.items.map(({ slug }) => slug));
      cursor = page.body.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  test('the agreements of a steward come newest first, page by page', async () => {
    const all = await links(federator, FEDERATION);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await site.call(contract.listFederationLinks, {
        as: federator,
        params: { slug: FEDERATION },
        query: { limit: '2', ...(cursor !== undefined && { cursor }) },
      });
      paged.push(...page.body.items.map(({ state, association }) => `${state} ${association.slug}`));
      cursor = page.body.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(await site.db.$count(federationMembers)).toBeGreaterThanOrEqual(all.length);
  });
});
