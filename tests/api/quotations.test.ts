import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as stories from '../../shared/stories.contract.ts';
import type { StoryUse } from '../../shared/vocabulary.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { releasedStory } from '../support/stories.ts';

let site: TestSite;
let author: Person;
let anouk: Person;
let reader: Person;
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  [author, anouk, reader] = (await Promise.all(['Vent-Debout', 'Anouk', 'Tilleul'].map((handle) => signUp(site, { handle })))) as [
    Person,
    Person,
    Person,
  ]; // three names, three people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique', conditions: ['sclerose-en-plaques'] });
  for (const person of [author, reader]) await join(site, person, space.slug);
  await makeModerator(site, anouk, space.slug);
});

const PASSAGE = 'Rien ne presse.';
const told = (uses: readonly StoryUse[] = ['quotation']) =>
  releasedStory(site, author, space.slug, anouk, { readers: 'space', uses, parts: { tell: `${PASSAGE} Gardez-la près de la porte.` } });
const ask = (id: string, as = anouk, passage = PASSAGE) =>
  site.call(stories.askToQuote, { as, params: { id }, body: { passage, purpose: 'La page de l’espace' } });
const answer = (id: string, quoteId: string, approve: boolean, as = author) =>
  site.call(stories.answerQuote, { as, params: { id, quoteId }, body: { approve } });
const shown = async (as: Person | null = null) =>
  (await site.call(stories.listSpaceQuotes, { as, params: { slug: space.slug } })).body.items;

test('a quotation needs a yes to exactly that passage; shown with the pseudonym, and with the story to those who may read it', async () => {
  const id = await told();
  const { quote } = (await ask(id)).body;
  expect(await shown()).toEqual([]);
  expect(codeOf(await answer(id, quote.id, true, anouk))).toBe('403 story.not_own');
  expect((await answer(id, quote.id, true)).body.quote).toMatchObject({ approved: true, shown: true, prompt: 'tell' });
  expect(await shown()).toMatchObject([{ passage: PASSAGE, by: 'Vent-Debout', story: null }]);
  expect(await shown(reader)).toMatchObject([{ passage: PASSAGE, story: { id } }]);
  await site.settle();
  expect((await site.mails()).filter(({ to }) => to === author.email).map(({ subject }) => subject)).toContain('Une question vous attend');
});

test('a quotation is asked for by the team, of what is there, once, and only where quotations are agreed to', async () => {
  const id = await told();
  expect(codeOf(await ask(id, reader))).toBe('403 space.not_team');
  expect(codeOf(await ask(id, anouk, 'Tout presse.'))).toBe('422 story.passage_unknown');
  await ask(id);
  expect(codeOf(await ask(id))).toBe('409 quote.exists');
  expect(codeOf(await ask(await told([])))).toBe('409 quote.no_consent');
  expect(codeOf(await site.call(stories.listStoryQuotes, { as: reader, params: { id } }))).toBe('403 story.not_own');
});

test.each([
  ['the answer is taken back', (id: string, quoteId: string) => answer(id, quoteId, false)],
  [
    'quotations are agreed to no longer',
    (id: string) => site.call(stories.withdrawStoryConsent, { as: author, params: { id, use: 'quotation' } }),
  ],
  ['the story is paused', (id: string) => site.call(stories.pauseStory, { as: author, params: { id } })],
  ['the story is withdrawn', (id: string) => site.call(stories.withdrawStory, { as: author, params: { id } })],
  ['the story is a draft again', (id: string) => site.call(stories.reopenStory, { as: author, params: { id } })],
])('a quotation is gone at once when %s', async (_, take) => {
  const id = await told();
  const { quote } = (await ask(id)).body;
  await answer(id, quote.id, true);
  await take(id, quote.id);
  expect(await shown()).toEqual([]);
  expect(await shown(reader)).toEqual([]);
});
