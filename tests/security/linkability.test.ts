import { eq } from 'drizzle-orm';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { insertUnownedPersonas } from '../../server/accounts/public.ts';
import { newId } from '../../server/platform/ids.ts';
import { insertPastPlaces, spaces } from '../../server/spaces/public.ts';
import { emailKeyOf, findOrMakeSecret, maskEmail } from '../../server/transfer/email-key.ts';
import { importedAuthors } from '../../server/transfer/public.ts';
import { blockPersona, createPersona, listBlocks, unblockPersona } from '../../shared/accounts.contract.ts';
import { decidePending, listPending } from '../../shared/held.contract.ts';
import { listSpaceInvitations } from '../../shared/invitations.contract.ts';
import { listMeetings, listRegistrations, registerForMeeting } from '../../shared/meetings.contract.ts';
import { getSpace, joinSpace, listMembers } from '../../shared/spaces.contract.ts';
import { getThread, listPosts, listThreads, postReply, react, startThread } from '../../shared/threads.contract.ts';
import { claimImportedName, exportSpace, getExport } from '../../shared/transfer.contract.ts';
import { createPerson } from '../support/live.ts';
import { announce } from '../support/meetings.ts';
import { seeded } from '../support/random.ts';
import { codeOf, startSite } from '../support/site.ts';
import type { TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import { unzip } from '../support/zip.ts';

/*
 * Thirty people, each under one name in one space and another in a second. Whatever a member, a moderator or a steward of both is told of the names
 * is laid side by side: nothing but their owner may pair them.
 */

const PEOPLE = 30;
const SPACES = ['la-rive', 'le-sentier'] as const;

interface Face {
  cookie: string;
  personaId: string;
}
/** By account: its face in each of the two spaces. */
const people: [Face, Face][] = [];
const observers: { role: string; cookie: string }[] = [];
/** What was told of each persona: values with the place where each stood. */
const told = new Map<string, Set<string>>();
let site: TestSite;
/** The steward's open page. */
let socket: Socket;

beforeAll(async () => {
  site = await startSite();
  for (const slug of SPACES) await createSpace(site, { slug, joinRule: 'on_request' });
  await site.db.update(spaces).set({ newcomerHold: 1 });
  for (const role of ['member', 'moderator', 'steward'] as const) {
    const { token, personaId } = await createPerson(site.db);
    const observer = { cookie: `session=${token}`, personaId };
    observers.push({ role, cookie: observer.cookie });
    for (const slug of SPACES)
      await {
        member: () => join(site, observer, slug),
        moderator: () => makeModerator(site, observer, slug),
        steward: () => makeSteward(site, observer, slug),
      }[role]();
  }
  for (let i = 0; i < PEOPLE; i++) {
    const { token, personaId } = await createPerson(site.db);
    const cookie = `session=${token}`;
    const { body } = await site.call(createPersona, { as: { cookie }, body: { handle: `Autre-Nom ${i}` } });
    people.push([
      { cookie, personaId },
      { cookie, personaId: body.persona.id },
    ]);
  }
  await live();
}, 60_000);
afterAll(async () => {
  socket.close();
  await site.stop();
});

const steward = () => observers[2] ?? { cookie: '' };

/** Everybody does the same things in both spaces; they join one after the other in the same order, which would be the easiest trace of all. */
async function live(): Promise<void> {
  socket = listen(steward());
  const next = seeded(5);
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((each) => [next(), each] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, each]) => each);
  for (const [at, slug] of SPACES.entries()) {
    for (const [i, faces] of people.entries()) {
      const { cookie, personaId } = faces[at] ?? faces[0];
      const body = { personaId, charterVersion: 1, answer: `Une réponse, ${at * 100 + i}.` };
      const { status } = await site.call(joinSpace, { as: { cookie }, params: { slug }, body });
      expect(status).toBe(202);
    }
  }
  await observeRequests();
  for (const slug of SPACES) await join30(slug);
  for (const [at, slug] of SPACES.entries()) {
    const meeting = await announce(site, steward(), slug, { capacity: 20 });
    const threadsOf = new Map<number, string>();
    for (const [i, faces] of shuffled([...people.entries()])) {
      const as = faces[at] ?? faces[0];
      const body = { kind: 'question', title: `Comment faites-vous, ${at * 100 + i} ?`, bodyHtml: `<p>Un texte, ${at * 100 + i}.</p>` };
      // A newcomer's first message waits for the team.
      expect((await site.call(startThread, { as, params: { slug }, body })).status).toBe(202);
      await site.call(registerForMeeting, { as, params: { id: meeting.id } });
    }
    await letAppear(slug);
    const { body: listed } = await site.call(listThreads, { as: steward(), params: { slug }, query: { limit: 100 } });
    for (const { id, author } of listed.items)
      threadsOf.set(
        people.findIndex((faces) => faces[at]?.personaId === author?.personaId),
        id,
      );
    // Each answers whoever came after them, so that every name has one reply, number 2.
    for (const [i, faces] of shuffled([...people.entries()])) {
      const id = threadsOf.get((i + 7 + at) % PEOPLE) ?? '';
      expect(await socket.emitWithAck('thread:join', { threadId: id, after: 1 })).toMatchObject({ ok: true });
      const { body } = await site.call(postReply, {
        as: faces[at] ?? faces[0],
        params: { id },
        body: { bodyHtml: `<p>Une réponse, ${at * 100 + i}.</p>` },
      });
      expect(body.post.number).toBe(2);
      const { body: first } = await site.call(listPosts, { as: steward(), params: { id }, query: { limit: 1 } });
      await site.call(react, { as: faces[at] ?? faces[0], params: { id: first.items[0]?.id ?? '', kind: 'support' } });
      await heard(`live post:created ${id}`);
      socket.emit('thread:leave', { threadId: id });
    }
  }
}

