import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CurrentConditions } from '../../server/spaces/current-conditions.ts';
import { conditions, spaces, syncConditions } from '../../server/spaces/public.ts';
import { blockPersona } from '../../shared/accounts.contract.ts';
import * as contract from '../../shared/conditions.contract.ts';
import { createSpace as openSpace, getCondition, getSpace, listConditions } from '../../shared/spaces.contract.ts';
import { listConditionThreads, postReply, startThread } from '../../shared/threads.contract.ts';
import { makeOperator, welcomeAssociation } from '../support/associations.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join } from '../support/spaces.ts';

let site: TestSite;
let asker: Person;
let operator: Person;

beforeAll(async () => {
  site = await startSite();
  [asker, operator] = [await signUp(site), await signUp(site)];
  await makeOperator(site, operator);
});
afterAll(() => site.stop());

const MISSING = { name: 'Maladie de Nulle Part', about: 'Une maladie inventée pour les essais.', source: 'https://nulle-part.example.org' };
const ADDED = {
  decision: 'added',
  slug: 'maladie-de-nulle-part',
  names: { fr: 'Maladie de Nulle Part', en: 'Nowhere disease', de: 'Nirgendskrankheit' },
  synonyms: { fr: ['MNP'], en: [], de: ['NK'] },
  source: 'https://nulle-part.example.org',
};
const ask = async (as: Person, more: object = {}) => site.call(contract.requestCondition, { as, body: { ...MISSING, ...more } });
const decide = (as: Person | null, id: string, body: object) => site.call(contract.decideConditionRequest, { as, params: { id }, body });
const search = async (q: string) => (await site.call(listConditions, { query: { q, locale: 'fr' } })).body.items.map(({ slug }) => slug);

