import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personaOwners, personas } from '../../server/accounts/public.ts';
import { flags } from '../../server/moderation/public.ts';
import { newId } from '../../server/platform/ids.ts';
import { memberships, spaces } from '../../server/spaces/public.ts';
import { countWeeks } from '../../server/statistics/public.ts';
import { posts, threads } from '../../server/threads/public.ts';
import { getStatistics } from '../../shared/statistics.contract.ts';
import type { PerhapsFigure, Week } from '../../shared/statistics.contract.ts';
import { startThread } from '../../shared/threads.contract.ts';
import { seeded } from '../support/random.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';

/* A generated community whose weeks hold from nobody to a few dozen people, looked at on several days, for every length of time. */

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const WEEKS = 14;
/** A Monday. The tests look from a Wednesday a year later than what they wrote would make it. */
const FIRST = Date.UTC(2026, 5, 1);
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 10);

let site: TestSite;
let steward: Person;
let slug: string;
let spaceId: string;
/** The people of each figure of each week, as they were written. */
interface Truth {
  active: Set<string>;
  openers: Set<string>;
  unanswered: Set<string>;
  answered: Set<string>;
  replied: Set<string>;
  joined: Set<string>;
  stayed: Set<string>;
  flaggers: Set<string>;
  threads: number;
  flags: number;
  waits: number[];
}
const truth: Truth[] = [];

beforeAll(async () => {
  site = await startSite();
  steward = await signUp(site);
  const space = await createSpace(site, { slug: 'de-semaine-en-semaine' });
  ({ slug, id: spaceId } = space);
  await makeSteward(site, steward, slug);
  await site.db
    .update(spaces)
    .set({ createdAt: new Date(FIRST - DAY) })
    .where(eq(spaces.id, spaceId));
  await site.db
    .update(memberships)
    .set({ joinedAt: new Date(FIRST - DAY) })
    .where(eq(memberships.spaceId, spaceId));
  await write();
}, 60_000);
afterAll(() => site.stop());

