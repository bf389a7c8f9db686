import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';

/** What this slice must know of spaces, which are a tier above: spaces provide it, app.ts hands it in. */
export interface PersonaMeetings {
  /** Spaces that its owner may know of, in which each persona is an active member, by name. */
  spacesOf(
    db: Queryable,
    owner: Viewer,
    personaIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly { slug: string; name: string }[]>>;
  /** Whether somebody else in a space of this persona has that handle. */
  handleTaken(db: Queryable, personaId: string, handle: string): Promise<boolean>;
  /** Whether the viewer may come across this persona: it is or was in a space they may read. */
  mayMeet(db: Queryable, viewer: Viewer, personaId: string): Promise<boolean>;
}
