import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decidePending, listOwnHeld, listPending } from '../../shared/held.contract.ts';
import { claimCase, decideCase, flag, getCase, getMyDecision, listCases, listMyDecisions } from '../../shared/moderation.contract.ts';
import { editPost, listPosts, postReply, startThread } from '../../shared/threads.contract.ts';
import { memberships } from '../../server/spaces/public.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';

let site: TestSite;
let author: Person;
let reader: Person;
let moderator: Person;
/** New here, each with few messages: four within a minute are all that a newcomer may send. */
let seller: Person;
let fresh: Person;
let singer: Person;
let quick: Person;
let adviser: Person;
let slug: string;
let threadId: string;

const DAY = 86_400_000;
const DISTRESS = 'Je veux mourir. Je vais en finir ce soir.';
const ORDERS = 'Double ta dose tout de suite, prends 40 mg.';
const TRADE = 'Je vends du tramadol, 20 euros la boîte.';

beforeAll(async () => {
  site = await startSite({ env: { RATE_LIMITS: 'on' } });
  const people = await Promise.all(Array.from({ length: 8 }, () => signUp(site)));
  const [first] = people;
  if (first === undefined) throw new Error('nobody');
  [author = first, reader = first, moderator = first, seller = first, fresh = first, singer = first, quick = first, adviser = first] =
    people;
  ({ slug } = await createSpace(site));
  for (const person of people) if (person !== moderator) await join(site, person, slug);
  await makeModerator(site, moderator, slug);
  const { body } = await site.call(startThread, {
    as: reader,
    params: { slug },
    body: { kind: 'question', title: 'Que faites-vous le soir ?', bodyHtml: '<p>Bonsoir à vous.</p>' },
  });
  threadId = body.thread.id;
});
afterAll(() => site.stop());

const reply = (text: string, as = author) => site.call(postReply, { as, params: { id: threadId }, body: { bodyHtml: `<p>${text}</p>` } });
const cases = async () => (await site.call(listCases, { as: moderator, params: { slug }, query: {} })).body.items;
async function caseOf(postId: string) {
  await site.settle();
  const found = (await cases()).find(({ subject }) => subject.id === postId);
  return found && (await site.call(getCase, { as: moderator, params: { id: found.id } })).body.case;
}
const posts = async () => (await site.call(listPosts, { params: { id: threadId }, query: { limit: 100 } })).body.items;

describe('distress', () => {
  test('is published, its author is told of help at once, and its team has a case that nobody flagged', async () => {
    const sent = await reply(DISTRESS);
    expect(sent.status).toBe(201);
    expect(sent.body.notices).toEqual(['distress']);
    const opened = await caseOf(sent.body.post?.id ?? '');
    expect(opened).toMatchObject({ ground: 'self_harm', severe: true, flagCount: 0, flags: [], evidence: { now: 'same' } });
    expect(opened?.signals).toMatchObject([{ check: 'distress', ground: 'self_harm' }]);
    expect(opened?.signals[0]?.passages.join(' ')).toContain('Je veux mourir.');
    expect(opened?.signals[0]?.because.length).toBeGreaterThan(0);
  });

  test('opens a case also where a thread begins with it, and where it comes with an edit', async () => {
    const opened = await site.call(startThread, {
      as: author,
      params: { slug },
      body: { kind: 'experience', title: 'Je veux mourir', bodyHtml: '<p>Voilà.</p>' },
    });
    expect(opened.body.notices).toEqual(['distress']);
    expect(await caseOf(opened.body.post?.id ?? '')).toMatchObject({ severe: true });

    const { body } = await reply('Belle soirée à tous.');
    expect(body.notices).toEqual([]);
    expect(await caseOf(body.post?.id ?? '')).toBeUndefined();
    const edited = await site.call(editPost, {
      as: author,
      params: { id: body.post?.id ?? '' },
      body: { bodyHtml: `<p>${DISTRESS}</p>`, version: body.post?.version ?? 0 },
    });
    expect(edited.body.notices).toEqual(['distress']);
    expect(await caseOf(body.post?.id ?? '')).toMatchObject({ severe: true });
  });

  test('quoted from somebody else is not the author’s', async () => {
    const { body } = await site.call(postReply, {
      as: reader,
      params: { id: threadId },
      body: { bodyHtml: `<blockquote data-post="2"><p>${DISTRESS}</p></blockquote><p>Merci, belle soirée.</p>` },
    });
    expect(body.notices).toEqual([]);
  });

  test('stays what a case is about when somebody flags the same for less', async () => {
    const { body } = await reply(DISTRESS);
    const id = body.post?.id ?? '';
    await caseOf(id);
    await site.call(flag, { as: reader, body: { subject: { type: 'post', id }, ground: 'off_topic' } });
    expect(await caseOf(id)).toMatchObject({ ground: 'self_harm', severe: true, flagCount: 1 });
  });
});

