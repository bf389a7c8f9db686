import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database, Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { personaNotes } from './tables.ts';

/** What nobody used within this time is no longer needed. */
const UNUSED = sql`interval '1 year'`;

/** The name of whoever has a place in the team. */
const nameAt = (membershipId: SQL) => sql<
  string | null
>`(select named.handle from memberships place join personas named on named.id = place.persona_id
  where place.id = ${membershipId})`;

/** Notes of a space, but for what is about the viewer, under any name they wear or wore: that they are not told. */
function selectNotes(db: Queryable, viewer: Viewer, spaceId: string, more: SQL | undefined) {
  return db
    .select({ note: personaNotes, by: nameAt(sql`persona_notes.by_id`), changedBy: nameAt(sql`persona_notes.changed_by_id`) })
    .from(personaNotes)
    .where(
      and(
        eq(personaNotes.spaceId, spaceId),
        sql`not exists (select 1 from persona_owners own where own.persona_id = persona_notes.persona_id and own.account_id = ${viewer.accountId})`,
        more,
      ),
    );
}
export type NoteRow = Awaited<ReturnType<typeof selectNotes>>[number];

/** Of some pseudonyms, newest first. The caller has made sure that the viewer is of the space's team. */
export async function notesOf(
  db: Queryable,
  viewer: Viewer,
  spaceId: string,
  personaIds: readonly string[],
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
): Promise<NoteRow[]> {
  const next =
    after === null
      ? undefined
      : sql`(${personaNotes.createdAt}, ${personaNotes.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`;
  return selectNotes(db, viewer, spaceId, and(inArray(personaNotes.personaId, [...personaIds]), next))
    .orderBy(desc(personaNotes.createdAt), desc(personaNotes.id))
    .limit(limit);
}

/** One of them, or null. */
export async function noteOf(tx: Tx, viewer: Viewer, spaceId: string, id: string): Promise<NoteRow | null> {
  const [row] = await selectNotes(tx, viewer, spaceId, eq(personaNotes.id, id));
  return row ?? null;
}

export async function countNotes(tx: Tx, spaceId: string, personaId: string): Promise<number> {
  return tx.$count(personaNotes, and(eq(personaNotes.spaceId, spaceId), eq(personaNotes.personaId, personaId)));
}

/** Whether there is somebody of this name for a team to note of: one that has, or had, its place in the space, and is not the viewer. */
export async function canBeNoted(tx: Tx, viewer: Viewer, spaceId: string, personaId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from memberships where space_id = ${spaceId} and persona_id = ${personaId}
    and not exists (select 1 from persona_owners own where own.persona_id = ${personaId} and own.account_id = ${viewer.accountId})`);
  return rows.length > 0;
}

/** Somebody has taken a case of this pseudonym in hand, and has its notes before them. */
export async function useNotes(tx: Tx, spaceId: string, personaId: string): Promise<void> {
  await tx
    .update(personaNotes)
    .set({ usedAt: sql`now()` })
    .where(and(eq(personaNotes.spaceId, spaceId), eq(personaNotes.personaId, personaId)));
}

export async function forgetUnusedNotes(db: Database): Promise<void> {
  await db.delete(personaNotes).where(sql`${personaNotes.usedAt} < now() - ${UNUSED}`);
}
