import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PostLabel, ReactionKind, ThreadNeed } from '../../shared/vocabulary.ts';
import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { visibleSpaces } from '../spaces/public.ts';
import { openerNotHidden, withHidden } from './hidden-personas.ts';
import type { RawMoment } from './moments.ts';
import { mayReadIn } from './standing.ts';
import { statement } from '../platform/statement.ts';
import { authorColumns, authorJoins, placeColumns, placeJoins, readableBy } from './thread-queries.ts';
import type { AuthorColumns, PlaceRow } from './thread-queries.ts';

/** A post with its author, the same for everybody. */
export interface PostColumns extends AuthorColumns {
  id: string;
  threadId: string;
  number: number;
  bodyHtml: string;
  contentWarning: string | null;
  shortVersion: string | null;
  label: PostLabel | null;
  replyTo: number | null;
  version: number;
  supportCount: number;
  sameCount: number;
  thanksCount: number;
  helpfulCount: number;
  createdAt: RawMoment;
  editedAt: RawMoment | null;
  removedBy: 'author' | 'moderator' | null;
  /** Where it went. */
  movedTo: { threadId: string; number: number } | null;
}

/** A post that this viewer may read, with what decides what they may do with it. */
export interface ReadablePost extends PostColumns, PlaceRow {
  /** Its author and the viewer are in a block. */
  hidden: boolean;
  mine: boolean;
  /** Of all the viewer's pseudonyms. */
  ownReactions: ReactionKind[];
  ownPersonaIds: string[];
  /** Of the thread. */
  wants: ThreadNeed | null;
  closed: boolean;
  lastNumber: number;
}

const postColumns = sql`posts.id, posts.thread_id as "threadId", posts.number, posts.persona_id as "personaId", ${authorColumns},
  posts.body_html as "bodyHtml", posts.content_warning as "contentWarning", posts.short_version as "shortVersion", posts.label, posts.reply_to as "replyTo",
  posts.version, posts.support_count as "supportCount", posts.same_count as "sameCount", posts.thanks_count as "thanksCount", posts.helpful_count as "helpfulCount",
  posts.created_at as "createdAt", posts.edited_at as "editedAt", posts.removed_by as "removedBy",
  case when posts.moved_to is not null then (select json_build_object('threadId', went.thread_id, 'number', went.number) from posts went
    join threads there on there.id = went.thread_id and there.removed_at is null where went.id = posts.moved_to and went.removed_at is null) end as "movedTo"`;

const ACCOUNT = sql.placeholder('account');

const viewerColumns = sql`${placeColumns}, threads.wants, threads.closed_at is not null as closed, threads.number as "lastNumber",
  coalesce(posts.persona_id in (select persona_id from hidden), false) as hidden,
  coalesce(posts.persona_id = any((select ids from mine)::text[]), false) as mine, (select ids from mine) as "ownPersonaIds",
  array(select kind from reactions where reactions.post_id = posts.id and reactions.persona_id = any((select ids from mine)::text[])) as "ownReactions"`;
const withViewer = sql`${withHidden(ACCOUNT)}, mine as materialized (select array(select persona_id from persona_owners where account_id = ${ACCOUNT}) as ids)`;

/** The posts of numbers `after`+1 to `through` beside their thread: one row without post tells that the thread can be read and has none there. */
function page(columns: SQL, joins: SQL, readable: SQL): SQL {
  return sql`select ${columns}, ${postColumns} from threads ${joins}
    left join posts on posts.thread_id = threads.id and posts.number > ${sql.placeholder('after')} and posts.number <= ${sql.placeholder('through')}
    ${authorJoins('posts')}
    where threads.id = ${sql.placeholder('threadId')} and threads.removed_at is null and ${readable}
    order by posts.number`;
}

type PageValues = { threadId: string; after: number; through: number };
type WithoutPost = { id: null };

const publicPage = statement<(PostColumns | WithoutPost) & { lastNumber: number }, PageValues>(
  'posts_for_nobody',
  page(sql`threads.number as "lastNumber"`, sql`join spaces on spaces.id = threads.space_id`, visibleSpaces(null)),
);

const accountPage = statement<(ReadablePost | (PlaceRow & WithoutPost)) & { lastNumber: number }, PageValues & { account: string }>(
  'posts_for_account',
  sql`${withViewer} ${page(viewerColumns, placeJoins(ACCOUNT), sql`${readableBy(ACCOUNT)} and ${openerNotHidden}`)}`,
);

export interface PostPage<P> {
  posts: P[];
  /** Number of the thread's last post. */
  lastNumber: number;
}

