import { randomInt } from 'node:crypto';
import type { SpaceVisibility } from '../../shared/vocabulary.ts';
import { isKeptForPrivate, slugFor } from './policy.ts';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 8;

/** The slug of a space that is opened or turned private; see `slugFor`. */
export function newSlug(wish: string, visibility: SpaceVisibility): string {
  let slug: string;
  do slug = slugFor(wish, visibility, Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''));
  while (visibility === 'private' && !isKeptForPrivate(slug));
  return slug;
}
