import type { Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { measureAccount } from '../spaces/public.ts';
import { hasUnreadWarning, markRead } from './decision-queries.ts';

/** Notes that somebody has read a statement of reasons; after the last warning of a space they write there again. @throws AppError 404 */
export async function readDecision(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const spaceId = await markRead(tx, viewer, id);
  if (spaceId === null) throw notFound();
  if (!(await hasUnreadWarning(tx, viewer.accountId, spaceId))) await measureAccount(tx, viewer.accountId, spaceId, { mustRead: false });
}
