import type { Thread } from '../../shared/threads.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { MOST_PINNED, refusePin } from './policy.ts';
import { presentThread } from './present.ts';
import { enforce, standingIn } from './standing.ts';
import { readableThread } from './thread-queries.ts';
import type { ReadableThread } from './thread-queries.ts';
import { lockPins, pin, unpin } from './thread-writes.ts';

/**
 * Pins a thread to the top of its space; again changes nothing.
 * Refuses: 404 not theirs to read · 403 `space.not_a_member`, `space.not_team` · 409 `thread.too_many_pinned`.
 */
export async function pinThread(tx: Tx, viewer: Viewer, id: string): Promise<Thread> {
  const thread = await threadForTeam(tx, viewer, id);
  const changed = await pin(tx, thread, MOST_PINNED);
  const after = await readAgain(tx, viewer, thread, changed && 'thread_pinned');
  if (!after.pinned) throw conflict('thread.too_many_pinned');
  return presentThread(after, viewer);
}

/**
 * Unpins a thread; one that is not pinned stays so.
 * Refuses: 404 not theirs to read · 403 `space.not_a_member`, `space.not_team`.
 */
export async function unpinThread(tx: Tx, viewer: Viewer, id: string): Promise<Thread> {
  const thread = await threadForTeam(tx, viewer, id);
  return presentThread(await readAgain(tx, viewer, thread, (await unpin(tx, id)) && 'thread_unpinned'), viewer);
}

/** The thread, for the team of its space, whose pins nobody else changes until the end of the transaction. */
async function threadForTeam(tx: Tx, viewer: Viewer, id: string): Promise<ReadableThread> {
  const thread = await readableThread(tx, viewer, id);
  if (thread === null) throw notFound();
  enforce(refusePin(standingIn(thread, viewer)));
  await lockPins(tx, thread.spaceId);
  return thread;
}

async function readAgain(
  tx: Tx,
  viewer: Viewer,
  { id, spaceId, membershipPersonaId }: ReadableThread,
  did: 'thread_pinned' | 'thread_unpinned' | false,
): Promise<ReadableThread> {
  if (did !== false) {
    await record(tx, 'thread.updated', { threadId: id, spaceId });
    await logAct(tx, { spaceId, personaId: membershipPersonaId, kind: did, subject: { type: 'thread', id } });
  }
  const after = await readableThread(tx, viewer, id);
  if (after === null) throw notFound();
  return after;
}
