import { and, asc, count, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { APPEAL_MONTHS } from '../../shared/vocabulary.ts';
import type { PostLabel } from '../../shared/vocabulary.ts';
import { personas, personaSummary } from '../accounts/public.ts';
import { recordStatement } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { statement } from '../platform/statement.ts';
import type { Viewer } from '../platform/viewer.ts';
import { memberships, spaces, visibleSpaces } from '../spaces/public.ts';
import type { Found } from './found.ts';
import { accountHeldPosts, heldPosts, threads } from './tables.ts';
import type { Opening } from './tables.ts';

/** A type, not an interface: its fields are a statement's values. */
export type NewHeldPost = {
  id: string;
  account: string;
  spaceId: string;
  personaId: string;
  threadId: string | null;
  opening: Opening | null;
  bodyHtml: string;
  contentWarning: string | null;
  shortVersion: string | null;
  label: PostLabel | null;
  replyTo: number | null;
  draftKey: string;
  found: Found[];
};

const value = sql.placeholder;
const tellTeam = (source: SQL): SQL => recordStatement('waiting.changed', { spaceId: sql`space_id` }, source);
const writeHeld = statement<{ id: string }, Omit<NewHeldPost, 'opening' | 'found'> & { opening: string | null; found: string }>(
  'write_held',
  sql`with held as (
      insert into held_posts (id, space_id, persona_id, thread_id, opening, body_html, content_warning, short_version, label, reply_to, found, created_at)
      values (${value('id')}, ${value('spaceId')}, ${value('personaId')}, ${value('threadId')}, ${value('opening')}::jsonb, ${value('bodyHtml')},
        ${value('contentWarning')}, ${value('shortVersion')}, ${value('label')}, ${value('replyTo')}::int, ${value('found')}::jsonb, date_trunc('milliseconds', clock_timestamp()))
      returning id, space_id
    ), own as (
      insert into account_held_posts (account_id, held_post_id) select ${value('account')}, id from held
    ), sent as (
      delete from drafts using held where account_id = ${value('account')} and key = ${value('draftKey')}
    ), told as (${tellTeam(sql`held`)})
    select id from held`,
);

/** One statement: the message, whose it is, its draft forgotten, and its team told. */
export async function insertHeld(db: Queryable, held: NewHeldPost): Promise<void> {
  await writeHeld(db, { ...held, opening: held.opening === null ? null : JSON.stringify(held.opening), found: JSON.stringify(held.found) });
}

/** Messages of this account that wait in a space. */
export async function countHeld(db: Queryable, viewer: Viewer, spaceId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(accountHeldPosts)
    .innerJoin(heldPosts, eq(heldPosts.id, accountHeldPosts.heldPostId))
    .where(and(eq(accountHeldPosts.accountId, viewer.accountId), eq(heldPosts.spaceId, spaceId), isNull(heldPosts.refusedAt)));
  return row?.waiting ?? 0;
}

export type HeldRow = Awaited<ReturnType<typeof waitingIn>>[number];
type Page = { after: readonly [Date, string] | null; limit: number };

function selectHeld(db: Queryable) {
  return db
    .select({
      held: heldPosts,
      persona: personaSummary,
      space: { slug: spaces.slug, name: spaces.name, language: spaces.language },
      thread: { id: threads.id, title: threads.title },
    })
    .from(heldPosts)
    .innerJoin(personas, eq(personas.id, heldPosts.personaId))
    .innerJoin(spaces, eq(spaces.id, heldPosts.spaceId))
    .leftJoin(threads, eq(threads.id, heldPosts.threadId));
}

/** Of those who still belong to the space. */
const byActiveMember = and(
  eq(memberships.spaceId, heldPosts.spaceId),
  eq(memberships.personaId, heldPosts.personaId),
  eq(memberships.state, 'active'),
);
/** Spelled as the partial index `held_posts_waiting` has it. */
const waitsIn = (spaceIds: readonly string[]) => and(inArray(heldPosts.spaceId, [...spaceIds]), sql`${heldPosts.refusedAt} is null`);

/** What waits in spaces, longest first, of those who still belong to them. Only for a caller that has checked that the viewer is of their teams. */
export async function waitingIn(db: Queryable, spaceIds: readonly string[], { after, limit }: Page) {
  return selectHeld(db)
    .innerJoin(memberships, byActiveMember)
    .where(
      and(
        waitsIn(spaceIds),
        after === null ? undefined : sql`(${heldPosts.createdAt}, ${heldPosts.id}) > (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(asc(heldPosts.createdAt), asc(heldPosts.id))
    .limit(limit);
}

/** How many do. */
export async function countWaiting(db: Queryable, spaceId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(heldPosts)
    .innerJoin(memberships, byActiveMember)
    .where(waitsIn([spaceId]));
  return row?.waiting ?? 0;
}

/** An account's own, newest first; not those of a private space it has left, whose name and threads are no longer its business. */
export async function ownHeld(db: Queryable, viewer: Viewer, { after, limit }: Page) {
  return selectHeld(db)
    .innerJoin(accountHeldPosts, eq(accountHeldPosts.heldPostId, heldPosts.id))
    .where(
      and(
        eq(accountHeldPosts.accountId, viewer.accountId),
        visibleSpaces(viewer),
        after === null ? undefined : sql`(${heldPosts.createdAt}, ${heldPosts.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(heldPosts.createdAt), desc(heldPosts.id))
    .limit(limit);
}

/** Takes one's own message back. @returns whether there was one */
export async function deleteOwnHeld(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`with gone as (
      delete from held_posts using account_held_posts own
      where held_posts.id = ${id} and own.held_post_id = held_posts.id and own.account_id = ${viewer.accountId} returning space_id
    ), told as (${tellTeam(sql`gone`)})
    select from gone`);
  return rowCount === 1;
}

/**
 * A held message with whose it is; other decisions on it wait. Null when it has appeared, was taken back, or lies in a space that the viewer may not
 * know of: one statement for both, which takes as long.
 */
export async function heldForUpdate(tx: Tx, viewer: Viewer, id: string) {
  const [row] = await tx
    .select({ held: heldPosts, account: accountHeldPosts.accountId })
    .from(heldPosts)
    .innerJoin(accountHeldPosts, eq(accountHeldPosts.heldPostId, heldPosts.id))
    .innerJoin(spaces, eq(spaces.id, heldPosts.spaceId))
    .where(and(eq(heldPosts.id, id), visibleSpaces(viewer)))
    .for('update', { of: heldPosts });
  return row ?? null;
}

export async function deleteHeld(tx: Tx, id: string): Promise<void> {
  await tx.delete(heldPosts).where(eq(heldPosts.id, id));
}

export async function refuseHeld(tx: Tx, id: string, { reason, refusedBy }: { reason: string; refusedBy: string | null }): Promise<void> {
  await tx.update(heldPosts).set({ refusedAt: new Date(), reason, refusedBy }).where(eq(heldPosts.id, id));
}

/** Puts one's own refused message before the team again, once. @returns whether it was refused, and not looked at twice */
export async function contestHeld(tx: Tx, viewer: Viewer, id: string, text: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`with contested as (
      update held_posts set refused_at = null, contested = jsonb_build_object('text', ${text}::text, 'reason', coalesce(reason, ''))
      from account_held_posts own where held_posts.id = ${id} and own.held_post_id = held_posts.id and own.account_id = ${viewer.accountId}
        and refused_at is not null and contested is null returning space_id
    ), told as (${tellTeam(sql`contested`)})
    select from contested`);
  return rowCount === 1;
}

/** Whether a held message is the viewer's own. */
export async function isOwnHeld(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  return (
    (await tx.$count(accountHeldPosts, and(eq(accountHeldPosts.heldPostId, id), eq(accountHeldPosts.accountId, viewer.accountId)))) > 0
  );
}

const WAITS_DAYS = 90;

/** Forgets what still waits after 90 days, and what was refused when it can no longer be contested. */
export async function forgetOldHeld(db: Queryable): Promise<void> {
  await db.delete(heldPosts).where(
    or(
      and(isNull(heldPosts.refusedAt), lt(heldPosts.createdAt, new Date(Date.now() - WAITS_DAYS * 86_400_000))),
      // Spelled as the partial index `held_posts_refused` has it.
      sql`${heldPosts.refusedAt} is not null and ${heldPosts.refusedAt} < now() - make_interval(months => ${APPEAL_MONTHS})`,
    ),
  );
}
