import { createHash } from 'node:crypto';
import type { Database, Tx } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import { newSecret } from '../platform/ids.ts';
import { giveMailTokenHash, insertMailToken, spendMailToken } from './queries.ts';
import type { MailPurpose, MailTokenRow } from './queries.ts';

const HOUR = 3_600_000;
/** Mails are read late by people who are tired; what changes a password is short-lived. */
const LIFETIME_MS: Readonly<Record<MailPurpose, number>> = { verify: 72 * HOUR, reset: HOUR, email_change: 24 * HOUR };

/** Writes down that a link is wanted, before it has a secret; returns its id for the event. */
export async function askForEmailLink(tx: Tx, id: string, accountId: string, newEmail: string): Promise<void> {
  await insertMailToken(tx, {
    id,
    accountId,
    purpose: 'email_change',
    newEmail,
    expiresAt: new Date(Date.now() + LIFETIME_MS.email_change),
  });
}

/** The secret of a link that is about to be sent; the database keeps its hash. */
export async function makeMailToken(db: Database, accountId: string, purpose: 'verify' | 'reset'): Promise<string> {
  const token = newSecret();
  await insertMailToken(db, { accountId, purpose, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + LIFETIME_MS[purpose]) });
  return token;
}

/** The same for a link written down before; null when it is used. */
export async function makeAskedToken(db: Database, id: string): Promise<string | null> {
  const token = newSecret();
  return (await giveMailTokenHash(db, id, hashOf(token))) === null ? null : token;
}

/**
 * Uses a link, once.
 * @throws AppError 422 `token.used`, `token.invalid` (unknown, expired, or of another kind of link)
 */
export async function useMailToken(tx: Tx, token: string, purpose: MailPurpose): Promise<MailTokenRow> {
  const spent = await spendMailToken(tx, hashOf(token), purpose);
  if (spent === null) throw refused('token.invalid', 'token');
  if (spent === 'used') throw refused('token.used', 'token');
  return spent;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
