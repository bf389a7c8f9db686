import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spaces } from '../../server/spaces/public.ts';
import { heldPosts, forgetOldHeld } from '../../server/threads/public.ts';
import { contestHeld, decidePending, listOwnHeld, listPending, takeBackHeld } from '../../shared/held.contract.ts';
import { getSpace, joinSpace, leaveSpace, updateSpace } from '../../shared/spaces.contract.ts';
import {
  getDraft,
  getThread,
  listPosts,
  listThreads,
  postReply,
  putDraft,
  startThread,
  updateThread,
} from '../../shared/threads.contract.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, makeModerator, makeSteward } from '../support/spaces.ts';

let site: TestSite;
let steward: Person;
let moderator: Person;
let slug: string;

beforeAll(async () => {
  site = await startSite();
  [steward, moderator] = await Promise.all([signUp(site), signUp(site)]);
  ({ slug } = await createSpace(site, { slug: 'porte-douce' }));
  await makeSteward(site, steward, slug);
  await makeModerator(site, moderator, slug);
  await site.call(updateSpace, { as: steward, params: { slug }, body: { newcomerHold: 2 } });
});
afterAll(() => site.stop());

async function newcomer(): Promise<Person> {
  const person = await signUp(site);
  await site.call(joinSpace, { as: person, params: { slug }, body: { personaId: person.personaId, charterVersion: 1 } });
  return person;
}
let opened = 0;
const begin = (as: Person, more: object = {}, headers = {}) =>
  site.call(startThread, {
    as,
    params: { slug },
    body: { kind: 'question', title: `Comment faites-vous, ${++opened} ?`, bodyHtml: '<p>Bonjour.</p>', ...more },
    headers,
  });
const reply = (as: Person, id: string, text = 'Moi aussi.', more: object = {}) =>
  site.call(postReply, { as, params: { id }, body: { bodyHtml: `<p>${text}</p>`, ...more } });
const pending = async (as: Person = moderator) =>
  (await site.call(listPending, { as, params: { slug }, query: { limit: 100 } })).body.items;
const own = async (as: Person) => (await site.call(listOwnHeld, { as })).body.items;
const decide = (id: string, body: object, as: Person = moderator) => site.call(decidePending, { as, params: { id }, body });
const posts = async (id: string) => (await site.call(listPosts, { params: { id }, query: { limit: 100 } })).body.items;

