import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type {
  AppealOutcome,
  Appellant,
  CaseState,
  CheckName,
  FlagGround,
  FlagSubjectType,
  Locale,
  Measure,
  StepKind,
} from '../../shared/vocabulary.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { createdAt, id, listedAt, moment } from '../platform/columns.ts';
import { memberships, spaces } from '../spaces/tables.ts';

/**
 * Everything that was said about one subject, looked at as one. Nobody's own: it names the pseudonym that wrote, never an account, and who
 * told is in `flags`. Forgotten with all that hangs on it three years after the last that was done about it (`forgetCases`).
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
    state: text().$type<CaseState>().notNull().default('open'),
    /** Whose place wants somebody else to look as well: that one does not answer it. */
    askedBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    /** What they say to whoever does. */
    question: text(),
    /** The decision that holds. */
    decisionId: text().references((): AnyPgColumn => decisions.id, { onDelete: 'set null' }),
    /** Since when it is contested; null: it is not. */
    appealedAt: moment(),
    /** When somebody looks again at whoever was in danger; null: nobody asked for it, or it is done. */
    followUpAt: moment(),
    version: integer().notNull().default(1),
    openedAt: createdAt(),
  },
  (t) => [
    uniqueIndex('cases_of_text')
      .on(t.subjectType, t.subjectId)
      .where(sql`subject_type <> 'persona'`),
    // A pseudonym is worn in several spaces, and each team answers for its own.
    uniqueIndex('cases_of_persona')
      .on(t.subjectId, sql`coalesce(space_id, '')`)
      .where(sql`subject_type = 'persona'`),
    index('cases_worst_first').on(t.spaceId, t.state, t.severe.desc().nullsFirst(), t.rank.desc().nullsFirst(), t.id),
    index('cases_contested')
      .on(t.spaceId, t.severe.desc().nullsFirst(), t.rank.desc().nullsFirst(), t.id)
      .where(sql`appealed_at is not null`),
    index('cases_of_platform')
      .on(t.severe.desc().nullsFirst(), t.rank.desc().nullsFirst(), t.id)
      .where(sql`state = 'escalated'`),
    index('cases_decided')
      .on(t.openedAt)
      .where(sql`state = 'decided'`),
    index('cases_to_follow_up')
      .on(t.followUpAt)
      .where(sql`follow_up_at is not null`),
    index().on(t.spaceId, t.state, t.openedAt),
    index().on(t.askedBy),
    index().on(t.decisionId),
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

/**
 * What a team decided, and why: all that a statement of reasons says (DSA Art. 17). It names the pseudonym it is about and the place of whoever decided,
 * no account. Kept as long as its case.
 */
export const decisions = pgTable(
  'decisions',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references((): AnyPgColumn => cases.id, { onDelete: 'cascade' }),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    personaId: text().references(() => personas.id, { onDelete: 'set null' }),
    /** Of the text that was judged: its `caseEvidence`. */
    revision: text().notNull(),
    action: text().$type<Measure>().notNull(),
    ground: text().$type<FlagGround>().notNull(),
    /** The article that was not kept, of this version of the charter. */
    charterVersion: integer(),
    article: integer(),
    /** The law, where it is one, and why. */
    law: text(),
    facts: text().notNull(),
    /** In the words of whoever decided. */
    message: text(),
    /** When the measure ends by itself; null: until it is changed. */
    endsAt: moment(),
    /** Somebody told of it; false: the team saw it itself. */
    onNotice: boolean().notNull(),
    /** A check found it by itself (DSA Art. 17(3)(c)). */
    detected: boolean().notNull().default(false),
    /** A rule decided, nobody looked before. */
    automated: boolean().notNull().default(false),
    /** The place of whoever decided. */
    madeBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    /** The place of whoever looked as well and thought the same. */
    confirmedBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    madeAt: listedAt(),
    /** Since when it no longer holds, and why: contested and reversed; another took its place; its author did what was asked. */
    liftedAt: moment(),
    ended: text().$type<'reversed' | 'replaced' | 'edited'>(),
    /** What it takes to undo the measure, and what it needs to be told. */
    details: jsonb().$type<MeasureDetails>().notNull(),
  },
  (t) => [
    index().on(t.caseId, t.madeAt),
    index().on(t.spaceId, t.ground, t.madeAt),
    index().on(t.personaId, t.spaceId),
    index().on(t.madeBy),
    index().on(t.confirmedBy),
  ],
);

