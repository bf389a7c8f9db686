import type { Server, Socket } from 'socket.io';
import type { EventOf } from '../events/catalogue.ts';
import type { SubscribedBy } from '../events/subscribers.ts';
import type { ClientToServer, ServerToClient } from '../../shared/live.contract.ts';
import type { Viewer } from '../platform/viewer.ts';

export type LiveEvent = EventOf<SubscribedBy<'live'>>;

/** How many read a thread, and how many of them are writing. */
export interface Counts {
  reading: number;
  typing: number;
}

/** What the servers of one site tell each other: ids and counts, never words. */
export interface NodeToNode {
  changed: (event: LiveEvent) => void;
  reading: (node: string, counts: readonly (readonly [threadId: string, counts: Counts])[], all: boolean) => void;
}

export type LiveServer = Server<ClientToServer, ServerToClient, NodeToNode, Seat>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, NodeToNode, Seat>;

/** A thread a socket follows. */
export interface SeatThread {
  id: string;
  spaceId: string;
  /** Readable without an account, when last checked. */
  open: boolean;
  /** May reply, when last checked. */
  mayType: boolean;
}

/** What the gateway keeps of a socket. Small on purpose: there are thousands. */
export class Seat {
  /** The session cookie, asked about again at every join; null for readers without an account. */
  readonly token: string | null;
  /** The session's name in `session.ended`; null as `token`. */
  readonly session: string | null;
  /** For rate limits only. */
  readonly address: string;
  viewer: Viewer | null;
  threads: SeatThread[] = [];
  /** Of whose cases it hears. */
  queues: readonly { spaceId: string; slug: string }[] = [];
  /** When `thread:typing` was last accepted, in milliseconds. */
  typedAt = 0;
  /** The connection is being cut: nothing is joined any more. */
  gone = false;

  constructor(token: string | null, session: string | null, address: string, viewer: Viewer | null) {
    this.token = token;
    this.session = session;
    this.address = address;
    this.viewer = viewer;
  }

  thread(id: string): SeatThread | undefined {
    return this.threads.find((thread) => thread.id === id);
  }
}

/** Internal names: clients never see them. */
export const threadRoom = (threadId: string) => `thread:${threadId}`;
export const spaceRoom = (spaceId: string) => `space:${spaceId}`;
export const accountRoom = (accountId: string) => `account:${accountId}`;
export const sessionRoom = (session: string) => `session:${session}`;
/** One account's sockets in one thread: who is shown another version of a post. */
export const placeRoom = (threadId: string, accountId: string) => `place:${threadId}:${accountId}`;

/** The team of a space, looking at its cases. */
export const queueRoom = (spaceId: string) => `cases:${spaceId}`;

/** Sockets of this server in a room. */
export function socketsIn(io: LiveServer, room: string): LiveSocket[] {
  const { rooms } = io.of('/').adapter;
  const { sockets } = io.of('/');
  return [...(rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? []);
}

/** Takes a socket out of a thread's rooms, at once. */
export function leaveThread(socket: LiveSocket, threadId: string): void {
  const seat = socket.data;
  const left = seat.thread(threadId);
  if (left === undefined) return;
  seat.threads = seat.threads.filter((thread) => thread !== left);
  // With the in-memory rooms of every adapter we use, leaving is done when the call returns.
  void socket.leave(threadRoom(threadId));
  if (seat.viewer) void socket.leave(placeRoom(threadId, seat.viewer.accountId));
  if (!seat.threads.some((thread) => thread.spaceId === left.spaceId)) void socket.leave(spaceRoom(left.spaceId));
}

/** Takes a socket out of the room of a space's team, at once. */
export function leaveQueue(socket: LiveSocket, spaceId: string): void {
  socket.data.queues = socket.data.queues.filter((queue) => queue.spaceId !== spaceId);
  void socket.leave(queueRoom(spaceId));
}

/**
 * Ends the connection below socket.io: the client takes it for a cut and connects again, with the cookie it has by then.
 * (`socket.disconnect()` would tell it to stay away.)
 */
export function cut(socket: LiveSocket): void {
  socket.data.gone = true;
  // At once: a polling transport may take its time to close.
  for (const { id } of socket.data.threads) leaveThread(socket, id);
  for (const { spaceId } of socket.data.queues) leaveQueue(socket, spaceId);
  for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room);
  socket.conn.close();
}
