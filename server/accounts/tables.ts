import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Locale } from '../../shared/vocabulary.ts';
import { createdAt, id, listedAt, moment } from '../platform/columns.ts';

/**
 * The private person. Personal data: all columns. Purpose: sign-in, mails, age rule. Kept until erasure; 7 days while unverified.
 * Nothing public refers to this table.
 *
 * Every sign-up makes a row, whether or not its e-mail is known: that nobody can tell from outside follows from there being nothing
 * different to do. Only the link in the mail decides which of them becomes the one verified account of that address.
 */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    /** Lower case. */
    email: text().notNull(),
    /** PHC string, argon2id. */
    passwordHash: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    country: text().notNull(),
    birthYear: smallint().notNull(),
    verifiedAt: moment(),
    /** Runs the platform; made by the command line only. */
    operatorSince: moment(),
    /** May learn whose a persona is, for a reason that is written down; made by the command line only. */
    safetyOfficerSince: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('accounts_verified_email')
      .on(t.email)
      .where(sql`verified_at is not null`),
    index('accounts_by_email').on(t.email, t.createdAt),
    index('accounts_operators')
      .on(t.id)
      .where(sql`operator_since is not null`),
    index('accounts_safety_officers')
      .on(t.id)
      .where(sql`safety_officer_since is not null`),
    index('accounts_unverified')
      .on(t.createdAt)
      .where(sql`verified_at is null`),
  ],
);

/** Dated log of consents. Purpose: proof (GDPR Art. 7). Kept as long as the account. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    purpose: text().notNull(),
    version: text().notNull(),
    givenAt: listedAt(),
    withdrawnAt: moment(),
  },
  (t) => [index().on(t.accountId, t.givenAt, t.id)],
);

/** Links sent by mail; only a hash is kept. Kept until they expire. */
export const mailTokens = pgTable(
  'mail_tokens',
  {
    id: id(),
    /** SHA-256 of the token, which is made when the mail is sent: until then there is none. */
    tokenHash: text().unique(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    purpose: text().$type<'verify' | 'reset' | 'email_change'>().notNull(),
    /** For `email_change`: lower case. */
    newEmail: text(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.accountId), index().on(t.expiresAt)],
);

/** Where an account is signed in. `id` is a SHA-256: a stolen row opens nothing. Kept until they expire. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    publicId: text().notNull().unique(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** Browser family and system, or nothing. */
    device: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: listedAt(),
    lastSeenAt: createdAt(),
  },
  (t) => [index().on(t.accountId, t.createdAt, t.publicId), index().on(t.expiresAt)],
);

/** The public face of an account. No column leads to the account. */
export const personas = pgTable('personas', {
  id: id(),
  handle: text().notNull(),
  bio: text(),
  weave: smallint().notNull(),
  duo: smallint().notNull(),
  createdAt: listedAt(),
});

/** Who wears which persona. Read only through identity.ts and by the owner's own id. */
export const personaOwners = pgTable(
  'persona_owners',
  {
    personaId: text()
      .primaryKey()
      .references(() => personas.id, { onDelete: 'cascade' }),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
  },
  (t) => [index().on(t.accountId)],
);

/** Two accounts that do not see each other. `personaId` is the pseudonym the blocker knows; the blocked account never learns of the row. */
export const blocks = pgTable(
  'blocks',
  {
    blockerId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    blockedId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: listedAt(),
  },
  (t) => [primaryKey({ columns: [t.blockerId, t.personaId] }), index().on(t.blockedId), index().on(t.blockerId, t.createdAt, t.personaId)],
);
