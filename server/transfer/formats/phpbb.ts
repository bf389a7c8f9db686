import type { FateOf, ForumFormat, FrameRecord, ImportedPost, LeftOut, MarkupWords, Misread, PostRecord, RowFault } from '../imported.ts';
import { StartRefused } from '../../platform/start-refused.ts';
import { converted } from '../markup/convert.ts';
import { unescapeText } from '../markup/html.ts';
import { markedBbcodeToHtml } from '../markup/marked-bbcode.ts';
import { s9eToHtml } from '../markup/s9e.ts';
import { idOf, momentOf } from '../source/table-row.ts';
import type { TableRow } from '../source/table-row.ts';
import { insertedRowsOf } from './mysql-inserts.ts';
import { ForumReaders } from './phpbb-readers.ts';

/*
 * phpBB: a dump of its MySQL or MariaDB database. Columns as in install/schemas/schema.json of 3.3; those of 3.0 and 3.1 (`post_approved` for
 * `post_visibility`, text with `bbcode_uid`) are understood too.
 */

type Values = Readonly<Record<string, string | null>>;

const PERMISSIONS = ['forums', 'groups', 'acl_options', 'acl_roles_data', 'acl_groups'];
const FRAME = new Set([...PERMISSIONS, 'topics', 'users', 'banlist', 'bans', 'config']);
const POSTS = new Set(['posts']);
/** Columns by which a table is known to be phpBB's: other programs share the database, and names like « wp_posts ». */
const PROOF: Readonly<Record<string, string>> = { topics: 'topic_title', users: 'user_email', posts: 'post_text', forums: 'forum_name' };
/** `user_type`: 0 a member, 1 not activated or switched off, 2 a robot or guest, 3 a founder. */
const MEMBERS = new Set(['0', '3']);
/** The account that stands for guests. */
const GUEST = '1';

