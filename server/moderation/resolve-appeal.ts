import type { z } from 'zod';
import type { resolveAppeal as endpoint } from '../../shared/moderation.contract.ts';
import type { IdentityReading } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import { requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { caseForTeam } from './case-queries.ts';
import {
  answerAppeal,
  caseOfAppeal,
  decisionForUpdate,
  evidenceOfCase,
  isOwnAppeal,
  liftDecision,
  markContested,
  readersOf,
  reopenCase,
} from './decision-queries.ts';
import { targetOf } from './decide-case.ts';
import { undoMeasure } from './measures.ts';
import { lockSubject } from './subject.ts';

/**
 * Answers an appeal, as somebody of the team who did not take or confirm the decision. Reversed, the measure is undone everywhere, and what it said about
 * its author, and about who told, counts no more; a case that was left as it was is to be decided again.
 * @throws AppError 404; 403 `case.conflict_of_interest`, `appeal.needs_other`; 409 `appeal.resolved`; 422 `text.empty`
 */
export async function resolveAppeal(
  tx: Tx,
  viewer: Viewer,
  appealId: string,
  { outcome, reasons }: z.output<(typeof endpoint)['body']>,
  log: IdentityReading['log'],
): Promise<string> {
  const at = await caseOfAppeal(tx, appealId);
  const row = at && (await caseForTeam(tx, viewer, at.caseId));
  if (at === null || row === null) throw notFound();
  const { subjectType, subjectId } = row.case;
  await lockSubject(tx, { type: subjectType, id: subjectId });
  const decision = await decisionForUpdate(tx, at.decisionId);
  if (decision === null) throw notFound();
  if (row.own || row.flaggedByViewer || (await isOwnAppeal(tx, viewer, appealId))) throw forbidden('case.conflict_of_interest');
  if (decision.madeBy === row.placeId || decision.confirmedBy === row.placeId) throw forbidden('appeal.needs_other');

  const answered = await answerAppeal(tx, appealId, { outcome, reasons: requiredParagraphs(reasons, 'reasons'), resolvedBy: row.placeId });
  if (!answered) throw conflict('appeal.resolved');
  const { spaceId, caseId } = decision;
  if (outcome === 'reversed' && (await liftDecision(tx, decision.id, 'reversed'))) {
    // What had ended holds nothing that could be undone: what keeps the message from sight now, if anything does, is another decision.
    if (decision.liftedAt === null)
      await undoMeasure(tx, viewer, targetOf(row, spaceId), decision, await evidenceOfCase(tx, caseId, decision.revision), log);
    if (decision.action === 'none') await reopenCase(tx, caseId);
  }
  await markContested(tx, caseId);
  await logAct(tx, {
    spaceId,
    personaId: row.placePersonaId,
    kind: 'appeal',
    subject: { type: subjectType, id: subjectId },
    decisionId: decision.id,
    details: { outcome, action: decision.action },
  });
  await record(tx, 'case.changed', { caseId, spaceId });
  for (const accountId of await readersOf(tx, decision.id)) await record(tx, 'decision.sent', { accountId });
  if (outcome === 'reversed') await record(tx, 'flags.answered', { caseId, decisionId: decision.id, news: 'undone' });
  else await record(tx, 'appeal.answered', { appealId });
  return caseId;
}
