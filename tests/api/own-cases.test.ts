import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as contract from '../../shared/moderation.contract.ts';
import { getSpace, listMembers, updateMember } from '../../shared/spaces.contract.ts';
import { editPost, startThread } from '../../shared/threads.contract.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { lackingStatements } from '../support/statements-of-reasons.ts';

/* What a team takes up by itself, told by nobody: in the discussions, and in its list of members. */

let site: TestSite;
let author: Person;
let anouk: Person;
let basile: Person;
let reader: Person;
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  [author, anouk, basile, reader] = (await Promise.all(
    ['Vent-Debout', 'Anouk', 'Basile', 'Tilleul'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person]; // four names, four people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await openSpace();
});

async function openSpace(): Promise<TestSpace> {
  const opened = await createSpace(site);
  for (const person of [author, reader]) await join(site, person, opened.slug);
  for (const person of [anouk, basile]) await makeModerator(site, person, opened.slug);
  return opened;
}
type Subject = { type: 'post' | 'persona'; id: string };
async function write(): Promise<Subject> {
  const { body } = await site.call(startThread, {
    params: { slug: space.slug },
    as: author,
    body: { kind: 'question', title: 'Vos promenades', bodyHtml: '<p>Où marchez-vous ?</p>' },
  });
  return { type: 'post', id: body.post.id };
}
const persona = (): Subject => ({ type: 'persona', id: author.personaId });
const open = (as: Person, subject: Subject, more: { space?: string } = {}) =>
  site.call(contract.openOwnCase, { as, body: { subject, ...more } });
const tell = (as: Person, subject: Subject, more: { space?: string } = {}) =>
  site.call(contract.flag, { as, body: { subject, ground: 'harassment', ...more } });
const decide = (as: Person, { id, version }: { id: string; version: number }, more: Record<string, unknown>) =>
  site.call(contract.decideCase, {
    params: { id },
    as,
    body: { version, ground: 'off_topic', charterClause: 3, facts: 'Ce message n’a rien à faire ici.', ...more },
  });
const casesOf = async ({ slug }: TestSpace, queue = 'open') =>
  (await site.call(contract.listCases, { params: { slug }, as: anouk, query: { queue } })).body.items;
const letters = async () =>
  (await site.call(contract.listMyDecisions, { as: author })).body.items.filter((letter) => letter.space.slug === space.slug);
async function change(as: Person, body: Record<string, unknown>) {
  const states = ['active', 'expelled'] as const;
  const listed = await Promise.all(
    states.map((state) => site.call(listMembers, { as: anouk, params: { slug: space.slug }, query: { state } })),
  );
  const id = listed.flatMap((each) => each.body.items).find((member) => member.persona.id === author.personaId)?.id ?? '';
  return site.call(updateMember, { as, params: { slug: space.slug, id }, body });
}

describe('a message that somebody of the team has seen', () => {
  test('is in their hand at once, and its letter says that the team saw it itself', async () => {
    const subject = await write();
    const { status, body } = await open(anouk, subject);
    expect(status).toBe(201);
    expect(body.case).toMatchObject({ flagCount: 0, ground: 'other', claim: { mine: true }, subject: { id: subject.id } });
    expect((await decide(anouk, body.case, { action: 'hide' })).status).toBe(201);
    expect(await letters()).toMatchObject([{ action: 'hide', notices: null, detected: false }]);
    expect(await lackingStatements(site.db)).toEqual([]);
  });

  test('that somebody told of is the same case; in another’s hand it stays there', async () => {
    const subject = await write();
    await tell(reader, subject);
    const { body } = await open(anouk, subject);
    expect(body.case).toMatchObject({ flagCount: 1, ground: 'harassment' });
    expect(await casesOf(space)).toHaveLength(1);
    expect(codeOf(await open(basile, subject))).toBe('409 case.claimed');
  });

  test('is judged once for the same words, and again for others', async () => {
    const subject = await write();
    const { body } = await open(anouk, subject);
    await decide(anouk, body.case, { action: 'none' });
    const again = await site.call(contract.openOwnCase, { as: basile, body: { subject } });
    expect(codeOf(again)).toBe('409 case.decided');
    expect(again.body).toMatchObject({ current: { id: body.case.id } });
    await site.call(editPost, { params: { id: subject.id }, as: author, body: { bodyHtml: '<p>Où nagez-vous ?</p>', version: 1 } });
    expect((await open(basile, subject)).body.case).toMatchObject({ state: 'open', claim: { mine: true } });
  });

  test('is nobody’s to take up but the team’s, never one’s own, never what one told of', async () => {
    const subject = await write();
    expect(codeOf(await open(reader, subject))).toBe('403 space.not_team');
    await tell(anouk, subject);
    expect(codeOf(await open(anouk, subject))).toBe('403 case.conflict_of_interest');
    const { body } = await site.call(startThread, {
      params: { slug: space.slug },
      as: anouk,
      body: { kind: 'question', title: 'Vos lectures', bodyHtml: '<p>Que lisez-vous ?</p>' },
    });
    expect(codeOf(await open(anouk, { type: 'post', id: body.post.id }))).toBe('403 case.conflict_of_interest');
    expect(codeOf(await open(anouk, { type: 'post', id: 'AAAAAAAAAAAAAAAA' }))).toBe('404 not_found');
    const hidden = await createSpace(site, { visibility: 'private' });
    await join(site, author, hidden.slug);
    expect(codeOf(await open(anouk, persona(), { space: hidden.slug }))).toBe('404 not_found');
  });
});

