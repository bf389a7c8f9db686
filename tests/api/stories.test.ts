import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyConsents, stories } from '../../server/stories/public.ts';
import { blockPersona } from '../../shared/accounts.contract.ts';
import {
  STORY_CONSENT_VERSION,
  approveStoryEdit,
  beginStoryReview,
  createStory,
  deleteStory,
  getStory,
  giveStoryConsent,
  listOwnStories,
  listSpaceStories,
  listStories,
  listStoriesToReview,
  listStoryConsents,
  listStoryRevisions,
  pauseStory,
  putStoryPart,
  reopenStory,
  resumeStory,
  reviewStory,
  submitStory,
  updateStory,
  withdrawStory,
  withdrawStoryConsent,
} from '../../shared/stories.contract.ts';
import type { Story } from '../../shared/stories.contract.ts';
import { STORY_READERS, STORY_STATES } from '../../shared/vocabulary.ts';
import type { StoryReaders, StoryState } from '../../shared/vocabulary.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, Reply, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';

let site: TestSite;
let author: Person;
let member: Person;
let moderator: Person;
let steward: Person;
let stranger: Person;
const slug = 'recits-publics';

beforeAll(async () => {
  site = await startSite();
  [author, member, moderator, steward, stranger] = await Promise.all([
    signUp(site),
    signUp(site),
    signUp(site),
    signUp(site),
    signUp(site),
  ]);
  await createSpace(site, { slug, tags: { marche: 'Marche' } });
  await join(site, author, slug);
  await join(site, member, slug);
  await makeModerator(site, moderator, slug);
  await makeSteward(site, steward, slug);
});
afterAll(() => site.stop());

const WORDS = 'Au mois de mars, j’ai commencé à laisser tomber des choses.';

const begin = async (as: Person = author, where = slug): Promise<Story> =>
  (await site.call(createStory, { as, params: { slug: where }, body: {} })).body.story;
const read = (as: Person | null, id: string) => site.call(getStory, { as, params: { id } });
const put = (as: Person, id: string, prompt: string, text: string, version = 0) =>
  site.call(putStoryPart, { as, params: { id, prompt }, body: { version, text } });
const describeIt = async (as: Person, id: string, change: object) => {
  const { version } = (await read(as, id)).body.story;
  return site.call(updateStory, { as, params: { id }, body: { version, ...change } });
};
async function written(readers: StoryReaders = 'everyone', where = slug): Promise<string> {
  const { id } = await begin(author, where);
  expect((await put(author, id, 'happened', WORDS)).status).toBe(200);
  expect((await describeIt(author, id, { title: 'Apprendre à ralentir', readers })).status).toBe(200);
  return id;
}
async function released(readers: StoryReaders = 'everyone', where = slug): Promise<string> {
  const id = await written(readers, where);
  expect((await site.call(submitStory, { as: author, params: { id } })).body.story.state).toBe('submitted');
  const { version } = (await read(moderator, id)).body.story;
  expect((await site.call(reviewStory, { as: moderator, params: { id }, body: { decision: 'release', version } })).body.state).toBe(
    'released',
  );
  return id;
}
const consent = (as: Person, id: string, use: string) =>
  site.call(giveStoryConsent, { as, params: { id, use }, body: { version: STORY_CONSENT_VERSION } });

