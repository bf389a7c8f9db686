import { LOCALES, type Locale } from './locale.ts';

/** The languages of the site, each by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English', de: 'Deutsch' };

/** The same for a SelectField. */
export const LANGUAGE_OPTIONS = LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale], lang: locale }));