/** Posts `after`+1 to `through` of a thread that everybody may read; null when there is none. One statement. */
export async function publicPosts(db: Queryable, threadId: string, after: number, through: number): Promise<PostPage<PostColumns> | null> {
  const rows = await publicPage(db, { threadId, after, through });
  const [first] = rows;
  if (first === undefined) return null;
  return { posts: first.id === null ? [] : rows.filter((row) => row.id !== null), lastNumber: first.lastNumber };
}

/** The same for an account; null when the thread is absent or not theirs to read. One statement. */
export async function readablePosts(
  db: Queryable,
  viewer: Viewer,
  threadId: string,
  after: number,
  through: number,
): Promise<PostPage<ReadablePost> | null> {
  const rows = await accountPage(db, { account: viewer.accountId, threadId, after, through });
  const [first] = rows;
  if (first === undefined || !mayReadIn(first, viewer)) return null;
  return { posts: first.id === null ? [] : rows.filter((row) => row.id !== null), lastNumber: first.lastNumber };
}

const postById = statement<ReadablePost, { account: string | null; id: string }>(
  'post_by_id',
  sql`${withViewer} select ${viewerColumns}, ${postColumns} from posts join threads on threads.id = posts.thread_id ${placeJoins(ACCOUNT)} ${authorJoins('posts')}
    where posts.id = ${sql.placeholder('id')} and threads.removed_at is null and ${readableBy(ACCOUNT)} and ${openerNotHidden}`,
);

/** A post this viewer may read (perhaps only as a tombstone: `hidden`, `removedBy`), in one statement; null when absent or invisible. */
export async function readablePost(db: Queryable, viewer: Viewer | null, id: string): Promise<ReadablePost | null> {
  const [row] = await postById(db, { account: viewer?.accountId ?? null, id });
  return row !== undefined && mayReadIn(row, viewer) ? row : null;
}

const anyPosts = statement<PostColumns, { threadId: string; after: number; limit: number }>(
  'posts_for_live',
  sql`select ${postColumns} from posts join threads on threads.id = posts.thread_id ${authorJoins('posts')}
    where posts.thread_id = ${sql.placeholder('threadId')} and posts.number > ${sql.placeholder('after')} order by posts.number limit ${sql.placeholder('limit')}`,
);

/** For live rooms, whose members have been checked: no viewer is asked for. */
export async function anyPostsAfter(db: Queryable, threadId: string, after: number, limit: number): Promise<PostColumns[]> {
  return anyPosts(db, { threadId, after, limit });
}

const anyPostById = statement<PostColumns, { id: string }>(
  'post_for_live',
  sql`select ${postColumns} from posts join threads on threads.id = posts.thread_id ${authorJoins('posts')}
    where posts.id = ${sql.placeholder('id')} and threads.removed_at is null`,
);

/** For live rooms; null when absent or its thread was removed. */
export async function anyPost(db: Queryable, id: string): Promise<PostColumns | null> {
  return (await anyPostById(db, { id }))[0] ?? null;
}

export interface Revision extends Record<string, unknown> {
  version: number;
  bodyHtml: string;
  contentWarning: string | null;
  replacedAt: RawMoment;
}

/** SQL of `revisionsOf`. */
export function revisionsSql(postId: string, page: { before: number | null; limit: number }): SQL {
  return sql`select version, body_html as "bodyHtml", content_warning as "contentWarning", replaced_at as "replacedAt" from post_revisions
    where post_id = ${postId} ${page.before === null ? sql`` : sql`and version < ${page.before}`} order by version desc limit ${page.limit}`;
}

/** Earlier texts of a post, latest first. The caller has asked the policy. */
export async function revisionsOf(db: Queryable, ...query: Parameters<typeof revisionsSql>): Promise<Revision[]> {
  const { rows } = await db.execute<Revision>(revisionsSql(...query));
  return rows;
}

/** Active members of a space by `handleKey`. */
export async function membersByHandle(
  db: Queryable,
  spaceId: string,
  keys: readonly string[],
): Promise<{ handleKey: string; personaId: string }[]> {
  const { rows } = await db.execute<{ handleKey: string; personaId: string }>(
    sql`select handle_key as "handleKey", persona_id as "personaId" from memberships
      where space_id = ${spaceId} and handle_key = any(${sql.param(keys)}::text[]) and state = 'active'`,
  );
  return rows;
}

/** Whether a reply can be marked as the answer: it exists, was not deleted, and its author is not hidden from the viewer. */
export async function isAnswer(db: Queryable, viewer: Viewer, threadId: string, number: number): Promise<boolean> {
  const { rows } = await db.execute(
    sql`${withHidden(viewer.accountId)} select 1 from posts where thread_id = ${threadId} and number = ${number} and number > 1 and removed_at is null
      and (persona_id is null or persona_id not in (select persona_id from hidden))`,
  );
  return rows.length > 0;
}
