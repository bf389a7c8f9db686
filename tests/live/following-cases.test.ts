import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { QueueAnswer } from '../../shared/live.contract.ts';
import { closeListeners, createPerson, listen, reply, startLiveSite, startThread, succeed, until } from '../support/live.ts';
import type { Listener, LiveSite, Person } from '../support/live.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

/** Bars of the product. */
const FLAG_MS = 500;
const SECOND = 1_000;

let site: LiveSite;
let steward: Person;
let moderator: Person;
let moderatorPlace: string;
let member: Person;
let space: TestSpace;
let threadId: string;

beforeAll(async () => {
  site = await startLiveSite();
}, 60_000);
beforeEach(async () => {
  [steward, moderator, member] = await Promise.all([createPerson(site.db), createPerson(site.db), createPerson(site.db)]);
  space = await createSpace(site, { visibility: 'private', joinRule: 'invitation' });
  await makeSteward(site, steward, space.slug);
  moderatorPlace = await makeModerator(site, moderator, space.slug);
  await join(site, member, space.slug);
  threadId = await startThread(site.url, steward, space.slug);
});
afterEach(closeListeners);
afterAll(() => site.close());

const joinQueue = ({ connection }: Listener): Promise<QueueAnswer> => connection.emitWithAck('cases:join', { spaceSlug: space.slug });

async function openQueue(person: Person): Promise<Listener> {
  const listener = await listen(site.url, person);
  expect(await joinQueue(listener)).toEqual({ ok: true });
  return listener;
}

/** The member tells of a message of the steward's. */
async function tell(): Promise<void> {
  const { id } = await reply(site.url, steward, threadId);
  await succeed(site.url, member, 'POST', '/flags', { subject: { type: 'post', id }, ground: 'other' });
}

it('a flag reaches every open queue, and so does who takes it in hand and gives it back', async () => {
  const queues = [await openQueue(steward), await openQueue(moderator)];
  await tell();
  const heard = (count: number) => () => queues.every((queue) => queue.of('case:updated').length === count);
  await until(heard(1), 'both hear of it', FLAG_MS);
  const [{ payload } = { payload: {} }] = queues[0]?.of('case:updated') ?? [];
  expect(payload).toMatchObject({ state: 'open', claimedBy: null });
  const { caseId } = payload as { caseId: string };

  await succeed(site.url, moderator, 'POST', `/moderation/cases/${caseId}/claim`);
  await until(heard(2), 'both hear who has it', SECOND);
  for (const queue of queues)
    expect(queue.of('case:updated')[1]?.payload).toMatchObject({ caseId, claimedBy: { personaId: moderator.personaId } });
  await succeed(site.url, moderator, 'DELETE', `/moderation/cases/${caseId}/claim`);
  await until(heard(3), 'both hear that it is free', SECOND);
  // Ids, states and the name of whoever has it: nothing of what was told, nor by whom.
  expect(JSON.stringify(queues.map((queue) => queue.of('case:updated')))).not.toContain(member.personaId);
});

it('messages to read and people who ask to join reach every open queue, and so do their answers', async () => {
  const door = await createSpace(site, { joinRule: 'on_request' });
  await makeSteward(site, steward, door.slug);
  const newcomer = await createPerson(site.db);
  await succeed(site.url, steward, 'PATCH', `/spaces/${door.slug}`, { newcomerHold: 2 });
  const queue = await listen(site.url, steward);
  expect(await queue.connection.emitWithAck('cases:join', { spaceSlug: door.slug })).toEqual({ ok: true });
  let heard = 0;
  const isTold = async (of: string): Promise<void> => {
    heard++;
    await until(() => queue.of('queue:changed').length === heard, of, SECOND);
  };
  const ask = () =>
    succeed(site.url, newcomer, 'PUT', `/spaces/${door.slug}/membership`, { personaId: newcomer.personaId, charterVersion: 1 });

  await ask();
  await isTold('somebody asks to join');
  await succeed(site.url, newcomer, 'DELETE', `/spaces/${door.slug}/membership`);
  await isTold('they have thought better of it');
  await ask();
  await isTold('they ask again');
  const requests = await succeed<{ items: { membership: { id: string } }[] }>(site.url, steward, 'GET', '/moderation/join-requests');
  await succeed(site.url, steward, 'PATCH', `/spaces/${door.slug}/members/${requests.items[0]?.membership.id}`, { state: 'active' });
  await isTold('they are welcome');

  const thread = await startThread(site.url, steward, door.slug);
  const send = (): Promise<unknown> =>
    succeed(site.url, newcomer, 'POST', `/threads/${thread}/posts`, { bodyHtml: '<p>Je dors dans un fauteuil.</p>' });
  const oldest = async (): Promise<string> => {
    const { items } = await succeed<{ items: { id: string }[] }>(site.url, steward, 'GET', '/moderation/pending');
    return items[0]?.id ?? '';
  };
  await send();
  await isTold('a message waits');
  await succeed(site.url, newcomer, 'DELETE', `/me/held-posts/${await oldest()}`);
  await isTold('it was taken back');
  await send();
  await isTold('another waits');
  const held = await oldest();
  await succeed(site.url, steward, 'POST', `/moderation/pending/${held}`, { decision: 'refuse', reason: 'Ce n’est pas le lieu.' });
  await isTold('it was refused');
  await succeed(site.url, newcomer, 'POST', `/me/held-posts/${held}/second-look`, { text: 'Pourquoi donc ?' });
  await isTold('its author asks for another look');
  await succeed(site.url, steward, 'POST', `/moderation/pending/${held}`, { decision: 'approve' });
  await isTold('it appears');
  expect(new Set(queue.of('queue:changed').map(({ payload }) => JSON.stringify(payload)))).toEqual(
    new Set([JSON.stringify({ spaceSlug: door.slug })]),
  );
});

it('who is no longer of the team is shown out within a second, and hears nothing more', async () => {
  const [out, stays] = [await openQueue(moderator), await openQueue(steward)];
  await succeed(site.url, steward, 'PATCH', `/spaces/${space.slug}/members/${moderatorPlace}`, { role: 'member' });
  await until(() => out.of('cases:closed').length === 1, 'shown out', SECOND);
  expect(out.of('cases:closed')[0]?.payload).toEqual({ spaceSlug: space.slug, code: 'access.ended' });
  expect(stays.of('cases:closed')).toEqual([]);
  await tell();
  await until(() => stays.of('case:updated').length === 1, 'who stayed hears of it');
  expect(out.of('case:updated')).toEqual([]);
  expect(await joinQueue(out)).toEqual({ ok: false, code: 'not_found' });
});

it('members, strangers and readers are told that there is no such queue', async () => {
  for (const person of [member, await createPerson(site.db)]) {
    const listener = await listen(site.url, person);
    expect(await joinQueue(listener)).toEqual({ ok: false, code: 'not_found' });
    expect(await listener.connection.emitWithAck('cases:join', { spaceSlug: 'rien-de-tel' })).toEqual({ ok: false, code: 'not_found' });
  }
  const reader = await listen(site.url, null);
  expect(await joinQueue(reader)).toEqual({ ok: false, code: 'session.required' });
});

it('signing out ends it', async () => {
  const listener = await openQueue(moderator);
  await succeed(site.url, moderator, 'DELETE', '/sessions/current');
  await until(() => !listener.connection.connected, 'the connection is cut', SECOND);
});
