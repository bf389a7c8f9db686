import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import * as contract from '../../shared/moderation.contract.ts';
import {
  deletePost,
  editPost,
  getThread,
  listPosts,
  postReply,
  putDraft,
  getDraft,
  getPost,
  saveThread,
  startThread,
} from '../../shared/threads.contract.ts';
import { changeName, getSpace, leaveSpace } from '../../shared/spaces.contract.ts';
import type { FlagGround, Measure } from '../../shared/vocabulary.ts';
import { surfacesWith } from '../support/crawl.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { lackingStatements } from '../support/statements-of-reasons.ts';

let site: TestSite;
let author: Person;
let anouk: Person;
let basile: Person;
let reader: Person;
let other: Person;
/** A new one for each test. */
let space: TestSpace;

const CONDITION = 'sclerose-en-plaques';
const POISON = 'zizanie-du-quartier';
const BODY = `<p>Moi, je me sens mieux. Franchement, ${POISON} tout de suite.</p>`;

beforeAll(async () => {
  site = await startSite();
  [author, anouk, basile, reader, other] = (await Promise.all(
    ['Vent-Debout', 'Anouk', 'Basile', 'Tilleul', 'Luciole'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person, Person]; // five names, five people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique', conditions: [CONDITION] });
  for (const person of [author, reader, other]) await join(site, person, space.slug);
  for (const person of [anouk, basile]) await makeModerator(site, person, space.slug);
});

interface Written {
  threadId: string;
  openingId: string;
  postId: string;
  quotingId: string;
}

/** A thread of the reader's: the author's reply is number 2, and number 3 quotes it. */
async function write(): Promise<Written> {
  const params = { slug: space.slug };
  const { body: opened } = await site.call(startThread, {
    params,
    as: reader,
    body: { kind: 'question', title: 'Nouveau traitement', bodyHtml: '<p>Vos effets ?</p>' },
  });
  const inThread = { params: { id: opened.thread.id } };
  const said = await site.call(postReply, { ...inThread, as: author, body: { bodyHtml: BODY, shortVersion: `En bref ${POISON}` } });
  const quoted = await site.call(postReply, {
    ...inThread,
    as: other,
    body: { bodyHtml: `<blockquote data-post="2"><p>Franchement, ${POISON}</p></blockquote><p>Attention.</p>` },
  });
  return { threadId: opened.thread.id, openingId: opened.post.id, postId: said.body.post?.id ?? '', quotingId: quoted.body.post?.id ?? '' };
}
const tell = (who: Person, id: string, ground: FlagGround = 'medical_danger', type = 'post') =>
  site.call(contract.flag, { as: who, body: { subject: { type, id }, ground } });
async function caseOf(subjectId: string, queue = 'open', as = anouk) {
  const { body } = await site.call(contract.listCases, { params: { slug: space.slug }, as, query: { queue } });
  return body.items.find(({ subject }) => subject.id === subjectId);
}
/** Tells of something, and puts its case into somebody's hand. */
async function taken(subjectId: string, { as = anouk, ground = 'medical_danger' as FlagGround, type = 'post' } = {}) {
  await tell(other, subjectId, ground, type);
  const { id } = (await caseOf(subjectId)) ?? { id: '' };
  return (await site.call(contract.claimCase, { params: { id }, as })).body.case;
}
interface Chosen {
  id: string;
  version: number;
}
const decide = (as: Person, { id, version }: Chosen, action: Measure, more: Record<string, unknown> = {}) =>
  site.call(contract.decideCase, {
    params: { id },
    as,
    body: { version, action, ground: 'medical_danger', charterClause: 4, facts: 'Le message dit à d’autres d’arrêter.', ...more },
  });
const statements = async (as = author) =>
  (await site.call(contract.listMyDecisions, { as })).body.items.filter((statement) => statement.space.slug === space.slug);
const contest = (as: Person, id: string, text = 'Je parlais de moi.') =>
  site.call(contract.contestDecision, { params: { id }, as, body: { text } });
const resolve = (as: Person, id: string, outcome: 'upheld' | 'reversed') =>
  site.call(contract.resolveAppeal, { params: { id }, as, body: { outcome, reasons: 'Relu avec attention.' } });
/** Everything that anybody but the author and the team can read of it. */
async function seen(written: Written): Promise<string[]> {
  await site.settle();
  const ground = { slug: space.slug, condition: CONDITION, threadIds: [written.threadId] };
  const all = await Promise.all([null, reader].map((as) => surfacesWith(site, as, ground, [POISON])));
  return all.flatMap((found) => found[POISON]);
}
/** An appeal that reverses the only decision there is. */
async function reverse(): Promise<void> {
  const [statement] = await statements();
  await contest(author, statement?.id ?? '');
  const { body } = await site.call(contract.listCases, { params: { slug: space.slug }, as: basile, query: { queue: 'appeals' } });
  const { body: shown } = await site.call(contract.getCase, { params: { id: body.items[0]?.id ?? '' }, as: basile });
  expect(shown.case.appeals).toMatchObject([{ by: 'author', text: 'Je parlais de moi.', canResolve: true }]);
  expect(codeOf(await resolve(anouk, shown.case.appeals[0]?.id ?? '', 'reversed'))).toBe('403 appeal.needs_other');
  expect((await resolve(basile, shown.case.appeals[0]?.id ?? '', 'reversed')).status).toBe(200);
}

describe('what is decided is done everywhere, and undone everywhere when it is reversed', () => {
  test.each<[Measure, Record<string, unknown>, 'gone' | 'there']>([
    ['none', {}, 'there'],
    ['label', { warning: 'care' }, 'there'],
    ['ask_edit', {}, 'gone'],
    ['redact', { passages: [POISON] }, 'gone'],
    ['hide', {}, 'gone'],
    ['remove', {}, 'gone'],
    ['lock', {}, 'there'],
    ['warn', {}, 'there'],
    ['silence', { durationHours: 24 }, 'there'],
    ['expel', {}, 'there'],
  ])('%s', async (action, more, expected) => {
    const written = await write();
    const before = await seen(written);
    expect(before.length).toBeGreaterThan(3);
    const chosen = await taken(written.postId);
    expect((await decide(anouk, chosen, action, more)).status).toBe(201);
    expect(await seen(written)).toEqual(expected === 'gone' ? [] : before);
    if (action === 'none') return;
    await reverse();
    const after = await seen(written);
    // A quotation that was cut stays so: whoever quoted may cut it no further.
    expect(after).toEqual(before);
    const [statement] = await statements();
    expect(statement).toMatchObject({ action, ended: 'reversed', contestableUntil: null, appeal: { outcome: 'reversed' } });
  });

  test('a whole thread is as if there were none', async () => {
    const written = await write();
    await site.call(saveThread, { params: { id: written.threadId }, as: author });
    const chosen = await taken(written.threadId, { type: 'thread' });
    await decide(anouk, chosen, 'hide');
    await site.settle();
    for (const as of [null, author, other]) expect((await site.call(getThread, { params: { id: written.threadId }, as })).status).toBe(404);
    expect(await seen(written)).toEqual([]);
    const [statement] = await statements(reader);
    await contest(reader, statement?.id ?? '');
    const found = await caseOf(written.threadId, 'appeals', basile);
    const { body } = await site.call(contract.getCase, { params: { id: found?.id ?? '' }, as: basile });
    await resolve(basile, body.case.appeals[0]?.id ?? '', 'reversed');
    expect((await site.call(getThread, { params: { id: written.threadId }, as: null })).body.thread).toMatchObject({ replyCount: 2 });
    expect((await seen(written)).length).toBeGreaterThan(3);
  });

  test('a thread goes to another space of the team, and comes back; never to where more may read it', async () => {
    const target = await createSpace(site, { name: 'Entre nous', visibility: 'community' });
    const stranger = await createSpace(site, { name: 'Ailleurs' });
    await makeModerator(site, anouk, target.slug);
    await makeModerator(site, basile, target.slug);
    const written = await write();
    const chosen = await taken(written.threadId, { type: 'thread', ground: 'off_topic' });
    expect(codeOf(await decide(anouk, chosen, 'move', { toSpace: stranger.slug }))).toBe('422 decision.space_unknown');
    await decide(anouk, chosen, 'move', { toSpace: target.slug });
    expect((await site.call(getThread, { params: { id: written.threadId }, as: null })).status).toBe(404);
    expect((await site.call(getThread, { params: { id: written.threadId }, as: reader })).body.thread.space.slug).toBe(target.slug);
    await site.settle();
    const left = { slug: space.slug, condition: CONDITION, threadIds: [] };
    expect(await surfacesWith(site, reader, left, [written.threadId])).toEqual({ [written.threadId]: [] });
    // What is told of it from now on is the other team's.
    await tell(other, written.postId);
    expect(await caseOf(written.postId)).toBeUndefined();
    const [statement] = await statements(reader);
    await contest(reader, statement?.id ?? '');
    const found = await caseOf(written.threadId, 'appeals', basile);
    const { body } = await site.call(contract.getCase, { params: { id: found?.id ?? '' }, as: basile });
    await resolve(basile, body.case.appeals[0]?.id ?? '', 'reversed');
    expect((await site.call(getThread, { params: { id: written.threadId }, as: null })).body.thread.space.slug).toBe(space.slug);
    expect(await caseOf(written.postId)).toMatchObject({ state: 'open' });
  });

  test('a draft that quotes it no longer does', async () => {
    const written = await write();
    const key = `thread:${written.threadId}`;
    const bodyHtml = `<blockquote data-post="2"><p>${POISON}</p></blockquote><p>Je réponds</p>`;
    await site.call(putDraft, { params: { key }, as: reader, body: { version: 0, bodyHtml } });
    await decide(anouk, await taken(written.postId), 'hide');
    const { body } = await site.call(getDraft, { params: { key }, as: reader });
    expect(body.draft.bodyHtml).toBe('<blockquote data-post="2"><p>…</p></blockquote><p>Je réponds</p>');
    const sent = await site.call(postReply, { params: { id: written.threadId }, as: reader, body: { bodyHtml } });
    expect(sent.body.post?.bodyHtml).not.toContain(POISON);
  });

  test('counts follow: replies, the answer, threads without one', async () => {
    const unanswered = async () => (await site.call(getSpace, { params: { slug: space.slug } })).body.space.unansweredCount;
    const { body: opened } = await site.call(startThread, {
      params: { slug: space.slug },
      as: reader,
      body: { kind: 'question', title: 'Une question', bodyHtml: '<p>Alors ?</p>' },
    });
    const { body: said } = await site.call(postReply, { params: { id: opened.thread.id }, as: author, body: { bodyHtml: BODY } });
    expect(await unanswered()).toBe(0);
    await decide(anouk, await taken(said.post?.id ?? ''), 'hide');
    expect(await unanswered()).toBe(1);
    expect((await site.call(getThread, { params: { id: opened.thread.id } })).body.thread).toMatchObject({ number: 2, replyCount: 0 });
    await reverse();
    expect(await unanswered()).toBe(0);
    expect((await site.call(getThread, { params: { id: opened.thread.id } })).body.thread).toMatchObject({ number: 2, replyCount: 1 });
  });
});

describe('asked to change a message', () => {
  test('its author does, it appears again, and the team looks again', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'ask_edit');
    const [statement] = await statements();
    expect(statement?.editable).toMatchObject({ postId: written.postId, bodyHtml: BODY });
    const edit = (bodyHtml: string, as = author) =>
      site.call(editPost, {
        params: { id: written.postId },
        as,
        body: { version: statement?.editable?.version ?? 0, bodyHtml, shortVersion: null },
      });
    const unchanged = { version: statement?.editable?.version ?? 0, bodyHtml: BODY };
    expect(codeOf(await site.call(editPost, { params: { id: written.postId }, as: author, body: unchanged }))).toBe('422 post.unchanged');
    expect(codeOf(await edit('<p>Moi, je me sens mieux.</p>', other))).toBe('403 post.not_author');
    expect((await edit('<p>Moi, je me sens mieux.</p>')).status).toBe(200);
    expect(await seen(written)).toEqual([]);
    const { body } = await site.call(listPosts, { params: { id: written.threadId } });
    expect(body.items[1]).toMatchObject({ bodyHtml: '<p>Moi, je me sens mieux.</p>', removed: null });
    const again = await caseOf(written.postId);
    expect(again).toMatchObject({ state: 'open', excerpt: 'Moi, je me sens mieux.' });
    expect((await statements())[0]).toMatchObject({ ended: 'edited', editable: null });
  });

  test('its author may also take it back for good', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'ask_edit');
    expect((await site.call(deletePost, { params: { id: written.postId }, as: author })).status).toBe(204);
    const { rows } = await site.db.execute(sql`select 1 from withheld_posts where post_id = ${written.postId}`);
    expect(rows).toEqual([]);
    await reverse();
    expect(await seen(written)).toEqual([]);
  });
});

