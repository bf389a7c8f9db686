import { asc, like, not, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { accounts } from '../accounts/public.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { StartRefused } from '../platform/start-refused.ts';
import { handleKey, memberships, spaceDays, spaces } from '../spaces/public.ts';
import { posts, reactions, readingPositions, threads, threadSubscriptions } from '../threads/public.ts';
import { copyRows } from './copy.ts';
import { withForeignKeysAside } from './foreign-keys.ts';
import { Handles } from './handles.ts';
import { type Batch, largeBatches, type LargeMember, type LargeSpace } from './large.ts';
import { commonFacts, isEmpty, loadDemo, loadInOneTransaction } from './load.ts';
import { addAccount, addMembership, addPersona, DEMO_EMAILS, emailOf } from './people.ts';
import { type DemoSpace, SPACES } from './places.ts';
import { Random } from './random.ts';
import { copyAll, noRows } from './rows.ts';

const DAY = 86_400_000;
/** How far back the large community goes. */
const AGE = 1_000 * DAY;
const POSTS_PER_ACCOUNT = 21;
const FEWEST_ACCOUNTS = 50;
const PROGRESS_EVERY = 100_000;
/** Tables that receive most rows. */
const FILLED = [
  'consents',
  'persona_owners',
  'memberships',
  'account_memberships',
  'posts',
  'reactions',
  'reading_positions',
  'thread_subscriptions',
];

/** What was written. */
export interface LargeSummary {
  posts: number;
  threads: number;
  reactions: number;
  people: number;
  seconds: number;
}

/**
 * Brings a database that holds nobody, or only demo people, to `posts` messages: the demo community first, then as many
 * more people and threads as it takes, in one transaction that keeps the tables to itself (not for a site in use). The same number gives the same community, but for the dates.
 * @returns what was added, or null when there were as many messages already
 * @throws StartRefused when people who are not of the demo have an account
 */
export async function fillDatabase(
  database: OpenDatabase,
  options: { posts: number; onProgress?: (line: string) => void },
): Promise<LargeSummary | null> {
  const report = options.onProgress ?? (() => undefined);
  const begin = performance.now();
  const summary = { posts: 0, threads: 0, reactions: 0, people: 0, seconds: 0 };
  const strangers = await database.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(not(like(accounts.email, DEMO_EMAILS)))
    .limit(1);
  if (strangers.length > 0) {
    throw new StartRefused(
      'This database has people who are not of the demo: a large demo community only goes into a database of its own.',
    );
  }
  if (await isEmpty(database.db)) await loadDemo(database, { onProgress: report });

  await loadInOneTransaction(database, async (client) => {
    const db = drizzle(client, { casing: 'snake_case' });
    const existing = await db.$count(posts);
    const wanted = options.posts - existing;
    if (wanted <= 0) return;
    const until = Date.now() - 60_000;
    const random = new Random(`large:${existing}+${wanted}`);
    const totals = new Map<string, SpaceTotals>();
    await withForeignKeysAside(client, FILLED, async () => {
      const places = await addPeople(client, { wanted, from: until - AGE, until, random });
      summary.people = places.people;
      report(`${summary.people} people`);
      for (const batch of largeBatches({ spaces: places.spaces, posts: wanted, from: until - AGE, until, random })) {
        await copyRows(client, threads, batch.threads);
        await copyRows(client, posts, batch.posts);
        summary.reactions += await copyRows(client, reactions, batch.reactions);
        await copyRows(client, readingPositions, batch.readingPositions);
        await copyRows(client, threadSubscriptions, batch.threadSubscriptions);
        count(totals, batch);
        const before = summary.posts;
        summary.threads += batch.threads.length;
        summary.posts += batch.posts.length;
        const passed = Math.floor(summary.posts / PROGRESS_EVERY) > Math.floor(before / PROGRESS_EVERY);
        if (passed) report(`${summary.posts} of ${wanted} messages, ${Math.round((performance.now() - begin) / 1000)} s`);
      }
      report('Checking the foreign keys …');
    });
    await writeTotals(client, totals);
    report('Tidying the tables …');
  });
  summary.seconds = (performance.now() - begin) / 1000;
  return summary.posts === 0 ? null : summary;
}

interface Place {
  id: string;
  content: DemoSpace;
  members: LargeMember[];
}

/** New people, most in one space, some in two under two names. Returns every space with them, by the time they joined. */
async function addPeople(
  client: pg.PoolClient,
  { wanted, from, until, random }: { wanted: number; from: number; until: number; random: Random },
): Promise<{ people: number; spaces: LargeSpace[] }> {
  const db = drizzle(client, { casing: 'snake_case' });
  const common = await commonFacts();
  const taken = await db.select({ key: memberships.handleKey }).from(memberships);
  const handles = new Handles(
    random,
    handleKey,
    taken.map(({ key }) => key),
  );
  const found = await db.select({ id: spaces.id, slug: spaces.slug }).from(spaces).orderBy(asc(spaces.slug));
  const places = found.flatMap(({ id, slug }): Place[] => {
    const content = SPACES.find((space) => space.slug === slug);
    return content === undefined ? [] : [{ id, content, members: [] }];
  });
  // A private space stays a small circle.
  const wide = places.filter(({ content }) => content.visibility !== 'private');
  const narrow = places.filter(({ content }) => content.visibility === 'private');
  if (wide.length === 0) throw new StartRefused('This database has people of the demo, but not its spaces: empty it first.');
  const earlier = await db.$count(accounts);
  const people = Math.max(FEWEST_ACCOUNTS, Math.ceil(wanted / POSTS_PER_ACCOUNT));
  const rows = noRows();
  for (let serial = 0; serial < people; serial++) {
    // A tenth were there on the first day, so that every thread finds somebody to write in it.
    const createdAt = new Date(serial < people / 10 ? from - random.between(1, 30) * DAY : random.between(from, until));
    const accountId = random.id();
    const email = emailOf(`foule-${earlier + serial}`);
    addAccount(
      rows,
      {
        id: accountId,
        email,
        locale: 'fr',
        country: random.pick(['FR', 'FR', 'BE', 'LU', 'CH']),
        birthYear: random.whole(1940, 2006),
        createdAt,
      },
      common,
    );
    const home = narrow.length > 0 && serial % 200 === 0 ? random.pick(narrow) : (wide[serial % wide.length] ?? random.pick(wide));
    const second = random.chance(0.2) ? random.pick(wide) : home;
    for (const place of new Set([home, second])) {
      const personaId = random.id();
      const handle = handles.next();
      addPersona(rows, { id: personaId, accountId, handle, bio: null, createdAt });
      addMembership(rows, { spaceId: place.id, accountId, personaId, handle, role: 'member', joinedAt: createdAt });
      place.members.push({ accountId, personaId, joinedAt: createdAt.getTime() });
    }
  }
  await copyAll(client, rows);
  for (const { members } of places) members.sort((a, b) => a.joinedAt - b.joinedAt);
  const changes = JSON.stringify(places.map(({ id, members }) => ({ id, members: members.length })));
  await db.execute(sql`update ${spaces} set member_count = member_count + added.members
    from jsonb_to_recordset(${changes}::jsonb) as added(id text, members int) where ${spaces.id} = added.id`);
  return { people, spaces: places.filter(({ members }) => members.length > 0) };
}

interface SpaceTotals {
  unanswered: number;
  /** Messages by day (UTC). */
  days: Map<string, number>;
}

function count(totals: Map<string, SpaceTotals>, batch: Batch): void {
  const spaceOf = new Map<string, SpaceTotals>();
  for (const thread of batch.threads) {
    const total = totals.get(thread.spaceId) ?? { unanswered: 0, days: new Map<string, number>() };
    totals.set(thread.spaceId, total);
    if (thread.replyCount === 0) total.unanswered += 1;
    spaceOf.set(thread.id, total);
  }
  for (const post of batch.posts) {
    const day = post.createdAt.toISOString().slice(0, 10);
    const days = spaceOf.get(post.threadId)?.days;
    days?.set(day, (days.get(day) ?? 0) + 1);
  }
}

async function writeTotals(client: pg.PoolClient, totals: ReadonlyMap<string, SpaceTotals>): Promise<void> {
  const db = drizzle(client, { casing: 'snake_case' });
  for (const [id, { unanswered, days }] of totals) {
    await db.execute(sql`update ${spaces} set unanswered_count = unanswered_count + ${unanswered} where ${spaces.id} = ${id}`);
    await db.execute(sql`insert into ${spaceDays} as kept (space_id, day, slot, posts)
      select ${id}, day, 0, posts from jsonb_to_recordset(${JSON.stringify([...days].map(([day, written]) => ({ day, posts: written })))}::jsonb) as added(day date, posts int)
      on conflict (space_id, day, slot) do update set posts = kept.posts + excluded.posts`);
  }
}
