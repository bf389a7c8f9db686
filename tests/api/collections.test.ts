import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as contract from '../../shared/collections.contract.ts';
import * as stories from '../../shared/stories.contract.ts';
import { COLLECTION_USES } from '../../shared/vocabulary.ts';
import type { CollectionUse, StoryUse } from '../../shared/vocabulary.ts';
import { readPdf } from '../support/pdf.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { releasedStory } from '../support/stories.ts';

let site: TestSite;
let author: Person;
let other: Person;
let anouk: Person;
let salome: Person;
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  [author, other, anouk, salome] = (await Promise.all(
    ['Vent-Debout', 'Luciole', 'Anouk', 'Salomé'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person]; // four names, four people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique', conditions: ['sclerose-en-plaques'] });
  for (const person of [author, other]) await join(site, person, space.slug);
  await makeModerator(site, anouk, space.slug);
  await makeSteward(site, salome, space.slug);
});

const told = (uses: readonly StoryUse[] = ['advocacy'], title = 'Apprendre à ralentir', as = author) =>
  releasedStory(site, as, space.slug, anouk, {
    title,
    uses,
    parts: { happened: 'Un matin, au marché.\n\n- D’abord la canne.\n- Puis « œuvrer » – à Łódź.', tell: 'Rien ne presse.' },
    about: { role: 'patient', stage: 'living_with', warnings: ['care'] },
  });
async function begun(use: CollectionUse = 'advocacy'): Promise<string> {
  const body = { title: 'Pour la consultation mobilité', audience: 'le comité des usagers', use, intro: 'Lisez lentement.' };
  return (await site.call(contract.createCollection, { as: salome, params: { slug: space.slug }, body })).body.collection.id;
}
const add = (id: string, storyId: string) => site.call(contract.addToCollection, { as: salome, params: { id, storyId } });
const read = async (id: string) => (await site.call(contract.getCollection, { as: salome, params: { id } })).body;
const handOut = (id: string) => site.call(contract.handOut, { as: salome, params: { id } });
const withdraw = (id: string, use: StoryUse) => site.call(stories.withdrawStoryConsent, { as: author, params: { id, use } });
const agree = (id: string, use: StoryUse) =>
  site.call(stories.giveStoryConsent, { as: author, params: { id, use }, body: { version: stories.STORY_CONSENT_VERSION } });
const file = (id: string, format: string, as: Person | null = salome) =>
  fetch(new URL(`/handouts/${id}/${format}`, site.url), { headers: as === null ? {} : { cookie: as.cookie } });
const offered = async (id: string) =>
  (await site.call(contract.listHandouts, { as: salome, params: { id } })).body.items.map((handout) => handout.offered);

test('a steward puts together stories whose consent allows the use, and no other', async () => {
  const [yes, no] = [await told(['advocacy', 'training']), await told(['training'], 'Un autre')];
  const id = await begun();
  const candidates = await site.call(contract.listCandidates, { as: salome, params: { id } });
  expect(candidates.body.items.map((each) => each.id)).toEqual([yes]);
  expect((await add(id, yes)).status).toBe(200);
  expect((await add(id, no)).status).toBe(404);
  expect(await read(id)).toMatchObject({ collection: { stories: 1, use: 'advocacy' }, stories: [{ id: yes }] });
  expect((await site.call(contract.listCandidates, { as: salome, params: { id } })).body.items).toEqual([]);
});

test('only stewards of the space see it', async () => {
  const id = await begun();
  for (const as of [anouk, author]) {
    expect(codeOf(await site.call(contract.getCollection, { as, params: { id } }))).toBe('403 space.not_steward');
    expect(codeOf(await site.call(contract.handOut, { as, params: { id } }))).toBe('403 space.not_steward');
    expect(codeOf(await site.call(contract.listCollections, { as, params: { slug: space.slug } }))).toBe('403 space.not_steward');
  }
});

test('in the order that the steward gives; what changed meanwhile is not overwritten', async () => {
  const [first, second] = [await told(), await told(['advocacy'], 'Un autre', other)];
  const id = await begun();
  await add(id, first);
  await add(id, second);
  const body = { version: 1, order: [second, first], title: 'Autrement' };
  await site.call(contract.updateCollection, { as: salome, params: { id }, body });
  expect((await read(id)).stories.map((story) => story.id)).toEqual([second, first]);
  expect(codeOf(await site.call(contract.updateCollection, { as: salome, params: { id }, body }))).toBe('409 version.stale');
  await site.call(contract.removeFromCollection, { as: salome, params: { id, storyId: second } });
  expect((await read(id)).stories.map((story) => story.id)).toEqual([first]);
});

