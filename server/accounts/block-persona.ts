import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { accountIdOfPersona, ownsPersona } from './identity.ts';
import type { IdentityReading } from './identity.ts';
import type { PersonaMeetings } from './persona-meetings.ts';
import { deleteBlock, insertBlock } from './queries.ts';

/**
 * From now on neither sees the other, with any of their pseudonyms; the other is not told, and the answer tells nothing of them.
 * Repeating it changes nothing.
 * @throws AppError 404 for a pseudonym the viewer cannot come across; 422 `block.self`
 */
export async function blockPersona(
  tx: Tx,
  meetings: PersonaMeetings,
  viewer: Viewer,
  personaId: string,
  log: IdentityReading['log'],
): Promise<void> {
  if (await ownsPersona(tx, viewer.accountId, personaId)) throw refused('block.self');
  if (!(await meetings.mayMeet(tx, viewer, personaId))) throw notFound();
  const blockedId = await accountIdOfPersona(tx, personaId, { log, purpose: 'block' });
  if (blockedId === null) throw notFound();
  const isNew = await insertBlock(tx, { blockerId: viewer.accountId, personaId, blockedId });
  if (isNew) await record(tx, 'block.changed', { accountIds: [viewer.accountId, blockedId] });
}

/**
 * Takes a block back, also of a pseudonym one can no longer come across.
 * @throws AppError 404 when there is no block and the pseudonym cannot be seen
 */
export async function unblockPersona(tx: Tx, meetings: PersonaMeetings, viewer: Viewer, personaId: string): Promise<void> {
  const blockedId = await deleteBlock(tx, viewer.accountId, personaId);
  if (blockedId !== null) await record(tx, 'block.changed', { accountIds: [viewer.accountId, blockedId] });
  else if (!(await meetings.mayMeet(tx, viewer, personaId))) throw notFound();
}