describe('a newcomer’s first messages', () => {
  test('wait twice, then no more; numbers have no gaps, and each appears with the moment the team let it', async () => {
    const person = await newcomer();
    const thread = (await begin(steward)).body.thread.id;
    expect(await reply(person, thread, 'Le premier.')).toMatchObject({ status: 202, body: { state: 'held' } });
    expect((await reply(steward, thread, 'Entre-temps.')).body.post.number).toBe(2);
    expect((await posts(thread)).map(({ number }) => number)).toEqual([1, 2]);
    const [held] = await own(person);
    expect(held).toMatchObject({ thread: { id: thread }, opening: null, bodyHtml: '<p>Le premier.</p>', refused: null });
    expect(await decide(held?.id ?? '', { decision: 'approve' })).toMatchObject({
      status: 200,
      body: { state: 'approved', post: { threadId: thread, number: 3 } },
    });
    expect((await posts(thread)).at(-1)).toMatchObject({
      number: 3,
      bodyHtml: '<p>Le premier.</p>',
      author: { personaId: person.personaId },
    });
    expect(await own(person)).toEqual([]);

    const before = await site.call(getSpace, { params: { slug } });
    expect((await begin(person, { wants: 'listening', title: 'Mon deuxième message' })).status).toBe(202);
    expect((await site.call(listThreads, { params: { slug } })).text).not.toContain('Mon deuxième message');
    const second = (await pending()).find(({ author }) => author.personaId === person.personaId);
    expect(second).toMatchObject({ thread: null, opening: { kind: 'question', wants: 'listening', title: 'Mon deuxième message' } });
    expect((await decide(second?.id ?? '', { decision: 'approve' })).status).toBe(200);
    const after = await site.call(getSpace, { params: { slug } });
    expect(after.body.space).toMatchObject({
      unansweredCount: before.body.space.unansweredCount + 1,
      postsToday: before.body.space.postsToday + 1,
    });

    expect((await reply(person, thread, 'Le troisième.')).body.post.number).toBe(4);
  });

  test('are announced before anything is written, to newcomers and to those who would be', async () => {
    const person = await newcomer();
    const thread = (await begin(steward)).body.thread.id;
    const told = async (as: Person | null) => {
      const space = await site.call(getSpace, { as, params: { slug } });
      return [space.body.space.held, (await site.call(getThread, { as, params: { id: thread } })).body.thread.viewer?.held];
    };
    expect([await told(null), await told(person), await told(steward)]).toEqual([
      [true, undefined],
      [true, true],
      [false, false],
    ]);
    for (const text of ['Un.', 'Deux.']) {
      await reply(person, thread, text);
      await decide((await own(person))[0]?.id ?? '', { decision: 'approve' });
    }
    expect(await told(person)).toEqual([false, false]);
  });

  test('refused with a reason, its author reads why, keeps the text, and still is a newcomer', async () => {
    const person = await newcomer();
    await begin(person, { title: 'Un lien vers ma boutique' });
    const [held] = await own(person);
    const id = held?.id ?? '';
    expect(codeOf(await decide(id, { decision: 'refuse' }))).toBe('422 reason.required');
    const reason = 'On ne vend rien ici. Racontez-nous plutôt.';
    expect((await decide(id, { decision: 'refuse', reason })).body).toEqual({ state: 'refused', post: null });
    expect(await own(person)).toMatchObject([{ id, bodyHtml: '<p>Bonjour.</p>', refused: { reason } }]);
    expect(await pending()).toEqual([]);
    expect(codeOf(await decide(id, { decision: 'approve' }))).toBe('409 held.decided');
    expect((await begin(person)).status).toBe(202);
    const told = (await site.mails()).filter(({ to, subject }) => to === person.email && subject === 'Votre message a été lu');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/boutique|porte-douce|vend/);
  });

  test('that open a thread keep the language they were written in', async () => {
    const person = await newcomer();
    expect(codeOf(await begin(person, { language: 'en' }))).toBe('422 language.not_of_space');
    await site.db
      .update(spaces)
      .set({ alsoIn: ['de'] })
      .where(eq(spaces.slug, slug));
    expect((await begin(person, { language: 'de', title: 'Guten Tag' })).status).toBe(202);
    const [held] = await own(person);
    const { body } = await decide(held?.id ?? '', { decision: 'approve' });
    expect((await site.call(getThread, { params: { id: body.post?.threadId ?? '' } })).body.thread).toMatchObject({
      title: 'Guten Tag',
      language: 'de',
    });
  });

  test('are decided once: two at the same moment make one message of it', async () => {
    const person = await newcomer();
    const thread = (await begin(steward)).body.thread.id;
    await reply(person, thread);
    const id = (await own(person))[0]?.id ?? '';
    const both = await Promise.all([decide(id, { decision: 'approve' }), decide(id, { decision: 'approve' }, steward)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await posts(thread)).toHaveLength(2);
  });

  test('sent twice with one key wait once; the draft goes with it', async () => {
    const person = await newcomer();
    const headers = { 'idempotency-key': randomUUID() };
    const title = 'Une seule fois, merci';
    await site.call(putDraft, { as: person, params: { key: `space:${slug}` }, body: { bodyHtml: '<p>Bonj', version: 0 } });
    const [once, again] = [await begin(person, { title }, headers), await begin(person, { title }, headers)];
    expect([once.status, again.status]).toEqual([202, 202]);
    expect(await own(person)).toHaveLength(1);
    expect((await site.call(getDraft, { as: person, params: { key: `space:${slug}` } })).status).toBe(404);
  });

  test('can be taken back, by their author only, and at most ten wait', async () => {
    const [person, other] = [await newcomer(), await newcomer()];
    for (let i = 0; i < 10; i++) expect((await begin(person)).status).toBe(202);
    expect(codeOf(await begin(person))).toBe('422 held.too_many');
    const [held] = await own(person);
    const id = held?.id ?? '';
    expect((await site.call(takeBackHeld, { as: other, params: { id } })).status).toBe(404);
    expect((await site.call(takeBackHeld, { as: person, params: { id } })).status).toBe(204);
    expect((await site.call(takeBackHeld, { as: person, params: { id } })).status).toBe(404);
    expect(codeOf(await decide(id, { decision: 'approve' }))).toBe('404 not_found');
    expect((await begin(person)).status).toBe(202);
  });

  test('are for the team to read: nobody else, and none of the team decides on their own', async () => {
    const [person, other] = [await newcomer(), await newcomer()];
    await begin(person, { title: 'Un titre que personne ne lit' });
    const id = (await own(person))[0]?.id ?? '';
    expect(codeOf(await site.call(listPending, { as: other, params: { slug } }))).toBe('403 space.not_team');
    expect(codeOf(await decide(id, { decision: 'approve' }, other))).toBe('403 space.not_team');
    await makeModerator(site, person, slug);
    expect(codeOf(await decide(id, { decision: 'approve' }, person))).toBe('403 held.own');
    expect((await begin(person)).status).toBe(201);
  });

  test('do not appear where it is too late: the thread closed, or their author gone', async () => {
    const [person, leaver] = [await newcomer(), await newcomer()];
    const { thread } = (await begin(steward)).body;
    await reply(person, thread.id);
    const closing = { as: moderator, params: { id: thread.id }, body: { version: thread.version, closed: true } };
    expect((await site.call(updateThread, closing)).status).toBe(200);
    const id = (await own(person))[0]?.id ?? '';
    expect(codeOf(await decide(id, { decision: 'approve' }))).toBe('409 thread.closed');
    expect((await decide(id, { decision: 'refuse', reason: 'La discussion est fermée.' })).status).toBe(200);

    await begin(leaver);
    const left = (await own(leaver))[0]?.id ?? '';
    await site.call(leaveSpace, { as: leaver, params: { slug } });
    expect((await pending()).map((held) => held.id)).not.toContain(left);
    expect(codeOf(await decide(left, { decision: 'approve' }))).toBe('409 membership.not_active');
  });

  test('do not wait where somebody may be in danger', async () => {
    const person = await newcomer();
    const thread = (await begin(steward)).body.thread.id;
    expect(await reply(person, thread, 'Je veux mourir. Je vais en finir ce soir.')).toMatchObject({
      status: 201,
      body: { notices: ['distress'], post: { number: 2 } },
    });
    expect((await begin(person, { title: 'Je veux mourir' })).status).toBe(201);
    // The next one, which says nothing of it, does.
    expect((await reply(person, thread, 'Bonsoir.')).status).toBe(202);
  });

  test('are cleaned before they wait, and forgotten after ninety days', async () => {
    const person = await newcomer();
    await begin(person, { bodyHtml: '<p onclick="x()">Oui<script>x()</script></p>' });
    const [held] = await own(person);
    expect(held?.bodyHtml).toBe('<p>Oui</p>');
    await site.db
      .update(heldPosts)
      .set({ createdAt: new Date(Date.now() - 91 * 86_400_000) })
      .where(eq(heldPosts.id, held?.id ?? ''));
    await forgetOldHeld(site.db);
    expect(await own(person)).toEqual([]);
  });
});

