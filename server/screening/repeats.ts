import { alike } from './digest.ts';
import type { Digest } from './digest.ts';
import type { Found } from './finding.ts';

/** One of the author's latest messages. */
export interface Recent {
  at: Date;
  /** As `digestOf` gave it. */
  digest: Digest;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** Messages within a time: more wait for the team. A lively evening of somebody known stays below; so does a newcomer who answers every welcome. */
const FLOOD = {
  newcomer: [
    { within: MINUTE, most: 4 },
    { within: 60 * MINUTE, most: 20 },
  ],
  known: [
    { within: MINUTE, most: 8 },
    { within: 60 * MINUTE, most: 60 },
  ],
};
/** How long a copy is a copy: a monthly reminder is none. */
const REMEMBERED = 7 * DAY;

/**
 * Too many messages in a short time. They are held and not refused: a person in distress, or who answers thirty welcomes, also writes fast, and what is
 * written is not lost. Requests as such are limited elsewhere (platform/rate-limits.ts).
 */
export function flood(recent: readonly Recent[], newcomer: boolean, now: Date): Found[] {
  const tooMany = FLOOD[newcomer ? 'newcomer' : 'known'].some(
    ({ within, most }) => recent.filter(({ at }) => now.getTime() - at.getTime() < within).length >= most,
  );
  return tooMany ? [{ outcome: 'hold', ground: 'other', spans: [] }] : [];
}

/** The same text again, also slightly changed. */
export function copies(digest: Digest, recent: readonly Recent[], now: Date): Found[] {
  const again = recent.some((one) => now.getTime() - one.at.getTime() < REMEMBERED && alike(one.digest, digest));
  return again ? [{ outcome: 'hold', ground: 'commercial', spans: [] }] : [];
}
