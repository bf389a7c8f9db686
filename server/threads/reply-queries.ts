import { sql } from 'drizzle-orm';
import type { PostLabel, SubscriptionLevel } from '../../shared/vocabulary.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { countPostStatement } from '../spaces/public.ts';
import { openerNotHidden, withHidden } from './hidden-personas.ts';
import type { RawMoment } from './moments.ts';
import { mayReadIn } from './standing.ts';
import { statement } from '../platform/statement.ts';
import { ownNameColumns, ownNameJoin, placeColumns, placeJoins } from './thread-queries.ts';
import type { OwnNameColumns, PlaceRow } from './thread-queries.ts';

/** A thread as somebody meets it who wants to reply: whether they may, and under which name. */
export interface ThreadToAnswer extends PlaceRow, OwnNameColumns {
  id: string;
  /** Of its last post. */
  number: number;
  closed: boolean;
}

const ACCOUNT = sql.placeholder('account');

const threadToAnswerById = statement<ThreadToAnswer, { account: string; id: string }>(
  'thread_to_answer',
  sql`${withHidden(ACCOUNT)} select threads.id, threads.number, threads.closed_at is not null as closed, ${placeColumns}, ${ownNameColumns}
    from threads ${placeJoins(ACCOUNT)} ${ownNameJoin}
    where threads.id = ${sql.placeholder('id')} and threads.removed_at is null and ${openerNotHidden}`,
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

type InsertReply = NewMessage & {
  account: string;
  threadId: string;
  spaceId: string;
  replyTo: number | null;
  level: SubscriptionLevel;
  draftKey: string;
};

/**
 * One statement for all that a reply is: the number taken, the post, its mentions, the writer's reading position and default subscription,
 * the sent draft forgotten, the space's counter. The thread's row stays locked until the commit: that is what keeps numbers
 * without gaps and in the order of their commits. The wall clock, not the transaction's, so that a later number is not
 * an earlier moment when two replies waited for each other.
 */
const writeReply = statement<{ number: number; replyCount: number; createdAt: RawMoment }, InsertReply>(
  'write_reply',
  sql`with numbered as (
      update threads set number = number + 1, reply_count = reply_count + 1, last_activity_at = clock_timestamp()
      where id = ${sql.placeholder('threadId')} and closed_at is null and removed_at is null returning id, number, reply_count
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
      delete from drafts where account_id = ${ACCOUNT} and key = ${sql.placeholder('draftKey')}
    ), counted as (${countPostStatement(sql`${sql.placeholder('spaceId')}`)})
    select numbered.number, numbered.reply_count as "replyCount", written.created_at as "createdAt" from numbered, written`,
);

/** Null when the thread was closed or removed in between: the caller refuses, which rolls back the rest. */
export async function insertReply(tx: Tx, reply: Omit<InsertReply, 'level'>) {
  const [row] = await writeReply(tx, { ...reply, level: 'follow' });
  return row ?? null;
}
