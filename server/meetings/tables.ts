import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Locale, MeetingKind, RegistrationState } from '../../shared/vocabulary.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { id, moment } from '../platform/columns.ts';
import { spaces } from '../spaces/tables.ts';

/** A meeting of a space. `spaceId` is the host, the only place that says so. */
export const meetings = pgTable(
  'meetings',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    kind: text().$type<MeetingKind>().notNull(),
    title: text().notNull(),
    /** Plain text in paragraphs. */
    description: text().notNull(),
    /** Where it is, or the link: for those who have a place, and the team. */
    place: text(),
    language: text().$type<Locale>().notNull(),
    /** IANA name: the clock that `startsAt` was chosen by. */
    timeZone: text().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    /** null: as many as come. */
    capacity: integer(),
    /** Of the last registration: the next one takes `number + 1`, which is the order of the waiting list. */
    number: integer().notNull().default(0),
    cancelledAt: moment(),
    heldAt: moment(),
    attended: integer(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('meetings_of_space').on(t.spaceId, t.startsAt, t.id),
    index('meetings_to_come')
      .on(t.startsAt)
      .where(sql`cancelled_at is null`),
  ],
);

/**
 * Who comes, and who waits for a place. Seen by the team, in order. No moment is kept: the order is all that is needed.
 * Personal data; purpose: places and the waiting list; deleted 30 days after the meeting.
 */
export const meetingRegistrations = pgTable(
  'meeting_registrations',
  {
    id: id(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    state: text().$type<RegistrationState>().notNull(),
  },
  (t) => [
    uniqueIndex().on(t.meetingId, t.personaId),
    index('meeting_registrations_in_order').on(t.meetingId, t.state, t.number),
    index().on(t.personaId),
  ],
);

/**
 * Which of them is an account's own; one account, one place. Read by the owner's id, and to send mails. Personal data, deleted with the registration.
 */
export const accountRegistrations = pgTable(
  'account_registrations',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    registrationId: text()
      .notNull()
      .unique()
      .references(() => meetingRegistrations.id, { onDelete: 'cascade' }),
    /** Reminders that have gone out or are no longer useful: the day's, then the hour's. */
    reminded: smallint().notNull().default(0),
    /** That they answered, not what: nothing leads from here to an answer. */
    evaluated: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.meetingId] }), index().on(t.meetingId)],
);

/** What somebody thought of a meeting. No one, no moment, no order: `id` is random and is the only order in which answers are shown. */
export const meetingEvaluations = pgTable(
  'meeting_evaluations',
  {
    id: id(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    /** 1–5. */
    usefulness: smallint().notNull(),
    helped: text(),
    missing: text(),
    /** The team sees answers five by five: one alone would be known by when it came. The last one to four are never seen. */
    released: boolean().notNull().default(false),
  },
  (t) => [index().on(t.meetingId, t.id)],
);
