import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { caseForTeam, holdCase, letGoOfCase } from './case-queries.ts';
import { refuseClaim } from './policy.ts';
import { presentClaim } from './present.ts';

/**
 * Takes a case in hand, so that nobody else decides it meanwhile; again, for as long again.
 * @throws AppError 404 absent, or of a team that is not theirs; 403 `case.conflict_of_interest`; 409 `case.claimed`, with the claim as `current`
 */
export async function claimCase(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await caseForTeam(tx, viewer, id);
  if (found === null) throw notFound();
  const { own, flaggedByViewer, placeId } = found;
  if (refuseClaim({ own, flaggedByViewer, heldByOther: false }) !== null) throw forbidden('case.conflict_of_interest');
  if (!(await holdCase(tx, id, placeId))) {
    const now = await caseForTeam(tx, viewer, id);
    throw conflict('case.claimed', now === null ? null : presentClaim(now));
  }
  await tellTeam(tx, found.case);
}

/** Gives it back; who does not have it changes nothing. @throws AppError 404 */
export async function releaseCase(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await caseForTeam(tx, viewer, id);
  if (found === null) throw notFound();
  if (await letGoOfCase(tx, id, found.placeId)) await tellTeam(tx, found.case);
}

async function tellTeam(tx: Tx, { id, spaceId }: { id: string; spaceId: string | null }): Promise<void> {
  if (spaceId !== null) await record(tx, 'case.changed', { caseId: id, spaceId });
}