/** The team lets everybody in, in the order of its list. */
async function join30(slug: string): Promise<void> {
  const { body } = await site.call(listMembers, { as: steward(), params: { slug }, query: { state: 'requested', limit: 100 } });
  expect(body.items).toHaveLength(PEOPLE);
  for (const { id } of body.items)
    await fetch(`${site.url}/api/v1/spaces/${slug}/members/${id}`, {
      method: 'PATCH',
      headers: { cookie: steward().cookie, origin: site.url, 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'active' }),
    });
}

/** What waits is read by the team, then let appear in the order of its list. */
async function letAppear(slug: string): Promise<void> {
  for (const { cookie } of observers.slice(1))
    takeApart((await site.call(listPending, { as: { cookie }, params: { slug }, query: { limit: 100 } })).body, 'pending');
  const { body } = await site.call(listPending, { as: steward(), params: { slug }, query: { limit: 100 } });
  expect(body.items).toHaveLength(PEOPLE);
  for (const { id } of body.items)
    expect((await site.call(decidePending, { as: steward(), params: { id }, body: { decision: 'approve' } })).status).toBe(200);
}

/** The whole copy that stewards take away: what its files say, and what its pages for people say of each author. */
async function takeExportApart(slug: string, cookie: string): Promise<void> {
  const as = { cookie };
  const { body: asked } = await site.call(exportSpace, { as, params: { slug } });
  await site.app.jobs.settle();
  const { body } = await site.call(getExport, { as, params: { slug, id: asked.export.id } });
  const files = await unzip(Buffer.from(await (await fetch(site.url + (body.export.url ?? ''), { headers: as })).arrayBuffer()));
  expect(files.size).toBeGreaterThan(2 * PEOPLE);
  const handles = new Map<string, string>();
  for (const member of JSON.parse(files.get('members.json') ?? '[]') as { personaId: string; handle: string }[])
    handles.set(member.handle, member.personaId);
  for (const [name, text] of files) {
    if (name.endsWith('.json') && name !== 'schema.json')
      takeApart(JSON.parse(text), name.startsWith('threads/') ? 'export thread' : `export ${name}`);
    for (const [, author = '', rest = ''] of text.matchAll(/<h2>\d+\. ([^<]*)<\/h2>([^]*?)<\/article>/g))
      for (const [word] of rest.matchAll(/[\w:.-]{4,}/g)) tell(handles.get(author) ?? '', 'export page', word);
  }
}