test('an export is written down, told to its authors, and made of what may be handed out', async () => {
  const id = await begun();
  expect(codeOf(await handOut(id))).toBe('422 collection.empty');
  const storyId = await told();
  await add(id, storyId);
  const { handout } = (await handOut(id)).body;
  expect(handout).toMatchObject({ stories: 1, offered: true, use: 'advocacy', audience: 'le comité des usagers' });

  const html = await (await file(handout.id, 'html')).text();
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('Apprendre à ralentir');
  expect(html).toContain('<li>D’abord la canne.</li>');
  expect(html).toContain('accord donné le');
  expect(html).toContain('examens ou soins');
  // Promised to those who agreed.
  expect(html).not.toContain('Vent-Debout');
  for (const as of [null, author, anouk]) expect((await file(handout.id, 'html', as)).status).toBe(404);
  expect((await file(handout.id, 'docx')).status).toBe(404);

  const mine = await site.call(contract.listStoryHandouts, { as: author, params: { id: storyId } });
  expect(mine.body.items).toMatchObject([{ title: 'Pour la consultation mobilité', audience: 'le comité des usagers', offered: true }]);
  expect((await site.call(contract.listStoryHandouts, { as: anouk, params: { id: storyId } })).status).toBe(403);
  const effects = await site.call(contract.getStoryEffects, { as: other, params: { id: storyId } });
  expect(effects.body.handouts).toMatchObject([{ audience: 'le comité des usagers', use: 'advocacy' }]);
  await site.settle();
  const mails = (await site.mails()).filter(({ to }) => to === author.email);
  expect(mails.map(({ subject }) => subject)).toContain('Votre accord a servi');
});

test('the PDF is one that everybody can read: tagged, titled, in its language', async () => {
  const id = await begun();
  await add(id, await told());
  await add(id, await told(['advocacy'], 'Un autre, très long', other));
  const answer = await file((await handOut(id)).body.handout.id, 'pdf');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(pdf.faults).toEqual([]);
  expect(pdf.title).toBe('Pour la consultation mobilité');
  expect(pdf.tagged[0]).toEqual({ role: 'H1', text: 'Pour la consultation mobilité' });
  const said = pdf.tagged.map(({ role, text }) => `${role} ${text.trim()}`);
  expect(said).toContain('H2 Apprendre à ralentir');
  expect(said).toContain('H3 Ce qui s’est passé');
  expect(said).toContain('LBody • D’abord la canne.');
  expect(said.join('\n')).toContain('à Łódź');
  expect(said.join('\n')).not.toContain('Vent-Debout');
});

test.each([
  ['the consent is withdrawn', (id: string) => withdraw(id, 'advocacy')],
  ['the story is withdrawn', (id: string) => site.call(stories.withdrawStory, { as: author, params: { id } })],
  ['the story is paused', (id: string) => site.call(stories.pauseStory, { as: author, params: { id } })],
  ['the story is taken back to write', (id: string) => site.call(stories.reopenStory, { as: author, params: { id } })],
  ['the story is deleted', (id: string) => site.call(stories.deleteStory, { as: author, params: { id } })],
])('once %s, it is in no new export, and the old one is offered no more', async (_, take) => {
  const id = await begun();
  const [mine, others] = [await told(), await told(['advocacy'], 'Un autre', other)];
  await add(id, mine);
  await add(id, others);
  const before = (await handOut(id)).body.handout;
  await take(mine);
  expect((await read(id)).stories.map((story) => story.id)).toEqual([others]);
  expect((await file(before.id, 'html')).status).toBe(404);
  expect((await file(before.id, 'pdf')).status).toBe(404);
  expect(await offered(id)).toEqual([false]);
  const after = (await handOut(id)).body.handout;
  expect(after).toMatchObject({ stories: 1, offered: true });
  expect(await (await file(after.id, 'html')).text()).not.toContain('Apprendre à ralentir');
  expect(await offered(id)).toEqual([true, false]);
});

test('agreed to again, the old export stays what it was: its agreement is another one', async () => {
  const id = await begun();
  const storyId = await told();
  await add(id, storyId);
  const before = (await handOut(id)).body.handout;
  await withdraw(storyId, 'advocacy');
  await agree(storyId, 'advocacy');
  expect((await file(before.id, 'html')).status).toBe(404);
  expect((await handOut(id)).body.handout.offered).toBe(true);
});