const held = async () => (await site.call(listPending, { as: moderator, params: { slug }, query: {} })).body.items;
const newest = async () => (await held()).at(-1);

/** Since long ago, and with messages that everybody has read. */
async function known(person: Person): Promise<void> {
  const [place] = await site.db.select().from(memberships).where(eq(memberships.personaId, person.personaId));
  if (place === undefined) throw new Error('no place');
  await site.db
    .update(memberships)
    .set({ joinedAt: new Date(Date.now() - 30 * DAY) })
    .where(eq(memberships.id, place.id));
  for (const text of ['Le lundi.', 'Le mardi.', 'Le jeudi.']) expect((await reply(text, person)).status).toBe(201);
}

describe('what must not be read before somebody has looked', () => {
  test.each([
    [ORDERS, 'dosage'],
    [TRADE, 'medicine_trade'],
  ] as const)('"%s" waits, with what was found, and appears when the team lets it', async (text, check) => {
    const before = await posts();
    const sent = await reply(text, seller);
    expect(sent.status).toBe(202);
    expect(sent.body).toEqual({ state: 'held', because: [check], notices: [] });
    expect(await posts()).toEqual(before);

    const waiting = await newest();
    expect(waiting?.found).toMatchObject([{ check }]);
    expect(waiting?.found[0]?.passages.join(' ')).toContain(text.slice(0, 12));
    expect((await site.call(listOwnHeld, { as: seller })).body.items).toMatchObject([{ found: [{ check }] }]);
    await site.call(decidePending, { as: moderator, params: { id: waiting?.id ?? '' }, body: { decision: 'approve' } });
    expect(await posts()).toHaveLength(before.length + 1);
  });

  test('a link of somebody who has just come waits; of somebody known, of the team, or to this site it does not', async () => {
    await known(reader);
    const link = 'Voyez https://boutique.example/cure';
    expect((await reply(link, fresh)).body).toEqual({ state: 'held', because: ['links'], notices: [] });
    expect((await reply('<a href="https://boutique.example">ici</a>', fresh)).status).toBe(202);
    expect((await reply(`Voyez ${site.url}/fr/espaces`, fresh)).status).toBe(201);
    expect((await reply(link, reader)).status).toBe(201);
    expect((await reply(link, moderator)).status).toBe(201);
    // Comes with an edit: published already, so the team looks.
    const { body } = await reply('Bonjour à tous.', fresh);
    const bodyHtml = `<p>${link}</p>`;
    expect((await site.call(editPost, { as: fresh, params: { id: body.post?.id ?? '' }, body: { bodyHtml, version: 1 } })).status).toBe(
      200,
    );
    expect(await caseOf(body.post?.id ?? '')).toMatchObject({ ground: 'commercial', signals: [{ check: 'links' }] });
  });

  test('the same text again waits, and so does a message after many within a minute', async () => {
    const writer = singer;
    const text = 'Notre atelier de chant reprend mardi à la salle des fêtes, venez avec vos amis et vos idées.';
    expect((await reply(text, writer)).status).toBe(201);
    expect((await reply(text.replace('mardi', 'jeudi'), writer)).body.because).toEqual(['copies']);
    // Elsewhere nobody knows of it: what one writes in one space says nothing of it in another.
    const other = await createSpace(site);
    await join(site, writer, other.slug);
    const body = { kind: 'tip', title: 'Un atelier de chant', bodyHtml: `<p>${text}</p>` } as const;
    expect((await site.call(startThread, { as: writer, params: { slug: other.slug }, body })).status).toBe(201);

    for (const word of ['Oui.', 'Non.', 'Bien.', 'Merci.']) expect((await reply(word, quick)).status).toBe(201);
    expect((await reply('Encore.', quick)).body.because).toEqual(['flood']);
    // Whoever may be in danger also writes fast.
    expect((await reply(DISTRESS, quick)).status).toBe(201);
  });

  test('the team’s own messages do not wait', async () => {
    expect((await reply(ORDERS, moderator)).status).toBe(201);
  });

  test('an edit is not held back, and its team has a case', async () => {
    const writer = fresh;
    const { body } = await reply('Merci pour vos idées.', writer);
    const edited = await site.call(editPost, {
      as: writer,
      params: { id: body.post?.id ?? '' },
      body: { bodyHtml: `<p>${ORDERS}</p>`, version: body.post?.version ?? 0 },
    });
    expect(edited.status).toBe(200);
    expect(await caseOf(body.post?.id ?? '')).toMatchObject({ ground: 'medical_danger', signals: [{ check: 'dosage' }] });
  });
});

