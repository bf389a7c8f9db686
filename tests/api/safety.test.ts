import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { followUp } from '../../server/moderation/public.ts';
import * as moderation from '../../shared/moderation.contract.ts';
import * as contract from '../../shared/safety.contract.ts';
import { postReply, startThread } from '../../shared/threads.contract.ts';
import { leaveSpace } from '../../shared/spaces.contract.ts';
import type { FlagGround } from '../../shared/vocabulary.ts';
import { makeSafetyOfficer } from '../support/associations.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let author: Person;
let anouk: Person;
let basile: Person;
let witness: Person;
let officer: Person;
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  [author, anouk, basile, witness, officer] = (await Promise.all(
    ['Vent-Debout', 'Anouk', 'Basile', 'Luciole', 'Veille'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person, Person]; // five names, five people
  await makeSafetyOfficer(site, officer);
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique', conditions: ['sclerose-en-plaques'] });
  for (const person of [author, witness]) await join(site, person, space.slug);
  await makeSteward(site, anouk, space.slug);
  await makeModerator(site, basile, space.slug);
});

async function written(): Promise<string> {
  const { body } = await site.call(startThread, {
    params: { slug: space.slug },
    as: author,
    body: { kind: 'experience', title: 'La nuit', bodyHtml: '<p>Je ne vois plus le jour.</p>' },
  });
  const said = await site.call(postReply, {
    params: { id: body.thread.id },
    as: author,
    body: { bodyHtml: '<p>Adieu à tous.</p>' },
  });
  return said.body.post?.id ?? '';
}
/** A case of a message of the author's in Basile's hand. */
async function taken(ground: FlagGround = 'self_harm') {
  const id = await written();
  await site.call(moderation.flag, { as: witness, body: { subject: { type: 'post', id }, ground } });
  const { body } = await site.call(moderation.listCases, { params: { slug: space.slug }, as: basile });
  const found = body.items.find(({ subject }) => subject.id === id);
  return (await site.call(moderation.claimCase, { params: { id: found?.id ?? '' }, as: basile })).body.case;
}
const decide = ({ id, version }: { id: string; version: number }, more: Record<string, unknown>) =>
  site.call(moderation.decideCase, {
    params: { id },
    as: basile,
    body: { version, ground: 'self_harm', facts: 'Un adieu, sans réponse depuis.', ...more },
  });
async function escalated(ground: FlagGround = 'self_harm') {
  const found = await taken(ground);
  expect((await decide(found, { action: 'escalate' })).status).toBe(201);
  return site.call(contract.getSafetyCase, { params: { id: found.id }, as: officer }).then(({ body }) => body.case);
}
const readIdentity = (as: Person, id: string, reason = 'Une vie est en danger, les secours la cherchent.') =>
  site.call(contract.readIdentity, { params: { id }, as, body: { reason } });
const end = (id: string, version: number, outcome: 'handed_back' | 'closed', as = officer) =>
  site.call(contract.endSafetyCase, { params: { id }, as, body: { version, outcome, text: 'Les secours sont venus.' } });
const receipts = async () => (await site.call(moderation.listMyFlags, { as: witness })).body.items;
const log = async (as: Person) =>
  (await site.call(moderation.listLog, { params: { slug: space.slug }, as, query: { kind: 'identity_read' } })).body.items;

