import type { Locale } from './locale.ts';

/** The countries one can say one lives in, in the order of the screen. */
export const COUNTRIES = ['FR', 'LU', 'BE', 'CH', 'DE', 'AT', 'CA', 'GB'] as const;
/** « Un autre pays »: a code that ISO 3166 keeps free for such uses. */
export const OTHER_COUNTRY = 'ZZ';

const DEFAULTS: Record<Locale, string> = { fr: 'FR', en: 'GB', de: 'DE' };

/** The likeliest country of somebody who reads in a language. */
export function likelyCountry(locale: Locale): string {
  return DEFAULTS[locale];
}

const names = new Map<Locale, Intl.DisplayNames>();

/** « Luxembourg » in the language of the page. */
export function countryName(locale: Locale, country: string): string {
  let found = names.get(locale);
  if (!found) names.set(locale, (found = new Intl.DisplayNames([locale], { type: 'region' })));
  return found.of(country) ?? country;
}

/** For a SelectField. `current` is kept in the list even when it is none of ours. */
export function countryOptions(locale: Locale, another: string, current?: string): { value: string; label: string }[] {
  const known: readonly string[] = COUNTRIES;
  const also = current !== undefined && current !== '' && current !== OTHER_COUNTRY && !known.includes(current) ? [current] : [];
  return [...[...known, ...also].map((value) => ({ value, label: countryName(locale, value) })), { value: OTHER_COUNTRY, label: another }];
}