describe('who is kept from writing', () => {
  const reply = (threadId: string, as = author) =>
    site.call(postReply, { params: { id: threadId }, as, body: { bodyHtml: '<p>Encore moi.</p>' } });

  test('a warning is read first', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'warn');
    expect(codeOf(await reply(written.threadId))).toBe('403 membership.must_read');
    const [statement] = await statements();
    expect(statement?.readAt).toBeNull();
    expect((await site.call(contract.readMyDecision, { params: { id: statement?.id ?? '' }, as: other })).status).toBe(404);
    await site.call(contract.readMyDecision, { params: { id: statement?.id ?? '' }, as: author });
    expect((await reply(written.threadId)).status).toBe(201);
  });

  test('a time of silence follows to another name, and coming back', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'silence', { durationHours: 24 });
    expect(codeOf(await reply(written.threadId))).toBe('403 membership.silenced');
    expect((await site.call(getThread, { params: { id: written.threadId }, as: author })).body.thread.viewer?.heldBack).toBe('silenced');
    await site.call(leaveSpace, { params: { slug: space.slug }, as: author });
    await join(site, author, space.slug);
    expect(codeOf(await reply(written.threadId))).toBe('403 membership.silenced');
    expect(
      codeOf(
        await site.call(changeName, { params: { slug: space.slug }, as: author, body: { personaId: author.personaId, charterVersion: 1 } }),
      ),
    ).toBe('403 membership.keeps_name');
    await site.db.execute(sql`update account_memberships set silenced_until = now() - interval '1 second'`);
    expect((await reply(written.threadId)).status).toBe(201);
  });

  test('a moderator does not silence a steward', async () => {
    await makeSteward(site, author, space.slug);
    const written = await write();
    const chosen = await taken(written.postId);
    expect(codeOf(await decide(anouk, chosen, 'expel'))).toBe('403 space.not_steward');
    expect(codeOf(await decide(anouk, chosen, 'silence', { durationHours: 1 }))).toBe('403 space.not_steward');
  });
});