async function write(): Promise<void> {
  const next = seeded(11);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const accountId = (await site.db.select().from(personaOwners).where(eq(personaOwners.personaId, steward.personaId)))[0]?.accountId ?? '';
  const rows = { personas: [], memberships: [], threads: [], posts: [] } as {
    personas: (typeof personas.$inferInsert)[];
    memberships: (typeof memberships.$inferInsert)[];
    threads: (typeof threads.$inferInsert)[];
    posts: (typeof posts.$inferInsert)[];
  };
  const crowd = Array.from({ length: 40 }, (_, i) => ({ id: newId(), handle: `Passant-${i}` }));
  rows.personas.push(...crowd.map((persona) => ({ ...persona, weave: 1, duo: 1 })));
  for (let w = 0; w < WEEKS; w++) {
    const start = FIRST + w * WEEK;
    const at = (hours: number) => new Date(start + hours * 3_600_000);
    const week: Truth = {
      active: new Set(),
      openers: new Set(),
      unanswered: new Set(),
      answered: new Set(),
      replied: new Set(),
      joined: new Set(),
      stayed: new Set(),
      flaggers: new Set(),
      threads: 0,
      flags: 0,
      waits: [],
    };
    truth.push(week);
    // From none to many, so that every figure crosses the line somewhere.
    const openers = whole(0, 14);
    for (let i = 0; i < openers; i++) {
      const opener = crowd[whole(0, 39)]?.id ?? '';
      const threadId = newId();
      const hour = whole(0, 140);
      rows.threads.push({
        id: threadId,
        spaceId,
        personaId: opener,
        kind: 'question',
        title: 'Un titre',
        language: 'fr',
        createdAt: at(hour),
      });
      rows.posts.push({ id: newId(), threadId, number: 1, personaId: opener, bodyHtml: '<p>Un.</p>', createdAt: at(hour) });
      week.threads += 1;
      week.openers.add(opener);
      week.active.add(opener);
      const wait = whole(0, 3) === 0 ? null : whole(1, 20);
      if (wait === null) week.unanswered.add(opener);
      else {
        const replier =
          crowd.find(({ id }) => id !== opener && whole(0, 3) === 0)?.id ?? (opener === crowd[0]?.id ? crowd[1]?.id : crowd[0]?.id) ?? '';
        rows.posts.push({ id: newId(), threadId, number: 2, personaId: replier, bodyHtml: '<p>Deux.</p>', createdAt: at(hour + wait) });
        week.waits.push(wait * 60);
        week.replied.add(opener);
        week.answered.add(opener);
        // A reply in the night from Sunday to Monday is of the next week.
        week.active.add(replier);
      }
    }
    // Of people who are gone: nobody knows of how many, so no figure holds what they wrote.
    for (let i = 0; i < 3; i++) {
      const gone = { id: newId(), personaId: null, createdAt: at(10 + i) };
      rows.threads.push({ ...gone, spaceId, kind: 'question', title: 'Un titre', language: 'fr' });
      rows.posts.push({ id: newId(), threadId: gone.id, number: 1, personaId: null, bodyHtml: '<p>Un.</p>', createdAt: gone.createdAt });
    }
    const joining = whole(0, 12);
    for (let i = 0; i < joining; i++) {
      const persona = { id: newId(), handle: `Venue-${w}-${i}` };
      rows.personas.push({ ...persona, weave: 1, duo: 1 });
      const joinedAt = at(whole(0, 167));
      const leaves = whole(0, 2) === 0;
      rows.memberships.push({
        spaceId,
        personaId: persona.id,
        state: leaves ? 'left' : 'active',
        charterVersion: 1,
        handleKey: persona.handle.toLowerCase(),
        joinedAt,
        endedAt: leaves ? new Date(joinedAt.getTime() + 5 * DAY) : null,
      });
      week.joined.add(persona.id);
      if (!leaves) week.stayed.add(persona.id);
    }
  }
  const chunks = async <T>(list: T[], insert: (part: T[]) => PromiseLike<unknown>) => {
    for (let i = 0; i < list.length; i += 500) await insert(list.slice(i, i + 500));
  };
  await chunks(rows.personas, (part) => site.db.insert(personas).values(part));
  await chunks(rows.memberships, (part) => site.db.insert(memberships).values(part));
  await chunks(rows.threads, (part) => site.db.insert(threads).values(part));
  await chunks(rows.posts, (part) => site.db.insert(posts).values(part));
  const flagged = rows.posts[0]?.id ?? '';
  await site.db
    .insert(flags)
    .values({ accountId, subjectType: 'post', subjectId: flagged, ground: 'other', createdAt: new Date(FIRST + DAY) });
  if (truth[0]) [truth[0].flags, truth[0].flaggers] = [1, new Set([accountId])];
}

const look = async (days: number, as: Person = steward) => site.call(getStatistics, { as, params: { slug }, query: { days } });
const few = (size: number) => size > 0 && size < 5;

