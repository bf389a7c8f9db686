/** The nine weaves, in the order of their numbers in `/patches/<weave>-<duo>.svg`. */
export const WEAVES = ['dots', 'twill', 'bars', 'gingham', 'checks', 'scales', 'half', 'rings', 'zigzag'] as const;
export type Weave = (typeof WEAVES)[number];

/** The eight plant dyes that a space can choose from. */
export const ACCENTS = ['garance', 'brique', 'gaude', 'reseda', 'verdet', 'guede', 'orseille', 'prune'] as const;
export type Accent = (typeof ACCENTS)[number];

/** What an avatar's address draws: a weave and one of the 18 pairs of colours; null for somebody who has left. */
export function readAvatar(avatarUrl: string | null | undefined): { weave: Weave; duo: number } | null {
  const found = /(\d)-(\d{1,2})\.svg$/.exec(avatarUrl ?? '');
  const weave = WEAVES[Number(found?.[1])];
  return weave ? { weave, duo: Number(found?.[2]) } : null;
}

/** A weave by its name or its number. */
export function weaveName(weave: Weave | number): Weave {
  return typeof weave === 'number' ? (WEAVES[weave] ?? 'dots') : weave;
}
