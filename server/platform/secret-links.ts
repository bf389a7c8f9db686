import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import { integer, text } from 'drizzle-orm/pg-core';
import { id, listedAt, moment } from './columns.ts';

/** Columns of a table of links that whoever has the secret may use: until a date, and so many times. Of the secret there is the hash only. */
export const secretLinkColumns = () => ({
  id: id(),
  secretHash: text().notNull().unique(),
  uses: integer().notNull(),
  used: integer().notNull().default(0),
  expiresAt: moment().notNull(),
  createdAt: listedAt(),
});

type LinkColumns = Record<'uses' | 'used' | 'expiresAt', AnyColumn>;

/** The condition under which a link can still be used. One that was revoked is no longer there. */
export function isOpen({ uses, used, expiresAt }: LinkColumns): SQL {
  return sql`${used} < ${uses} and ${expiresAt} > now()`;
}

/** 256 random bits need no slow hash. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
