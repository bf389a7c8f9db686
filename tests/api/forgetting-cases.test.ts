import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  accountDecisions,
  appeals,
  caseEvidence,
  cases,
  caseSteps,
  decisions,
  flagAppeals,
  flags,
  forgetCases,
  noticeLinks,
  notices,
  outcomeMails,
} from '../../server/moderation/public.ts';
import { posts, threads, withheldPosts } from '../../server/threads/public.ts';
import { countYears, transparencyYears } from '../../server/transparency/public.ts';
import * as contract from '../../shared/moderation.contract.ts';
import { getThread, listPosts, postReply, startThread } from '../../shared/threads.contract.ts';
import type { Measure } from '../../shared/vocabulary.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

/* What was decided long ago is forgotten: the words, who said them, and who told of them. */

const WORDS = 'hirondelle-du-grenier';

let site: TestSite;
let author: Person;
let witness: Person;
let anouk: Person;
let basile: Person;
/** A new one for each test. */
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  [author, witness, anouk, basile] = [await signUp(site), await signUp(site), await signUp(site), await signUp(site)];
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, {});
  for (const person of [author, witness]) await join(site, person, space.slug);
  for (const person of [anouk, basile]) await makeModerator(site, person, space.slug);
});

interface Decided {
  threadId: string;
  postId: string;
  caseId: string;
}

/** A reply, or its whole thread, that somebody told of and Anouk decided about. */
async function decided(action: Measure, type: 'post' | 'thread' = 'post', more: Record<string, unknown> = {}): Promise<Decided> {
  const { body: opened } = await site.call(startThread, {
    params: { slug: space.slug },
    as: author,
    body: { kind: 'question', title: `Un titre ${WORDS}`, bodyHtml: `<p>Une phrase ${WORDS}.</p>` },
  });
  const threadId = opened.thread.id;
  const said = await site.call(postReply, { params: { id: threadId }, as: author, body: { bodyHtml: `<p>Une réponse ${WORDS}.</p>` } });
  const postId = said.body.post?.id ?? '';
  const subject = { type, id: type === 'post' ? postId : threadId };
  await site.call(contract.flag, { as: witness, body: { subject, ground: 'harassment', comment: `Des mots ${WORDS}.` } });
  const { body: queue } = await site.call(contract.listCases, { params: { slug: space.slug }, as: anouk });
  const { body: taken } = await site.call(contract.claimCase, { params: { id: queue.items[0]?.id ?? '' }, as: anouk });
  const { status } = await site.call(contract.decideCase, {
    params: { id: taken.case.id },
    as: anouk,
    body: { version: taken.case.version, action, ground: 'harassment', charterClause: 7, facts: `Le ton ${WORDS}.`, ...more },
  });
  expect(status).toBe(201);
  return { threadId, postId, caseId: taken.case.id };
}

/** As if it had all happened so long before. */
async function age(caseId: string, by: string): Promise<void> {
  const ago = sql.raw(`interval '${by}'`);
  const ofCase = sql`(select id from decisions where case_id = ${caseId})`;
  const changes: SQL[] = [
    sql`update cases set opened_at = opened_at - ${ago} where id = ${caseId}`,
    sql`update flags set created_at = created_at - ${ago} where case_id = ${caseId}`,
    sql`update case_steps set created_at = created_at - ${ago} where case_id = ${caseId}`,
    sql`update appeals set made_at = made_at - ${ago}, resolved_at = resolved_at - ${ago} where decision_id in ${ofCase}`,
    sql`update decisions set made_at = made_at - ${ago}, lifted_at = lifted_at - ${ago}, ends_at = ends_at - ${ago} where case_id = ${caseId}`,
  ];
  for (const change of changes) await site.db.execute(change);
}
const isThere = async (caseId: string): Promise<boolean> => (await site.db.$count(cases, eq(cases.id, caseId))) === 1;

