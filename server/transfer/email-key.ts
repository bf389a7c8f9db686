import { createHmac, randomBytes, scrypt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { normalEmail } from '../accounts/public.ts';
import type { Queryable } from '../platform/database.ts';
import { importSecret } from './tables.ts';

/** About 8 ms: nothing for somebody who looks at their own names, much for whoever tries addresses on a stolen copy of the table. */
const COST = { N: 4096, r: 8, p: 1 };

const emailSchema = z.email().max(254);

/** The secret of this database; null when nothing was ever imported. */
export async function findSecret(db: Queryable): Promise<string | null> {
  const [row] = await db.select({ secret: importSecret.secret }).from(importSecret).where(eq(importSecret.id, 1));
  return row?.secret ?? null;
}

/** The same, made where there is none. */
export async function findOrMakeSecret(db: Queryable): Promise<string> {
  await db
    .insert(importSecret)
    .values({ secret: randomBytes(32).toString('base64url') })
    .onConflictDoNothing();
  const secret = await findSecret(db);
  if (secret === null) throw new Error('a secret just written is missing');
  return secret;
}

/** First half, while an export is read: from then on the address itself is nowhere any more. null for what is no address. */
export function maskEmail(email: string, secret: string): string | null {
  const address = normalEmail(email);
  return emailSchema.safeParse(address).success ? createHmac('sha256', secret).update(address).digest('base64url') : null;
}

/** Second half, for authors that come in: what is stored, and compared with. */
export function emailKeyOf(mask: string, secret: string): Promise<string> {
  return new Promise((done, fail) =>
    scrypt(mask, secret, 32, COST, (error, key) => (error === null ? done(key.toString('base64url')) : fail(error))),
  );
}
