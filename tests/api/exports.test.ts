import { readdir } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobs } from '../../server/platform/tables.ts';
import { memberships, spaces } from '../../server/spaces/public.ts';
import { blockPersona } from '../../shared/accounts.contract.ts';
import * as meetings from '../../shared/meetings.contract.ts';
import { flag } from '../../shared/moderation.contract.ts';
import { getSpace, listCharters } from '../../shared/spaces.contract.ts';
import * as contract from '../../shared/threads.contract.ts';
import type { Post, Thread } from '../../shared/threads.contract.ts';
import { exportSpace, getExport, listExports } from '../../shared/transfer.contract.ts';
import { announce, moveTo } from '../support/meetings.ts';
import { prepareServer } from '../support/server-process.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { unzip } from '../support/zip.ts';

/* A steward takes the whole space away: what its members could read, and nothing else. */

const THREADS = 40;
const POSTS_PER_THREAD = 30;
/** More than is read from the database at once. */
const POSTS_OF_LONGEST = 450;
/** Written where an export does not look. */
const SECRETS = {
  held: 'quatorze loutres en attente',
  draft: 'seize mésanges inachevées',
  comment: 'dix-huit corbeaux signalés',
  place: 'dix-neuf écureuils au troisième étage',
  opinion: 'vingt et un hiboux contents',
  answer: 'vingt mulots devant la porte',
  reason: 'vingt-deux hérissons refusés',
  deleted: 'vingt-quatre pinsons effacés',
  elsewhere: 'vingt-six renards ailleurs',
};

let site: TestSite;
let space: TestSpace;
let steward: Person;
let moderator: Person;
let member: Person;
let outsider: Person;
let everybody: Person[];
/** The first export, as it was downloaded. */
let id: string;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await startSite();
  space = await createSpace(site, { visibility: 'private', tags: { sommeil: 'Sommeil & repos' }, conditions: ['endometriose'] });
  const other = await createSpace(site);
  [steward, moderator, member, outsider] = [await signUp(site), await signUp(site), await signUp(site), await signUp(site)];
  const [newcomer, asker, refused] = [await signUp(site), await signUp(site), await signUp(site)];
  everybody = [steward, moderator, member, outsider, newcomer, asker, refused];
  await makeSteward(site, steward, space.slug);
  await makeModerator(site, moderator, space.slug);
  await join(site, member, space.slug);
  await join(site, asker, space.slug, { state: 'requested', answer: SECRETS.answer });
  const refusal = await join(site, refused, space.slug, { state: 'refused' });
  await site.db.update(memberships).set({ reason: SECRETS.reason }).where(eq(memberships.id, refusal));
  const heldPlace = await join(site, newcomer, space.slug);
  await write(newcomer, heldPlace, other);
  await meet();
  await generate();
  ({ id, files } = await takeAway());
}, 60_000);
afterAll(() => site.stop());

/** A thread with everything that a thread can have, and around it what is nobody else's business. */
async function write(newcomer: Person, heldPlace: string, other: TestSpace): Promise<void> {
  const opened = await site.call(contract.startThread, {
    params: { slug: space.slug },
    as: member,
    body: {
      kind: 'question',
      wants: 'practical',
      title: 'Dormir <mieux> & rêver',
      // To this site, as a link of somebody who has just come would wait for the team.
      bodyHtml: `<p>Comment faites-vous la nuit&nbsp;? <a href="${site.url}/?a=1&amp;b=2">Ceci</a></p>`,
      contentWarning: 'dark_thoughts',
      shortVersion: 'Je dors <peu>.',
      tags: ['sommeil'],
    },
  });
  const params = { id: opened.body.thread.id };
  const reply = async (as: Person, bodyHtml: string, rest: object = {}) =>
    (await site.call(contract.postReply, { params, as, body: { bodyHtml, ...rest } })).body.post;
  const answer = await reply(moderator, '<p>Une bouillotte, <strong>tous les soirs</strong>.</p>', { replyTo: 1, label: 'experience' });
  const gone = await reply(member, `<p>${SECRETS.deleted}</p>`);
  await reply(steward, '<ul><li>Lire</li><li>Marcher</li></ul>', { contentWarning: 'des mots <à moi>' });
  await site.call(contract.react, { params: { id: answer.id, kind: 'thanks' }, as: member });
  await site.call(contract.deletePost, { params: { id: gone.id }, as: member });
  await site.call(contract.putDraft, {
    params: { key: `thread:${params.id}` },
    as: member,
    body: { bodyHtml: `<p>${SECRETS.draft}</p>`, version: 0 },
  });
  await site.call(flag, { as: member, body: { subject: { type: 'post', id: answer.id }, ground: 'other', comment: SECRETS.comment } });
  await site.call(blockPersona, { as: member, params: { id: moderator.personaId } });
  await site.db.update(spaces).set({ newcomerHold: 1 }).where(eq(spaces.id, space.id));
  await site.db.update(memberships).set({ heldLeft: 1 }).where(eq(memberships.id, heldPlace));
  const held = await site.call(contract.postReply, { params, as: newcomer, body: { bodyHtml: `<p>${SECRETS.held}</p>` } });
  expect(held.status).toBe(202);
  await join(site, member, other.slug);
  await site.call(contract.startThread, {
    params: { slug: other.slug },
    as: member,
    body: { kind: 'news', title: 'Une autre maison', bodyHtml: `<p>${SECRETS.elsewhere}</p>` },
  });
}

