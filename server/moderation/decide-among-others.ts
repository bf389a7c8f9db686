import type { z } from 'zod';
import type { decideTogether as endpoint } from '../../shared/moderation.contract.ts';
import type { Tx } from '../platform/database.ts';
import { AppError, conflict, notFound, refused, staleVersion } from '../platform/errors.ts';
import { requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { BASE_VERSION, baseArticles } from '../spaces/public.ts';
import { caseForTeam } from './case-queries.ts';
import { claimCase } from './claim-case.ts';
import { decideCase } from './decide-case.ts';
import type { DecideInput } from './decide-case.ts';
import { goesTogether, refuseDecision } from './decision-policy.ts';
import { presentCase, presentClaim } from './present.ts';
import { lockSubject } from './subject.ts';

type Input = z.output<(typeof endpoint)['body']>;
type Seen = Input['cases'][number];
type Decision = Omit<Input, 'cases'>;

/** What is wrong with the decision, whatever it is about. @throws AppError 422 `decision.needs_rule`, `decision.unknown_article`, `text.empty` */
export function refuseTogether(decision: Decision): void {
  const lack = refuseDecision('post', decision);
  if (lack !== null) throw refused(lack.code, lack.path);
  requiredParagraphs(decision.facts, 'facts');
  // A space's own article has the number of another one elsewhere.
  const { charterClause } = decision;
  if (charterClause !== undefined && charterClause > baseArticles(BASE_VERSION, 'fr').length)
    throw refused('decision.unknown_article', 'charterClause');
}

/**
 * Takes one of several cases in hand and decides it as every other is: the same measure, statement, log and events.
 * @throws AppError 404; 409 `case.not_for_bulk`, `case.text_changed`, `version.stale`; what `claimCase` and `decideCase` refuse
 */
export async function decideAmongOthers(
  tx: Tx,
  viewer: Viewer,
  { id, version }: Seen,
  decision: Decision,
  log: Parameters<typeof decideCase>[4],
): Promise<void> {
  const found = await caseForTeam(tx, viewer, id);
  if (found === null) throw notFound();
  const { subjectType, subjectId, revision } = found.case;
  if (subjectType === 'persona' || !goesTogether(found.case)) throw conflict('case.not_for_bulk');
  // The text before its case, in the order of whoever edits it.
  await lockSubject(tx, { type: subjectType, id: subjectId });
  await claimCase(tx, viewer, id);
  const inHand = await caseForTeam(tx, viewer, id);
  if (inHand === null) throw notFound();
  // Whoever takes a case looks at the text as it is; here they have looked at it before.
  if (inHand.case.revision !== revision) throw conflict('case.text_changed');
  const counted = presentClaim(found)?.mine ? 0 : 1;
  if (inHand.case.version !== version + counted) throw staleVersion(presentCase(inHand));
  await decideCase(tx, viewer, id, { ...decision, version: inHand.case.version } satisfies DecideInput, log);
}

/** What became of one of them: the others go on. */
export async function outcomeOf(act: () => Promise<void>): Promise<string> {
  try {
    await act();
    return 'decided';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