test('the database refuses an export without a consent that holds, and any change of one', async () => {
  const id = await begun();
  const storyId = await told(['advocacy', 'training']);
  await add(id, storyId);
  const { handout } = (await handOut(id)).body;
  const row = async () =>
    (await site.db.execute<{ consent_id: string }>(sql`select consent_id from handout_stories where handout_id = ${handout.id}`)).rows[0];
  const consent = Number((await row())?.consent_id);
  const refusal = (statement: ReturnType<typeof sql>) =>
    site.db.execute(statement).then(
      () => 'done',
      (error: { cause?: { code?: string } }) => error.cause?.code,
    );
  expect(await refusal(sql`delete from handouts`)).toBe('42501');
  expect(await refusal(sql`update handout_stories set position = 4`)).toBe('42501');
  await withdraw(storyId, 'advocacy');
  const again = sql`with made as (insert into handouts (id, collection_id, space_id, title, audience, use) select 'AAAAAAAAAAAAAAAA', collection_id, space_id, title, audience, use
    from handouts where id = ${handout.id} returning id) select id from made`;
  await site.db.execute(again);
  const insert = (consentId: number) =>
    refusal(
      sql`insert into handout_stories (handout_id, story_id, consent_id, released_at, position) values ('AAAAAAAAAAAAAAAA', ${storyId}, ${consentId}, now(), 0)`,
    );
  expect(await insert(consent)).toBe('42501');
  // One for another use neither.
  const training = await site.db.execute<{ id: string }>(
    sql`select id from story_consents where story_id = ${storyId} and use = 'training'`,
  );
  expect(await insert(Number(training.rows[0]?.id))).toBe('42501');
});

/** Random, and the same at every run. */
function* dice(seed: number): Generator<number, never> {
  for (let x = seed; ;) {
    x = (x * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield x / 2_147_483_648;
  }
}

test('what was agreed to at any moment can be told from the ledger; no export was made without', async () => {
  const random = dice(7);
  const ids = [await told([]), await told([], 'Un autre')];
  const collections = Object.fromEntries(await Promise.all(COLLECTION_USES.map(async (use) => [use, await begun(use)] as const)));
  const now: Record<string, boolean> = {};
  const seen: { at: number; state: Record<string, boolean> }[] = [];
  for (let step = 0; step < 80; step += 1) {
    const storyId = ids[Math.floor(random.next().value * 2)] ?? '';
    const use = COLLECTION_USES[Math.floor(random.next().value * 3)] ?? 'training';
    const given = random.next().value < 0.6;
    await (given ? agree(storyId, use) : withdraw(storyId, use));
    now[`${storyId} ${use}`] = given;
    const { rows } = await site.db.execute<{ id: string }>(sql`select coalesce(max(id), 0) id from story_consents`);
    seen.push({ at: Number(rows[0]?.id), state: { ...now } });
    const added = await add(collections[use] ?? '', storyId);
    expect(added.status).toBe(given ? 200 : 404);
    if (random.next().value < 0.3) await handOut(collections[use] ?? '');
  }
  for (const { at, state } of seen)
    for (const [key, given] of Object.entries(state)) {
      const [storyId, use] = key.split(' ');
      const { rows } = await site.db.execute<{ given: boolean }>(
        sql`select given from story_consents where story_id = ${storyId} and use = ${use} and id <= ${at} order by id desc limit 1`,
      );
      expect(rows[0]?.given ?? false, `${key} at ${at}`).toBe(given);
    }
  // Every row of every export, at the moment it was made.
  const { rows } = await site.db.execute<{
    held: boolean;
  }>(sql`select (select last.given and last.id = part.consent_id from story_consents last
      where last.story_id = part.story_id and last.use = made.use and last.at <= made.made_at order by last.id desc limit 1) held
    from handout_stories part join handouts made on made.id = part.handout_id`);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ held }) => !held)).toEqual([]);
});

test('withdrawing and exporting at the same moment: each export has what held when it was made', async () => {
  const id = await begun();
  const [mine, others] = [await told(), await told(['advocacy'], 'Un autre', other)];
  await add(id, mine);
  await add(id, others);
  for (let round = 0; round < 10; round += 1) {
    await agree(mine, 'advocacy');
    const [made] = await Promise.all([handOut(id), withdraw(mine, 'advocacy')]);
    expect(made.status).toBe(201);
    // Whichever came first, its file shows nothing that is not agreed to any more.
    const html = await file(made.body.handout.id, 'html');
    if (made.body.handout.stories === 2) expect(html.status).toBe(404);
    else expect(await html.text()).not.toContain('Apprendre à ralentir');
  }
});