/** Held by many, held by few, cancelled, to come: with a place, people and opinions. */
async function meet(): Promise<void> {
  const description = 'Venez comme vous <êtes>.\n\nOn parle de la nuit.\nEt du reste.';
  const make = (title: string, more: object = {}) =>
    announce(site, steward, space.slug, { title, description, place: SECRETS.place, ...more });
  for (const [title, attended] of [
    ['Marcher & parler', 12],
    ['Peu de monde', 3],
  ] as const) {
    const { id: past } = await make(title);
    await site.call(meetings.registerForMeeting, { as: member, params: { id: past } });
    await moveTo(site, past, -2);
    expect((await site.call(meetings.holdMeeting, { as: steward, params: { id: past }, body: { attended } })).status).toBe(200);
    await site.call(meetings.evaluateMeeting, { as: member, params: { id: past }, body: { usefulness: 4, helped: SECRETS.opinion } });
  }
  const { id: gone } = await make('Trop de vent ce soir', { language: 'de', timeZone: 'America/Montreal', capacity: 8 });
  await site.call(meetings.cancelMeeting, { as: steward, params: { id: gone } });
  const { id: coming } = await make('Bientôt ensemble', { kind: 'introduction' });
  await site.call(meetings.registerForMeeting, { as: member, params: { id: coming } });
}

/** More than a thousand messages, one thread longer than the others. */
async function generate(): Promise<void> {
  await site.db
    .execute(sql`insert into threads (id, space_id, persona_id, kind, title, language, number, reply_count, created_at, last_activity_at)
    select 'exported' || lpad(n::text, 8, '0'), ${space.id}, ${member.personaId}, 'tip', 'Astuce numéro ' || n, 'fr', size, size - 1, now() - n * interval '1 hour', now()
    from (select n, case when n = 7 then ${POSTS_OF_LONGEST}::int else ${POSTS_PER_THREAD}::int end as size from generate_series(1, ${THREADS}::int) n) sized`);
  await site.db.execute(sql`insert into posts (id, thread_id, number, persona_id, body_html)
    select 'p' || substr(md5(threads.id || '/' || m), 1, 15), threads.id, m, ${member.personaId}, '<p>Message ' || m || ' de ' || threads.title || '</p>'
    from threads, generate_series(1, threads.number) m where threads.id like 'exported%'`);
}

const params = () => ({ slug: space.slug });
const download = (url: string, as: Person | null) => fetch(site.url + url, as ? { headers: { cookie: as.cookie } } : {});

async function takeAway(): Promise<{ id: string; files: ReadonlyMap<string, string> }> {
  const asked = await site.call(exportSpace, { params: params(), as: steward });
  expect(asked.status).toBe(202);
  await site.app.jobs.settle();
  const { export: made } = (await site.call(getExport, { params: { ...params(), id: asked.body.export.id }, as: steward })).body;
  expect(made).toMatchObject({ state: 'done', done: made.total });
  const answer = await download(made.url ?? '', steward);
  expect(answer.status).toBe(200);
  const archive = Buffer.from(await answer.arrayBuffer());
  expect(archive.length).toBe(made.bytes);
  return { id: made.id, files: await unzip(archive) };
}

const read = (name: string): unknown => JSON.parse(files.get(name) ?? '');
interface ExportedThread extends Record<string, unknown> {
  id: string;
  posts: { number: number; bodyHtml: string; removed: string | null }[];
}
const exportedThreads = (): [string, ExportedThread][] =>
  [...files.keys()].filter((name) => /^threads\/.*\.json$/.test(name)).map((name) => [name, read(name) as ExportedThread]); // held against its schema below

