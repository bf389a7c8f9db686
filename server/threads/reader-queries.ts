import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SubscriptionLevel } from '../../shared/vocabulary.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { openerNotHidden, withHidden } from './hidden-personas.ts';
import type { RawMoment } from './moments.ts';

/** Moves a reading position forward, at most to the thread's last number. @returns the position */
export async function advanceReading(tx: Tx, accountId: string, threadId: string, number: number): Promise<number> {
  const { rows } = await tx.execute<{ number: number }>(sql`insert into reading_positions (account_id, thread_id, number)
    select ${accountId}, threads.id, least(${number}::int, threads.number) from threads where threads.id = ${threadId}
    on conflict (account_id, thread_id) do update set number = greatest(reading_positions.number, excluded.number), updated_at = now()
    returning number`);
  return rows[0]?.number ?? 0;
}

export async function subscribe(tx: Tx, accountId: string, threadId: string, level: SubscriptionLevel): Promise<void> {
  await tx.execute(sql`insert into thread_subscriptions (account_id, thread_id, level) values (${accountId}, ${threadId}, ${level})
    on conflict (account_id, thread_id) do update set level = excluded.level`);
}

export async function unsubscribe(tx: Tx, accountId: string, threadId: string): Promise<void> {
  await tx.execute(sql`delete from thread_subscriptions where account_id = ${accountId} and thread_id = ${threadId}`);
}

/** Keeps a thread for later; one already kept keeps its place in the list. */
export async function keepThread(tx: Tx, accountId: string, threadId: string): Promise<void> {
  await tx.execute(sql`insert into saved_threads (account_id, thread_id) values (${accountId}, ${threadId}) on conflict do nothing`);
}

export async function unkeepThread(tx: Tx, accountId: string, threadId: string): Promise<void> {
  await tx.execute(sql`delete from saved_threads where account_id = ${accountId} and thread_id = ${threadId}`);
}

export interface SpaceUnread extends Record<string, unknown> {
  slug: string;
  unread: number;
}

/** Threads looked at to count what is unread in a space: those with the latest activity. Keeps the cost of the count the same in any space. */
const RECENT_THREADS = 100;

/** SQL of `unreadBySpace`. */
export function unreadSql(viewer: Viewer, page: { after: string | null; limit: number }): SQL {
  const account = viewer.accountId;
  return sql`${withHidden(account)} select spaces.slug, coalesce((
      select sum(greatest(0, recent.number - coalesce(reading_positions.number, 0)))::int
      from (select threads.id, threads.number from threads where threads.space_id = spaces.id and threads.removed_at is null
          and threads.last_activity_at > place.joined_at and ${openerNotHidden}
          order by threads.last_activity_at desc, threads.id desc limit ${RECENT_THREADS}) recent
        left join reading_positions on reading_positions.account_id = ${account} and reading_positions.thread_id = recent.id
      where not exists (select 1 from thread_subscriptions muted where muted.account_id = ${account} and muted.thread_id = recent.id and muted.level = 'mute')
    ), 0) as unread
    from account_memberships own join memberships place on place.id = own.membership_id and place.state = 'active' and own.fades_at is null and own.barred_by is null
      join spaces on spaces.id = own.space_id
    where own.account_id = ${account} ${page.after === null ? sql`` : sql`and spaces.slug > ${page.after}`}
    order by spaces.slug limit ${page.limit}`;
}

/** Unread messages of each space the viewer belongs to: of threads active since they joined and not muted, by slug. */
export async function unreadBySpace(db: Queryable, ...query: Parameters<typeof unreadSql>): Promise<SpaceUnread[]> {
  const { rows } = await db.execute<SpaceUnread>(unreadSql(...query));
  return rows;
}

export interface DraftRow extends Record<string, unknown> {
  key: string;
  fields: Record<string, unknown>;
  version: number;
  updatedAt: RawMoment;
}

const draftColumns = sql`key, fields, version, updated_at as "updatedAt"`;

export async function draftOf(db: Queryable, accountId: string, key: string): Promise<DraftRow | null> {
  const { rows } = await db.execute<DraftRow>(sql`select ${draftColumns} from drafts where account_id = ${accountId} and key = ${key}`);
  return rows[0] ?? null;
}

/**
 * Keeps a draft if the stored one still has the version last seen. One that was forgotten meanwhile begins anew: nothing typed is lost.
 * @returns null when another window has written since
 */
export async function writeDraft(
  tx: Tx,
  accountId: string,
  key: string,
  fields: Record<string, unknown>,
  seenVersion: number,
): Promise<DraftRow | null> {
  const { rows } = await tx.execute<DraftRow>(sql`insert into drafts (account_id, key, fields, version)
    values (${accountId}, ${key}, ${JSON.stringify(fields)}::jsonb, ${seenVersion}::int + 1)
    on conflict (account_id, key) do update set fields = excluded.fields, version = excluded.version, updated_at = now() where drafts.version = ${seenVersion}
    returning ${draftColumns}`);
  return rows[0] ?? null;
}

export async function forgetDraft(tx: Tx, accountId: string, key: string): Promise<void> {
  await tx.execute(sql`delete from drafts where account_id = ${accountId} and key = ${key}`);
}
