import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';
import type { ListedWord } from '../screening/public.ts';
import { listedWords } from './tables.ts';

export type ListedWordRow = typeof listedWords.$inferSelect;

const onList = (spaceId: string | null) => (spaceId === null ? isNull(listedWords.spaceId) : eq(listedWords.spaceId, spaceId));

/** A list, newest first. The caller has asked whether it is the viewer's to read. */
export async function listedWordsOf(
  db: Queryable,
  spaceId: string | null,
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
): Promise<ListedWordRow[]> {
  return db
    .select()
    .from(listedWords)
    .where(
      and(
        onList(spaceId),
        after === null
          ? undefined
          : sql`(${listedWords.createdAt}, ${listedWords.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(listedWords.createdAt), desc(listedWords.id))
    .limit(limit);
}

export async function countListed(db: Queryable, spaceId: string | null): Promise<number> {
  const [row] = await db.select({ listed: count() }).from(listedWords).where(onList(spaceId));
  return row?.listed ?? 0;
}

/** The platform's list has no row of its own to lock. */
export async function lockPlatformList(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('listed_words'))`);
}

/** Null: they are there already. */
export async function insertListed(tx: Tx, row: typeof listedWords.$inferInsert): Promise<ListedWordRow | null> {
  const [written] = await tx.insert(listedWords).values(row).onConflictDoNothing().returning();
  return written ?? null;
}

export async function deleteListed(tx: Tx, spaceId: string | null, id: string): Promise<ListedWordRow | null> {
  const [gone] = await tx
    .delete(listedWords)
    .where(and(onList(spaceId), eq(listedWords.id, id)))
    .returning();
  return gone ?? null;
}

/** Says of both lists that a message is looked through for whether they are still those that were read: a list only gains and loses rows. */
export const listsStamp = sql`(select count(*) || ' ' || coalesce(max(listed.created_at)::text, '') from listed_words listed
    where listed.space_id = place.space_id or listed.space_id is null)`;

/** Most messages are looked through for the same words as the one before: a list is read, and made a tree of, once. */
const kept = new Map<string, { stamp: string; words: readonly ListedWord[] }>();
const MOST_KEPT = 500;
const NOTHING: readonly ListedWord[] = [];

export async function wordsToFind(db: Queryable, spaceId: string, stamp: string): Promise<readonly ListedWord[]> {
  if (stamp.startsWith('0 ')) return NOTHING;
  const known = kept.get(spaceId);
  if (known?.stamp === stamp) return known.words;
  const words = await db
    .select({ words: listedWords.words, outcome: listedWords.outcome, ground: listedWords.ground })
    .from(listedWords)
    .where(sql`${listedWords.spaceId} = ${spaceId} or ${listedWords.spaceId} is null`);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(spaceId, { stamp, words });
  return words;
}
