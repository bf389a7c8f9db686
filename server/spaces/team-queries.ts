import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { memberships } from './tables.ts';

/** Spelled as the index `memberships_team` has it. */
const TEAM = sql`state = 'active' and role <> 'member'`;

/** How many look after a space. */
export async function countTeam(db: Queryable, spaceId: string): Promise<number> {
  return db.$count(memberships, and(eq(memberships.spaceId, spaceId), TEAM));
}

/** Whether a pseudonym is of a space's team. */
export async function isOnTeam(db: Queryable, spaceId: string, personaId: string): Promise<boolean> {
  return (await db.$count(memberships, and(eq(memberships.spaceId, spaceId), eq(memberships.personaId, personaId), TEAM))) > 0;
}