describe('a draft', () => {
  test('is kept step by step, and is nobody else’s: absent as what never was', async () => {
    const { id } = await begin();
    await put(author, id, 'mattered', '  Pendant un an,\r\n\r\n\r\nj’ai dit que j’étais maladroite. ');
    await put(author, id, 'happened', WORDS);
    const { story } = (await read(author, id)).body;
    expect(story).toMatchObject({ state: 'draft', readers: 'me', own: true, minutes: 1, uses: [], title: null });
    expect(story.parts.map(({ prompt, text }) => [prompt, text])).toEqual([
      ['happened', WORDS],
      ['mattered', 'Pendant un an,\n\nj’ai dit que j’étais maladroite.'],
    ]);
    expect((await site.call(listOwnStories, { as: author })).body.items.map((each) => each.id)).toContain(id);

    const never = await read(member, 'AAAAAAAAAAAAAAAA');
    for (const person of [member, moderator, steward, stranger, null]) {
      const answer = await read(person, id);
      expect([answer.status, answer.text]).toEqual([404, never.text]);
      if (person === null) continue;
      expect(codeOf(await put(person, id, 'happened', 'À moi !', 1))).toBe('404 not_found');
      expect(codeOf(await site.call(deleteStory, { as: person, params: { id } }))).toBe('404 not_found');
      expect(codeOf(await site.call(listStoryRevisions, { as: person, params: { id } }))).toBe('404 not_found');
      expect(codeOf(await site.call(listStoryConsents, { as: person, params: { id } }))).toBe('404 not_found');
    }
    expect((await site.call(listStoriesToReview, { as: moderator })).body.items.map((each) => each.id)).not.toContain(id);
  });

  test('of two windows that write the same step, the second learns what the first kept; no kept words are lost', async () => {
    const { id } = await begin();
    const first = (await put(author, id, 'tell', 'Rien ne presse.')).body.part;
    const stale = await put(author, id, 'tell', 'Tout presse.', 0);
    expect(codeOf(stale)).toBe('409 version.stale');
    expect(stale.body.current).toEqual(first);
    // What was kept already, sent again after a lost answer.
    expect((await put(author, id, 'tell', 'Rien ne presse.', 0)).body.part).toEqual(first);
    expect((await put(author, id, 'tell', 'Rien ne presse. Un jour, oui.', 1)).body.part.version).toBe(2);
    expect((await put(author, id, 'tell', 'Autre chose.', 2)).body.part.version).toBe(3);
    const { items } = (await site.call(listStoryRevisions, { as: author, params: { id } })).body;
    // The first words are in those that followed them.
    expect(items).toEqual([expect.objectContaining({ prompt: 'tell', version: 2, text: 'Rien ne presse. Un jour, oui.' })]);
  });

  test('200 times two windows write at once: every kept text is in the story or in its revisions', async () => {
    const { id } = await begin();
    const kept = new Set<string>();
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const windows = [0, 0];
    for (let round = 0; round < 200; round++) {
      const save = async (window: number): Promise<void> => {
        const text = `Fenêtre ${window}, tour ${round}, ${random(1000)}.`;
        const answer = await put(author, id, 'change', text, windows[window]);
        if (answer.status === 200) kept.add(text);
        windows[window] = answer.status === 200 ? answer.body.part.version : (answer.body.current as { version: number }).version;
      };
      if (random(2) === 0) await Promise.all([save(0), save(1)]);
      else for (const window of random(2) === 0 ? [0, 1] : [1, 0]) await save(window);
    }
    const { parts } = (await read(author, id)).body.story;
    const found = new Set(parts.map(({ text }) => text));
    let cursor: string | undefined;
    do {
      const { body }: Reply<typeof listStoryRevisions> = await site.call(listStoryRevisions, {
        as: author,
        params: { id },
        query: { limit: 100, ...(cursor !== undefined && { cursor }) },
      });
      for (const { text } of body.items) found.add(text);
      cursor = body.nextCursor ?? undefined;
    } while (cursor !== undefined);
    // In each round at least one of the two is kept.
    expect(kept.size).toBeGreaterThanOrEqual(200);
    expect(kept.difference(found)).toEqual(new Set());
  });

  test('says of itself what its author wants; what nobody knows is refused', async () => {
    const { id } = await begin();
    const about = {
      title: 'La canne',
      shortVersion: 'Deux ans.',
      role: 'patient',
      stage: 'living_with',
      themes: ['body'],
      tags: ['marche'],
    };
    const answer = await describeIt(author, id, { ...about, warnings: ['care'], warning: 'une chute', wantsWords: true });
    expect(answer.body.story).toMatchObject({
      ...about,
      tags: [{ key: 'marche', name: 'Marche' }],
      warnings: ['care'],
      warning: 'une chute',
    });
    expect(codeOf(await describeIt(author, id, { tags: ['inconnu'] }))).toBe('422 tag.unknown');
    const old = await site.call(updateStory, { as: author, params: { id }, body: { version: 1, title: 'Autre' } });
    expect(codeOf(old)).toBe('409 version.stale');
    expect(old.body.current).toMatchObject({ id, title: 'La canne' });
  });

  test('is sent only with words, a title and readers', async () => {
    const { id } = await begin();
    const send = () => site.call(submitStory, { as: author, params: { id } });
    expect(codeOf(await send())).toBe('422 story.empty');
    await put(author, id, 'happened', WORDS);
    expect(codeOf(await send())).toBe('422 story.title_missing');
    await describeIt(author, id, { title: 'Apprendre à ralentir' });
    expect(codeOf(await send())).toBe('422 story.readers_missing');
    await describeIt(author, id, { readers: 'space' });
    expect((await send()).status).toBe(200);
  });
});