describe('a refused message, contested', () => {
  async function refusedMessage() {
    const person = await newcomer();
    await begin(person);
    const id = (await own(person))[0]?.id ?? '';
    await decide(id, { decision: 'refuse', reason: 'Cela concerne un autre espace.' });
    return { person, id };
  }
  const contest = (as: Person, id: string, text = 'Je parle bien de nous.') =>
    site.call(contestHeld, { as, params: { id }, body: { text } });

  test('waits again, with what was said of it, for somebody else of the team, who lets it appear', async () => {
    const { person, id } = await refusedMessage();
    expect((await contest(person, id)).status).toBe(204);
    const waits = { refused: null, contested: { text: 'Je parle bien de nous.', reason: 'Cela concerne un autre espace.' } };
    expect((await pending()).find((each) => each.id === id)).toMatchObject(waits);
    expect(codeOf(await decide(id, { decision: 'approve' }))).toBe('403 held.needs_other');
    expect((await decide(id, { decision: 'approve' }, steward)).body).toMatchObject({ state: 'approved', post: { number: 1 } });
    expect(await own(person)).toEqual([]);
  });

  test('refused by the second as well, it stays so', async () => {
    const { person, id } = await refusedMessage();
    await contest(person, id);
    await decide(id, { decision: 'refuse', reason: 'Relu\u202f: il vaut mieux le poster ailleurs.' }, steward);
    expect(await own(person)).toMatchObject([{ refused: { reason: expect.stringContaining('ailleurs') }, contested: {} }]);
    expect(codeOf(await contest(person, id))).toBe('409 held.not_refused');
  });

  test('only by its author, only when refused, and in words', async () => {
    const { person, id } = await refusedMessage();
    expect(codeOf(await contest(steward, id))).toBe('404 not_found');
    expect(codeOf(await contest(person, id, '\u200b'))).toBe('422 text.empty');
    const unread = await newcomer();
    await begin(unread);
    expect(codeOf(await contest(unread, (await own(unread))[0]?.id ?? ''))).toBe('409 held.not_refused');
  });

  test('twice at once, it counts once', async () => {
    const { person, id } = await refusedMessage();
    const answers = await Promise.all([contest(person, id), contest(person, id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });
});

test('nobody waits where the space asks for it no more', async () => {
  const person = await newcomer();
  await site.call(updateSpace, { as: steward, params: { slug }, body: { newcomerHold: 0 } });
  expect((await begin(person)).status).toBe(201);
});
