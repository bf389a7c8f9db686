import { randomUUID } from 'node:crypto';
import { TYPING_MS } from '../../shared/live.contract.ts';
import { socketsIn, threadRoom } from './seat.ts';
import type { Counts, LiveServer } from './seat.ts';

const NOBODY: Counts = { reading: 0, typing: 0 };
/** At most one message per room in this time. */
const TICK_MS = 1_000;
/** Each server repeats all its counts this often, so that one that starts or was cut off learns them. */
const REPEAT_MS = 10_000;
/** A server unheard for this long is gone. */
const FORGET_MS = 25_000;

/** How many read and write in each thread: an account counts once per server, a reader without account once per socket. */
export class Presence {
  readonly #io: LiveServer;
  readonly #alone: boolean;
  readonly #node = randomUUID();
  /** Threads whose counts may have changed since the last tick. */
  readonly #touched = new Set<string>();
  /** Until when each account counts as writing. */
  readonly #typing = new Map<string, Map<string, number>>();
  /** Last counts given to this server's readers, and to the other servers. */
  readonly #told = new Map<string, Counts>();
  readonly #published = new Map<string, Counts>();
  readonly #others = new Map<string, { heardAt: number; counts: Map<string, Counts> }>();
  readonly #timer: NodeJS.Timeout;
  #repeatedAt = 0;

  /** @param alone this is the site's only server: there is nobody else to tell */
  constructor(io: LiveServer, alone: boolean) {
    this.#io = io;
    this.#alone = alone;
    this.#timer = setInterval(() => this.#tick(), TICK_MS).unref();
    io.on('reading', (node, counts, all) => this.#hear(node, counts, all));
  }

  /** Somebody came or went. */
  touch(threadId: string): void {
    this.#touched.add(threadId);
  }

  typed(threadId: string, accountId: string): void {
    const writers = this.#typing.get(threadId) ?? new Map<string, number>();
    this.#typing.set(threadId, writers.set(accountId, performance.now() + TYPING_MS));
    this.touch(threadId);
  }

  /** Sent, or left: no longer writing. */
  stoppedTyping(threadId: string, accountId: string): void {
    if (this.#typing.get(threadId)?.delete(accountId)) this.touch(threadId);
  }

  /** Everybody in the thread, on every server, as far as known. */
  counts(threadId: string): Counts {
    const counts = { ...this.#here(threadId) };
    for (const other of this.#others.values()) {
      const theirs = other.counts.get(threadId);
      if (theirs === undefined) continue;
      counts.reading += theirs.reading;
      counts.typing += theirs.typing;
    }
    return counts;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #here(threadId: string): Counts {
    const accounts = new Set<string>();
    let reading = 0;
    for (const socket of socketsIn(this.#io, threadRoom(threadId))) {
      const accountId = socket.data.viewer?.accountId;
      if (accountId === undefined) reading++;
      else accounts.add(accountId);
    }
    return { reading: reading + accounts.size, typing: this.#typing.get(threadId)?.size ?? 0 };
  }

  #tick(): void {
    const now = performance.now();
    this.#expire(now);
    const toPublish: [string, Counts][] = [];
    for (const threadId of this.#touched) {
      const here = this.#here(threadId);
      this.#tell(threadId, here);
      if (!same(here, this.#published.get(threadId))) toPublish.push([threadId, here]);
      if (here.reading === 0) this.#published.delete(threadId);
      else this.#published.set(threadId, here);
    }
    this.#touched.clear();
    if (this.#alone) return;
    if (now - this.#repeatedAt > REPEAT_MS) {
      this.#repeatedAt = now;
      this.#io.serverSideEmit('reading', this.#node, [...this.#published], true);
    } else if (toPublish.length > 0) {
      this.#io.serverSideEmit('reading', this.#node, toPublish, false);
    }
  }

  #tell(threadId: string, here: Counts): void {
    if (here.reading === 0) {
      this.#told.delete(threadId);
      return;
    }
    const counts = this.counts(threadId);
    if (same(counts, this.#told.get(threadId))) return;
    this.#told.set(threadId, counts);
    this.#io.local.to(threadRoom(threadId)).emit('thread:presence', { threadId, ...counts });
  }

  #expire(now: number): void {
    for (const [threadId, writers] of this.#typing) {
      for (const [accountId, until] of writers) if (until <= now) this.stoppedTyping(threadId, accountId);
      if (writers.size === 0) this.#typing.delete(threadId);
    }
    for (const [node, other] of this.#others) {
      if (now - other.heardAt < FORGET_MS) continue;
      this.#others.delete(node);
      for (const threadId of other.counts.keys()) this.touch(threadId);
    }
  }

  /** @param all every count of that server: what it no longer names is empty there */
  #hear(node: string, counts: readonly (readonly [string, Counts])[], all: boolean): void {
    const known = this.#others.get(node)?.counts ?? new Map<string, Counts>();
    const theirs = all ? new Map<string, Counts>() : new Map(known);
    for (const [threadId, here] of counts) {
      if (here.reading === 0) theirs.delete(threadId);
      else theirs.set(threadId, here);
    }
    this.#others.set(node, { heardAt: performance.now(), counts: theirs });
    for (const threadId of [...known.keys(), ...theirs.keys()]) if (!same(known.get(threadId), theirs.get(threadId))) this.touch(threadId);
  }
}

function same(a: Counts = NOBODY, b: Counts = NOBODY): boolean {
  return a.reading === b.reading && a.typing === b.typing;
}
