import type { Locale, WarningTopic } from '../../shared/vocabulary.ts';

/** What a text warns of, in words that are read outside of the site. */
export const WARNING_WORDS: Readonly<Record<Locale, Readonly<Record<WarningTopic, string>>>> = {
  fr: {
    dark_thoughts: 'idées noires',
    death: 'mort ou deuil',
    care: 'examens ou soins',
    violence: 'violences',
    weight: 'poids ou alimentation',
    pregnancy_loss: 'perte de grossesse',
    addiction: 'addictions',
  },
  en: {
    dark_thoughts: 'dark thoughts',
    death: 'death or grief',
    care: 'tests or treatment',
    violence: 'violence',
    weight: 'weight or eating',
    pregnancy_loss: 'pregnancy loss',
    addiction: 'addiction',
  },
  de: {
    dark_thoughts: 'dunkle Gedanken',
    death: 'Tod oder Trauer',
    care: 'Untersuchungen oder Behandlungen',
    violence: 'Gewalt',
    weight: 'Gewicht oder Essen',
    pregnancy_loss: 'Verlust einer Schwangerschaft',
    addiction: 'Sucht',
  },
};
