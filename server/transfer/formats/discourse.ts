import type {
  AddressBook,
  FateOf,
  ForumFormat,
  FrameRecord,
  ImportedPost,
  LeftOut,
  MarkupWords,
  Misread,
  PostRecord,
  RowFault,
  Target,
} from '../imported.ts';
import { converted } from '../markup/convert.ts';
import { markdownRenderer, withBracketBlocks } from '../markup/markdown.ts';
import { idOf, momentOf } from '../source/table-row.ts';
import type { TableRow } from '../source/table-row.ts';
import { copyRowsOf } from './copy-blocks.ts';

/*
 * Discourse: the dump inside its backup (Admin → Backups). Columns as in app/models/*.rb of 2026 (`posts`, `topics`, `users`, `user_emails`,
 * `categories`, `category_groups`, `topic_links`); older versions have them too.
 */

type Values = Readonly<Record<string, string | null>>;

const FRAME = new Set(['topics', 'users', 'user_emails', 'categories', 'category_groups', 'topic_links']);
const POSTS = new Set(['posts']);
/** `post_type`: 1 what people write, 2 the same by a moderator, 3 « closed this topic », 4 a whisper among the team. */
const WRITTEN = new Set(['1', '2']);
/** Automatic groups: 0 everyone, 10 every account (trust level 0). */
const EVERY_ACCOUNT = new Set(['0', '10']);

export const discourse: ForumFormat = {
  async *readFrame(text, addresses) {
    const categories = new Map<string, { restricted: boolean; forAccounts: boolean }>();
    const category = (id: string) => {
      const known = categories.get(id) ?? { restricted: false, forAccounts: false };
      categories.set(id, known);
      return known;
    };
    /** Accounts whose address was confirmed and who were not shut out; the dump has the addresses elsewhere. */
    const people = new People();
    for await (const row of copyRowsOf(text, FRAME)) {
      const { values, place } = row;
      if (values === undefined) yield misread(row, row.fault);
      else if (place.table === 'topics') yield threadOf(row, values);
      else if (place.table === 'users') yield* people.user(row, values);
      else if (place.table === 'user_emails') yield* people.email(values);
      else if (place.table === 'categories') category(values['id'] ?? '').restricted = values['read_restricted'] === 't';
      else if (place.table === 'category_groups') {
        if (EVERY_ACCOUNT.has(values['group_id'] ?? '')) category(values['category_id'] ?? '').forAccounts = true;
      } else addOwnAddress(values, addresses);
    }
    yield* people.rest();
    for (const [id, { restricted, forAccounts }] of categories)
      yield { kind: 'category', id, readers: restricted ? (forAccounts ? 'accounts' : 'some') : 'everybody' };
  },

  async *readPosts(text, fateOf, words) {
    const convert = converter(words);
    for await (const row of copyRowsOf(text, POSTS)) {
      const record = postOf(row, fateOf, convert);
      if (record !== null) yield record;
    }
  },

  targetOf(url) {
    const [, first, second, third, fourth] = url.pathname.match(/\/(t|p)\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?\/?$/) ?? [];
    if (first === 'p') return targetPost(second);
    // /t/slug/12/3, /t/slug/12, /t/12/3, /t/12
    const [thread, position] =
      idOf(second) !== null && (third === undefined || idOf(third) !== null) && fourth === undefined ? [second, third] : [third, fourth];
    if (first === undefined || idOf(thread) === null || thread === undefined) return null;
    return idOf(position) === null ? { thread } : { thread, position: Number(position) };
  },
};

/** Joins accounts and their addresses, whichever comes first: pg_dump writes `user_emails` before `users`. */
class People {
  readonly #emails = new Map<string, string>();
  readonly #names = new Map<string, { name: string; trusted: boolean }>();

  *user(row: TableRow, values: Values): Generator<FrameRecord> {
    const id = idOf(values['id']);
    // Below 1 are the system's own accounts.
    if (id === null) {
      if (!/^-\d+$/.test(values['id'] ?? '')) yield misread(row, 'id.missing');
      return;
    }
    const name = values['username'];
    if (!name) return yield misread(row, 'name.missing');
    const now = Date.now();
    const suspended = Date.parse(`${values['suspended_till'] ?? ''}Z`) > now || Date.parse(`${values['silenced_till'] ?? ''}Z`) > now;
    const trusted = values['active'] !== 'f' && !suspended;
    const email = this.#emails.get(id);
    if (email === undefined) this.#names.set(id, { name, trusted });
    else {
      this.#emails.delete(id);
      yield { kind: 'author', id, name, email: trusted ? email : null };
    }
  }

