import { accountIdOfPersona, identityOfAccount } from '../accounts/public.ts';
import type { IdentityReading } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import { requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { requireOfficer } from './policy.ts';
import { addReading, safetyCase } from './queries.ts';

/**
 * Tells a safety officer whose account is behind the pseudonym of a case that is in the hands of the platform: the only way there is from one to the other. That
 * it happened, and why, is written where nobody can change it, and into the log of the space's team.
 * @throws AppError 403 `safety.not_officer`, `case.conflict_of_interest`; 404; 409 `safety.nobody` where no pseudonym is left
 */
export async function readIdentity(tx: Tx, viewer: Viewer, id: string, reason: string, log: IdentityReading['log']) {
  requireOfficer(viewer);
  const row = await safetyCase(tx, viewer, id);
  if (row === null) throw notFound();
  if (row.conflict) throw forbidden('case.conflict_of_interest');
  const { personaId, spaceId, subjectType, subjectId } = row.case;
  if (personaId === null) throw conflict('safety.nobody');
  const why = requiredParagraphs(reason, 'reason');
  await addReading(tx, { caseId: id, personaId, officerId: viewer.accountId, reason: why });
  if (spaceId !== null)
    await logAct(tx, {
      spaceId,
      personaId: null,
      kind: 'identity_read',
      subject: { type: subjectType, id: subjectId },
      details: { reason: why },
    });
  const accountId = await accountIdOfPersona(tx, personaId, { log, purpose: 'safety' });
  return accountId === null ? null : identityOfAccount(tx, accountId);
}