describe('a name worn in two spaces', () => {
  test('has a case in each, with what its own members told, and each team decides about its own', async () => {
    const second = await openSpace();
    const told = await Promise.all([tell(reader, persona(), { space: space.slug }), tell(reader, persona(), { space: second.slug })]);
    expect(told.map(({ status }) => status)).toEqual([201, 201]);
    // Said again, it is the same one.
    await tell(reader, persona(), { space: second.slug });
    for (const each of [space, second]) expect(await casesOf(each)).toMatchObject([{ flagCount: 1, subject: persona() }]);
    const { body } = await open(anouk, persona(), { space: second.slug });
    await decide(anouk, body.case, { action: 'warn', ground: 'harassment', charterClause: 1 });
    expect(await casesOf(second)).toEqual([]);
    expect(await casesOf(space)).toHaveLength(1);
    const receipts = await site.call(contract.listMyFlags, { as: reader, query: { limit: 2 } });
    expect(receipts.body.items.map(({ state }) => state).toSorted()).toEqual(['decided', 'received']);
  });

  test('is told of where it is worn, and nowhere else', async () => {
    const elsewhere = await createSpace(site);
    await join(site, reader, elsewhere.slug);
    expect(codeOf(await tell(reader, persona(), { space: elsewhere.slug }))).toBe('404 not_found');
  });

  test('is judged again when the person goes on', async () => {
    const { body } = await open(anouk, persona(), { space: space.slug });
    await decide(anouk, body.case, { action: 'none' });
    expect((await open(basile, persona(), { space: space.slug })).body.case).toMatchObject({ id: body.case.id, state: 'open' });
  });
});

describe('shut out from the list of members', () => {
  test('somebody gets a letter with everything a letter has, and somebody else of the team looks as well', async () => {
    const { status, body } = await change(anouk, { state: 'expelled', reason: 'Des menaces, deux fois.' });
    expect([status, body.membership.state]).toEqual([200, 'expelled']);
    const [letter] = await letters();
    expect(letter).toMatchObject({
      action: 'expel',
      facts: 'Des menaces, deux fois.',
      notices: null,
      contestableUntil: expect.any(String),
    });
    expect(letter?.article?.number).toBeGreaterThan(0);
    expect(await lackingStatements(site.db)).toEqual([]);
    expect(await casesOf(space, 'second_opinion')).toMatchObject([{ subject: persona() }]);
    const { body: log } = await site.call(contract.listLog, { params: { slug: space.slug }, as: basile });
    expect(log.items[0]).toMatchObject({ kind: 'decision', details: { action: 'expel' } });
  });

  test('without a word of the team the letter says so; let back in, it holds no more', async () => {
    await change(anouk, { state: 'expelled' });
    expect((await letters())[0]?.facts).toMatch(/rien précisé de plus/);
    expect((await change(basile, { state: 'active' })).status).toBe(200);
    expect(await letters()).toMatchObject([{ action: 'expel', ended: 'replaced' }]);
    expect((await site.call(getSpace, { as: author, params: { slug: space.slug } })).body.space.membership?.state).toBe('active');
  });

  test('contested and reversed, they are back', async () => {
    await change(anouk, { state: 'expelled', reason: 'Des menaces, deux fois.' });
    const [letter] = await letters();
    await site.call(contract.contestDecision, { params: { id: letter?.id ?? '' }, as: author, body: { text: 'Ce n’était pas moi.' } });
    const [waiting] = await casesOf(space, 'appeals');
    const { body } = await site.call(contract.getCase, { params: { id: waiting?.id ?? '' }, as: basile });
    const appeal = body.case.appeals[0]?.id ?? '';
    const answer = { outcome: 'reversed', reasons: 'Relu avec attention.' };
    expect((await site.call(contract.resolveAppeal, { params: { id: appeal }, as: basile, body: answer })).status).toBe(200);
    expect((await site.call(getSpace, { as: author, params: { slug: space.slug } })).body.space.membership?.state).toBe('active');
  });

  test('not by whoever told of them', async () => {
    await tell(anouk, persona(), { space: space.slug });
    expect(codeOf(await change(anouk, { state: 'expelled', reason: 'Des menaces, deux fois.' }))).toBe('403 case.conflict_of_interest');
    expect((await change(basile, { state: 'expelled', reason: 'Des menaces, deux fois.' })).status).toBe(200);
  });
});
