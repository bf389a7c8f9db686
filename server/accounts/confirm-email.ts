import type { Tx } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { endSessions } from './end-session.ts';
import { useMailToken } from './mail-tokens.ts';
import { changeAccount, isEmailTaken, lockEmail, spendOtherMailTokens } from './queries.ts';

/**
 * Makes the address that received the link the account's own, and ends the sessions but the one that follows the link.
 * @throws AppError 422 `token.used`, `token.invalid` (also when the address has become somebody's in the meantime)
 */
export async function confirmEmail(tx: Tx, token: string, viewer: Viewer | null): Promise<void> {
  const { accountId, newEmail: email } = await useMailToken(tx, token, 'email_change');
  if (email === null) throw refused('token.invalid', 'token');
  await lockEmail(tx, email);
  if (await isEmailTaken(tx, { id: accountId, email })) throw refused('token.invalid', 'token');
  await changeAccount(tx, accountId, { email });
  // Links that lie in the old mailbox open nothing any more.
  await spendOtherMailTokens(tx, accountId, ['reset', 'verify', 'email_change']);
  await endSessions(tx, accountId, viewer?.accountId === accountId ? { except: viewer.sessionId } : 'all');
}