describe('a decision', () => {
  test('is made by whoever has the case in hand, once, on what they saw', async () => {
    const written = await write();
    await tell(other, written.postId);
    const found = (await caseOf(written.postId)) ?? { id: '', version: 0 };
    expect(codeOf(await decide(anouk, found, 'hide'))).toBe('409 case.not_claimed');
    const chosen = (await site.call(contract.claimCase, { params: { id: found.id }, as: anouk })).body.case;
    expect(codeOf(await decide(basile, chosen, 'hide'))).toBe('409 case.not_claimed');
    expect(codeOf(await decide(anouk, { ...chosen, version: chosen.version - 1 }, 'hide'))).toBe('409 version.stale');
    await site.call(editPost, { params: { id: written.postId }, as: author, body: { version: 1, bodyHtml: '<p>Je me suis relu.</p>' } });
    for (const action of ['hide', 'none'] as const) expect(codeOf(await decide(anouk, chosen, action))).toBe('409 case.text_changed');
    const anew = (await site.call(contract.claimCase, { params: { id: found.id }, as: anouk })).body.case;
    expect(anew.evidence).toMatchObject({ bodyHtml: '<p>Je me suis relu.</p>', now: 'same' });
    expect((await decide(anouk, anew, 'hide')).status).toBe(201);
    expect(codeOf(await decide(anouk, anew, 'none'))).toBe('409 case.decided');
  });

  test('a restriction names an article or a law, and what it needs', async () => {
    const written = await write();
    const chosen = await taken(written.postId);
    const without = { charterClause: undefined };
    expect(codeOf(await decide(anouk, chosen, 'hide', without))).toBe('422 decision.needs_rule');
    expect(codeOf(await decide(anouk, chosen, 'hide', { charterClause: 10 }))).toBe('422 decision.unknown_article');
    expect(codeOf(await decide(anouk, chosen, 'label'))).toBe('422 decision.needs_warning');
    expect(codeOf(await decide(anouk, chosen, 'silence'))).toBe('422 decision.needs_duration');
    expect(codeOf(await decide(anouk, chosen, 'redact'))).toBe('422 decision.needs_passages');
    expect(codeOf(await decide(anouk, chosen, 'redact', { passages: ['ce qui n’y est pas'] }))).toBe('422 decision.passage_missing');
    expect(codeOf(await decide(anouk, chosen, 'move'))).toBe('422 decision.needs_space');
    expect(codeOf(await decide(anouk, chosen, 'hide', { ground: 'self_harm' }))).toBe('422 decision.not_for_distress');
    expect((await decide(anouk, chosen, 'hide', { ...without, law: 'Code pénal, article 226-4-1.' })).status).toBe(201);
  });

  test('its author reads all that the law asks for', async () => {
    const written = await write();
    await tell(reader, written.postId);
    await decide(anouk, await taken(written.postId), 'hide', { messageToAuthor: 'Votre vécu a sa place ici.' });
    const [statement] = await statements();
    expect(statement).toMatchObject({
      action: 'hide',
      space: { slug: space.slug },
      handle: 'Vent-Debout',
      facts: 'Le message dit à d’autres d’arrêter.',
      message: 'Votre vécu a sa place ici.',
      article: { version: 1, number: 4, text: expect.stringContaining('avis médical') },
      notices: 2,
      automated: false,
      subject: { type: 'post', id: written.postId, bodyHtml: BODY },
      endsAt: null,
      appeal: null,
    });
    expect(new Date(statement?.contestableUntil ?? 0).getTime()).toBeGreaterThan(Date.now() + 175 * 86_400_000);
    expect(JSON.stringify(statement)).not.toContain('Anouk');
    expect((await site.call(contract.getMyDecision, { params: { id: statement?.id ?? '' }, as: other })).status).toBe(404);
    const mail = (await site.mails()).filter(({ to }) => to === author.email).at(-1);
    expect(mail?.subject).toBe('Du nouveau pour vous');
    expect(mail?.text).not.toMatch(/Douleur|zizanie|Vent-Debout/);
  });

  // Every site of the test run is asked the same when it stops.
  test('is never missing, and never without what the law asks for', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'hide');
    const id = (await statements())[0]?.id ?? '';
    expect(await lackingStatements(site.db)).toEqual([]);
    const spoil = async (change: SQL, repair: SQL) => {
      await site.db.execute(change);
      const found = await lackingStatements(site.db);
      await site.db.execute(repair);
      return found;
    };
    const told = sql`insert into account_decisions (decision_id, account_id) select ${id}, account_id from persona_owners where persona_id = ${author.personaId}`;
    expect(await spoil(sql`delete from account_decisions where decision_id = ${id}`, told)).toEqual(['hide of post: told to nobody']);
    const set = (what: SQL) => sql`update decisions set ${what} where id = ${id}`;
    expect(await spoil(set(sql`article = null`), set(sql`article = 4`))).toEqual(['hide of post: no rule']);
    expect(await spoil(set(sql`facts = ' '`), set(sql`facts = 'Ils sont là.'`))).toEqual(['hide of post: no facts']);
    expect(await spoil(set(sql`revision = 'x'`), set(sql`revision = (select revision from cases where cases.id = case_id)`))).toEqual([
      'hide of post: no text',
    ]);
    expect(await lackingStatements(site.db)).toEqual([]);
  });

  test('is told to whoever told of it, who may contest it as well', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'none');
    const mine = async () =>
      (await site.call(contract.listMyFlags, { as: other })).body.items.find(({ subject }) => subject.id === written.postId);
    const receipt = await mine();
    expect(receipt).toMatchObject({ state: 'decided', outcome: { action: 'none', reversed: false, appeal: null } });
    const decisionId = receipt?.outcome?.decisionId ?? '';
    expect((await contest(reader, decisionId)).status).toBe(404);
    expect((await contest(other, decisionId)).status).toBe(201);
    expect(codeOf(await contest(other, decisionId))).toBe('409 appeal.exists');
    const found = await caseOf(written.postId, 'appeals', basile);
    const { body } = await site.call(contract.getCase, { params: { id: found?.id ?? '' }, as: basile });
    await resolve(basile, body.case.appeals[0]?.id ?? '', 'reversed');
    expect(codeOf(await resolve(basile, body.case.appeals[0]?.id ?? '', 'upheld'))).toBe('409 appeal.resolved');
    expect(await caseOf(written.postId)).toMatchObject({ state: 'open', appealed: false });
    expect(await mine()).toMatchObject({ outcome: { reversed: true, appeal: { outcome: 'reversed', reasons: 'Relu avec attention.' } } });
  });

  test('what was judged and has not changed is not judged again', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'none');
    const late = await tell(reader, written.postId);
    expect(late.body.receipt).toMatchObject({ state: 'decided', outcome: { action: 'none' } });
    expect(await caseOf(written.postId)).toBeUndefined();
    await site.call(editPost, { params: { id: written.postId }, as: author, body: { version: 1, bodyHtml: '<p>Pire encore.</p>' } });
    expect((await tell(reader, written.postId)).body.receipt).toMatchObject({ state: 'received', outcome: null });
    expect(await caseOf(written.postId)).toMatchObject({ state: 'open', flagCount: 1 });
  });

  test.each<[Measure, Record<string, unknown>]>([
    ['label', { warning: 'care' }],
    ['redact', { passages: [POISON] }],
  ])('nor is one that was changed by the decision itself: %s', async (action, more) => {
    const written = await write();
    await decide(anouk, await taken(written.postId), action, more);
    expect((await tell(reader, written.postId)).body.receipt).toMatchObject({ state: 'decided', outcome: { action } });
    expect(await caseOf(written.postId)).toBeUndefined();
  });

  test('what weighs is looked at by two', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'remove');
    expect(await seen(written)).toEqual([]);
    const found = await caseOf(written.postId, 'second_opinion', anouk);
    expect(found).toMatchObject({ state: 'second_opinion', can: { claim: false } });
    expect(codeOf(await site.call(contract.claimCase, { params: { id: found?.id ?? '' }, as: anouk }))).toBe('403 case.needs_other');
    const second = (await site.call(contract.claimCase, { params: { id: found?.id ?? '' }, as: basile })).body.case;
    expect((await decide(basile, second, 'remove')).status).toBe(201);
    expect(await statements()).toHaveLength(1);
    const { body } = await site.call(contract.getCase, { params: { id: second.id }, as: anouk });
    expect(body.case).toMatchObject({ state: 'decided', decisions: [{ action: 'remove', by: 'Anouk', confirmedBy: 'Basile' }] });
  });

  test('who looks as well may think otherwise: what was done is undone first', async () => {
    const written = await write();
    const before = await seen(written);
    await decide(anouk, await taken(written.postId), 'remove');
    const found = await caseOf(written.postId, 'second_opinion', basile);
    const second = (await site.call(contract.claimCase, { params: { id: found?.id ?? '' }, as: basile })).body.case;
    await decide(basile, second, 'none');
    expect(await seen(written)).toEqual(before);
    expect((await statements())[0]).toMatchObject({ action: 'remove', ended: 'replaced' });
  });

  test('another look can be asked for without deciding', async () => {
    const written = await write();
    const chosen = await taken(written.postId);
    const { body } = await site.call(contract.askSecondOpinion, {
      params: { id: chosen.id },
      as: anouk,
      body: { version: chosen.version, question: 'Trop proche de moi.' },
    });
    expect(body.case).toMatchObject({ state: 'second_opinion', claim: null, question: 'Trop proche de moi.', can: { claim: false } });
    expect(await caseOf(written.postId)).toBeUndefined();
  });
});