describe('who reads what was let out', () => {
  const WHO: Record<StoryReaders, readonly (keyof ReturnType<typeof people>)[]> = {
    me: [],
    space: ['member', 'moderator'],
    members: ['member', 'moderator', 'stranger'],
    everyone: ['member', 'moderator', 'stranger', 'reader'],
  };
  const people = () => ({ member, moderator, stranger, reader: null });

  test.each(STORY_READERS)('%s', async (readers) => {
    const id = await released('space');
    expect((await describeIt(author, id, { readers })).body.story.state).toBe('released');
    for (const [name, person] of Object.entries(people())) {
      const may = (WHO[readers] as readonly string[]).includes(name);
      expect([name, (await read(person, id)).status]).toEqual([name, may ? 200 : 404]);
      for (const list of [
        await site.call(listSpaceStories, { as: person, params: { slug } }),
        await site.call(listStories, { as: person, query: { limit: 100 } }),
      ]) {
        expect([name, list.body.items.some((each) => each.id === id)]).toEqual([name, may]);
      }
    }
    expect((await read(author, id)).status).toBe(200);
  });

  test('no further than its space lets anybody look', async () => {
    await createSpace(site, { slug: 'recits-prives', visibility: 'private', joinRule: 'invitation' });
    await createSpace(site, { slug: 'recits-entre-nous', visibility: 'community' });
    await join(site, author, 'recits-prives');
    await join(site, author, 'recits-entre-nous');
    const [closed, community] = [await begin(author, 'recits-prives'), await begin(author, 'recits-entre-nous')];
    expect(codeOf(await describeIt(author, closed.id, { readers: 'members' }))).toBe('422 story.readers_too_wide');
    expect((await describeIt(author, closed.id, { readers: 'space' })).status).toBe(200);
    expect(codeOf(await describeIt(author, community.id, { readers: 'everyone' }))).toBe('422 story.readers_too_wide');
    expect((await describeIt(author, community.id, { readers: 'members' })).status).toBe(200);
  });

  test('lists by theme, stage and role; nobody reads across a block', async () => {
    const id = await written();
    await describeIt(author, id, { themes: ['family'], stage: 'diagnosis', role: 'carer' });
    await site.call(submitStory, { as: author, params: { id } });
    const { version } = (await read(moderator, id)).body.story;
    await site.call(reviewStory, { as: moderator, params: { id }, body: { decision: 'release', version } });
    const listed = async (as: Person | null, query: Record<string, string>) =>
      (await site.call(listSpaceStories, { as, params: { slug }, query })).body.items.map((each) => each.id);
    for (const query of [{ theme: 'family' }, { stage: 'diagnosis' }, { role: 'carer' }]) expect(await listed(null, query)).toEqual([id]);
    expect(await listed(null, { theme: 'body' })).toEqual([]);

    const other = await signUp(site);
    expect(await listed(other, { theme: 'family' })).toEqual([id]);
    await site.call(blockPersona, { as: other, params: { id: author.personaId } });
    expect(await listed(other, { theme: 'family' })).toEqual([]);
    expect((await read(other, id)).status).toBe(404);
  });
});

