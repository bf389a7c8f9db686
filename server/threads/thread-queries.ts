import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Thread } from '../../shared/threads.contract.ts';
import type {
  HeldBack,
  JoinRule,
  Locale,
  MembershipRole,
  MembershipState,
  SpaceVisibility,
  SubscriptionLevel,
  ThreadKind,
  ThreadNeed,
  ThreadSort,
} from '../../shared/vocabulary.ts';
import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { visibleSpaces } from '../spaces/public.ts';
import { openerNotHidden, withHidden } from './hidden-personas.ts';
import type { AccountValue } from './hidden-personas.ts';
import type { RawMoment } from './moments.ts';
import { mayReadIn } from './standing.ts';
import { statement } from '../platform/statement.ts';

/** The pseudonym behind a thread or a post; all null once its account is gone. */
export interface AuthorColumns {
  personaId: string | null;
  authorHandle: string | null;
  authorWeave: number | null;
  authorDuo: number | null;
  /** On the space's team: which role. */
  authorRole: MembershipRole | null;
}

/** The space a thread lies in, and the viewer's own place there. */
export interface PlaceRow {
  spaceId: string;
  spaceSlug: string;
  visibility: SpaceVisibility;
  joinRule: JoinRule;
  membershipId: string | null;
  membershipRole: MembershipRole | null;
  /** How many first messages wait for the team, and how many of this viewer's still do. */
  newcomerHold: number;
  heldLeft: number | null;
  membershipState: MembershipState | null;
  archivedAt: RawMoment | null;
  /** The charter's version in force, and the one the viewer accepted. */
  charterVersion: number;
  membershipCharter: number | null;
  /** The pseudonym the viewer wears there. */
  membershipPersonaId: string | null;
  /** A measure of the team that keeps the viewer from writing. */
  heldBack: HeldBack | null;
}

/** How the viewer is named in the space; all null without a membership, whatever its state. */
export interface OwnNameColumns {
  ownHandle: string | null;
  ownWeave: number | null;
  ownDuo: number | null;
}

/** A thread that this viewer may read: its row, its space, the viewer's own place and marks. */
export interface ReadableThread extends PlaceRow, OwnNameColumns, AuthorColumns {
  id: string;
  spaceName: string;
  spaceWeave: number;
  spaceDye: Thread['space']['dye'];
  kind: ThreadKind;
  wants: ThreadNeed | null;
  title: string;
  language: string;
  shortVersion: string | null;
  contentWarning: string | null;
  tags: { key: string; name: string }[] | null;
  openingRemoved: boolean;
  number: number;
  replyCount: number;
  sameCount: number;
  answeredBy: number | null;
  closed: boolean;
  slowMinutes: number | null;
  pinned: boolean;
  version: number;
  createdAt: RawMoment;
  lastActivityAt: RawMoment;
  /** Opened under one of the viewer's own pseudonyms. */
  mine: boolean;
  read: number | null;
  subscription: SubscriptionLevel | null;
  saved: boolean;
}

/** Columns of `PlaceRow`; goes with `placeJoins`. */
export const placeColumns = sql`spaces.id as "spaceId", spaces.slug as "spaceSlug", spaces.visibility, spaces.join_rule as "joinRule", spaces.charter_version as "charterVersion",
  place.id as "membershipId", place.role as "membershipRole", spaces.archived_at as "archivedAt", spaces.newcomer_hold as "newcomerHold", place.held_left as "heldLeft",
  case when own.barred_by is null then place.state else 'expelled' end as "membershipState", place.charter_version as "membershipCharter", place.persona_id as "membershipPersonaId",
  case when own.must_read then 'must_read' when own.silenced_until > now() then 'silenced' end as "heldBack"`;

/** Joins the space of `threads` and the account's own membership in it. */
export function placeJoins(account: AccountValue): SQL {
  return sql`join spaces on spaces.id = threads.space_id
    left join account_memberships own on own.account_id = ${account} and own.space_id = threads.space_id and own.fades_at is null
    left join memberships place on place.id = own.membership_id`;
}

/**
 * The condition, on what `placeJoins` joins, under which an account (null: nobody) may know of what lies in the space; `mayReadIn` says the same. Part
 * of the statement, so that what one may not know of costs no more than what is not there: a row that was thrown away afterwards could be timed.
 */
