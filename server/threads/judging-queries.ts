import { sql } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
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
};

const COLUMNS = sql`posts.id, threads.space_id as "spaceId", threads.id as "threadId", threads.title, posts.number, posts.persona_id as "personaId",
  posts.body_html as "bodyHtml", posts.content_warning as "contentWarning", posts.short_version as "shortVersion"`;
/** What was removed by anybody says nothing any more. */
const THERE = sql`posts.removed_at is null and threads.removed_at is null`;

const byId = statement<PostToJudge, { id: string }>(
  'post_to_judge',
  sql`select ${COLUMNS} from posts join threads on threads.id = posts.thread_id where posts.id = ${sql.placeholder('id')} and ${THERE}`,
);
const opening = statement<PostToJudge, { id: string }>(
  'thread_to_judge',
  sql`select ${COLUMNS} from threads join posts on posts.thread_id = threads.id and posts.number = 1 where threads.id = ${sql.placeholder('id')} and ${THERE}`,
);

/** Null when it is not there any more. */
export async function postToJudge(db: Queryable, id: string): Promise<PostToJudge | null> {
  return (await byId(db, { id }))[0] ?? null;
}

/** The message that opens a thread; null when it is not there any more. */
export async function openingToJudge(db: Queryable, threadId: string): Promise<PostToJudge | null> {
  return (await opening(db, { id: threadId }))[0] ?? null;
}
