import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AssociationState, Locale } from '../../shared/vocabulary.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { id, listedAt, moment, sortName } from '../platform/columns.ts';

/**
 * An organisation that hosts spaces. Until an operator has verified it, only its stewards and the operators know of it.
 * Personal data: `contactEmail` where a person's own address was given. Purpose: the operators' answer. Kept as long as the association.
 */
export const associations = pgTable(
  'associations',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    about: text().notNull(),
    /** Of `about`. */
    language: text().$type<Locale>().notNull().default('fr'),
    country: text().notNull(),
    website: text(),
    contactEmail: text(),
    state: text().$type<AssociationState>().notNull().default('requested'),
    decidedAt: moment(),
    decisionReason: text(),
    sortName: sortName(),
    /** When it was asked for, and asked for again. */
    createdAt: listedAt(),
  },
  (t) => [
    index('associations_directory')
      .on(t.sortName, t.id)
      .where(sql`state = 'verified'`),
    index().on(t.state, t.createdAt, t.id),
  ],
);

/** Personas that look after an association. Seen by each other and by the operators. */
export const associationStewards = pgTable(
  'association_stewards',
  {
    id: id(),
    associationId: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    since: listedAt(),
  },
  (t) => [uniqueIndex().on(t.associationId, t.personaId), index().on(t.personaId)],
);

/** Which of them is an account's own; one account, one persona in an association. Read by the owner's id, and to send its stewards mail. */
export const accountAssociations = pgTable(
  'account_associations',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    associationId: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    stewardId: text()
      .notNull()
      .unique()
      .references(() => associationStewards.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.associationId] }), index().on(t.associationId)],
);
