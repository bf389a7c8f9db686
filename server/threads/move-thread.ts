import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { changeUnanswered } from '../spaces/public.ts';
import { setClosed, setSpace } from './thread-writes.ts';

/** Closes a thread or opens it again, as a measure of the team. @returns whether it was not so before; null when it is gone */
export async function closeThread(tx: Tx, threadId: string, closed: boolean): Promise<boolean | null> {
  const changed = await setClosed(tx, threadId, closed);
  if (changed === null) return null;
  if (!changed.changed) return false;
  if (changed.replyCount === 0) await changeUnanswered(tx, changed.spaceId, closed ? -1 : 1);
  await record(tx, 'thread.updated', { threadId, spaceId: changed.spaceId });
  return true;
}

/**
 * Takes a thread to another space, with its messages; of its tags those stay that the other space has. Whoever reads it live asks again.
 * @returns the space it was in; null when it is gone or there already
 */
export async function moveThread(tx: Tx, threadId: string, toSpaceId: string): Promise<string | null> {
  const moved = await setSpace(tx, threadId, toSpaceId);
  if (moved === null) return null;
  if (moved.replyCount === 0 && !moved.closed) {
    await changeUnanswered(tx, moved.fromSpaceId, -1);
    await changeUnanswered(tx, toSpaceId, 1);
  }
  await record(tx, 'thread.removed', { threadId, spaceId: moved.fromSpaceId });
  await record(tx, 'thread.created', { threadId, spaceId: toSpaceId });
  return moved.fromSpaceId;
}