const personaIds = () => new Set(people.flat().map(({ personaId }) => personaId));
function tell(personaId: string, where: string, value: unknown): void {
  if (value === null || typeof value === 'object' || typeof value === 'boolean') return;
  const values = told.get(personaId) ?? new Set();
  values.add(`${where} = ${String(value)}`);
  told.set(personaId, values);
}

/** Takes an answer apart: every value that stands in an object which speaks of one of the names alone is told of that name. */
function takeApart(answer: unknown, where: string): void {
  const known = personaIds();
  const walk = (node: unknown, place: string): Set<string> => {
    if (typeof node === 'string') return new Set(known.has(node) ? [node] : []);
    if (node === null || typeof node !== 'object') return new Set();
    const parts = Array.isArray(node)
      ? node.map((part) => [place, part] as const)
      : Object.entries(node).map(([key, part]) => [`${place}.${key}`, part] as const);
    const of = new Set<string>();
    for (const [at, part] of parts) for (const id of walk(part, at)) of.add(id);
    const [only] = of;
    if (of.size === 1 && only !== undefined) for (const [at, part] of parts) tell(only, at, part);
    return of;
  };
  walk(answer, where);
}

/** What only stands there while people wait to be let in. */
async function observeRequests(): Promise<void> {
  for (const slug of SPACES)
    for (const { cookie } of observers.slice(1)) {
      const query = { state: 'requested', limit: 100 };
      takeApart((await site.call(listMembers, { as: { cookie }, params: { slug }, query })).body, 'request');
    }
}

/** What the open page was told so far. */
const events: string[] = [];
async function heard(what: string): Promise<void> {
  await site.settle();
  await vi.waitFor(() => expect(events).toContain(what));
}

function listen({ cookie }: { cookie: string }): Socket {
  const page = io(site.url, { path: '/live', transports: ['websocket'], extraHeaders: { cookie, origin: site.url }, forceNew: true });
  page.onAny((event: string, payload: { threadId?: string }) => {
    events.push(`live ${event} ${payload.threadId ?? ''}`);
    takeApart(payload, `live ${event}`);
  });
  return page;
}

it('nothing that anybody may look at pairs two names of one person', async () => {
  for (const { role, cookie } of observers)
    for (const slug of SPACES) {
      const as = { cookie };
      const params = { slug };
      takeApart((await site.call(getSpace, { as, params })).body, 'space');
      const { body: listed } = await site.call(listThreads, { as, params, query: { limit: 100 } });
      expect(listed.items).toHaveLength(PEOPLE);
      takeApart(listed, 'threads');
      for (const { id } of listed.items)
        takeApart((await site.call(listPosts, { as, params: { id }, query: { limit: 100 } })).body, 'posts');
      for (const { id } of listed.items.slice(0, 15)) {
        const { body, headers } = await site.call(getThread, { as, params: { id } });
        takeApart(body, 'thread');
        // Of an answer that speaks of one name.
        for (const [name, value] of Object.entries(headers))
          if (!['date', 'content-length'].includes(name)) tell(body.thread.author?.personaId ?? '', `header ${name}`, value);
      }
      const { body: meetings } = await site.call(listMeetings, { as, params });
      takeApart(meetings, 'meetings');
      if (role === 'member') continue;
      for (const state of ['active', 'left', 'expelled', 'refused'])
        takeApart((await site.call(listMembers, { as, params, query: { state, limit: 100 } })).body, 'members');
      takeApart((await site.call(listSpaceInvitations, { as, params })).body, 'invitations');
      for (const { id } of meetings.items)
        for (const state of ['registered', 'waiting'])
          takeApart((await site.call(listRegistrations, { as, params: { id }, query: { state, limit: 100 } })).body, 'registrations');
      if (role === 'steward') await takeExportApart(slug, cookie);
    }
  const known = personaIds();
  for (const id of told.keys()) if (!known.has(id)) told.delete(id);
  expect(told.size).toBe(2 * PEOPLE);
  for (const values of told.values())
    for (const place of ['live post:created', 'request', 'pending', 'registrations', 'export members.json', 'export thread', 'export page'])
      expect([...values].some((value) => value.startsWith(place))).toBe(true);

  const holders = (at: 0 | 1) => {
    const by = new Map<string, number[]>();
    for (const [i, faces] of people.entries())
      for (const value of told.get(faces[at].personaId) ?? []) by.set(value, [...(by.get(value) ?? []), i]);
    return by;
  };
  const [here, there] = [holders(0), holders(1)];
  const pairing = [...here].filter(([value, ids]) => {
    const others = there.get(value) ?? [];
    return ids.length === 1 && others.length === 1 && ids[0] === others[0];
  });
  // By chance two of thirty may have chosen the same square for both of their names: of 162 squares, less than one in five times.
  const chance = pairing.filter(([value]) => value.includes('avatarUrl'));
  expect(pairing.filter(([value]) => !value.includes('avatarUrl')).map(([value]) => value)).toEqual([]);
  expect(chance.length).toBeLessThan(4);
  expect(here.size).toBeGreaterThan(PEOPLE * 10);
});

