import { sql } from 'drizzle-orm';
import { text, timestamp } from 'drizzle-orm/pg-core';
import { newId } from './ids.ts';

/** Opaque primary key. */
export const id = () => text().primaryKey().$defaultFn(newId);

/** A moment, as a Date in UTC; to the millisecond, which is all that a Date (and so a cursor) can hold. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 });

/** When the row was written. */
export const createdAt = () => moment().notNull().defaultNow();

/** When a row of a list in pages was written, in whole milliseconds: a cursor keeps no more, and would skip rows of the same one. */
export const listedAt = () => createdAt().$defaultFn(() => new Date());

/**
 * A name as an alphabetical list sorts it: without case and accents. Written by the database (the embedded one knows no
 * language's own order, and "Épaule" after "Zona" would be a fault to every reader).
 */
export const sortName = () =>
  text()
    .notNull()
    .generatedAlwaysAs(sql`translate(lower(name), 'àáâãäåçèéêëìíîïñòóôõöøœùúûüýÿ’', 'aaaaaaceeeeiiiinooooooouuuuyy''')`);
