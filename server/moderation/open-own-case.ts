import { conflict, forbidden, notFound } from '../platform/errors.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaceForViewer } from '../spaces/public.ts';
import { keepEvidence, openCase, updateCase } from './case-queries.ts';
import { claimCase } from './claim-case.ts';
import { rankOf } from './policy.ts';
import { revisionOf, subjectFor } from './subject.ts';
import type { Subject, SubjectRef } from './subject.ts';

/** Until somebody says what it is about. */
const GROUND = 'other';

/**
 * Opens the case of what somebody of the team has seen themselves, told by nobody, and takes it in hand; or takes in hand the one that is there. A text that was
 * judged and has not changed is not judged again; a person, who goes on, is.
 * @param space of a pseudonym: where it is about to be judged
 * @returns the id of the case
 * @throws AppError 404; 403 `space.not_team`, `case.conflict_of_interest`, `case.needs_other`; 409 `case.claimed`; 409 `case.decided` with the id of the case as `current`
 */
export async function openOwnCase(tx: Tx, viewer: Viewer, ref: SubjectRef, space?: string): Promise<string> {
  const subject = await subjectFor(tx, viewer, ref, space);
  if (subject === null || subject.spaceId === null) throw notFound();
  const { spaceId, personaId, evidence, mine } = subject;
  const place = await spaceForViewer(tx, viewer, { id: spaceId });
  if (place === null) throw notFound();
  if (!place.mayModerate) throw forbidden('space.not_team');
  if (mine) throw forbidden('case.conflict_of_interest');

  return takeUp(tx, viewer, ref, { spaceId, personaId, evidence });
}

/**
 * The same for a caller that has asked who looks, and where.
 * @throws AppError 403 `case.conflict_of_interest`, `case.needs_other`; 409 `case.claimed`, `case.decided`
 */
export async function takeUp(tx: Tx, viewer: Viewer, ref: SubjectRef, { spaceId, personaId, evidence }: Subject): Promise<string> {
  const revision = revisionOf(evidence);
  const { id, state, revision: judged } = await openCase(tx, ref, { spaceId, personaId, ground: GROUND, severe: false, revision });
  await keepEvidence(tx, id, revision, evidence);
  if (state === 'decided') {
    if (ref.type !== 'persona' && judged === revision) throw conflict('case.decided', { id });
    const openedAt = new Date();
    await updateCase(tx, id, {
      state: 'open',
      ground: GROUND,
      severe: false,
      rank: rankOf(GROUND, 1, openedAt),
      revision,
      openedAt,
      decisionId: null,
      askedBy: null,
      question: null,
    });
  }
  await claimCase(tx, viewer, id);
  return id;
}
