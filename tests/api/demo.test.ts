import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts, personas } from '../../server/accounts/public.ts';
import { CAST } from '../../server/demo/cast.ts';
import { generateDemo } from '../../server/demo/generate.ts';
import { ASSOCIATIONS, SPACES } from '../../server/demo/places.ts';
import { demoSignIns, fillDatabase, isEmpty, loadDemo } from '../../server/demo/public.ts';
import type { DemoRows } from '../../server/demo/rows.ts';
import { signals } from '../../server/moderation/public.ts';
import { type OpenDatabase, openDatabase } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { sanitiseRichText } from '../../server/platform/safe-html.ts';
import { conditions, memberships, spaceDays, spaces } from '../../server/spaces/public.ts';
import { heldPosts, posts, reactions, threads } from '../../server/threads/public.ts';
import { handleSchema } from '../../shared/accounts.contract.ts';
import { spaceSchema } from '../../shared/spaces.contract.ts';
import { titleSchema } from '../../shared/threads.contract.ts';
import { createTestDatabase } from '../support/database.ts';

const log = openLog({ logLevel: 'silent' });
const FACTS = { passwordHash: 'hash', consents: { terms: '1', healthData: '1' } };

describe('the written conversations', () => {
  const messages = SPACES.flatMap((space) =>
    space.threads.flatMap((thread) => thread.posts.map((post, index) => ({ space, thread, post, index }))),
  );

  test('say nothing twice', () => {
    const texts = messages.map(({ post }) => post.text.trim().toLowerCase());
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    const openings = SPACES.flatMap(({ slug, door, threads: written }) =>
      written.flatMap(({ title }) => (title === door ? [] : [`${slug}: ${title}`])),
    );
    expect(new Set(openings.map((line) => line.split(': ').slice(1).join(': '))).size).toBe(openings.length);
  });

  test('are written by members of the space', () => {
    const strangers = messages.filter(({ space, post }) => !CAST.some(({ key, spaces: own }) => key === post.by && space.slug in own));
    expect(strangers.map(({ thread, index }) => `${thread.title} ${index + 1}`)).toEqual([]);
  });

  test('answer and quote messages that are there', () => {
    const lost = messages.filter(({ post, index }) => post.replyTo !== undefined && !(post.replyTo >= 1 && post.replyTo <= index));
    expect(lost.map(({ thread, index }) => `${thread.title} ${index + 1}`)).toEqual([]);
    for (const { title, kind, posts: written, answeredBy } of SPACES.flatMap((space) => space.threads)) {
      if (answeredBy === undefined) continue;
      expect([title, kind, answeredBy > 1 && answeredBy <= written.length]).toEqual([title, 'question', true]);
    }
  });

  test('fit what the site accepts from people', () => {
    for (const { thread, post } of messages) {
      expect(titleSchema.safeParse(thread.title).success, thread.title).toBe(true);
      if (post.warning !== undefined) expect(post.warning.length, post.warning).toBeLessThanOrEqual(80);
      if (post.short !== undefined) expect(post.short.length, post.short).toBeLessThanOrEqual(280);
    }
    for (const space of SPACES) {
      expect(ASSOCIATIONS.map(({ slug }) => slug)).toContain(space.association);
      expect(space.threads.map(({ title }) => title)).toContain(space.door);
      expect(spaceSchema.pick({ weave: true, dye: true }).safeParse(space).success, space.slug).toBe(true);
      expect(space.about.length).toBeLessThanOrEqual(500);
      expect(new Set(space.threads.flatMap(({ tags }) => tags ?? [])).difference(new Set(space.tags)), space.slug).toEqual(new Set());
    }
  });
});

describe('the generator', () => {
  // At these moments of a day a conversation could be told before it happened.
  test.each(['2026-11-21T23:45:00Z', '2026-11-22T00:10:00Z', '2026-11-22T02:27:00Z', '2026-11-22T07:20:00Z', '2027-03-28T12:00:00Z'])(
    'puts everything in order and nothing after today at %s',
    (moment) => {
      const today = new Date(moment);
      const rows = generateDemo({ today, ...FACTS });
      // Meetings are announced before they are.
      const late = Object.entries(rows).filter(
        ([table, list]) =>
          table !== 'meetings' && list.some((row) => Object.values(row).some((value) => value instanceof Date && value > today)),
      );
      expect(late.map(([table]) => table)).toEqual([]);
      expect(rowsOutOfOrder(rows)).toEqual([]);
    },
  );

  test('makes the same community twice', () => {
    const today = new Date('2026-11-21T10:00:00Z');
    expect(generateDemo({ today, ...FACTS })).toEqual(generateDemo({ today, ...FACTS }));
  });

  test('gives everybody a pseudonym that they could have chosen', () => {
    const { personas: made } = generateDemo({ today: new Date('2026-11-21T10:00:00Z'), ...FACTS });
    expect(made.filter(({ handle }) => !handleSchema.safeParse(handle).success).map(({ handle }) => handle)).toEqual([]);
    expect(new Set(made.map(({ handle }) => handle)).size).toBe(made.length);
  });
});