test('three years after the last that was done about it, nothing of a case is left but its effect, the log and the figures', async () => {
  const { threadId, postId, caseId } = await decided('hide');
  // Somebody without an account told of the thread, was answered, and contested.
  await site.call(contract.giveNotice, {
    body: {
      subject: { type: 'thread', id: threadId },
      ground: 'harassment',
      explanation: 'Je suis dans ce texte, et il me blesse.',
      name: 'Jeanne Vauquelin',
      email: 'longtemps@example.org',
      goodFaith: true,
      locale: 'fr',
    },
  });
  const secret = async () =>
    /token=([\w-]{43})/.exec((await site.mails()).findLast(({ to }) => to === 'longtemps@example.org')?.text ?? '')?.[1] ?? '';
  await site.call(contract.confirmNotice, { body: { secret: await secret() } });
  const { body: queue } = await site.call(contract.listCases, { params: { slug: space.slug }, as: anouk });
  const { body: taken } = await site.call(contract.claimCase, { params: { id: queue.items[0]?.id ?? '' }, as: anouk });
  const noticed = taken.case;
  await site.call(contract.decideCase, {
    params: { id: noticed.id },
    as: anouk,
    body: { version: noticed.version, action: 'none', ground: 'harassment', facts: 'Rien de blessant.' },
  });
  const link = await secret();
  await site.call(contract.contestAsNotifier, { body: { secret: link, text: 'Relisez, s’il vous plaît.' } });
  const { body: contested } = await site.call(contract.getCase, { params: { id: noticed.id }, as: basile });
  await site.call(contract.resolveAppeal, {
    params: { id: contested.case.appeals[0]?.id ?? '' },
    as: basile,
    body: { outcome: 'upheld', reasons: 'Relu avec attention.' },
  });
  const year = new Date().getUTCFullYear();
  await countYears(site.db, new Date(Date.UTC(year + 3, 2, 1)));
  const figures = () => site.db.select().from(transparencyYears).where(eq(transparencyYears.year, year));
  const [counted] = await figures();
  expect(counted?.final).toBe(true);

  for (const id of [caseId, noticed.id]) await age(id, '2 years 364 days');
  await forgetCases(site.db);
  expect([await isThere(caseId), await isThere(noticed.id)]).toEqual([true, true]);
  expect((await site.call(contract.readNotice, { body: { secret: link } })).status).toBe(200);

  for (const id of [caseId, noticed.id]) await age(id, '3 days');
  await forgetCases(site.db);
  for (const table of [
    cases,
    decisions,
    caseEvidence,
    caseSteps,
    flags,
    notices,
    noticeLinks,
    appeals,
    flagAppeals,
    accountDecisions,
    outcomeMails,
  ])
    expect(await site.db.$count(table)).toBe(0);
  // The words that it kept from sight, too; what readers see is as it was.
  expect(await site.db.$count(withheldPosts, eq(withheldPosts.postId, postId))).toBe(0);
  const { text: shown, body: page } = await site.call(listPosts, { params: { id: threadId }, as: witness });
  expect(page.items).toMatchObject([{ number: 1 }, { number: 2, removed: 'moderator' }]);
  expect(shown).not.toContain('Une réponse');
  expect((await site.call(contract.listMyDecisions, { as: author })).body.items).toEqual([]);
  expect((await site.call(contract.listMyFlags, { as: witness })).body.items).toEqual([]);
  expect(codeOf(await site.call(contract.readNotice, { body: { secret: link } }))).toBe('422 token.invalid');
  const { body: log } = await site.call(contract.listLog, { params: { slug: space.slug }, as: anouk });
  expect(log.items.map(({ kind }) => kind).filter((kind) => kind === 'decision' || kind === 'appeal')).toHaveLength(3);
  await countYears(site.db, new Date(Date.UTC(year + 4, 2, 1)));
  expect(await figures()).toEqual([counted]);

  // Told of again, it is looked at like anything else.
  await site.call(contract.flag, { as: witness, body: { subject: { type: 'thread', id: threadId }, ground: 'other' } });
  expect((await site.call(contract.listCases, { params: { slug: space.slug }, as: anouk })).body.items).toMatchObject([{ flagCount: 1 }]);
});

test('of a whole thread that is kept from sight no word is left', async () => {
  const { threadId, caseId } = await decided('hide', 'thread');
  await age(caseId, '3 years 1 day');
  await forgetCases(site.db);
  expect(await isThere(caseId)).toBe(false);
  expect((await site.call(getThread, { params: { id: threadId }, as: author })).status).toBe(404);
  const { rows } = await site.db.execute<{ words: string }>(
    sql`select concat(${threads.title}, ${threads.shortVersion}, ${posts.bodyHtml}) as words from ${threads} join ${posts} on ${posts.threadId} = ${threads.id}
      where ${threads.id} = ${threadId}`,
  );
  expect(rows).toHaveLength(2);
  for (const { words } of rows) expect(words).not.toContain(WORDS);
});

test('a measure that changes what is read stays done', async () => {
  const { threadId, caseId } = await decided('lock');
  await age(caseId, '3 years 1 day');
  await forgetCases(site.db);
  expect(await isThere(caseId)).toBe(false);
  expect((await site.call(getThread, { params: { id: threadId }, as: author })).body.thread.closed).toBe(true);
});

test.each<[string, Measure, (caseId: string) => SQL]>([
  ['is open', 'none', (id) => sql`update cases set state = 'open' where id = ${id}`],
  ['waits for a second look', 'none', (id) => sql`update cases set state = 'second_opinion' where id = ${id}`],
  ['is contested', 'none', (id) => sql`update cases set appealed_at = now() where id = ${id}`],
  ['is to be followed up', 'none', (id) => sql`update cases set follow_up_at = now() + interval '1 day' where id = ${id}`],
  ['somebody told of lately', 'none', (id) => sql`update flags set created_at = now() - interval '2 years' where case_id = ${id}`],
  ['was undone lately', 'none', (id) => sql`update decisions set lifted_at = now() - interval '2 years' where case_id = ${id}`],
  ['has a warning that nobody has read', 'warn', () => sql`select 1`],
])('what %s is not over', async (_, action, change) => {
  const { caseId } = await decided(action);
  await age(caseId, '4 years');
  await site.db.execute(change(caseId));
  await forgetCases(site.db);
  expect(await isThere(caseId)).toBe(true);
  await site.db.delete(cases).where(eq(cases.id, caseId));
});

test('however many there are', async () => {
  await site.db.execute(sql`insert into cases (id, space_id, subject_type, subject_id, ground, severe, rank, revision, state, opened_at)
    select 'old-' || n, ${space.id}, 'post', 'gone-' || n, 'other', false, 0, '', 'decided', now() - interval '4 years' from generate_series(1, 250) n`);
  await forgetCases(site.db);
  expect(await site.db.$count(cases, sql`${cases.id} like 'old-%'`)).toBe(0);
});
