import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPersona } from '../../shared/accounts.contract.ts';
import { requestAssociation } from '../../shared/associations.contract.ts';
import { createSpace, getAssociation, getCondition, getSpace, listSpaces, updateSpace } from '../../shared/spaces.contract.ts';
import { associationWish, welcomeAssociation } from '../support/associations.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';

let site: TestSite;
let steward: Person;
let stranger: Person;

beforeAll(async () => {
  site = await startSite();
  [steward, stranger] = [await signUp(site, { handle: 'Garance' }), await signUp(site)];
  await welcomeAssociation(site, steward, 'pas-comptes');
});
afterAll(() => site.stop());

const wish = (slug: string) => ({
  name: 'Vivre avec la fatigue',
  slug,
  about: 'Ce que la fatigue change, et ce qui aide les autres.',
  conditions: ['sclerose-en-plaques', 'endometriose'],
  language: 'fr',
  visibility: 'public',
  joinRule: 'open',
  charter: ['On parle de soi.', 'On ne donne pas de consigne de traitement.'],
  weave: 3,
  dye: 'prune',
});
const open = (as: Person | null, slug: string, more: object = {}, headers: Record<string, string> = {}) =>
  site.call(createSpace, { as, params: { slug: 'pas-comptes' }, body: { ...wish(slug), ...more }, headers });

describe('opening a space', () => {
  test('its creator is its steward, and it is found where it belongs', async () => {
    const { status, body } = await open(steward, 'fatigue');
    expect(status).toBe(201);
    expect(body.space).toMatchObject({
      slug: 'fatigue',
      name: 'Vivre avec la fatigue',
      weave: 3,
      dye: 'prune',
      memberCount: 1,
      indexed: false,
      joinQuestion: null,
      charter: { version: 1, articles: wish('').charter },
      membership: { role: 'steward', state: 'active', persona: { handle: 'Garance' } },
      can: { write: true, moderate: true, edit: true },
    });
    for (const { body: list } of [
      await site.call(listSpaces, { as: stranger }),
      await site.call(getCondition, { params: { slug: 'endometriose' } }),
      await site.call(getAssociation, { params: { slug: 'pas-comptes' } }),
    ])
      expect(('items' in list ? list.items : list.spaces).map(({ slug }) => slug)).toContain('fatigue');
  });

  test('with other languages to write in, each once and never its own; its settings change them', async () => {
    const { body } = await open(steward, 'langues', { alsoIn: ['de', 'fr', 'de'] });
    expect(body.space).toMatchObject({ language: 'fr', alsoIn: ['de'] });
    const change = (alsoIn: string[]) => site.call(updateSpace, { as: steward, params: { slug: 'langues' }, body: { alsoIn } });
    expect((await change(['fr', 'en', 'de'])).body.space.alsoIn).toEqual(['en', 'de']);
    expect((await change([])).body.space.alsoIn).toEqual([]);
    expect((await change(['it'])).status).toBe(400);
    const listed = async (language: string) =>
      (await site.call(listSpaces, { query: { language } })).body.items.map(({ slug }) => slug).includes('langues');
    await change(['en']);
    expect([await listed('fr'), await listed('en'), await listed('de')]).toEqual([true, true, false]);
  });

  test('with a name of one’s own for it: nothing tells that it is the steward of the association', async () => {
    const { body: made } = await site.call(createPersona, { as: steward, body: { handle: 'Bruyère' } });
    const { body } = await open(steward, 'autre-nom', { personaId: made.persona.id });
    expect(body.space.team.map(({ persona }) => persona.handle)).toEqual(['Bruyère']);
    const seen = await site.call(getSpace, { as: stranger, params: { slug: 'autre-nom' } });
    expect(seen.text).not.toContain(steward.personaId);
    expect(seen.text).not.toContain('Garance');
  });

  test('is for the stewards of a verified association', async () => {
    expect([(await open(null, 'x1')).status, (await open(stranger, 'x1')).body.code]).toEqual([401, 'association.not_steward']);
    await site.call(requestAssociation, { as: stranger, body: associationWish('pas-encore') });
    const early = await site.call(createSpace, { as: stranger, params: { slug: 'pas-encore' }, body: wish('x2') });
    expect([early.status, early.body.code]).toEqual([403, 'association.not_verified']);
    const unknown = await site.call(createSpace, { as: steward, params: { slug: 'pas-encore' }, body: wish('x3') });
    expect(unknown.status).toBe(404);
    const { body: page } = await site.call(getAssociation, { as: steward, params: { slug: 'pas-comptes' } });
    expect(page.association.can.openSpace).toBe(true);
    expect((await site.call(getAssociation, { as: stranger, params: { slug: 'pas-comptes' } })).body.association.can.openSpace).toBe(false);
  });

  test.each([
    ['somebody else’s name', () => ({ personaId: stranger.personaId }), 422, 'persona.not_own'],
    ['a condition nobody knows', () => ({ conditions: ['rien-de-tel'] }), 422, 'condition.unknown'],
    ['search engines for what is not public', () => ({ visibility: 'community', indexed: true }), 422, 'space.indexed_needs_public'],
    ['a charter without a rule', () => ({ charter: [] }), 400, 'request.invalid'],
    ['the same condition twice', () => ({ conditions: ['endometriose', 'endometriose'] }), 400, 'request.invalid'],
    ['a cloth that is not woven', () => ({ weave: 9 }), 400, 'request.invalid'],
  ])('%s is refused, and nothing is opened', async (_, more, status, code) => {
    const refused = await open(steward, 'refuse', more());
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await site.call(getSpace, { as: steward, params: { slug: 'refuse' } })).status).toBe(404);
  });

  test('a double click opens one; two at once with one address, too', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all([open(steward, 'double-clic', {}, headers), open(steward, 'double-clic', {}, headers)]);
    expect([first.status, second.text]).toEqual([201, first.text]);
    const both = await Promise.all([open(steward, 'ensemble'), open(steward, 'ensemble')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('slug.taken');
  });
});