describe('what its author is asked about first', () => {
  const NUMBER = 'Appelez-moi au 06 39 98 12 34.';
  const ADVICE = 'Arrête ton traitement.';

  test('a telephone number is published only as they wish, and nobody else hears of it', async () => {
    const writer = adviser;
    const before = await posts();
    const asked = await reply(NUMBER, writer);
    expect(asked.status).toBe(422);
    expect(asked.body).toMatchObject({
      code: 'message.notice',
      found: [{ check: 'personal_data', passages: [expect.stringContaining('06 39 98 12 34')] }],
    });
    expect(await posts()).toEqual(before);
    const bodyHtml = `<p>${NUMBER}</p>`;
    const sent = await site.call(postReply, { as: writer, params: { id: threadId }, body: { bodyHtml, asIs: true } });
    expect(sent.status).toBe(201);
    expect(await caseOf(sent.body.post?.id ?? '')).toBeUndefined();
  });

  test('telling somebody to change a treatment is looked at by the team when it is sent as it is', async () => {
    const writer = adviser;
    expect((await reply(ADVICE, writer)).body).toMatchObject({ code: 'message.notice', found: [{ check: 'dosage' }] });
    const bodyHtml = `<p>${ADVICE}</p>`;
    const { body } = await site.call(postReply, { as: writer, params: { id: threadId }, body: { bodyHtml, asIs: true } });
    expect(await caseOf(body.post?.id ?? '')).toMatchObject({ ground: 'medical_danger', signals: [{ check: 'dosage' }] });
  });

  test('a thread and an edit ask as well', async () => {
    const writer = adviser;
    const thread = { kind: 'question', title: 'Qui m’écrit ?', bodyHtml: '<p>À lise@exemple.org, le soir.</p>' } as const;
    const start = (asIs?: boolean) => site.call(startThread, { as: writer, params: { slug }, body: { ...thread, asIs } });
    expect((await start()).body).toMatchObject({ code: 'message.notice' });
    expect((await start(true)).status).toBe(201);
    const { body } = await reply('Bonjour.', writer);
    const edit = (asIs?: boolean) =>
      site.call(editPost, { as: writer, params: { id: body.post?.id ?? '' }, body: { bodyHtml: `<p>${NUMBER}</p>`, version: 1, asIs } });
    expect((await edit()).body).toMatchObject({ code: 'message.notice' });
    expect((await edit(true)).status).toBe(200);
  });

  test('nobody in danger is asked: the message is there, and the team sees the number', async () => {
    const sent = await reply(`${DISTRESS} ${NUMBER}`, quick);
    expect(sent.status).toBe(201);
    const opened = await caseOf(sent.body.post?.id ?? '');
    expect(opened).toMatchObject({ ground: 'self_harm' });
    expect(opened?.signals.map(({ check }) => check).sort()).toEqual(['distress', 'personal_data']);
  });
});

describe('a decision that comes of it', () => {
  test('says in its letter that a program noticed, and that a person decided', async () => {
    const writer = singer;
    const { body } = await site.call(postReply, {
      as: writer,
      params: { id: threadId },
      body: { bodyHtml: '<p>Arrête ton traitement.</p>', asIs: true },
    });
    const opened = await caseOf(body.post?.id ?? '');
    const id = opened?.id ?? '';
    const claimed = await site.call(claimCase, { as: moderator, params: { id } });
    const decided = await site.call(decideCase, {
      as: moderator,
      params: { id },
      body: { version: claimed.body.case.version, action: 'ask_edit', ground: 'medical_danger', charterClause: 1, facts: 'Un conseil.' },
    });
    expect(decided.status).toBe(201);
    const [letter] = (await site.call(listMyDecisions, { as: writer })).body.items;
    expect((await site.call(getMyDecision, { params: { id: letter?.id ?? '' }, as: writer })).body.decision).toMatchObject({
      detected: true,
      automated: false,
      notices: null,
    });
  });
});
