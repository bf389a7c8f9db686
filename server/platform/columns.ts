import { text, timestamp } from 'drizzle-orm/pg-core';
import { newId } from './ids.ts';

/** Opaque primary key. */
export const id = () => text().primaryKey().$defaultFn(newId);

/** A moment, as a Date in UTC; to the millisecond, which is all that a Date (and so a cursor) can hold. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 });

/** When the row was written. */
export const createdAt = () => moment().notNull().defaultNow();