export interface MeasureDetails {
  /** `label`: the warning that was put on. */
  warning?: string;
  /** `label`, `redact`: the text that it left, by its fingerprint. */
  left?: string;
  /** `move`: where it was, and where it is. */
  moved?: { from: string; to: string };
  /** `hide`, `remove`: all of the thread. */
  wholeThread?: true;
  /** `lock`, `expel`: it was so before. */
  before?: string;
}

/** To whom a decision is told. Personal data: that an account was judged; read by its owner's id; kept as long as the decision. */
export const accountDecisions = pgTable(
  'account_decisions',
  {
    decisionId: text()
      .primaryKey()
      .references(() => decisions.id, { onDelete: 'cascade' }),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    madeAt: listedAt(),
    readAt: moment(),
  },
  (t) => [index().on(t.accountId, t.madeAt.desc().nullsFirst(), t.decisionId.desc().nullsFirst())],
);

/** Decisions that somebody contests. */
export const appeals = pgTable(
  'appeals',
  {
    id: id(),
    decisionId: text()
      .notNull()
      .references(() => decisions.id, { onDelete: 'cascade' }),
    by: text().$type<Appellant>().notNull(),
    text: text().notNull(),
    madeAt: listedAt(),
    outcome: text().$type<AppealOutcome>(),
    /** Told to whoever contested. */
    reasons: text(),
    /** The place of whoever looked again. */
    resolvedBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    resolvedAt: moment(),
  },
  (t) => [index().on(t.decisionId, t.madeAt), index().on(t.resolvedBy)],
);

/** Whose appeal it is. Personal data; read by its owner's id; kept as long as the appeal. */
export const accountAppeals = pgTable(
  'account_appeals',
  {
    appealId: text()
      .primaryKey()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    decisionId: text()
      .notNull()
      .references(() => decisions.id, { onDelete: 'cascade' }),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
  },
  (t) => [uniqueIndex('one_appeal_each').on(t.decisionId, t.accountId), index().on(t.accountId)],
);

/**
 * An appeal of somebody who told of it without an account: of which of a case's flags it is, so that the holder of its secret link reads the answer. Personal
 * data by way of that flag's notice; kept as long as the appeal.
 */
export const flagAppeals = pgTable(
  'flag_appeals',
  {
    appealId: text()
      .primaryKey()
      .references(() => appeals.id, { onDelete: 'cascade' }),
    decisionId: text()
      .notNull()
      .references(() => decisions.id, { onDelete: 'cascade' }),
    flagId: text()
      .notNull()
      .references((): AnyPgColumn => flags.id, { onDelete: 'cascade' }),
  },
  (t) => [uniqueIndex('one_appeal_each_flag').on(t.decisionId, t.flagId), index().on(t.flagId)],
);

/** What was told by mail to whoever told of something: nothing twice, though an event is served again. Kept as long as the flag. */
export const outcomeMails = pgTable(
  'outcome_mails',
  {
    flagId: text()
      .notNull()
      .references((): AnyPgColumn => flags.id, { onDelete: 'cascade' }),
    /** A decision; the case, where the platform closed it without one. */
    about: text().notNull(),
    news: text().$type<OutcomeNews>().notNull(),
    sentAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.flagId, t.about, t.news] })],
);

/** Decided; undone after an appeal; one's own appeal has its answer. */
export type OutcomeNews = 'decided' | 'undone' | 'answered';

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

/** What was noted of a case beside its decisions. Seen by the space's team and the safety officers only; kept as long as the case. */
export const caseSteps = pgTable(
  'case_steps',
  {
    id: id(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    kind: text().$type<StepKind>().notNull(),
    /** The place of whoever did it; null: gone, the platform, or nobody. */
    byId: text().references(() => memberships.id, { onDelete: 'set null' }),
    byPlatform: boolean().notNull().default(false),
    text: text(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.caseId, t.createdAt), index().on(t.byId)],
);

/** Texts that a space's team keeps to start its words to people from. Seen by the team only. */
export const replyTemplates = pgTable(
  'reply_templates',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    body: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: listedAt(),
  },
  (t) => [index().on(t.spaceId, t.createdAt, t.id)],
);

