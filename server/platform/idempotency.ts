import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Database, Tx } from './database.ts';
import { AppError, conflict } from './errors.ts';
import { idempotencyKeys } from './tables.ts';

const KEPT_HOURS = 24;

export interface StoredAnswer {
  status: number;
  body: unknown;
}

/** Who repeats what: the same key with another `requestHash` is a mistake of the client. */
export interface IdempotencyClaim {
  accountId: string;
  key: string;
  requestHash: string;
}

/**
 * Reads the `Idempotency-Key` header of a creating request.
 * @throws AppError 400 `idempotency.key_invalid`
 */
export function idempotencyClaim(
  accountId: string,
  header: string | string[] | undefined,
  request: readonly unknown[],
): IdempotencyClaim | null {
  if (header === undefined) return null;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) throw new AppError(400, 'idempotency.key_invalid');
  return { accountId, key: header, requestHash: createHash('sha256').update(JSON.stringify(request)).digest('hex') };
}

/**
 * Runs `write` once for a claim: a repeat, even at the same moment, gets the first answer.
 * The key is inserted first, in the same transaction: a second request waits on its unique index until the first commits or fails.
 * @throws AppError 409 `idempotency.key_reused` when the key came with another request
 */
export async function answerOnce<A extends StoredAnswer>(tx: Tx, claim: IdempotencyClaim, write: () => Promise<A>): Promise<A> {
  const mine = and(eq(idempotencyKeys.accountId, claim.accountId), eq(idempotencyKeys.key, claim.key));
  const claimed = await tx.insert(idempotencyKeys).values(claim).onConflictDoNothing().returning({ key: idempotencyKeys.key });
  if (claimed.length === 0) {
    const [first] = await tx.select().from(idempotencyKeys).where(mine);
    if (first === undefined || first.status === null || first.requestHash !== claim.requestHash) throw conflict('idempotency.key_reused');
    // Written below from the same handler's answer.
    return { status: first.status, body: first.answer } as A;
  }
  const answer = await write();
  await tx.update(idempotencyKeys).set({ status: answer.status, answer: answer.body }).where(mine);
  return answer;
}

/** Forgets keys older than 24 hours. */
export async function forgetOldKeys(db: Database): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(Date.now() - KEPT_HOURS * 3_600_000)));
}
