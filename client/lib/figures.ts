import type { AnswerOf } from './api.ts';
import { formatNumber } from './plural.ts';
import type { Locale } from './locale.ts';
import type { Catalogue } from '#texts/index.ts';

export type Week = AnswerOf<'GET /spaces/:slug/statistics'>['weeks'][number];
type Figure = Week['stayed'];
type Words = Catalogue['team']['figures'];

/** What a column of the weeks shows. */
export interface Column {
  key: string;
  title: string;
  of: (week: Week) => Figure;
  says: (locale: Locale, value: number) => string;
  /** Where the whole bar ends: at the largest value unless given. */
  whole?: number;
  /** Of the number as it stands in the file. */
  unit?: string;
}

/** The columns in the order of the screen, and of the file. */
export function columnsOf(t: Words): readonly Column[] {
  const plain = (locale: Locale, value: number): string => formatNumber(locale, value);
  const minutes = (locale: Locale, value: number): string =>
    value < 60 ? t.minutes(formatNumber(locale, value)) : t.hours(formatNumber(locale, Math.round(value / 60)));
  return [
    { key: 'active', title: t.active, of: ({ active }) => active, says: plain },
    { key: 'threads', title: t.threads, of: ({ threads }) => threads, says: plain },
    { key: 'median', title: t.median, of: ({ firstReply }) => firstReply?.median ?? 'none', says: minutes, unit: 'min' },
    { key: 'p90', title: t.p90, of: ({ firstReply }) => firstReply?.p90 ?? 'none', says: minutes, unit: 'min' },
    {
      key: 'unanswered',
      title: t.unanswered,
      of: ({ unanswered }) => unanswered,
      says: (locale, value) => t.percent(formatNumber(locale, value)),
      whole: 100,
      unit: '%',
    },
    { key: 'joined', title: t.joined, of: ({ joined }) => joined, says: plain },
    { key: 'stayed', title: t.stayed, of: ({ stayed }) => stayed, says: plain },
    { key: 'flags', title: t.flags, of: ({ flags }) => flags, says: plain },
  ];
}

/** A figure in words; what is about a few people, and what there is none of, says so. */
export function saysIn(t: Words, locale: Locale, { of, says, unit }: Column, week: Week): string {
  const value = of(week);
  // « < 5 » of a duration or a share would be read as one.
  if (value === '<5') return unit === undefined ? t.few : t.tooFew;
  return value === 'none' ? t.nothing : says(locale, value);
}
