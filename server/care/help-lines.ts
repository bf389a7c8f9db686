import type { z } from 'zod';
import type { helpLineSchema } from '../../shared/care.contract.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import { HELP_LINE_COUNTRIES, HELP_LINES } from './help-lines-catalogue.ts';
import type { HelpLine, HelpLineCountry } from './help-lines-catalogue.ts';

/** Stands for every country the catalogue does not know. */
const ELSEWHERE: HelpLineCountry = 'EU';
/** Where most readers are, for those who have not said where they are. */
const UNTOLD: HelpLineCountry = 'FR';

const present = (line: HelpLine, locale: Locale): z.input<typeof helpLineSchema> => ({
  ...line,
  name: line.name[locale],
  about: line.about[locale],
  hours: line.hours?.[locale] ?? null,
  languages: [...line.languages],
});

/**
 * The numbers of a country, in the order of the screen, and the countries that have some.
 * @param country ISO 3166 code; one without numbers of its own gets those that answer in several countries (`EU`)
 */
export function helpLinesOf(country: string | undefined, locale: Locale) {
  const asked = country ?? UNTOLD;
  const shown = HELP_LINE_COUNTRIES.find((known) => known === asked) ?? ELSEWHERE;
  return {
    country: shown,
    countries: [...HELP_LINE_COUNTRIES],
    items: HELP_LINES.filter((line) => line.country === shown).map((line) => present(line, locale)),
  };
}
