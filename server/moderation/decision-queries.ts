import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { AppealOutcome, Appellant, CaseState, FlagGround, Measure } from '../../shared/vocabulary.ts';
import { APPEAL_MONTHS } from '../../shared/vocabulary.ts';
import { personas } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { memberships, spaces } from '../spaces/public.ts';
import { accountAppeals, accountDecisions, appeals, caseEvidence, cases, decisions, flagAppeals, flags } from './tables.ts';

export type DecisionRecord = typeof decisions.$inferSelect;
export type AppealRecord = typeof appeals.$inferSelect;

/**
 * Closes a case as whoever has it in hand saw it: this version, this text, still theirs. One statement, so that of two decisions one is made.
 * @returns false when it is not so any more
 */
export async function closeCase(
  tx: Tx,
  seen: { id: string; version: number; revision: string; placeId: string },
  set: { state: CaseState; askedBy: string | null; question: string | null; followUpAt?: Date },
): Promise<boolean> {
  const closed = await tx
    .update(cases)
    .set({ ...set, claimedBy: null, claimedUntil: null, version: sql`${cases.version} + 1` })
    .where(
      and(
        eq(cases.id, seen.id),
        eq(cases.version, seen.version),
        eq(cases.revision, seen.revision),
        eq(cases.claimedBy, seen.placeId),
        sql`${cases.claimedUntil} > now()`,
        inArray(cases.state, ['open', 'second_opinion']),
      ),
    )
    .returning({ id: cases.id });
  return closed.length > 0;
}

export async function insertDecision(tx: Tx, decision: typeof decisions.$inferInsert): Promise<DecisionRecord> {
  const [row] = await tx.insert(decisions).values(decision).returning();
  if (row === undefined) throw new Error('a decision just made is missing');
  return row;
}

/**
 * The decision that holds for a case: it answers what was told of it until now, also what was answered by the one whose place it takes, or by one that left
 * the text as it is and was reversed: that was to be decided again.
 */
export async function holdDecision(tx: Tx, caseId: string, decisionId: string, insteadOf: string | null): Promise<void> {
  await tx.update(cases).set({ decisionId }).where(eq(cases.id, caseId));
  await tx
    .update(flags)
    .set({ decisionId })
    .where(
      and(
        eq(flags.caseId, caseId),
        or(
          isNull(flags.decisionId),
          insteadOf === null ? undefined : eq(flags.decisionId, insteadOf),
          sql`${flags.decisionId} in (select id from decisions left_as_it_is where left_as_it_is.case_id = ${caseId}
            and left_as_it_is.action = 'none' and left_as_it_is.ended = 'reversed')`,
        ),
      ),
    );
}

export async function confirmDecision(tx: Tx, id: string, placeId: string): Promise<void> {
  await tx.update(decisions).set({ confirmedBy: placeId }).where(eq(decisions.id, id));
}

/**
 * Ends a decision. One that ended because its author did what was asked can still be reversed; not one whose place another took.
 * @returns false when it had ended already
 */
export async function liftDecision(tx: Tx, id: string, ended: NonNullable<DecisionRecord['ended']>): Promise<boolean> {
  const lifted = await tx
    .update(decisions)
    .set({ liftedAt: new Date(), ended })
    .where(
      and(
        eq(decisions.id, id),
        ended === 'reversed' ? or(isNull(decisions.liftedAt), eq(decisions.ended, 'edited')) : isNull(decisions.liftedAt),
      ),
    )
    .returning({ id: decisions.id });
  return lifted.length > 0;
}

/** Ends what shut somebody out of a space, when its team lets them back in. */
export async function liftExpulsion(tx: Tx, spaceId: string, personaId: string): Promise<void> {
  await tx
    .update(decisions)
    .set({ liftedAt: new Date(), ended: 'replaced' })
    .where(
      and(eq(decisions.personaId, personaId), eq(decisions.spaceId, spaceId), eq(decisions.action, 'expel'), isNull(decisions.liftedAt)),
    );
}

/** A decision that nobody changes until the commit; null when there is none. For a caller that has asked who looks. */
export async function decisionForUpdate(tx: Tx, id: string): Promise<DecisionRecord | null> {
  const [row] = await tx.select().from(decisions).where(eq(decisions.id, id)).for('update');
  return row ?? null;
}

