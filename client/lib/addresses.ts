/** The slug that somebody typed, alone or as the address of a page; null when it is none. */
export function slugIn(typed: string): string | null {
  const last = typed.trim().replace(/\/+$/, '').split('/').at(-1)?.toLowerCase() ?? '';
  return /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(last) ? last : null;
}