describe('handing a case to the platform', () => {
  test('takes it from the team at once, also where somebody may be in danger, and tells the officers by a mail that says nothing', async () => {
    const found = await escalated();
    expect(found).toMatchObject({ ground: 'self_harm', severe: true, reason: 'Un adieu, sans réponse depuis.', conflict: false });
    const { body } = await site.call(moderation.getCase, { params: { id: found.id }, as: basile });
    expect(body.case).toMatchObject({ state: 'escalated', claim: null, can: { claim: false } });
    expect(codeOf(await site.call(moderation.claimCase, { params: { id: found.id }, as: anouk }))).toBe('409 case.decided');
    await site.settle();
    const mail = (await site.mails()).findLast(({ to }) => to === officer.email);
    expect(mail?.subject).toBe('Un dossier vous attend');
    expect(mail?.text).not.toMatch(/Adieu|Vent-Debout|Douleur|self_harm/);
  });

  test('keeps what a rule covered from sight, and leaves what was told unanswered', async () => {
    const before = await escalated('medical_danger');
    expect((await receipts()).find(({ subject }) => subject.id === before.subject.id)).toMatchObject({ state: 'looked_at', outcome: null });
    const { rows } = await site.db.execute(sql`select decision_id from cases where id = ${before.id}`);
    expect(rows).toEqual([{ decision_id: null }]);
  });

  test('what is told of it afterwards stays with the platform', async () => {
    const found = await escalated();
    await site.call(moderation.flag, { as: anouk, body: { subject: { type: 'post', id: found.subject.id }, ground: 'self_harm' } });
    const { body } = await site.call(contract.getSafetyCase, { params: { id: found.id }, as: officer });
    expect(body.case.flagCount).toBe(2);
  });

  test('a pseudonym that is nowhere any more is in the platform’s hands, and no team can have it back', async () => {
    const gone = await signUp(site, { handle: 'Feuille' });
    await join(site, gone, space.slug);
    await site.call(startThread, {
      params: { slug: space.slug },
      as: gone,
      body: { kind: 'experience', title: 'Un', bodyHtml: '<p>Deux.</p>' },
    });
    await site.call(leaveSpace, { params: { slug: space.slug }, as: gone });
    await site.call(moderation.flag, {
      as: witness,
      body: { subject: { type: 'persona', id: gone.personaId }, ground: 'impersonation' },
    });
    const { body } = await site.call(contract.listSafetyCases, { as: officer, query: { limit: 100 } });
    const found = body.items.find(({ subject }) => subject.id === gone.personaId);
    expect(found?.reason).toBeNull();
    if (found?.space === null) expect(codeOf(await end(found.id, found.version, 'handed_back'))).toBe('409 safety.no_team');
    expect((await end(found?.id ?? '', found?.version ?? 0, 'closed')).status).toBe(204);
    expect((await receipts()).find(({ subject }) => subject.id === gone.personaId)?.state).toBe('decided');
  });
});

