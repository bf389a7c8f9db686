import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountDecisions, cases, decisions } from '../../server/moderation/tables.ts';
import { teamLog } from '../../server/spaces/public.ts';
import * as contract from '../../shared/moderation.contract.ts';
import { editPost, listPosts, postReply, startThread } from '../../shared/threads.contract.ts';
import { SEVERE_GROUNDS } from '../../shared/vocabulary.ts';
import type { FlagGround } from '../../shared/vocabulary.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { lackingStatements } from '../support/statements-of-reasons.ts';

let site: TestSite;
let seller: Person;
let dealer: Person;
let anouk: Person;
let basile: Person;
let reader: Person;
/** New ones for each test. */
let space: TestSpace;
let thread: string;

const FACTS = 'Le message vend quelque chose.';

beforeAll(async () => {
  site = await startSite();
  [seller, dealer, anouk, basile, reader] = (await Promise.all(
    ['Grande-Foire', 'Petit-Étal', 'Anouk', 'Basile', 'Tilleul'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person, Person]; // five names, five people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique' });
  for (const person of [seller, dealer, reader]) await join(site, person, space.slug);
  for (const person of [anouk, basile]) await makeModerator(site, person, space.slug);
  const { body } = await site.call(startThread, {
    params: { slug: space.slug },
    as: reader,
    body: { kind: 'question', title: 'Un bon fauteuil', bodyHtml: '<p>Le vôtre ?</p>' },
  });
  thread = body.thread.id;
});

async function write(as: Person, text: string): Promise<string> {
  const { body } = await site.call(postReply, { params: { id: thread }, as, body: { bodyHtml: `<p>${text}</p>` } });
  if (!body.post) throw new Error(`held: ${text}`);
  return body.post.id;
}
const tell = (id: string, { as = reader, ground = 'commercial' as FlagGround, type = 'post' } = {}) =>
  site.call(contract.flag, { as, body: { subject: { type, id }, ground } });
interface Seen {
  id: string;
  version: number;
}
/** As the queue shows it. */
async function caseOf(subjectId: string): Promise<Seen> {
  const [row] = await site.db.select({ id: cases.id, version: cases.version }).from(cases).where(eq(cases.subjectId, subjectId));
  return row ?? { id: '', version: 0 };
}
/** Something that was told of as advertising. */
async function advertised(as: Person, text: string): Promise<Seen & { postId: string }> {
  const postId = await write(as, text);
  await tell(postId);
  return { ...(await caseOf(postId)), postId };
}
const claim = (as: Person, { id }: Seen) => site.call(contract.claimCase, { params: { id }, as });
const decideTogether = (as: Person, seen: readonly Seen[], more: Record<string, unknown> = {}, idempotencyKey?: string) =>
  site.call(contract.decideTogether, {
    as,
    ...(idempotencyKey !== undefined && { headers: { 'idempotency-key': idempotencyKey } }),
    body: {
      cases: seen.map(({ id, version }) => ({ id, version })),
      action: 'hide',
      ground: 'commercial',
      charterClause: 5,
      facts: FACTS,
      ...more,
    },
  });
const outcomes = ({ body }: Awaited<ReturnType<typeof decideTogether>>) => body.cases.map(({ outcome }) => outcome);
const listed = async (as: Person) =>
  (await site.call(contract.listAdvertising, { as, query: { locale: 'fr' } })).body.items.filter((one) => one.space.slug === space.slug);
const decisionsMade = () => site.db.select().from(decisions).where(eq(decisions.spaceId, space.id));
const logged = () => site.db.select().from(teamLog).where(eq(teamLog.spaceId, space.id));
const statements = async (as: Person) =>
  (await site.call(contract.listMyDecisions, { as })).body.items.filter((one) => one.space.slug === space.slug);

describe('several pieces of advertising, one decision', () => {
  test('each has its own statement and its own line of the log; what cannot go with them says why, and the others go on', async () => {
    const fauteuil = await advertised(seller, 'Mon fauteuil est à prix doux.');
    const coussin = await advertised(dealer, 'Venez voir les coussins de ma boutique.');
    const held = await advertised(seller, 'Les tapis de mon magasin sont arrivés.');
    await claim(basile, held);
    const decided = await advertised(seller, 'Je donne une lampe de chevet.');
    const { body: taken } = await claim(basile, decided);
    await site.call(contract.decideCase, {
      params: { id: decided.id },
      as: basile,
      body: { version: taken.case.version, action: 'none', ground: 'commercial', facts: 'Un don.' },
    });
    const own = await advertised(anouk, 'Je garde mon vieux fauteuil.');
    const changed = await advertised(seller, 'Commandez vos rideaux avant dimanche.');
    await site.call(editPost, {
      params: { id: changed.postId },
      as: seller,
      body: { version: 1, bodyHtml: '<p>Mes rideaux sont bleus.</p>' },
    });
    const toldAgain = await advertised(seller, 'Deux chaises pour le prix d’une.');
    await tell(toldAgain.postId, { as: dealer });
    await tell(seller.personaId, { type: 'persona' });
    const name = await caseOf(seller.personaId);
    const elsewhere = await createSpace(site, { name: 'Ailleurs' });
    for (const person of [seller, reader]) await join(site, person, elsewhere.slug);
    const { body: there } = await site.call(startThread, {
      params: { slug: elsewhere.slug },
      as: seller,
      body: { kind: 'question', title: 'Mes tables', bodyHtml: '<p>À prix doux.</p>' },
    });
    await tell(there.thread.id, { type: 'thread' });
    const notTheirs = await caseOf(there.thread.id);

    const reply = await decideTogether(anouk, [fauteuil, held, decided, own, changed, toldAgain, name, notTheirs, coussin]);
    expect(reply.status).toBe(200);
    expect(outcomes(reply)).toEqual([
      'decided',
      'case.claimed',
      'case.decided',
      'case.conflict_of_interest',
      'case.text_changed',
      'version.stale',
      'case.not_for_bulk',
      'not_found',
      'decided',
    ]);

    for (const [author, { postId }, text] of [
      [seller, fauteuil, '<p>Mon fauteuil est à prix doux.</p>'],
      [dealer, coussin, '<p>Venez voir les coussins de ma boutique.</p>'],
    ] as const)
      expect(await statements(author)).toMatchObject([
        {
          action: 'hide',
          ground: 'commercial',
          endsAt: null,
          facts: FACTS,
          article: { version: 1, number: 5 },
          notices: 1,
          detected: false,
          automated: false,
          subject: { type: 'post', id: postId, bodyHtml: text },
          appeal: null,
        },
      ]);
    for (const [statement] of await Promise.all([seller, dealer].map(statements))) expect(statement?.contestableUntil).not.toBeNull();
    expect(await lackingStatements(site.db)).toEqual([]);
    const lines = (await logged()).filter(({ kind, personaId }) => kind === 'decision' && personaId === anouk.personaId);
    expect(lines.map(({ subjectId }) => subjectId).toSorted()).toEqual([fauteuil.postId, coussin.postId].toSorted());
    expect(new Set(lines.map(({ decisionId }) => decisionId)).size).toBe(2);
    const { body } = await site.call(listPosts, { params: { id: thread } });
    const gone = body.items.filter(({ removed }) => removed !== null).map(({ id }) => id);
    expect(gone.toSorted()).toEqual([fauteuil.postId, coussin.postId].toSorted());
    // Nothing was taken in hand on the way.
    const { body: mine } = await site.call(contract.listAllCases, { as: anouk, query: { queue: 'mine' } });
    expect(mine.items).toEqual([]);
  });

  test.each(SEVERE_GROUNDS)('never where somebody may be in danger: %s', async (ground) => {
    const seen = await advertised(seller, 'Venez à la foire de printemps.');
    expect(await listed(anouk)).toMatchObject([{ id: seen.id }]);
    await tell(seen.postId, { as: dealer, ground });
    expect(await listed(anouk)).toEqual([]);
    const now = await caseOf(seen.postId);
    expect(outcomes(await decideTogether(anouk, [seen]))).toEqual(['case.not_for_bulk']);
    expect(outcomes(await decideTogether(anouk, [now]))).toEqual(['case.not_for_bulk']);
    expect(await decisionsMade()).toEqual([]);
  });

  test('nor what somebody told of as anything else', async () => {
    const seen = await advertised(seller, 'Venez à la foire de printemps.');
    await tell(seen.postId, { as: dealer, ground: 'harassment' });
    expect(outcomes(await decideTogether(anouk, [await caseOf(seen.postId)]))).toEqual(['case.not_for_bulk']);
  });

  test('a decision that lacks something is refused before any case is', async () => {
    const seen = await advertised(seller, 'Venez à la foire de printemps.');
    expect(codeOf(await decideTogether(anouk, [seen], { charterClause: undefined }))).toBe('422 decision.needs_rule');
    expect(codeOf(await decideTogether(anouk, [seen], { charterClause: 9 }))).toBe('422 decision.unknown_article');
    expect(codeOf(await decideTogether(anouk, [seen], { action: 'remove' }))).toBe('400 request.invalid');
    expect(codeOf(await decideTogether(anouk, []))).toBe('400 request.invalid');
    expect(
      codeOf(
        await decideTogether(
          anouk,
          Array.from({ length: 51 }, () => seen),
        ),
      ),
    ).toBe('400 request.invalid');
    expect(await decisionsMade()).toEqual([]);
    expect(outcomes(await decideTogether(anouk, [seen]))).toEqual(['decided']);
  });

  test('what one has in hand goes with them, and twice in one request is once', async () => {
    const seen = await advertised(seller, 'Venez à la foire de printemps.');
    const { body } = await claim(anouk, seen);
    expect(outcomes(await decideTogether(anouk, [body.case, body.case]))).toEqual(['decided', 'case.decided']);
    expect(await decisionsMade()).toHaveLength(1);
  });

  test('a request that is repeated decides nothing twice, and does what was left', async () => {
    const first = await advertised(seller, 'Venez à la foire de printemps.');
    const second = await advertised(dealer, 'Venez à la foire de septembre.');
    await claim(basile, second);
    expect(outcomes(await decideTogether(anouk, [first, second], {}, 'une-foire'))).toEqual(['decided', 'case.claimed']);
    await site.call(contract.releaseCase, { params: { id: second.id }, as: basile });
    const { version } = await caseOf(second.postId);
    expect(outcomes(await decideTogether(anouk, [first, second], {}, 'une-foire'))).toEqual(['decided', 'version.stale']);
    expect(outcomes(await decideTogether(anouk, [{ ...second, version }], {}, 'autre-foire'))).toEqual(['decided']);
    expect(outcomes(await decideTogether(anouk, [first], { facts: 'Autre chose.' }, 'une-foire'))).toEqual(['idempotency.key_reused']);
    expect(await decisionsMade()).toHaveLength(2);
  });
});

test('two of a team who decide the same at once: each case once, each author one letter', async () => {
  const seen = [];
  for (let number = 1; number <= 8; number++) seen.push(await advertised(number % 2 ? seller : dealer, `Foire numéro ${number}, venez.`));
  const [one, other] = await Promise.all([decideTogether(anouk, seen), decideTogether(basile, seen.toReversed())]);
  const theirs = outcomes(other).toReversed();
  for (const [i, outcome] of outcomes(one).entries()) {
    const both = [outcome, theirs[i]];
    expect(both.filter((each) => each === 'decided')).toHaveLength(1);
    expect(['case.decided', 'case.claimed', 'version.stale', 'case.text_changed']).toContain(both.find((each) => each !== 'decided'));
  }
  const made = await decisionsMade();
  expect(made.map(({ caseId }) => caseId).toSorted()).toEqual(seen.map(({ id }) => id).toSorted());
  const told = await site.db
    .select()
    .from(accountDecisions)
    .where(
      inArray(
        accountDecisions.decisionId,
        made.map(({ id }) => id),
      ),
    );
  expect(told).toHaveLength(8);
  expect((await logged()).filter(({ kind }) => kind === 'decision')).toHaveLength(8);
  expect(await lackingStatements(site.db)).toEqual([]);
});

test('the list has the whole text of what the viewer may decide, and nothing for anybody else', async () => {
  const text = 'Venez à la foire de printemps : fauteuils, coussins et tapis vous y attendent, avec un café offert à chacun par la maison.';
  const seen = await advertised(seller, text);
  await advertised(anouk, 'Je garde mon vieux fauteuil.');
  const told = await write(seller, 'Mes chaises.');
  await tell(told, { as: anouk });
  await claim(basile, await advertised(seller, 'Mes tapis.'));
  const worse = await write(seller, 'Mes remèdes.');
  await tell(worse, { ground: 'medicine_trade' });
  expect(await listed(anouk)).toMatchObject([
    { id: seen.id, version: seen.version, author: 'Grande-Foire', text: { title: null, bodyHtml: `<p>${text}</p>` } },
  ]);
  expect(await listed(reader)).toEqual([]);
  const { body } = await site.call(contract.listAdvertising, { as: anouk, query: { locale: 'de' } });
  expect(body.charter).toMatchObject({
    suggested: 5,
    articles: { 4: 'Wir verkaufen, tauschen und verschenken keine Medikamente. Keine Werbung, kein Anwerben, keine Akquise.' },
  });
});
