import { record } from '../events/outbox.ts';
import { insertUnownedPersonas } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { StartRefused } from '../platform/start-refused.ts';
import { handleKey, insertPastPlaces, takenHandleKeys } from '../spaces/public.ts';
import { emailKeyOf } from './email-key.ts';
import { handleFor } from './handles.ts';
import {
  countImported,
  growThreads,
  insertAuthors,
  insertPosts,
  insertThreads,
  knownAuthors,
  knownPosts,
  knownThreads,
} from './import-queries.ts';
import type { ImportKey, KnownThread, NewPostRow, NewThreadRow } from './import-queries.ts';
import type { ForumFormat, OldAddresses } from './imported.ts';
import { messageHtml, NO_PLACES } from './message-html.ts';
import type { Note } from './report.ts';
import type { StagedAuthor, StagedPost, StagedThread } from './staging.ts';
import { titleOf } from './titles.ts';

export interface ImportPlace extends ImportKey {
  charterVersion: number;
  language: string;
  secret: string;
  untitled: string;
  format: ForumFormat;
  addresses: OldAddresses;
}

/** Staged rows in the order in which they are written, with the authors and threads they name. */
export interface StagedBatch {
  posts: readonly StagedPost[];
  threads: ReadonlyMap<string, StagedThread>;
  authors: readonly StagedAuthor[];
}

/** What a batch came to; told once it is committed. */
export interface Written {
  posts: number;
  threads: number;
  authors: number;
  before: number;
  notes: Note[];
}

/**
 * Writes a batch of messages with the threads and authors they need; one transaction, so that a killed import has it whole or not at all. What is here
 * since an earlier run is left as it is. Numbers go on where the thread stands. Nobody is told: no live event, no mail; kept pages are forgotten.
 */
export async function writeBatch(tx: Tx, place: ImportPlace, batch: StagedBatch): Promise<Written> {
  const notes: Note[] = [];
  const known = await knownPosts(
    tx,
    place,
    batch.posts.map(({ id }) => id),
  );
  for (const { id, writtenAt } of batch.posts) {
    const here = known.get(id);
    if (here !== undefined && here.createdAt.getTime() !== writtenAt.getTime())
      throw new StartRefused(
        `Message ${id} was brought into this space before with another date: this is the export of another forum, which needs a space of its own.`,
      );
  }
  const fresh = batch.posts.filter(({ id }) => !known.has(id));
  const threads = await knownThreads(tx, place, [...new Set(fresh.map(({ threadId }) => threadId))]);

  const kept: { post: StagedPost; html: string }[] = [];
  for (const post of fresh) {
    const at = { id: post.id, place: { table: post.table, row: post.row, line: post.line } };
    if (threads.get(post.threadId)?.removed === true) notes.push({ what: 'post', ...at, code: 'thread.removed_here' });
    else {
      const stored = messageHtml(post.html, NO_PLACES, place.format, place.addresses);
      if ('refusal' in stored) notes.push({ what: 'post', ...at, code: stored.refusal === 'html.empty' ? 'html.empty' : 'html.too_long' });
      else {
        kept.push({ post, html: stored.html });
        if (stored.plain) notes.push({ what: 'post', ...at, code: 'formatting.left_out' });
      }
    }
  }

  const personas = await personasOf(tx, place, new Set(kept.flatMap(({ post }) => post.authorId ?? [])), batch.authors, notes);
  const growing = new Map<string, GrowingThread>();
  const posts: NewPostRow[] = [];
  for (const { post, html } of kept) {
    const thread = growing.get(post.threadId) ?? begin(threads.get(post.threadId));
    growing.set(post.threadId, thread);
    thread.added.push(post);
    posts.push({
      sourceId: post.id,
      row: {
        id: newId(),
        threadId: thread.id,
        number: thread.number + thread.added.length,
        personaId: personas.get(post.authorId ?? '') ?? null,
        bodyHtml: html,
        createdAt: post.writtenAt,
      },
    });
  }

  const made: NewThreadRow[] = [];
  let unansweredDelta = 0;
  for (const [sourceId, thread] of growing) {
    const staged = batch.threads.get(sourceId);
    if (staged === undefined) throw new Error('a staged message without its thread');
    if (thread.known === null) {
      made.push(newThread(place, staged, thread, personas, notes));
      if (thread.added.length === 1 && !staged.closed) unansweredDelta += 1;
    } else if (thread.known.replyCount === 0 && !thread.known.closed) unansweredDelta -= 1;
  }
  await insertThreads(tx, place, made);
  const grown = [...growing.values()].filter(({ known: before }) => before !== null);
  await growThreads(
    tx,
    grown.map(({ id, added }) => ({ id, by: added.length, latest: latestOf(added) })),
  );
  await insertPosts(tx, place, posts);
  await countImported(
    tx,
    place.spaceId,
    kept.map(({ post }) => post.writtenAt),
    unansweredDelta,
  );
  if (posts.length > 0) await record(tx, 'threads.imported', { spaceId: place.spaceId, threadIds: grown.map(({ id }) => id) });
  return { posts: posts.length, threads: made.length, authors: personas.made, before: known.size, notes };
}

