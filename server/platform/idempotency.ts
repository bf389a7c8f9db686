import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
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
  /** Hash of the header: the key itself, which opens a sealed answer, is kept nowhere. */
  key: string;
  requestHash: string;
  seal: Seal | null;
}

/**
 * Reads the `Idempotency-Key` header of a creating request.
 * @param sealed the answer tells a secret that the database must not know
 * @param part of a request that is written in several transactions: each is once
 * @throws AppError 400 `idempotency.key_invalid`
 */
export function idempotencyClaim(
  accountId: string,
  header: string | string[] | undefined,
  request: readonly unknown[],
  sealed: boolean,
  part?: string,
): IdempotencyClaim | null {
  if (header === undefined) return null;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) throw new AppError(400, 'idempotency.key_invalid');
  return {
    accountId,
    // No header has a space: a part's key is no other request's.
    key: sha256(part === undefined ? header : `${header} ${part}`),
    requestHash: sha256(JSON.stringify(request)),
    seal: sealed ? new Seal(accountId, header) : null,
  };
}

/**
 * Runs `write` once for a claim: a repeat, even at the same moment, gets the first answer.
 * The key is inserted first, in the same transaction: a second request waits on its unique index until the first commits or fails.
 * @throws AppError 409 `idempotency.key_reused` when the key came with another request
 */
export async function answerOnce<A extends StoredAnswer>(tx: Tx, claim: IdempotencyClaim, write: () => Promise<A>): Promise<A> {
  const { accountId, key, requestHash, seal } = claim;
  const mine = and(eq(idempotencyKeys.accountId, accountId), eq(idempotencyKeys.key, key));
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ accountId, key, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length === 0) {
    const [first] = await tx.select().from(idempotencyKeys).where(mine);
    if (first === undefined || first.status === null || first.requestHash !== requestHash) throw conflict('idempotency.key_reused');
    // Written below from the same handler's answer.
    return { status: first.status, body: seal === null ? first.answer : seal.open(first.answer) } as A;
  }
  const answer = await write();
  const kept = seal === null ? answer.body : seal.close(answer.body);
  await tx.update(idempotencyKeys).set({ status: answer.status, answer: kept }).where(mine);
  return answer;
}

/** Forgets keys older than 24 hours. */
export async function forgetOldKeys(db: Database): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(Date.now() - KEPT_HOURS * 3_600_000)));
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps an answer so that only a request with the same key reads it again: the key is the client's, the database has its hash. */
class Seal {
  readonly #key: Buffer;

  constructor(accountId: string, header: string) {
    this.#key = Buffer.from(hkdfSync('sha256', header, accountId, 'idempotent answer', 32));
  }

  close(body: unknown): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce);
    const content = Buffer.concat([cipher.update(JSON.stringify(body), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url');
  }

  open(kept: unknown): unknown {
    const bytes = Buffer.from(String(kept), 'base64url');
    const decipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return JSON.parse(decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8'));
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