/** Every page of a list. */
async function whole<Item>(
  page: (cursor: string | undefined) => Promise<{ body: { items: Item[]; nextCursor: string | null } }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await page(cursor);
    items.push(...body.items);
    cursor = body.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

const author = (of: Post['author']) => of && { personaId: of.personaId, handle: of.handle };
function recordOf(thread: Thread, posts: readonly Post[]) {
  const {
    space: _space,
    author: opener,
    sameCount: _same,
    number: _number,
    version: _version,
    viewer: _viewer,
    can: _can,
    ...rest
  } = thread;
  return {
    ...rest,
    author: author(opener),
    posts: posts.map(({ threadId: _id, author: by, version: _v, viewer: _viewed, can: _may, ...post }) => ({
      ...post,
      author: author(by),
    })),
  };
}

describe('what is in it', () => {
  it('every file is as its own schema says', () => {
    const ajv = new Ajv2020({ validateFormats: false });
    ajv.addSchema(read('schema.json') as object, 'schema');
    const names = [...files.keys()].filter((name) => name.endsWith('.json') && name !== 'schema.json');
    expect(names.length).toBe(THREADS + 1 + 3);
    for (const name of names) {
      const kind = name.startsWith('threads/') ? 'thread' : name.replace('.json', '');
      const valid = ajv.validate({ $ref: `schema#/$defs/${kind}` }, read(name));
      expect(ajv.errors ?? [], name).toEqual([]);
      expect(valid, name).toBe(true);
    }
    // The test could fail: one field more is refused.
    expect(ajv.validate({ $ref: 'schema#/$defs/members' }, [{ ...(read('members.json') as object[])[0], email: 'x' }])).toBe(false);
  });

  it('read again, it has the counts and the texts that its steward reads here', async () => {
    const threads = await whole((cursor) =>
      site.call(contract.listThreads, { params: params(), query: { sort: 'new', limit: 100, cursor }, as: steward }),
    );
    const expected = new Map<string, unknown>();
    let count = 0;
    for (const thread of threads) {
      const posts = await whole((cursor) =>
        site.call(contract.listPosts, { params: { id: thread.id }, query: { limit: 100, cursor }, as: steward }),
      );
      count += posts.length;
      expected.set(thread.id, recordOf(thread, posts));
    }
    const exported = exportedThreads();
    expect(count).toBe((THREADS - 1) * POSTS_PER_THREAD + POSTS_OF_LONGEST + 4);
    expect(Object.fromEntries(exported.map(([, thread]) => [thread.id, thread]))).toEqual(Object.fromEntries(expected));
    expect(read('space.json')).toMatchObject({ counts: { members: 4, threads: threads.length, posts: count } });
  });

  it('meetings are there as anybody reads them: no place, nobody’s name, and no figure of a few', async () => {
    const shown = [];
    for (const when of ['past', 'coming'])
      shown.push(
        ...(await whole((cursor) =>
          site.call(meetings.listMeetings, { params: params(), query: { when, limit: 1, cursor }, as: steward }),
        )),
      );
    expect(shown.map(({ place }) => place)).toEqual(Array.from({ length: 4 }, () => SECRETS.place));
    const kept = shown
      .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt) || one.id.localeCompare(other.id))
      .map(({ id: meetingId, kind, title, description, language, startsAt, endsAt, timeZone, capacity, state, attended }) => ({
        ...{ id: meetingId, kind, title, description, language, startsAt, endsAt, timeZone, capacity, state },
        attended: attended === 3 ? null : attended,
      }));
    expect(kept.map(({ attended }) => attended).toSorted()).toEqual([12, null, null, null]);
    expect(read('meetings.json')).toEqual(kept);
    expect(read('space.json')).toMatchObject({ counts: { meetings: 4 } });
    expect(files.get('index.html')).toContain('<a href="meetings.html">4 rencontres</a>');
    const page = files.get('meetings.html') ?? '';
    for (const each of kept) expect(page).toContain(`id="m${each.id}"`);
    expect(page).toContain('<h2>Marcher &amp; parler</h2>');
    expect(page).toContain('<p>Venez comme vous &lt;êtes&gt;.</p>\n<p>On parle de la nuit.<br>Et du reste.</p>');
    expect(page).toContain('12 personnes sont venues');
    expect(page).toContain('<h2 lang="de">Trop de vent ce soir</h2>');
    expect(page).toContain('(America/Montreal)');
    expect(page).not.toMatch(/\b3 personnes/);
    expect(page.match(/Annulée/g)).toHaveLength(1);
  });

  it('a removed message keeps its number and nothing else', () => {
    const posts = exportedThreads().flatMap(([, thread]) => thread.posts.filter(({ removed }) => removed !== null));
    expect(posts).toMatchObject([{ number: 3, author: null, bodyHtml: '', removed: 'author' }]);
  });

  it('the space comes with its settings and every version of its charter, its members under their names here', async () => {
    const { space: shown } = (await site.call(getSpace, { params: params(), as: steward })).body;
    const charters = (await site.call(listCharters, { params: params(), as: steward })).body.items;
    const { name, about, association, conditions, tags, language, visibility, joinRule, newcomerHold } = shown;
    const settings = { name, about, association, conditions, tags, language, visibility, joinRule, newcomerHold };
    expect(read('space.json')).toMatchObject({ ...settings, charters: charters.toReversed() });
    const members = read('members.json') as { handle: string; role: string; state: string }[];
    expect(members.map(({ handle, role, state }) => `${handle} ${role} ${state}`).toSorted()).toEqual(
      [
        `${steward.handle} steward active`,
        `${moderator.handle} moderator active`,
        `${member.handle} member active`,
        `${everybody[4]?.handle} member active`,
      ].toSorted(),
    );
  });

  it('pages for people show every message, run nothing and load nothing', () => {
    const index = files.get('index.html') ?? '';
    expect(files.has('README.txt')).toBe(true);
    for (const [name, thread] of exportedThreads()) {
      const file = name.replace('.json', '.html');
      const page = files.get(file) ?? '';
      expect(index).toContain(`href="${file}"`);
      for (const { number, bodyHtml, removed } of thread.posts) {
        expect(page).toContain(`id="m${number}"`);
        expect(page).toContain(removed === null ? bodyHtml : 'Message retiré par son auteur');
      }
    }
    const pages = [...files].filter(([name]) => name.endsWith('.html'));
    expect(pages.length).toBe(THREADS + 3);
    for (const [name, page] of pages) {
      expect(page, name).toMatch(/^<!doctype html>\n<html lang="fr">/);
      expect(page, name).toContain("default-src 'none'");
      expect(page, name).not.toMatch(/<(?:script|img|link|iframe|object|form)\b|\ssrc=|\son\w+=|url\(|@import/i);
    }
    const rich = pages.find(([, page]) => page.includes('bouillotte'))?.[1] ?? '';
    expect(rich).toContain('<h1>Dormir &lt;mieux&gt; &amp; rêver</h1>');
    expect(rich).toContain('Je dors &lt;peu&gt;.');
    expect(rich).toContain('des mots &lt;à moi&gt;');
    expect(rich).toContain('Sommeil &amp; repos');
    expect(rich).toContain('idées noires');
    expect(rich).toContain('Merci\u00a0: 1');
  });

  it('nothing of an account, nothing unpublished, nothing of another space is anywhere in it', () => {
    const text = [...files].flat().join('\n');
    expect(text).toContain(member.handle);
    const [, , , , , asker, refused] = everybody;
    const forbidden = [
      ...Object.values(SECRETS),
      ...everybody.flatMap(({ email, accountId }) => [email, accountId]),
      ...[outsider, asker, refused].flatMap((person) => (person ? [person.personaId, `"${person.handle}"`] : [])),
    ];
    expect(forbidden.filter((words) => text.includes(words))).toEqual([]);
  });
});

