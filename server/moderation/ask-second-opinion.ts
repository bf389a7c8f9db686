import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, staleVersion } from '../platform/errors.ts';
import { optionalParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { caseForTeam } from './case-queries.ts';
import { closeCase } from './decision-queries.ts';
import { presentCase } from './present.ts';

/**
 * Leaves a case that one has in hand to somebody else of the team, who decides it.
 * @throws AppError 404; 403 `case.conflict_of_interest`, `case.needs_other`; 409 `case.decided`, `case.not_claimed`, `version.stale`
 */
export async function askSecondOpinion(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { version, question }: { version: number; question?: string | undefined },
): Promise<void> {
  const row = await caseForTeam(tx, viewer, id);
  if (row === null || row.case.spaceId === null) throw notFound();
  if (row.own || row.flaggedByViewer) throw forbidden('case.conflict_of_interest');
  if (row.case.state === 'second_opinion' && row.case.askedBy === row.placeId) throw forbidden('case.needs_other');
  if (row.case.state !== 'open') throw conflict('case.decided');
  if (row.claimant === null || row.case.claimedBy !== row.placeId) throw conflict('case.not_claimed');
  const asked = await closeCase(
    tx,
    { id, version, revision: row.case.revision, placeId: row.placeId },
    { state: 'second_opinion', askedBy: row.placeId, question: optionalParagraphs(question, 'question') },
  );
  if (!asked) throw staleVersion(presentCase(row));
  await record(tx, 'case.changed', { caseId: id, spaceId: row.case.spaceId });
}
