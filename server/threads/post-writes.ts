import { sql } from 'drizzle-orm';
import type { PostLabel, ReactionKind } from '../../shared/vocabulary.ts';
import type { Tx } from '../platform/database.ts';
import { statement } from '../platform/statement.ts';
import type { Viewer } from '../platform/viewer.ts';
import { visibleSpaces } from '../spaces/public.ts';

export interface PostText {
  bodyHtml: string;
  /** undefined: as it is. */
  contentWarning: string | null | undefined;
  shortVersion: string | null | undefined;
  label: PostLabel | null | undefined;
  mentioned: string[];
}

/**
 * Gives a post a new text if it still has this version, keeps the old one as a revision, and copies what lists show of an opening message
 * to its thread.
 * @returns false when it was edited or deleted in between
 */
export async function revisePost(tx: Tx, id: string, version: number, text: PostText): Promise<boolean> {
  const sets = [sql`body_html = ${text.bodyHtml}`, sql`version = posts.version + 1`, sql`edited_at = now()`];
  if (text.contentWarning !== undefined) sets.push(sql`content_warning = ${text.contentWarning}`);
  if (text.shortVersion !== undefined) sets.push(sql`short_version = ${text.shortVersion}`);
  if (text.label !== undefined) sets.push(sql`label = ${text.label}`);
  const { rows } = await tx.execute(sql`with previous as (
      select id, version, body_html, content_warning from posts where id = ${id} for update
    ), revised as (
      update posts set ${sql.join(sets, sql`, `)} from previous
      where posts.id = previous.id and posts.version = ${version} and posts.removed_at is null
      returning posts.id, posts.thread_id, posts.number, posts.short_version, posts.content_warning,
        previous.version as old_version, previous.body_html as old_html, previous.content_warning as old_warning
    ), kept as (
      insert into post_revisions (post_id, version, body_html, content_warning) select id, old_version, old_html, old_warning from revised
    ), unmentioned as (
      delete from mentions using revised where mentions.post_id = revised.id and mentions.persona_id <> all(${sql.param(text.mentioned)}::text[])
    ), mentioned as (
      insert into mentions (post_id, persona_id) select revised.id, persona_id from revised, unnest(${sql.param(text.mentioned)}::text[]) persona_id on conflict do nothing
    ), opening as (
      update threads set short_version = revised.short_version, content_warning = revised.content_warning from revised
      where threads.id = revised.thread_id and revised.number = 1
    )
    select 1 from revised`);
  return rows.length === 1;
}

/** Takes a post's row until the commit, so that a deletion and a reaction or an edit do not cross; not where the viewer may not know of it. */
export async function lockPost(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx.execute(sql`select 1 from posts join threads on threads.id = posts.thread_id join spaces on spaces.id = threads.space_id
    where posts.id = ${id} and ${visibleSpaces(viewer)} for update of posts`);
}

/**
 * Removes the words of a post and all that hangs on them: earlier texts, mentions, reactions. The row stays, as do number and time.
 * @returns false when it was removed already
 */
export async function erasePost(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`with erased as (
      update posts set body_html = '', content_warning = null, short_version = null, label = null, version = version + 1,
        support_count = 0, same_count = 0, thanks_count = 0, helpful_count = 0, removed_at = now(), removed_by = 'author'
      where id = ${id} and removed_at is null returning id
    ), revisions as (delete from post_revisions using erased where post_revisions.post_id = erased.id),
    mentioned as (delete from mentions using erased where mentions.post_id = erased.id),
    reacted as (delete from reactions using erased where reactions.post_id = erased.id)
    select 1 from erased`);
  return rows.length === 1;
}

/** A reply was erased: one less to read, and no longer the answer. @returns the replies left, and whether the thread is open */
export async function discountReply(tx: Tx, threadId: string, number: number): Promise<{ replyCount: number; closed: boolean }> {
  const { rows } = await tx.execute<{ replyCount: number; closed: boolean }>(sql`update threads
    set reply_count = reply_count - 1, answered_by = nullif(answered_by, ${number}) where id = ${threadId}
    returning reply_count as "replyCount", closed_at is not null as closed`);
  const [thread] = rows;
  if (thread === undefined) throw new Error('a reply without thread');
  return thread;
}

