import { sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';
import { statement } from '../platform/statement.ts';

/** A message as its team judges it: what it says, where it stands, whose it is. Only for a caller that has asked who looks. */
export type PostToJudge = {
  id: string;
  spaceId: string;
  threadId: string;
  title: string;
  number: number;
  personaId: string | null;
  bodyHtml: string;
  contentWarning: string | null;
  shortVersion: string | null;
  version: number;
  /** The team keeps it from sight. */
  withheld: boolean;
};

const COLUMNS = sql`posts.id, threads.space_id as "spaceId", threads.id as "threadId", threads.title, posts.number, posts.version, posts.persona_id as "personaId",
  coalesce(withheld.body_html, posts.body_html) as "bodyHtml",
  case when withheld.post_id is null then posts.content_warning else withheld.content_warning end as "contentWarning",
  case when withheld.post_id is null then posts.short_version else withheld.short_version end as "shortVersion",
  withheld.post_id is not null or threads.withheld_at is not null as withheld`;
const WITHHELD = sql`left join withheld_posts withheld on withheld.post_id = posts.id`;
/** What was removed by its author says nothing any more; what a team keeps from sight does, to the team. */
const THERE = sql`(posts.removed_at is null or withheld.post_id is not null) and (threads.removed_at is null or threads.withheld_at is not null)`;

const byId = statement<PostToJudge, { id: string }>(
  'post_to_judge',
  sql`select ${COLUMNS} from posts join threads on threads.id = posts.thread_id ${WITHHELD} where posts.id = ${sql.placeholder('id')} and ${THERE}`,
);
const opening = statement<PostToJudge, { id: string }>(
  'thread_to_judge',
  sql`select ${COLUMNS} from threads join posts on posts.thread_id = threads.id and posts.number = 1 ${WITHHELD}
    where threads.id = ${sql.placeholder('id')} and ${THERE}`,
);

/** Null when it is not there any more. */
export async function postToJudge(db: Queryable, id: string): Promise<PostToJudge | null> {
  return (await byId(db, { id }))[0] ?? null;
}

/** The message that opens a thread; null when it is not there any more. */
export async function openingToJudge(db: Queryable, threadId: string): Promise<PostToJudge | null> {
  return (await opening(db, { id: threadId }))[0] ?? null;
}

/** Locks what is judged until the commit: nobody edits or deletes it meanwhile. */
export async function lockToJudge(tx: Tx, { type, id }: { type: 'post' | 'thread'; id: string }): Promise<void> {
  const post = type === 'post' ? sql`posts.id = ${id}` : sql`posts.thread_id = ${id} and posts.number = 1`;
  await tx.execute(sql`select 1 from posts where ${post} for update`);
  await tx.execute(sql`select 1 from threads where id = (select thread_id from posts where ${post}) for update`);
}
