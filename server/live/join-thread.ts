import { MAX_MISSED, TYPING_EVERY_MS, joinSchema, roomSchema } from '../../shared/live.contract.ts';
import type { JoinAnswer, JoinRefusal } from '../../shared/live.contract.ts';
import { hiddenPersonaIds } from '../accounts/public.ts';
import { livePostsAfter, readableThread } from '../threads/public.ts';
import type { ReadableThread } from '../threads/public.ts';
import { isStillSignedIn, maySpend } from './admission.ts';
import type { Live } from './live.ts';
import { leaveThread, placeRoom, spaceRoom, threadRoom } from './seat.ts';
import type { LiveSocket, SeatThread } from './seat.ts';

/** More than anybody reads at once in one page. */
const MAX_THREADS = 8;

/**
 * Lets a socket follow a thread it may read, and gives it what came after the last number it has.
 * The socket is in the room before the posts are read: what is committed meanwhile comes twice rather than never.
 */
export async function joinThread(live: Live, socket: LiveSocket, request: unknown): Promise<JoinAnswer> {
  const asked = joinSchema.safeParse(request);
  if (!asked.success) return refuse('request.invalid');
  const { threadId, after } = asked.data;
  const seat = socket.data;
  if (seat.thread(threadId) === undefined && seat.threads.length >= MAX_THREADS) return refuse('rate.limited');
  if (!(await maySpend(live, 'read', socket))) return refuse('rate.limited');

  let found: ReadableThread | null;
  let changes: number;
  do {
    changes = live.changes;
    if (seat.token !== null && !(await isStillSignedIn(live, socket, seat.token))) return refuse('session.required');
    found = await readableThread(live.db, seat.viewer, threadId);
    // Somebody's access ended while we asked: that answer may be from before, and this socket was in no room to be told.
  } while (changes !== live.changes);
  if (!socket.connected || seat.gone) return refuse('session.required');
  if (found === null) {
    leaveThread(socket, threadId);
    return refuse('not_found');
  }
  takePlace(socket, seatThread(found, socket));
  live.presence.touch(threadId);

  const hidden = seat.viewer ? await hiddenPersonaIds(live.db, seat.viewer) : [];
  const posts = await livePostsAfter(live.db, threadId, after, MAX_MISSED + 1, hidden);
  // Shown out while the posts were read.
  if (seat.thread(threadId) === undefined) return refuse('not_found');
  const missed = posts.slice(0, MAX_MISSED);
  socket.emit('thread:presence', { threadId, ...live.presence.counts(threadId) });
  return { ok: true, number: Math.max(found.number, posts.at(-1)?.number ?? 0), missed, more: posts.length > MAX_MISSED };
}

export function leave(live: Live, socket: LiveSocket, request: unknown): void {
  const asked = roomSchema.safeParse(request);
  if (!asked.success) return;
  leaveThread(socket, asked.data.threadId);
  live.presence.touch(asked.data.threadId);
}

/** Counts somebody as writing, for a few seconds. Who may not reply is not counted. */
export async function typing(live: Live, socket: LiveSocket, request: unknown): Promise<void> {
  const asked = roomSchema.safeParse(request);
  const seat = socket.data;
  if (!asked.success || seat.viewer === null || seat.thread(asked.data.threadId)?.mayType !== true) return;
  const now = performance.now();
  if (seat.typedAt !== 0 && now - seat.typedAt < TYPING_EVERY_MS) return;
  seat.typedAt = now;
  if (await maySpend(live, 'typing', socket)) live.presence.typed(asked.data.threadId, seat.viewer.accountId);
}

/** What the gateway remembers of a thread this viewer may read. */
export function seatThread(thread: ReadableThread, socket: LiveSocket): SeatThread {
  const mayType = socket.data.viewer?.verified === true && thread.membershipState === 'active' && !thread.closed;
  return { id: thread.id, spaceId: thread.spaceId, open: thread.visibility === 'public', mayType };
}

function takePlace(socket: LiveSocket, thread: SeatThread): void {
  const seat = socket.data;
  seat.threads = [...seat.threads.filter(({ id }) => id !== thread.id), thread];
  const rooms = [threadRoom(thread.id), spaceRoom(thread.spaceId)];
  if (seat.viewer) rooms.push(placeRoom(thread.id, seat.viewer.accountId));
  // Done when the call returns: see `leaveThread`.
  void socket.join(rooms);
}

const refuse = (code: JoinRefusal): JoinAnswer => ({ ok: false, code });