export function readableBy(account: AccountValue): SQL {
  return sql`(spaces.visibility = 'public' or (spaces.visibility = 'community' and ${account}::text is not null)
    or (place.state = 'active' and own.barred_by is null))`;
}

export const ownNameColumns = sql`me.handle as "ownHandle", me.weave as "ownWeave", me.duo as "ownDuo"`;
export const ownNameJoin = sql`left join personas me on me.id = place.persona_id`;

export const authorColumns = sql`author.handle as "authorHandle", author.weave as "authorWeave", author.duo as "authorDuo", team.role as "authorRole"`;

/** Joins the author of `content` with their role, if they are on the space's team. */
export function authorJoins(content: 'threads' | 'posts'): SQL {
  const personaId = content === 'threads' ? sql`threads.persona_id` : sql`posts.persona_id`;
  return sql`left join personas author on author.id = ${personaId}
    left join memberships team on team.space_id = threads.space_id and team.persona_id = ${personaId} and team.state = 'active' and team.role <> 'member'`;
}

const threadColumns = sql`threads.id, spaces.name as "spaceName", spaces.weave as "spaceWeave", spaces.dye as "spaceDye",
  threads.kind, threads.wants, threads.title, threads.language, threads.short_version as "shortVersion", threads.content_warning as "contentWarning",
  case when cardinality(threads.tags) > 0 then (select json_agg(json_build_object('key', space_tags.key, 'name', space_tags.name) order by space_tags.name)
    from space_tags where space_tags.space_id = threads.space_id and space_tags.key = any(threads.tags)) end as tags,
  threads.opening_removed_at is not null as "openingRemoved", threads.persona_id as "personaId", ${authorColumns},
  threads.number, threads.same_count as "sameCount", threads.closed_at is not null as closed, threads.slow_minutes as "slowMinutes", threads.pinned_at is not null as pinned,
  threads.version, threads.created_at as "createdAt", threads.last_activity_at as "lastActivityAt"`;

/** Rows of `ReadableThread` for nobody in particular, from `source`: a table or subquery named `threads`. */
function forNobody(source: SQL): SQL {
  return sql`select ${threadColumns}, spaces.id as "spaceId", spaces.slug as "spaceSlug", spaces.visibility, spaces.join_rule as "joinRule", spaces.charter_version as "charterVersion",
      null as "membershipId", null as "membershipRole", spaces.archived_at as "archivedAt", spaces.newcomer_hold as "newcomerHold", null as "heldLeft", null as "membershipState", null as "membershipCharter", null as "membershipPersonaId", null as "heldBack",
      null as "ownHandle", null as "ownWeave", null as "ownDuo", threads.reply_count as "replyCount", threads.answered_by as "answeredBy",
      false as mine, null as read, null as subscription, false as saved
    from ${source} join spaces on spaces.id = threads.space_id ${authorJoins('threads')}`;
}

/** What a reader in a block with somebody must not be able to count: that person's replies look deleted, so they are not counted either. */
const countedWithoutHidden = sql`
  case when exists (select 1 from hidden) then threads.reply_count - (select count(*)::int from posts where posts.thread_id = threads.id
    and posts.persona_id in (select persona_id from hidden) and posts.removed_at is null and posts.number > 1) else threads.reply_count end as "replyCount",
  case when exists (select 1 from hidden) and exists (select 1 from posts where posts.thread_id = threads.id and posts.number = threads.answered_by
    and posts.persona_id in (select persona_id from hidden)) then null else threads.answered_by end as "answeredBy"`;

/** The same for an account; begins with `withHidden`, which `source` may use. */
function forAccount(source: SQL, account: AccountValue): SQL {
  return sql`${withHidden(account)} select ${threadColumns}, ${placeColumns}, ${ownNameColumns}, ${countedWithoutHidden},
      exists (select 1 from persona_owners where persona_owners.persona_id = threads.persona_id and persona_owners.account_id = ${account}) as mine,
      (select number from reading_positions where reading_positions.account_id = ${account} and reading_positions.thread_id = threads.id) as read,
      (select level from thread_subscriptions where thread_subscriptions.account_id = ${account} and thread_subscriptions.thread_id = threads.id) as subscription,
      kept.saved_at is not null as saved, kept.saved_at as "savedAt"
    from ${source} ${placeJoins(account)} ${ownNameJoin} ${authorJoins('threads')}
      left join saved_threads kept on kept.account_id = ${account} and kept.thread_id = threads.id`;
}

