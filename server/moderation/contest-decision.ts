import type { Appellant } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound, refused } from '../platform/errors.ts';
import { requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { contestedBy, decisionForUpdate, insertAppeal, markContested } from './decision-queries.ts';
import type { AppealOwner, AppealRecord } from './decision-queries.ts';
import { noticeOfLink } from './notice-queries.ts';

/**
 * Contests a decision, as whoever wrote or as somebody who told of it; once each, for six months.
 * @throws AppError 404 none of theirs; 409 `appeal.exists`; 422 `appeal.too_late`, `appeal.lifted`, `text.empty`
 */
export async function contestDecision(tx: Tx, viewer: Viewer, decisionId: string, text: string): Promise<AppealRecord> {
  const contested = await contestedBy(tx, viewer, decisionId);
  if (contested === null) throw notFound();
  return contest(tx, { ...contested, decisionId, owner: { accountId: viewer.accountId } }, text);
}

/**
 * The same without an account, as whoever holds the link of a notice.
 * @throws AppError 404 nothing is decided; 422 `token.invalid`; the rest as above
 */
export async function contestAsNotifier(tx: Tx, secret: string, text: string): Promise<AppealRecord> {
  const found = await noticeOfLink(tx, secret);
  if (found === null) throw refused('token.invalid', 'secret');
  const { notice, decision, contestableUntil } = found;
  if (notice.flagId === null || decision === null) throw notFound();
  const open = contestableUntil.getTime() > Date.now();
  return contest(tx, { by: 'notifier', open, decisionId: decision.id, owner: { flagId: notice.flagId } }, text);
}

interface Contested {
  by: Appellant;
  open: boolean;
  decisionId: string;
  owner: AppealOwner;
}

async function contest(tx: Tx, { by, open, decisionId, owner }: Contested, text: string): Promise<AppealRecord> {
  if (!open) throw refused('appeal.too_late');
  const decision = await decisionForUpdate(tx, decisionId);
  if (decision === null) throw notFound();
  if (decision.ended === 'reversed' || decision.ended === 'replaced') throw refused('appeal.lifted');
  const appeal = await insertAppeal(tx, owner, { decisionId, by, text: requiredParagraphs(text, 'text') });
  if (appeal === null) throw conflict('appeal.exists');
  await markContested(tx, decision.caseId);
  await record(tx, 'case.changed', { caseId: decision.caseId, spaceId: decision.spaceId });
  return appeal;
}
