import { randomBytes } from 'node:crypto';

/** A new opaque id: 16 url-safe characters, 96 random bits, telling neither order nor date. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}

/** A secret for a link or a session: 43 url-safe characters, 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
