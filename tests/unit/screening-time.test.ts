import { expect, test } from 'vitest';
import { CHECKS, screen } from '../../server/screening/public.ts';
import { millisecondsOf, worstOf } from '../screening/worst.ts';

const words = [
  { words: 'remise', outcome: 'hold', ground: 'commercial' },
  { words: 'offre spéciale*', outcome: 'hold', ground: 'commercial' },
] as const;
const recent = Array.from({ length: 50 }, () => ({ at: new Date(0), digest: 'ab'.repeat(32) }));
const given = { links: [], ownHost: 'example.org', author: { newcomer: true, recent }, words, now: new Date() };

/** The bar on a quiet machine is 20 ms a check (`npm run screening:report` prints it, decision 20); a busy one takes a few times as long. */
const PATIENCE = 100;
/** Of linear work twice as much takes twice as long, of quadratic four times. */
const GROWTH = 3;
/** Below, the clock says more about the machine than about the check. */
const TOO_SHORT = 15;

const twice = new Map(worstOf(100_000));
test.each(worstOf(50_000))('%s: no check takes long, nor more than in proportion', (name, text) => {
  for (const { name: check } of CHECKS) {
    const one = millisecondsOf(() => screen({ ...given, text }, [check]), 4);
    const two = millisecondsOf(() => screen({ ...given, text: twice.get(name) ?? '' }, [check]), 4);
    expect(two, check).toBeLessThan(PATIENCE);
    expect(two, check).toBeLessThan(Math.max(TOO_SHORT, GROWTH * one));
  }
});
