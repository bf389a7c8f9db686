import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { spaces } from '../spaces/tables.ts';

/**
 * What happened in a space in a week (Monday to Sunday, UTC), counted once when the week is over and never again: figures that moved from one look
 * to the next would tell, by subtraction, of the one person in between. `…People` say how many people stand behind a figure; none is shown where
 * they are fewer than five (policy.ts).
 */
export const spaceWeeks = pgTable(
  'space_weeks',
  {
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    /** Its Monday. */
    week: date().notNull(),
    /** Who wrote or reacted. */
    activePeople: integer().notNull(),
    threads: integer().notNull(),
    threadPeople: integer().notNull(),
    /** Minutes to the first reply of somebody else, over the threads that got one. */
    firstReplyMedian: integer(),
    firstReplyP90: integer('first_reply_p90'),
    firstReplyPeople: integer().notNull(),
    /** Threads without a reply a day after they were opened. */
    unanswered: integer().notNull(),
    unansweredPeople: integer().notNull(),
    answeredPeople: integer().notNull(),
    joinedPeople: integer().notNull(),
    /** Of those who joined, who was still there 30 days later; null until that can be known of all. */
    stayedPeople: integer(),
    flags: integer().notNull(),
    flagPeople: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.week] })],
);