describe('the demo community in a database', () => {
  let database: OpenDatabase;
  let seconds: number;

  beforeAll(async () => {
    database = await openDatabase({ url: await createTestDatabase(), log, maxConnections: 3 });
    expect(await isEmpty(database.db)).toBe(true);
    const begin = performance.now();
    await loadDemo(database);
    seconds = (performance.now() - begin) / 1000;
  });

  afterAll(async () => {
    await database.close();
  });

  test('is there in less than ten seconds, and is large enough', async () => {
    expect(seconds).toBeLessThan(10);
    expect(await isEmpty(database.db)).toBe(false);
    expect(await database.db.$count(spaces)).toBeGreaterThanOrEqual(8);
    expect(await database.db.$count(personas)).toBeGreaterThanOrEqual(40);
    expect(await database.db.$count(threads)).toBeGreaterThanOrEqual(80);
    expect(await database.db.$count(posts)).toBeGreaterThanOrEqual(900);
    expect(await database.db.$count(conditions)).toBeGreaterThanOrEqual(60);
  });

  test('has messages that the sanitiser leaves as they are', async () => {
    const bodies = await database.db.select({ html: posts.bodyHtml }).from(posts);
    expect(bodies.filter(({ html }) => sanitiseRichText(html) !== html)).toEqual([]);
  });

  test('counts what there is, numbers without gaps and in order', () => expectConsistent(database));

  test('lets one sign in as each sort of visitor', async () => {
    for (const { email, says } of demoSignIns()) {
      const [found] = await database.db.select({ verifiedAt: accounts.verifiedAt }).from(accounts).where(eq(accounts.email, email));
      expect(found?.verifiedAt, says).toBeInstanceOf(Date);
    }
  });

  test('has something new for two members since their last visit, and something they kept', async () => {
    const unread = await database.db.execute<{ email: string; unread: number; saved: number }>(sql`
      select a.email, sum(t.number - r.number)::int as unread, (select count(*)::int from saved_threads s where s.account_id = a.id) as saved
      from accounts a join reading_positions r on r.account_id = a.id join threads t on t.id = r.thread_id
      where a.email in ('tournesol@demo.invalid', 'mirabelle@demo.invalid') group by a.id`);
    expect(unread.rows).toHaveLength(2);
    for (const row of unread.rows) {
      expect(row.unread, row.email).toBeGreaterThan(0);
      expect(row.saved, row.email).toBe(2);
    }
  });

  test('shows a team what the checks find: beside what members tell of, and before it appears', async () => {
    expect(await database.db.select({ check: signals.check }).from(signals)).toEqual([{ check: 'distress' }]);
    const held = await database.db.select({ found: heldPosts.found }).from(heldPosts);
    expect(held.map(({ found }) => found.map(({ check }) => check))).toEqual([['medicine_trade']]);
  });

  test('is not loaded over people who are there', async () => {
    const before = await database.db.$count(accounts);
    await expect(loadDemo(database)).rejects.toThrow('empty database');
    expect(await database.db.$count(accounts)).toBe(before);
  });

  test('grows to any number of messages, and stays consistent', async () => {
    const foreignKeys = async () =>
      (
        await database.db.execute(
          sql`select conrelid::regclass::text, conname, confdeltype, convalidated from pg_constraint where contype = 'f' order by 1, 2`,
        )
      ).rows;
    const keysBefore = await foreignKeys();
    const summary = await fillDatabase(database, { posts: 5_000 });
    expect(await foreignKeys()).toEqual(keysBefore);
    expect(summary?.posts).toBe(5_000 - 948);
    expect(await database.db.$count(posts)).toBe(5_000);
    await expectConsistent(database);
    const bodies = await database.db.select({ html: posts.bodyHtml }).from(posts);
    expect(bodies.filter(({ html }) => sanitiseRichText(html) !== html)).toEqual([]);
    expect(await fillDatabase(database, { posts: 5_000 })).toBeNull();
    expect((await fillDatabase(database, { posts: 6_000 }))?.posts).toBe(1_000);
    await expectConsistent(database);
  });

  test('never mixes with people who are not of the demo', async () => {
    await database.db
      .insert(accounts)
      .values({ email: 'somebody@example.org', passwordHash: 'x', locale: 'fr', country: 'FR', birthYear: 1980 });
    await expect(fillDatabase(database, { posts: 7_000 })).rejects.toThrow('not of the demo');
    expect(await database.db.$count(posts)).toBe(6_000);
  });
});

