import { and, eq, sql } from 'drizzle-orm';
import type { PersonaNote } from '../../shared/moderation.contract.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound, staleVersion } from '../platform/errors.ts';
import { requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { lockSpace, logAct, ownTeamPlace } from '../spaces/public.ts';
import type { TeamPlace } from '../spaces/public.ts';
import { canBeNoted, countNotes, noteOf } from './note-queries.ts';
import { presentNote } from './present.ts';
import { personaNotes } from './tables.ts';

/** What a team needs to know of somebody is corrected rather than piled up. */
export const MOST_NOTES = 5;

/**
 * Notes something of a pseudonym for the team; of two at once neither goes past the most.
 * @throws AppError 404, the pseudonym included, and for one of their own; 409 `note.too_many`; 422 `text.empty`
 */
export async function writeNote(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { personaId, text }: { personaId: string; text: string },
): Promise<PersonaNote> {
  const place = await ownTeamPlace(tx, viewer, slug);
  const { spaceId, membershipId: byId } = place;
  if (!(await canBeNoted(tx, viewer, spaceId, personaId))) throw notFound();
  await lockSpace(tx, spaceId);
  if ((await countNotes(tx, spaceId, personaId)) >= MOST_NOTES) throw conflict('note.too_many');
  const [row] = await tx
    .insert(personaNotes)
    .values({ spaceId, personaId, byId, text: requiredParagraphs(text, 'text') })
    .returning({ id: personaNotes.id });
  if (row === undefined) throw new Error('an insert without a row');
  await noteAct(tx, place, 'note_written', row.id);
  return shown(tx, viewer, place, row.id);
}

/** @throws AppError 404; 409 `version.stale`, with the note as it is now; 422 `text.empty` */
export async function correctNote(
  tx: Tx,
  viewer: Viewer,
  { slug, id }: { slug: string; id: string },
  { version, text }: { version: number; text: string },
): Promise<PersonaNote> {
  const place = await ownTeamPlace(tx, viewer, slug);
  const found = await noteOf(tx, viewer, place.spaceId, id);
  if (found === null) throw notFound();
  const corrected = await tx
    .update(personaNotes)
    .set({
      text: requiredParagraphs(text, 'text'),
      changedById: place.membershipId,
      changedAt: sql`now()`,
      usedAt: sql`now()`,
      version: version + 1,
    })
    // Of two at once, the second finds another version.
    .where(and(eq(personaNotes.id, id), eq(personaNotes.version, version)))
    .returning({ id: personaNotes.id });
  if (corrected.length === 0) throw staleVersion(await shown(tx, viewer, place, id));
  await noteAct(tx, place, 'note_corrected', id);
  return shown(tx, viewer, place, id);
}

/** @throws AppError 404 */
export async function deleteNote(tx: Tx, viewer: Viewer, { slug, id }: { slug: string; id: string }): Promise<void> {
  const place = await ownTeamPlace(tx, viewer, slug);
  if ((await noteOf(tx, viewer, place.spaceId, id)) === null) throw notFound();
  const gone = await tx.delete(personaNotes).where(eq(personaNotes.id, id)).returning({ id: personaNotes.id });
  if (gone.length === 0) throw notFound();
  await noteAct(tx, place, 'note_deleted', id);
}

async function shown(tx: Tx, viewer: Viewer, { spaceId }: TeamPlace, id: string): Promise<PersonaNote> {
  const row = await noteOf(tx, viewer, spaceId, id);
  if (row === null) throw notFound();
  return presentNote(row);
}

/** The log says that a note was written and by whom, not of whom: whoever it is about may be of the team one day. */
async function noteAct(
  tx: Tx,
  { spaceId, personaId }: TeamPlace,
  kind: 'note_written' | 'note_corrected' | 'note_deleted',
  id: string,
): Promise<void> {
  await logAct(tx, { spaceId, personaId, kind, subject: { type: 'note', id } });
}
