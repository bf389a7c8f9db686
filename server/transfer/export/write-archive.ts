import { createWriteStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { LivePost, Thread } from '../../../shared/threads.contract.ts';
import type { Database } from '../../platform/database.ts';
import type { Run } from '../../platform/jobs.ts';
import { wholeMeetings } from '../../meetings/public.ts';
import { wholeCharters, wholeMembers, wholeSpace } from '../../spaces/public.ts';
import { countThreads, wholePosts, wholeThreads } from '../../threads/public.ts';
import { indexPage, meetingsPage, threadPage } from './html.ts';
import type { ThreadEntry } from './html.ts';
import { describeRecords, FORMAT_VERSION, meetingRecord, memberRecord, postRecord, spaceRecord, threadHeadRecord } from './records.ts';
import type { MeetingRecord, MemberRecord, PostRecord } from './records.ts';
import { EXPORT_TEXTS } from './texts.ts';

/**
 * Writes the copy of a space: what its members could read, under their names here. Every record goes through its schema, which drops whatever an export does not
 * say. One thread at a time and message by message, so that memory holds a few of them and one line for each thread.
 * @throws Error when the space is gone
 */
export async function writeArchive(db: Database, spaceId: string, { path, signal, progress }: Run): Promise<void> {
  const zip = new ZipFile();
  const bytes = new PassThrough();
  zip.outputStream.pipe(bytes);
  // Said of an entry that could not be read.
  zip.on('error', (error: Error) => bytes.destroy(error));
  const written = pipeline(bytes, createWriteStream(path, { mode: 0o600, flags: 'wx' }), { signal });
  // Whoever waits for an entry hears of it; between two, nobody would.
  written.catch(() => undefined);
  try {
    await fill(db, spaceId, { add: (name, pieces) => added(zip, written, name, pieces), progress });
    zip.end();
    await written;
  } catch (error) {
    bytes.destroy(error instanceof Error ? error : new Error(String(error)));
    await written.catch(() => undefined);
    throw error;
  }
}

/* They drop what an export does not say. Made once: a schema is compiled at its first use. */
const ownSpace = spaceRecord.strip();
const ownThread = threadHeadRecord.strip();
const ownPost = postRecord.strip();
const ownMeeting = meetingRecord.strip();

type Pieces = Iterable<string> | AsyncIterable<string>;

/** Resolves when the whole of it is read, so that entries come one after the other; rejects as soon as the file cannot be written any more. */
async function added(zip: ZipFile, written: Promise<void>, name: string, pieces: Pieces): Promise<void> {
  const content = Readable.from(pieces, { objectMode: false });
  zip.addReadStream(content, name);
  try {
    await Promise.race([finished(content), written]);
  } finally {
    content.destroy();
  }
}

interface Archive {
  add(name: string, pieces: Pieces): Promise<void>;
  progress: Run['progress'];
}

async function fill(db: Database, spaceId: string, { add, progress }: Archive): Promise<void> {
  const exportedAt = new Date().toISOString();
  const space = await wholeSpace(db, spaceId);
  if (space === null) throw new Error('the space is gone');
  const t = EXPORT_TEXTS[space.language];
  const { posts: total } = await countThreads(db, spaceId);
  const counts = { members: 0, threads: 0, posts: 0, meetings: 0 };

  await add('README.txt', [`${t.readme(space.name).join('\n')}\n`]);
  await add('schema.json', [json(describeRecords())]);
  await add('members.json', listed(members(db, spaceId, () => (counts.members += 1))));
  await add('meetings.json', listed(meetings(db, spaceId, () => (counts.meetings += 1))));
  if (counts.meetings > 0) await add('meetings.html', meetingsPage(space.language, meetings(db, spaceId)));

  const entries: ThreadEntry[] = [];
  for await (const thread of wholeThreads(db, spaceId)) {
    const file = `threads/${String(entries.length + 1).padStart(4, '0')}`;
    const head = ownThread.parse({ ...thread, author: authorOf(thread.author) });
    const counted = async function* () {
      for await (const post of posts(db, thread)) {
        counts.posts += 1;
        yield post;
        await progress(Math.min(counts.posts, total), total);
      }
    };
    const before = counts.posts;
    await add(`${file}.json`, threadJson(head, counted()));
    await add(`${file}.html`, threadPage(space.language, head, posts(db, thread)));
    entries.push({ file, title: head.title, createdAt: head.createdAt, handle: head.author?.handle ?? null, posts: counts.posts - before });
  }
  counts.threads = entries.length;
  const record = ownSpace.parse({
    ...space,
    format: 'cote-a-cote/space',
    version: FORMAT_VERSION,
    exportedAt,
    charters: await wholeCharters(db, space),
    counts,
  });
  await add('space.json', [json(record)]);
  await add('index.html', indexPage(record, entries));
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A JSON list, a line each. */
async function* listed(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let mark = '[\n';
  for await (const item of items) {
    yield mark + JSON.stringify(item);
    mark = ',\n';
  }
  yield mark === '[\n' ? '[]\n' : '\n]\n';
}

async function* threadJson(head: object, messages: AsyncIterable<PostRecord>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"posts":`;
  yield* listed(messages);
  yield '}\n';
}

async function* members(db: Database, spaceId: string, count: () => void): AsyncGenerator<MemberRecord> {
  for (const state of memberRecord.shape.state.options) {
    for await (const { persona, role, joinedAt } of wholeMembers(db, spaceId, state)) {
      count();
      yield memberRecord.parse({ personaId: persona.id, handle: persona.handle, role, state, joinedOn: joinedAt.slice(0, 10) });
    }
  }
}

async function* meetings(db: Database, spaceId: string, count: () => void = () => undefined): AsyncGenerator<MeetingRecord> {
  for await (const meeting of wholeMeetings(db, spaceId)) {
    count();
    yield ownMeeting.parse(meeting);
  }
}

async function* posts(db: Database, thread: Thread): AsyncGenerator<PostRecord> {
  for await (const post of wholePosts(db, thread)) yield ownPost.parse({ ...post, author: authorOf(post.author) });
}

const authorOf = (author: LivePost['author']) => author && { personaId: author.personaId, handle: author.handle };
