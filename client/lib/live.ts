import type { Socket, io as connect } from 'socket.io-client';
import type {
  ClientToServer,
  JoinAnswer,
  PostNotice,
  PresenceNotice,
  RoomClosure,
  ServerToClient,
  ThreadNotice,
} from '../../shared/live.contract.ts';
import type { LivePost } from '../../shared/threads.contract.ts';
import { ReplyOrder } from './reply-order.ts';

/** Repeated here: the contract's module would bring its schemas to the browser. */
const LIVE_PATH = '/live';
const TYPING_MS = 6_000;
const TYPING_EVERY_MS = 2_000;
/** How long the server may take to answer a join. */
const ANSWER_MS = 10_000;
/** Pause before asking again after a refusal that may pass. */
const AGAIN_MS = 3_000;

export type LiveConnection = Socket<ServerToClient, ClientToServer>;
/** `connecting`: not joined yet; `live`: replies appear by themselves; `paused`: connection lost, tried again by itself. */
export type LiveState = 'connecting' | 'live' | 'paused';
export type ClosedCode = RoomClosure | 'not_found';

export interface Following {
  connection: LiveConnection;
  threadId: string;
  /** The highest number already on the page; 0 for none. */
  after: number;
  /** New posts: each exactly once, in order, without gaps. */
  onPosts: (posts: LivePost[]) => void;
  /** A post given out before has changed. */
  onUpdated?: (post: LivePost) => void;
  /** A post given out before has become a tombstone. */
  onRemoved?: (post: LivePost) => void;
  onThread?: (thread: ThreadNotice) => void;
  /** Others who read and write, oneself included among the readers, not among the writers. */
  onPresence?: (counts: { reading: number; typing: number }) => void;
  onState?: (state: LiveState) => void;
  /** The thread may not be followed any more; nothing else is called after this. */
  onClosed?: (code: ClosedCode) => void;
  /** Up to 100 posts after a number, over HTTP; the API of the page's own site by default. */
  fetchPosts?: (threadId: string, after: number) => Promise<readonly LivePost[]>;
}

export interface FollowedThread {
  /** Highest number given to `onPosts`. */
  readonly last: number;
  /** Says that one is writing: call it with every key stroke. */
  typing(): void;
  /** Leaves the thread; the connection stays. */
  stop(): void;
}

/**
 * Opens the page's one connection.
 * @param io of `socket.io-client`, which the caller loads when the page is ready
 * @param origin of the site; the page's own by default
 */
export function connectLive(io: typeof connect, origin?: string): LiveConnection {
  const options = {
    path: LIVE_PATH,
    transports: ['websocket', 'polling'],
    // Some networks let no WebSocket through.
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  };
  return origin === undefined ? io(options) : io(origin, options);
}

