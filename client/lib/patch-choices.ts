/** The seven squares of cloth offered at first, as `<weave>-<duo>`: one of each mood, all easy to tell apart. */
export const PATCH_CHOICES = ['7-1', '8-6', '4-10', '0-12', '6-5', '5-7', '2-8'] as const;

/** `7-1` → the two numbers; null for anything else. */
export function readPatch(value: string): { weave: number; duo: number } | null {
  const found = /^([0-8])-(\d{1,2})$/.exec(value);
  if (!found) return null;
  const duo = Number(found[2]);
  return duo >= 1 && duo <= 18 ? { weave: Number(found[1]), duo } : null;
}

/** The choices, with the one in use first when it is another. */
export function patchChoices(current: string | null): readonly string[] {
  const known: readonly string[] = PATCH_CHOICES;
  return current === null || known.includes(current) ? known : [current, ...known];
}

/** `/patches/7-1.svg` → `7-1` */
export function patchOfAvatar(avatarUrl: string | null): string | null {
  return /(\d-\d{1,2})\.svg$/.exec(avatarUrl ?? '')?.[1] ?? null;
}
