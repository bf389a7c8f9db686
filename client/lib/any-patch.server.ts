import { hash, randomInt } from 'node:crypto';
import { PATCH_CHOICES, readPatch } from './patch-choices.ts';

/*
 * Wherever a name is made, its square is one of the same few, by chance. A square that came with somebody's second name only would say of the name that
 * there is another.
 */

/** The square a form begins with. */
export function anyPatch(): string {
  return PATCH_CHOICES[randomInt(PATCH_CHOICES.length)] ?? PATCH_CHOICES[0];
}

/** The square of a name that is made without choosing one: for a form sent twice the same. */
export function patchOfForm(key: string): { weave: number; duo: number } | null {
  const byte = Number.parseInt(hash('sha256', key).slice(0, 8), 16);
  return readPatch(key === '' ? anyPatch() : (PATCH_CHOICES[byte % PATCH_CHOICES.length] ?? PATCH_CHOICES[0]));
}
