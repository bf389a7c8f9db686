import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { FlagGround, FlagSubjectType } from '../../shared/vocabulary.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { createdAt, id, moment } from '../platform/columns.ts';
import { memberships, spaces } from '../spaces/tables.ts';

/**
 * Everything that was said about one subject, looked at as one. Nobody's own: it names the pseudonym that wrote, never an account, and who
 * told is in `flags`.
 */
export const cases = pgTable(
  'cases',
  {
    id: id(),
    /** Null: of no space's team. */
    spaceId: text().references(() => spaces.id, { onDelete: 'cascade' }),
    subjectType: text().$type<FlagSubjectType>().notNull(),
    subjectId: text().notNull(),
    /** Whose it is. */
    personaId: text().references(() => personas.id, { onDelete: 'set null' }),
    /** The worst that was said of it. */
    ground: text().$type<FlagGround>().notNull(),
    /** Somebody may be in danger: before all others. */
    severe: boolean().notNull(),
    /** Minutes; the higher, the sooner. See `rankOf`: the longer a case waits the higher it stands, without any row being written. */
    rank: integer().notNull(),
    /** Of the text that is to be judged: the last one that somebody told about. */
    revision: text().notNull(),
    /** The place of whoever has it in hand, and until when. */
    claimedBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    claimedUntil: moment(),
    version: integer().notNull().default(1),
    openedAt: createdAt(),
  },
  (t) => [
    uniqueIndex('cases_of_subject').on(t.subjectType, t.subjectId),
    index('cases_worst_first').on(t.spaceId, t.severe.desc().nullsFirst(), t.rank.desc().nullsFirst(), t.id),
    index().on(t.spaceId, t.openedAt),
    index('cases_claimed').on(t.claimedBy),
    index().on(t.personaId),
  ],
);

/** What a subject said when it was flagged. */
export interface Evidence {
  /** Of a thread, also where its opening message was flagged. */
  title?: string;
  /** Sanitised. */
  bodyHtml?: string;
  contentWarning?: string;
  shortVersion?: string;
  /** Of a pseudonym. */
  handle?: string;
  bio?: string;
}

/** Texts as they were flagged, whatever becomes of them: a decision names the one it judged. Kept as long as the case. */
export const caseEvidence = pgTable(
  'case_evidence',
  {
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    /** See `revisionOf`. */
    revision: text().notNull(),
    content: jsonb().$type<Evidence>().notNull(),
    takenAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.revision] })],
);

/** Somebody's report. Personal data: who reported and their comment; purpose: the team's decision and the notifier's receipt. */
export const flags = pgTable(
  'flags',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    subjectType: text().$type<FlagSubjectType>().notNull(),
    subjectId: text().notNull(),
    ground: text().$type<FlagGround>().notNull(),
    comment: text(),
    /** Null: from before there were cases. */
    caseId: text().references(() => cases.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex().on(t.accountId, t.subjectType, t.subjectId),
    index().on(t.accountId, t.createdAt, t.id),
    index().on(t.subjectType, t.subjectId),
    index('flags_of_case').on(t.caseId, t.createdAt, t.id),
  ],
);
