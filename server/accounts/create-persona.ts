import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { patchOf } from './patches.ts';
import type { Patch } from './patches.ts';
import { insertPersona } from './queries.ts';
import type { PersonaRow } from './queries.ts';

/**
 * Gives an account one more pseudonym. Handles need not differ across the site, only inside a space (asked when joining one):
 * "already taken" would tell of spaces one cannot see.
 */
export function createPersona(
  tx: Tx,
  accountId: string,
  { handle, bio, patch }: { handle: string; bio?: string | undefined; patch?: Patch | undefined },
): Promise<PersonaRow> {
  const id = newId();
  return insertPersona(tx, accountId, { id, handle, bio: bio || null, ...(patch ?? patchOf(id)) });
}
