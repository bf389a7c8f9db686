import { record } from '../events/outbox.ts';
import type { Database, Tx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { endSessions } from './end-session.ts';
import { useMailToken } from './mail-tokens.ts';
import { accountsByEmail, changeAccount, spendOtherMailTokens } from './queries.ts';
import { normalEmail } from './request-account.ts';
import { proveAddress } from './verify-account.ts';

/** The account a reset mail is for; an id of nobody for an unknown e-mail, so that the same event is written for everybody. */
export async function accountIdForReset(db: Database, email: string): Promise<string> {
  const { verified, unverified } = await accountsByEmail(db, normalEmail(email));
  return (verified ?? unverified)?.id ?? newId();
}

export async function requestPasswordReset(tx: Tx, accountId: string): Promise<void> {
  await record(tx, 'account.reset_asked', { accountId });
}

/**
 * Sets the password of the account a reset mail went to, and ends all its sessions. The mail also proves the address.
 * @throws AppError 422 `token.used`, `token.invalid`
 */
export async function resetPassword(tx: Tx, token: string, passwordHash: string): Promise<void> {
  const { accountId } = await useMailToken(tx, token, 'reset');
  await proveAddress(tx, accountId);
  await changeAccount(tx, accountId, { passwordHash });
  // An address change asked for by whoever knew the old password goes with it.
  await spendOtherMailTokens(tx, accountId, ['reset', 'verify', 'email_change']);
  await endSessions(tx, accountId, 'all');
  await record(tx, 'account.password_changed', { accountId });
}
