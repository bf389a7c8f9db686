import type { Database } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { verifyPassword } from './passwords.ts';
import { accountsByEmail } from './queries.ts';
import type { AccountRow } from './queries.ts';
import { normalEmail } from './request-account.ts';

/**
 * Whose e-mail and password these are: the verified account's, or else the latest unconfirmed sign-up's, which may look around.
 * So a sign-up with a known e-mail opens the same door as one with an unknown e-mail. Every refusal costs two hashes.
 * @throws AppError 401 `session.bad_credentials`
 */
export async function accountOfCredentials(db: Database, email: string, password: string): Promise<AccountRow> {
  const { verified, unverified } = await accountsByEmail(db, normalEmail(email));
  if ((await verifyPassword(password, verified?.passwordHash ?? null)) && verified) return verified;
  if ((await verifyPassword(password, unverified?.passwordHash ?? null)) && unverified) return unverified;
  throw new AppError(401, 'session.bad_credentials');
}
