import { eq, inArray } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { ThreadNotice } from '../../shared/live.contract.ts';
import { blocks } from '../accounts/public.ts';
import type { Database } from '../platform/database.ts';
import { threads } from '../threads/public.ts';

/** What the readers of a room are told of their thread; null when it is gone. Room membership is the permission. */
export async function threadNotice(db: Database, threadId: string): Promise<ThreadNotice | null> {
  const [row] = await db
    .select({
      threadId: threads.id,
      title: threads.title,
      kind: threads.kind,
      wants: threads.wants,
      answeredBy: threads.answeredBy,
      closedAt: threads.closedAt,
      removedAt: threads.removedAt,
      number: threads.number,
      replyCount: threads.replyCount,
      sameCount: threads.sameCount,
      lastActivityAt: threads.lastActivityAt,
      version: threads.version,
    })
    .from(threads)
    .where(eq(threads.id, threadId));
  if (row === undefined || row.removedAt !== null) return null;
  const { closedAt, removedAt: _, lastActivityAt, ...notice } = row;
  return { ...notice, closed: closedAt !== null, lastActivityAt: lastActivityAt.toISOString() };
}

/** Which of these accounts are in a block with anybody, whoever blocked whom. */
export async function accountsWithBlocks(db: Database, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const ids = [...accountIds];
  const rows = await union(
    db.select({ id: blocks.blockerId }).from(blocks).where(inArray(blocks.blockerId, ids)),
    db.select({ id: blocks.blockedId }).from(blocks).where(inArray(blocks.blockedId, ids)),
  );
  return rows.map(({ id }) => id);
}
