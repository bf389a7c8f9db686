import type pg from 'pg';
import type { SpaceVisibility } from '../../shared/vocabulary.ts';
import { maskEmail } from './email-key.ts';
import type { FateOf, ForumFormat, ImportedAuthor, ImportedPost, ImportedThread, MarkupWords, OldAddresses, Readers } from './imported.ts';
import type { Report } from './report.ts';

/*
 * An export has its tables in the order of their names and may be larger than memory. So it is first brought into tables of this connection alone
 * (temporary: they end with it, whatever happens, and nothing of them is in a backup), where PostgreSQL puts it in order.
 */

const BATCH = 500;
/** UTF-16 code units. */
const BATCH_TEXT = 4 * 1024 * 1024;
const PROGRESS_EVERY = 10_000;
/** Where relative addresses of a forum whose own is not known are taken to lead: nowhere. */
const NOWHERE = 'https://old-forum.invalid/';

export interface StagedThread {
  id: string;
  title: string;
  closed: boolean;
  announcement: boolean;
}

export interface StagedPost {
  /** Counts through all messages, thread by thread, each in its order. */
  seq: string;
  id: string;
  threadId: string;
  authorId: string | null;
  writtenAt: Date;
  html: string;
  table: string;
  row: number;
  line: number;
}

export interface StagedAuthor {
  id: string;
  name: string;
  emailMask: string | null;
}

export interface Export {
  format: ForumFormat;
  /** The whole text, from its beginning at each call. */
  text: () => AsyncIterable<string>;
}

export async function makeStaging(client: pg.ClientBase): Promise<void> {
  await client.query(`
    create temporary table staged_authors (id text primary key, name text not null, email_mask text);
    create temporary table staged_threads (id text primary key, title text not null, closed boolean not null, announcement boolean not null, opening_id text);
    create temporary table staged_posts (id text primary key, thread_id text not null, author_id text, written_at timestamptz not null,
      position float8 not null, html text not null, refers boolean not null, "table" text not null, "row" int not null, line int not null)`);
}

/**
 * First reading: authors, threads, and which of them come in. Categories that not everybody could read there come in as far as the space is as closed.
 * @param address the old forum's own, where the export does not have it
 */
export async function stageFrame(
  client: pg.ClientBase,
  { format, text }: Export,
  { visibility, secret, address }: { visibility: SpaceVisibility; secret: string; address: string | null },
  report: Report,
): Promise<{ fateOf: FateOf; addresses: OldAddresses }> {
  const found: string[] = address === null ? [] : [address];
  const authors = new Batch<ImportedAuthor>((rows) =>
    client.query(`insert into staged_authors select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`, [
      rows.map(({ id }) => id),
      rows.map(({ name }) => name.replaceAll('\0', '')),
      rows.map(({ email }) => (email === null ? null : maskEmail(email, secret))),
    ]),
  );
  /** Categories are told last. */
  const categoryOf = new Map<string, string | null>();
  const outside = new Set<string>();
  const threads = new Batch<ImportedThread>((rows) =>
    client.query(
      `insert into staged_threads select * from unnest($1::text[], $2::text[], $3::boolean[], $4::boolean[], $5::text[]) on conflict do nothing`,
      [
        rows.map(({ id }) => id),
        rows.map(({ title }) => title.replaceAll('\0', '')),
        rows.map(({ closed }) => closed),
        rows.map(({ announcement }) => announcement),
        rows.map(({ openingId }) => openingId),
      ],
    ),
  );
  const readers = new Map<string, Readers>();
  for await (const record of format.readFrame(text(), { add: (each) => void (each !== '' && found.push(each)) })) {
    switch (record.kind) {
      case 'misread':
        report.note({ what: 'row', place: record.place, code: record.fault });
        break;
      case 'category':
        readers.set(record.id, record.readers);
        break;
      case 'author':
        await authors.add(record, record.name.length);
        break;
      case 'thread':
        if (record.leftOut !== null) {
          report.counts.leftOut[record.leftOut] += 1;
          outside.add(record.id);
        } else {
          categoryOf.set(record.id, record.category);
          await threads.add(record, record.title.length);
        }
    }
  }
  await authors.flush();
  await threads.flush();

  const letIn = (category: string | null): boolean => {
    const who = category === null ? 'everybody' : (readers.get(category) ?? (readers.size === 0 ? 'everybody' : 'some'));
    return who === 'everybody' || (who === 'accounts' && visibility !== 'public');
  };
  for (const [id, category] of categoryOf) {
    if (letIn(category)) continue;
    report.counts.leftOut.category += 1;
    outside.add(id);
    categoryOf.delete(id);
  }
  await client.query('analyze staged_authors');
  report.progress(`Read: ${categoryOf.size} threads to bring in.`);
  return {
    fateOf: (threadId) => (categoryOf.has(threadId) ? 'in' : outside.has(threadId) ? 'out' : 'unknown'),
    addresses: addressesOf(found),
  };
}

