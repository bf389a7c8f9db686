import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AssociationKind, AssociationState, Locale } from '../../shared/vocabulary.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { id, listedAt, moment, sortName } from '../platform/columns.ts';
import { secretLinkColumns } from '../platform/secret-links.ts';

/** Words in one to three languages. */
export type AboutTexts = { [L in Locale]?: string | undefined };
/** A kept file and its size in pixels. */
export interface Logo {
  name: string;
  width: number;
  height: number;
}

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
    /** A federation is an association that others belong to. */
    kind: text().$type<AssociationKind>().notNull().default('association'),
    /** What it says of itself, in one to three languages. */
    about: jsonb().$type<AboutTexts>().notNull(),
    /** The first of them: read where the reader's own is missing. */
    language: text().$type<Locale>().notNull().default('fr'),
    logo: jsonb().$type<Logo>(),
    /** Counts the changes of its page. */
    version: integer().notNull().default(1),
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
    index('federations_directory')
      .on(t.sortName, t.id)
      .where(sql`state = 'verified' and kind = 'federation'`),
    index().on(t.state, t.createdAt, t.id),
    check('associations_first_language', sql`about ? language`),
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

/**
 * Links by which a steward invites another one: each for one person. With the steward who made it, it goes.
 */
export const stewardInvitations = pgTable(
  'steward_invitations',
  {
    ...secretLinkColumns(),
    associationId: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    madeBy: text()
      .notNull()
      .references(() => associationStewards.id, { onDelete: 'cascade' }),
    /** Whoever accepts takes the place of the steward who made it. */
    handOver: boolean().notNull(),
  },
  (t) => [index().on(t.associationId, t.createdAt, t.id), index().on(t.madeBy), index().on(t.expiresAt)],
);

/**
 * What an association and a federation agree on: it belongs there once both sides have agreed. One row for the two, so that sides that agree
 * at the same moment make one membership. Written while an association asks for its place, seen by the federation once that is verified.
 */
export const federationMembers = pgTable(
  'federation_members',
  {
    federationId: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    associationId: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    federationAgreedAt: moment(),
    associationAgreedAt: moment(),
    createdAt: listedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.federationId, t.associationId] }),
    index().on(t.federationId, t.createdAt, t.associationId),
    index().on(t.associationId, t.createdAt, t.federationId),
    check('federation_members_somebody_agreed', sql`federation_agreed_at is not null or association_agreed_at is not null`),
  ],
);

/** What the operators set for the whole site: one row, none until something was set. */
export const platformSettings = pgTable(
  'platform_settings',
  {
    id: text().primaryKey().default('site'),
    /** Counts the changes. */
    version: integer().notNull().default(1),
    /** Whether associations may ask for a place. */
    requestsOpen: boolean().notNull().default(true),
    /** Said where they may not. */
    closedNote: jsonb().$type<AboutTexts>().notNull().default({}),
    /** Said at the top of the directory. */
    directoryNote: jsonb().$type<AboutTexts>().notNull().default({}),
  },
  () => [check('platform_settings_one', sql`id = 'site'`)],
);
