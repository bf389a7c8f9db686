import { sql } from 'drizzle-orm';
import type { PostLabel } from '../../shared/vocabulary.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { mapQuotes, NO_WORDS, quotedIn } from './quotes.ts';
import { quotes, quotingPosts, setBody } from './word-queries.ts';
import type { PlaceOfPost, Quoting } from './word-queries.ts';

/**
 * A message and its thread, locked until the commit with the messages that quote it: messages in the order of their numbers, then the thread, as whoever
 * deletes or edits one does. Null when the thread is gone.
 */
export async function lockPlaceOfPost(tx: Tx, postId: string): Promise<PlaceOfPost | null> {
  const { rows: posts } = await tx.execute<{ threadId: string; number: number }>(
    sql`select thread_id as "threadId", number from posts where id = ${postId} for update`,
  );
  const [post] = posts;
  if (post === undefined) return null;
  await tx.execute(sql`select 1 from posts where ${quotes(post)} order by number for update`);
  const { rows } = await tx.execute<Pick<PlaceOfPost, 'spaceId' | 'replyCount' | 'closed'>>(
    sql`select space_id as "spaceId", reply_count as "replyCount", closed_at is not null as closed from threads
      where id = ${post.threadId} and removed_at is null for update`,
  );
  return rows[0] === undefined ? null : { ...rows[0], ...post, postId };
}

/**
 * Takes the words of a message out of `posts`, into `withheld_posts`; its reactions wait with it.
 * @returns false when it was removed already
 */
export async function withholdWords(tx: Tx, { postId, threadId, number }: PlaceOfPost, awaitsEdit: boolean): Promise<boolean> {
  const { rows } = await tx.execute(sql`with words as (
      insert into withheld_posts (post_id, body_html, content_warning, short_version, label, was_answer, awaits_edit)
      select posts.id, posts.body_html, posts.content_warning, posts.short_version, posts.label,
        (select threads.answered_by is not distinct from ${number} from threads where threads.id = ${threadId}), ${awaitsEdit}
      from posts where posts.id = ${postId} and posts.removed_at is null
      returning post_id
    )
    update posts set body_html = '', content_warning = null, short_version = null, label = null, version = version + 1, removed_at = now(), removed_by = 'moderator'
    from words where posts.id = words.post_id returning 1`);
  return rows.length === 1;
}

export type WithheldWords = {
  bodyHtml: string;
  contentWarning: string | null;
  shortVersion: string | null;
  label: PostLabel | null;
  wasAnswer: boolean;
  awaitsEdit: boolean;
};

/** What the team keeps from sight of a message; null when it does not. */
export async function withheldWords(db: Queryable, postId: string): Promise<WithheldWords | null> {
  const { rows } = await db.execute<WithheldWords>(sql`select body_html as "bodyHtml", content_warning as "contentWarning",
      short_version as "shortVersion", label, was_answer as "wasAnswer", awaits_edit as "awaitsEdit" from withheld_posts where post_id = ${postId}`);
  return rows[0] ?? null;
}

/** Puts the words back. @returns false when there are none */
export async function putWordsBack(tx: Tx, postId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`with words as (delete from withheld_posts where post_id = ${postId} returning *)
    update posts set body_html = words.body_html, content_warning = words.content_warning, short_version = words.short_version, label = words.label,
      version = posts.version + 1, removed_at = null, removed_by = null
    from words where posts.id = words.post_id and posts.removed_by = 'moderator' returning 1`);
  return rows.length === 1;
}

/** What the team keeps from sight is nowhere any more: its author takes it back, or nobody can ask for it again. @returns whether it was kept from sight */
export async function forgetWithheld(tx: Tx, postId: string, by: 'author' | 'moderator'): Promise<boolean> {
  const { rows } = await tx.execute(sql`with words as (delete from withheld_posts where post_id = ${postId} returning post_id),
    quotes as (delete from withheld_quotes where quoted_id = ${postId}),
    revisions as (delete from post_revisions using words where post_revisions.post_id = words.post_id),
    mentioned as (delete from mentions using words where mentions.post_id = words.post_id),
    reacted as (delete from reactions using words where reactions.post_id = words.post_id)
    update posts set removed_by = ${by}, support_count = 0, same_count = 0, thanks_count = 0, helpful_count = 0 from words where posts.id = words.post_id
    returning 1`);
  return rows.length === 1;
}