describe('a condition that is missing', () => {
  test('is asked for, added by an operator, and found like any other; its asker is told without a word of it', async () => {
    const { body } = await ask(asker);
    expect(body.request).toMatchObject({ ...MISSING, language: 'fr', state: 'requested', reason: null, condition: null });
    expect((await site.call(contract.listOwnConditionRequests, { as: asker })).body.items).toEqual([body.request]);
    const queue = await site.call(contract.listConditionRequests, { as: operator });
    // Operators read what the asker reads, and nothing that says who it is.
    expect(queue.body.items).toEqual([body.request]);
    expect(queue.text).not.toContain(asker.accountId);
    expect(queue.text).not.toContain(asker.personaId);

    expect(await search('nulle part')).toEqual([]);
    const answered = await decide(operator, body.request.id, ADDED);
    expect(answered.body.request).toMatchObject({ state: 'added', condition: ADDED.slug });
    expect(await search('nulle part')).toEqual([ADDED.slug]);
    expect(await search('mnp')).toEqual([ADDED.slug]);
    const page = await site.call(getCondition, { params: { slug: ADDED.slug }, query: { locale: 'de' } });
    expect(page.body).toMatchObject({ condition: { name: 'Nirgendskrankheit', synonyms: ['NK'], source: ADDED.source }, spaces: [] });

    const mails = (await site.mails()).filter(({ to }) => to === asker.email);
    const told = mails.find(({ text }) => text.includes('/me/conditions'));
    expect(told?.subject).toBe('Une réponse vous attend');
    expect(`${told?.subject}${told?.text}`).not.toMatch(/nulle|maladie/i);
  });

  test('a space is about it, and it is still there when the catalogue is read again', async () => {
    const steward = await signUp(site);
    await welcomeAssociation(site, steward, 'nulle-part');
    const { status } = await site.call(openSpace, {
      as: steward,
      params: { slug: 'nulle-part' },
      body: {
        name: 'Nulle Part, entre nous',
        slug: 'nulle-part',
        about: 'Un espace inventé pour les essais.',
        conditions: [ADDED.slug],
        language: 'fr',
        visibility: 'public',
        joinRule: 'open',
        charter: ['On parle de soi.'],
      },
    });
    expect(status).toBe(201);
    await syncConditions(site.db);
    expect(await search('nulle part')).toEqual([ADDED.slug]);
    const { body } = await site.call(getSpace, { params: { slug: 'nulle-part' } });
    expect(body.space.conditions).toEqual([{ slug: ADDED.slug, name: ADDED.names.fr }]);
  });

  test('another node on the same database knows it, without being told', async () => {
    const node = new CurrentConditions();
    expect((await node.read(site.db)).get(ADDED.slug)?.names).toEqual(ADDED.names);
    const { body } = await ask(await signUp(site), { name: 'Maladie d’Ailleurs' });
    await decide(operator, body.request.id, { ...ADDED, slug: 'maladie-d-ailleurs', names: { ...ADDED.names, fr: 'Maladie d’Ailleurs' } });
    expect((await node.read(site.db)).get('maladie-d-ailleurs')?.names.fr).toBe('Maladie d’Ailleurs');
  });

  test('is refused with a reason, which its asker reads', async () => {
    const person = await signUp(site);
    const { body } = await ask(person, { name: 'Mal de rien' });
    const reason = 'Elle est dans la liste sous le nom de migraine.';
    expect((await decide(operator, body.request.id, { decision: 'refused', reason })).status).toBe(200);
    const own = await site.call(contract.listOwnConditionRequests, { as: person });
    expect(own.body.items).toMatchObject([{ state: 'refused', reason, condition: null }]);
  });

  test('is answered once, whatever comes at once, and under an address of its own', async () => {
    const { body } = await ask(await signUp(site), { name: 'Deux fois' });
    const taken = await decide(operator, body.request.id, { ...ADDED, slug: 'migraine' });
    expect([taken.status, taken.body.code]).toEqual([409, 'condition.slug_taken']);
    const answers = await Promise.all([
      decide(operator, body.request.id, { ...ADDED, slug: 'deux-fois' }),
      decide(operator, body.request.id, { decision: 'refused', reason: 'Une raison.' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.map(({ body: { code } }) => code)).toContain('condition.decided');
  });

  test('one account waits for three answers at most, however fast it asks; nobody sees those of others', async () => {
    const eager = await signUp(site);
    const asked = await Promise.all([1, 2, 3, 4, 5].map((n) => ask(eager, { name: `Maladie ${n}` })));
    expect(asked.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 422, 422]);
    expect((await site.call(contract.listOwnConditionRequests, { as: asker })).body.items).toHaveLength(1);
  });

  test.each([
    ['a name in two languages only', { ...ADDED, names: { fr: 'A b', en: 'A b' } }],
    ['no source', { ...ADDED, source: undefined }],
    ['a refusal without a reason', { decision: 'refused' }],
  ])('%s is no answer', async (_, body) => {
    expect((await decide(operator, 'AAAAAAAAAAAAAAAA', body)).status).toBe(400);
  });

  test('what leaves the catalogue is no longer found, and its spaces no longer name it', async () => {
    const space = await createSpace(site, { conditions: ['migraine'] });
    await site.db.insert(conditions).values({ slug: 'partie', names: ADDED.names, synonyms: ADDED.synonyms });
    await syncConditions(site.db);
    const [row] = await site.db.select({ listed: conditions.listed }).from(conditions).where(eq(conditions.slug, 'partie'));
    expect(row?.listed).toBe(false);
    await site.db.update(conditions).set({ listed: false }).where(eq(conditions.slug, 'migraine'));
    expect((await site.call(getSpace, { params: { slug: space.slug } })).body.space.conditions).toEqual([]);
    await syncConditions(site.db);
    expect((await site.call(getSpace, { params: { slug: space.slug } })).body.space.conditions).toMatchObject([{ slug: 'migraine' }]);
  });
});

describe('threads about a condition', () => {
  const CONDITION = 'fibromyalgie';
  let member: Person;
  const open = async (slug: string, title: string, as: Person = member) =>
    (
      await site.call(startThread, {
        as,
        params: { slug },
        body: { kind: 'question', title, bodyHtml: '<p>Une phrase tout à fait ordinaire.</p>' },
      })
    ).body.thread.id;
  const titles = async (as: Person | null, query: Record<string, string> = {}) => {
    const found = await site.call(listConditionThreads, { as, params: { slug: CONDITION }, query });
    return found.body.items.map(({ title }) => title);
  };

  beforeAll(async () => {
    member = await signUp(site);
    const wishes = [
      { slug: 'fibro-fr', language: 'fr', visibility: 'public' },
      { slug: 'fibro-de', language: 'de', visibility: 'public' },
      { slug: 'fibro-compte', language: 'fr', visibility: 'community' },
      { slug: 'fibro-prive', language: 'fr', visibility: 'private' },
      { slug: 'fibro-close', language: 'fr', visibility: 'public' },
    ] as const;
    for (const wish of wishes) {
      await createSpace(site, { ...wish, conditions: [CONDITION] });
      await join(site, member, wish.slug);
      await open(wish.slug, `Dans ${wish.slug}`);
    }
    await createSpace(site, { slug: 'autre-chose', conditions: ['migraine'] });
    await join(site, member, 'autre-chose');
    await open('autre-chose', 'Ailleurs tout à fait');
    await site.db.update(spaces).set({ archivedAt: new Date() }).where(eq(spaces.slug, 'fibro-close'));
  });

  test('each viewer finds those of the spaces they may read, and none that is archived', async () => {
    expect(await titles(null)).toEqual(['Dans fibro-de', 'Dans fibro-fr']);
    expect(await titles(await signUp(site))).toEqual(['Dans fibro-compte', 'Dans fibro-de', 'Dans fibro-fr']);
    expect(await titles(member)).toEqual(['Dans fibro-prive', 'Dans fibro-compte', 'Dans fibro-de', 'Dans fibro-fr']);
  });

  test('in one language: threads and spaces', async () => {
    expect(await titles(null, { language: 'de' })).toEqual(['Dans fibro-de']);
    const { body } = await site.call(getCondition, { params: { slug: CONDITION }, query: { language: 'de' } });
    expect(body.spaces.map(({ slug }) => slug)).toEqual(['fibro-de']);
    // Of all languages, without the archived one.
    expect(body.condition.spaceCount).toBe(2);
  });

  test('of a space with several languages, those in the asked one', async () => {
    await createSpace(site, { slug: 'goutte-fr', language: 'fr', alsoIn: ['de', 'en'], conditions: ['goutte'] });
    await join(site, member, 'goutte-fr');
    for (const language of ['fr', 'de'] as const)
      await site.call(startThread, {
        as: member,
        params: { slug: 'goutte-fr' },
        body: { kind: 'question', title: `Goutte, ${language}`, language, bodyHtml: '<p>Une phrase.</p>' },
      });
    const found = async (language: string) => {
      const [threads, condition] = await Promise.all([
        site.call(listConditionThreads, { params: { slug: 'goutte' }, query: { language } }),
        site.call(getCondition, { params: { slug: 'goutte' }, query: { language } }),
      ]);
      return [threads.body.items.map(({ title }) => title), condition.body.spaces.map(({ slug }) => slug)];
    };
    expect([await found('fr'), await found('de'), await found('en')]).toEqual([
      [['Goutte, fr'], ['goutte-fr']],
      [['Goutte, de'], ['goutte-fr']],
      [[], ['goutte-fr']],
    ]);
  });

  test('the unanswered are those that nobody has answered; an answer brings a thread to the top of the others', async () => {
    const id = await open('fibro-fr', 'Elle a sa réponse');
    await open('fibro-de', 'Elle attend encore');
    await site.call(postReply, { as: member, params: { id }, body: { bodyHtml: '<p>Moi aussi.</p>' } });
    expect(await titles(null)).toEqual(['Elle a sa réponse', 'Elle attend encore', 'Dans fibro-de', 'Dans fibro-fr']);
    expect(await titles(null, { sort: 'unanswered' })).toEqual(['Elle attend encore', 'Dans fibro-de', 'Dans fibro-fr']);
  });

  test.each(['activity', 'unanswered'])('pages by %s join without a gap or a repeat', async (sort) => {
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await site.call(listConditionThreads, {
        params: { slug: CONDITION },
        query: { sort, limit: '1', ...(cursor !== undefined && { cursor }) },
      });
      paged.push(...page.body.items.map(({ title }) => title));
      cursor = page.body.nextCursor;
    }
    expect(paged).toEqual(await titles(null, { sort }));
    expect(paged.length).toBeGreaterThan(2);
  });

  test('what somebody in a block with the reader opened is not there', async () => {
    const [author, reader] = [await signUp(site), await signUp(site)];
    await join(site, author, 'fibro-fr');
    await open('fibro-fr', 'De quelqu’un que je ne vois pas', author);
    expect(await titles(reader)).toContain('De quelqu’un que je ne vois pas');
    await site.call(blockPersona, { as: reader, params: { id: author.personaId } });
    for (const sort of ['activity', 'unanswered']) expect(await titles(reader, { sort })).not.toContain('De quelqu’un que je ne vois pas');
  });

  test('a condition that is none is absent', async () => {
    expect((await site.call(listConditionThreads, { params: { slug: 'rien-de-tel' } })).status).toBe(404);
  });
});