  *email(values: Values): Generator<FrameRecord> {
    const id = idOf(values['user_id']);
    const email = values['email'];
    if (id === null || !email || values['primary'] === 'f') return;
    const user = this.#names.get(id);
    if (user === undefined) this.#emails.set(id, email);
    else {
      this.#names.delete(id);
      yield { kind: 'author', id, name: user.name, email: user.trusted ? email : null };
    }
  }

  /** Those whose address never came. */
  *rest(): Generator<FrameRecord> {
    for (const [id, { name }] of this.#names) yield { kind: 'author', id, name, email: null };
  }
}

/** Discourse keeps which links lead into itself, with its address. */
function addOwnAddress(values: Values, addresses: AddressBook): void {
  const url = URL.parse(values['url'] ?? '');
  if (values['internal'] === 't' && url !== null && /^https?:$/.test(url.protocol)) addresses.add(url.origin);
}

function threadOf(row: TableRow, values: Values): FrameRecord {
  const id = idOf(values['id']);
  if (id === null) return misread(row, 'id.missing');
  const leftOut = threadLeftOut(values);
  if (!values['title'] && leftOut === null) return misread(row, 'title.missing');
  return {
    kind: 'thread',
    id,
    title: values['title'] ?? '',
    category: idOf(values['category_id']),
    closed: values['closed'] === 't' || values['archived'] === 't',
    announcement: values['pinned_globally'] === 't',
    openingId: null,
    leftOut,
  };
}

function threadLeftOut(values: Values): LeftOut | null {
  if ((values['archetype'] ?? 'regular') !== 'regular') return 'private';
  if (values['deleted_at']) return 'deleted';
  return values['visible'] === 'f' ? 'hidden' : null;
}

function postLeftOut(values: Values): LeftOut | null {
  if (values['deleted_at'] || values['user_deleted'] === 't') return 'deleted';
  if (values['hidden'] === 't' || values['post_type'] === '4') return 'hidden';
  return WRITTEN.has(values['post_type'] ?? '1') ? null : 'notice';
}

function postOf(row: TableRow, fateOf: FateOf, convert: (raw: string) => string): PostRecord | null {
  const { values, place } = row;
  if (values === undefined) return misread(row, row.fault);
  const id = idOf(values['id']);
  const threadId = idOf(values['topic_id']);
  const leftOut = postLeftOut(values);
  if (id === null) return misread(row, 'id.missing');
  if (threadId === null) return misread(row, 'thread.missing');
  const fate = fateOf(threadId);
  if (fate === 'out') return null;
  if (fate === 'unknown' && leftOut === null) return misread(row, 'thread.unknown');
  const writtenAt = dateOf(values['created_at']);
  const raw = values['raw'];
  const base = { kind: 'post', id, threadId, position: Number(values['post_number'] ?? 0), place } as const;
  if (leftOut !== null) return { ...base, authorId: null, writtenAt: new Date(0), html: '', plain: false, leftOut };
  if (writtenAt === null || !Number.isSafeInteger(base.position)) return misread(row, 'date.invalid');
  if (!raw?.trim()) return misread(row, 'text.missing');
  return { ...base, authorId: idOf(values['user_id']), writtenAt, ...converted(raw, convert), leftOut } satisfies ImportedPost;
}

/** `2024-03-01 12:34:56.789`, in UTC and without saying so. */
function dateOf(value: string | null | undefined): Date | null {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?$/.test(value ?? '') ? momentOf(Date.parse(`${value?.replace(' ', 'T')}Z`)) : null;
}

function converter(words: MarkupWords): (raw: string) => string {
  const render = markdownRenderer({ html: true, words });
  return (raw) => render(withBracketBlocks(raw, words, quoteSource));
}

/** `[quote="marie, post:3, topic:5, full:true"]` */
function quoteSource(attribute: string): Target | null {
  const thread = /\btopic:\s*([1-9]\d{0,17})\b/.exec(attribute)?.[1];
  const position = /\bpost:\s*([1-9]\d{0,8})\b/.exec(attribute)?.[1];
  return thread === undefined || position === undefined ? null : { thread, position: Number(position) };
}

function targetPost(id: string | undefined): Target | null {
  const post = idOf(id);
  return post === null ? null : { post };
}

function misread({ place }: TableRow, fault: RowFault): Misread {
  return { kind: 'misread', place, fault };
}
