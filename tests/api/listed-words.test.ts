import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../../shared/listed-words.contract.ts';
import { listLog } from '../../shared/moderation.contract.ts';
import { postReply, startThread } from '../../shared/threads.contract.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { makeOperator } from '../support/associations.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';

let site: TestSite;
let steward: Person;
let moderator: Person;
let member: Person;
let operator: Person;
let slug: string;
let elsewhere: string;
let threadId: string;

beforeAll(async () => {
  site = await startSite();
  steward = await signUp(site);
  moderator = await signUp(site);
  member = await signUp(site);
  operator = await signUp(site);
  ({ slug } = await createSpace(site));
  elsewhere = (await createSpace(site)).slug;
  await makeSteward(site, steward, slug);
  await makeModerator(site, moderator, slug);
  await join(site, member, slug);
  await join(site, member, elsewhere);
  await makeOperator(site, operator);
  threadId = await open(slug);
});
afterAll(() => site.stop());

async function open(space: string, bodyHtml = '<p>Bonjour à tous.</p>'): Promise<string> {
  const body = { kind: 'tip', title: 'Au jardin', bodyHtml } as const;
  return (await site.call(startThread, { as: member, params: { slug: space }, body })).body.thread.id;
}
const reply = (text: string, as = member) => site.call(postReply, { as, params: { id: threadId }, body: { bodyHtml: `<p>${text}</p>` } });
const list = (as = steward) => site.call(contract.listSpaceWords, { as, params: { slug }, query: { limit: 2 } });
async function add(words: string, outcome: 'notice' | 'hold' | 'case', as = steward) {
  return site.call(contract.addSpaceWords, { as, params: { slug }, body: { words, outcome, ground: 'commercial' } });
}

describe('listed words', () => {
  test('do what they are listed for, from the next message on, in their space only', async () => {
    expect((await reply('Une cure miracle au jardin.')).status).toBe(201);
    const { body } = await add('cure mirac*', 'hold');
    expect((await reply('Des CURES, une cure miraculeuse !')).body).toMatchObject({ state: 'held', because: ['listed_words'] });
    expect((await reply('Une cure miracle.', moderator)).status).toBe(201);
    expect(await open(elsewhere, '<p>Une cure miracle.</p>')).toHaveLength(16);

    await add('boutique.example', 'notice');
    expect((await reply('Voyez <a href="https://boutique.example/x">ici</a>.')).status).toBe(422);
    expect((await site.call(contract.removeSpaceWords, { as: steward, params: { slug, id: body.listed.id } })).status).toBe(204);
    expect((await reply('Une cure miracle.')).status).toBe(201);
  });

  test('of the platform count in every space, and are the operators’', async () => {
    const body = { words: 'zizanie', outcome: 'hold', ground: 'other' } as const;
    expect(codeOf(await site.call(contract.addPlatformWords, { as: steward, body }))).toBe('403 platform.not_operator');
    const added = await site.call(contract.addPlatformWords, { as: operator, body });
    expect(added.status).toBe(201);
    expect((await reply('Quelle zizanie !')).body.because).toEqual(['listed_words']);
    expect((await list()).body.items.map(({ words }) => words)).not.toContain('zizanie');
    expect((await site.call(contract.listPlatformWords, { as: operator, query: {} })).body.items).toMatchObject([{ words: 'zizanie' }]);
    // Nobody takes off one list what stands on another.
    const params = { slug, id: added.body.listed.id };
    expect(codeOf(await site.call(contract.removeSpaceWords, { as: steward, params }))).toBe('404 not_found');
  });

  test('keep nobody waiting who may be in danger', async () => {
    await add('ce soir', 'hold');
    expect((await reply('Je veux mourir. Je vais en finir ce soir.')).status).toBe(201);
  });

  test('are tried before they are listed, and the text is kept nowhere', async () => {
    const before = (await list()).body;
    const ask = (words: string, text: string) =>
      site.call(contract.trySpaceWords, { as: steward, params: { slug }, body: { words, text } });
    expect((await ask('cure mirac*', 'Une Cure miraculeuse, une cure. Miracle !')).body).toEqual({ passages: ['Cure miraculeuse'] });
    expect((await ask('cure', 'Rien de tel.')).body).toEqual({ passages: [] });
    expect(codeOf(await ask('**', 'Rien de tel.'))).toBe('422 listed_word.unreadable');
    expect((await list()).body).toEqual(before);
    expect(site.logs.join('')).not.toMatch(/miraculeuse/);
  });

  test('are kept by stewards, listed once, shown page after page, and noted in the log without the words', async () => {
    expect(codeOf(await add('remise', 'case', moderator))).toBe('403 space.not_steward');
    expect(codeOf(await list(moderator))).toBe('403 space.not_steward');
    expect((await add('remise', 'case')).status).toBe(201);
    expect(codeOf(await add('remise', 'case'))).toBe('422 listed_word.there');
    const first = (await list()).body;
    expect(first.items.map(({ words }) => words)).toEqual(['remise', 'ce soir']);
    const cursor = first.nextCursor ?? '';
    const next = await site.call(contract.listSpaceWords, { as: steward, params: { slug }, query: { limit: 2, cursor } });
    expect(next.body.items.map(({ words }) => words)).toEqual(['boutique.example']);
    const log = (await site.call(listLog, { as: steward, params: { slug }, query: {} })).body.items;
    expect(log[0]).toMatchObject({ kind: 'words_listed', details: { outcome: 'case', ground: 'commercial' } });
    expect(JSON.stringify(log)).not.toContain('remise');
  });

  test('two hundred are enough', async () => {
    const rest = 200 - 3;
    for (let each = 0; each < rest; each += 20)
      await Promise.all(Array.from({ length: Math.min(20, rest - each) }, (_, one) => add(`mot ${each + one}`, 'case')));
    expect(codeOf(await add('encore un', 'case'))).toBe('422 listed_word.too_many');
  });
});