it('the order in which they came to both is found in no list', async () => {
  const ranks = async (slug: string, at: 0 | 1) => {
    const { body } = await site.call(listMembers, { as: steward(), params: { slug }, query: { limit: 100 } });
    const ids = body.items.map(({ persona }) => persona.id);
    return people.map((faces) => ids.indexOf(faces[at].personaId));
  };
  const [here, there] = [await ranks(SPACES[0], 0), await ranks(SPACES[1], 1)];
  const mean = (list: number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const [a, b] = [mean(here), mean(there)];
  const covariance = mean(here.map((rank, i) => (rank - a) * ((there[i] ?? 0) - b)));
  const spread = (list: number[], of: number) => Math.sqrt(mean(list.map((rank) => (rank - of) ** 2)));
  // Of thirty, chance alone is beyond this once in twenty thousand runs.
  expect(Math.abs(covariance / (spread(here, a) * spread(there, b)))).toBeLessThan(0.75);
});

it('a name is « taken » within one space only, and by nobody’s other name', async () => {
  const [first, second] = people[0] ?? [];
  const { token } = await createPerson(site.db);
  const stranger = { cookie: `session=${token}` };
  const same = await site.call(createPersona, { as: stranger, body: { handle: 'Autre-Nom 0' } });
  const ask = (slug: string) =>
    site.call(joinSpace, { as: stranger, params: { slug }, body: { personaId: same.body.persona.id, charterVersion: 1 } });
  expect(second?.personaId).not.toBe(first?.personaId);
  // Where the other one is: asked for, then refused when the team would let it in. Where only their first name is: free.
  expect((await ask(SPACES[0])).status).toBe(202);
  expect((await ask(SPACES[1])).status).toBe(202);
  const answer = async (slug: string) => {
    const { body } = await site.call(listMembers, { as: steward(), params: { slug }, query: { state: 'requested', limit: 100 } });
    const response = await fetch(`${site.url}/api/v1/spaces/${slug}/members/${body.items[0]?.id ?? ''}`, {
      method: 'PATCH',
      headers: { cookie: steward().cookie, origin: site.url, 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'active' }),
    });
    return codeOf({ status: response.status, body: await response.json() });
  };
  expect(await answer(SPACES[0])).toBe('200');
  expect(await answer(SPACES[1])).toBe('409 persona.handle_taken');
});

it('the pages say no more than the answers they are made of', async () => {
  const pages = async (slug: string, cookie: string, at: 0 | 1) => {
    const { body } = await site.call(listThreads, { as: { cookie }, params: { slug }, query: { limit: 100 } });
    const words = new Map<string, Set<number>>();
    for (const { id, author } of body.items.slice(0, 12)) {
      const account = people.findIndex((faces) => faces[at].personaId === author?.personaId);
      const html = await (await fetch(site.url + path('thread', 'fr', { space: slug, id }), { headers: { cookie } })).text();
      for (const [word] of html.matchAll(/[A-Za-z0-9_-]{12,}/g)) words.set(word, (words.get(word) ?? new Set()).add(account));
    }
    return words;
  };
  for (const { cookie } of observers) {
    const [here, there] = [await pages(SPACES[0], cookie, 0), await pages(SPACES[1], cookie, 1)];
    const pairing = [...here].filter(([word, accounts]) => {
      const others = there.get(word);
      return accounts.size === 1 && others?.size === 1 && [...accounts][0] === [...others][0];
    });
    expect(pairing.map(([word]) => word)).toEqual([]);
  }
}, 60_000);

