import { boolean, integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import type { AppealOutcome, Appellant, FlagGround, Restriction } from '../../shared/vocabulary.ts';
import { moment } from '../platform/columns.ts';

/** What became of a notice; see `transparency.contract.ts`. */
export type NoticeOutcome = 'measure' | 'none' | 'platform' | 'waiting';

/** What was counted of a year, as it is; what may be told of it is in policy.ts. */
export interface YearCounts {
  notices: { ground: FlagGround; outcome: NoticeOutcome; count: number }[];
  withoutAccount: number;
  noticeHours: Median;
  measures: { type: Restriction; onNotice: boolean; count: number }[];
  onLaw: number;
  automated: number;
  automatedUndone: number;
  confirmed: number;
  replaced: number;
  appeals: { appellant: Appellant; outcome: AppealOutcome | 'waiting'; count: number }[];
  appealHours: Median;
  handedToPlatform: number;
  identityReadings: number;
  moderators: number;
}

export interface Median {
  hours: number | null;
  /** How many it is the median of. */
  of: number;
}

/** Figures of a year for the whole site, counted when a month is over. They stay when what they were counted from is forgotten. */
export const transparencyYears = pgTable('transparency_years', {
  year: integer().primaryKey(),
  /** The moment before which things are counted. */
  until: moment().notNull(),
  /** Counted for the last time. */
  final: boolean().notNull(),
  counts: jsonb().$type<YearCounts>().notNull(),
});
