import { sql } from 'drizzle-orm';
import type { PostLabel, SubscriptionLevel } from '../../shared/vocabulary.ts';
import { recordStatement } from '../events/outbox.ts';
import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { countPostStatement, oneUnansweredLessStatement } from '../spaces/public.ts';
import { authorFactsColumn } from './author-facts.ts';
import type { RawAuthorFacts } from './author-facts.ts';
import { openerNotHidden, withHidden } from './hidden-personas.ts';
import type { RawMoment } from './moments.ts';
import { mayReadIn } from './standing.ts';
import { statement } from '../platform/statement.ts';
import { ownNameColumns, ownNameJoin, placeColumns, placeJoins, readableBy } from './thread-queries.ts';
import type { OwnNameColumns, PlaceRow } from './thread-queries.ts';

/** A thread as somebody meets it who wants to reply: whether they may, and under which name. */
export interface ThreadToAnswer extends PlaceRow, OwnNameColumns {
  id: string;
  /** Of its last post. */
  number: number;
  closed: boolean;
  /** Seconds until this member may write again in a slow thread; null: now. */
  slowSeconds: number | null;
  facts: RawAuthorFacts | null;
}

const ACCOUNT = sql.placeholder('account');
const SPACE = sql`${sql.placeholder('spaceId')}`;
const QUOTED = sql`${sql.placeholder('quoted')}::int[]`;

const threadToAnswerById = statement<ThreadToAnswer, { account: string; id: string }>(
  'thread_to_answer',
  sql`${withHidden(ACCOUNT)} select threads.id, threads.number, threads.closed_at is not null as closed,
      case when threads.slow_minutes is not null and place.role = 'member' then (select ceil(extract(epoch from
          max(posts.created_at) + make_interval(mins => threads.slow_minutes) - clock_timestamp()))::int
        from posts where posts.thread_id = threads.id and posts.persona_id = place.persona_id) end as "slowSeconds",
      ${placeColumns}, ${ownNameColumns}, ${authorFactsColumn} as facts
    from threads ${placeJoins(ACCOUNT)} ${ownNameJoin}
    where threads.id = ${sql.placeholder('id')} and threads.removed_at is null and ${readableBy(ACCOUNT)} and ${openerNotHidden}`,
);

/** Null when the thread is absent or not this viewer's to read. */
export async function threadToAnswer(db: Queryable, viewer: Viewer, id: string): Promise<ThreadToAnswer | null> {
  const [row] = await threadToAnswerById(db, { account: viewer.accountId, id });
  return row !== undefined && mayReadIn(row, viewer) ? row : null;
}

/** A type, not an interface: its fields are a statement's values. */
export type NewMessage = {
  id: string;
  personaId: string;
  bodyHtml: string;
  contentWarning: string | null;
  shortVersion: string | null;
  label: PostLabel | null;
  /** Personas mentioned. */
  mentioned: string[];
};

/** Only of its thread's messages can one quote words. */
export type NewReply = NewMessage & {
  /** Numbers of the messages whose words it quotes. */
  quoted: number[];
};

type InsertReply = NewReply & {
  account: string;
  threadId: string;
  spaceId: string;
  replyTo: number | null;
  level: SubscriptionLevel;
  draftKey: string;
  /** Its team is to look at what was found in it. */
  look: boolean;
};

/**
 * One statement for all that a reply is: the number taken, the post, its mentions, the writer's reading position and default subscription,
 * the sent draft forgotten, the space's counters, its event. Everything hangs on the number: without one, nothing is written.
 * The thread's row stays locked until the commit: that is what keeps numbers without gaps and in the order of their commits,
 * and events in the order of numbers. The wall clock, not the transaction's, so that a later number is not
 * an earlier moment when two replies waited for each other.
 * What it quotes is locked first, as whoever takes a message from sight locks it: words that nobody is to read any more are in no reply that comes after.
 */
const writeReply = statement<{ number: number; createdAt: RawMoment }, InsertReply>(
  'write_reply',
  sql`with quoted as (
      select number from posts where thread_id = ${sql.placeholder('threadId')} and number = any(${QUOTED}) and removed_at is null order by number for share
    ), numbered as (
      update threads set number = number + 1, reply_count = reply_count + 1, last_activity_at = clock_timestamp()
      where id = ${sql.placeholder('threadId')} and closed_at is null and removed_at is null
        and (cardinality(${QUOTED}) = 0 or (select count(*) from quoted) = cardinality(${QUOTED}))
      returning id, number, reply_count
    ), written as (
      insert into posts (id, thread_id, number, persona_id, body_html, content_warning, short_version, label, reply_to, created_at)
      select ${sql.placeholder('id')}, id, number, ${sql.placeholder('personaId')}, ${sql.placeholder('bodyHtml')}, ${sql.placeholder('contentWarning')},
        ${sql.placeholder('shortVersion')}, ${sql.placeholder('label')}, ${sql.placeholder('replyTo')}::int, clock_timestamp() from numbered
      returning id, created_at
    ), mentioned as (
      insert into mentions (post_id, persona_id) select written.id, persona_id from written, unnest(${sql.placeholder('mentioned')}::text[]) persona_id
    ), has_read as (
      insert into reading_positions (account_id, thread_id, number) select ${ACCOUNT}, id, number from numbered
      on conflict (account_id, thread_id) do update set number = greatest(reading_positions.number, excluded.number), updated_at = now()
    ), follows as (
      insert into thread_subscriptions (account_id, thread_id, level) select ${ACCOUNT}, id, ${sql.placeholder('level')} from numbered on conflict do nothing
    ), sent as (
      delete from drafts using numbered where account_id = ${ACCOUNT} and key = ${sql.placeholder('draftKey')}
    ), counted as (${countPostStatement(SPACE, sql`from numbered`)}
    ), answered as (${oneUnansweredLessStatement(SPACE, sql`(select 1 from numbered where reply_count = 1) first_reply`)}
    ), told as (${recordStatement(
      'post.created',
      { spaceId: sql`${SPACE}::text`, threadId: sql`numbered.id`, postId: sql`written.id`, number: sql`numbered.number` },
      sql`numbered, written`,
    )}), found as (${recordStatement('post.found', { postId: sql`written.id` }, sql`(select id from written where ${sql.placeholder('look')}::boolean) written`)})
    select numbered.number, written.created_at as "createdAt" from numbered, written`,
);

/** Null when the thread was closed or removed in between, or a message that it quotes: nothing was written. One statement. */
export async function insertReply(db: Queryable, reply: Omit<InsertReply, 'level'>) {
  const [row] = await writeReply(db, { ...reply, level: 'follow' });
  return row ?? null;
}
