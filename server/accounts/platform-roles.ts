import { eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable, Tx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { isCommonPassword } from './common-passwords.ts';
import { createPersona } from './create-persona.ts';
import { endSessions } from './end-session.ts';
import { hashPassword } from './passwords.ts';
import { accountsByEmail, changeAccount, insertAccount, lockEmail } from './queries.ts';
import { normalEmail } from './request-account.ts';
import { accounts } from './tables.ts';

const MIN_LENGTH = 10;
const MAX_LENGTH = 200;
/** Every account wears a pseudonym; its owner may rename this one. */
const FIRST_HANDLE = 'Intendance';

/** What somebody can be for the whole platform; one account can be both. */
export type PlatformRole = 'operator' | 'safety_officer';
const SINCE = { operator: 'operatorSince', safety_officer: 'safetyOfficerSince' } as const;

/** What is wrong with the credentials of somebody who is to have such a role, as a line for the person at the keyboard; or their hash. */
export async function checkCredentials(
  email: string,
  password: string,
): Promise<{ refusal: string } | { email: string; passwordHash: string }> {
  if (!z.email().max(254).safeParse(email.trim()).success) return { refusal: 'This is not an e-mail address.' };
  if (password.length < MIN_LENGTH || password.length > MAX_LENGTH)
    return { refusal: `The password must have ${MIN_LENGTH} to ${MAX_LENGTH} characters.` };
  if (isCommonPassword(password, [email])) return { refusal: 'This password is among those that are tried first: choose another.' };
  return { email: normalEmail(email), passwordHash: await hashPassword(password) };
}

/**
 * Gives somebody a role for the whole platform: a new account, or the one that has this e-mail, whose password is replaced and sessions ended.
 * Verified without a mail: who runs this command owns the machine.
 */
export async function giveRole(
  tx: Tx,
  role: PlatformRole,
  { email, passwordHash }: { email: string; passwordHash: string },
): Promise<'created' | 'promoted'> {
  await lockEmail(tx, email);
  const now = new Date();
  const { verified } = await accountsByEmail(tx, email);
  if (verified) {
    await changeAccount(tx, verified.id, { passwordHash, [SINCE[role]]: verified[SINCE[role]] ?? now });
    await endSessions(tx, verified.id, 'all');
    return 'promoted';
  }
  // Nobody asks their age; an adult's year keeps the age rules out of their way.
  const birthYear = now.getUTCFullYear() - 18;
  const id = newId();
  await insertAccount(tx, { id, email, passwordHash, locale: 'fr', country: 'FR', birthYear, verifiedAt: now, [SINCE[role]]: now });
  await createPersona(tx, id, { handle: FIRST_HANDLE });
  return 'created';
}

/** How many accounts run the platform; which ones is nobody's to know. */
export function countOperators(db: Queryable): Promise<number> {
  return db.$count(accounts, isNotNull(accounts.operatorSince));
}

/** The accounts of the safety officers: to write to them. */
export async function safetyOfficers(db: Queryable): Promise<string[]> {
  const rows = await db.select({ id: accounts.id }).from(accounts).where(isNotNull(accounts.safetyOfficerSince));
  return rows.map(({ id }) => id);
}

/** What is kept of the person behind an account, for a safety officer who has written down why; null when it is gone. */
export async function identityOfAccount(db: Queryable, accountId: string) {
  const [row] = await db
    .select({
      email: accounts.email,
      country: accounts.country,
      locale: accounts.locale,
      birthYear: accounts.birthYear,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return row ?? null;
}
