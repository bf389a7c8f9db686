import { queueSchema } from '../../shared/live.contract.ts';
import type { JoinRefusal, QueueAnswer } from '../../shared/live.contract.ts';
import { caseNotice } from '../moderation/public.ts';
import { spaceForViewer } from '../spaces/public.ts';
import type { SpaceForViewer } from '../spaces/public.ts';
import { isStillSignedIn, maySpend } from './admission.ts';
import type { Live } from './live.ts';
import { leaveQueue, queueRoom, socketsIn } from './seat.ts';
import type { LiveSocket } from './seat.ts';

/** Of more teams than these nobody is. */
const MAX_QUEUES = 50;

/** Lets a socket hear of the cases of a space whose team it is of. Nothing is kept for the absent: the queue is read again after joining. */
export async function joinQueue(live: Live, socket: LiveSocket, request: unknown): Promise<QueueAnswer> {
  const asked = queueSchema.safeParse(request);
  if (!asked.success) return refuse('request.invalid');
  const { spaceSlug } = asked.data;
  const seat = socket.data;
  if (seat.token === null) return refuse('session.required');
  if (!seat.queues.some(({ slug }) => slug === spaceSlug) && seat.queues.length >= MAX_QUEUES) return refuse('rate.limited');
  if (!(await maySpend(live, 'read', socket))) return refuse('rate.limited');

  let place: SpaceForViewer | null;
  let changes: number;
  do {
    changes = live.changes;
    if (!(await isStillSignedIn(live, socket, seat.token))) return refuse('session.required');
    place = await spaceForViewer(live.db, seat.viewer, spaceSlug);
    // As with threads: somebody's place may have ended while we asked.
  } while (changes !== live.changes);
  if (!socket.connected || seat.gone) return refuse('session.required');
  // Who is not of the team learns nothing of the space.
  if (place?.mayModerate !== true) return refuse('not_found');
  const { id: spaceId, slug } = place.space;
  seat.queues = [...seat.queues.filter((queue) => queue.spaceId !== spaceId), { spaceId, slug }];
  void socket.join(queueRoom(spaceId));
  return { ok: true };
}

/** Tells open queues what became of a case: the page reads it again, as its viewer may. */
export async function sendCase(live: Live, { caseId, spaceId }: { caseId: string; spaceId: string }): Promise<void> {
  if (!live.io.of('/').adapter.rooms.has(queueRoom(spaceId))) return;
  const notice = await caseNotice(live.db, caseId);
  if (notice !== null) live.io.local.to(queueRoom(spaceId)).emit('case:updated', notice);
}

/** Tells open queues that something waits beside cases, or no longer. */
export function sendWaiting(live: Live, spaceId: string): void {
  for (const socket of socketsIn(live.io, queueRoom(spaceId))) {
    const queue = socket.data.queues.find((each) => each.spaceId === spaceId);
    if (queue !== undefined) socket.emit('queue:changed', { spaceSlug: queue.slug });
  }
}

/** Roles or places of a space have changed: whoever is no longer of its team is shown out of its queue. */
export async function recheckQueues(live: Live, spaceId: string): Promise<void> {
  for (const socket of socketsIn(live.io, queueRoom(spaceId))) {
    const seat = socket.data;
    const queue = seat.queues.find((each) => each.spaceId === spaceId);
    const place = await spaceForViewer(live.db, seat.viewer, { id: spaceId });
    if (queue === undefined || place?.mayModerate === true) continue;
    socket.emit('cases:closed', { spaceSlug: queue.slug, code: 'access.ended' });
    leaveQueue(socket, spaceId);
  }
}

const refuse = (code: JoinRefusal): QueueAnswer => ({ ok: false, code });
