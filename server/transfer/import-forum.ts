import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { inTransaction, sqlStateOf } from '../platform/database.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { StartRefused } from '../platform/start-refused.ts';
import { spaces } from '../spaces/public.ts';
import { findOrMakeSecret } from './email-key.ts';
import type { ForumFormat } from './imported.ts';
import { mendBatch } from './mend-batch.ts';
import type { Report } from './report.ts';
import { openExport } from './source/open-export.ts';
import { makeStaging, stagedAtPositions, stagedAuthors, stagedPostsAfter, stagedThreads, stageFrame, stagePosts } from './staging.ts';
import type { StagedPost } from './staging.ts';
import type { ForumSystem } from './systems.ts';
import { WORDS } from './words.ts';
import { writeBatch } from './write-batch.ts';
import type { ImportPlace } from './write-batch.ts';

/** Read when they are needed: the server itself imports nothing, and their parsers would stay in its memory. */
const FORMATS: Readonly<Record<ForumSystem, () => Promise<ForumFormat>>> = {
  discourse: async () => (await import('./formats/discourse.ts')).discourse,
  phpbb: async () => (await import('./formats/phpbb.ts')).phpbb,
  nodebb: async () => (await import('./formats/nodebb.ts')).nodebb,
};
/** Of advisory locks: one import into a space at a time. */
const LOCK = 3;
const TURN_WITHIN_MS = 3_000;
const LOCK_NOT_AVAILABLE = '55P03';
const PROGRESS_EVERY = 5_000;

export interface ImportOptions {
  system: ForumSystem;
  /** Path of the export. */
  file: string;
  /** Slug of the space that everything goes into. */
  space: string;
  /** Where the old forum was, for links that name it; most exports say it themselves. */
  address: string | null;
  /** Of this site, without a slash at its end. */
  origin: string;
}

/**
 * Brings what was written in another forum into a space. May be killed at any moment and run again: batches are committed one by one, each with what
 * it brought by its id there, and a second run goes on after it. A later export of the same forum brings what is new in it.
 * @throws StartRefused when there is no such space, the file cannot be used, or another import into the space runs
 */
export async function importForum(database: OpenDatabase, options: ImportOptions, report: Report): Promise<void> {
  const client = await database.pool.connect();
  // A connection lost while nothing runs on it is reported by the next statement.
  client.on('error', () => undefined);
  try {
    await client.query('SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await run(client, options, report);
  } finally {
    // With its limits lifted and its temporary tables it must not go back into the pool.
    client.release(true);
  }
}

async function run(client: pg.PoolClient, { system, file, space: slug, address, origin }: ImportOptions, report: Report): Promise<void> {
  const db = drizzle(client, { casing: 'snake_case' });
  const [space] = await db.select().from(spaces).where(eq(spaces.slug, slug));
  if (space === undefined) throw new StartRefused(`There is no space ${slug}.`);
  await takeTurn(client, space.id);
  const format = await FORMATS[system]();
  const words = WORDS[space.language];
  const secret = await findOrMakeSecret(db);
  const source = { format, text: () => openExport(file) };

  await makeStaging(client);
  const { fateOf, addresses } = await stageFrame(client, source, { visibility: space.visibility, secret, address }, report);
  const staged = await stagePosts(client, source, { fateOf, words }, report);
  report.progress(`Read: ${staged} messages in all. Writing …`);

  const place: ImportPlace = {
    spaceId: space.id,
    system,
    charterVersion: space.charterVersion,
    language: space.language,
    secret,
    untitled: words.untitled,
    format,
    addresses,
  };
  let done = 0;
  for await (const posts of batches(client, false)) {
    const threads = await stagedThreads(client, [...new Set(posts.map(({ threadId }) => threadId))]);
    const authors = await stagedAuthors(client, [...new Set(posts.flatMap(({ authorId }) => authorId ?? []))]);
    const written = await inTransaction(db, (tx) => writeBatch(tx, place, { posts, threads, authors }));
    const { counts } = report;
    counts.posts += written.posts;
    counts.threads += written.threads;
    counts.authors += written.authors;
    counts.postsBefore += written.before;
    for (const note of written.notes) report.note(note);
    const passed = Math.floor((done + posts.length) / PROGRESS_EVERY) > Math.floor(done / PROGRESS_EVERY);
    done += posts.length;
    if (passed || done === staged) report.progress(`Written: ${done} of ${staged} messages.`);
  }
  for await (const posts of batches(client, true))
    report.counts.linksMended += await inTransaction(db, (tx) =>
      mendBatch(tx, place, posts, (places) => stagedAtPositions(client, places), origin),
    );
}

async function* batches(client: pg.ClientBase, referring: boolean): AsyncGenerator<StagedPost[]> {
  for (let seq = '0'; ;) {
    const posts = await stagedPostsAfter(client, seq, referring);
    const last = posts.at(-1);
    if (last === undefined) return;
    yield posts;
    seq = last.seq;
  }
}

/**
 * Belongs to the connection, and ends with it. PostgreSQL may take a moment to see that a killed import is gone, so its turn is waited for a little.
 * @throws StartRefused when another import into the space runs
 */
async function takeTurn(client: pg.ClientBase, spaceId: string): Promise<void> {
  try {
    await client.query(`SET lock_timeout = ${TURN_WITHIN_MS}`);
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, $2))', [spaceId, LOCK]);
    await client.query('SET lock_timeout = 0');
  } catch (error) {
    if (sqlStateOf(error) === LOCK_NOT_AVAILABLE) throw new StartRefused('An import into this space is running.');
    throw error;
  }
}