interface GrowingThread {
  id: string;
  /** Of its last message before this batch. */
  number: number;
  known: KnownThread | null;
  added: StagedPost[];
}

function begin(known: KnownThread | undefined): GrowingThread {
  return known === undefined
    ? { id: newId(), number: 0, known: null, added: [] }
    : { id: known.id, number: known.number, known, added: [] };
}

function latestOf(posts: readonly StagedPost[]): Date {
  return new Date(Math.max(...posts.map(({ writtenAt }) => writtenAt.getTime())));
}

function newThread(
  place: ImportPlace,
  staged: StagedThread,
  { id, added }: GrowingThread,
  personas: ReadonlyMap<string, string | null>,
  notes: Note[],
): NewThreadRow {
  const { title, fault } = titleOf(staged.title, place.untitled);
  if (fault !== null) notes.push({ what: 'thread', id: staged.id, code: fault });
  const [opening] = added;
  const createdAt = opening?.writtenAt ?? new Date();
  const lastActivityAt = latestOf(added);
  return {
    sourceId: staged.id,
    row: {
      id,
      spaceId: place.spaceId,
      personaId: personas.get(opening?.authorId ?? '') ?? null,
      // The old forums have no kinds; announcements and questions show.
      kind: staged.announcement ? 'news' : /\?\s*$/.test(title) ? 'question' : 'experience',
      title,
      language: place.language,
      number: added.length,
      replyCount: added.length - 1,
      closedAt: staged.closed ? lastActivityAt : null,
      createdAt,
      lastActivityAt,
    },
  };
}

/** The pseudonyms of authors, made where there are none: nobody wears them, and their names are nobody else's in the space. */
async function personasOf(
  tx: Tx,
  place: ImportPlace,
  wanted: ReadonlySet<string>,
  staged: readonly StagedAuthor[],
  notes: Note[],
): Promise<Map<string, string | null> & { made: number }> {
  const personas = await knownAuthors(tx, place, [...wanted]);
  const fresh = staged.filter(({ id }) => wanted.has(id) && !personas.has(id));
  const names = new Set<string>();
  const made: { id: string; handle: string; author: StagedAuthor }[] = [];
  for (const author of fresh) {
    const { handle, change } = await freeHandle(tx, place.spaceId, author, names);
    names.add(handleKey(handle));
    made.push({ id: newId(), handle, author });
    if (change !== null) notes.push({ what: 'author', id: author.id, code: change });
  }
  await insertUnownedPersonas(tx, made);
  await insertPastPlaces(tx, { id: place.spaceId, charterVersion: place.charterVersion }, made);
  const keys = await Promise.all(
    made.map(async ({ author }) => (author.emailMask === null ? null : await emailKeyOf(author.emailMask, place.secret))),
  );
  await insertAuthors(
    tx,
    made.map(({ id, author }, index) => ({
      spaceId: place.spaceId,
      system: place.system,
      sourceId: author.id,
      personaId: id,
      emailKey: keys[index] ?? null,
    })),
  );
  for (const { id, author } of made) personas.set(author.id, id);
  return Object.assign(personas, { made: made.length });
}

/** Asks the space for one name after the other, as `handleFor` proposes them. */
async function freeHandle(tx: Tx, spaceId: string, { id, name }: StagedAuthor, names: ReadonlySet<string>) {
  const taken = new Set(names);
  for (;;) {
    const proposal = handleFor(name, id, (key) => taken.has(key));
    const found = await takenHandleKeys(tx, spaceId, [proposal.handle]);
    if (found.size === 0) return proposal;
    for (const key of found) taken.add(key);
  }
}
