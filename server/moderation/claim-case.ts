import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { caseForTeam, holdCase, keepCaseInHand, keepEvidence, letGoOfCase, letGoOfCaseSoon, updateCase } from './case-queries.ts';
import type { CaseRecord, CaseRow } from './case-queries.ts';
import { useNotes } from './note-queries.ts';
import { refuseClaim } from './policy.ts';
import { claimFacts, presentClaim } from './present.ts';
import { revisionOf, subjectNow } from './subject.ts';

/**
 * Takes a case in hand, so that nobody else decides it meanwhile; again, for as long again.
 * @throws AppError 404 absent, or of a team that is not theirs; 403 `case.conflict_of_interest`, `case.needs_other`; 409 `case.decided`, `case.claimed`, with the claim as `current`
 */
export async function claimCase(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await caseForTeam(tx, viewer, id);
  if (found === null) throw notFound();
  const { placeId } = found;
  refuse(found);
  if (!(await holdCase(tx, id, placeId))) {
    const now = await caseForTeam(tx, viewer, id);
    // Decided between the look and this.
    if (now !== null) refuse(now);
    throw conflict('case.claimed', now === null ? null : presentClaim(now));
  }
  await lookAtTextAsItIs(tx, found.case);
  const { spaceId, personaId } = found.case;
  if (spaceId !== null && personaId !== null) await useNotes(tx, spaceId, personaId);
  await tellTeam(tx, found.case);
}

function refuse(row: CaseRow): void {
  const refusal = refuseClaim({ ...claimFacts(row), heldByOther: false });
  if (refusal !== null) throw refusal === 'case.decided' ? conflict(refusal) : forbidden(refusal);
}

/** What its author has changed since it was told of is judged as it is now; what was told of stays as evidence. */
async function lookAtTextAsItIs(tx: Tx, { id, subjectType, subjectId, revision }: CaseRecord): Promise<void> {
  const now = await subjectNow(tx, { type: subjectType, id: subjectId });
  const revisionNow = now === null ? revision : revisionOf(now.evidence);
  if (now === null || revisionNow === revision) return;
  await keepEvidence(tx, id, revisionNow, now.evidence);
  await updateCase(tx, id, { revision: revisionNow });
}

/** Keeps it for its whole time again; who does not have it takes nothing. @throws AppError 404 */
export async function keepCase(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await caseForTeam(tx, viewer, id);
  if (found === null) throw notFound();
  if (await keepCaseInHand(tx, id, found.placeId)) await tellTeam(tx, found.case);
}

/** Gives it back; who does not have it changes nothing. @throws AppError 404 */
export async function releaseCase(tx: Tx, viewer: Viewer, id: string, when: 'now' | 'soon'): Promise<void> {
  const found = await caseForTeam(tx, viewer, id);
  if (found === null) throw notFound();
  const letGo = when === 'now' ? letGoOfCase : letGoOfCaseSoon;
  if (await letGo(tx, id, found.placeId)) await tellTeam(tx, found.case);
}

export async function tellTeam(tx: Tx, { id, spaceId }: { id: string; spaceId: string | null }): Promise<void> {
  if (spaceId !== null) await record(tx, 'case.changed', { caseId: id, spaceId });
}
