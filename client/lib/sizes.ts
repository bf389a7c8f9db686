import type { Locale } from './locale.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** « 12 ko », « 3,4 Mo »: never less than one kilobyte. */
export function fileSize(locale: Locale, bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1));
  const value = Math.max(1, bytes / 1_000 ** (step + 1));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'kilobyte',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
