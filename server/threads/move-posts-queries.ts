import { sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { quotedIn, renumberQuotes } from './quotes.ts';
import type { Quoting } from './word-queries.ts';

/** Messages moved at once: each is an event for whoever reads along. */
export const MOST_MOVED = 200;

export type MovingPost = Quoting & { replyTo: number | null; removed: boolean };
export type ThreadAround = { id: string; spaceId: string; number: number; replyCount: number; closed: boolean };

/** Messages that stay and quote some that go, locked as those are. */
export async function lockQuoting(tx: Tx, threadId: string, going: ReadonlySet<number>): Promise<Quoting[]> {
  const { rows } = await tx.execute<Quoting>(sql`select id, number, body_html as "bodyHtml" from posts
    where thread_id = ${threadId} and removed_at is null and body_html like '%<blockquote data-post="%' order by number for update`);
  return rows.filter(({ number, bodyHtml }) => !going.has(number) && quotedIn(bodyHtml).some((quoted) => going.has(quoted)));
}

/** Messages of a thread by their numbers (null: all), locked until the commit in that order, as whoever edits or takes one from sight does. */
export async function lockPosts(tx: Tx, threadId: string, numbers: readonly number[] | null): Promise<MovingPost[]> {
  const { rows } =
    await tx.execute<MovingPost>(sql`select id, number, body_html as "bodyHtml", reply_to as "replyTo", removed_at is not null as removed
    from posts where thread_id = ${threadId} ${numbers === null ? sql`` : sql`and number = any(${sql.param([...numbers])}::int[])`}
    order by number limit ${MOST_MOVED + 1} for update`);
  return rows;
}

/** Threads as they stand, locked until the commit; those that are gone are left out. */
export async function lockThreads(tx: Tx, ids: readonly string[]): Promise<ThreadAround[]> {
  const { rows } =
    await tx.execute<ThreadAround>(sql`select id, space_id as "spaceId", number, reply_count as "replyCount", closed_at is not null as closed
    from threads where id = any(${sql.param([...ids])}::text[]) and removed_at is null order by id for update`);
  return rows;
}

/**
 * Takes messages to another thread, under new numbers; they keep their ids, and so reactions, earlier texts and links. What they quote of each other
 * stays a quotation; of what stays behind, only its place is left.
 */
export async function movePosts(tx: Tx, posts: readonly MovingPost[], to: string, numberOf: ReadonlyMap<number, number>): Promise<void> {
  const columns = posts.map(({ id, number, replyTo, bodyHtml }) => ({
    id,
    number: numberOf.get(number),
    reply_to: (replyTo !== null && numberOf.get(replyTo)) || null,
    body: renumberQuotes(bodyHtml, numberOf),
  }));
  await tx.execute(sql`update posts set thread_id = ${to}, number = moved.number, reply_to = moved.reply_to, body_html = moved.body, version = posts.version + 1
    from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) moved(id text, number int, reply_to int, body text) where posts.id = moved.id`);
  // One that the team keeps from sight was the answer of another thread.
  await tx.execute(sql`update withheld_posts set was_answer = false where post_id = any(${sql.param(posts.map(({ id }) => id))}::text[])`);
}

/** Where moved messages were, their places stay: numbers have no gaps. @returns these places */
export async function leavePlaces(tx: Tx, threadId: string, posts: readonly MovingPost[]): Promise<{ id: string; number: number }[]> {
  const places = posts.map(({ id, number }) => ({ id: newId(), number, moved: id }));
  await tx.execute(sql`insert into posts (id, thread_id, number, body_html, created_at, removed_at, removed_by, moved_to)
    select place.id, ${threadId}, place.number, '', posts.created_at, now(), 'moderator', place.moved
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) place(id text, number int, moved text) join posts on posts.id = place.moved`);
  return places;
}

/** A thread of messages that are moved into it next: what it says of itself is the first one's, or its old thread's. */
export async function openThreadFor(tx: Tx, { title, from, first }: { title: string; from: string; first: string }): Promise<string> {
  const id = newId();
  await tx.execute(sql`insert into threads (id, space_id, persona_id, kind, title, language, short_version, content_warning, tags, same_count, created_at, last_activity_at)
    select ${id}, threads.space_id, posts.persona_id, threads.kind, ${title}, threads.language, posts.short_version, posts.content_warning, threads.tags,
      posts.same_count, posts.created_at, posts.created_at
    from threads, posts where threads.id = ${from} and posts.id = ${first}`);
  return id;
}

/** Counts a thread anew from its messages. @returns replies that can be read */
export async function countThread(tx: Tx, id: string): Promise<number> {
  const { rows } = await tx.execute<{ replyCount: number }>(sql`update threads set
      number = (select max(number) from posts where thread_id = ${id}),
      reply_count = (select count(*) from posts where thread_id = ${id} and number > 1 and removed_at is null),
      last_activity_at = coalesce((select max(created_at) from posts where thread_id = ${id} and removed_at is null), created_at),
      answered_by = (select number from posts where thread_id = ${id} and number = threads.answered_by and removed_at is null),
      version = version + 1
    where id = ${id} returning reply_count as "replyCount"`);
  return rows[0]?.replyCount ?? 0;
}

/** Whoever follows one thread follows the other as well, and has read there what they had read here. */
export async function bringReaders(tx: Tx, from: string, to: string, numberOf: ReadonlyMap<number, number>): Promise<void> {
  await tx.execute(sql`insert into thread_subscriptions (account_id, thread_id, level)
    select account_id, ${to}, level from thread_subscriptions where thread_id = ${from} on conflict do nothing`);
  const numbers = [...numberOf].map(([was, is]) => ({ was, is }));
  await tx.execute(sql`insert into reading_positions (account_id, thread_id, number)
    select account_id, ${to}, max(moved.is) from reading_positions, jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) moved(was int, "is" int)
    where thread_id = ${from} and moved.was <= number group by account_id on conflict do nothing`);
}

/** A thread whose messages are all in another one now; what waits for it, and what people kept or began to write, goes there too. */
export async function endMerged(tx: Tx, from: string, into: string): Promise<void> {
  await tx.execute(
    sql`update threads set removed_at = now(), merged_into = ${into}, pinned_at = null, version = version + 1 where id = ${from}`,
  );
  await tx.execute(sql`update threads set merged_into = ${into} where merged_into = ${from}`);
  await tx.execute(sql`insert into saved_threads (account_id, thread_id, saved_at)
    select account_id, ${into}, saved_at from saved_threads where thread_id = ${from} on conflict do nothing`);
  await tx.execute(sql`update held_posts set thread_id = ${into}, reply_to = null where thread_id = ${from}`);
  await tx.execute(sql`update drafts set key = ${`thread:${into}`}, version = version + 1,
      fields = jsonb_set(fields - 'replyTo', '{bodyHtml}', to_jsonb(regexp_replace(fields ->> 'bodyHtml', '<blockquote data-post="[0-9]+">', '<blockquote>', 'g')))
    where key = ${`thread:${from}`} and not exists (select 1 from drafts own where own.account_id = drafts.account_id and own.key = ${`thread:${into}`})`);
}

/** In which thread the messages of one are now; null where it was not joined to another. For a caller that asks whether the viewer may read that one. */
export async function mergedInto(db: Queryable, id: string): Promise<string | null> {
  const { rows } = await db.execute<{ into: string }>(
    sql`select merged_into as into from threads where id = ${id} and merged_into is not null`,
  );
  return rows[0]?.into ?? null;
}

/** Quotations that were kept from sight with what they quote: once they are in different threads nothing brings them together again. */
export async function forgetCutQuotes(tx: Tx, posts: readonly MovingPost[]): Promise<void> {
  await tx.execute(sql`delete from withheld_quotes where post_id = any(${sql.param(posts.map(({ id }) => id))}::text[])`);
}
