import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Reminders, endLateRegistrations, forgetOldRegistrations, meetingRegistrations, meetings } from '../../server/meetings/public.ts';
import { openDatabase } from '../../server/platform/database.ts';
import type { OpenDatabase } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import type { Mail, Mailer } from '../../server/platform/mail.ts';
import { fadeMemberships } from '../../server/spaces/public.ts';
import { createPersona } from '../../shared/accounts.contract.ts';
import * as contract from '../../shared/meetings.contract.ts';
import type { Meeting } from '../../shared/meetings.contract.ts';
import { changeName, joinSpace, leaveSpace, updateMember } from '../../shared/spaces.contract.ts';
import { announce, crowd, inHours, meetingWish, moveTo } from '../support/meetings.ts';
import type { Member } from '../support/meetings.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

type Caller = Pick<Person, 'cookie'> | null;

const PLACE = 'https://visio.example.org/salle-aux-hirondelles';

let site: TestSite;
let space: TestSpace;
let hidden: TestSpace;
let steward: Person;
let moderator: Person;
let member: Person;
let outsider: Person;

beforeAll(async () => {
  site = await startSite();
  [space, hidden] = [await createSpace(site), await createSpace(site, { visibility: 'private' })];
  [steward, moderator, member, outsider] = [
    await signUp(site),
    await signUp(site),
    await signUp(site, { handle: 'Noisette' }),
    await signUp(site),
  ];
  for (const { slug } of [space, hidden]) {
    await makeSteward(site, steward, slug);
    await makeModerator(site, moderator, slug);
    await join(site, member, slug);
  }
}, 60_000);
afterAll(() => site.stop());

const show = (as: Caller, id: string) => site.call(contract.getMeeting, { as, params: { id } });
const register = (as: Caller, id: string) => site.call(contract.registerForMeeting, { as, params: { id } });
const giveBack = (as: Caller, id: string) => site.call(contract.cancelRegistration, { as, params: { id } });
const change = (as: Caller, { id, version }: Meeting, more: object) =>
  site.call(contract.updateMeeting, { as, params: { id }, body: { version, ...more } });
const cancel = (as: Caller, id: string) => site.call(contract.cancelMeeting, { as, params: { id } });
const hold = (as: Caller, id: string, attended = 7) => site.call(contract.holdMeeting, { as, params: { id }, body: { attended } });
const evaluate = (as: Caller, id: string, more: object = {}) =>
  site.call(contract.evaluateMeeting, { as, params: { id }, body: { usefulness: 4, ...more } });
const list = (as: Caller, query: object = {}, slug = space.slug) =>
  site.call(contract.listMeetings, { as, params: { slug }, query: { ...query } });
const evaluations = (as: Caller, id: string, query: object = {}) =>
  site.call(contract.listEvaluations, { as, params: { id }, query: { ...query } });

/** The pseudonyms of one list, in its order, page by page. */
async function listed(id: string, state: 'registered' | 'waiting', limit = 50): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { body } = await site.call(contract.listRegistrations, {
      as: steward,
      params: { id },
      query: { state, limit, ...(cursor && { cursor }) },
    });
    found.push(...body.items.map(({ persona }) => persona.id));
    cursor = body.nextCursor;
  }
  return found;
}
const personas = (members: readonly { personaId: string }[]) => members.map(({ personaId }) => personaId);

