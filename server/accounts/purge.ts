import { record } from '../events/outbox.ts';
import { inTransaction } from '../platform/database.ts';
import type { Database } from '../platform/database.ts';
import { deleteExpiredMailTokens, deleteExpiredSessions, deleteUnverifiedAccounts } from './queries.ts';

const UNVERIFIED_DAYS = 7;

/** Forgets what has had its time: sessions, links, and sign-ups that nobody confirmed within 7 days. For an hourly job. */
export async function purgeExpired(db: Database): Promise<void> {
  const now = new Date();
  await inTransaction(db, async (tx) => {
    await deleteExpiredMailTokens(tx, now);
    const ended = [
      ...(await deleteExpiredSessions(tx, now)),
      ...(await deleteUnverifiedAccounts(tx, new Date(now.getTime() - UNVERIFIED_DAYS * 86_400_000))),
    ];
    if (ended.length > 0) await record(tx, 'session.ended', { sessionIds: ended });
  });
}
