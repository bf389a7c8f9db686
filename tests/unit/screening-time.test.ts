import { expect, test } from 'vitest';
import { CHECKS, screen } from '../../server/screening/public.ts';
import { millisecondsOf, worstOf } from '../screening/worst.ts';

const words = [
  { words: 'remise', outcome: 'hold', ground: 'commercial' },
  { words: 'offre spéciale*', outcome: 'hold', ground: 'commercial' },
] as const;
const recent = Array.from({ length: 50 }, () => ({ at: new Date(0), digest: 'ab'.repeat(32) }));
const given = { links: [], ownHost: 'example.org', author: { newcomer: true, recent }, words, now: new Date() };

/** For 100 kB of the worst. Of several runs the best counts: on a machine that is shared, others take the rest. */
const BAR = 20;
/** Of linear work twice as much takes twice as long, of quadratic four times. */
const GROWTH = 2.5;
/** Below, the clock says more about the machine than about the check. */
const TOO_SHORT = 10;
/** So often it is measured again while others are in the way; what is too slow by itself stays so. */
const ROUNDS = 36;

const twice = new Map(worstOf(200_000));
test.each(worstOf(100_000))('%s: no check takes 20 ms for 100 kB, nor more than in proportion', (name, text) => {
  for (const { name: check } of CHECKS) {
    let one = Infinity;
    let two = Infinity;
    const isQuick = () => one < BAR && two < Math.max(TOO_SHORT, GROWTH * one);
    for (let round = 0; round < ROUNDS && !isQuick(); round += 1) {
      one = Math.min(
        one,
        millisecondsOf(() => screen({ ...given, text }, [check]), 1),
      );
      two = Math.min(
        two,
        millisecondsOf(() => screen({ ...given, text: twice.get(name) ?? '' }, [check]), 1),
      );
    }
    expect(one, check).toBeLessThan(BAR);
    expect(two, check).toBeLessThan(Math.max(TOO_SHORT, GROWTH * one));
  }
});