const ACCOUNT = sql.placeholder('account');
/** The condition writes the id into the statement and asks nothing else of a viewer: a placeholder for the id does as well. */
const visible = { nobody: visibleSpaces(null), account: visibleSpaces({ accountId: ACCOUNT } as unknown as Viewer) };
const THREAD = sql`threads.id = ${sql.placeholder('id')} and threads.removed_at is null`;

const publicThread = statement<ReadableThread, { id: string }>(
  'thread_for_nobody',
  sql`${forNobody(sql`threads`)} where ${THREAD} and ${visibleSpaces(null)}`,
);

const accountThread = statement<ReadableThread, { account: string; id: string }>(
  'thread_for_account',
  sql`${forAccount(sql`threads`, ACCOUNT)} where ${THREAD} and ${readableBy(ACCOUNT)} and ${openerNotHidden}`,
);

/** A thread this viewer may read, in one statement; null when it is absent, removed, in a space they may not know of, or opened by somebody hidden. */
export async function readableThread(db: Queryable, viewer: Viewer | null, id: string): Promise<ReadableThread | null> {
  const [row] = viewer === null ? await publicThread(db, { id }) : await accountThread(db, { account: viewer.accountId, id });
  return row !== undefined && mayReadIn(row, viewer) ? row : null;
}

/** Key of the last row of a page: its moment in microseconds (see `microseconds`) and its id. */
export type MomentKey = readonly [number, string];

export interface ThreadFilter {
  sort: ThreadSort;
  kind?: ThreadKind | undefined;
  wants?: ThreadNeed | undefined;
  tag?: string | undefined;
}

interface Page {
  after: MomentKey | null;
  limit: number;
}

type PageValues = { afterMicros: number; afterId: string; limit: number };

/** After everybody's clock: what comes after it is everything. Year 2255. */
const END_OF_TIME: MomentKey = [9e15, ''];

function pageValues({ after, limit }: Page): PageValues {
  const [afterMicros, afterId] = after ?? END_OF_TIME;
  return { afterMicros, afterId, limit };
}

/** Key of the last row of a page of a space: whether it stands among the pinned ones, which only the order by activity has, then as in `MomentKey`. */
export type SpaceKey = readonly [pinned: 0 | 1, ...MomentKey];

/** Before everybody's clock: nothing comes after it. */
const BEGINNING_OF_TIME: MomentKey = [0, ''];

/** At a cursor among the pinned ones, these go on and the rest begins; at any other, these are over and the rest goes on. */
function spacePageValues(after: SpaceKey | null, limit: number) {
  const [pinned, ...key]: SpaceKey = after ?? [1, ...END_OF_TIME];
  const [pinnedMicros, pinnedId] = pinned === 1 ? key : BEGINNING_OF_TIME;
  return { ...pageValues({ after: pinned === 1 ? null : key, limit }), pinnedMicros, pinnedId };
}

/** What comes after the cursor in a descending order by these two columns. */
function afterCursor(columns: SQL, cursor: 'after' | 'pinned' = 'after'): SQL {
  return sql`(${columns}) < (timestamptz 'epoch' + ${sql.placeholder(`${cursor}Micros`)}::bigint * interval '1 microsecond', ${sql.placeholder(`${cursor}Id`)}::text)`;
}

const LIMIT = sql.placeholder('limit');

/** A page is cut out of `threads` before anything is joined to it. One statement for nobody, one for accounts, each planned once. */
function list<Values extends PageValues>(name: string, chosen: (viewer: 'nobody' | 'account') => SQL, order: SQL) {
  const text = {
    nobody: sql`${forNobody(sql`(${chosen('nobody')}) threads`)} order by ${order}`,
    account: sql`${forAccount(sql`(${chosen('account')}) threads`, ACCOUNT)} order by ${order}`,
  };
  const forNobodyStatement = statement<ReadableThread, Values>(`${name}_for_nobody`, text.nobody);
  const forAccountStatement = statement<ReadableThread, Values & { account: string }>(`${name}_for_account`, text.account);
  return {
    text,
    run: (db: Queryable, viewer: Viewer | null, values: Values): Promise<ReadableThread[]> =>
      viewer === null ? forNobodyStatement(db, values) : forAccountStatement(db, { ...values, account: viewer.accountId }),
  };
}

