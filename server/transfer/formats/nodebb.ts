import type { FateOf, ForumFormat, FrameRecord, ImportedPost, Misread, PostRecord, RowFault, RowPlace } from '../imported.ts';
import { converted } from '../markup/convert.ts';
import { unescapeText } from '../markup/html.ts';
import { markdownRenderer } from '../markup/markdown.ts';
import { linesOf } from '../source/lines.ts';
import { idOf, momentOf } from '../source/table-row.ts';

/*
 * NodeBB on MongoDB, what most run: `mongoexport --collection objects`, one document a line (or --jsonArray), relaxed or canonical. Keys and fields as
 * in src/topics/create.js, src/posts/create.js, src/user/create.js and src/privileges of 1.19 to 4.
 */

type Document = Readonly<Record<string, unknown>>;

const MEMBERS = /^group:cid:(\d+):privileges:groups:topics:read:members$/;

export const nodebb: ForumFormat = {
  /** An export says nothing of its own address. */
  async *readFrame(text) {
    const categories = new Set<string>();
    const readers = new Map<string, Set<string>>();
    const banned = new Set<string>();
    const authors: { id: string; name: string; email: string | null }[] = [];
    for await (const { place, document, fault } of documentsOf(text)) {
      if (document === undefined) {
        yield misread(place, fault);
        continue;
      }
      const key = textOf(document['_key']) ?? '';
      const [, kind, id = ''] = /^(topic|user|category):(\d+)$/.exec(key) ?? [];
      const cid = MEMBERS.exec(key)?.[1];
      if (kind === 'topic') yield threadOf(place, document, id);
      else if (kind === 'category') categories.add(id);
      else if (kind === 'user') {
        const name = unescapeText(textOf(document['username']) ?? '').trim();
        if (name === '') yield misread(place, 'name.missing');
        else authors.push({ id, name, email: emailOf(document) });
      } else if (cid !== undefined) readers.set(cid, (readers.get(cid) ?? new Set()).add(textOf(document['value']) ?? ''));
      else if (key === 'group:banned-users:members') banned.add(textOf(document['value']) ?? '');
    }
    for (const { id, name, email } of authors) yield { kind: 'author', id, name, email: banned.has(id) ? null : email };
    for (const id of categories) {
      const groups = readers.get(id);
      // An export without privileges says nothing; one with some says that the others have none.
      const open = readers.size === 0 || groups?.has('guests') === true;
      yield { kind: 'category', id, readers: open ? 'everybody' : groups?.has('registered-users') === true ? 'accounts' : 'some' };
    }
  },

  async *readPosts(text, fateOf, words) {
    const render = markdownRenderer({ html: false, words });
    for await (const { place, document } of documentsOf(text)) {
      // What is no document at all was said at the first reading.
      const id = /^post:(\d+)$/.exec(textOf(document?.['_key']) ?? '')?.[1];
      if (document === undefined || id === undefined) continue;
      const record = postOf(place, document, id, fateOf, render);
      if (record !== null) yield record;
    }
  },

  targetOf(url) {
    const [, kind, id] = /\/(post|topic)\/(\d+)(?:\/|$)/.exec(url.pathname) ?? [];
    const known = idOf(id);
    if (known === null) return null;
    return kind === 'post' ? { post: known } : { thread: known };
  },
};

type Found = { place: RowPlace } & ({ document: Document; fault?: never } | { document?: never; fault: RowFault });

async function* documentsOf(text: AsyncIterable<string>): AsyncGenerator<Found> {
  let row = 0;
  for await (const { number: line, text: content } of linesOf(text)) {
    // With --jsonArray the documents stand between brackets and commas.
    const json = content
      ?.trim()
      .replace(/^\[|^,/, '')
      .replace(/[\],]$/, '');
    if (json === '') continue;
    row += 1;
    const place = { table: 'objects', row, line };
    if (json === undefined) yield { place, fault: 'row.too_long' };
    else {
      const document = parsed(json);
      yield document === null ? { place, fault: 'row.not_json' } : { place, document };
    }
  }
}

function parsed(json: string): Document | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A text or number, also as canonical extended JSON writes it: `{"$numberLong": "12"}`. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return null;
  const [[name, inner] = ['', null]] = Object.entries(value);
  return /^\$number(?:Int|Long|Double)$/.test(name) && typeof inner === 'string' ? inner : null;
}

const isSet = (value: unknown): boolean => value === true || textOf(value) === '1';

/** Milliseconds. */
function dateOf(value: unknown): Date | null {
  const text = textOf(value) ?? '';
  return /^\d{1,14}(?:\.0+)?$/.test(text) ? momentOf(Number(text)) : null;
}

/** Not an address that was never confirmed: it may be somebody else's. */
function emailOf(document: Document): string | null {
  const confirmed = document['email:confirmed'];
  if (isSet(document['banned']) || (confirmed !== undefined && !isSet(confirmed))) return null;
  return unescapeText(textOf(document['email']) ?? '') || null;
}

function threadOf(place: RowPlace, document: Document, id: string): FrameRecord {
  const title = unescapeText(textOf(document['title']) ?? '').trim();
  const leftOut = isSet(document['deleted']) ? 'deleted' : Number(textOf(document['timestamp'])) > Date.now() ? 'hidden' : null;
  if (title === '' && leftOut === null) return misread(place, 'title.missing');
  return {
    kind: 'thread',
    id,
    title,
    category: idOf(textOf(document['cid'])),
    closed: isSet(document['locked']),
    announcement: false,
    openingId: idOf(textOf(document['mainPid'])),
    leftOut,
  };
}

function postOf(place: RowPlace, document: Document, id: string, fateOf: FateOf, render: (source: string) => string): PostRecord | null {
  const threadId = idOf(textOf(document['tid']));
  if (threadId === null) return misread(place, 'thread.missing');
  const base = { kind: 'post', id, threadId, place } as const;
  if (isSet(document['deleted']))
    return { ...base, position: 0, authorId: null, writtenAt: new Date(0), html: '', plain: false, leftOut: 'deleted' };
  const fate = fateOf(threadId);
  if (fate === 'out') return null;
  if (fate === 'unknown') return misread(place, 'thread.unknown');
  const writtenAt = dateOf(document['timestamp']);
  if (writtenAt === null) return misread(place, 'date.invalid');
  const content = textOf(document['content']) ?? '';
  if (content.trim() === '') return misread(place, 'text.missing');
  return {
    ...base,
    authorId: idOf(textOf(document['uid'])),
    writtenAt,
    position: writtenAt.getTime(),
    ...converted(content, (source) => withQuotedPosts(render(source))),
    leftOut: null,
  } satisfies ImportedPost;
}

/**
 * Its composer writes « @marie said in [Title](/post/12): » above a quotation: that is where it is from. A paragraph of nothing else goes, since the quotation
 * says it here, under the name the author has here.
 */
const ATTRIBUTION =
  /<p>(?:@[^<>]{1,120}|<a href="[^"<>]*">@[^<>]{1,120}<\/a>[^<>]{0,60})<a href="[^"<>]*\/post\/([1-9]\d{0,17})"[^<>]*>[^<>]*<\/a>[^<>]{0,40}<\/p>\s*<blockquote>/g;

function withQuotedPosts(html: string): string {
  return html.replace(ATTRIBUTION, '<blockquote data-source="p:$1">');
}

function misread(place: RowPlace, fault: RowFault): Misread {
  return { kind: 'misread', place, fault };
}
