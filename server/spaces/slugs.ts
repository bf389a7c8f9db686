import { randomInt } from 'node:crypto';
import type { SpaceVisibility } from '../../shared/vocabulary.ts';
import { slugFor } from './policy.ts';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 8;

/** The slug of a space that is opened or turned private; see `slugFor`. */
export function newSlug(wish: string, visibility: SpaceVisibility): string {
  return slugFor(wish, visibility, Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''));
}
