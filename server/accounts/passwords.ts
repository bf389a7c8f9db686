import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { AppError, refused } from '../platform/errors.ts';
import { isCommonPassword } from './common-passwords.ts';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
export const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;
const SALT_BYTES = 16;
/** Each run holds 19 MiB and a thread: a flood of sign-ins waits in line instead of filling memory. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** @throws AppError 422 `password.common`, naming the field */
export function refuseCommonPassword(password: string, own: readonly string[], field: string): void {
  if (isCommonPassword(password, own)) throw refused('password.common', field);
}

/** A new PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await run(password, salt, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Whether the password belongs to a stored PHC string. Without one the same work is done for nothing, so that the time tells
 * nobody whether there is an account.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? null : readPhc(stored);
  const tag = await run(password, known?.salt ?? randomBytes(SALT_BYTES), known?.cost ?? COST);
  return known !== null && tag.length === known.tag.length && timingSafeEqual(tag, known.tag);
}

/** @throws AppError 403 `password.wrong` */
export async function requirePassword(password: string | undefined, stored: string): Promise<void> {
  if (password === undefined || !(await verifyPassword(password, stored))) {
    throw new AppError(403, 'password.wrong', { errors: [{ path: 'currentPassword', message: 'password.wrong' }] });
  }
}

async function run(password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    // The same letters typed on another system may be composed differently (NIST SP 800-63B 5.1.1.2).
    return await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: TAG_BYTES, ...cost });
  } finally {
    const next = waiting.shift();
    // The place goes to the next in line, or is free again.
    if (next) next();
    else running--;
  }
}

function readPhc(text: string): { cost: typeof COST; salt: Buffer; tag: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  if (!found) throw new Error('A stored password hash is not an argon2id PHC string');
  const [, memory, passes, parallelism, salt = '', tag = ''] = found;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