describe('enough people who tell', () => {
  test('cover a message until somebody has looked, and its author is told that a rule did', async () => {
    const written = await write();
    const crowd = await Promise.all([signUp(site), signUp(site), signUp(site)]);
    for (const person of crowd) await join(site, person, space.slug);
    for (const person of crowd.slice(0, 2)) await tell(person, written.postId, 'hate');
    expect(await seen(written)).not.toEqual([]);
    await tell(crowd[2] ?? other, written.postId, 'hate');
    expect(await seen(written)).toEqual([]);
    const [statement] = await statements();
    expect(statement).toMatchObject({ action: 'hide', automated: true, article: { number: 7 }, notices: 0 });
    const found = await caseOf(written.postId);
    expect(found).toMatchObject({ state: 'open', flagCount: 3 });
    const chosen = (await site.call(contract.claimCase, { params: { id: found?.id ?? '' }, as: anouk })).body.case;
    await decide(anouk, chosen, 'none');
    expect(await seen(written)).not.toEqual([]);
    // Another text than the one that somebody looked at may be covered as well; those who were mistaken before weigh less.
    const worse = {
      version: (await site.call(getPost, { params: { id: written.postId }, as: author })).body.post.version,
      bodyHtml: BODY.replace('mieux', 'très bien'),
    };
    expect((await site.call(editPost, { params: { id: written.postId }, as: author, body: worse })).status).toBe(200);
    for (const person of crowd) await tell(person, written.postId, 'hate');
    expect(await seen(written)).not.toEqual([]);
    await tell(other, written.postId, 'hate');
    expect(await seen(written)).toEqual([]);
  });

  test('never where somebody may be unwell', async () => {
    const written = await write();
    const crowd = await Promise.all([signUp(site), signUp(site), signUp(site), signUp(site)]);
    for (const person of crowd) await join(site, person, space.slug);
    for (const [i, person] of crowd.entries()) await tell(person, written.postId, i === 0 ? 'self_harm' : 'hate');
    expect(await seen(written)).not.toEqual([]);
  });
});

