import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound } from '../platform/errors.ts';
import type { Patch } from './patches.ts';
import type { PersonaMeetings } from './persona-meetings.ts';
import { changePersona, ownPersonaForUpdate } from './queries.ts';
import type { PersonaRow } from './queries.ts';
import { refuseHandle } from './refuse-handle.ts';

export interface PersonaChange {
  handle?: string | undefined;
  bio?: string | null | undefined;
  patch?: Patch | undefined;
}

/**
 * Changes one's own pseudonym; what it wrote carries the new name.
 * @throws AppError 404; 409 `persona.handle_taken` when somebody in one of its spaces has the handle; 422 a `HandleFault`
 */
export async function updatePersona(
  tx: Tx,
  meetings: PersonaMeetings,
  accountId: string,
  personaId: string,
  change: PersonaChange,
): Promise<PersonaRow> {
  const persona = await ownPersonaForUpdate(tx, accountId, personaId);
  if (persona === null) throw notFound();
  if (change.handle !== undefined && change.handle !== persona.handle) {
    const fault = refuseHandle(change.handle);
    if (fault) throw fault;
    if (await meetings.handleTaken(tx, personaId, change.handle)) throw conflict('persona.handle_taken');
  }
  const after = {
    handle: change.handle ?? persona.handle,
    bio: change.bio === undefined ? persona.bio : change.bio || null,
    weave: change.patch?.weave ?? persona.weave,
    duo: change.patch?.duo ?? persona.duo,
  };
  const changed = await changePersona(tx, personaId, after);
  await record(tx, 'persona.updated', { personaId });
  return changed;
}
