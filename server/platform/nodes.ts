import { createClient } from 'redis';
import type { RedisClientType } from 'redis';
import { StartRefused } from './start-refused.ts';

/** What the servers of one site tell each other, through Redis or Valkey; a single server tells itself. */
export interface Nodes {
  /** For the socket.io adapter and the rate limits; null with a single server. */
  redis: RedisClientType | null;
  /** Calls `hear` with every message of every server, this one included. */
  subscribe(channel: string, hear: (message: string) => void): Promise<void>;
  publish(channel: string, message: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws StartRefused when `redisUrl` does not answer */
export async function connectNodes(redisUrl: string | null, onError: (error: Error) => void): Promise<Nodes> {
  if (redisUrl === null) {
    const hearers = new Map<string, ((message: string) => void)[]>();
    return {
      redis: null,
      async subscribe(channel, hear) {
        hearers.set(channel, [...(hearers.get(channel) ?? []), hear]);
      },
      async publish(channel, message) {
        for (const hear of hearers.get(channel) ?? []) hear(message);
      },
      close: () => Promise.resolve(),
    };
  }
  // Annotated: the client's inferred type carries every optional module.
  const redis: RedisClientType = createClient({
    url: redisUrl,
    socket: { connectTimeout: 5_000, reconnectStrategy: (tries) => Math.min(tries * 100, 2_000) },
  });
  const listener = redis.duplicate();
  // Unheard errors would end the process; the client reconnects by itself.
  redis.on('error', onError);
  listener.on('error', onError);
  try {
    await withDeadline(Promise.all([redis.connect(), listener.connect()]), 5_000);
  } catch {
    redis.destroy();
    listener.destroy();
    throw new StartRefused('The Redis server of REDIS_URL cannot be reached.');
  }
  return {
    redis,
    async subscribe(channel, hear) {
      await listener.subscribe(channel, hear);
    },
    async publish(channel, message) {
      await redis.publish(channel, message);
    },
    async close() {
      await Promise.all([listener.close(), redis.close()]);
    },
  };
}

async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  const timer = Promise.withResolvers<never>();
  const timeout = setTimeout(() => timer.reject(new Error('deadline')), ms);
  try {
    return await Promise.race([work, timer.promise]);
  } finally {
    clearTimeout(timeout);
  }
}
