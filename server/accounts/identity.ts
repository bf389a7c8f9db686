import { and, asc, eq } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import type { Queryable } from '../platform/database.ts';
import { personaOwners, personas } from './tables.ts';

/** What a reading of somebody's identity is for; there is no other lawful reason. */
export interface IdentityReading {
  log: Pick<FastifyBaseLogger, 'debug'>;
  purpose: 'block' | 'notice' | 'safety';
}

/**
 * The one road from a persona to its account; null when there is no such persona. What it answers never leaves the server.
 * Logged with its purpose, without ids: the log must not be a second way to know who is who.
 */
export async function accountIdOfPersona(db: Queryable, personaId: string, { log, purpose }: IdentityReading): Promise<string | null> {
  log.debug({ purpose }, 'identity of a persona read');
  const [owner] = await db.select({ accountId: personaOwners.accountId }).from(personaOwners).where(eq(personaOwners.personaId, personaId));
  return owner?.accountId ?? null;
}

/** Whether this account wears this persona; asked with the owner's own id. */
export async function ownsPersona(db: Queryable, accountId: string, personaId: string): Promise<boolean> {
  const found = await db
    .select({ personaId: personaOwners.personaId })
    .from(personaOwners)
    .where(and(eq(personaOwners.personaId, personaId), eq(personaOwners.accountId, accountId)));
  return found.length > 0;
}

/** The account's first pseudonym; every account has one. Asked with the owner's own id. */
export async function firstPersonaOf(db: Queryable, accountId: string): Promise<string> {
  const [first] = await db
    .select({ id: personas.id })
    .from(personaOwners)
    .innerJoin(personas, eq(personas.id, personaOwners.personaId))
    .where(eq(personaOwners.accountId, accountId))
    .orderBy(asc(personas.createdAt), asc(personas.id))
    .limit(1);
  if (first === undefined) throw new Error('an account without a persona');
  return first.id;
}