/** Follows a thread until stopped or shown out, through every loss of the connection. */
export function followThread(following: Following): FollowedThread {
  const { connection, threadId, fetchPosts = fetchFromApi } = following;
  const order = new ReplyOrder(following.after);
  let state: LiveState | null = null;
  let stopped = false;
  let joining = false;
  /** Bumped by every loss: what a join of an earlier connection brings is ignored. */
  let connections = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let typedAt = -Infinity;

  connection.on('connect', join);
  connection.on('disconnect', onDisconnect);
  connection.on('connect_error', onConnectError);
  connection.on('post:created', onCreated);
  connection.on('post:updated', onUpdated);
  connection.on('post:removed', onRemoved);
  connection.on('thread:updated', onThread);
  connection.on('thread:presence', onPresence);
  connection.on('room:closed', onRoomClosed);
  become('connecting');
  if (connection.connected) join();

  function join(): void {
    if (stopped || joining || !connection.connected) return;
    clearTimeout(again);
    joining = true;
    const connectedAs = connections;
    connection.timeout(ANSWER_MS).emit('thread:join', { threadId, after: order.last }, (failure: Error | null, answer: JoinAnswer) => {
      if (stopped || connectedAs !== connections) return;
      const settled = failure === null ? settle(answer, connectedAs) : Promise.resolve(false);
      void settled
        .catch(() => false)
        .then((complete) => {
          if (stopped || connectedAs !== connections) return;
          joining = false;
          if (!complete) joinLater();
        });
    });
  }

  /** Takes an answer in; resolves to whether everything up to it is on the page. */
  async function settle(answer: JoinAnswer, connectedAs: number): Promise<boolean> {
    if (!answer.ok) {
      // `session.required`: the server cuts this connection, and the next one may be a reader's.
      if (answer.code === 'not_found' || answer.code === 'request.invalid') end('not_found');
      return false;
    }
    give(answer.missed);
    while (answer.more && order.last < answer.number) {
      const before = order.last;
      const posts = await fetchPosts(threadId, before);
      if (stopped || connectedAs !== connections) return false;
      give(posts);
      if (order.last === before) return false;
    }
    become('live');
    return !order.hasGap;
  }

  function joinLater(): void {
    clearTimeout(again);
    again = setTimeout(join, AGAIN_MS);
  }

  function give(posts: readonly LivePost[]): void {
    const next = order.take(posts);
    if (next.length > 0) following.onPosts(next);
  }

  function onCreated(notice: PostNotice): void {
    if (notice.threadId !== threadId) return;
    give([notice.post]);
    // A number was skipped: ask for it. While a join is under way, its answer brings it.
    if (order.hasGap) join();
  }

  function onUpdated({ threadId: id, post }: PostNotice): void {
    if (id !== threadId) return;
    if (post.number <= order.last) following.onUpdated?.(post);
    else onCreated({ threadId: id, number: post.number, post });
  }

  function onRemoved({ threadId: id, post }: PostNotice): void {
    if (id !== threadId) return;
    if (post.number <= order.last) following.onRemoved?.(post);
    else onCreated({ threadId: id, number: post.number, post });
  }

  function onThread(notice: ThreadNotice): void {
    if (notice.threadId === threadId) following.onThread?.(notice);
  }

  function onPresence(notice: PresenceNotice): void {
    if (notice.threadId !== threadId) return;
    const self = performance.now() - typedAt < TYPING_MS ? 1 : 0;
    following.onPresence?.({ reading: notice.reading, typing: Math.max(0, notice.typing - self) });
  }

  function onRoomClosed(notice: { threadId: string; code: RoomClosure }): void {
    if (notice.threadId === threadId) end(notice.code);
  }

  function onDisconnect(reason: string): void {
    lose();
    // Said by the server on purpose: socket.io would not try again.
    if (reason === 'io server disconnect') reconnectLater();
  }

  function onConnectError(): void {
    lose();
    // Refused by the server rather than out of reach: the same.
    if (!connection.active) reconnectLater();
  }

  function lose(): void {
    connections++;
    joining = false;
    clearTimeout(again);
    become('paused');
  }

  function reconnectLater(): void {
    clearTimeout(again);
    again = setTimeout(() => connection.connect(), AGAIN_MS);
  }

  function become(next: LiveState): void {
    if (state === next) return;
    state = next;
    following.onState?.(next);
  }

  function end(code: ClosedCode): void {
    release();
    following.onClosed?.(code);
  }

  function release(): void {
    stopped = true;
    clearTimeout(again);
    connection.off('connect', join);
    connection.off('disconnect', onDisconnect);
    connection.off('connect_error', onConnectError);
    connection.off('post:created', onCreated);
    connection.off('post:updated', onUpdated);
    connection.off('post:removed', onRemoved);
    connection.off('thread:updated', onThread);
    connection.off('thread:presence', onPresence);
    connection.off('room:closed', onRoomClosed);
  }

  return {
    get last() {
      return order.last;
    },
    typing() {
      const now = performance.now();
      if (stopped || !connection.connected || now - typedAt < TYPING_EVERY_MS) return;
      typedAt = now;
      connection.emit('thread:typing', { threadId });
    },
    stop() {
      if (stopped) return;
      release();
      if (connection.connected) connection.emit('thread:leave', { threadId });
    },
  };
}

async function fetchFromApi(threadId: string, after: number): Promise<readonly LivePost[]> {
  const response = await fetch(`/api/v1/threads/${threadId}/posts?after=${after}&limit=100`);
  if (!response.ok) throw new Error(`posts: ${response.status}`);
  const { items } = (await response.json()) as { items: LivePost[] };
  return items;
}
