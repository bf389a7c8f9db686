import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { teamLog } from '../../server/spaces/public.ts';
import * as contract from '../../shared/moderation.contract.ts';
import { postReply, startThread } from '../../shared/threads.contract.ts';
import type { ActKind, FlagGround } from '../../shared/vocabulary.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let anouk: Person;
let basile: Person;
let spaces: [TestSpace, TestSpace];

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());
// New people each time: what they did before would count.
beforeEach(async () => {
  [anouk, basile] = [await signUp(site), await signUp(site)];
  spaces = [await createSpace(site), await createSpace(site)];
  for (const space of spaces) for (const person of [anouk, basile]) await makeModerator(site, person, space.slug);
});

const isWelcome = async (as: Person) => (await site.call(contract.listAllCases, { as })).body.pauseWelcome;
/** Somebody judged something, so many minutes ago. */
async function judged(
  by: Person,
  minutesAgo: number,
  { space = spaces[0], ground = 'commercial' as FlagGround, kind = 'decision' as ActKind } = {},
) {
  const at = new Date(Date.now() - minutesAgo * 60_000);
  await site.db
    .insert(teamLog)
    .values({ spaceId: space.id, personaId: by.personaId, kind, act: 'police', details: { ground, action: 'none' }, at });
}

test('three people in danger in one sitting: whoever looked after them is told that a pause is welcome, and nobody else', async () => {
  const [author, witness] = [await signUp(site), await signUp(site)];
  for (const person of [author, witness]) await join(site, person, spaces[0].slug);
  const { body } = await site.call(startThread, {
    params: { slug: spaces[0].slug },
    as: author,
    body: { kind: 'question', title: 'Une question', bodyHtml: '<p>Alors ?</p>' },
  });
  for (const text of ['Un premier message.', 'Encore une pensée.', 'La suite demain.']) {
    expect(await isWelcome(anouk)).toBe(false);
    const said = await site.call(postReply, { params: { id: body.thread.id }, as: author, body: { bodyHtml: `<p>${text}</p>` } });
    await site.call(contract.flag, { as: witness, body: { subject: { type: 'post', id: said.body.post?.id }, ground: 'self_harm' } });
    const { body: waiting } = await site.call(contract.listCases, { params: { slug: spaces[0].slug }, as: anouk });
    const [{ id } = { id: '' }] = waiting.items;
    const { body: taken } = await site.call(contract.claimCase, { params: { id }, as: anouk });
    const decision = { version: taken.case.version, action: 'none', ground: 'self_harm', facts: 'Lu, et répondu dans la discussion.' };
    expect((await site.call(contract.decideCase, { params: { id }, as: anouk, body: decision })).status).toBe(201);
  }
  expect(await isWelcome(anouk)).toBe(true);
  expect(await isWelcome(basile)).toBe(false);
  expect(await isWelcome(author)).toBe(false);
  expect(site.logs.some((line) => line.includes('pauseWelcome'))).toBe(false);
});

test('second looks weigh as much, in whichever of one’s teams', async () => {
  await judged(anouk, 20, { ground: 'minor_at_risk' });
  await judged(anouk, 10, { ground: 'danger_to_others', space: spaces[1] });
  expect(await isWelcome(anouk)).toBe(false);
  await judged(anouk, 1, { ground: 'self_harm', kind: 'second_opinion', space: spaces[1] });
  expect(await isWelcome(anouk)).toBe(true);
});

test('ninety minutes without a pause, whatever they were about; what organises a space is none of it', async () => {
  for (const minutes of [5, 30, 55, 80]) await judged(anouk, minutes);
  await judged(anouk, 95, { kind: 'thread_pinned' });
  expect(await isWelcome(anouk)).toBe(false);
  await judged(anouk, 95, { kind: 'held_approved' });
  expect(await isWelcome(anouk)).toBe(true);
});

test('after a pause it begins anew', async () => {
  for (const minutes of [31, 40, 50]) await judged(anouk, minutes, { ground: 'self_harm' });
  expect(await isWelcome(anouk)).toBe(false);
});
