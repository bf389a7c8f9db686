import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personas } from '../../server/accounts/public.ts';
import { sanitiseRichText } from '../../server/platform/safe-html.ts';
import { spaceDays, spaces } from '../../server/spaces/public.ts';
import { posts, threads } from '../../server/threads/public.ts';
import { importedAuthors, importedPosts, importedThreads } from '../../server/transfer/public.ts';
import type { ForumSystem } from '../../server/transfer/public.ts';
import { runAdmin } from '../support/admin-command.ts';
import { importInto } from '../support/imports.ts';
import { discourseSample } from '../support/forums/discourse.ts';
import { nodebbSample } from '../support/forums/nodebb.ts';
import { phpbbSample } from '../support/forums/phpbb.ts';
import { comingIn, expectedHtml, makePlan, SECRETS } from '../support/forums/plan.ts';
import type { PlannedPost, Sample } from '../support/forums/plan.ts';
import { signUp, startSite } from '../support/site.ts';
import type { TestSite } from '../support/site.ts';
import { createSpace, join as joinSpace } from '../support/spaces.ts';

/* A forum of each system, made from its published schema, brought in by the command itself. */

const ORIGIN = 'https://cote.example.org';
const plan = makePlan();
const wanted = comingIn(plan);
const wantedPosts = wanted.flatMap((each) => each.posts);

const SAMPLES: Readonly<Record<ForumSystem, () => Promise<Sample> | Sample>> = {
  discourse: () => discourseSample(plan),
  phpbb: () => phpbbSample(plan),
  nodebb: () => nodebbSample(plan),
};

