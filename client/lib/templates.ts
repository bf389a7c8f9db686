import { textsOf } from '#texts/index.ts';
import type { ReplyTemplate } from '../../shared/moderation.contract.ts';
import { isLocale, type Locale } from './locale.ts';

/** What a team can start from: a template of its own, or words that the site suggests to teams. */
export interface TemplateChoice {
  /** The template's id, or the number of the suggestion. */
  value: string;
  title: string;
  body: string;
  own: boolean;
}

/** The language in which suggestions are read: that of the space, whose members read the letters. */
export function languageOfTemplates(language: string, locale: Locale): Locale {
  return isLocale(language) ? language : locale;
}

/** The team's own, then what is suggested and was not kept under its title. Needs the `template` texts in that language. */
export function templateChoices(kept: readonly ReplyTemplate[], language: Locale): TemplateChoice[] {
  const titles = new Set(kept.map(({ title }) => title));
  return [
    ...kept.map(({ id, title, body }) => ({ value: id, title, body, own: true })),
    ...textsOf(language, 'template')
      .starters.map(({ title, body }, i) => ({ value: String(i), title, body, own: false }))
      .filter(({ title }) => !titles.has(title)),
  ];
}

/** After what was typed, a paragraph of its own. */
export function appended(typed: string, body: string): string {
  return typed.trim() === '' ? body : `${typed.trimEnd()}\n\n${body}`;
}
