import { eq } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';
import { patchOf } from './patches.ts';
import type { PersonaRow } from './queries.ts';
import { personaOwners, personas } from './tables.ts';

/** Makes pseudonyms that nobody wears: of people who wrote elsewhere and may come one day to claim them. */
export async function insertUnownedPersonas(tx: Tx, found: readonly { id: string; handle: string }[]): Promise<void> {
  if (found.length > 0) await tx.insert(personas).values(found.map(({ id, handle }) => ({ id, handle, bio: null, ...patchOf(id) })));
}

/**
 * Gives an account a pseudonym that nobody wears. It counts as made now: the account's first one stays the one it began with.
 * @returns null when somebody wears it, or it is gone
 */
export async function adoptPersona(tx: Tx, accountId: string, personaId: string): Promise<PersonaRow | null> {
  const [persona] = await tx.update(personas).set({ createdAt: new Date() }).where(eq(personas.id, personaId)).returning();
  if (persona === undefined) return null;
  const owned = await tx
    .insert(personaOwners)
    .values({ personaId, accountId })
    .onConflictDoNothing()
    .returning({ personaId: personaOwners.personaId });
  return owned.length > 0 ? persona : null;
}

export async function personaById(db: Queryable, id: string): Promise<PersonaRow | null> {
  const [row] = await db.select().from(personas).where(eq(personas.id, id));
  return row ?? null;
}
