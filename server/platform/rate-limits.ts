import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RedisClientType } from 'redis';
import type { RateClass } from '../../shared/contract.ts';
import { tooManyRequests } from './errors.ts';

/** Points per window in seconds, for each account, or each address where nobody is signed in. */
const BUDGETS: Record<Exclude<RateClass, 'none'>, { points: number; duration: number }> = {
  read: { points: 600, duration: 60 },
  write: { points: 60, duration: 60 },
  /** A day: who looks at what vanishes with each block learns which names are one person's (decision 5), and is not to try a whole space. */
  block: { points: 20, duration: 86_400 },
  /** Pictures are decoded and drawn again. */
  upload: { points: 20, duration: 600 },
  /** Telling a team, with an account or without: nobody buries one under what they tell. */
  flag: { points: 30, duration: 3600 },
  /** Sign-in, sign-up, tokens: guessing must be slow. */
  credentials: { points: 20, duration: 600 },
  /** A forgotten password: apart, since it is asked for after wrong ones. */
  recovery: { points: 20, duration: 600 },
  /** Mails to one address, whoever asks. */
  mail: { points: 5, duration: 3600 },
  typing: { points: 40, duration: 60 },
};

export interface RateLimits {
  /** @throws AppError 429 `rate.limited` with the seconds to wait */
  spend(rate: RateClass, request: Pick<FastifyRequest, 'ip' | 'viewer'>): Promise<void>;
  /** The same for anything else that has a name, such as one mail address. */
  spendBy(rate: Exclude<RateClass, 'none'>, key: string): Promise<void>;
}

/** Budgets in memory, or in Redis so that several nodes share them; `enabled: false` lifts them all (load tests). */
export function createRateLimits(options: { enabled: boolean; redis: RedisClientType | null }): RateLimits {
  if (!options.enabled) return { spend: () => Promise.resolve(), spendBy: () => Promise.resolve() };
  const limiters = new Map<string, RateLimiterAbstract>(
    Object.entries(BUDGETS).map(([rate, budget]) => {
      const settings = { ...budget, keyPrefix: `rate:${rate}` };
      return [
        rate,
        options.redis
          ? new RateLimiterRedis({ ...settings, storeClient: options.redis, useRedisPackage: true })
          : new RateLimiterMemory(settings),
      ];
    }),
  );
  async function spendBy(rate: Exclude<RateClass, 'none'>, key: string): Promise<void> {
    try {
      await limiters.get(rate)?.consume(key);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw tooManyRequests(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  }
  return {
    spendBy,
    async spend(rate, request) {
      if (rate !== 'none') await spendBy(rate, request.viewer ? `account:${request.viewer.accountId}` : `address:${request.ip}`);
    },
  };
}
