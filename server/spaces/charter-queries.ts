import { and, desc, eq, lt } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { spaceCharters, spaces } from './tables.ts';

export type Charter = typeof spaceCharters.$inferSelect;

/** The version in force. */
export async function charterVersionOf(db: Queryable, spaceId: string): Promise<number> {
  const [row] = await db.select({ version: spaces.charterVersion }).from(spaces).where(eq(spaces.id, spaceId));
  if (row === undefined) throw new Error('a charter of no space');
  return row.version;
}

/** A version of a space's charter. The caller has made sure that the viewer may read the space. */
export async function charterOf(db: Queryable, spaceId: string, version: number): Promise<Charter> {
  const [row] = await db
    .select()
    .from(spaceCharters)
    .where(and(eq(spaceCharters.spaceId, spaceId), eq(spaceCharters.version, version)));
  if (row === undefined) throw new Error('a space without its charter');
  return row;
}

/** Versions of a space's charter, newest first, older than `before`. The caller has made sure that the viewer may read the space. */
export async function chartersOf(db: Queryable, spaceId: string, page: { before: number | null; limit: number }): Promise<Charter[]> {
  return db
    .select()
    .from(spaceCharters)
    .where(and(eq(spaceCharters.spaceId, spaceId), page.before === null ? undefined : lt(spaceCharters.version, page.before)))
    .orderBy(desc(spaceCharters.version))
    .limit(page.limit);
}