describe('a space’s figures', () => {
  const end = FIRST + WEEKS * WEEK;
  const seen: Week[][] = [];

  test('are counted once, when a week is over and its threads have had a day; what comes later changes nothing', async () => {
    for (let day = 0; day < 9; day++) {
      await countWeeks(site.db, new Date(end + day * DAY + 3_600_000));
      const { body } = await look(371);
      seen.push(body.weeks.filter(({ week }) => week >= iso(FIRST) && week < iso(end)));
      // Somebody writes, joins and leaves between two looks, also in a week that is over (an import, an erasure).
      const persona = { id: newId(), handle: `Tardive-${day}` };
      await site.db.insert(personas).values({ ...persona, weave: 1, duo: 1 });
      const joinedAt = new Date(FIRST + day * WEEK + DAY);
      await site.db.insert(memberships).values({
        spaceId,
        personaId: persona.id,
        state: 'left',
        charterVersion: 1,
        handleKey: persona.handle.toLowerCase(),
        joinedAt,
        endedAt: new Date(joinedAt.getTime() + DAY),
      });
    }
    expect(seen[0]).toHaveLength(WEEKS - 1);
    expect(seen.at(-1)).toHaveLength(WEEKS);
    const last = new Map(seen.at(-1)?.map((week) => [week.week, week]));
    for (const look of seen)
      for (const week of look) {
        const { stayed: then, ...before } = week;
        const { stayed: now, ...after } = last.get(week.week) ?? week;
        expect(after).toEqual(before);
        if (then !== 'none') expect(now).toBe(then);
      }
  });

  test('are right where they are told, and nothing is told about a few people, whatever is looked at beside it', async () => {
    await countWeeks(site.db, new Date(end + 60 * DAY));
    let [told, hidden] = [0, 0];
    for (let days = 7; days <= 371; days += 28) {
      const { body } = await look(days);
      for (const week of body.weeks) {
        const of = truth[(Date.parse(week.week) - FIRST) / WEEK];
        if (!of) continue;
        const check = (figure: PerhapsFigure, value: number, groups: number[]) => {
          if (groups.some(few)) expect(figure).toBe('<5');
          else expect(figure).toBe(value);
          if (figure === '<5') hidden += 1;
          else told += 1;
        };
        check(week.threads, of.threads, [of.openers.size]);
        check(week.joined, of.joined.size, [of.joined.size]);
        if (week.stayed !== 'none') check(week.stayed, of.stayed.size, [of.joined.size, of.stayed.size, of.joined.size - of.stayed.size]);
        check(week.flags, of.flags, [of.flaggers.size]);
        if (of.threads > 0)
          check(week.unanswered, Math.round((100 * (of.threads - of.waits.length)) / of.threads), [
            of.openers.size,
            of.unanswered.size,
            of.answered.size,
          ]);
        check(week.active, of.active.size, [of.active.size]);
        if (of.waits.length > 0) {
          if (few(of.openers.size) || few(of.replied.size) || few(of.openers.size - of.replied.size))
            expect(week.firstReply).toEqual({ median: '<5', p90: '<5' });
          else {
            const sorted = of.waits.toSorted((a, b) => a - b);
            const at = (share: number) => {
              const place = share * (sorted.length - 1);
              const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
              return Math.round(low + (high - low) * (place - Math.floor(place)));
            };
            expect(week.firstReply).toEqual({ median: at(0.5), p90: at(0.9) });
          }
        }
      }
    }
    expect(told).toBeGreaterThan(50);
    expect(hidden).toBeGreaterThan(20);
  });

  test('a longer look holds the shorter one, week by week: their difference is whole weeks', async () => {
    const { body: all } = await look(371);
    for (let days = 7; days < 371; days += 35) {
      const { body } = await look(days);
      expect(all.weeks.slice(0, body.weeks.length)).toEqual(body.weeks);
    }
  });

  test('are the stewards’', async () => {
    const [member, moderator] = [await signUp(site), await signUp(site)];
    await join(site, member, slug);
    await makeModerator(site, moderator, slug);
    expect(codeOf(await look(84, member))).toBe('403 space.not_steward');
    expect(codeOf(await look(84, moderator))).toBe('403 space.not_steward');
    expect((await look(3)).status).toBe(400);
  });

  test('begin with what waits for the team', async () => {
    const other = await createSpace(site, { slug: 'ce-qui-attend', joinRule: 'on_request' });
    const asker = await signUp(site);
    await makeSteward(site, steward, other.slug);
    await join(site, asker, other.slug, { state: 'requested', answer: 'Bonjour' });
    const opened = await site.call(startThread, {
      as: steward,
      params: { slug: other.slug },
      body: { kind: 'question', title: 'Quelqu’un ?', bodyHtml: '<p>Bonjour.</p>' },
    });
    const tasks = async () => (await site.call(getStatistics, { as: steward, params: { slug: other.slug } })).body.tasks;
    expect(await tasks()).toEqual({ requests: 1, held: 0, unanswered: 0, meetingsSoon: 0, meetingsOver: 0 });
    await site.db
      .update(threads)
      .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
      .where(eq(threads.id, opened.body.thread.id));
    expect(await tasks()).toEqual({ requests: 1, held: 0, unanswered: 1, meetingsSoon: 0, meetingsOver: 0 });
  });
});
