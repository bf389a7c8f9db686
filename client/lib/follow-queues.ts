import type { QueueAnswer } from '../../shared/live.contract.ts';
import { liveConnection } from './live-connection.ts';
import type { LiveConnection } from './live.ts';

/** How long the server may take to answer a join. */
const ANSWER_MS = 10_000;
/** Pause before asking again after a refusal that may pass. */
const AGAIN_MS = 3_000;
/** Events that come together are one reading. */
const GATHER_MS = 300;

export interface FollowingQueues {
  /** The spaces whose cases are on the page. */
  slugs: readonly string[];
  /** Something changed, or may have while nobody listened: read the queue again. */
  onChange: () => void;
  /** One is no longer of one of the teams, or signed out: nothing of the page may stay. */
  onClosed: () => void;
  /** Whether changes appear by themselves. */
  onState: (live: boolean) => void;
}

/**
 * Follows the queues of some spaces until stopped, through every loss of the connection. Nothing is kept for the absent, so every join
 * ends with a reading.
 * @returns leaves them, and the connection
 */
export function followQueues(following: FollowingQueues): () => void {
  let stopped = false;
  let connection: LiveConnection | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  void begin();

  async function begin(): Promise<void> {
    const made = await liveConnection();
    if (stopped) return;
    connection = made;
    made.on('connect', join).on('disconnect', onDisconnect).on('connect_error', onConnectError);
    made.on('case:updated', change).on('queue:changed', change).on('cases:closed', onClosed);
    // Left behind by an earlier visit of the page, it is closed.
    if (made.connected) join();
    else made.connect();
  }

  function join(): void {
    clearTimeout(again);
    for (const spaceSlug of following.slugs) {
      connection?.timeout(ANSWER_MS).emit('cases:join', { spaceSlug }, (failure: Error | null, answer: QueueAnswer) => {
        if (stopped) return;
        if (failure !== null) joinLater();
        else if (answer.ok) {
          following.onState(true);
          change();
        } else if (answer.code === 'not_found' || answer.code === 'session.required') following.onClosed();
        else joinLater();
      });
    }
  }

  function joinLater(): void {
    clearTimeout(again);
    again = setTimeout(join, AGAIN_MS);
  }

  function change(): void {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      following.onChange();
    }, GATHER_MS);
  }

  function onClosed(): void {
    following.onClosed();
  }

  function onDisconnect(reason: string): void {
    following.onState(false);
    // Said by the server on purpose: socket.io would not try again.
    if (reason === 'io server disconnect') reconnectLater();
  }

  function onConnectError(): void {
    following.onState(false);
    // Refused by the server rather than out of reach: the same.
    if (connection?.active === false) reconnectLater();
  }

  function reconnectLater(): void {
    clearTimeout(again);
    again = setTimeout(() => connection?.connect(), AGAIN_MS);
  }

  return () => {
    stopped = true;
    clearTimeout(again);
    clearTimeout(gathering);
    if (connection === null) return;
    connection.off('connect', join).off('disconnect', onDisconnect).off('connect_error', onConnectError);
    connection.off('case:updated', change).off('queue:changed', change).off('cases:closed', onClosed);
    // Rooms are left with the connection.
    connection.disconnect();
  };
}
