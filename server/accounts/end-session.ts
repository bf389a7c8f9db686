import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { deleteSessions } from './queries.ts';

/** Ends sessions of an account at once, on open pages too. Returns how many there were. */
export async function endSessions(tx: Tx, accountId: string, which: { only: string } | { except: string } | 'all'): Promise<number> {
  const sessionIds = await deleteSessions(tx, accountId, which);
  if (sessionIds.length > 0) await record(tx, 'session.ended', { sessionIds });
  return sessionIds.length;
}