/**
 * What a space's team notes of a pseudonym, for itself. Personal data: words about somebody; purpose: that the team treats a person alike whoever of
 * it has their case. Never shown to whoever they are about; gone with the pseudonym, and after a year in which nobody used them.
 */
export const personaNotes = pgTable(
  'persona_notes',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    /** Who wrote it; null: whose place is no longer there. */
    byId: text().references(() => memberships.id, { onDelete: 'set null' }),
    /** Who corrected it last, and when. */
    changedById: text().references(() => memberships.id, { onDelete: 'set null' }),
    changedAt: moment(),
    version: integer().notNull().default(1),
    createdAt: listedAt(),
    /** When it was last written, corrected, or there for somebody who took a case of this pseudonym in hand. */
    usedAt: createdAt(),
  },
  (t) => [
    index().on(t.spaceId, t.personaId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index().on(t.personaId),
    index().on(t.byId),
    index().on(t.changedById),
    index().on(t.usedAt),
  ],
);

/**
 * What was found by itself in a text of a case, when it was sent or changed (decision 20). Personal data: words of a message that may tell of health; purpose: the
 * team's decision; kept as long as the case.
 */
export const signals = pgTable(
  'signals',
  {
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    /** Of the text: its `caseEvidence`. */
    revision: text().notNull(),
    check: text().$type<CheckName>().notNull(),
    ground: text().$type<FlagGround>().notNull(),
    /** The passages in question. */
    passages: jsonb().$type<string[]>().notNull(),
    /** The words that weighed most. */
    because: jsonb().$type<string[]>().notNull(),
    foundAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.revision, t.check] })],
);

/** Somebody's report. Personal data: who reported and their comment; purpose: the team's decision and the notifier's receipt. */
export const flags = pgTable(
  'flags',
  {
    id: id(),
    /** Null: told without an account, see `notices`. */
    accountId: text().references(() => accounts.id, { onDelete: 'cascade' }),
    subjectType: text().$type<FlagSubjectType>().notNull(),
    subjectId: text().notNull(),
    ground: text().$type<FlagGround>().notNull(),
    comment: text(),
    /** Null: from before there were cases. */
    caseId: text().references(() => cases.id, { onDelete: 'cascade' }),
    /** What was decided of it; null: nothing yet. */
    decisionId: text().references(() => decisions.id, { onDelete: 'set null' }),
    /** How much it counted, in hundredths: see `weightOf`. */
    weight: integer().notNull().default(100),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('one_flag_each').on(t.accountId, t.caseId),
    index().on(t.accountId, t.createdAt, t.id),
    index().on(t.subjectType, t.subjectId),
    index('flags_of_case').on(t.caseId, t.createdAt, t.id),
    index().on(t.decisionId),
  ],
);

/**
 * What somebody told without an account (DSA Art. 16); that they do so in good faith is why there is a row. Personal data: their name, address and words; purpose: to ask whether the address
 * is theirs, and to tell them what becomes of it. No team reads who they are: what it reads is copied into `flags`. Forgotten after 48 hours
 * unless confirmed, else with the flag.
 */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    subjectType: text().$type<FlagSubjectType>().notNull(),
    subjectId: text().notNull(),
    ground: text().$type<FlagGround>().notNull(),
    explanation: text().notNull(),
    /** These two are null only where the law asks for neither. */
    name: text(),
    /** Lower case. */
    email: text(),
    locale: text().$type<Locale>().notNull(),
    /** Null: not confirmed. */
    flagId: text().references(() => flags.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('notices_of_address')
      .on(t.email, t.subjectType, t.subjectId)
      .where(sql`${t.flagId} is not null`),
    index('notices_of_subject').on(t.subjectType, t.subjectId),
    index().on(t.flagId),
    index('notices_unconfirmed')
      .on(t.createdAt)
      .where(sql`${t.flagId} is null`),
  ],
);

/** Links to a notice, one a mail: only a hash is kept. Kept as long as the notice. */
export const noticeLinks = pgTable(
  'notice_links',
  {
    secretHash: text().primaryKey(),
    noticeId: text()
      .notNull()
      .references(() => notices.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.noticeId)],
);
