import type { z } from 'zod';
import type { flag as flagEndpoint } from '../../shared/moderation.contract.ts';
import type { IdentityReading } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { keepEvidence, openCase, updateCase } from './case-queries.ts';
import { openFlags, upsertFlag } from './flag-queries.ts';
import type { FlagRow } from './flag-queries.ts';
import { coverIfEnough } from './cover-case.ts';
import { weightOf } from './decision-policy.ts';
import { recordOf } from './decision-queries.ts';
import { isSevere, rankOf, worstOf } from './policy.ts';
import { revisionOf, subjectFor } from './subject.ts';

export type FlagInput = z.output<(typeof flagEndpoint)['body']>;

/**
 * Tells the team about something the account can read, and keeps a receipt. Flagging the same again replaces what was said. All that is told of
 * one subject is one case, which keeps the text as it stands now, whatever becomes of it. A text that was judged and has not changed is not judged again.
 * @throws AppError 404 when the subject is absent, invisible or removed; 422 `flag.own`
 */
export async function flagSubject(
  tx: Tx,
  viewer: Viewer,
  { subject: ref, ground, comment }: FlagInput,
  log: IdentityReading['log'],
): Promise<FlagRow> {
  const subject = await subjectFor(tx, viewer, ref);
  if (subject === null) throw notFound();
  if (subject.mine) throw refused('flag.own', 'subject');

  const { spaceId, personaId, evidence } = subject;
  const revision = revisionOf(evidence);
  const opened = await openCase(tx, ref, { spaceId, personaId, ground, severe: isSevere(ground), revision });
  // Judged already, and not changed since: what was decided answers this as well.
  const judged = (opened.state === 'decided' || opened.state === 'escalated') && opened.revision === revision;
  await keepEvidence(tx, opened.id, revision, evidence);
  const flag = await upsertFlag(tx, {
    accountId: viewer.accountId,
    subjectType: ref.type,
    subjectId: ref.id,
    ground,
    comment: comment === undefined || comment === '' ? null : comment,
    caseId: opened.id,
    decisionId: judged ? opened.decisionId : null,
    weight: weightOf(await recordOf(tx, viewer.accountId)),
  });
  if (judged) return flag;

  const flags = await openFlags(tx, opened.id);
  const worst = worstOf(flags.map((each) => each.ground)) ?? ground;
  const again = opened.state === 'decided' || opened.state === 'escalated';
  const openedAt = again ? new Date() : opened.openedAt;
  const weight = flags.reduce((sum, each) => sum + each.weight, 0);
  await updateCase(tx, opened.id, {
    ground: worst,
    severe: isSevere(worst),
    rank: rankOf(worst, weight / 100, openedAt),
    revision,
    openedAt,
    ...(again && { state: 'open', decisionId: null, askedBy: null, question: null }),
    // In nobody's hands until now.
    ...(opened.spaceId === null && { spaceId }),
  });
  const inSpace = opened.spaceId ?? spaceId;
  if (inSpace !== null) {
    await coverIfEnough(tx, { ...opened, spaceId: inSpace, revision }, flags, log);
    await record(tx, 'case.changed', { caseId: opened.id, spaceId: inSpace });
  }
  return flag;
}