describe('the machine of states', () => {
  const author_ = 'author';
  type Role = 'author' | 'member' | 'moderator' | 'steward' | 'stranger';
  const MOVES = {
    submit: { from: ['draft', 'changes_requested'], to: 'submitted', by: [author_] },
    reopen: { from: ['submitted', 'in_review', 'released', 'paused', 'withdrawn'], to: 'draft', by: [author_] },
    pause: { from: ['submitted', 'in_review', 'released'], to: 'paused', by: [author_] },
    resume: { from: ['paused'], to: 'submitted', by: [author_] },
    withdraw: { from: ['submitted', 'in_review', 'changes_requested', 'released', 'paused'], to: 'withdrawn', by: [author_] },
    begin_review: { from: ['submitted'], to: 'in_review', by: ['moderator', 'steward'] },
    release: { from: ['submitted', 'in_review'], to: 'released', by: ['moderator', 'steward'] },
    request_changes: { from: ['submitted', 'in_review'], to: 'changes_requested', by: ['moderator', 'steward'] },
  } as const satisfies Record<string, { from: readonly StoryState[]; to: StoryState; by: readonly Role[] }>;
  type MoveName = keyof typeof MOVES;

  /** Whether somebody may know of a story in that state whose readers are everybody. */
  const knows = (role: Role, state: StoryState): boolean =>
    role === 'author' ||
    state === 'released' ||
    ((role === 'moderator' || role === 'steward') && (state === 'submitted' || state === 'in_review'));

  function make(move: MoveName, as: Person, id: string, version: number) {
    const params = { id };
    switch (move) {
      case 'submit':
        return site.call(submitStory, { as, params });
      case 'reopen':
        return site.call(reopenStory, { as, params });
      case 'pause':
        return site.call(pauseStory, { as, params });
      case 'resume':
        return site.call(resumeStory, { as, params });
      case 'withdraw':
        return site.call(withdrawStory, { as, params });
      case 'begin_review':
        return site.call(beginStoryReview, { as, params });
      default:
        return site.call(reviewStory, { as, params, body: { decision: move, version, note: 'Un mot pour vous.' } });
    }
  }

  test.each(STORY_STATES)('from %s: what is legal leads where it should, everything else changes nothing', async (state) => {
    const id = await written();
    const roles: Record<Role, Person> = { author, member, moderator, steward, stranger };
    for (const [move, { from, to, by }] of Object.entries(MOVES)) {
      for (const [role, person] of Object.entries(roles)) {
        await site.db.update(stories).set({ state, releasedAt: state === 'released' ? new Date() : null, submittedAt: new Date() });
        const [before] = await site.db
          .select()
          .from(stories)
          .where(sql`id = ${id}`);
        const answer = await make(move as MoveName, person, id, before?.version ?? 0);
        const [after] = await site.db
          .select()
          .from(stories)
          .where(sql`id = ${id}`);
        const name = `${role} ${move}`;
        const mayBe = (by as readonly string[]).includes(role);
        if (mayBe && (from as readonly string[]).includes(state)) {
          expect([name, answer.status, after?.state]).toEqual([name, 200, to]);
        } else {
          const code = !knows(role as Role, state)
            ? '404 not_found'
            : mayBe
              ? '409 story.wrong_state'
              : (by as readonly string[]).includes('author')
                ? '403 story.not_own'
                : `403 ${role === 'author' ? 'story.own' : 'space.not_team'}`;
          expect([name, codeOf(answer)]).toEqual([name, code]);
          expect([name, after]).toEqual([name, before]);
        }
      }
    }
  });

  test('what is paused goes on where it was: let out again, or read again', async () => {
    const id = await released();
    const call = (endpoint: typeof pauseStory | typeof resumeStory | typeof reopenStory) =>
      site.call(endpoint, { as: author, params: { id } });
    expect((await call(pauseStory)).body.story.state).toBe('paused');
    expect((await read(null, id)).status).toBe(404);
    expect((await call(resumeStory)).body.story.state).toBe('released');
    expect((await read(null, id)).status).toBe(200);
    await call(reopenStory);
    expect((await put(author, id, 'happened', 'Tout autre chose.', 1)).status).toBe(200);
    await site.call(submitStory, { as: author, params: { id } });
    await call(pauseStory);
    // Its words are not those that were let out.
    expect((await call(resumeStory)).body.story.state).toBe('submitted');
  });

  test('words that were sent or let out stay as they are; who may read them is always their author’s', async () => {
    const id = await released();
    expect(codeOf(await put(author, id, 'happened', 'Autre chose.', 1))).toBe('409 story.wrong_state');
    expect(codeOf(await describeIt(author, id, { title: 'Un autre titre' }))).toBe('409 story.wrong_state');
    expect((await describeIt(author, id, { readers: 'space', warnings: ['death'], wantsWords: true })).status).toBe(200);
    expect(codeOf(await put(member, id, 'happened', 'Autre chose.', 1))).toBe('403 story.not_own');
    expect(codeOf(await put(moderator, id, 'happened', 'Autre chose.', 1))).toBe('403 story.not_own');
  });
});

