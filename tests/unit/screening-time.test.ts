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
/** Linear work takes as long in one piece as in four, quadratic work four times as long. */
const GROWTH = 2.5;
/** Below, the clock says more about the machine than about the check. */
const TOO_SHORT = 10;
/** So often it is measured again while others are in the way; what is too slow by itself stays so. */
const ROUNDS = 36;

const quarters = new Map(worstOf(50_000));
const twice = new Map(worstOf(200_000));
test.each(worstOf(100_000))('%s: no check takes 20 ms for 100 kB, nor more than in proportion', (name, text) => {
  for (const { name: check } of CHECKS) {
    const read = (of: string) => screen({ ...given, text: of }, [check]);
    const best = { once: Infinity, inOne: Infinity, inFour: Infinity };
    const measure = (what: keyof typeof best, run: () => unknown) => (best[what] = Math.min(best[what], millisecondsOf(run, 1)));
    const isQuick = () => best.once < BAR && best.inOne < Math.max(TOO_SHORT, GROWTH * best.inFour);
    for (let round = 0; round < ROUNDS && !isQuick(); round += 1) {
      measure('once', () => read(text));
      measure('inOne', () => read(twice.get(name) ?? ''));
      measure('inFour', () => [1, 2, 3, 4].map(() => read(quarters.get(name) ?? '')));
    }
    expect(best.once, check).toBeLessThan(BAR);
    expect(best.inOne, check).toBeLessThan(Math.max(TOO_SHORT, GROWTH * best.inFour));
  }
});
