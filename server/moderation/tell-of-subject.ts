import type { FlagGround } from '../../shared/vocabulary.ts';
import type { IdentityReading } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { keepEvidence, openCase, updateCase } from './case-queries.ts';
import { coverIfEnough } from './cover-case.ts';
import { decisionForUpdate } from './decision-queries.ts';
import { openFlags } from './flag-queries.ts';
import type { FlagRow } from './flag-queries.ts';
import { isClosed, isSevere, rankOf, worstOf } from './policy.ts';
import { revisionOf } from './subject.ts';
import type { Subject, SubjectRef } from './subject.ts';

/** Writes what somebody says as a flag of its case; of one that is judged already with the decision that answers it. */
type WriteFlag = (answer: Pick<FlagRow, 'caseId' | 'decisionId'> & { caseId: string }) => Promise<FlagRow>;

/**
 * Makes what somebody tells of a subject part of its case, which keeps the text as it stands now, whatever becomes of it. A text that was judged and has not
 * changed is not judged again. All who tell of one subject take turns from here to the end of the transaction.
 */
export async function tellOfSubject(
  tx: Tx,
  ref: SubjectRef,
  { spaceId, personaId, evidence }: Subject,
  ground: FlagGround,
  writeFlag: WriteFlag,
  log: IdentityReading['log'],
): Promise<FlagRow> {
  const revision = revisionOf(evidence);
  const opened = await openCase(tx, ref, { spaceId, personaId, ground, severe: isSevere(ground), revision });
  // Judged already, and changed since by nobody but the decision itself: it answers this as well.
  const closed = isClosed(opened.state);
  const judged = closed && (opened.revision === revision || (await leftBy(tx, opened.decisionId)) === revision);
  await keepEvidence(tx, opened.id, revision, evidence);
  const flag = await writeFlag({ caseId: opened.id, decisionId: judged ? opened.decisionId : null });
  if (judged) return flag;

  const flags = await openFlags(tx, opened.id);
  const worst = worstOf(flags.map((each) => each.ground)) ?? ground;
  const openedAt = closed ? new Date() : opened.openedAt;
  const weight = flags.reduce((sum, each) => sum + each.weight, 0);
  await updateCase(tx, opened.id, {
    ground: worst,
    severe: isSevere(worst),
    rank: rankOf(worst, weight / 100, openedAt),
    revision,
    openedAt,
    ...(closed && { state: 'open', decisionId: null, askedBy: null, question: null }),
    // In nobody's hands until now.
    ...(opened.spaceId === null && { spaceId }),
  });
  const inSpace = opened.spaceId ?? spaceId;
  if (inSpace !== null) {
    // Addresses cost nothing: only members' words take a text from sight before anybody has looked.
    const members = flags.filter((each) => each.ofAccount);
    await coverIfEnough(tx, { ...opened, spaceId: inSpace, revision, ...(closed && { decisionId: null }) }, members, log);
    await record(tx, 'case.changed', { caseId: opened.id, spaceId: inSpace });
  }
  return flag;
}

/** The text that a decision left where it changed it, by its fingerprint. */
async function leftBy(tx: Tx, decisionId: string | null): Promise<string | null> {
  return decisionId === null ? null : ((await decisionForUpdate(tx, decisionId))?.details.left ?? null);
}
