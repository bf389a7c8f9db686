import { createHash } from 'node:crypto';

/** The woven square that stands for a persona: one of 9 weaves in one of 18 pairs of colours. */
export interface Patch {
  weave: number;
  duo: number;
}

/** The patch of a persona that chose none; always the same for the same persona. */
export function patchOf(personaId: string): Patch {
  const [first = 0, second = 0] = createHash('sha256').update(personaId).digest();
  return { weave: first % 9, duo: 1 + (second % 18) };
}

/** Address of a patch; the client also reads the two numbers back from it to draw the patch in place. */
export function avatarUrl(weave: number, duo: number): string {
  return `/patches/${weave}-${duo}.svg`;
}
