import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { blockPersona } from '../../shared/accounts.contract.ts';
import * as moderation from '../../shared/moderation.contract.ts';
import * as stories from '../../shared/stories.contract.ts';
import type { ReactionKind } from '../../shared/vocabulary.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { draftStory, releasedStory } from '../support/stories.ts';

let site: TestSite;
let author: Person;
let anouk: Person;
let reader: Person;
let stranger: Person;
let space: TestSpace;

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

const told = (about: object = { wantsWords: true }, title = 'Apprendre à ralentir') =>
  releasedStory(site, author, space.slug, anouk, { title, readers: 'everyone', about });
const react = (as: Person, id: string, kind: ReactionKind = 'thanks') => site.call(stories.reactToStory, { as, params: { id, kind } });
const send = (as: Person, id: string, text = 'Merci, je me suis reconnue.') =>
  site.call(stories.sendStoryWord, { as, params: { id }, body: { text } });
const words = async (id: string) => (await site.call(stories.listStoryWords, { as: author, params: { id } })).body.items;

test('a reaction counts once for an account; whoever may read may react, but its author', async () => {
  const id = await told();
  for (const as of [reader, stranger, reader]) expect((await react(as, id)).status).toBe(200);
  await react(reader, id, 'same');
  const { story } = (await site.call(stories.getStory, { as: reader, params: { id } })).body;
  expect(story).toMatchObject({ reactions: { thanks: 2, same: 1, support: 0, helpful: 0 }, reacted: ['same', 'thanks'] });
  expect((await site.call(stories.getStory, { params: { id } })).body.story).toMatchObject({ reactions: { thanks: 2 }, reacted: null });
  expect(codeOf(await react(author, id))).toBe('422 reaction.own');
  const back = await site.call(stories.unreactToStory, { as: reader, params: { id, kind: 'thanks' } });
  expect(back.body).toMatchObject({ reactions: { thanks: 1 }, reacted: ['same'] });
  const draft = await draftStory(site, author, space.slug);
  expect((await react(reader, draft.id)).status).toBe(404);
});

test('a private word is for its author alone', async () => {
  const id = await told();
  expect((await send(reader, id)).status).toBe(201);
  expect(await words(id)).toMatchObject([{ text: 'Merci, je me suis reconnue.', from: { handle: 'Tilleul' } }]);
  for (const as of [reader, anouk]) expect((await site.call(stories.listStoryWords, { as, params: { id } })).status).toBe(403);
  for (const as of [null, reader, anouk])
    expect((await site.call(stories.getStory, { as, params: { id } })).text).not.toContain('reconnue');
  await site.settle();
  const mail = (await site.mails()).find(({ subject }) => subject === 'Quelqu’un vous a laissé un mot');
  expect(mail?.to).toBe(author.email);
  expect(mail?.raw).not.toContain('reconnue');
  const wordId = (await words(id))[0]?.id ?? '';
  await site.call(stories.deleteStoryWord, { as: author, params: { id, wordId } });
  expect(await words(id)).toEqual([]);
});

test('where words are welcome, from members of the space, three at most', async () => {
  const [id, closed] = [await told(), await told({})];
  expect(codeOf(await send(reader, closed))).toBe('409 words.unwelcome');
  expect(codeOf(await send(stranger, id))).toBe('403 space.not_a_member');
  expect(codeOf(await send(author, id))).toBe('422 reaction.own');
  const answers = await Promise.all(Array.from({ length: 5 }, (_, i) => send(reader, id, `Merci, ${i} fois.`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409]);
});

test('what the checks find is not sent; somebody in danger is heard, helped, and seen by the team', async () => {
  const id = await told();
  expect(codeOf(await send(reader, id, 'Écrivez-moi au 06 12 34 56 78 ou à tilleul@exemple.fr.'))).toBe('422 words.stopped');
  expect(await words(id)).toEqual([]);
  const sent = await send(reader, id, 'Je veux mourir ce soir, tout est prêt.');
  expect(sent.body).toEqual({ notices: ['distress'] });
  expect(await words(id)).toHaveLength(1);
  await site.settle();
  const { items } = (await site.call(moderation.listCases, { as: anouk, params: { slug: space.slug }, query: { queue: 'open' } })).body;
  expect(items).toMatchObject([{ severe: true, ground: 'self_harm', subject: { type: 'message' } }]);
});

test('its reader can tell the team of it, who can take it away', async () => {
  const id = await told();
  await send(reader, id, 'Vous mentez, personne ne vous croit.');
  const wordId = (await words(id))[0]?.id ?? '';
  const flag = (as: Person) => site.call(moderation.flag, { as, body: { subject: { type: 'message', id: wordId }, ground: 'harassment' } });
  for (const as of [reader, anouk, stranger]) expect((await flag(as)).status).toBe(404);
  expect((await flag(author)).status).toBe(201);
  const { items } = (await site.call(moderation.listCases, { as: anouk, params: { slug: space.slug }, query: { queue: 'open' } })).body;
  const params = { id: items[0]?.id ?? '' };
  const { case: opened } = (await site.call(moderation.claimCase, { as: anouk, params })).body;
  expect(opened.evidence.bodyHtml).toContain('personne ne vous croit');
  const body = {
    version: opened.version,
    action: 'remove' as const,
    ground: 'harassment' as const,
    charterClause: 7,
    facts: 'C’est une attaque.',
  };
  expect((await site.call(moderation.decideCase, { as: anouk, params, body })).status).toBe(201);
  expect(await words(id)).toEqual([]);
  const letters = (await site.call(moderation.listMyDecisions, { as: reader })).body.items;
  expect(letters[0]).toMatchObject({ action: 'remove', subject: { type: 'message' } });
});

test('a block hides words as it hides people', async () => {
  const id = await told();
  await send(reader, id);
  const [word] = await words(id);
  await site.call(blockPersona, { as: author, params: { id: word?.from.personaId ?? '' } });
  expect(await words(id)).toEqual([]);
  expect((await send(reader, id)).status).toBe(404);
});

test('another story shares a theme, is one that may be read, and never the same', async () => {
  const first = await told({ themes: ['body', 'family'] });
  expect((await site.call(stories.anotherStory, { params: { id: first } })).body.story).toBeNull();
  const second = await told({ themes: ['family'] }, 'Un autre');
  await told({ themes: ['work_studies'] }, 'Sans rapport');
  await releasedStory(site, author, space.slug, anouk, { title: 'Pour l’espace', readers: 'space', about: { themes: ['body'] } });
  for (let i = 0; i < 5; i += 1)
    expect((await site.call(stories.anotherStory, { params: { id: first } })).body.story).toMatchObject({ id: second });
});