export async function evidenceOfCase(db: Queryable, caseId: string, revision: string) {
  const [row] = await db
    .select({ content: caseEvidence.content })
    .from(caseEvidence)
    .where(and(eq(caseEvidence.caseId, caseId), eq(caseEvidence.revision, revision)));
  return row?.content ?? null;
}

/** To whom it is told. */
export async function tellAccount(tx: Tx, decisionId: string, accountId: string, madeAt: Date): Promise<void> {
  await tx.insert(accountDecisions).values({ decisionId, accountId, madeAt });
}

const decider = (place: typeof decisions.madeBy | typeof decisions.confirmedBy) => sql<
  string | null
>`(select by.handle from ${memberships} holder
  join ${personas} by on by.id = holder.persona_id where holder.id = ${place})`;

/** What was decided of a case, newest first, for its team. */
export async function decisionsOfCase(db: Queryable, caseId: string) {
  return db
    .select({ decision: decisions, by: decider(decisions.madeBy), confirmedBy: decider(decisions.confirmedBy) })
    .from(decisions)
    .where(eq(decisions.caseId, caseId))
    .orderBy(desc(decisions.madeAt), desc(decisions.id))
    .limit(20);
}

/** What was decided of what a pseudonym wrote in a space; the last hundred. */
export async function decisionsAbout(db: Queryable, spaceId: string, personaId: string) {
  return db
    .select({
      action: decisions.action,
      madeAt: decisions.madeAt,
      lifted: sql<boolean>`${decisions.ended} is not null and ${decisions.ended} <> 'edited'`,
    })
    .from(decisions)
    .where(and(eq(decisions.personaId, personaId), eq(decisions.spaceId, spaceId)))
    .orderBy(desc(decisions.madeAt))
    .limit(100);
}

/** How a space decided of the same ground within a year; of the last hundred such. */
export async function alike(db: Queryable, spaceId: string, ground: FlagGround, exceptCase: string) {
  const { rows } = await db.execute<{ action: Measure; times: number }>(sql`select action, count(*)::int as times from (
      select action from decisions where space_id = ${spaceId} and ground = ${ground} and made_at > now() - interval '1 year'
        and case_id <> ${exceptCase} and ended is distinct from 'reversed' order by made_at desc limit 100) recent
    group by action order by times desc, action`);
  return rows;
}

/** Appeals of a case that wait, oldest first. */
export async function waitingAppeals(db: Queryable, caseId: string) {
  return db
    .select({ appeal: appeals, decisionBy: decisions.madeBy, confirmedBy: decisions.confirmedBy })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .where(and(eq(decisions.caseId, caseId), isNull(appeals.resolvedAt)))
    .orderBy(asc(appeals.madeAt), asc(appeals.id))
    .limit(20);
}

/** Of a decision. */
export const CONTESTABLE_UNTIL = sql<Date>`decisions.made_at + make_interval(months => ${APPEAL_MONTHS})`.mapWith(decisions.madeAt);
/** The viewer's own appeal, if they have made one. */
const ownAppeal = (viewer: Viewer) =>
  sql`${accountAppeals.decisionId} = ${decisions.id} and ${accountAppeals.accountId} = ${viewer.accountId}`;

