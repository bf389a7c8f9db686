import type { z } from 'zod';
import type { endSafetyCase as endEndpoint, noteSafetyStep as stepEndpoint } from '../../shared/safety.contract.ts';
import { addStep, answerEscalated, leaveEscalated } from '../moderation/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, staleVersion } from '../platform/errors.ts';
import { optionalParagraphs, requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { requireOfficer } from './policy.ts';
import { safetyCase } from './queries.ts';
import type { SafetyRow } from './queries.ts';
import { presentSafetyCase } from './show-case.ts';

/** @throws AppError 403 `safety.not_officer`, `case.conflict_of_interest`; 404 */
async function caseToHandle(tx: Tx, viewer: Viewer, id: string): Promise<SafetyRow> {
  requireOfficer(viewer);
  const row = await safetyCase(tx, viewer, id);
  if (row === null) throw notFound();
  if (row.conflict) throw forbidden('case.conflict_of_interest');
  return row;
}

/** Notes what was done for somebody. @throws AppError as `caseToHandle`; 422 `text.empty` */
export async function noteSafetyStep(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { kind, text }: z.output<(typeof stepEndpoint)['body']>,
): Promise<void> {
  await caseToHandle(tx, viewer, id);
  await addStep(tx, { caseId: id, kind, byPlatform: true, text: optionalParagraphs(text, 'text') });
}

/**
 * Ends what the platform does of a case: the team has it again with a word, or it is closed, and whoever told of it learns so.
 * @throws AppError as `caseToHandle`; 409 `version.stale` (with the case), `safety.no_team`; 422 `text.empty`
 */
export async function endSafetyCase(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { version, outcome, text }: z.output<(typeof endEndpoint)['body']>,
): Promise<void> {
  const row = await caseToHandle(tx, viewer, id);
  const { spaceId } = row.case;
  if (outcome === 'handed_back' && spaceId === null) throw conflict('safety.no_team');
  const left = await leaveEscalated(tx, { id, version }, outcome === 'handed_back' ? 'open' : 'decided');
  if (!left) throw staleVersion(presentSafetyCase(row));
  await addStep(tx, { caseId: id, kind: outcome, byPlatform: true, text: requiredParagraphs(text, 'text') });
  if (outcome === 'closed') await record(tx, 'flags.answered', { caseId: id, decisionId: await answerEscalated(tx, id), news: 'decided' });
  if (spaceId !== null) await record(tx, 'case.changed', { caseId: id, spaceId });
}
