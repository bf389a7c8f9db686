import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../../shared/associations.contract.ts';
import { createPersona } from '../../shared/accounts.contract.ts';
import { getAssociation } from '../../shared/spaces.contract.ts';
import { associationWish, makeOperator } from '../support/associations.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';

let site: TestSite;
let asker: Person;
let stranger: Person;
let operator: Person;

beforeAll(async () => {
  site = await startSite();
  [asker, stranger, operator] = [await signUp(site, { handle: 'Garance' }), await signUp(site), await signUp(site)];
  await makeOperator(site, operator);
});
afterAll(() => site.stop());

const ask = (as: Person, slug: string, more: object = {}) =>
  site.call(contract.requestAssociation, { as, body: { ...associationWish(slug), ...more } });
const decide = (as: Person | null, slug: string, decision = 'verified', reason = 'Statuts reçus et lus.') =>
  site.call(contract.decideVerification, { as, params: { slug }, body: { decision, reason } });
const directory = async () => (await site.call(contract.listAssociations, { query: { limit: 100 } })).body.items.map(({ slug }) => slug);

describe('asking for an association’s place', () => {
  test('the asker is its steward, and finds what they wrote', async () => {
    const { status, body } = await ask(asker, 'pas-comptes');
    expect(status).toBe(201);
    expect(body.association).toMatchObject({
      ...associationWish('pas-comptes'),
      state: 'requested',
      language: 'fr',
      reason: null,
      decidedAt: null,
      can: { verify: false, refuse: false },
    });
    expect(body.association.stewards.map(({ id, handle }) => [id, handle])).toEqual([[asker.personaId, 'Garance']]);
    const own = await site.call(contract.listOwnAssociations, { as: asker });
    expect(own.body.items).toEqual([body.association]);
  });

  test('with another of one’s pseudonyms, not with somebody else’s', async () => {
    const { body } = await site.call(createPersona, { as: stranger, body: { handle: 'Autre visage' } });
    const asked = await ask(stranger, 'autre-visage', { personaId: body.persona.id });
    expect(asked.body.association.stewards.map(({ handle }) => handle)).toEqual(['Autre visage']);
    const stolen = await ask(stranger, 'volee', { personaId: asker.personaId });
    expect([stolen.status, stolen.body.code]).toEqual([422, 'persona.not_own']);
  });

  test('until it is verified, nobody else knows of it', async () => {
    await ask(asker, 'en-attente');
    expect(await directory()).not.toContain('en-attente');
    for (const as of [null, stranger]) {
      const seen = await site.call(getAssociation, { as, params: { slug: 'en-attente' } });
      const absent = await site.call(getAssociation, { as, params: { slug: 'rien-de-tel' } });
      expect([seen.status, seen.text]).toEqual([404, absent.text]);
    }
    for (const as of [asker, operator]) expect((await site.call(getAssociation, { as, params: { slug: 'en-attente' } })).status).toBe(200);
    expect((await site.call(contract.listOwnAssociations, { as: stranger })).body.items.map(({ slug }) => slug)).not.toContain(
      'en-attente',
    );
  });

  test('a slug is one association’s only, also of two asked for at once', async () => {
    const [first, second] = await Promise.all([ask(await signUp(site), 'ensemble'), ask(await signUp(site), 'ensemble')]);
    expect([first.status, second.status].toSorted()).toEqual([201, 409]);
    expect([first.body.code, second.body.code]).toContain('slug.taken');
  });

  test('one account waits for three answers at most, however fast it asks', async () => {
    const eager = await signUp(site);
    const asked = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => ask(eager, `impatience-${n}`)));
    expect(asked.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 422, 422, 422]);
    expect(asked.find(({ status }) => status === 422)?.body.code).toBe('association.too_many_requests');
  });

  test('a double click asks once', async () => {
    const person = await signUp(site);
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all(
      [1, 2].map(() => site.call(contract.requestAssociation, { as: person, body: associationWish('double-clic'), headers })),
    );
    expect([first?.status, second?.text]).toEqual([201, first?.text]);
  });

  test.each([
    ['a site that is no web address', { website: 'javascript:alert(1)' }],
    ['a name without letters enough', { name: 'x' }],
    ['an unknown field', { verified: true }],
    ['an address that is none', { contactEmail: 'bureau' }],
  ])('%s is refused', async (_, more) => {
    expect((await ask(stranger, 'refusee', more)).status).toBe(400);
  });
});