describe('reading for the team', () => {
  test('changes are asked for with a letter and passages that are there; the author finds them', async () => {
    const id = await written();
    await site.call(submitStory, { as: author, params: { id } });
    const { items } = (await site.call(listStoriesToReview, { as: moderator, query: { limit: 100 } })).body;
    expect(items.find((each) => each.id === id)).toMatchObject({ late: false, state: 'submitted' });
    expect((await site.call(listStoriesToReview, { as: author, query: { limit: 100 } })).body.items).toEqual([]);
    const { version } = (await read(moderator, id)).body.story;
    const review = (body: object) =>
      site.call(reviewStory, { as: moderator, params: { id }, body: { decision: 'request_changes', version, ...body } });
    expect(codeOf(await review({}))).toBe('422 story.note_missing');
    const mark = { prompt: 'happened', passage: 'laisser tomber', kind: 'identifying' };
    expect(codeOf(await review({ note: 'Merci.', marks: [{ ...mark, passage: 'jamais écrit' }] }))).toBe('422 story.passage_unknown');
    expect(codeOf(await review({ note: 'Merci.', version: version + 1 }))).toBe('409 version.stale');
    expect((await review({ note: 'Merci. Un détail pourrait vous faire reconnaître.', marks: [mark] })).body).toEqual({
      state: 'changes_requested',
    });
    const told = (await site.mails()).filter(({ to, subject }) => to === author.email && subject === 'Une réponse vous attend');
    expect(told.at(-1)?.text).toContain(`${site.url}/me/stories`);
    expect(told.at(-1)?.text).not.toMatch(/canne|mars|Publics/);
    expect((await read(moderator, id)).status).toBe(404);
    const { story } = (await read(author, id)).body;
    expect(story.review).toMatchObject({
      decision: 'request_changes',
      note: 'Merci. Un détail pourrait vous faire reconnaître.',
      marks: [mark],
    });
    expect(story.can).toMatchObject({ write: true, submit: true, review: false });
  });

  test('what the team would change is accepted or refused one by one; nothing changes without its author', async () => {
    const id = await written();
    await site.call(submitStory, { as: author, params: { id } });
    const { version } = (await read(moderator, id)).body.story;
    const wanted = 'Au mois de mai, j’ai commencé à laisser tomber beaucoup de choses.';
    const review = (body: object) => site.call(reviewStory, { as: moderator, params: { id }, body: { version, note: 'Merci.', ...body } });
    expect(codeOf(await review({ decision: 'release', edit: [{ prompt: 'happened', text: wanted }] }))).toBe('422 story.edit_not_asked');
    expect(codeOf(await review({ decision: 'request_changes', edit: [{ prompt: 'tell', text: wanted }] }))).toBe(
      '422 story.passage_unknown',
    );
    expect((await review({ decision: 'request_changes', edit: [{ prompt: 'happened', text: wanted }] })).status).toBe(200);

    const told = async () => (await read(author, id)).body.story;
    const edits = (await told()).review?.edits ?? [];
    expect(edits.map(({ before, after, accepted }) => [before, after, accepted])).toEqual([
      ['mars', 'mai', null],
      ['des', 'beaucoup de', null],
    ]);
    expect((await told()).parts[0]?.text).toBe(WORDS);
    const [month, many] = edits;
    const answer = (list: object, as = author) => site.call(approveStoryEdit, { as, params: { id }, body: { edits: list } });
    expect(codeOf(await answer([{ id: month?.id, accept: true }], moderator))).toBe('404 not_found');
    expect(codeOf(await answer([{ id: 'AAAAAAAAAAAAAAAA', accept: true }]))).toBe('422 story.edit_unknown');
    expect((await answer([{ id: many?.id, accept: true }])).status).toBe(200);
    expect((await answer([{ id: month?.id, accept: false }])).body.story.parts[0]?.text).toBe(WORDS.replace('des', 'beaucoup de'));
    // One may change one's mind, as long as one has not written anything else there.
    expect((await answer([{ id: month?.id, accept: true }])).body.story.parts[0]?.text).toBe(wanted);
    expect((await answer([{ id: month?.id, accept: false }])).body.story.parts[0]?.text).toBe(WORDS.replace('des', 'beaucoup de'));
    const { version: kept = 0 } = (await told()).parts[0] ?? {};
    await put(author, id, 'happened', 'Tout autre chose.', kept);
    expect(codeOf(await answer([{ id: month?.id, accept: true }]))).toBe('409 story.edit_outdated');
    expect((await told()).parts[0]?.text).toBe('Tout autre chose.');
    await site.call(submitStory, { as: author, params: { id } });
    expect(codeOf(await answer([{ id: month?.id, accept: true }]))).toBe('409 story.wrong_state');
  });

  test('what the checks find is seen by whoever reads it; whoever may be in danger is told at once whom to call', async () => {
    const { id } = await begin();
    await put(
      author,
      id,
      'happened',
      'Mon voisin s’appelle Jean Dupuis, son numéro est le 06 12 34 56 78. Je n’en peux plus, je veux mourir ce soir.',
    );
    await describeIt(author, id, { title: 'Une nuit', readers: 'space' });
    const answer = await site.call(submitStory, { as: author, params: { id } });
    expect(answer.body.notices).toEqual(['distress']);
    expect(answer.body.story.found).toEqual([]);
    const { found } = (await read(moderator, id)).body.story;
    expect(found.map(({ check }) => check)).toEqual(['distress', 'personal_data']);
    expect(found[1]?.passages.join(' ')).toContain('06 12 34 56 78');
  });

  test('what waits longer than was promised is said to be late', async () => {
    const id = await written();
    await site.call(submitStory, { as: author, params: { id } });
    await site.db
      .update(stories)
      .set({ submittedAt: new Date(Date.now() - 4 * 86_400_000) })
      .where(sql`id = ${id}`);
    const { items } = (await site.call(listStoriesToReview, { as: steward, query: { limit: 100 } })).body;
    expect(items[0]).toMatchObject({ id, late: true });
  });
});

