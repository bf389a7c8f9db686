import { and, asc, eq, inArray } from 'drizzle-orm';
import type { PersonaMeetings } from '../accounts/public.ts';
import type { Queryable } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { handleKey } from '../../shared/handles.ts';
import { refusingTakenHandle } from './join-space.ts';
import { readablePersona } from './queries.ts';
import { memberships, spaces } from './tables.ts';
import { visibleSpaces } from './visibility.ts';

/**
 * Takes a handle in every space where the persona has its place; false, and nothing is changed, when an active member of one
 * of them has it. Part of the change of the persona itself: the caller's transaction decides over both.
 */
async function takeHandle(db: Queryable, personaId: string, handle: string): Promise<boolean> {
  try {
    // Within a savepoint: a clash must not end the caller's transaction.
    await db.transaction((tx) =>
      refusingTakenHandle(
        tx
          .update(memberships)
          .set({ handleKey: handleKey(handle) })
          .where(eq(memberships.personaId, personaId)),
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** What `accounts`, a tier below, has to know of spaces; app.ts hands it over. */
export const personaMeetings: PersonaMeetings = {
  async spacesOf(db, owner, personaIds) {
    const bySpace = new Map<string, { slug: string; name: string }[]>();
    if (personaIds.length === 0) return bySpace;
    const rows = await db
      .select({ personaId: memberships.personaId, slug: spaces.slug, name: spaces.name })
      .from(memberships)
      .innerJoin(spaces, eq(spaces.id, memberships.spaceId))
      // A name may stay behind as a member of a private space from which its owner is gone.
      .where(and(inArray(memberships.personaId, [...personaIds]), eq(memberships.state, 'active'), visibleSpaces(owner)))
      .orderBy(asc(spaces.sortName), asc(spaces.id));
    for (const { personaId, slug, name } of rows) bySpace.set(personaId, [...(bySpace.get(personaId) ?? []), { slug, name }]);
    return bySpace;
  },
  // Asked while a persona is being renamed. The answer no comes with the handle taken, so that between question and change nobody else gets it.
  handleTaken: async (db, personaId, handle) => !(await takeHandle(db, personaId, handle)),
  mayMeet: async (db, viewer, personaId) => (await readablePersona(db, viewer, personaId)) !== null,
};
