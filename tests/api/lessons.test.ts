import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as contract from '../../shared/lessons.contract.ts';
import type { Lesson } from '../../shared/lessons.contract.ts';
import { blockPersona, unblockPersona } from '../../shared/accounts.contract.ts';
import { deleteStory, pauseStory, reopenStory, resumeStory, withdrawStory } from '../../shared/stories.contract.ts';
import { deletePost, getThread, postReply, startThread } from '../../shared/threads.contract.ts';
import { LESSON_STATES } from '../../shared/vocabulary.ts';
import type { LessonState } from '../../shared/vocabulary.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { releasedStory } from '../support/stories.ts';

let site: TestSite;
let author: Person;
let anouk: Person;
let reader: Person;
let stranger: Person;
let space: TestSpace;

const STATEMENT = 'Préparer trois questions avant la consultation.';
const WORDS = 'J’avais écrit trois questions sur un papier.';

beforeAll(async () => {
  site = await startSite();
  [author, anouk, reader, stranger] = (await Promise.all(
    ['Vent-Debout', 'Anouk', 'Tilleul', 'Passante'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person]; // four names, four people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique', conditions: ['sclerose-en-plaques'] });
  for (const person of [author, reader]) await join(site, person, space.slug);
  await makeModerator(site, anouk, space.slug);
});

async function proposed(): Promise<Lesson> {
  const body = { statement: STATEMENT, type: 'tip' as const, kinds: ['navigating_care' as const], forWhom: 'qui consulte' };
  return (await site.call(contract.proposeLesson, { as: anouk, params: { slug: space.slug }, body })).body.lesson;
}
const told = (readers: 'space' | 'everyone' = 'everyone') =>
  releasedStory(site, author, space.slug, anouk, { readers, parts: { happened: WORDS } });
const cite = (
  id: string,
  storyId: string,
  body: Record<string, unknown> = { stance: 'supports', passage: 'trois questions' },
  as = anouk,
) => site.call(contract.citeStory, { as, params: { id, storyId }, body });
const read = async (id: string, as: Person | null = null) => (await site.call(contract.getLesson, { as, params: { id } })).body.lesson;
const evidence = async (id: string, as: Person | null = null) =>
  (await site.call(contract.listEvidence, { as, params: { id } })).body.items;
async function change(id: string, body: Record<string, unknown>, as = anouk) {
  const { version } = await read(id, as);
  return site.call(contract.updateLesson, { as, params: { id }, body: { version, ...body } });
}
const discuss = (id: string) =>
  site.call(contract.discussLesson, { as: anouk, params: { id }, body: { title: STATEMENT, bodyHtml: '<p>Qu’en pensez-vous ?</p>' } });

test('a team writes down what stories teach; others read it', async () => {
  const { id } = await proposed();
  expect(await read(id)).toMatchObject({
    statement: STATEMENT,
    state: 'proposed',
    supports: 0,
    can: { edit: false, move: [] },
    kinds: ['navigating_care'],
  });
  expect((await read(id, anouk)).can).toEqual({ edit: true, move: ['retired'] });
  const body = { statement: STATEMENT, type: 'tip' as const };
  expect(codeOf(await site.call(contract.proposeLesson, { as: reader, params: { slug: space.slug }, body }))).toBe('403 space.not_team');
  expect(codeOf(await change(id, { statement: 'Autre chose, bien écrite.' }, reader))).toBe('403 space.not_team');
  const list = (query: Record<string, unknown>) => site.call(contract.listLessons, { params: { slug: space.slug }, query });
  expect((await list({ type: 'tip', kind: 'navigating_care' })).body.items).toHaveLength(1);
  expect((await list({ kind: 'cultural' })).body.items).toHaveLength(0);
  const stale = await site.call(contract.updateLesson, { as: anouk, params: { id }, body: { version: 99, type: 'need' } });
  expect(codeOf(stale)).toBe('409 version.stale');
});

test('what it stands on is shown with its passage, to those who may read it', async () => {
  const { id } = await proposed();
  const [open, closed] = [await told(), await told('space')];
  expect((await cite(id, open)).status).toBe(200);
  await cite(id, closed, { stance: 'differs' });
  expect(await read(id)).toMatchObject({ supports: 1, differs: 0 });
  expect(await read(id, reader)).toMatchObject({ supports: 1, differs: 1 });
  expect(await evidence(id)).toMatchObject([
    { stance: 'supports', passage: 'trois questions', by: 'Vent-Debout', story: { id: open, prompt: 'happened' }, post: null },
  ]);
  expect((await evidence(id, reader)).map(({ story }) => story?.id)).toEqual([closed, open]);
  // The same story once, differently.
  await cite(id, open, { stance: 'differs' });
  expect(await read(id)).toMatchObject({ supports: 0, differs: 1 });
  expect(codeOf(await cite(id, open, { stance: 'supports', passage: 'quatre questions' }))).toBe('422 lesson.passage_unknown');
  expect(codeOf(await cite(id, open, { stance: 'supports' }, reader))).toBe('403 space.not_team');
});

test('a closed story leaves no byte of itself in what strangers are answered', async () => {
  const { id } = await proposed();
  const other = await proposed();
  await cite(id, await told('space'));
  const answers = async (lesson: string, as: Person | null) => {
    const [one, list] = await Promise.all([
      site.call(contract.getLesson, { as, params: { id: lesson } }),
      site.call(contract.listEvidence, { as, params: { id: lesson } }),
    ]);
    return [one.text, list.text].map((text) => text.replaceAll(lesson, '').replace(/"createdAt":"[^"]+"/g, ''));
  };
  for (const as of [null, stranger]) expect(await answers(id, as)).toEqual(await answers(other.id, as));
});

test('a message of the space can tell otherwise', async () => {
  const { id } = await proposed();
  const body = { kind: 'question' as const, title: 'Vos questions ?', bodyHtml: '<p>Comment faites-vous ?</p>' };
  const { thread } = (await site.call(startThread, { as: reader, params: { slug: space.slug }, body })).body;
  const reply = await site.call(postReply, {
    as: author,
    params: { id: thread.id },
    body: { bodyHtml: '<p>Moi, <b>aucune</b> question.</p>' },
  });
  const postId = reply.body.post?.id ?? '';
  const say = (passage: string) =>
    site.call(contract.citePost, { as: anouk, params: { id, postId }, body: { stance: 'differs', passage } });
  expect(codeOf(await say('deux questions'))).toBe('422 lesson.passage_unknown');
  expect((await say('Moi, aucune question')).body.lesson).toMatchObject({ differs: 1 });
  expect(await evidence(id)).toMatchObject([{ passage: 'Moi, aucune question', post: { number: 2, title: 'Vos questions ?' } }]);
  // Whoever blocks its author does not meet it here either.
  const params = { id: reply.body.post?.author?.personaId ?? '' };
  await site.call(blockPersona, { as: reader, params });
  expect(await read(id, reader)).toMatchObject({ differs: 0 });
  // Their thread is not there for its author either, until they undo it.
  await site.call(unblockPersona, { as: reader, params });
  expect((await site.call(deletePost, { as: author, params: { id: postId } })).status).toBe(204);
  expect(await read(id)).toMatchObject({ differs: 0 });
  await site.settle();
  expect(await read(id, anouk)).toMatchObject({ toReview: true });
  expect(await read(id)).toMatchObject({ toReview: false });
  expect(await rowsOf(id)).toBe(0);
});

async function rowsOf(lessonId: string): Promise<number> {
  const { rows } = await site.db.execute<{ n: number }>(sql`select count(*)::int n from lesson_evidence where lesson_id = ${lessonId}`);
  return rows[0]?.n ?? -1;
}

test.each([
  ['withdrawn', withdrawStory],
  ['deleted', deleteStory],
] as const)('a story that is %s takes its passage along; the lesson is counted again, and marked', async (_, take) => {
  const { id } = await proposed();
  const storyId = await told();
  await cite(id, storyId);
  await site.call(take, { as: author, params: { id: storyId } });
  // At once, whether or not the table has been swept.
  expect(await read(id, anouk)).toMatchObject({ supports: 0 });
  expect(await evidence(id, anouk)).toEqual([]);
  await site.settle();
  expect(await rowsOf(id)).toBe(0);
  expect(await read(id, anouk)).toMatchObject({ toReview: true });
  expect(await read(id)).toMatchObject({ toReview: false });
  const due = async (as: Person | null) =>
    (await site.call(contract.listLessons, { as, params: { slug: space.slug }, query: { due: '1' } })).body.items;
  expect(await due(anouk)).toHaveLength(1);
  expect(await due(null)).toHaveLength(0);
  await change(id, { reviewed: true });
  expect(await read(id, anouk)).toMatchObject({ toReview: false });
});

test('a story that is paused comes back with its passage; words that are gone do not', async () => {
  const { id } = await proposed();
  const storyId = await told();
  await cite(id, storyId);
  await site.call(pauseStory, { as: author, params: { id: storyId } });
  await site.settle();
  expect(await read(id)).toMatchObject({ supports: 0, toReview: false });
  await site.call(resumeStory, { as: author, params: { id: storyId } });
  expect(await evidence(id)).toMatchObject([{ passage: 'trois questions' }]);
  await site.call(reopenStory, { as: author, params: { id: storyId } });
  expect(await read(id, anouk)).toMatchObject({ supports: 0 });
});

test('a message that goes with its author leaves no words behind', async () => {
  const { id } = await proposed();
  const storyId = await told();
  await cite(id, storyId);
  await site.db.execute(sql`delete from stories where id = ${storyId}`);
  expect(await read(id)).toMatchObject({ supports: 0 });
  const another = await told();
  await cite(id, another);
  await site.call(withdrawStory, { as: author, params: { id: another } });
  await site.settle();
  expect(await rowsOf(id)).toBe(0);
});

/** What the issue draws: where each state leads. */
const WAYS: Readonly<Record<LessonState, readonly LessonState[]>> = {
  proposed: ['discussed', 'retired'],
  discussed: ['validated', 'proposed', 'retired'],
  validated: ['applied', 'discussed', 'retired'],
  applied: ['validated', 'discussed', 'retired'],
  retired: ['proposed'],
};

test('every state, every move: those drawn are made, with who, when and why; others change nothing', async () => {
  const { id } = await proposed();
  await discuss(id);
  await cite(id, await told());
  const put = (state: LessonState) => site.db.execute(sql`update lessons set state = ${state} where id = ${id}`);
  for (const from of LESSON_STATES)
    for (const to of LESSON_STATES) {
      await put(from);
      const as = `${from} → ${to}`;
      const refused = codeOf(await change(id, { state: to, why: 'Relu.' }, reader));
      expect(refused, as).toBe('403 space.not_team');
      const answer = await change(id, { state: to, why: 'Relu ensemble.' });
      if (WAYS[from].includes(to)) expect(answer.body.lesson.state, as).toBe(to);
      else expect(codeOf(answer), as).toBe('409 lesson.wrong_state');
      expect((await read(id)).state, as).toBe(WAYS[from].includes(to) ? to : from);
    }
  const { items } = (await site.call(contract.listLessonMoves, { params: { id } })).body;
  expect(items).toHaveLength(Object.values(WAYS).flat().length);
  expect(items[0]).toMatchObject({ why: 'Relu ensemble.', by: 'Anouk' });
});

test('nothing is found right that nobody could talk about, that nothing supports, or without a reason', async () => {
  const { id } = await proposed();
  expect(codeOf(await change(id, { state: 'discussed', why: 'Parlons-en.' }))).toBe('422 lesson.thread_missing');
  const { body } = await discuss(id);
  expect((await site.call(getThread, { params: { id: body.lesson.threadId ?? '' } })).body.thread.title).toBe(STATEMENT);
  expect(codeOf(await discuss(id))).toBe('409 lesson.has_thread');
  expect(codeOf(await change(id, { state: 'discussed' }))).toBe('422 text.empty');
  await change(id, { state: 'discussed', why: 'Parlons-en.' });
  expect(codeOf(await change(id, { state: 'validated', why: 'Oui.' }))).toBe('422 lesson.no_support');
  const elsewhere = await createSpace(site, { name: 'Ailleurs', conditions: ['sclerose-en-plaques'] });
  await join(site, reader, elsewhere.slug);
  const thread = await site.call(startThread, {
    as: reader,
    params: { slug: elsewhere.slug },
    body: { kind: 'question', title: 'Ailleurs encore', bodyHtml: '<p>Bonjour.</p>' },
  });
  expect(codeOf(await change(id, { threadId: thread.body.thread.id }))).toBe('422 lesson.thread_elsewhere');
});

test('the day to look again comes', async () => {
  const { id } = await proposed();
  await change(id, { reviewOn: '2020-01-01' });
  expect(await read(id)).toMatchObject({ due: true, reviewOn: '2020-01-01' });
  await change(id, { reviewOn: '2999-01-01' });
  expect(await read(id)).toMatchObject({ due: false });
});
