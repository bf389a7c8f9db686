import type { z } from 'zod';
import type { flag as flagEndpoint } from '../../shared/moderation.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { keepEvidence, openCase, updateCase } from './case-queries.ts';
import { groundsOf, upsertFlag } from './flag-queries.ts';
import type { FlagRow } from './flag-queries.ts';
import { isSevere, rankOf, worstOf } from './policy.ts';
import { revisionOf, subjectFor } from './subject.ts';

export type FlagInput = z.output<(typeof flagEndpoint)['body']>;

/**
 * Tells the team about something the account can read, and keeps a receipt. Flagging the same again replaces what was said. All that is told of
 * one subject is one case, which keeps the text as it stands now, whatever becomes of it.
 * @throws AppError 404 when the subject is absent, invisible or removed; 422 `flag.own`
 */
export async function flagSubject(tx: Tx, viewer: Viewer, { subject: ref, ground, comment }: FlagInput): Promise<FlagRow> {
  const subject = await subjectFor(tx, viewer, ref);
  if (subject === null) throw notFound();
  if (subject.mine) throw refused('flag.own', 'subject');

  const { spaceId, personaId, evidence } = subject;
  const revision = revisionOf(evidence);
  const opened = await openCase(tx, ref, { spaceId, personaId, ground, severe: isSevere(ground), revision });
  await keepEvidence(tx, opened.id, revision, evidence);
  const flag = await upsertFlag(tx, {
    accountId: viewer.accountId,
    subjectType: ref.type,
    subjectId: ref.id,
    ground,
    comment: comment === undefined || comment === '' ? null : comment,
    caseId: opened.id,
  });
  const grounds = await groundsOf(tx, opened.id);
  const worst = worstOf(grounds) ?? ground;
  await updateCase(tx, opened.id, {
    ground: worst,
    severe: isSevere(worst),
    rank: rankOf(worst, grounds.length, opened.openedAt),
    revision,
    // In nobody's hands until now.
    ...(opened.spaceId === null && { spaceId }),
  });
  const inSpace = opened.spaceId ?? spaceId;
  if (inSpace !== null) await record(tx, 'case.changed', { caseId: opened.id, spaceId: inSpace });
  return flag;
}