describe('verifying it', () => {
  test('is for operators; to others it is absent, or known and not theirs to decide', async () => {
    await ask(await signUp(site), 'a-verifier');
    expect((await decide(stranger, 'a-verifier')).status).toBe(404);
    expect((await decide(operator, 'a-verifier')).status).toBe(200);
    const known = await decide(stranger, 'a-verifier');
    expect([known.status, known.body.code]).toEqual([403, 'platform.not_operator']);
    expect((await site.call(contract.listAssociationFiles, { as: stranger })).status).toBe(403);
  });

  test('the queue shows the longest waiting first, page by page, and empties', async () => {
    for (const name of ['attente-a', 'attente-b', 'attente-c']) await ask(await signUp(site), name);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body } = await site.call(contract.listAssociationFiles, { as: operator, query: { limit: 2, ...(cursor && { cursor }) } });
      expect(body.items.every(({ can }) => can.verify && can.refuse)).toBe(true);
      seen.push(...body.items.map(({ slug }) => slug));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(-3)).toEqual(['attente-a', 'attente-b', 'attente-c']);
    for (const slug of seen) expect((await decide(operator, slug)).status).toBe(200);
    expect((await site.call(contract.listAssociationFiles, { as: operator })).body.items).toEqual([]);
    expect(await directory()).toEqual(expect.arrayContaining(seen));
  });

  test('two operators decide once', async () => {
    await ask(await signUp(site), 'deux-mains');
    const both = await Promise.all([decide(operator, 'deux-mains'), decide(operator, 'deux-mains')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('a refusal reaches its stewards with its reason, in a mail that says nothing of it, and may be asked again', async () => {
    const person = await signUp(site);
    await ask(person, 'trop-court');
    const reason = 'Il manque vos statuts, ou un lien vers eux.';
    await decide(operator, 'trop-court', 'refused', reason);

    const { body: own } = await site.call(contract.listOwnAssociations, { as: person });
    expect(own.items[0]).toMatchObject({ slug: 'trop-court', state: 'refused', reason });
    const mail = (await site.mails()).findLast(({ to }) => to === person.email);
    expect(mail?.subject).toBe('Votre demande a reçu une réponse');
    expect(`${mail?.text} ${mail?.html}`).toContain('/me/associations');
    expect(`${mail?.text} ${mail?.html} ${mail?.subject}`).not.toMatch(/statuts|trop-court|Pas Comptés|refus/i);

    expect((await ask(stranger, 'trop-court')).body.code).toBe('slug.taken');
    const again = await ask(person, 'trop-court', { name: 'Les Pas Comptés de Namur' });
    expect([again.status, again.body.association.state, again.body.association.name]).toEqual([
      201,
      'requested',
      'Les Pas Comptés de Namur',
    ]);
    expect(again.body.association.reason).toBeNull();
    await decide(operator, 'trop-court');
    expect(await directory()).toContain('trop-court');
    const late = await decide(operator, 'trop-court', 'refused');
    expect([late.status, late.body.code]).toEqual([409, 'association.decided']);
  });

  test('neither the file nor the directory tells an account, and no log tells the contact', async () => {
    const files = await site.call(contract.listAssociationFiles, { as: operator, query: { state: 'verified', limit: 100 } });
    expect(files.text).not.toContain(asker.email);
    expect((await site.call(contract.listAssociations)).text).not.toContain('bureau@');
    expect(site.logs.join('\n')).not.toContain('bureau@');
  });
});
