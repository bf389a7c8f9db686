import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import * as contract from '../../shared/moderation.contract.ts';
import {
  getStory,
  listSpaceStories,
  listStories,
  reopenStory,
  reviewStory,
  submitStory,
  withdrawStory,
} from '../../shared/stories.contract.ts';
import type { FlagGround, Measure } from '../../shared/vocabulary.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { draftStory, releasedStory, sentStory } from '../support/stories.ts';

let site: TestSite;
let author: Person;
let anouk: Person;
let basile: Person;
let reader: Person;
let space: TestSpace;

const WORDS = 'Le voisin du deuxième boite depuis mars.';

beforeAll(async () => {
  site = await startSite();
  [author, anouk, basile, reader] = (await Promise.all(
    ['Vent-Debout', 'Anouk', 'Basile', 'Tilleul'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person]; // four names, four people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique', conditions: ['sclerose-en-plaques'] });
  for (const person of [author, reader]) await join(site, person, space.slug);
  for (const person of [anouk, basile]) await makeModerator(site, person, space.slug);
});

/** Told under a title of its own. */
const told = () =>
  releasedStory(site, author, space.slug, anouk, { title: `Récit de ${space.slug}`, readers: 'everyone', parts: { happened: WORDS } });
const flag = (as: Person, id: string, ground: FlagGround = 'personal_data') =>
  site.call(contract.flag, { as, body: { subject: { type: 'story', id }, ground } });
async function caseOf(id: string) {
  const { body } = await site.call(contract.listCases, { params: { slug: space.slug }, as: anouk, query: { queue: 'open' } });
  return body.items.find(({ subject }) => subject.id === id);
}
async function decide(id: string, action: Measure, more: object = {}) {
  const params = { id: (await caseOf(id))?.id ?? '' };
  const { version } = (await site.call(contract.claimCase, { params, as: anouk })).body.case;
  const body = { version, action, ground: 'personal_data' as const, charterClause: 3, facts: 'On reconnaît quelqu’un.', ...more };
  return site.call(contract.decideCase, { params, as: anouk, body });
}
const letter = async () => {
  const { items } = (await site.call(contract.listMyDecisions, { as: author })).body;
  return items.find((each) => each.space.slug === space.slug);
};

/** Where somebody else meets it. */
async function seen(id: string): Promise<string[]> {
  await site.settle();
  const found: string[] = [];
  for (const as of [null, reader]) {
    const ask = async (name: string, text: Promise<string>) => {
      if ((await text).includes(`Récit de ${space.slug}`)) found.push(`${name}, ${as === null ? 'nobody' : 'reader'}`);
    };
    const page = async (address: string) =>
      (await fetch(new URL(address, site.url), { headers: as === null ? {} : { cookie: as.cookie } })).text();
    await ask(
      'story',
      site.call(getStory, { as, params: { id } }).then(({ text }) => text),
    );
    await ask(
      'space',
      site.call(listSpaceStories, { as, params: { slug: space.slug } }).then(({ text }) => text),
    );
    await ask(
      'all',
      site.call(listStories, { as }).then(({ text }) => text),
    );
    await ask('page', page(path('story', 'fr', { id })));
    await ask('list page', page(path('stories', 'fr')));
    await ask('space page', page(path('spaceStories', 'fr', { space: space.slug })));
  }
  return found;
}
const EVERYWHERE = 12;

test('whoever reads a story tells of it; its team judges what it says', async () => {
  const id = await told();
  expect(codeOf(await flag(author, id))).toBe('422 flag.own');
  expect((await flag(reader, id)).status).toBe(201);
  const found = await caseOf(id);
  expect(found).toMatchObject({ subject: { type: 'story', id, place: null }, ground: 'personal_data' });
  const { body } = await site.call(contract.getCase, { params: { id: found?.id ?? '' }, as: anouk });
  expect(body.case.evidence).toMatchObject({ title: `Récit de ${space.slug}`, bodyHtml: `<p>${WORDS}</p>`, now: 'same' });
  expect(body.case.author).toMatchObject({ handle: 'Vent-Debout' });
  const mine = (await site.call(contract.listMyFlags, { as: reader })).body.items[0];
  expect(mine?.subject.place).toMatchObject({ threadId: null, number: null, title: `Récit de ${space.slug}`, space: { slug: space.slug } });
});

test('what somebody may not read, they cannot tell of', async () => {
  const draft = await draftStory(site, author, space.slug);
  const sent = await sentStory(site, author, space.slug);
  const closed = await releasedStory(site, author, space.slug, anouk, { readers: 'space' });
  const stranger = await signUp(site, {});
  for (const id of [draft.id, sent.id, closed]) expect((await flag(stranger, id)).status).toBe(404);
  expect((await flag(reader, draft.id)).status).toBe(404);
  expect((await flag(anouk, draft.id)).status).toBe(404);
  expect((await flag(reader, closed)).status).toBe(201);
});

test('without an account, of a story that everybody reads', async () => {
  const id = await told();
  const closed = await releasedStory(site, author, space.slug, anouk, { readers: 'members' });
  const give = (story: string) =>
    site.call(contract.giveNotice, {
      body: {
        subject: { type: 'story', id: story },
        ground: 'minor_at_risk',
        explanation: 'On reconnaît un enfant.',
        goodFaith: true,
        locale: 'fr',
      },
    });
  expect((await give(id)).status).toBe(201);
  expect((await give(closed)).status).toBe(404);
  expect(await caseOf(id)).toMatchObject({ severe: true });
});

test.each(['hide', 'remove', 'ask_edit'] as const)(
  '%s: gone wherever it was read, there for its author, and back after an appeal',
  async (action) => {
    const id = await told();
    expect(await seen(id)).toHaveLength(EVERYWHERE);
    await flag(reader, id);
    expect((await decide(id, action)).status).toBe(201);
    expect(await seen(id)).toEqual([]);
    expect((await site.call(getStory, { as: author, params: { id } })).body.story).toMatchObject({ withheld: true, state: 'released' });
    expect((await flag(reader, id)).status).toBe(404);
    const statement = await letter();
    expect(statement).toMatchObject({ action, subject: { type: 'story', id }, editable: null, readAt: null });

    const appeal = await site.call(contract.contestDecision, {
      as: author,
      params: { id: statement?.id ?? '' },
      body: { text: 'Il est d’accord.' },
    });
    const waiting = await site.call(contract.listCases, { params: { slug: space.slug }, as: basile, query: { queue: 'appeals' } });
    const detail = await site.call(contract.getCase, { as: basile, params: { id: waiting.body.items[0]?.id ?? '' } });
    expect(appeal.status).toBe(201);
    await site.call(contract.resolveAppeal, {
      as: basile,
      params: { id: detail.body.case.appeals[0]?.id ?? '' },
      body: { outcome: 'reversed', reasons: 'Relu.' },
    });
    expect(await seen(id)).toHaveLength(EVERYWHERE);
  },
);

test('what its author changes and its team lets out again is kept from sight no more', async () => {
  const id = await told();
  await flag(reader, id);
  await decide(id, 'ask_edit');
  await site.call(reopenStory, { as: author, params: { id } });
  const { version } = (await site.call(submitStory, { as: author, params: { id } })).body.story;
  expect(await seen(id)).toEqual([]);
  await site.call(reviewStory, { as: basile, params: { id }, body: { decision: 'release', version } });
  expect(await seen(id)).toHaveLength(EVERYWHERE);
  expect(await letter()).toMatchObject({ ended: 'edited' });
});

test('a warning is shown, and taken back with its decision', async () => {
  const id = await told();
  const warning = async () => (await site.call(getStory, { params: { id } })).body.story.warning;
  await flag(reader, id);
  await decide(id, 'label', { warning: 'une chute' });
  expect(await warning()).toBe('une chute');
  const appeal = { as: author, params: { id: (await letter())?.id ?? '' }, body: { text: 'Rien de grave.' } };
  await site.call(contract.contestDecision, appeal);
  const { items } = (await site.call(contract.listCases, { params: { slug: space.slug }, as: basile, query: { queue: 'appeals' } })).body;
  const { appeals } = (await site.call(contract.getCase, { as: basile, params: { id: items[0]?.id ?? '' } })).body.case;
  const body = { outcome: 'reversed' as const, reasons: 'Relu.' };
  await site.call(contract.resolveAppeal, { as: basile, params: { id: appeals[0]?.id ?? '' }, body });
  expect(await warning()).toBeNull();
});

test('nobody cuts into a story, or judges what its author has taken back', async () => {
  const id = await told();
  await flag(reader, id);
  expect(codeOf(await decide(id, 'redact', { passages: ['voisin'] }))).toBe('422 decision.not_for_subject');
  await site.call(withdrawStory, { as: author, params: { id } });
  expect(codeOf(await decide(id, 'hide'))).toBe('409 case.text_gone');
  expect((await decide(id, 'warn')).status).toBe(201);
});

test('somebody in danger as they send it: its team has a case at once, before all others', async () => {
  const { id } = await sentStory(site, author, space.slug, { parts: { happened: 'Je veux mourir ce soir, tout est prêt.' } });
  await site.settle();
  expect(await caseOf(id)).toMatchObject({ severe: true, ground: 'self_harm', subject: { type: 'story' } });
});
