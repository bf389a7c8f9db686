import { afterAll, beforeAll, expect, test } from 'vitest';
import { decidePending, listAllPending } from '../../shared/held.contract.ts';
import { joinSpace, listJoinRequests, updateMember, updateSpace } from '../../shared/spaces.contract.ts';
import { startThread } from '../../shared/threads.contract.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, makeModerator, makeSteward } from '../support/spaces.ts';

/* What waits for somebody in all the spaces whose team they are of: messages to read, people who ask to join. */

const QUESTION = 'Qu’est-ce qui vous amène ?';
let site: TestSite;
/** Of the team of the first two of three spaces. */
let salome: Person;
let steward: Person;
let slugs: string[];

beforeAll(async () => {
  site = await startSite();
  [salome, steward] = await Promise.all([signUp(site), signUp(site)]);
  slugs = [];
  for (let i = 0; i < 3; i += 1) {
    const { slug } = await createSpace(site, { visibility: i === 0 ? 'private' : 'public' });
    await makeSteward(site, steward, slug);
    if (i < 2) await makeModerator(site, salome, slug);
    await site.call(updateSpace, { as: steward, params: { slug }, body: { newcomerHold: 3, visibility: 'public' } });
    slugs.push(slug);
  }
});
afterAll(() => site.stop());

async function join(slug: string, answer?: string): Promise<Person> {
  const person = await signUp(site);
  await site.call(joinSpace, { as: person, params: { slug }, body: { personaId: person.personaId, charterVersion: 1, answer } });
  return person;
}
const pending = async (query: Record<string, unknown> = {}) => (await site.call(listAllPending, { as: salome, query })).body;
const requests = async (query: Record<string, unknown> = {}) => (await site.call(listJoinRequests, { as: salome, query })).body;

test('messages of all these spaces wait together, longest first, page by page, and no others', async () => {
  for (const slug of slugs) {
    const person = await join(slug);
    const body = { kind: 'question', title: 'Vos matins', bodyHtml: '<p>Comment commencez-vous ?</p>' };
    expect((await site.call(startThread, { as: person, params: { slug }, body })).status).toBe(202);
  }
  const first = await pending({ limit: 1 });
  const rest = await pending({ limit: 1, cursor: first.nextCursor });
  expect([...first.items, ...rest.items].map(({ space }) => space.slug)).toEqual(slugs.slice(0, 2));
  expect(rest.nextCursor).toBeNull();
  const id = first.items[0]?.id ?? '';
  expect((await site.call(decidePending, { as: salome, params: { id }, body: { decision: 'approve' } })).status).toBe(200);
  expect((await pending()).items.map(({ space }) => space.slug)).toEqual([slugs[1]]);
});

test('who asks to join them waits as well, with what was asked and answered', async () => {
  for (const slug of slugs)
    await site.call(updateSpace, { as: steward, params: { slug }, body: { joinRule: 'on_request', joinQuestion: QUESTION } });
  for (const slug of slugs) await join(slug, 'Je vis avec depuis deux ans.');
  const first = await requests({ limit: 1 });
  const rest = await requests({ limit: 1, cursor: first.nextCursor });
  const both = [...first.items, ...rest.items];
  expect(both.map(({ space }) => space.slug).toSorted()).toEqual(slugs.slice(0, 2).toSorted());
  expect(both[0]).toMatchObject({
    space: { joinQuestion: QUESTION },
    membership: { state: 'requested', answer: 'Je vis avec depuis deux ans.' },
  });
  expect(rest.nextCursor).toBeNull();
  const [one] = both;
  const params = { slug: one?.space.slug ?? '', id: one?.membership.id ?? '' };
  expect((await site.call(updateMember, { as: salome, params, body: { state: 'active' } })).status).toBe(200);
  expect((await requests()).items).toHaveLength(1);
});

test('who is of no team has neither', async () => {
  const nobody = await signUp(site);
  for (const list of [listAllPending, listJoinRequests])
    expect(await site.call(list, { as: nobody })).toMatchObject({ status: 200, body: { items: [], nextCursor: null } });
});
