import type { z } from 'zod';
import type { decideCase as endpoint } from '../../shared/moderation.contract.ts';
import { accountIdOfPersona } from '../accounts/public.ts';
import type { IdentityReading } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused, staleVersion } from '../platform/errors.ts';
import { optionalParagraphs, requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { charterOf, charterVersionOf, countTeam, logAct, presentCharter } from '../spaces/public.ts';
import { caseForTeam } from './case-queries.ts';
import type { CaseRow } from './case-queries.ts';
import { isRestriction, refuseDecision, touchesText, wantsSecondOpinion } from './decision-policy.ts';
import {
  closeCase,
  confirmDecision,
  decisionForUpdate,
  evidenceOfCase,
  holdDecision,
  insertDecision,
  liftDecision,
  tellAccount,
} from './decision-queries.ts';
import type { DecisionRecord } from './decision-queries.ts';
import { takeMeasure, undoMeasure } from './measures.ts';
import type { Decided, Target } from './measures.ts';
import { isClosed } from './policy.ts';
import { presentCase } from './present.ts';
import { groundsFound } from './signal-queries.ts';
import { lockSubject, revisionOf, subjectNow } from './subject.ts';

export type DecideInput = z.output<(typeof endpoint)['body']>;
type Log = IdentityReading['log'];

/**
 * Decides a case that one has in hand: the measure is taken, its statement of reasons goes to whoever wrote, the log has it, all in one transaction or
 * nothing. Never on a text that is not the one that was looked at: it is locked and compared first. What is to be looked at by somebody else as well holds
 * meanwhile, and waits for them; who decides the same confirms it.
 * @throws AppError 404; 403 `case.conflict_of_interest`, `case.needs_other`; 409 `case.decided`, `case.not_claimed`, `version.stale` (with the case),
 *   `case.text_changed`, `case.text_gone`; 422 `decision.*`, `text.empty`; what `changeMember` refuses
 */
export async function decideCase(tx: Tx, viewer: Viewer, id: string, input: DecideInput, log: Log): Promise<DecisionRecord> {
  const row = await caseForTeam(tx, viewer, id);
  if (row === null) throw notFound();
  refuseDeciding(row, input.version);
  const lack = refuseDecision(row.case.subjectType, input);
  if (lack !== null) throw refused(lack.code, lack.path);
  await sameText(tx, row, input);

  const { spaceId, decisionId } = row.case;
  if (spaceId === null) throw notFound();
  const earlier = decisionId === null ? null : await decisionForUpdate(tx, decisionId);
  const holding = earlier?.liftedAt === null ? earlier : null;
  const confirms = row.case.state === 'second_opinion' && holding !== null && holding.action === input.action && !holding.automated;
  const waits =
    !confirms && row.case.askedBy === null && wantsSecondOpinion(input.action, row.case.severe) && (await countTeam(tx, spaceId)) > 1;
  const seen = { id, version: input.version, revision: row.case.revision, placeId: row.placeId };
  const closed = await closeCase(tx, seen, {
    state: input.action === 'escalate' ? 'escalated' : waits ? 'second_opinion' : 'decided',
    askedBy: waits ? row.placeId : null,
    question: null,
    ...(input.followUpHours !== undefined && { followUpAt: new Date(Date.now() + input.followUpHours * 3_600_000) }),
  });
  // Decided, given back or changed between the look and this.
  if (!closed) throw staleVersion(presentCase((await caseForTeam(tx, viewer, id)) ?? row));
  await record(tx, 'case.changed', { caseId: id, spaceId });
  if (confirms) {
    await confirmDecision(tx, holding.id, row.placeId);
    await note(tx, row, 'second_opinion', holding);
    await record(tx, 'flags.answered', { caseId: id, decisionId: holding.id, news: 'decided' });
    return holding;
  }

  const target = targetOf(row, spaceId);
  // What is kept from sight stays so until the platform has looked.
  const handsOver = input.action === 'escalate';
  if (holding !== null && !handsOver) {
    await liftDecision(tx, holding.id, 'replaced');
    await undoMeasure(tx, viewer, target, holding, await evidenceOfCase(tx, id, holding.revision), log);
  }
  const endsAt =
    input.action === 'silence' && input.durationHours !== undefined ? new Date(Date.now() + input.durationHours * 3_600_000) : null;
  const details = await takeMeasure(tx, viewer, target, { ...input, endsAt } satisfies Decided, log);
  const decision = await insertDecision(tx, {
    caseId: id,
    spaceId,
    personaId: row.case.personaId,
    revision: row.case.revision,
    action: input.action,
    ground: input.ground,
    ...(await ruleOf(tx, row, spaceId, input)),
    facts: requiredParagraphs(input.facts, 'facts'),
    message: optionalParagraphs(input.messageToAuthor, 'messageToAuthor'),
    endsAt,
    onNotice: row.flagCount > 0,
    detected: (await groundsFound(tx, id, row.case.revision)).length > 0,
    madeBy: row.placeId,
    details,
  });
  if (handsOver) await record(tx, 'case.escalated', { caseId: id });
  else await holdDecision(tx, id, decision.id, holding?.id ?? null);
  await note(tx, row, 'decision', decision);
  await tellAuthor(tx, decision, log);
  // Whoever told of it learns what was decided when nobody has to look at it any more.
  if (!waits && !handsOver) await record(tx, 'flags.answered', { caseId: id, decisionId: decision.id, news: 'decided' });
  return decision;
}

function refuseDeciding(row: CaseRow, version: number): void {
  const { state, claimedBy, askedBy } = row.case;
  if (row.own || row.flaggedByViewer) throw forbidden('case.conflict_of_interest');
  if (isClosed(state)) throw conflict('case.decided');
  if (state === 'second_opinion' && askedBy === row.placeId) throw forbidden('case.needs_other');
  // `claimant` is null where the time of the claim is over.
  if (row.claimant === null || claimedBy !== row.placeId) throw conflict('case.not_claimed');
  if (row.case.version !== version) throw staleVersion(presentCase(row));
}

/** Locks what is judged, and makes sure that it is what was looked at. */
async function sameText(tx: Tx, { case: { subjectType, subjectId, revision } }: CaseRow, { action }: DecideInput): Promise<void> {
  await lockSubject(tx, { type: subjectType, id: subjectId });
  const now = await subjectNow(tx, { type: subjectType, id: subjectId });
  if (now === null) {
    if (touchesText(action)) throw conflict('case.text_gone');
  } else if (revisionOf(now.evidence) !== revision) throw conflict('case.text_changed');
}

/** The article as it is now; the charter that a statement names does not change afterwards. @throws AppError 422 `decision.unknown_article` */
async function ruleOf(tx: Tx, { space }: CaseRow, spaceId: string, { charterClause, law }: DecideInput) {
  const told = { law: optionalParagraphs(law, 'law') };
  if (charterClause === undefined) return told;
  const charterVersion = await charterVersionOf(tx, spaceId);
  const { base, articles } = presentCharter(await charterOf(tx, spaceId, charterVersion), space.language);
  if (charterClause > base.length + articles.length) throw refused('decision.unknown_article', 'charterClause');
  return { ...told, charterVersion, article: charterClause };
}

export function targetOf({ case: { subjectType, subjectId, personaId }, space }: CaseRow, spaceId: string): Target {
  return { ref: { type: subjectType, id: subjectId }, spaceId, spaceSlug: space.slug, personaId };
}

async function note(
  tx: Tx,
  { case: { subjectType, subjectId }, placePersonaId }: CaseRow,
  kind: 'decision' | 'second_opinion',
  { id, spaceId, action, ground }: DecisionRecord,
): Promise<void> {
  await logAct(tx, {
    spaceId,
    personaId: placePersonaId,
    kind,
    // Nothing is taken: somebody is told how to say it.
    ...(action === 'ask_edit' && { act: 'teach' }),
    subject: { type: subjectType, id: subjectId },
    decisionId: id,
    details: { action, ground },
  });
}

/** Whoever wrote gets the statement of reasons of what takes something from them. */
export async function tellAuthor(tx: Tx, { id, action, personaId, madeAt }: DecisionRecord, log: Log): Promise<void> {
  if (!isRestriction(action) || personaId === null) return;
  const accountId = await accountIdOfPersona(tx, personaId, { log, purpose: 'notice' });
  if (accountId === null) return;
  await tellAccount(tx, id, accountId, madeAt);
  await record(tx, 'decision.sent', { accountId });
}