describe('the address of a private space', () => {
  test('cannot be found by asking for it', async () => {
    const { body } = await open(steward, 'entre-nous', { visibility: 'private', joinRule: 'invitation' });
    expect(body.space.slug).toMatch(/^entre-nous-[a-z0-9]{8}$/);
    await welcomeAssociation(site, stranger, 'voisins');
    const same = await site.call(createSpace, { as: stranger, params: { slug: 'voisins' }, body: wish('entre-nous') });
    expect([same.status, same.body.space.slug]).toEqual([201, 'entre-nous']);
  });

  test('is one that no other space gets, whether or not there is such a space', async () => {
    const { body } = await open(steward, 'dedans', { visibility: 'private', joinRule: 'invitation' });
    const { slug } = body.space;
    const never = `${slug.slice(0, -8)}${slug.endsWith('2345wxyz') ? '3456wxyz' : '2345wxyz'}`;
    for (const visibility of ['public', 'community']) {
      const [taken, free] = [await open(steward, slug, { visibility }), await open(steward, never, { visibility })];
      expect([taken.status, free.status]).toEqual([409, 409]);
      expect(taken.text).toBe(free.text);
    }
    // What is no such ending is an address like any other.
    expect((await open(steward, 'vivre-avec-patience')).status).toBe(201);
  });

  test('stays within its length, whatever was wished for', async () => {
    const { status, body } = await open(steward, 'a'.repeat(64), { visibility: 'private' });
    expect(status).toBe(201);
    expect(body.space.slug).toMatch(/^a{55}-[a-z0-9]{8}$/);
  });

  test('is a new one when a space turns private: the old one says nothing, and is free', async () => {
    await open(steward, 'ouvert-puis-ferme');
    const { body } = await site.call(updateSpace, {
      as: steward,
      params: { slug: 'ouvert-puis-ferme' },
      body: { visibility: 'private' },
    });
    expect(body.space.slug).toMatch(/^ouvert-puis-ferme-[a-z0-9]{8}$/);
    const [old, absent] = await Promise.all(
      ['ouvert-puis-ferme', 'rien-de-tel'].map((slug) => site.call(getSpace, { as: stranger, params: { slug } })),
    );
    expect([old?.status, old?.text]).toEqual([404, absent?.text]);
    expect((await open(steward, 'ouvert-puis-ferme')).status).toBe(201);
  });
});