/** Second reading: messages of the threads that come in, converted; then their order. @returns how many */
export async function stagePosts(
  client: pg.ClientBase,
  { format, text }: Export,
  { fateOf, words }: { fateOf: FateOf; words: MarkupWords },
  report: Report,
): Promise<number> {
  let staged = 0;
  const posts = new Batch<ImportedPost>(async (rows) => {
    const { rows: kept } = await client.query<{ id: string }>(
      `insert into staged_posts select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::float8[], $6::text[], $7::boolean[], $8::text[], $9::int[], $10::int[])
        on conflict do nothing returning id`,
      [
        rows.map(({ id }) => id),
        rows.map(({ threadId }) => threadId),
        rows.map(({ authorId }) => authorId),
        rows.map(({ writtenAt }) => writtenAt),
        rows.map(({ position }) => position),
        // PostgreSQL has no text with a null character in it; nor has the page.
        rows.map(({ html }) => html.replaceAll('\0', '')),
        rows.map(({ html }) => html.includes('<a ') || html.includes('data-source="')),
        rows.map(({ place }) => place.table),
        rows.map(({ place }) => place.row),
        rows.map(({ place }) => place.line),
      ],
    );
    const written = new Set(kept.map(({ id }) => id));
    for (const { id, place, plain } of rows) {
      // Of two rows with one id in a batch, the first is kept.
      if (!written.delete(id)) report.note({ what: 'row', place, code: 'row.repeated' });
      else if (plain) report.note({ what: 'post', id, place, code: 'formatting.left_out' });
    }
    if (Math.floor((staged + rows.length) / PROGRESS_EVERY) > Math.floor(staged / PROGRESS_EVERY))
      report.progress(`Read: ${staged + rows.length} messages.`);
    staged += rows.length;
  });
  for await (const record of format.readPosts(text(), fateOf, words)) {
    if (record.kind === 'misread') report.note({ what: 'row', place: record.place, code: record.fault });
    else if (record.leftOut !== null) report.counts.leftOut[record.leftOut] += 1;
    else await posts.add(record, record.html.length);
  }
  await posts.flush();
  await client.query(`
    create temporary table staged_order as
      select row_number() over (order by length(thread_id), thread_id, (p.id = t.opening_id) is true desc, position, length(p.id), p.id) as seq, p.id
      from staged_posts p join staged_threads t on t.id = p.thread_id;
    create unique index on staged_order (seq);
    create index on staged_posts (thread_id, position);
    analyze staged_order; analyze staged_posts; analyze staged_threads`);
  const { rows } = await client.query<{ posts: string }>('select count(*) as posts from staged_order');
  return Number(rows[0]?.posts ?? 0);
}

/** The next messages in order, at most a batch. @param referring only those whose links or quotations name something */
export async function stagedPostsAfter(client: pg.ClientBase, seq: string, referring: boolean): Promise<StagedPost[]> {
  const { rows } = await client.query<StagedPost>(
    `select o.seq, p.id, p.thread_id as "threadId", p.author_id as "authorId", p.written_at as "writtenAt", p.html, p."table", p."row", p.line
      from staged_order o join staged_posts p on p.id = o.id where o.seq > $1 ${referring ? 'and p.refers' : ''} order by o.seq limit ${BATCH}`,
    [seq],
  );
  return rows;
}

export async function stagedThreads(client: pg.ClientBase, ids: readonly string[]): Promise<Map<string, StagedThread>> {
  const { rows } = await client.query<StagedThread>(
    'select id, title, closed, announcement from staged_threads where id = any($1::text[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function stagedAuthors(client: pg.ClientBase, ids: readonly string[]): Promise<StagedAuthor[]> {
  const { rows } = await client.query<StagedAuthor>(
    'select id, name, email_mask as "emailMask" from staged_authors where id = any($1::text[]) order by length(id), id',
    [ids],
  );
  return rows;
}

/** Which message stands at a position of a thread. @returns ids by `thread:position` */
export async function stagedAtPositions(
  client: pg.ClientBase,
  places: readonly { thread: string; position: number }[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ place: string; id: string }>(
    `select p.thread_id || ':' || p.position as place, p.id from staged_posts p
      join unnest($1::text[], $2::float8[]) wanted (thread_id, position) on wanted.thread_id = p.thread_id and wanted.position = p.position`,
    [places.map(({ thread }) => thread), places.map(({ position }) => position)],
  );
  return new Map(rows.map(({ place, id }) => [place, id]));
}

function addressesOf(found: readonly string[]): OldAddresses {
  const urls = found.flatMap((address) => URL.parse(address) ?? []);
  const base = urls[0] ?? new URL(NOWHERE);
  return { base, hosts: new Set([base.host, ...urls.map(({ host }) => host)]) };
}

/** Rows that are written together. */
class Batch<Row> {
  readonly #write: (rows: Row[]) => Promise<unknown>;
  #rows: Row[] = [];
  #text = 0;

  constructor(write: (rows: Row[]) => Promise<unknown>) {
    this.#write = write;
  }

  async add(row: Row, text: number): Promise<void> {
    this.#rows.push(row);
    this.#text += text;
    if (this.#rows.length >= BATCH || this.#text >= BATCH_TEXT) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    if (rows.length === 0) return;
    this.#rows = [];
    this.#text = 0;
    await this.#write(rows);
  }
}