const filtered = sql`(${sql.placeholder('kind')}::text is null or threads.kind = ${sql.placeholder('kind')})
  and (${sql.placeholder('wants')}::text is null or threads.wants = ${sql.placeholder('wants')})
  and (${sql.placeholder('tag')}::text is null or ${sql.placeholder('tag')} = any(threads.tags))`;

const notHidden = { nobody: sql`true`, account: openerNotHidden };

type SpaceValues = ReturnType<typeof spacePageValues> & {
  spaceId: string;
  kind: ThreadKind | null;
  wants: ThreadNeed | null;
  tag: string | null;
};

type ConditionValues = PageValues & { condition: string; language: Locale | null };

/** The first threads of a space after a cursor, of those that are `such`. */
function firstOfSpace(viewer: 'nobody' | 'account', such: SQL, moment: SQL, cursor?: 'after' | 'pinned'): SQL {
  return sql`select threads.* from threads where threads.space_id = ${sql.placeholder('spaceId')} and threads.removed_at is null and ${such}
    and ${filtered} and ${notHidden[viewer]} and ${afterCursor(sql`${moment}, threads.id`, cursor)} order by ${moment} desc, threads.id desc limit ${LIMIT}`;
}

function listByCreation(sort: 'new' | 'unanswered') {
  const such = sort === 'new' ? sql`true` : sql`threads.reply_count = 0 and threads.closed_at is null`;
  return list<SpaceValues>(
    `threads_by_${sort}`,
    (viewer) => firstOfSpace(viewer, such, sql`threads.created_at`),
    sql`threads.created_at desc, threads.id desc`,
  );
}

/** Pinned ones first, each part from its own index: one index for both would cost every reply, for three rows of a space. */
function listByActivity() {
  const moment = sql`threads.last_activity_at`;
  const order = sql`threads.pinned_at is not null desc, ${moment} desc, threads.id desc`;
  return list<SpaceValues>(
    'threads_by_activity',
    (viewer) => sql`select * from ((${firstOfSpace(viewer, sql`threads.pinned_at is not null`, moment, 'pinned')})
      union all (${firstOfSpace(viewer, sql`threads.pinned_at is null`, moment)})) threads order by ${order} limit ${LIMIT}`,
    order,
  );
}

/**
 * Over the spaces about a condition: the first of each space from its own index, then the first of those. Only a space's own index has an
 * order; spaces about one condition are few.
 */
function listOfCondition(sort: 'activity' | 'unanswered') {
  const moment = sort === 'activity' ? sql`threads.last_activity_at` : sql`threads.created_at`;
  const such = sort === 'activity' ? sql`true` : sql`threads.reply_count = 0 and threads.closed_at is null`;
  const order = sql`${moment} desc, threads.id desc`;
  return list<ConditionValues>(
    `condition_threads_by_${sort}`,
    (viewer) => sql`select threads.* from space_conditions about join spaces on spaces.id = about.space_id
      cross join lateral (select threads.* from threads where threads.space_id = spaces.id and threads.removed_at is null and ${such}
        and (${sql.placeholder('language')}::text is null or threads.language = ${sql.placeholder('language')})
        and ${notHidden[viewer]} and ${afterCursor(sql`${moment}, threads.id`)} order by ${order} limit ${LIMIT}) threads
      where about.condition_slug = ${sql.placeholder('condition')} and spaces.archived_at is null and ${visible[viewer]}
        and (${sql.placeholder('language')}::text is null or ${sql.placeholder('language')} = spaces.language or ${sql.placeholder('language')} = any(spaces.also_in))
      order by ${order} limit ${LIMIT}`,
    order,
  );
}