/** The same for a whole thread that is kept from sight: its row and those of its messages stay, without a word. @returns whether it was */
export async function forgetWithheldThread(tx: Tx, threadId: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update threads set withheld_at = null, title = '…', short_version = null, content_warning = null, version = version + 1
    where id = ${threadId} and withheld_at is not null returning 1`);
  if (rows.length === 0) return false;
  const messages = sql`(select id from posts where thread_id = ${threadId})`;
  await tx.execute(sql`with words as (delete from withheld_posts where post_id in ${messages}),
    quotes as (delete from withheld_quotes where quoted_id in ${messages} or post_id in ${messages}),
    revisions as (delete from post_revisions where post_id in ${messages}),
    mentioned as (delete from mentions where post_id in ${messages}),
    reacted as (delete from reactions where post_id in ${messages})
    update posts set body_html = '', content_warning = null, short_version = null, label = null, removed_at = coalesce(removed_at, now()),
      removed_by = coalesce(removed_by, 'moderator'), support_count = 0, same_count = 0, thanks_count = 0, helpful_count = 0
    where thread_id = ${threadId}`);
  return true;
}

/** A reply is no longer read: one less, and no longer the answer. @returns the replies left */
export async function uncountReply(tx: Tx, { threadId, number }: PlaceOfPost): Promise<number> {
  const { rows } = await tx.execute<{
    replyCount: number;
  }>(sql`update threads set reply_count = reply_count - 1, answered_by = nullif(answered_by, ${number})
    where id = ${threadId} returning reply_count as "replyCount"`);
  return rows[0]?.replyCount ?? 0;
}

/** It is read again, and the answer again unless another one is meanwhile. */
export async function countReplyAgain(tx: Tx, { threadId, number }: PlaceOfPost, wasAnswer: boolean): Promise<void> {
  await tx.execute(sql`update threads set reply_count = reply_count + 1,
      answered_by = case when ${wasAnswer} and kind = 'question' then coalesce(answered_by, ${number}) else answered_by end
    where id = ${threadId}`);
}

/** A thread shows what its opening message says, which is there again. */
export async function showOpeningAgain(tx: Tx, { threadId, postId }: PlaceOfPost): Promise<void> {
  await tx.execute(sql`update threads set opening_removed_at = null, short_version = posts.short_version, content_warning = posts.content_warning,
      same_count = posts.same_count, version = threads.version + 1
    from posts where threads.id = ${threadId} and posts.id = ${postId}`);
}

/** Takes a whole thread from sight, or puts it back. @returns what it counts; null when nothing changed */
export async function setThreadWithheld(
  tx: Tx,
  threadId: string,
  withheld: boolean,
): Promise<{ spaceId: string; replyCount: number; closed: boolean } | null> {
  const change = withheld
    ? sql`removed_at = now(), withheld_at = now(), pinned_at = null where id = ${threadId} and removed_at is null`
    : sql`removed_at = null, withheld_at = null where id = ${threadId} and withheld_at is not null`;
  const { rows } = await tx.execute<{ spaceId: string; replyCount: number; closed: boolean }>(
    sql`update threads set version = version + 1, ${change} returning space_id as "spaceId", reply_count as "replyCount", closed_at is not null as closed`,
  );
  return rows[0] ?? null;
}

/** Empties the quotations of a message in the messages that quote it. @returns those messages */
export async function withholdQuotes(tx: Tx, place: PlaceOfPost): Promise<Quoting[]> {
  const found = await quotingPosts(tx, place);
  for (const { id, bodyHtml } of found) {
    const words = quotationsOf(bodyHtml, place.number);
    const emptied = mapQuotes(bodyHtml, (number, quoted) => (number === place.number ? NO_WORDS : quoted));
    await tx.execute(sql`insert into withheld_quotes (post_id, quoted_id, quotes) values (${id}, ${place.postId}, ${JSON.stringify(words)}::jsonb)
      on conflict (quoted_id, post_id) do update set quotes = excluded.quotes`);
    await setBody(tx, id, emptied);
  }
  return found;
}

/** Fills them again, where whoever quoted has left them as they were. @returns the messages that quote it again */
export async function putQuotesBack(tx: Tx, place: PlaceOfPost): Promise<Quoting[]> {
  const { rows } = await tx.execute<{ postId: string; quotes: string[] }>(
    sql`delete from withheld_quotes where quoted_id = ${place.postId} returning post_id as "postId", quotes`,
  );
  const changed: Quoting[] = [];
  for (const message of await quotingPosts(tx, place)) {
    const words = rows.find(({ postId }) => postId === message.id)?.quotes;
    const empty = quotationsOf(message.bodyHtml, place.number);
    if (words === undefined || empty.length !== words.length || empty.some((quoted) => quoted !== NO_WORDS)) continue;
    let next = 0;
    await setBody(
      tx,
      message.id,
      mapQuotes(message.bodyHtml, (number, quoted) => (number === place.number ? (words[next++] ?? quoted) : quoted)),
    );
    changed.push(message);
  }
  return changed;
}

function quotationsOf(html: string, of: number): string[] {
  const found: string[] = [];
  mapQuotes(html, (number, quoted) => {
    if (number === of) found.push(quoted);
    return quoted;
  });
  return found;
}

/**
 * A text that quotes messages of a thread, without the words of those that are not there any more.
 * @param keep in a transaction: those that are there stay until the commit, so that none is taken from sight between the look and the write
 * @returns the text, and the numbers that it quotes words of
 */
export async function withoutGoneQuotes(
  db: Queryable,
  threadId: string,
  html: string,
  { keep = false }: { keep?: boolean } = {},
): Promise<{ html: string; quoted: number[] }> {
  const numbers = quotedIn(html);
  if (numbers.length === 0) return { html, quoted: [] };
  const { rows } = await db.execute<{ number: number; gone: boolean }>(
    sql`select number, removed_at is not null as gone from posts where thread_id = ${threadId} and number = any(${sql.param(numbers)}::int[])
      order by number ${keep ? sql`for share` : sql``}`,
  );
  const quoted = rows.filter(({ gone }) => !gone).map(({ number }) => number);
  const gone = new Set(rows.filter((row) => row.gone).map(({ number }) => number));
  if (gone.size === 0) return { html, quoted };
  return { html: mapQuotes(html, (number, words) => (gone.has(number) ? NO_WORDS : words)), quoted };
}
