import type { Figure, PerhapsFigure } from '../../shared/statistics.contract.ts';

/** Fewer people than this stand for themselves, and are not told. */
const FEWEST = 5;

const few = (people: number): boolean => people > 0 && people < FEWEST;

/** A number of people: none, five or more, or `<5`. */
export function people(count: number): Figure {
  return few(count) ? '<5' : count;
}

/** A figure behind which so many people stand. */
export function figureOf(value: number, behind: number): Figure {
  return few(behind) ? '<5' : value;
}

/** A part of a group, told only where neither the part nor the rest is a few people: the one gives the other away. */
export function partOf(part: number, whole: number): Figure {
  return few(whole) || few(part) || few(whole - part) ? '<5' : part;
}

export interface WeekFacts {
  threads: number;
  threadPeople: number;
  unanswered: number;
  unansweredPeople: number;
  answeredPeople: number;
}

/** Share of the threads without a reply a day later, in whole percent; `none` where none was opened. */
export function unansweredShare(week: WeekFacts): PerhapsFigure {
  if (week.threads === 0) return 'none';
  if (few(week.threadPeople) || few(week.unansweredPeople) || few(week.answeredPeople)) return '<5';
  return Math.round((100 * week.unanswered) / week.threads);
}

/** Monday of the UTC week of a moment, as `2026-11-16`. */
export function mondayOf(moment: Date): string {
  const day = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