it('a block shows in another space as deletions there, and as nothing else: no list, number or name changes with it', async () => {
  const [here, there] = people[3] ?? [];
  const { cookie } = steward();
  const as = { cookie };
  const params = { slug: SPACES[1] };
  const meetings = (await site.call(listMeetings, { as, params })).body.items;
  const lists = async () => [
    (await site.call(getSpace, { as, params })).text,
    (await site.call(listMembers, { as, params, query: { limit: 100 } })).text,
    (await site.call(listPending, { as, params })).text,
    (await site.call(listRegistrations, { as, params: { id: meetings[0]?.id ?? '' }, query: { limit: 100 } })).text,
  ];
  const threads = async () => (await site.call(listThreads, { as, params, query: { limit: 100 } })).body.items;
  const before = await lists();
  const shown = await threads();
  const block = { as, params: { id: here?.personaId ?? '' } };
  expect((await site.call(blockPersona, block)).status).toBe(204);

  expect(await lists()).toEqual(before);
  expect((await site.call(listBlocks, { as })).text).not.toContain(there?.personaId);
  const left = await threads();
  const gone = shown.filter(({ id }) => left.every((thread) => thread.id !== id));
  expect(gone.map(({ author }) => author?.personaId)).toEqual([there?.personaId]);
  for (const { id } of left) {
    const { body, text } = await site.call(listPosts, { as, params: { id } });
    expect(text).not.toContain(there?.personaId);
    for (const post of body.items) if (post.author === null) expect(post).toMatchObject({ removed: 'author', bodyHtml: '', version: 1 });
  }
  await site.call(unblockPersona, block);
  expect(await threads()).toEqual(shown);
});

it('names that come back from other forums on one day are paired by nothing either', async () => {
  const secret = await findOrMakeSecret(site.db);
  const claimed: [string, string][] = [];
  for (let i = 0; i < 8; i++) {
    const { accountId, token } = await createPerson(site.db);
    const mask = maskEmail(`${accountId.toLowerCase()}@example.org`, secret) ?? '';
    const faces: string[] = [];
    for (const [at, slug] of SPACES.entries()) {
      const id = newId();
      const [space] = await site.db.select().from(spaces).where(eq(spaces.slug, slug));
      if (space === undefined) throw new Error('no such space');
      await site.db.transaction(async (tx) => {
        await insertUnownedPersonas(tx, [{ id, handle: `Ancien-Nom ${at * 100 + i}` }]);
        await insertPastPlaces(tx, space, [{ id, handle: `Ancien-Nom ${at * 100 + i}` }]);
        const emailKey = await emailKeyOf(mask, secret);
        await tx
          .insert(importedAuthors)
          .values({ spaceId: space.id, system: 'phpbb', sourceId: `${at * 100 + i}`, personaId: id, emailKey });
      });
      faces.push(id);
    }
    for (const id of faces) {
      const { status, body } = await site.call(claimImportedName, {
        as: { cookie: `session=${token}` },
        params: { id },
        body: { charterVersion: 1 },
      });
      expect([status, body.joined]).toEqual([200, true]);
    }
    claimed.push([faces[0] ?? '', faces[1] ?? '']);
  }
  const seen = await Promise.all(
    SPACES.map(async (slug) => {
      const { body } = await site.call(listMembers, { as: steward(), params: { slug }, query: { limit: 100 } });
      return body.items.filter(({ persona }) => claimed.flat().includes(persona.id));
    }),
  );
  const valuesOf = (at: number, id: string) => {
    const { persona, ...rest } = seen[at]?.find((each) => each.persona.id === id) ?? { persona: null };
    expect(persona).not.toBeNull();
    return Object.entries({ ...persona, ...rest, avatarUrl: '' }).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  };
  for (const [i, [here, there]] of claimed.entries()) {
    const others = new Set(claimed.filter((_, other) => other !== i).flatMap(([id]) => valuesOf(0, id)));
    const both = valuesOf(0, here).filter((value) => valuesOf(1, there).includes(value));
    expect(both.filter((value) => !others.has(value))).toEqual([]);
  }
});
