import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { RedisClientType } from 'redis';

/** What the adapter uses of the `redis` package; the presence of `sSubscribe` tells it which client it has. */
interface AdapterClient {
  sSubscribe: RedisClientType['sSubscribe'];
  publish: (channel: string, message: Buffer) => Promise<number>;
  xAdd: RedisClientType['xAdd'];
  sendCommand: RedisClientType['sendCommand'];
  duplicate: () => RedisClientType;
}

export interface NodesBus {
  adapter: ReturnType<typeof createAdapter>;
  /** Resolves once this server hears the others. */
  listening: Promise<void>;
  /** Resolves when Redis has taken everything sent so far; rejects when something was lost on the way. */
  sent(): Promise<void>;
  /** Whether something sent now would go out. */
  isReady(): boolean;
  close(): void;
}

/**
 * Lets socket.io's Redis streams adapter carry what servers tell each other, and makes up for two things it leaves open:
 * a message that Redis did not take is an unhandled rejection in the adapter, and a server that was cut off does not know what
 * it missed.
 * @param onReconnected called when this server hears the others again after a cut
 */
export function createNodesBus(redis: RedisClientType, onReconnected: () => void): NodesBus {
  const listening = Promise.withResolvers<void>();
  const copies: RedisClientType[] = [];
  const underWay = new Set<Promise<unknown>>();
  let lost: unknown = null;

  const client: AdapterClient = {
    sSubscribe: redis.sSubscribe.bind(redis),
    xAdd: redis.xAdd.bind(redis),
    sendCommand: redis.sendCommand.bind(redis),
    publish(channel, message) {
      const sending = redis.publish(channel, message).catch((error: unknown) => {
        lost = error;
        return 0;
      });
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    duplicate() {
      const copy = redis.duplicate();
      copies.push(copy);
      const subscribe = copy.subscribe.bind(copy);
      copy.subscribe = async (...args) => {
        await subscribe(...args);
        listening.resolve();
        copy.on('ready', onReconnected);
      };
      // The adapter does this to clients that `close` below has already ended.
      copy.disconnect = () => Promise.resolve();
      return copy;
    },
  };
  const createFor = createAdapter(client, { streamName: 'cote-a-cote:live', channelPrefix: 'cote-a-cote:live' });

  return {
    adapter: createFor,
    listening: listening.promise,
    isReady: () => redis.isReady,
    async sent() {
      await Promise.all(underWay);
      if (lost === null) return;
      const reason = lost;
      lost = null;
      throw new Error('Redis did not take a message for the other servers', { cause: reason });
    },
    close() {
      for (const copy of copies) if (copy.isOpen) copy.destroy();
    },
  };
}