describe('who may have it', () => {
  it('a steward of the space as they are now; to everybody else the file is what never was', async () => {
    const absent = await download('/exports/AAAAAAAAAAAAAAAA', outsider);
    expect(absent.status).toBe(404);
    const bytes = await absent.text();
    for (const who of [null, moderator, member, outsider]) {
      const answer = await download(`/exports/${id}`, who);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(bytes);
    }
    await makeModerator(site, steward, space.slug);
    expect((await download(`/exports/${id}`, steward)).status).toBe(404);
    await makeSteward(site, steward, space.slug);
    const answer = await download(`/exports/${id}`, steward);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="export-\d{4}-\d\d-\d\d\.zip"$/);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    await answer.arrayBuffer();
  });

  it('an export is nothing of another space, though one looks after both', async () => {
    const second = await createSpace(site);
    await makeSteward(site, steward, second.slug);
    expect(codeOf(await site.call(getExport, { params: { slug: second.slug, id }, as: steward }))).toBe('404 not_found');
    expect((await site.call(listExports, { params: { slug: second.slug }, as: steward })).body.items).toEqual([]);
  });

  it('the log says that it was made, by ids', () => {
    const line = site.logs.find((each) => each.includes('job done') && each.includes(id));
    expect(line).toContain(space.id);
    expect(site.logs.filter((each) => each.includes(space.slug) || each.includes(steward.accountId))).toEqual([]);
  });
});

