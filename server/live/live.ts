import type { FastifyBaseLogger } from 'fastify';
import type { Counter } from 'prom-client';
import type { Database } from '../platform/database.ts';
import type { RateLimits } from '../platform/rate-limits.ts';
import type { Presence } from './presence.ts';
import { threadRoom } from './seat.ts';
import type { LiveServer } from './seat.ts';

/** What the gateway's parts share. */
export interface Live {
  io: LiveServer;
  db: Database;
  limits: RateLimits;
  log: FastifyBaseLogger;
  presence: Presence;
  closures: Counter<'code'>;
  /** Goes up whenever somebody's access may have ended; see `joinThread`. */
  changes: number;
}

/** Whether anybody follows a thread on this server. */
export function hasReaders(live: Live, threadId: string): boolean {
  return live.io.of('/').adapter.rooms.has(threadRoom(threadId));
}