describe('consents', () => {
  test('are asked one by one, in the words in force, and withdrawn one by one; the ledger tells each moment', async () => {
    const id = await written();
    const uses = async () => (await read(author, id)).body.story.uses.map(({ use }) => use);
    expect(await uses()).toEqual([]);
    const old = await site.call(giveStoryConsent, { as: author, params: { id, use: 'training' }, body: { version: '2001-01-01' } });
    expect(codeOf(old)).toBe('409 consent.other_words');
    await consent(author, id, 'training');
    await consent(author, id, 'training');
    await consent(author, id, 'advocacy');
    expect(await uses()).toEqual(['advocacy', 'training']);
    await site.call(withdrawStoryConsent, { as: author, params: { id, use: 'advocacy' } });
    expect(await uses()).toEqual(['training']);
    await consent(author, id, 'advocacy');
    const { items } = (await site.call(listStoryConsents, { as: author, params: { id } })).body;
    expect(items.map(({ use, given }) => `${given ? '+' : '-'}${use}`)).toEqual(['+advocacy', '-advocacy', '+advocacy', '+training']);
  });

  test('are nobody else’s to give or to see', async () => {
    const id = await released();
    await consent(author, id, 'training');
    for (const person of [member, moderator, stranger]) {
      expect(codeOf(await consent(person, id, 'training'))).toBe('403 story.not_own');
      expect((await read(person, id)).body.story).toMatchObject({ uses: [], own: false, review: person === moderator ? {} : null });
    }
  });

  test('the ledger refuses to be changed, also where its story is deleted', async () => {
    const id = await written();
    await consent(author, id, 'research');
    await expect(site.db.delete(storyConsents)).rejects.toThrow();
    await expect(site.db.update(storyConsents).set({ given: false })).rejects.toThrow();
    expect((await site.call(deleteStory, { as: author, params: { id } })).status).toBe(204);
    expect((await read(author, id)).status).toBe(404);
    const rows = await site.db
      .select()
      .from(storyConsents)
      .where(sql`story_id = ${id}`)
      .orderBy(storyConsents.id);
    expect(rows.map(({ given }) => given)).toEqual([true, false]);
  });
});
