import type { Locale } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Viewer } from '../platform/viewer.ts';
import { endSessions } from './end-session.ts';
import { askForEmailLink } from './mail-tokens.ts';
import { hashPassword, refuseCommonPassword, requirePassword } from './passwords.ts';
import { changeAccount, replacePassword, spendOtherMailTokens } from './queries.ts';
import type { AccountRow } from './queries.ts';
import { normalEmail } from './request-account.ts';

export interface AccountChange {
  locale?: Locale | undefined;
  country?: string | undefined;
  currentPassword?: string | undefined;
  newPassword?: string | undefined;
  newEmail?: string | undefined;
}

/** A change whose password has been checked. */
export interface CheckedChange {
  locale: Locale | undefined;
  country: string | undefined;
  password: { checked: string; hash: string } | null;
  newEmail: string | null;
}

/**
 * Checks what takes long (hashes), before the transaction.
 * @throws AppError 403 `password.wrong`, `account.not_verified` (a new e-mail for one never confirmed: sign up with the right one);
 *   422 `password.common`
 */
export async function checkAccountChange(account: AccountRow, change: AccountChange): Promise<CheckedChange> {
  const { newPassword, newEmail } = change;
  if (newPassword !== undefined || newEmail !== undefined) await requirePassword(change.currentPassword, account.passwordHash);
  if (newEmail !== undefined && account.verifiedAt === null) throw forbidden('account.not_verified');
  if (newPassword !== undefined) refuseCommonPassword(newPassword, [account.email], 'newPassword');
  const wanted = newEmail === undefined ? null : normalEmail(newEmail);
  return {
    locale: change.locale,
    country: change.country,
    password: newPassword === undefined ? null : { checked: account.passwordHash, hash: await hashPassword(newPassword) },
    newEmail: wanted === account.email ? null : wanted,
  };
}

/**
 * Changes language, country, password, e-mail. A new password ends the other sessions. A new e-mail takes effect once the mail sent
 * to it is answered; the old address is told. Whether the new one is somebody else's is never said here.
 * @throws AppError 409 `password.changed` when another change of the password was faster
 */
export async function updateAccount(tx: Tx, viewer: Viewer, change: CheckedChange): Promise<void> {
  const { locale, country, password, newEmail } = change;
  if (locale !== undefined || country !== undefined) {
    await changeAccount(tx, viewer.accountId, { ...(locale && { locale }), ...(country && { country }) });
  }
  if (password) {
    if (!(await replacePassword(tx, viewer.accountId, password.checked, password.hash))) throw conflict('password.changed');
    await spendOtherMailTokens(tx, viewer.accountId, ['reset', 'email_change']);
    await endSessions(tx, viewer.accountId, { except: viewer.sessionId });
    await record(tx, 'account.password_changed', { accountId: viewer.accountId });
  }
  if (newEmail !== null) {
    const requestId = newId();
    await spendOtherMailTokens(tx, viewer.accountId, ['email_change']);
    await askForEmailLink(tx, requestId, viewer.accountId, newEmail);
    await record(tx, 'account.email_change_asked', { requestId });
    await record(tx, 'account.email_change_announced', { requestId });
  }
}