/** Apart, so that a test can ask PostgreSQL for the plans of their texts. */
export const threadLists = {
  activity: listByActivity(),
  new: listByCreation('new'),
  unanswered: listByCreation('unanswered'),
  awaiting: list<PageValues>(
    'threads_awaiting',
    (viewer) => sql`select threads.* from threads join spaces on spaces.id = threads.space_id
      where threads.removed_at is null and threads.reply_count = 0 and threads.closed_at is null and spaces.archived_at is null
        and ${visible[viewer]} and ${notHidden[viewer]}
        and ${afterCursor(sql`threads.created_at, threads.id`)} order by threads.created_at desc, threads.id desc limit ${LIMIT}`,
    sql`threads.created_at desc, threads.id desc`,
  ),
  conditionActivity: listOfCondition('activity'),
  conditionUnanswered: listOfCondition('unanswered'),
};

/** A page of the threads of the spaces about a condition; archived spaces are left out. */
export async function threadsOfCondition(
  db: Queryable,
  viewer: Viewer | null,
  condition: string,
  { sort, language = null }: { sort: 'activity' | 'unanswered'; language?: Locale | null | undefined },
  page: Page,
): Promise<ReadableThread[]> {
  const chosen = sort === 'activity' ? threadLists.conditionActivity : threadLists.conditionUnanswered;
  return chosen.run(db, viewer, { ...pageValues(page), condition, language });
}

/** A page of a space's threads. The caller has made sure that the viewer may read the space. */
export async function threadsOfSpace(
  db: Queryable,
  viewer: Viewer | null,
  spaceId: string,
  filter: ThreadFilter,
  page: { after: SpaceKey | null; limit: number },
): Promise<ReadableThread[]> {
  const { sort, kind = null, wants = null, tag = null } = filter;
  return threadLists[sort].run(db, viewer, { ...spacePageValues(page.after, page.limit), spaceId, kind, wants, tag });
}

/** Threads of all visible spaces that nobody has answered, newest first. */
export async function awaitingThreads(db: Queryable, viewer: Viewer | null, page: Page): Promise<ReadableThread[]> {
  return threadLists.awaiting.run(db, viewer, pageValues(page));
}

/** All threads of a space in the order they were opened, for background work: no viewer is asked for. */
export const threadsOfWholeSpace = statement<ReadableThread, PageValues & { spaceId: string }>(
  'threads_of_whole_space',
  sql`${forNobody(sql`(select threads.* from threads where threads.space_id = ${sql.placeholder('spaceId')} and threads.removed_at is null
      and (threads.created_at, threads.id) > (timestamptz 'epoch' + ${sql.placeholder('afterMicros')}::bigint * interval '1 microsecond', ${sql.placeholder('afterId')}::text)
      order by threads.created_at, threads.id limit ${LIMIT}) threads`)} order by threads.created_at, threads.id`,
);

export const countOfSpace = statement<{ threads: number; posts: number }, { spaceId: string }>(
  'count_of_space',
  sql`select count(*)::int as threads, coalesce(sum(number), 0)::int as posts from threads
    where space_id = ${sql.placeholder('spaceId')} and removed_at is null`,
);

export type SavedThread = ReadableThread & { savedAt: RawMoment };

const SAVED = sql`${forAccount(
  sql`(select threads.*, kept.saved_at as kept_at from saved_threads kept
    join threads on threads.id = kept.thread_id join spaces on spaces.id = threads.space_id
    where kept.account_id = ${ACCOUNT} and threads.removed_at is null and ${visible.account} and ${openerNotHidden}
      and ${afterCursor(sql`kept.saved_at, kept.thread_id`)} order by kept.saved_at desc, kept.thread_id desc limit ${LIMIT}) threads`,
  ACCOUNT,
)} order by threads.kept_at desc, threads.id desc`;

const savedThreads = statement<SavedThread, PageValues & { account: string }>('threads_saved', SAVED);

/** Threads the viewer kept for later and may still read, last kept first. */
export async function savedThreadsOf(db: Queryable, viewer: Viewer, page: Page): Promise<SavedThread[]> {
  return savedThreads(db, { ...pageValues(page), account: viewer.accountId });
}

/** Open threads of a space that nobody has answered a day after they were opened. */
export async function countLongUnanswered(db: Queryable, spaceId: string): Promise<number> {
  const { rows } = await db.execute<{ threads: number }>(sql`select count(*)::int as threads from threads
    where space_id = ${spaceId} and removed_at is null and reply_count = 0 and closed_at is null and created_at < now() - interval '24 hours'`);
  return rows[0]?.threads ?? 0;
}
