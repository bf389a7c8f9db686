import { LOCALES } from '../../shared/vocabulary.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import type { CatalogueCondition } from './conditions-catalogue.ts';
import { fold } from '../../shared/fold.ts';

/** Place of a condition in a list: how well it answers the search, then its name, then its slug. */
export type ConditionKey = readonly [rank: number, name: string, slug: string];

export interface FoundCondition {
  condition: CatalogueCondition;
  key: ConditionKey;
}

interface Words {
  names: string;
  synonyms: readonly string[];
}

interface Indexed {
  condition: CatalogueCondition;
  words: Record<Locale, Words>;
}

const collators = inEachLocale((locale) => new Intl.Collator(locale));

/** Conditions in memory, as they are found by their slug or searched: a few hundred entries. */
export class ConditionIndex {
  readonly #bySlug: ReadonlyMap<string, CatalogueCondition>;
  readonly #alphabetical: Readonly<Record<Locale, readonly Indexed[]>>;

  constructor(conditions: readonly CatalogueCondition[]) {
    this.#bySlug = new Map(conditions.map((condition) => [condition.slug, condition]));
    const indexed = conditions.map((condition) => ({
      condition,
      words: inEachLocale((locale) => ({ names: fold(condition.names[locale]), synonyms: condition.synonyms[locale].map(fold) })),
    }));
    this.#alphabetical = inEachLocale((locale) =>
      [...indexed].sort((a, b) =>
        compareNames(locale, [a.condition.names[locale], a.condition.slug], [b.condition.names[locale], b.condition.slug]),
      ),
    );
  }

  get(slug: string): CatalogueCondition | null {
    return this.#bySlug.get(slug) ?? null;
  }

  /**
   * A stretch of it in a locale's alphabetical order, after `after`.
   * @param q words of a name or synonym, of any language: those of the asked one come first
   */
  find(options: { q: string; locale: Locale; after: ConditionKey | null; limit: number }): FoundCondition[] {
    const { locale, after, limit } = options;
    const q = fold(options.q).trim();
    const found: FoundCondition[] = [];
    for (const { condition, words } of this.#alphabetical[locale]) {
      const rank = q === '' ? 0 : rankOf(q, words, locale);
      if (rank !== null) found.push({ condition, key: [rank, condition.names[locale], condition.slug] });
    }
    if (q !== '') found.sort((a, b) => compareKeys(locale, a.key, b.key));
    const start = after === null ? 0 : found.findIndex(({ key }) => compareKeys(locale, key, after) > 0);
    return start === -1 ? [] : found.slice(start, start + limit);
  }
}

/** 0 best: a word of the name begins so; then of a synonym; then anywhere inside one; then the same in the other languages. */
function rankOf(q: string, words: Record<Locale, Words>, locale: Locale): number | null {
  const here = rankIn(q, words[locale]);
  if (here !== null) return here;
  const elsewhere = LOCALES.filter((other) => other !== locale).flatMap((other) => rankIn(q, words[other]) ?? []);
  return elsewhere.length === 0 ? null : 3 + Math.min(...elsewhere);
}

function rankIn(q: string, { names, synonyms }: Words): number | null {
  if (beginsAWord(names, q)) return 0;
  if (synonyms.some((synonym) => beginsAWord(synonym, q))) return 1;
  // "krebs" is to find "Brustkrebs", but "ms" nothing in the middle of a word.
  if (q.length >= 4 && [names, ...synonyms].some((text) => text.includes(q))) return 2;
  return null;
}

function beginsAWord(text: string, q: string): boolean {
  for (let at = text.indexOf(q); at !== -1; at = text.indexOf(q, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function compareKeys(locale: Locale, [rankA, ...a]: ConditionKey, [rankB, ...b]: ConditionKey): number {
  return rankA - rankB || compareNames(locale, a, b);
}

function compareNames(locale: Locale, [nameA, slugA]: readonly [string, string], [nameB, slugB]: readonly [string, string]): number {
  return collators[locale].compare(nameA, nameB) || (slugA < slugB ? -1 : Number(slugA > slugB));
}

function inEachLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return { fr: make('fr'), en: make('en'), de: make('de') };
}