describe('learning whose a pseudonym is', () => {
  test('gives the officer the account, and the team the moment and the reason, for good', async () => {
    const { id } = await escalated();
    const { status, body } = await readIdentity(officer, id);
    expect(status).toBe(200);
    expect(body.identity).toMatchObject({ email: author.email, country: 'FR' });
    for (const each of [anouk, basile])
      expect(await log(each)).toMatchObject([{ by: null, details: { reason: 'Une vie est en danger, les secours la cherchent.' } }]);
    const seen = await site.call(contract.getSafetyCase, { params: { id }, as: officer });
    expect(seen.body.case.readings).toMatchObject([{ reason: 'Une vie est en danger, les secours la cherchent.' }]);
    // What an officer learnt stays in their answer: nothing else says it.
    expect(JSON.stringify(seen.body)).not.toContain(author.email);
    for (const statement of [
      sql`update identity_readings set reason = ''`,
      sql`delete from identity_readings`,
      sql`truncate identity_readings`,
    ])
      await expect(site.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  test('takes a reason, and a case that is in the hands of the platform', async () => {
    const { id, version } = await escalated();
    expect(codeOf(await readIdentity(officer, id, 'Oui'))).toBe('400 request.invalid');
    await end(id, version, 'handed_back');
    expect((await readIdentity(officer, id)).status).toBe(404);
    expect(await log(anouk)).toEqual([]);
  });

  test('is for safety officers alone, and none who wrote or told of it', async () => {
    const { id, version } = await escalated();
    for (const each of [author, anouk, basile, witness]) expect(codeOf(await readIdentity(each, id))).toBe('403 safety.not_officer');
    await makeSafetyOfficer(site, witness);
    expect(codeOf(await readIdentity(witness, id))).toBe('403 case.conflict_of_interest');
    expect(codeOf(await end(id, version, 'closed', witness))).toBe('403 case.conflict_of_interest');
    await site.db.execute(sql`update accounts set safety_officer_since = null where email = ${witness.email}`);
    expect((await site.call(contract.listSafetyCases, { as: witness })).status).toBe(403);
    expect(await log(anouk)).toEqual([]);
  });
});

describe('what the platform does of a case', () => {
  test('is noted, and the team has it again with a word', async () => {
    const { id, version } = await escalated();
    const step = { kind: 'authorities_told', text: 'Appel au 112 à 3 h 12.' };
    await site.call(contract.noteSafetyStep, { params: { id }, as: officer, body: step });
    expect((await end(id, version, 'handed_back')).status).toBe(204);
    const { body } = await site.call(moderation.claimCase, { params: { id }, as: anouk });
    expect(body.case).toMatchObject({
      state: 'open',
      steps: [
        { kind: 'handed_back', by: null, byPlatform: true, text: 'Les secours sont venus.' },
        { ...step, byPlatform: true },
      ],
    });
  });

  test('closed, it answers whoever told of it; nobody closes it twice or on an older look', async () => {
    const { id, version, subject } = await escalated();
    expect(codeOf(await end(id, version - 1, 'closed'))).toBe('409 version.stale');
    const both = await Promise.all([end(id, version, 'closed'), end(id, version, 'closed')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, expect.any(Number)]);
    expect(both.some(({ status }) => status === 404 || status === 409)).toBe(true);
    expect((await receipts()).find((receipt) => receipt.subject.id === subject.id)).toMatchObject({
      state: 'decided',
      outcome: { action: 'escalate' },
    });
  });

  test('its list is worst first and goes on where a page ends', async () => {
    const mild = await escalated('harassment');
    const grave = await escalated();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await site.call(contract.listSafetyCases, { as: officer, query: { limit: 1, ...(cursor && { cursor }) } });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.indexOf(grave.id)).toBeLessThan(seen.indexOf(mild.id));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('somebody who was in danger', () => {
  test('what was done for them is noted by whoever has the case in hand', async () => {
    const { id } = await taken();
    const note = (as: Person) =>
      site.call(moderation.noteStep, { params: { id }, as, body: { kind: 'contacted', text: 'Elle a répondu.' } });
    expect(codeOf(await note(anouk))).toBe('409 case.not_claimed');
    expect((await note(witness)).status).toBe(404);
    expect((await note(basile)).body.case.steps).toMatchObject([
      { kind: 'contacted', by: { handle: 'Basile' }, byPlatform: false, text: 'Elle a répondu.' },
    ]);
  });

  test('is asked after again when the time has come, and not before', async () => {
    const found = await taken();
    await site.db.execute(sql`update cases set asked_by = null where id = ${found.id}`);
    expect((await decide(found, { action: 'none', followUpHours: 24 })).status).toBe(201);
    const { body: waits } = await site.call(moderation.claimCase, { params: { id: found.id }, as: anouk });
    await site.call(moderation.decideCase, {
      params: { id: found.id },
      as: anouk,
      body: { version: waits.case.version, action: 'none', ground: 'self_harm', facts: 'Vu aussi.' },
    });
    await followUp(site.db);
    const state = async () => (await site.call(moderation.getCase, { params: { id: found.id }, as: basile })).body.case;
    expect((await state()).state).toBe('decided');
    await site.db.execute(sql`update cases set follow_up_at = now() - interval '1 minute' where id = ${found.id}`);
    await followUp(site.db);
    expect(await state()).toMatchObject({ state: 'open', steps: [{ kind: 'follow_up', by: null }] });
    // Once.
    await followUp(site.db);
    expect((await state()).steps).toHaveLength(1);
  });
});
