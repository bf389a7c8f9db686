import type { Tx } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import { useMailToken } from './mail-tokens.ts';
import { accountById, lockEmail, markVerified, spendOtherMailTokens } from './queries.ts';
import { openSession } from './sessions.ts';
import type { OpenedSession } from './sessions.ts';

/**
 * Confirms the address of a sign-up and signs in. Whoever chose this very password receives the account: other sign-ups with the
 * same address, which anybody may have made, stay unverified and are forgotten.
 * @throws AppError 422 `token.used`, `token.invalid` (also when the address has become somebody's in the meantime)
 */
export async function verifyAccount(tx: Tx, token: string, userAgent: string): Promise<{ accountId: string; session: OpenedSession }> {
  const { accountId } = await useMailToken(tx, token, 'verify');
  await proveAddress(tx, accountId);
  await spendOtherMailTokens(tx, accountId, ['verify']);
  return { accountId, session: await openSession(tx, accountId, userAgent) };
}

/**
 * Verifies the account if it was not: a link that came by mail proves the address, whatever it was sent for.
 * @throws AppError 422 `token.invalid` when the address belongs to another verified account
 */
export async function proveAddress(tx: Tx, accountId: string): Promise<void> {
  const account = await accountById(tx, accountId);
  if (account === null) throw refused('token.invalid', 'token');
  await lockEmail(tx, account.email);
  if (!(await markVerified(tx, account))) throw refused('token.invalid', 'token');
}