describe('how many there are', () => {
  it('one at a time; a repeated key is the same one', async () => {
    const headers = { 'idempotency-key': 'une-seule-fois' };
    const ask = (more: object = {}) => site.call(exportSpace, { params: params(), as: steward, ...more });
    await site.app.jobs.settle();
    const both = await Promise.all([ask({ headers }), ask({ headers })]);
    expect(both[0].text).toBe(both[1].text);
    await site.app.jobs.settle();
    const two = await Promise.all([ask(), ask()]);
    expect(two.map(codeOf).toSorted()).toEqual(['202', '409 export.running']);
    await site.app.jobs.settle();
  });

  it('three are kept, listed in pages, newest first', async () => {
    await takeAway();
    await takeAway();
    const { items } = (await site.call(listExports, { params: params(), as: steward })).body;
    expect(items.length).toBe(3);
    expect(items.some((each) => each.id === id)).toBe(false);
    expect((await download(`/exports/${id}`, steward)).status).toBe(404);
    const pages = await whole((cursor) => site.call(listExports, { params: params(), query: { limit: 1, cursor }, as: steward }));
    expect(pages).toEqual(items);
    expect(items.map(({ createdAt }) => createdAt)).toEqual(
      items
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .toReversed(),
    );
    await site.app.jobs.forgetExpired();
    expect((await readdir(joinPath(site.dataDir, 'exports'))).length).toBe(3);
  });

  it('after seven days it is gone', async () => {
    const [newest] = (await site.call(listExports, { params: params(), as: steward })).body.items;
    const days = (Date.parse(newest?.expiresAt ?? '') - Date.parse(newest?.finishedAt ?? '')) / 86_400_000;
    expect(days).toBe(7);
    await site.db.update(jobs).set({ expiresAt: new Date(Date.now() - 1_000) });
    // Before the files are tidied away, too.
    expect((await download(newest?.url ?? '', steward)).status).toBe(404);
    await site.app.jobs.forgetExpired();
    expect((await site.call(listExports, { params: params(), as: steward })).body.items).toEqual([]);
    expect(await readdir(joinPath(site.dataDir, 'exports'))).toEqual([]);
  });
});

it('killed midway, it is begun again by the next start and whole', async () => {
  await site.app.jobs.stop();
  const big = await createSpace(site, { visibility: 'private' });
  await makeSteward(site, steward, big.slug);
  const posts = 6_000;
  await site.db.execute(sql`insert into threads (id, space_id, persona_id, kind, title, language, number, reply_count)
    values ('a-very-long-one-', ${big.id}, ${member.personaId}, 'tip', 'Une longue histoire', 'fr', ${posts}::int, ${posts}::int - 1)`);
  await site.db.execute(sql`insert into posts (id, thread_id, number, persona_id, body_html)
    select 'q' || substr(md5('q' || m), 1, 15), 'a-very-long-one-', m, ${member.personaId}, '<p>' || repeat('encore un mot ', 20) || m || '</p>'
    from generate_series(1, ${posts}::int) m`);
  await site.db.execute(sql`analyze posts`);
  const { id: asked } = (await site.call(exportSpace, { params: { slug: big.slug }, as: steward })).body.export;
  const place = await prepareServer({ DATABASE_URL: site.databaseUrl, DEMO: 'none' });
  try {
    const job = async () => (await site.db.select().from(jobs).where(eq(jobs.id, asked)))[0];
    const until = async (holds: (row: Awaited<ReturnType<typeof job>>) => boolean) => {
      while (!holds(await job())) await pause(5);
    };
    const first = await place.start();
    await until((row) => (row?.done ?? 0) > 0);
    expect(await job()).toMatchObject({ state: 'running', begun: 1 });
    await first.kill();
    expect(await job()).toMatchObject({ state: 'running', begun: 1 });
    const second = await place.start();
    await until((row) => row?.state === 'done');
    expect(await job()).toMatchObject({ begun: 2, done: posts, total: posts });
    const answer = await fetch(`${second.url}/exports/${asked}`, { headers: { cookie: steward.cookie } });
    const found = await unzip(Buffer.from(await answer.arrayBuffer()));
    const thread = JSON.parse(found.get('threads/0001.json') ?? '') as ExportedThread;
    expect(thread.posts.map(({ number }) => number)).toEqual(Array.from({ length: posts }, (_, index) => index + 1));
    expect(JSON.parse(found.get('space.json') ?? '')).toMatchObject({ counts: { members: 1, threads: 1, posts } });
  } finally {
    await place.clear();
  }
}, 60_000);
