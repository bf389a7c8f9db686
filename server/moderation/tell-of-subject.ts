import type { FlagGround } from '../../shared/vocabulary.ts';
import type { IdentityReading } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { keepEvidence, openCase, updateCase } from './case-queries.ts';
import { coverIfEnough } from './cover-case.ts';
import { decisionForUpdate } from './decision-queries.ts';
import { openFlags } from './flag-queries.ts';
import { isSevere, rankOf, worstOf } from './policy.ts';
import { groundsFound } from './signal-queries.ts';
import { revisionOf } from './subject.ts';
import type { Subject, SubjectRef } from './subject.ts';

/** Writes what is told as part of its case; of what is judged already with the decision that answers it. */
type Write<Written> = (answer: { caseId: string; decisionId: string | null }, revision: string) => Promise<Written>;

/** A check's finding counts as much as the word of one person. */
const WEIGHT_OF_FINDING = 100;

/**
 * Makes what somebody tells of a subject, or what was found in it by itself, part of its case, which keeps the text as it stands now, whatever becomes of it. A
 * text that was judged and has not changed is not judged again. All who tell of one subject take turns from here to the end of the transaction.
 * @param log null: what is told takes nothing from sight by itself
 */
export async function tellOfSubject<Written>(
  tx: Tx,
  ref: SubjectRef,
  { spaceId, personaId, evidence }: Subject,
  ground: FlagGround,
  write: Write<Written>,
  log: IdentityReading['log'] | null,
): Promise<Written> {
  const revision = revisionOf(evidence);
  const opened = await openCase(tx, ref, { spaceId, personaId, ground, severe: isSevere(ground), revision });
  // Judged already, and changed since by nobody but the decision itself: it answers this as well.
  const closed = opened.state === 'decided';
  const judged = closed && (opened.revision === revision || (await leftBy(tx, opened.decisionId)) === revision);
  await keepEvidence(tx, opened.id, revision, evidence);
  const written = await write({ caseId: opened.id, decisionId: judged ? opened.decisionId : null }, revision);
  if (judged) return written;

  const flags = await openFlags(tx, opened.id);
  const found = await groundsFound(tx, opened.id, revision);
  const worst = worstOf([...flags.map((each) => each.ground), ...found]) ?? ground;
  const openedAt = closed ? new Date() : opened.openedAt;
  const weight = flags.reduce((sum, each) => sum + each.weight, found.length > 0 ? WEIGHT_OF_FINDING : 0);
  await updateCase(tx, opened.id, {
    ground: worst,
    severe: isSevere(worst),
    rank: rankOf(worst, weight / 100, openedAt),
    revision,
    openedAt,
    ...(closed && { state: 'open', decisionId: null, askedBy: null, question: null }),
    ...(opened.spaceId === null && { state: 'escalated' }),
  });
  if (opened.spaceId !== null) {
    // Addresses cost nothing: only members' words take a text from sight before anybody has looked.
    const members = flags.filter((each) => each.ofAccount);
    if (log !== null)
      await coverIfEnough(tx, { ...opened, spaceId: opened.spaceId, revision, ...(closed && { decisionId: null }) }, members, log);
    await record(tx, 'case.changed', { caseId: opened.id, spaceId: opened.spaceId });
  } else if (opened.state !== 'escalated') await record(tx, 'case.escalated', { caseId: opened.id });
  return written;
}

/** The text that a decision left where it changed it, by its fingerprint. */
async function leftBy(tx: Tx, decisionId: string | null): Promise<string | null> {
  return decisionId === null ? null : ((await decisionForUpdate(tx, decisionId))?.details.left ?? null);
}