/** Threads whose messages are not strictly one after the other, or whose people spoke before they were there. */
function rowsOutOfOrder(rows: DemoRows): string[] {
  const joined = new Map(
    rows.memberships.map(({ spaceId, personaId, joinedAt }) => [`${spaceId}/${personaId}`, joinedAt?.getTime() ?? Infinity]),
  );
  return rows.threads.flatMap(({ id, spaceId, title, lastActivityAt }) => {
    const written = rows.posts.filter(({ threadId }) => threadId === id);
    const times = written.map(({ createdAt }) => createdAt.getTime());
    const rising = times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0));
    const present = written.every(({ personaId, createdAt }) => (joined.get(`${spaceId}/${personaId}`) ?? Infinity) < createdAt.getTime());
    return rising && present && lastActivityAt?.getTime() === times.at(-1) ? [] : [title];
  });
}

/** Every counter is what one counts, every number and date is in its place. Each query finds the rows that are not right. */
async function expectConsistent({ db }: OpenDatabase): Promise<void> {
  const wrong = {
    threads: sql`select t.id from ${threads} t join lateral (select count(*) as posts, max(number) as last, min(number) as first, max(created_at) as at from ${posts} p where p.thread_id = t.id) p on true
      where t.number <> p.posts or t.number <> p.last or p.first <> 1 or t.reply_count <> p.posts - 1 or t.last_activity_at <> p.at`,
    openings: sql`select t.id from ${threads} t join ${posts} p on p.thread_id = t.id and p.number = 1
      where t.persona_id <> p.persona_id or t.same_count <> p.same_count or t.created_at <> p.created_at or t.content_warning is distinct from p.content_warning or t.short_version is distinct from p.short_version`,
    answers: sql`select id from ${threads} where answered_by is not null and (kind <> 'question' or answered_by not between 2 and number)`,
    replies: sql`select id from ${posts} where reply_to >= number or reply_to < 1`,
    order: sql`select id from (select id, created_at, lag(created_at) over (partition by thread_id order by number) as before from ${posts}) p where created_at <= before`,
    future: sql`select id from ${posts} where created_at > now()`,
    reactions: sql`select p.id from ${posts} p left join (select post_id, count(*) filter (where kind = 'support') as support, count(*) filter (where kind = 'same') as same,
        count(*) filter (where kind = 'thanks') as thanks, count(*) filter (where kind = 'helpful') as helpful from ${reactions} group by post_id) r on r.post_id = p.id
      where (p.support_count, p.same_count, p.thanks_count, p.helpful_count) <> (coalesce(r.support, 0), coalesce(r.same, 0), coalesce(r.thanks, 0), coalesce(r.helpful, 0))`,
    ownReactions: sql`select r.post_id from ${reactions} r join ${posts} p on p.id = r.post_id where r.persona_id = p.persona_id or r.created_at < p.created_at or r.created_at > now()`,
    strangersReactions: sql`select r.post_id from ${reactions} r join ${posts} p on p.id = r.post_id join ${threads} t on t.id = p.thread_id
      where not exists (select from ${memberships} m where m.space_id = t.space_id and m.persona_id = r.persona_id)`,
    helpful: sql`select p.id from ${posts} p join ${threads} t on t.id = p.thread_id where p.helpful_count > 0 and (t.wants = 'listening' or p.content_warning is not null)`,
    authors: sql`select p.id from ${posts} p join ${threads} t on t.id = p.thread_id
      where not exists (select from ${memberships} m where m.space_id = t.space_id and m.persona_id = p.persona_id and m.state = 'active' and m.joined_at < p.created_at)`,
    members: sql`select s.id from ${spaces} s where member_count <> (select count(*) from ${memberships} m where m.space_id = s.id and m.state = 'active')`,
    unanswered: sql`select s.id from ${spaces} s where unanswered_count <> (select count(*) from ${threads} t where t.space_id = s.id and t.reply_count = 0 and t.closed_at is null)`,
    days: sql`select * from (select space_id, day, sum(posts) as posts from ${spaceDays} group by 1, 2) counted
      full join (select t.space_id, (p.created_at at time zone 'utc')::date as day, count(*) as posts from ${posts} p join ${threads} t on t.id = p.thread_id group by 1, 2) there
      using (space_id, day) where counted.posts is distinct from there.posts`,
    tags: sql`select t.id from ${threads} t, unnest(t.tags) as tag(key) where not exists (select from space_tags s where s.space_id = t.space_id and s.key = tag.key)`,
    doors: sql`select s.id from ${spaces} s where not exists (select from ${threads} t where t.id = s.door_thread_id and t.space_id = s.id)`,
  };
  for (const [what, query] of Object.entries(wrong)) expect((await db.execute(query)).rows, what).toEqual([]);
}