export const phpbb: ForumFormat = {
  async *readFrame(text, addresses) {
    const readers = new ForumReaders();
    const config = new Map<string, string>();
    const banned = new Set<string>();
    let prefix: string | null = null;
    for await (const { row, table, before } of tables(text, FRAME)) {
      const { values } = row;
      if (table === 'topics' && values?.['topic_title'] !== undefined) {
        if (prefix !== null && prefix !== before)
          throw new StartRefused(`This dump holds two forums (tables ${prefix}topics and ${before}topics): make one of each.`);
        prefix = before;
      }
      if (values === undefined) yield misread(row, row.fault);
      else if (PROOF[table] !== undefined && !((PROOF[table] ?? '') in values)) continue;
      else if (table === 'topics') yield threadOf(row, values);
      else if (table === 'users') yield* authorOf(row, values, banned);
      else if (table === 'banlist' || table === 'bans') {
        // 4.0 keeps bans of all kinds in one column.
        const user = values['ban_userid'] ?? (values['ban_mode'] === 'user' ? values['ban_item'] : null);
        if (user && values['ban_exclude'] !== '1') banned.add(user);
      } else if (table === 'config') config.set(values['config_name'] ?? '', values['config_value'] ?? '');
      else readers.add(table, values);
    }
    const name = config.get('server_name');
    if (name) {
      const path = config.get('script_path') ?? '/';
      addresses.add(`${config.get('server_protocol') || 'https://'}${name}${path.endsWith('/') ? path : `${path}/`}`);
    }
    yield* readers.categories();
  },

  async *readPosts(text, fateOf, words) {
    for await (const { row } of tables(text, POSTS)) {
      if (row.values !== undefined && !('post_text' in row.values)) continue;
      const record = postOf(row, fateOf, words);
      if (record !== null) yield record;
    }
  },

  targetOf(url) {
    if (!url.pathname.endsWith('/viewtopic.php')) return null;
    const post = idOf(url.searchParams.get('p') ?? /^#p(\d+)$/.exec(url.hash)?.[1]);
    if (post !== null) return { post };
    const thread = idOf(url.searchParams.get('t'));
    return thread === null ? null : { thread };
  },
};

/** Rows with the name of their table apart from its prefix. */
async function* tables(
  text: AsyncIterable<string>,
  names: ReadonlySet<string>,
): AsyncGenerator<{ row: TableRow; table: string; before: string }> {
  /** The longest known name at the end: « phpbb_acl_groups » is not « groups ». */
  const known = [...names].toSorted((a, b) => b.length - a.length);
  const nameOf = (table: string) => known.find((name) => table === name || table.endsWith(`_${name}`));
  for await (const row of insertedRowsOf(
    text,
    (table) => nameOf(table) !== undefined && !/_(?:user_group|moderator_cache|acl_users)$/.test(table),
  )) {
    const table = nameOf(row.place.table) ?? '';
    yield { row, table, before: row.place.table.slice(0, -table.length) };
  }
}

function threadOf(row: TableRow, values: Values): FrameRecord {
  const id = idOf(values['topic_id']);
  if (id === null) return misread(row, 'id.missing');
  const title = unescapeText(values['topic_title'] ?? '').trim();
  const leftOut = visibility(values, 'topic') ?? (isTrace(values) ? 'notice' : null);
  if (title === '' && leftOut === null) return misread(row, 'title.missing');
  return {
    kind: 'thread',
    id,
    title,
    category: idOf(values['forum_id']),
    closed: values['topic_status'] === '1',
    // 2: an announcement, 3: one for all forums.
    announcement: values['topic_type'] === '2' || values['topic_type'] === '3',
    openingId: idOf(values['topic_first_post_id']),
    leftOut,
  };
}

/** What a moved topic leaves in its old place. */
function isTrace(values: Values): boolean {
  return values['topic_status'] === '2' || idOf(values['topic_moved_id']) !== null;
}

/** 1: approved. 0: waits, 2: deleted, 3: waits again; before 3.1 only approved or not. */
function visibility(values: Values, what: 'topic' | 'post'): LeftOut | null {
  const state = values[`${what}_visibility`] ?? values[`${what}_approved`] ?? '1';
  return state === '1' ? null : state === '2' ? 'deleted' : 'hidden';
}

function* authorOf(row: TableRow, values: Values, banned: ReadonlySet<string>): Generator<FrameRecord> {
  const id = idOf(values['user_id']);
  if (id === null) return yield misread(row, 'id.missing');
  if (id === GUEST || values['user_type'] === '2') return;
  const name = unescapeText(values['username'] ?? '').trim();
  if (name === '') return yield misread(row, 'name.missing');
  const trusted = MEMBERS.has(values['user_type'] ?? '0') && !banned.has(id);
  yield { kind: 'author', id, name, email: trusted ? values['user_email'] || null : null };
}

function postOf(row: TableRow, fateOf: FateOf, words: MarkupWords): PostRecord | null {
  const { values, place } = row;
  if (values === undefined) return misread(row, row.fault);
  const id = idOf(values['post_id']);
  const threadId = idOf(values['topic_id']);
  const leftOut = visibility(values, 'post');
  if (id === null) return misread(row, 'id.missing');
  if (threadId === null) return misread(row, 'thread.missing');
  const fate = fateOf(threadId);
  if (fate === 'out') return null;
  if (fate === 'unknown' && leftOut === null) return misread(row, 'thread.unknown');
  const base = { kind: 'post', id, threadId, place } as const;
  if (leftOut !== null) return { ...base, position: 0, authorId: null, writtenAt: new Date(0), html: '', plain: false, leftOut };
  const writtenAt = /^\d{1,11}$/.test(values['post_time'] ?? '') ? momentOf(Number(values['post_time']) * 1_000) : null;
  if (writtenAt === null) return misread(row, 'date.invalid');
  const text = values['post_text'] ?? '';
  if (text.trim() === '') return misread(row, 'text.missing');
  const author = idOf(values['poster_id']);
  return {
    ...base,
    authorId: author === GUEST ? null : author,
    writtenAt,
    position: writtenAt.getTime(),
    ...converted(text, (source) => postHtml(source, values['bbcode_uid'] ?? '', words)),
    leftOut,
  } satisfies ImportedPost;
}

/** A text as it was stored: as XML since 3.2, before as escaped text whose BBCode carries a mark. */
function postHtml(text: string, uid: string, words: MarkupWords): string {
  if (/^<[rt][ >]/.test(text)) return s9eToHtml(text, words);
  return markedBbcodeToHtml(text, uid, words);
}

function misread({ place }: TableRow, fault: RowFault): Misread {
  return { kind: 'misread', place, fault };
}
