import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';
import { replyTemplates } from './tables.ts';

export type ReplyTemplateRow = typeof replyTemplates.$inferSelect;

/** Of a space, oldest first. */
export async function templatesOf(db: Queryable, spaceId: string, page: { after: readonly [Date, string] | null; limit: number }) {
  const { after, limit } = page;
  const next =
    after === null
      ? undefined
      : sql`(${replyTemplates.createdAt}, ${replyTemplates.id}) > (${after[0].toISOString()}::timestamptz, ${after[1]})`;
  return db
    .select()
    .from(replyTemplates)
    .where(and(eq(replyTemplates.spaceId, spaceId), next))
    .orderBy(asc(replyTemplates.createdAt), asc(replyTemplates.id))
    .limit(limit);
}

export async function countTemplates(tx: Tx, spaceId: string): Promise<number> {
  const [found] = await tx.select({ templates: count() }).from(replyTemplates).where(eq(replyTemplates.spaceId, spaceId));
  return found?.templates ?? 0;
}

export async function templateOf(tx: Tx, spaceId: string, id: string): Promise<ReplyTemplateRow | null> {
  const [found] = await tx
    .select()
    .from(replyTemplates)
    .where(and(eq(replyTemplates.id, id), eq(replyTemplates.spaceId, spaceId)))
    .for('update');
  return found ?? null;
}