/**
 * Removes a thread, its title too, unless somebody has replied (perhaps this instant).
 * @returns whether it was open, or null: there are replies, nothing was done
 */
export async function removeUnansweredThread(tx: Tx, threadId: string): Promise<{ closed: boolean } | null> {
  const { rows } = await tx.execute<{ closed: boolean }>(sql`update threads
    set removed_at = now(), title = '', short_version = null, content_warning = null, tags = '{}', same_count = 0, version = version + 1
    where id = ${threadId} and reply_count = 0 and removed_at is null returning closed_at is not null as closed`);
  return rows[0] ?? null;
}

/** The opening message is gone, the conversation stays: the thread forgets what it showed of the message and of its author. */
export async function forgetOpening(tx: Tx, threadId: string): Promise<void> {
  await tx.execute(sql`update threads set opening_removed_at = now(), short_version = null, content_warning = null, same_count = 0, version = version + 1
    where id = ${threadId}`);
}

export interface ReactionCounts {
  support: number;
  same: number;
  thanks: number;
  helpful: number;
}

type ReactionValues = { postId: string; personaId: string; kind: ReactionKind; own: string[] };
const KIND = sql`${sql.placeholder('kind')}::text`;
const POST = sql.placeholder('postId');
const OWN = sql`${sql.placeholder('own')}::text[]`;

/** Counts change with the rows that really came or went (`changed`), never twice for a repeated call; a thread counts the `same` of its opening message. */
function counting(changed: 1 | -1) {
  const by = sql.raw(changed === 1 ? '+' : '-');
  const step = (kind: ReactionKind) =>
    sql`${by} (case when ${KIND} = ${sql.raw(`'${kind}'`)} then (select count(*)::int from changed) else 0 end)`;
  return sql`counted as (
      update posts set support_count = support_count ${step('support')}, same_count = same_count ${step('same')},
        thanks_count = thanks_count ${step('thanks')}, helpful_count = helpful_count ${step('helpful')}
      where id = ${POST} and removed_at is null and exists (select 1 from changed)
      returning thread_id, number, support_count, same_count, thanks_count, helpful_count
    ), opening as (
      update threads set same_count = counted.same_count from counted where threads.id = counted.thread_id and counted.number = 1 and ${KIND} = 'same'
    )
    select support_count as support, same_count as same, thanks_count as thanks, helpful_count as helpful from counted`;
}

/** The lock on the post waits for a deletion under way, then finds the post removed: no reaction outlives what it was given to. */
const addReactionRow = statement<ReactionCounts, ReactionValues>(
  'add_reaction',
  sql`with changed as (
      insert into reactions (post_id, persona_id, kind)
      select posts.id, ${sql.placeholder('personaId')}, ${KIND} from posts where posts.id = ${POST} and posts.removed_at is null
        and not exists (select 1 from reactions where reactions.post_id = ${POST} and reactions.kind = ${KIND} and reactions.persona_id = any(${OWN}))
      for key share of posts
      on conflict do nothing returning kind
    ), ${counting(1)}`,
);

const removeReactionRow = statement<ReactionCounts, Omit<ReactionValues, 'personaId'>>(
  'remove_reaction',
  sql`with changed as (
      delete from reactions where post_id = ${POST} and kind = ${KIND} and persona_id = any(${OWN}) returning kind
    ), ${counting(-1)}`,
);

/** Adds a reaction unless one of the account's own personas has given it. @returns the new counts, or null when nothing changed */
export async function insertReaction(tx: Tx, values: ReactionValues): Promise<ReactionCounts | null> {
  return (await addReactionRow(tx, values))[0] ?? null;
}

/** Takes a reaction of any of the account's own personas back. @returns the new counts, or null when there was none */
export async function deleteReaction(tx: Tx, values: Omit<ReactionValues, 'personaId'>): Promise<ReactionCounts | null> {
  return (await removeReactionRow(tx, values))[0] ?? null;
}
