import type { IdentityReading } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { charterVersionOf, isOnTeam, logAct } from '../spaces/public.ts';
import { updateCase } from './case-queries.ts';
import type { CaseRecord } from './case-queries.ts';
import { tellAuthor } from './decide-case.ts';
import { ARTICLE_FOR, coversItself } from './decision-policy.ts';
import { insertDecision } from './decision-queries.ts';
import { keepFromSight } from './measures.ts';
import type { FlagRow } from './flag-queries.ts';

/**
 * Keeps a message from sight until somebody has looked, where enough people told of what harms by being read. A rule decides, so its author gets a
 * statement of reasons that says so, and the case stays to be decided.
 */
export async function coverIfEnough(
  tx: Tx,
  found: CaseRecord & { spaceId: string },
  flags: readonly Pick<FlagRow, 'ground' | 'weight'>[],
  log: IdentityReading['log'],
): Promise<void> {
  const { id, spaceId, subjectType, subjectId, personaId, revision, decisionId } = found;
  if (subjectType === 'persona' || decisionId !== null) return;
  const ground = coversItself(flags, personaId !== null && (await isOnTeam(tx, spaceId, personaId)));
  if (ground === null) return;
  const details = await keepFromSight(tx, { type: subjectType, id: subjectId });
  const decision = await insertDecision(tx, {
    caseId: id,
    spaceId,
    personaId,
    revision,
    action: 'hide',
    ground,
    charterVersion: await charterVersionOf(tx, spaceId),
    article: ARTICLE_FOR[ground],
    // The letter says them in its reader's language.
    facts: '',
    onNotice: true,
    automated: true,
    details,
  });
  await updateCase(tx, id, { decisionId: decision.id });
  await logAct(tx, {
    spaceId,
    personaId: null,
    kind: 'decision',
    subject: { type: subjectType, id: subjectId },
    decisionId: decision.id,
    details: { action: 'hide', ground },
  });
  await tellAuthor(tx, decision, log);
}