let site: TestSite;
let folder: string;
/** Hears of every batch that was committed: asking again and again would keep the core busy that the import needs. */
let listener: pg.Client;
beforeAll(async () => {
  site = await startSite();
  folder = await mkdtemp(join(tmpdir(), 'imports-'));
  await site.db.execute(sql`create function tell_imported() returns trigger language plpgsql as 'begin notify imported; return null; end'`);
  await site.db.execute(sql`create trigger tell_imported after insert on imported_posts execute function tell_imported()`);
  listener = new pg.Client({ connectionString: site.databaseUrl });
  await listener.connect();
  await listener.query('LISTEN imported');
});
afterAll(async () => {
  await listener.end();
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

const command = (system: ForumSystem, file: string, slug: string, ...more: string[]) =>
  runAdmin(['import', system, '--from', file, '--space', slug, ...more], {
    DATABASE_URL: site.databaseUrl,
    DATA_DIR: folder,
    PUBLIC_URL: ORIGIN,
  });

/** @returns the report */
const importHere = (system: ForumSystem, file: string, space: string, address: string | null = null) =>
  importInto(site, { system, file, space, address, origin: ORIGIN });

/** Asks after each batch, until it is so. */
async function untilImported(isSo: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const batch = once(listener, 'notification');
    if (await isSo()) return;
    await batch;
  }
}

/** Everything of a space as a reader could tell it, ids left aside: two imports of the same export are the same. */
async function contentOf(spaceId: string) {
  const rows = await site.db
    .select({
      thread: importedThreads.sourceId,
      post: importedPosts.sourceId,
      id: posts.id,
      threadId: threads.id,
      title: threads.title,
      kind: threads.kind,
      closed: sql<boolean>`${threads.closedAt} is not null`,
      replies: threads.replyCount,
      last: threads.number,
      begun: threads.createdAt,
      latest: threads.lastActivityAt,
      number: posts.number,
      handle: personas.handle,
      writtenAt: posts.createdAt,
      html: posts.bodyHtml,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(importedThreads, eq(importedThreads.threadId, threads.id))
    .leftJoin(importedPosts, eq(importedPosts.postId, posts.id))
    .leftJoin(personas, eq(personas.id, posts.personaId))
    .where(eq(threads.spaceId, spaceId))
    .orderBy(asc(sql`${importedThreads.sourceId}::int`), asc(posts.number));
  const sourceOf = new Map(rows.map((row) => [row.threadId, row.thread]));
  return rows.map((row) => ({
    ...row,
    html: row.html.replaceAll(/\/threads\/([\w-]{16})/g, (_, id: string) => `/threads/thread-${sourceOf.get(id)}`),
  }));
}

async function countersOf(spaceId: string) {
  const [space] = await site.db
    .select({ members: spaces.memberCount, unanswered: spaces.unansweredCount })
    .from(spaces)
    .where(eq(spaces.id, spaceId));
  const days = await site.db
    .select({ day: spaceDays.day, posts: sql<number>`sum(${spaceDays.posts})::int` })
    .from(spaceDays)
    .where(eq(spaceDays.spaceId, spaceId))
    .groupBy(spaceDays.day)
    .orderBy(asc(spaceDays.day));
  return { ...space, days };
}

/** The counters as the messages themselves have them. */
async function countedAnew(spaceId: string) {
  const days = await site.db
    .select({ day: sql<string>`(${posts.createdAt} at time zone 'utc')::date::text`, posts: sql<number>`count(*)::int` })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(threads.spaceId, spaceId))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
  const [row] = await site.db
    .select({ unanswered: sql<number>`count(*) filter (where ${threads.replyCount} = 0 and ${threads.closedAt} is null)::int` })
    .from(threads)
    .where(eq(threads.spaceId, spaceId));
  return { members: 0, unanswered: row?.unanswered, days };
}

/** Lists are written « <li><p> » by one system and « <li> » by another; line ends between blocks differ. */
const plainLists = (html: string) =>
  html
    .replaceAll(/<li><p>|<li>\n*/g, '<li>')
    .replaceAll(/<\/p><\/li>/g, '</li>')
    .replaceAll(/>\n+</g, '><')
    .trim();

describe.each(['discourse', 'phpbb', 'nodebb'] as const)('a forum of %s', (system) => {
  let sample: Sample;
  let file: string;
  let spaceId: string;
  let atKill: { signal: string | null; posts: number; counters: unknown; counted: unknown };
  let finished: Awaited<ReturnType<typeof command>['ended']>;
  const slug = `venus-de-${system}`;
  const address = system === 'nodebb' ? 'https://forum.example.net' : null;
  const run = () => command(system, file, slug, ...(address === null ? [] : ['--address', address]));

  /** The first run is killed somewhere in the middle, as soon as some messages are in; the second goes to the end. */
  beforeAll(async () => {
    sample = await SAMPLES[system]();
    file = join(folder, sample.fileName);
    await writeFile(file, sample.bytes);
    spaceId = (await createSpace(site, { slug })).id;

    const here = () => site.db.$count(importedPosts, eq(importedPosts.spaceId, spaceId));
    const enough = 1 + Math.floor(Math.random() * 1_400);
    const killed = run();
    await Promise.race([killed.ended, untilImported(async () => (await here()) >= enough)]);
    killed.kill();
    const { signal } = await killed.ended;
    atKill = { signal, posts: await here(), counters: await countersOf(spaceId), counted: await countedAnew(spaceId) };

    finished = await run().ended;
  }, 120_000);

  test('is large enough to prove something', () => {
    expect(plan.posts.length).toBeGreaterThan(2_000);
    expect(plan.posts.length - wantedPosts.length).toBeGreaterThan(150);
  });

  test('killed in the middle, it had whole batches, with the counters right', () => {
    expect(atKill.signal).toBe('SIGKILL');
    expect(atKill.posts).toBeGreaterThan(0);
    expect(atKill.posts).toBeLessThan(wantedPosts.length);
    expect(atKill.counters).toEqual(atKill.counted);
  });

  test('run again after that, is all there: as many messages as were to, in their order, with their dates, authors and words', async () => {
    expect([finished.code, finished.errors]).toEqual([0, expect.not.stringContaining('failed')]);
    const content = await contentOf(spaceId);
    expect(content.length).toBe(wantedPosts.length);
    expect(content.map(({ thread, post, number }) => [thread, post, number])).toEqual(
      wanted.flatMap(({ thread, posts: inside }) => inside.map((post, index) => [String(thread.id), String(post.id), index + 1])),
    );
    expect(content.map(({ writtenAt }) => writtenAt)).toEqual(wantedPosts.map(({ writtenAt }) => writtenAt));
    for (const [index, { author }] of wantedPosts.entries()) {
      const handle = content[index]?.handle;
      if (author === null) expect(handle).toBeNull();
      else if (author.handle !== null) expect(handle).toBe(author.handle);
      else expect(handle).toMatch(/^\p{Lu}[\p{L}]+-\d{3}(?: \d)?$/u);
    }
    for (const { thread, posts: inside } of wanted)
      expect(content.find((row) => row.thread === String(thread.id))).toMatchObject({
        title: thread.title,
        kind: thread.title.endsWith('?') ? 'question' : 'experience',
        closed: thread.closed,
        replies: inside.length - 1,
        last: inside.length,
        begun: inside[0]?.writtenAt,
        latest: inside.at(-1)?.writtenAt,
      });
  });

  test('keeps its formatting; links lead to where messages are now, quotations say the number they are from', async () => {
    const content = await contentOf(spaceId);
    const numbers = new Map(wanted.flatMap(({ posts: inside }) => inside.map((post, index) => [post, index + 1] as const)));
    let compared = 0;
    for (const [index, post] of wantedPosts.entries()) {
      const addressOf = (linked: PlannedPost) => {
        const number = numbers.get(linked);
        const threadIsHere = numbers.has(linked) || wanted.some(({ thread }) => thread === linked.thread);
        if (number !== undefined) return `${ORIGIN}/threads/thread-${linked.thread.id}/${number}`;
        return sample.linksNameThreads && threadIsHere ? `${ORIGIN}/threads/thread-${linked.thread.id}` : sample.oldAddressOf(linked);
      };
      const html = expectedHtml(post, {
        numberOf: (quoted) => (sample.namesQuoted(post) ? (numbers.get(quoted) ?? null) : null),
        addressOf,
      });
      if (html === null) continue;
      compared += 1;
      expect(plainLists(content[index]?.html ?? ''), `message ${post.id}`).toBe(plainLists(html));
    }
    expect(compared).toBeGreaterThan(1_800);
    expect(content.filter(({ html }) => html.includes(`${ORIGIN}/threads/`)).length).toBeGreaterThan(200);
    expect(content.filter(({ html }) => html.includes('data-post=')).length).toBeGreaterThan(150);
  });

  test('nothing unsafe comes with it: what is stored is what the sanitiser leaves as it is', async () => {
    for (const { html, post } of await contentOf(spaceId)) expect(sanitiseRichText(html), `message ${post}`).toBe(html);
  });

  test('says of each malformed row which it is, and brings in the rest', () => {
    const lines = finished.out.split('\n');
    for (const { table, row, code } of sample.faults)
      expect(
        lines.filter((line) => line.startsWith(`${table} row ${row} (line `) && line.endsWith(`[${code}]`)),
        `${table} ${row} ${code}`,
      ).toHaveLength(1);
    expect(lines.filter((line) => / row \d+ \(line \d+\)/.test(line) && !line.includes(', post '))).toHaveLength(sample.faults.length);
    expect(finished.out).toContain(`Brought in: ${wantedPosts.length - atKill.posts} messages`);
    expect(finished.out).toContain(`Here already: ${atKill.posts} messages.`);
  });

  test('the counters are right, and nobody became a member', async () => {
    expect(await countersOf(spaceId)).toEqual(await countedAnew(spaceId));
  });

  test('tells nobody: no live event, no mail, only kept pages are forgotten', async () => {
    await site.settle();
    const { rows } = await site.db.execute(sql`select distinct kind from outbox`);
    expect(rows).toEqual([]);
    expect(await site.mails()).toEqual([]);
  });

  test('run again, changes nothing', async () => {
    const before = [await contentOf(spaceId), await countersOf(spaceId)];
    // Without a process of its own: the command was run twice above.
    const again = await importHere(system, file, slug, address);
    expect(again).toContain('Brought in: 0 messages, 0 threads, 0 authors. Links and quotations mended in 0 messages.');
    expect(again).toContain(`Here already: ${wantedPosts.length} messages.`);
    expect([await contentOf(spaceId), await countersOf(spaceId)]).toEqual(before);
  }, 60_000);

  test('leaves addresses, machines, passwords and private conversations behind', async () => {
    const { rows: tables } = await site.db.execute<{ name: string }>(
      sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const secret of Object.values(SECRETS)) {
      for (const { name } of tables) {
        const { rows } = await site.db.execute(sql`select 1 from ${sql.raw(name)} as rows where rows::text ilike ${`%${secret}%`} limit 1`);
        expect(rows, `${secret} in ${name}`).toEqual([]);
      }
      expect(finished.out + finished.errors).not.toContain(secret);
    }
    for (const { name } of plan.authors) expect(finished.out + finished.errors).not.toContain(name);
    const authors = await site.db.select().from(importedAuthors).where(eq(importedAuthors.spaceId, spaceId));
    expect(new Set(authors.map(({ emailKey }) => emailKey)).size).toBe(authors.length);
  });
});

describe('an import into a space in use', () => {
  const lines = (documents: readonly object[]) => documents.map((document) => `${JSON.stringify(document)}\n`).join('');
  const post = (pid: number, tid: number, content: string, more: object = {}) => ({
    _key: `post:${pid}`,
    pid,
    tid,
    uid: 1,
    content,
    timestamp: Date.UTC(2020, 0, 1) + pid * 60_000,
    ...more,
  });
  const topic = (tid: number, more: object = {}) => ({
    _key: `topic:${tid}`,
    tid,
    uid: 1,
    cid: 1,
    mainPid: 0,
    title: `Le sujet ${tid}`,
    timestamp: 1,
    ...more,
  });
  const user = (uid: number, username: string) => ({ _key: `user:${uid}`, uid, username, email: `${uid}@example.org` });

  /** Without a process of its own, which takes seconds to start. @returns the report */
  async function bring(slug: string, documents: readonly object[]): Promise<string> {
    const file = join(folder, `${slug}.json`);
    await writeFile(file, lines(documents));
    return importHere('nodebb', file, slug);
  }

  test('a later export brings what is new; numbers go on, links to what came later are mended, members’ names are theirs', async () => {
    const space = await createSpace(site, { slug: 'deux-fois' });
    const member = await signUp(site, { handle: 'Anémone' });
    await joinSpace(site, member, space.slug);
    const old = [
      topic(1),
      user(1, 'anemone'),
      user(2, 'Claire Delmas'),
      post(1, 1, 'Le premier, qui mène [ici](/post/3).'),
      post(2, 1, 'Le deuxième.', { uid: 2 }),
    ];
    const out = await bring(space.slug, old);
    // A civil name, and one that a member has.
    expect(out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^author 1: .*\[handle.numbered\]$/),
      expect.stringMatching(/^author 2: .*\[handle.replaced\]$/),
    ]);
    const [thread] = await site.db.select().from(threads).where(eq(threads.spaceId, space.id));
    const before = await contentOf(space.id);
    expect(before.map(({ handle }) => handle)).toEqual(['anemone 2', expect.not.stringContaining('Claire')]);
    // Not here yet, and relative: it leads nowhere.
    expect(before[0]?.html).toBe('<p>Le premier, qui mène ici.</p>');

    await bring(space.slug, [...old, post(3, 1, 'Le troisième.')]);
    const after = await contentOf(space.id);
    expect(after.map(({ number, html }) => [number, html.replace(/ rel="[^"]*"/, '')])).toEqual([
      [1, `<p>Le premier, qui mène <a href="${ORIGIN}/threads/thread-1/3">ici</a>.</p>`],
      [2, '<p>Le deuxième.</p>'],
      [3, '<p>Le troisième.</p>'],
    ]);
    expect(after[0]).toMatchObject({ replies: 2, last: 3, threadId: thread?.id });
    expect(await countersOf(space.id)).toEqual({ ...(await countedAnew(space.id)), members: 1 });

    // The address in it names no language and no space: it opens in the reader's.
    const open = (path: string) => fetch(`${site.url}/threads/${path}`, { redirect: 'manual', headers: { 'accept-language': 'de' } });
    const led = await open(`${thread?.id}/3`);
    expect([led.status, led.headers.get('location')]).toEqual([303, `/de/gruppen/deux-fois/gespraeche/${thread?.id}#r3`]);
    for (const nowhere of ['AAAAAAAAAAAAAAAA/3', 'x', `${thread?.id}/x`]) expect((await open(nowhere)).status).toBe(404);
  });

  test('what somebody edited or removed here stays as it is', async () => {
    const space = await createSpace(site, { slug: 'corriges' });
    const old = [topic(1), post(1, 1, 'Voir [plus loin](/post/2).'), post(2, 1, 'Le deuxième.')];
    await bring(space.slug, old);
    await site.db.execute(
      sql`update posts set body_html = '<p>Autre chose.</p>', edited_at = now() where number = 1 and thread_id in (select id from threads where space_id = ${space.id})`,
    );
    await bring(space.slug, old);
    expect((await contentOf(space.id)).map(({ html }) => html)).toEqual(['<p>Autre chose.</p>', '<p>Le deuxième.</p>']);
  });

  test('the export of another forum is refused rather than mixed in', async () => {
    const space = await createSpace(site, { slug: 'melange' });
    await bring(space.slug, [topic(1), post(1, 1, 'Le premier.')]);
    const other = bring(space.slug, [topic(1), post(1, 1, 'Tout autre chose.', { timestamp: Date.UTC(2021, 5, 5) })]);
    await expect(other).rejects.toThrow('the export of another forum');
  });

  test('what only accounts could read goes into a space that is not public', async () => {
    const reader = (group: string) => ({ _key: 'group:cid:1:privileges:groups:topics:read:members', value: group, score: 1 });
    const documents = [{ _key: 'category:1', cid: 1, name: 'Membres' }, reader('registered-users'), topic(1), post(1, 1, 'Entre membres.')];
    const open = await createSpace(site, { slug: 'ouvert' });
    const closed = await createSpace(site, { slug: 'reserve', visibility: 'community' });
    for (const { slug } of [open, closed]) await bring(slug, documents);
    expect([(await contentOf(open.id)).length, (await contentOf(closed.id)).length]).toEqual([0, 1]);
  });

  test('a space, a file that is not there, a file cut short: said in one line', async () => {
    const { slug } = await createSpace(site);
    const sample = await SAMPLES.discourse();
    const cut = join(folder, 'coupe.tar.gz');
    await writeFile(cut, sample.bytes.subarray(0, sample.bytes.length / 2));
    await expect(importHere('nodebb', 'x.json', 'nulle-part')).rejects.toThrow('There is no space nulle-part.');
    await expect(importHere('nodebb', '/nulle/part.json', slug)).rejects.toThrow('cannot be read (ENOENT)');
    await expect(importHere('discourse', cut, slug)).rejects.toThrow('damaged or cut short');
  });

  test('two imports into one space take turns; one that takes long is said to be running', async () => {
    const space = await createSpace(site);
    const file = join(folder, 'ensemble.json');
    await writeFile(file, lines([topic(1), post(1, 1, 'Le premier.')]));
    await Promise.all([importHere('nodebb', file, space.slug), importHere('nodebb', file, space.slug)]);
    expect(await contentOf(space.id)).toHaveLength(1);

    const other = await site.database.pool.connect();
    await other.query('select pg_advisory_lock(hashtextextended($1, 3))', [space.id]);
    await expect(importHere('nodebb', file, space.slug)).rejects.toThrow('An import into this space is running.');
    other.release(true);
  });

  test('the command says how it is used', async () => {
    const { code, errors } = await runAdmin(['import', 'vbulletin', '--from', 'x', '--space', 'y'], {}).ended;
    expect([code, errors]).toEqual([1, expect.stringContaining('import discourse|phpbb|nodebb --from FILE --space SLUG')]);
  });
});
