import { and, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../platform/database.ts';
import { memberships } from './tables.ts';

/** Whether a persona belongs to a space at this moment. */
export async function isActiveMember(db: Queryable, spaceId: string, personaId: string): Promise<boolean> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.spaceId, spaceId), eq(memberships.personaId, personaId), eq(memberships.state, 'active')));
  return rows.length > 0;
}

/** The team let a message of a newcomer appear: one less is held from now on. */
export async function countAppeared(tx: Tx, spaceId: string, personaId: string): Promise<void> {
  await tx
    .update(memberships)
    .set({ heldLeft: sql`greatest(0, ${memberships.heldLeft} - 1)` })
    .where(and(eq(memberships.spaceId, spaceId), eq(memberships.personaId, personaId)));
}
