import type { RoomClosure } from '../../shared/live.contract.ts';
import { readableThread } from '../threads/public.ts';
import { seatThread } from './join-thread.ts';
import type { Live } from './live.ts';
import { accountRoom, cut, leaveThread, queueRoom, sessionRoom, socketsIn, spaceRoom, threadRoom } from './seat.ts';
import type { LiveEvent, LiveSocket, SeatThread } from './seat.ts';

/** Questions to the database at a time: a space may have thousands of readers. */
const AT_ONCE = 8;

/** A session is over: its sockets are told in rooms that are not for everybody, then cut. The browser may come back as a reader. */
export function endSessions(live: Live, sessionIds: readonly string[]): void {
  for (const socket of sessionIds.flatMap((id) => socketsIn(live.io, sessionRoom(id)))) {
    for (const { id } of socket.data.threads.filter(({ open }) => !open)) close(live, socket, id, 'session.ended');
    for (const { id } of socket.data.threads) live.presence.touch(id);
    cut(socket);
  }
}

/** A thread is gone, for everybody. */
export function closeThread(live: Live, threadId: string): void {
  for (const socket of socketsIn(live.io, threadRoom(threadId))) close(live, socket, threadId, 'thread.removed');
}

/** An account may read less of a space than before. */
export async function recheckAccount(live: Live, accountId: string, spaceId: string): Promise<void> {
  await recheck(live, socketsIn(live.io, accountRoom(accountId)), (thread) => thread.spaceId === spaceId, 'access.ended');
}

/** A space may have become private, or for members of the community only. */
export async function recheckSpace(live: Live, spaceId: string): Promise<void> {
  await recheck(live, socketsIn(live.io, spaceRoom(spaceId)), (thread) => thread.spaceId === spaceId, 'access.ended');
}

/** Accounts no longer see each other: a thread that the other one opened is absent now, and looks removed. */
export async function recheckBlocked(live: Live, accountIds: readonly string[]): Promise<void> {
  const sockets = accountIds.flatMap((id) => socketsIn(live.io, accountRoom(id)));
  await recheck(live, sockets, () => true, 'thread.removed');
}

/** Cuts every socket an event speaks of: what could not be found out in time is asked again at the next join. */
export function cutConcerned(live: Live, event: LiveEvent): void {
  const { payload } = event;
  const rooms: string[] = [];
  if ('threadId' in payload) rooms.push(threadRoom(payload.threadId));
  else if ('accountId' in payload) rooms.push(accountRoom(payload.accountId));
  else if ('accountIds' in payload) rooms.push(...payload.accountIds.map(accountRoom));
  else if ('sessionIds' in payload) rooms.push(...payload.sessionIds.map(sessionRoom));
  else rooms.push(spaceRoom(payload.spaceId), queueRoom(payload.spaceId));
  for (const socket of rooms.flatMap((room) => socketsIn(live.io, room))) cut(socket);
}

/** Asks once for each account and thread whether it may still be read, and shows out who may not. */
async function recheck(
  live: Live,
  sockets: readonly LiveSocket[],
  concerns: (thread: SeatThread) => boolean,
  code: RoomClosure,
): Promise<void> {
  const questions = new Map<string, { threadId: string; sockets: LiveSocket[] }>();
  for (const socket of sockets) {
    for (const { id } of socket.data.threads.filter(concerns)) {
      const key = `${socket.data.viewer?.accountId ?? ''} ${id}`;
      const question = questions.get(key) ?? { threadId: id, sockets: [] };
      question.sockets.push(socket);
      questions.set(key, question);
    }
  }
  const waiting = questions.values();
  const work = async () => {
    // One iterator for all: each takes the next question.
    for (const { threadId, sockets: asking } of waiting) await ask(live, threadId, asking, code);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function ask(live: Live, threadId: string, sockets: readonly LiveSocket[], code: RoomClosure): Promise<void> {
  const found = await readableThread(live.db, sockets[0]?.data.viewer ?? null, threadId);
  for (const socket of sockets) {
    const seat = socket.data;
    if (seat.thread(threadId) === undefined) continue;
    if (found === null) close(live, socket, threadId, code);
    else seat.threads = seat.threads.map((thread) => (thread.id === threadId ? seatThread(found, socket) : thread));
  }
}

function close(live: Live, socket: LiveSocket, threadId: string, code: RoomClosure): void {
  socket.emit('room:closed', { threadId, code });
  leaveThread(socket, threadId);
  live.presence.touch(threadId);
  live.closures.inc({ code });
}