function selectStatements(db: Queryable, viewer: Viewer) {
  return db
    .select({
      decision: decisions,
      told: accountDecisions,
      space: { slug: spaces.slug, name: spaces.name, language: spaces.language },
      subject: { type: cases.subjectType, id: cases.subjectId },
      evidence: caseEvidence.content,
      handle: personas.handle,
      contestableUntil: CONTESTABLE_UNTIL,
      notices: sql<number>`(select count(*)::int from ${flags} where ${flags.decisionId} = ${decisions.id})`,
      appeal: appeals,
    })
    .from(accountDecisions)
    .innerJoin(decisions, eq(decisions.id, accountDecisions.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(caseEvidence, and(eq(caseEvidence.caseId, decisions.caseId), eq(caseEvidence.revision, decisions.revision)))
    .innerJoin(spaces, eq(spaces.id, decisions.spaceId))
    .leftJoin(personas, eq(personas.id, decisions.personaId))
    .leftJoin(accountAppeals, ownAppeal(viewer))
    .leftJoin(appeals, eq(appeals.id, accountAppeals.appealId));
}
export type StatementRow = Awaited<ReturnType<typeof statementsFor>>[number];

/** The statements of reasons an account was given, newest first. */
export async function statementsFor(
  db: Queryable,
  viewer: Viewer,
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
) {
  return selectStatements(db, viewer)
    .where(
      and(
        eq(accountDecisions.accountId, viewer.accountId),
        after === null
          ? undefined
          : sql`(${accountDecisions.madeAt}, ${accountDecisions.decisionId}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(accountDecisions.madeAt), desc(accountDecisions.decisionId))
    .limit(limit);
}

/** One of them; null when it is not theirs. */
export async function statementFor(db: Queryable, viewer: Viewer, id: string): Promise<StatementRow | null> {
  const [row] = await selectStatements(db, viewer).where(and(eq(accountDecisions.accountId, viewer.accountId), eq(decisions.id, id)));
  return row ?? null;
}

/** Marks a statement as read. @returns the space in which it was made, when it is theirs */
export async function markRead(tx: Tx, viewer: Viewer, id: string): Promise<string | null> {
  await tx
    .update(accountDecisions)
    .set({ readAt: sql`coalesce(${accountDecisions.readAt}, now())` })
    .where(and(eq(accountDecisions.decisionId, id), eq(accountDecisions.accountId, viewer.accountId)));
  const [row] = await tx
    .select({ spaceId: decisions.spaceId })
    .from(accountDecisions)
    .innerJoin(decisions, eq(decisions.id, accountDecisions.decisionId))
    .where(and(eq(accountDecisions.decisionId, id), eq(accountDecisions.accountId, viewer.accountId)));
  return row?.spaceId ?? null;
}

/** Warnings of a space that an account has still to read. */
export async function hasUnreadWarning(tx: Tx, accountId: string, spaceId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: decisions.id })
    .from(accountDecisions)
    .innerJoin(decisions, eq(decisions.id, accountDecisions.decisionId))
    .where(
      and(
        eq(accountDecisions.accountId, accountId),
        isNull(accountDecisions.readAt),
        eq(decisions.spaceId, spaceId),
        eq(decisions.action, 'warn'),
        isNull(decisions.liftedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** As whom somebody may contest a decision, and until when; null: it is none of theirs. */
export async function contestedBy(tx: Tx, viewer: Viewer, decisionId: string): Promise<{ by: Appellant; open: boolean } | null> {
  const [row] = await tx
    .select({
      open: sql<boolean>`${CONTESTABLE_UNTIL} > now()`,
      author: sql<boolean>`exists (select 1 from account_decisions told where told.decision_id = decisions.id and told.account_id = ${viewer.accountId})`,
      notifier: sql<boolean>`exists (select 1 from flags where flags.decision_id = decisions.id and flags.account_id = ${viewer.accountId})`,
    })
    .from(decisions)
    .where(eq(decisions.id, decisionId));
  if (row === undefined || (!row.author && !row.notifier)) return null;
  return { by: row.author ? 'author' : 'notifier', open: row.open };
}

/** Whose appeal it is: an account's, or of somebody who told of it without one. */
export type AppealOwner = { accountId: string } | { flagId: string };

/** @returns the appeal; null when they have contested the decision already */
export async function insertAppeal(
  tx: Tx,
  owner: AppealOwner,
  appeal: Pick<AppealRecord, 'decisionId' | 'by' | 'text'>,
): Promise<AppealRecord | null> {
  const [row] = await tx.insert(appeals).values(appeal).returning();
  if (row === undefined) throw new Error('an appeal just made is missing');
  const made = { appealId: row.id, decisionId: appeal.decisionId };
  const owned =
    'accountId' in owner
      ? await tx
          .insert(accountAppeals)
          .values({ ...made, ...owner })
          .onConflictDoNothing()
          .returning({ id: accountAppeals.appealId })
      : await tx
          .insert(flagAppeals)
          .values({ ...made, ...owner })
          .onConflictDoNothing()
          .returning({ id: flagAppeals.appealId });
  return owned.length > 0 ? row : null;
}

/** Shows a case as contested from now on; or no longer, when no appeal of it waits. */
export async function markContested(tx: Tx, caseId: string): Promise<void> {
  await tx
    .update(cases)
    .set({
      appealedAt: sql`case when exists (select 1 from appeals join decisions contested on contested.id = appeals.decision_id
        where contested.case_id = cases.id and appeals.resolved_at is null) then coalesce(cases.appealed_at, now()) end`,
      version: sql`${cases.version} + 1`,
    })
    .where(eq(cases.id, caseId));
}

/** An appeal with its case, for a caller that then asks for the case as the viewer may see it. */
export async function caseOfAppeal(db: Queryable, appealId: string): Promise<{ caseId: string; decisionId: string } | null> {
  const [row] = await db
    .select({ caseId: decisions.caseId, decisionId: decisions.id })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .where(eq(appeals.id, appealId));
  return row ?? null;
}

/** Whether an appeal is the viewer's own. */
export async function isOwnAppeal(db: Queryable, viewer: Viewer, appealId: string): Promise<boolean> {
  const rows = await db
    .select({ id: accountAppeals.appealId })
    .from(accountAppeals)
    .where(and(eq(accountAppeals.appealId, appealId), eq(accountAppeals.accountId, viewer.accountId)));
  return rows.length > 0;
}

/** Answers an appeal that waits. @returns false when it was answered already */
export async function answerAppeal(
  tx: Tx,
  id: string,
  answer: { outcome: AppealOutcome; reasons: string; resolvedBy: string },
): Promise<boolean> {
  const answered = await tx
    .update(appeals)
    .set({ ...answer, resolvedAt: new Date() })
    .where(and(eq(appeals.id, id), isNull(appeals.resolvedAt)))
    .returning({ id: appeals.id });
  return answered.length > 0;
}

/** Who has the letter of a decision. */
export async function readersOf(tx: Tx, decisionId: string): Promise<string[]> {
  const rows = await tx
    .select({ accountId: accountDecisions.accountId })
    .from(accountDecisions)
    .where(eq(accountDecisions.decisionId, decisionId));
  return rows.map(({ accountId }) => accountId);
}

/** Puts a case among those to be decided again. */
export async function reopenCase(
  tx: Tx,
  id: string,
  set: Partial<Pick<typeof cases.$inferSelect, 'revision' | 'openedAt' | 'rank' | 'ground' | 'severe'>> = {},
): Promise<void> {
  await tx
    .update(cases)
    .set({
      ...set,
      state: 'open',
      decisionId: null,
      askedBy: null,
      question: null,
      claimedBy: null,
      claimedUntil: null,
      version: sql`${cases.version} + 1`,
    })
    .where(eq(cases.id, id));
}

/** What became of what an account told before; of the last fifty answered. A decision that was reversed counts the other way round. */
export async function recordOf(tx: Tx, accountId: string): Promise<{ right: number; wrong: number }> {
  const { rows } = await tx.execute<{ right: number; wrong: number }>(sql`select
      (count(*) filter (where (action <> 'none') <> reversed))::int as right, (count(*) filter (where (action <> 'none') = reversed))::int as wrong
    from (select decisions.action, decisions.ended is not distinct from 'reversed' as reversed from flags join decisions on decisions.id = flags.decision_id
      where flags.account_id = ${accountId} order by flags.created_at desc limit 50) answered`);
  return rows[0] ?? { right: 0, wrong: 0 };
}

/**
 * Takes a case out of the hands of the platform, as it was seen: back to its team, or closed.
 * @returns false when it is not so any more
 */
export async function leaveEscalated(
  tx: Tx,
  { id, version }: { id: string; version: number },
  state: 'open' | 'decided',
): Promise<boolean> {
  const left = await tx
    .update(cases)
    .set({ state, version: sql`${cases.version} + 1` })
    .where(and(eq(cases.id, id), eq(cases.version, version), eq(cases.state, 'escalated')))
    .returning({ id: cases.id });
  return left.length > 0;
}

/**
 * What the platform closed answers all that was told of it; what a decision keeps from sight stays so.
 * @returns the decision that answers it; null when there is none
 */
export async function answerEscalated(tx: Tx, caseId: string): Promise<string | null> {
  const [handed] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.action, 'escalate')))
    .orderBy(desc(decisions.madeAt))
    .limit(1);
  // In no team's hands before.
  if (handed === undefined) return null;
  await tx
    .update(cases)
    .set({ decisionId: sql`coalesce(${cases.decisionId}, ${handed.id})` })
    .where(eq(cases.id, caseId));
  await tx
    .update(flags)
    .set({ decisionId: handed.id })
    .where(and(eq(flags.caseId, caseId), isNull(flags.decisionId)));
  return handed.id;
}
