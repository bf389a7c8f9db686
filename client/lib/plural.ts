import type { Locale } from './locale.ts';

/** One sentence per number: `#` is the number, written in the language. `zero` is said for exactly none. */
export interface PluralForms {
  zero?: string;
  one: string;
  other: string;
}

/** Intl objects are slow to make and large: one per language, for the life of the process. */
const rules = new Map<Locale, Intl.PluralRules>();
const numbers = new Map<Locale, Intl.NumberFormat>();

/** A number as the language writes it (`2 140`, `2,140`, `2.140`). */
export function formatNumber(locale: Locale, value: number): string {
  let format = numbers.get(locale);
  if (!format) numbers.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(value);
}

/**
 * The form of a sentence for a whole number.
 * @param most where counting stopped: from there on the number is written as « 1 000+ »
 */
export function plural(locale: Locale, count: number, forms: PluralForms, most = Infinity): string {
  if (count === 0 && forms.zero !== undefined) return forms.zero;
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  const form = rule.select(count) === 'one' ? forms.one : forms.other;
  return form.replace('#', `${formatNumber(locale, count)}${count >= most ? '+' : ''}`);
}