describe('announcing a meeting', () => {
  test('the team does, and everybody who reads the space finds it; never its place', async () => {
    const meeting = await announce(site, moderator, space.slug, { title: 'Premier pas', kind: 'introduction', capacity: 12, place: PLACE });
    expect(meeting).toMatchObject({
      title: 'Premier pas',
      kind: 'introduction',
      state: 'planned',
      capacity: 12,
      place: PLACE,
      places: { left: 12, registered: 0, waiting: 0 },
      can: { edit: true, hold: false, lead: true, register: true },
    });
    for (const as of [null, outsider, member]) {
      const { status, body, text } = await show(as, meeting.id);
      expect([status, body.meeting.title, body.meeting.place]).toEqual([200, 'Premier pas', null]);
      expect(text).not.toContain('visio');
    }
    expect((await show(null, meeting.id)).body.meeting.places).toBeNull();
  });

  test.each([
    ['a member', () => member, 403, 'space.not_team'],
    ['somebody from elsewhere', () => outsider, 403, 'space.not_a_member'],
  ])('%s does not', async (_, who, status, code) => {
    const reply = await site.call(contract.createMeeting, { as: who(), params: { slug: space.slug }, body: meetingWish() });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  test('a double click announces it once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = meetingWish({ title: 'Double clic' });
    const both = await Promise.all(
      [1, 2].map(() => site.call(contract.createMeeting, { as: steward, params: { slug: space.slug }, body, headers })),
    );
    expect(both.map(({ body: { meeting } }) => meeting.id)[0]).toBe(both[1]?.body.meeting.id);
  });

  test.each([
    ['a time that has passed', { startsAt: inHours(-1) }, 422, 'meeting.in_past'],
    ['a time in more than five years', { startsAt: inHours(24 * 366 * 5 + 24) }, 422, 'meeting.too_far'],
    ['the end of the last year, with an end beyond it', { startsAt: '9999-12-31T23:59:59Z', durationMinutes: 720 }, 422, 'meeting.too_far'],
    ['the year 0, which PostgreSQL does not know', { startsAt: '0000-01-01T00:00:00Z' }, 400, 'request.invalid'],
    ['words that show nothing', { title: '\u2800'.repeat(8) }, 422, 'text.empty'],
    ['a zone that is none', { timeZone: 'Europe/Atlantis' }, 400, 'request.invalid'],
    ['an offset, which knows no summer', { timeZone: '+01:00' }, 400, 'request.invalid'],
    ['no place for anybody', { capacity: 0 }, 400, 'request.invalid'],
    ['a local time without its zone', { startsAt: '2031-01-01T10:00:00' }, 400, 'request.invalid'],
    ['an unknown field', { attended: 4 }, 400, 'request.invalid'],
  ])('%s is refused', async (_, more, status, code) => {
    const reply = await site.call(contract.createMeeting, { as: steward, params: { slug: space.slug }, body: meetingWish(more) });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  test('nor is it moved further than five years ahead', async () => {
    const meeting = await announce(site, steward, space.slug);
    const reply = await change(steward, meeting, { startsAt: '9999-12-31T23:59:59Z', durationMinutes: 720 });
    expect([reply.status, reply.body.code, reply.body.errors?.[0]?.path]).toEqual([422, 'meeting.too_far', 'startsAt']);
  });

  test('of two who change it at once, the second is told', async () => {
    const meeting = await announce(site, steward, space.slug);
    const both = await Promise.all([change(steward, meeting, { title: 'À deux' }), change(moderator, meeting, { title: 'À deux' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('version.stale');
  });
});

describe('in a private space', () => {
  test('a meeting is absent for others, in the same words as what never was', async () => {
    const meeting = await announce(site, steward, hidden.slug, { title: 'Entre nous' });
    const absent = await show(outsider, 'AAAAAAAAAAAAAAAA');
    for (const as of [null, outsider]) expect((await show(as, meeting.id)).text).toBe(absent.text);
    expect((await list(outsider, {}, hidden.slug)).status).toBe(404);
    expect((await register(outsider, meeting.id)).text).toBe(absent.text);
    expect((await show(member, meeting.id)).body.meeting.title).toBe('Entre nous');
  });
});

describe('lists', () => {
  test('what comes is in its order, what has passed the other way round, page by page, and nothing twice', async () => {
    const place = await createSpace(site);
    await makeSteward(site, steward, place.slug);
    const hours = [30, 5, 90, 5, 60];
    for (const each of hours) await announce(site, steward, place.slug, { title: `Dans ${each} heures`, startsAt: inHours(each) });
    const over = await announce(site, steward, place.slug, { title: 'Passée' });
    await moveTo(site, over.id, -48);
    const now = await announce(site, steward, place.slug, { title: 'En ce moment', durationMinutes: 60 });
    await moveTo(site, now.id, -0.5);

    const titles: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body } = await list(null, { limit: 2, ...(cursor && { cursor }) }, place.slug);
      titles.push(...body.items.map(({ title }) => title));
      cursor = body.nextCursor;
    }
    expect(titles).toEqual(['En ce moment', ...hours.toSorted((a, b) => a - b).map((each) => `Dans ${each} heures`)]);
    expect((await list(null, { when: 'past' }, place.slug)).body.items.map(({ title }) => title)).toEqual(['Passée']);
  });

  test('one’s own are found over all one’s spaces, and are nobody else’s', async () => {
    const [here, there] = [
      await announce(site, steward, space.slug, { startsAt: inHours(100) }),
      await announce(site, steward, hidden.slug, { startsAt: inHours(50) }),
    ];
    const person = await signUp(site);
    for (const { slug } of [space, hidden]) await join(site, person, slug);
    for (const { id } of [here, there]) await register(person, id);
    const own = async (as: Caller) => (await site.call(contract.listOwnRegistrations, { as })).body.items.map(({ id }) => id);
    expect(await own(person)).toEqual([there.id, here.id]);
    expect(await own(outsider)).toEqual([]);
    const past = await announce(site, steward, space.slug);
    await register(person, past.id);
    await moveTo(site, past.id, -50);
    const { body } = await site.call(contract.listOwnRegistrations, { as: person, query: { when: 'past' } });
    expect(body.items.map(({ id }) => id)).toEqual([past.id]);
    // No longer theirs to know of.
    await join(site, person, hidden.slug, { state: 'expelled' });
    expect(await own(person)).toEqual([here.id]);
  });
});

describe('registering', () => {
  test('gives the place to know; giving it back takes it away', async () => {
    const meeting = await announce(site, steward, space.slug, { place: PLACE });
    const there = await register(member, meeting.id);
    expect(there.body.meeting).toMatchObject({ place: PLACE, registration: { state: 'registered', ahead: 0 }, can: { unregister: true } });
    expect((await register(member, meeting.id)).body.meeting.places).toMatchObject({ registered: 1 });
    expect(await listed(meeting.id, 'registered')).toEqual([member.personaId]);
    const back = await giveBack(member, meeting.id);
    expect(back.body.meeting).toMatchObject({ place: null, registration: null, places: { registered: 0 } });
    expect((await giveBack(member, meeting.id)).status).toBe(200);
  });

  test('is for members, before it begins, unless it is cancelled', async () => {
    const meeting = await announce(site, steward, space.slug);
    expect((await register(outsider, meeting.id)).body.code).toBe('space.not_a_member');
    await moveTo(site, meeting.id, -0.1);
    expect((await register(member, meeting.id)).body.code).toBe('meeting.started');
    const called = await announce(site, steward, space.slug);
    await cancel(steward, called.id);
    expect((await register(member, called.id)).body.code).toBe('meeting.cancelled');
  });

  test('waits for a new charter to be accepted; the place one has stays, and can be given back', async () => {
    const place = await createSpace(site);
    await makeSteward(site, steward, place.slug);
    for (const person of [member, outsider]) await join(site, person, place.slug);
    const meeting = await announce(site, steward, place.slug, { place: PLACE });
    await register(member, meeting.id);
    await site.db.execute(sql`update spaces set charter_version = charter_version + 1 where id = ${place.id}`);
    expect((await register(outsider, meeting.id)).body.code).toBe('charter.not_accepted');
    expect((await show(member, meeting.id)).body.meeting).toMatchObject({ place: PLACE, can: { unregister: true } });
    expect((await giveBack(member, meeting.id)).body.meeting).toMatchObject({ registration: null, can: { register: false } });
    // The team goes on looking after it.
    expect((await cancel(steward, meeting.id)).status).toBe(200);
  });

  test('who comes is the team’s to see', async () => {
    const meeting = await announce(site, steward, space.slug);
    const ask = (as: Caller) => site.call(contract.listRegistrations, { as, params: { id: meeting.id } });
    expect((await ask(member)).body.code).toBe('space.not_team');
    expect((await ask(moderator)).body.items).toEqual([]);
  });
});

describe('the waiting list', () => {
  test('a hundred at once for twenty places: twenty in, eighty behind them in order, nobody lost or twice', async () => {
    const meeting = await announce(site, steward, space.slug, { capacity: 20 });
    const people = await crowd(site, space.slug, 100);
    // Each clicks twice.
    const replies = await Promise.all(people.flatMap((person) => [register(person, meeting.id), register(person, meeting.id)]));
    expect(replies.map(({ status }) => status)).toEqual(Array<number>(200).fill(200));

    const [registered, waiting] = [await listed(meeting.id, 'registered', 7), await listed(meeting.id, 'waiting', 30)];
    expect([registered.length, waiting.length]).toEqual([20, 80]);
    expect([...registered, ...waiting].toSorted()).toEqual(personas(people).toSorted());
    expect(await inOrderOfAsking(meeting.id)).toEqual([...registered, ...waiting]);
    // What each was told is what is.
    for (const person of people.slice(0, 10)) {
      const { body } = await show(person, meeting.id);
      expect(body.meeting.registration?.state).toBe(registered.includes(person.personaId) ? 'registered' : 'waiting');
      expect(body.meeting.registration?.ahead).toBe(Math.max(0, waiting.indexOf(person.personaId)));
    }
  }, 60_000);

  test('with people giving up in between: full as long as somebody waits, first come first', async () => {
    const meeting = await announce(site, steward, space.slug, { capacity: 20 });
    const people = await crowd(site, space.slug, 100);
    const early = people.slice(0, 50);
    await Promise.all(early.map((person) => register(person, meeting.id)));
    // Thirty of them give up, with or without a place, while fifty more come.
    const leaving = early.filter((_, i) => i % 5 < 3);
    await Promise.all([
      ...leaving.map((person) => giveBack(person, meeting.id)),
      ...people.slice(50).map((person) => register(person, meeting.id)),
    ]);

    const staying = people.filter((person) => !leaving.includes(person));
    const [registered, waiting] = [await listed(meeting.id, 'registered'), await listed(meeting.id, 'waiting')];
    expect([registered.length, waiting.length]).toEqual([20, 50]);
    expect([...registered, ...waiting].toSorted()).toEqual(personas(staying).toSorted());
    expect(await inOrderOfAsking(meeting.id)).toEqual([...registered, ...waiting]);
  }, 60_000);

  test('more places go to those who have waited longest, who are told in a mail that says nothing of it', async () => {
    const meeting = await announce(site, steward, space.slug, { capacity: 1, title: 'Tisane et tricot', place: PLACE });
    const [first, second, third] = [await signUp(site), await signUp(site), await signUp(site)];
    for (const person of [first, second, third]) {
      await join(site, person, space.slug);
      await register(person, meeting.id);
    }
    expect(await listed(meeting.id, 'waiting')).toEqual(personas([second, third]));
    expect((await show(third, meeting.id)).body.meeting).toMatchObject({ place: null, registration: { state: 'waiting', ahead: 1 } });
    await change(steward, meeting, { capacity: 2 });
    expect(await listed(meeting.id, 'registered')).toEqual(personas([first, second]));
    expect((await show(second, meeting.id)).body.meeting.place).toBe(PLACE);

    await giveBack(first, meeting.id);
    const mails = (await site.mails()).filter(
      ({ to, subject }) => [second.email, third.email].includes(to) && subject === 'Une place pour vous',
    );
    expect(mails.map(({ to }) => to)).toEqual([second.email, third.email]);
    for (const { subject, text, html } of mails) {
      expect(`${subject} ${text} ${html}`).not.toMatch(/Tisane|tricot|hirondelles|espace/i);
      expect(text).toContain('/me/meetings\n');
    }
  });

  test('fewer places take none away, and nobody moves up before there is one', async () => {
    const meeting = await announce(site, steward, space.slug, { capacity: 3 });
    const people = await crowd(site, space.slug, 4);
    for (const person of people) await register(person, meeting.id);
    const fewer = await change(steward, meeting, { capacity: 2 });
    expect(fewer.body.meeting.places).toEqual({ left: 0, registered: 3, waiting: 1 });
    await giveBack(people[0] ?? null, meeting.id);
    expect(await listed(meeting.id, 'waiting')).toEqual(personas(people.slice(3)));
    await giveBack(people[1] ?? null, meeting.id);
    expect(await listed(meeting.id, 'registered')).toEqual(personas(people.slice(2)));
  });

  test('who leaves the space, or is expelled, makes room; coming back does not bring the place back', async () => {
    const meeting = await announce(site, steward, space.slug, { capacity: 2 });
    const [leaver, expelled, ...waiting] = await crowd(site, space.slug, 4);
    if (leaver === undefined || expelled === undefined) throw new Error('nobody came');
    for (const person of [leaver, expelled, ...waiting]) await register(person, meeting.id);
    await site.call(leaveSpace, { as: leaver, params: { slug: space.slug } });
    // At once, before any event is served.
    expect((await show(leaver, meeting.id)).body.meeting.place).toBeNull();
    const { rows } = await site.db.execute<{ id: string }>(
      sql`select id from memberships where space_id = ${space.id} and persona_id = ${expelled.personaId}`,
    );
    await site.call(updateMember, { as: steward, params: { slug: space.slug, id: rows[0]?.id ?? '' }, body: { state: 'expelled' } });
    await site.settle();
    expect(await listed(meeting.id, 'registered')).toEqual(personas(waiting));
    await site.call(joinSpace, { as: leaver, params: { slug: space.slug }, body: { personaId: leaver.personaId, charterVersion: 1 } });
    expect((await show(leaver, meeting.id)).body.meeting).toMatchObject({ registration: null, can: { register: true } });
  });

  test('who wears another name keeps their place; leaving ends it with the old name, so that nobody sees that the two are one', async () => {
    const place = await createSpace(site);
    await makeSteward(site, steward, place.slug);
    const meeting = await announce(site, steward, place.slug, { capacity: 1, startsAt: inHours(30), place: PLACE });
    const [changer, next] = [await signUp(site), await signUp(site)];
    for (const person of [changer, next]) {
      await join(site, person, place.slug);
      await register(person, meeting.id);
    }
    const { body: other } = await site.call(createPersona, { as: changer, body: { handle: 'Bourrasque' } });
    const named = await site.call(changeName, {
      as: changer,
      params: { slug: place.slug },
      body: { personaId: other.persona.id, charterVersion: 1 },
    });
    expect(named.status).toBe(200);
    // The same place, and no second one.
    expect((await register(changer, meeting.id)).body.meeting).toMatchObject({ place: PLACE, places: { registered: 1, waiting: 1 } });

    await site.call(leaveSpace, { as: changer, params: { slug: place.slug } });
    await site.settle();
    expect(await listed(meeting.id, 'registered')).toEqual([changer.personaId]);
    expect((await show(changer, meeting.id)).body.meeting.place).toBeNull();
    const before = (await site.mails()).length;
    await moveTo(site, meeting.id, 20);
    await site.app.reminders.look();
    expect((await site.mails()).length).toBe(before);

    await site.db.execute(
      sql`update account_memberships set fades_at = now() - interval '1 minute' where account_id = ${changer.accountId} and fades_at is not null`,
    );
    await fadeMemberships(site.db);
    await endLateRegistrations(site.db);
    expect(await listed(meeting.id, 'registered')).toEqual([next.personaId]);
  });

  test('leaving and registering at the same moment leaves nobody registered who is no member', async () => {
    const meeting = await announce(site, steward, space.slug);
    const people = await crowd(site, space.slug, 12);
    await Promise.all(
      people.flatMap((person) => [register(person, meeting.id), site.call(leaveSpace, { as: person, params: { slug: space.slug } })]),
    );
    await site.settle();
    expect(await listed(meeting.id, 'registered')).toEqual([]);
  });

  /** Pseudonyms by the number they were given, which no answer tells. */
  async function inOrderOfAsking(meetingId: string): Promise<string[]> {
    const rows = await site.db
      .select({ personaId: meetingRegistrations.personaId })
      .from(meetingRegistrations)
      .where(eq(meetingRegistrations.meetingId, meetingId))
      .orderBy(meetingRegistrations.number);
    return personas(rows);
  }
});

describe('telling of a change', () => {
  async function withTwo(): Promise<{ meeting: Meeting; there: Person; waiting: Person }> {
    const meeting = await announce(site, steward, space.slug, { capacity: 1, title: 'Tisane et tricot' });
    const [there, waiting] = [await signUp(site), await signUp(site)];
    for (const person of [there, waiting]) {
      await join(site, person, space.slug);
      await register(person, meeting.id);
    }
    return { meeting, there, waiting };
  }
  const mailsTo = async ({ email }: Person) =>
    (await site.mails()).filter(({ to, subject }) => to === email && subject === 'Un changement pour vous');

  test('another time reaches everybody, another place those who had one, other words nobody', async () => {
    const { meeting, there, waiting } = await withTwo();
    const worded = await change(steward, meeting, { title: 'Tisane, tricot et biscuits' });
    expect([(await mailsTo(there)).length, (await mailsTo(waiting)).length]).toEqual([0, 0]);
    const placed = await change(steward, worded.body.meeting, { place: 'Salle du fond' });
    expect([(await mailsTo(there)).length, (await mailsTo(waiting)).length]).toEqual([1, 0]);
    await change(steward, placed.body.meeting, { startsAt: inHours(300) });
    expect([(await mailsTo(there)).length, (await mailsTo(waiting)).length]).toEqual([2, 1]);
    const [mail] = await mailsTo(there);
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/Tisane|Salle|espace/i);
  });

  test('a cancelled meeting is said to be, once, and its place is shown no more', async () => {
    const { meeting, there, waiting } = await withTwo();
    expect((await cancel(moderator, meeting.id)).body.meeting).toMatchObject({ state: 'cancelled', can: { edit: false, register: false } });
    expect((await cancel(steward, meeting.id)).status).toBe(200);
    expect([(await mailsTo(there)).length, (await mailsTo(waiting)).length]).toEqual([1, 1]);
    expect((await show(there, meeting.id)).body.meeting).toMatchObject({ place: null, registration: { state: 'registered' } });
    expect((await change(steward, { ...meeting, version: 2 }, { title: 'Encore' })).body.code).toBe('meeting.cancelled');
    // Who gives up now leaves no place to give.
    expect((await giveBack(there, meeting.id)).body.code).toBe('meeting.cancelled');
  });
});

describe('where it is', () => {
  test('is in no answer to those who have no place', async () => {
    const meeting = await announce(site, steward, space.slug, { capacity: 1, place: PLACE, description: `${'Bla. '.repeat(5)}` });
    const [there, waiting] = await crowd(site, space.slug, 2);
    if (there === undefined || waiting === undefined) throw new Error('nobody came');
    for (const person of [there, waiting]) await register(person, meeting.id);
    const addresses = [
      `/api/v1/meetings/${meeting.id}`,
      `/api/v1/meetings/${meeting.id}/registrations`,
      `/api/v1/meetings/${meeting.id}/evaluations`,
      `/api/v1/spaces/${space.slug}/meetings?limit=100`,
      `/api/v1/spaces/${space.slug}/meetings?limit=100&when=past`,
      '/api/v1/me/registrations',
      `/fr/espaces/${space.slug}`,
      `/fr/espaces/${space.slug}/rencontres`,
      `/fr/espaces/${space.slug}/rencontres/${meeting.id}`,
      `/fr/espaces/${space.slug}/rencontres/${meeting.id}/modifier`,
      `/fr/espaces/${space.slug}/rencontres/${meeting.id}/__data.json`,
      `/meetings/${meeting.id}/calendar?complet=1`,
      '/fr/moi/rencontres',
    ];
    const tell = async (who: Caller) => {
      const told: string[] = [];
      for (const address of addresses) {
        const answer = await fetch(site.url + address, who === null ? {} : { headers: { cookie: who.cookie } });
        expect(answer.status, address).toBeLessThan(500);
        if (/hirondelles/.test((await answer.text()).replace(/\r\n /g, ''))) told.push(address);
      }
      return told;
    };
    for (const who of [null, outsider, member, waiting]) expect(await tell(who)).toEqual([]);
    // The test could fail.
    expect(await tell(there)).toEqual([
      addresses[0],
      addresses[3],
      addresses[5],
      addresses[7],
      addresses[8],
      addresses[10],
      addresses[11],
      addresses[12],
    ]);
  });
});

describe('reminders', () => {
  let elsewhere: OpenDatabase;
  let meeting: Meeting;
  let people: Member[];
  let sent: Mail[];
  const log = openLog({ logLevel: 'silent' });

  beforeAll(async () => {
    elsewhere = await openDatabase({ url: site.databaseUrl, log, maxConnections: 5 });
    await site.app.reminders.stop();
  });
  afterAll(() => elsewhere.close());

  /** One server's own, whose mails are counted. */
  const server = (mailer: Mailer, database: OpenDatabase = elsewhere) =>
    new Reminders({ database, mailer, site: { origin: 'https://example.org' } }, log);
  const counting: Mailer = {
    send: async (mail) => {
      // Slow enough for the others to look meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
      sent.push(mail);
    },
  };
  async function someMeeting(size: number): Promise<void> {
    sent = [];
    meeting = await announce(site, steward, space.slug, { capacity: size - 1, title: 'Tisane et tricot', startsAt: inHours(48) });
    people = await crowd(site, space.slug, size);
    for (const person of people) await register(person, meeting.id);
  }

  test('a day and an hour before, each once, from several servers and after a restart; never to those who wait', async () => {
    await someMeeting(21);
    const servers = [server(counting), server(counting, site.database), server(counting)];
    await Promise.all(servers.map((each) => each.look()));
    expect(sent).toEqual([]);

    for (const [hours, total] of [
      [23.5, 20],
      [5, 20],
      [0.9, 40],
    ] as const) {
      await moveTo(site, meeting.id, hours);
      await Promise.all(servers.flatMap((each) => [each.look(), each.look()]));
      await server(counting).look();
      expect(sent.length).toBe(total);
    }
    const told = new Map<string, number>();
    for (const { to } of sent) told.set(to, (told.get(to) ?? 0) + 1);
    expect([...told.values()]).toEqual(Array<number>(20).fill(2));
    expect(sent.map(({ to }) => to)).not.toContain(`${people.at(-1)?.accountId.toLowerCase()}@example.org`);
    for (const { subject, text, html } of sent) expect(`${subject} ${text} ${html}`).not.toMatch(/Tisane|tricot|visio|Espace/);
  });

  test('one that the mail server refuses is sent later; one whose server is killed meanwhile is not sent twice', async () => {
    await someMeeting(3);
    await moveTo(site, meeting.id, 20);
    let refusals = 1;
    const refusing: Mailer = {
      send: (mail) => (refusals-- > 0 ? Promise.reject(new Error('no mail today')) : counting.send(mail)),
    };
    await server(refusing).look();
    expect(sent.length).toBe(1);
    await server(counting).look();
    expect(new Set(sent.map(({ to }) => to)).size).toBe(2);
    expect(sent.length).toBe(2);

    await moveTo(site, meeting.id, 0.5);
    // Handed to the mail server, and nothing after that.
    const killed: Mailer = { send: (mail) => counting.send(mail).then(() => new Promise<void>(() => undefined)) };
    void server(killed).look();
    await vi.waitFor(() => expect(sent.length).toBe(3));
    await server(counting).look();
    expect(sent.length).toBe(4);
    expect(new Set(sent.slice(2).map(({ to }) => to)).size).toBe(2);
  });

  test('who registers shortly before is not told what they have just read; another day reminds anew', async () => {
    await someMeeting(1 + 1);
    const late = await announce(site, steward, space.slug, { startsAt: inHours(20) });
    const [person] = people;
    if (person === undefined) throw new Error('nobody came');
    await register(person, late.id);
    await server(counting).look();
    expect(sent).toEqual([]);
    const moved = await change(steward, late, { startsAt: inHours(72) });
    expect(moved.status).toBe(200);
    await moveTo(site, late.id, 22);
    await server(counting).look();
    expect(sent.length).toBe(1);
    await cancel(steward, late.id);
    await moveTo(site, late.id, 0.5);
    await server(counting).look();
    expect(sent.length).toBe(1);
  });
});

describe('after it', () => {
  let meeting: Meeting;
  let people: Member[];

  beforeAll(async () => {
    meeting = await announce(site, steward, space.slug, { capacity: 8, place: PLACE });
    people = await crowd(site, space.slug, 9);
    for (const person of people) await register(person, meeting.id);
    expect((await hold(steward, meeting.id)).body.code).toBe('meeting.not_started');
    await moveTo(site, meeting.id, -3);
  });

  test('the team says how many came, and may correct it; others see that it took place, not the number', async () => {
    expect((await evaluate(people[0] ?? null, meeting.id)).body.code).toBe('meeting.not_held');
    expect((await hold(member, meeting.id)).body.code).toBe('space.not_team');
    expect((await hold(moderator, meeting.id, 7)).body.meeting).toMatchObject({ state: 'held', attended: 7, can: { edit: false } });
    expect((await hold(steward, meeting.id, 6)).body.meeting.attended).toBe(6);
    expect((await show(null, meeting.id)).body.meeting).toMatchObject({ state: 'held', attended: null });
    expect((await cancel(steward, meeting.id)).body.code).toBe('meeting.over');
  });

  test('those who had a place say once what it brought', async () => {
    expect((await evaluate(people[8] ?? null, meeting.id)).body.code).toBe('meeting.not_registered');
    expect((await evaluate(member, meeting.id)).body.code).toBe('meeting.not_registered');
    const [first] = people;
    const both = await Promise.all([1, 2].map(() => evaluate(first ?? null, meeting.id, { usefulness: 5, helped: 'Les rires.' })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await show(first ?? null, meeting.id)).body.meeting).toMatchObject({
      registration: { evaluated: true },
      can: { evaluate: false },
    });
    expect((await evaluate(people[1] ?? null, meeting.id, { usefulness: 6 })).status).toBe(400);
  });

  test('the team sees nothing under five answers, then five by five, without names and in no order', async () => {
    expect((await evaluations(member, meeting.id)).body.code).toBe('space.not_team');
    const answer = (n: number) =>
      evaluate(people[n] ?? null, meeting.id, { usefulness: n, helped: `Mot ${n}`, missing: n === 2 ? 'Du temps.' : '' });
    for (const n of [1, 2, 3]) await answer(n);
    expect((await evaluations(steward, meeting.id)).body).toEqual({ usefulness: null, items: [], nextCursor: null });
    await answer(4);
    const { body, text } = await evaluations(steward, meeting.id);
    expect(body.usefulness).toEqual({ answers: 5, average: 3 });
    expect(body.items.map(({ helped }) => helped).toSorted()).toEqual(['Les rires.', 'Mot 1', 'Mot 2', 'Mot 3', 'Mot 4']);
    expect(body.items.map(({ id }) => id)).toEqual(body.items.map(({ id }) => id).toSorted());
    for (const { personaId, accountId } of people) expect(text).not.toMatch(new RegExp(`${personaId}|${accountId}`));
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body: page } = await evaluations(steward, meeting.id, { limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(body.items);
    // The sixth alone would say who has just written.
    await answer(5);
    expect((await evaluations(steward, meeting.id)).text).toBe(text);
  });

  test('after a month nobody adds to it: the sixth answer stays unseen, and who was registered is forgotten', async () => {
    const before = await evaluations(steward, meeting.id);
    await moveTo(site, meeting.id, -31 * 24);
    expect((await evaluate(people[6] ?? null, meeting.id)).body.code).toBe('meeting.evaluation_closed');
    // Shown now, it would be known by comparing.
    expect(before.body.usefulness?.answers).toBe(5);
    expect((await evaluations(steward, meeting.id)).text).toBe(before.text);
    await forgetOldRegistrations(site.db);
    expect(await listed(meeting.id, 'registered')).toEqual([]);
    expect((await show(steward, meeting.id)).body.meeting.attended).toBe(6);
    const [kept] = await site.db.select({ id: meetings.id }).from(meetings).where(eq(meetings.id, meeting.id));
    expect(kept).toBeDefined();
  });
});
