import { adoptPersona, ownsPersona, personaById } from '../accounts/public.ts';
import type { PersonaSummary } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { joinsByClaim, takePastPlace } from '../spaces/public.ts';
import { forgetEmailKey, isImported, nameOfKeyForUpdate } from './own-names.ts';

/**
 * Gives somebody the name back that they had on a forum brought here: it becomes one of their pseudonyms, and they are a member of its space, whatever
 * its join rule, unless they have a place there. Repeating it changes nothing.
 * @param emailKey of the account's own confirmed address
 * @throws AppError 404 for any name that is not recognised as theirs, alike whether there is one; 409 `charter.version` (with the current one)
 */
export async function claimName(
  tx: Tx,
  viewer: Viewer,
  emailKey: string | null,
  { id, charterVersion }: { id: string; charterVersion: number },
): Promise<{ persona: PersonaSummary; joined: boolean }> {
  const name = emailKey === null ? null : await nameOfKeyForUpdate(tx, viewer, emailKey, id);
  if (name === null || emailKey === null) return alreadyOwn(tx, viewer, id);
  if (joinsByClaim(name) && charterVersion !== name.space.charterVersion)
    throw conflict('charter.version', { version: name.space.charterVersion });
  await forgetEmailKey(tx, emailKey, id);
  const persona = await adoptPersona(tx, viewer.accountId, id);
  if (persona === null) throw notFound();
  const joined = await takePastPlace(tx, viewer, name.space.slug, id);
  // Somebody whom this account does not see, or who does not see it, no longer sees this name either.
  await record(tx, 'block.changed', { accountIds: [viewer.accountId] });
  return { persona, joined };
}

async function alreadyOwn(tx: Tx, viewer: Viewer, id: string): Promise<{ persona: PersonaSummary; joined: boolean }> {
  // Their own first: what is another's takes as long as what is nobody's.
  const persona = (await ownsPersona(tx, viewer.accountId, id)) && (await isImported(tx, id)) ? await personaById(tx, id) : null;
  if (persona === null) throw notFound();
  return { persona, joined: false };
}