describe('the log', () => {
  test('has one line a decision, and nobody can change it', async () => {
    const written = await write();
    await decide(anouk, await taken(written.postId), 'hide');
    await reverse();
    const { body } = await site.call(contract.listLog, { params: { slug: space.slug }, as: basile });
    expect(body.items).toMatchObject([
      { by: 'Basile', kind: 'appeal', act: 'police', details: { outcome: 'reversed', action: 'hide' } },
      {
        by: 'Anouk',
        kind: 'decision',
        subject: { type: 'post', id: written.postId },
        details: { action: 'hide', ground: 'medical_danger' },
      },
    ]);
    expect(codeOf(await site.call(contract.listLog, { params: { slug: space.slug }, as: author }))).toBe('403 space.not_team');
    for (const statement of [sql`update team_log set kind = 'appeal'`, sql`delete from team_log`, sql`truncate team_log`])
      await expect(site.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

test('the page of a passer-by who had read it before shows it no more', async () => {
  const written = await write();
  const address = new URL(path('thread', 'fr', { space: space.slug, id: written.threadId }), site.url);
  const first = await fetch(address);
  expect(await first.text()).toContain(POISON);
  await decide(anouk, await taken(written.postId), 'hide');
  await site.settle();
  const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(200);
  expect(await again.text()).not.toContain(POISON);
});
