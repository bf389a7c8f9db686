import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound, refused } from '../platform/errors.ts';
import { requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { contestedBy, decisionForUpdate, insertAppeal, markContested } from './decision-queries.ts';
import type { AppealRecord } from './decision-queries.ts';

/**
 * Contests a decision, as whoever wrote or as somebody who told of it; once each, for six months.
 * @throws AppError 404 none of theirs; 409 `appeal.exists`; 422 `appeal.too_late`, `appeal.lifted`, `text.empty`
 */
export async function contestDecision(tx: Tx, viewer: Viewer, decisionId: string, text: string): Promise<AppealRecord> {
  const contested = await contestedBy(tx, viewer, decisionId);
  if (contested === null) throw notFound();
  if (!contested.open) throw refused('appeal.too_late');
  const decision = await decisionForUpdate(tx, decisionId);
  if (decision === null) throw notFound();
  if (decision.ended === 'reversed' || decision.ended === 'replaced') throw refused('appeal.lifted');
  const appeal = await insertAppeal(tx, viewer, { decisionId, by: contested.by, text: requiredParagraphs(text, 'text') });
  if (appeal === null) throw conflict('appeal.exists');
  await markContested(tx, decision.caseId);
  await record(tx, 'case.changed', { caseId: decision.caseId, spaceId: decision.spaceId });
  return appeal;
}
