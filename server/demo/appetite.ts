import type { PostLabel, ReactionKind, ThreadKind, ThreadNeed } from '../../shared/vocabulary.ts';
import type { Random } from './random.ts';

/** What decides how people react to a message. */
export interface Occasion {
  kind: ThreadKind;
  wants: ThreadNeed | undefined;
  opening: boolean;
  warned: boolean;
  answers: boolean;
  label: PostLabel | undefined;
  /** 0–1: how many of those who will see it have seen it by now. */
  seen: number;
}

type Range = readonly [least: number, most: number];
const NONE: Range = [0, 0];

/**
 * How many people react, by kind. As on the site: "helpful" is not offered where somebody asks to be heard or set a warning.
 * @param readers how many may react at all
 */
export function appetite(occasion: Occasion, readers: number, random: Random): Record<ReactionKind, number> {
  const { opening, warned, wants, kind, label } = occasion;
  const told = label === 'experience' || label === 'sourced';
  const listening = wants === 'listening';
  const support: Range = warned ? [5, 16] : opening ? (listening ? [5, 15] : [1, 7]) : listening ? [0, 7] : [0, 4];
  const same: Range = opening ? (kind === 'news' ? [0, 5] : [3, 24]) : told ? [0, 8] : [0, 2];
  const thanks: Range = opening ? (kind === 'tip' || kind === 'news' ? [2, 10] : [0, 4]) : told ? [1, 8] : [0, 3];
  const helpful: Range =
    listening || warned ? NONE : occasion.answers ? [8, 16] : opening ? (kind === 'tip' ? [5, 14] : [0, 4]) : told ? [1, 9] : [0, 2];
  // A small circle has few hands, and what was written ten minutes ago has met few eyes.
  const scale = Math.min(1, readers / 30) * occasion.seen;
  const count = (range: Range) => Math.min(readers, Math.round(random.whole(...range) * scale));
  return { support: count(support), same: count(same), thanks: count(thanks), helpful: count(helpful) };
}
