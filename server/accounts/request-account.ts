import { createHash } from 'node:crypto';
import type { Locale } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { CONSENT_VERSIONS } from './consent-versions.ts';
import { createPersona } from './create-persona.ts';
import { hashPassword, refuseCommonPassword } from './passwords.ts';
import type { Patch } from './patches.ts';
import { isOldEnough, outdatedConsent } from './policy.ts';
import { insertAccount, insertConsents } from './queries.ts';
import { refuseHandle } from './refuse-handle.ts';

export interface AccountRequest {
  email: string;
  password: string;
  handle: string;
  locale: Locale;
  country: string;
  birthYear: number;
  consents: Record<keyof typeof CONSENT_VERSIONS, string>;
  patch?: Patch | undefined;
}

/** E-mails are compared without regard to case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Names an e-mail's budget without holding the e-mail. */
export function addressKey(email: string): string {
  return `email:${createHash('sha256').update(normalEmail(email)).digest('base64url')}`;
}

/**
 * What can be refused in a sign-up without looking at any account, and the password's hash. Before the transaction: hashing takes long.
 * @throws AppError 422 `consent.version`, `age.too_young`, a `HandleFault`, `password.common`
 */
export async function checkAccountRequest(request: AccountRequest): Promise<{ passwordHash: string }> {
  const outdated = outdatedConsent(request.consents, CONSENT_VERSIONS);
  if (outdated !== null) throw refused('consent.version', `consents.${outdated}`);
  if (!isOldEnough(request.birthYear, request.country, new Date())) throw refused('age.too_young', 'birthYear');
  const fault = refuseHandle(request.handle);
  if (fault) throw fault;
  refuseCommonPassword(request.password, [request.email, request.handle], 'password');
  return { passwordHash: await hashPassword(request.password) };
}

/**
 * Somebody asks for an account: makes it, unverified, with its first persona and its consents. The same is done for a known e-mail;
 * which mail is sent is decided when it is sent (send-account-mail.ts), out of the asker's sight.
 */
export async function requestAccount(tx: Tx, request: AccountRequest, { passwordHash }: { passwordHash: string }): Promise<void> {
  const accountId = newId();
  const { locale, country, birthYear, handle, patch } = request;
  await insertAccount(tx, { id: accountId, email: normalEmail(request.email), passwordHash, locale, country, birthYear });
  await insertConsents(tx, accountId, request.consents);
  await createPersona(tx, accountId, { handle, patch });
  await record(tx, 'account.requested', { accountId });
}
