import { sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';

/** Where a message stands, and what its thread counts. */
export type PlaceOfPost = {
  postId: string;
  threadId: string;
  spaceId: string;
  number: number;
  replyCount: number;
  closed: boolean;
};

/** What a message says; the title is its thread's. */
export type PostWords = { title: string; bodyHtml: string; contentWarning: string | null; shortVersion: string | null };

/** Null when it is not there any more. */
export async function wordsOfPost(db: Queryable, postId: string): Promise<PostWords | null> {
  const { rows } =
    await db.execute<PostWords>(sql`select threads.title, posts.body_html as "bodyHtml", posts.content_warning as "contentWarning",
      posts.short_version as "shortVersion" from posts join threads on threads.id = posts.thread_id
    where posts.id = ${postId} and posts.removed_at is null and threads.removed_at is null`);
  return rows[0] ?? null;
}

/** Gives a message other words, and its thread what that shows of an opening one. The text before is kept as an earlier one where it changes. */
export async function writeWords(tx: Tx, { postId, threadId, number }: PlaceOfPost, words: PostWords): Promise<void> {
  const { title, bodyHtml, contentWarning, shortVersion } = words;
  await tx.execute(sql`with kept as (
      insert into post_revisions (post_id, version, body_html, content_warning)
      select id, version, body_html, content_warning from posts where id = ${postId} and body_html <> ${bodyHtml} on conflict do nothing
    )
    update posts set body_html = ${bodyHtml}, content_warning = ${contentWarning}, short_version = ${shortVersion}, version = version + 1 where id = ${postId}`);
  if (number === 1)
    await tx.execute(sql`update threads set title = ${title}, content_warning = ${contentWarning}, short_version = ${shortVersion}, version = version + 1
      where id = ${threadId}`);
}

export type Quoting = { id: string; number: number; bodyHtml: string };

/** The condition on messages that quote one of their thread. */
export const quotes = ({ threadId, number }: Pick<PlaceOfPost, 'threadId' | 'number'>) =>
  sql`thread_id = ${threadId} and number > ${number} and removed_at is null and strpos(body_html, ${`<blockquote data-post="${number}">`}) > 0`;

/** Messages of a thread that quote one of its messages. */
export async function quotingPosts(tx: Tx, place: PlaceOfPost): Promise<Quoting[]> {
  const { rows } = await tx.execute<Quoting>(
    sql`select id, number, body_html as "bodyHtml" from posts where ${quotes(place)} order by number`,
  );
  return rows;
}

export async function setBody(tx: Tx, postId: string, bodyHtml: string): Promise<void> {
  await tx.execute(sql`update posts set body_html = ${bodyHtml}, version = version + 1 where id = ${postId}`);
}
