import type { CaseState } from './vocabulary.ts';
import { z } from 'zod';
import { idSchema, slugSchema } from './contract.ts';
import type { LivePost, Thread } from './threads.contract.ts';

/** Path of the socket.io endpoint. */
export const LIVE_PATH = '/live';
/** Most posts an answer to `thread:join` carries; the rest is read over HTTP. */
export const MAX_MISSED = 100;
/** How long somebody counts as writing after `thread:typing`, in milliseconds. */
export const TYPING_MS = 6_000;
/** Least time between two `thread:typing` of one socket, in milliseconds. */
export const TYPING_EVERY_MS = 2_000;

/** `after`: the highest number the client already holds; 0 for none. */
export const joinSchema = z.strictObject({ threadId: idSchema, after: z.number().int().min(0).max(2_147_483_647) });
export const roomSchema = z.strictObject({ threadId: idSchema });
export const queueSchema = z.strictObject({ spaceSlug: slugSchema });
export type QueueRequest = z.infer<typeof queueSchema>;
export type JoinRequest = z.infer<typeof joinSchema>;
export type RoomRequest = z.infer<typeof roomSchema>;

export type JoinRefusal = 'not_found' | 'rate.limited' | 'request.invalid' | 'session.required' | 'unavailable';
export type JoinAnswer =
  | {
      ok: true;
      /** The thread's last number. */
      number: number;
      /** What came after `after`, in order, without gaps. */
      missed: LivePost[];
      /** There is more after the last of `missed`: read it over HTTP. */
      more: boolean;
    }
  | { ok: false; code: JoinRefusal };

export type QueueAnswer = { ok: true } | { ok: false; code: JoinRefusal };

/** Why a room is closed. A block looks like a removal: it reveals nothing. */
export type RoomClosure = 'session.ended' | 'access.ended' | 'thread.removed';

export interface PostNotice {
  threadId: string;
  number: number;
  post: LivePost;
}

/** What of a thread may change under a reader's eyes; the same for everybody in the room. */
export type ThreadNotice = { threadId: string } & Pick<
  Thread,
  'title' | 'kind' | 'wants' | 'answeredBy' | 'closed' | 'number' | 'replyCount' | 'sameCount' | 'lastActivityAt' | 'version'
>;

/** Counts, never names. */
export interface PresenceNotice {
  threadId: string;
  reading: number;
  typing: number;
}

export interface ClosedNotice {
  threadId: string;
  code: RoomClosure;
}

/** What an open queue has to know to read it again. */
export interface CaseNotice {
  caseId: string;
  state: CaseState;
  claimedBy: { personaId: string; handle: string; until: string } | null;
  version: number;
}

/** What waits beside cases has changed. */
export interface WaitingNotice {
  spaceSlug: string;
}

export interface QueueClosedNotice {
  spaceSlug: string;
  code: Exclude<RoomClosure, 'thread.removed'>;
}

export interface ClientToServer {
  'thread:join': (request: JoinRequest, answer: (answer: JoinAnswer) => void) => void;
  'thread:leave': (request: RoomRequest) => void;
  'thread:typing': (request: RoomRequest) => void;
  /** The queue of a space's team; team only. */
  'cases:join': (request: QueueRequest, answer: (answer: QueueAnswer) => void) => void;
}

export interface ServerToClient {
  'post:created': (notice: PostNotice) => void;
  'post:updated': (notice: PostNotice) => void;
  'post:removed': (notice: PostNotice) => void;
  'thread:updated': (notice: ThreadNotice) => void;
  'thread:presence': (notice: PresenceNotice) => void;
  'room:closed': (notice: ClosedNotice) => void;
  'case:updated': (notice: CaseNotice) => void;
  /** A message to read or a request to join came, was answered or was taken back. */
  'queue:changed': (notice: WaitingNotice) => void;
  /** One is no longer of that team. */
  'cases:closed': (notice: QueueClosedNotice) => void;
  /** The server restarts or moves: the connection is about to be cut, and can be made again. */
  'server:closing': () => void;
}
