import type { Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { readableMeeting } from './queries.ts';
import type { ReadableMeeting } from './queries.ts';
import { lockMeeting } from './registration-queries.ts';

/**
 * A meeting as this viewer meets it, that nobody else changes until the end of the transaction.
 * @throws AppError 404 absent or invisible
 */
export async function meetingForWrite(tx: Tx, viewer: Viewer, id: string): Promise<ReadableMeeting> {
  // Asked first: whoever may not know of it neither waits for the others nor keeps them waiting.
  if ((await readableMeeting(tx, viewer, id)) === null) throw notFound();
  await lockMeeting(tx, id);
  const found = await readableMeeting(tx, viewer, id);
  if (found === null) throw notFound();
  return found;
}
