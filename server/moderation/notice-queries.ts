import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Database, Queryable, Tx } from '../platform/database.ts';
import { newSecret } from '../platform/ids.ts';
import { hashOfSecret } from '../platform/secret-links.ts';
import { CONTESTABLE_UNTIL } from './decision-queries.ts';
import type { AppealRecord, DecisionRecord } from './decision-queries.ts';
import { CLOSED, IN_HAND } from './flag-queries.ts';
import type { FlagRow } from './flag-queries.ts';
import type { SubjectRef } from './subject.ts';
import { appeals, cases, decisions, flagAppeals, flags, noticeLinks, notices } from './tables.ts';

export type NoticeRow = typeof notices.$inferSelect;
export type NewNotice = Omit<NoticeRow, 'id' | 'flagId' | 'createdAt'>;

/** What nobody has confirmed within this time is as if it had never been told. */
const UNCONFIRMED = sql`interval '48 hours'`;

/** What is told of one subject under one address (or none) takes turns: a form that is sent twice finds what it wrote the first time. */
export async function lockNotices(tx: Tx, { type, id }: SubjectRef, email: string | null): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${type}:${id}:${email ?? ''}`}, 3))`);
}

/** The same said before, word by word: a form sent twice. */
export async function sameNotice(
  tx: Tx,
  { subjectType, subjectId, ground, explanation, name, email }: NewNotice,
): Promise<NoticeRow | null> {
  const [row] = await tx
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.subjectType, subjectType),
        eq(notices.subjectId, subjectId),
        eq(notices.ground, ground),
        eq(notices.explanation, explanation),
        sql`${notices.name} is not distinct from ${name} and ${notices.email} is not distinct from ${email}`,
        // Told once more later, it is told again: the mail of the first time may be lost.
        email === null ? undefined : sql`${notices.flagId} is null and ${notices.createdAt} > now() - interval '2 minutes'`,
      ),
    )
    .limit(1);
  return row ?? null;
}

export async function insertNotice(tx: Tx, notice: NewNotice): Promise<NoticeRow> {
  const [row] = await tx.insert(notices).values(notice).returning();
  if (row === undefined) throw new Error('a notice just written is missing');
  return row;
}

export async function noticeById(db: Queryable, id: string): Promise<NoticeRow | null> {
  const [row] = await db.select().from(notices).where(eq(notices.id, id));
  return row ?? null;
}

/** A new link to a notice; the database keeps its hash. @returns its secret */
export async function makeNoticeLink(db: Queryable, noticeId: string): Promise<string> {
  const secret = newSecret();
  await db.insert(noticeLinks).values({ secretHash: hashOfSecret(secret), noticeId });
  return secret;
}

export interface FollowedNotice {
  notice: NoticeRow;
  inHand: boolean;
  closed: boolean;
  decision: DecisionRecord | null;
  /** Of the decision, where there is one. */
  contestableUntil: Date;
  /** Made with a link of this notice. */
  appeal: AppealRecord | null;
}

/** What a link leads to, what was decided of it, and whether somebody has its case in hand now; null when it leads nowhere, or leads there no more. */
export async function noticeOfLink(db: Queryable, secret: string): Promise<FollowedNotice | null> {
  const [row] = await db
    .select({ notice: notices, inHand: IN_HAND, closed: CLOSED, decision: decisions, contestableUntil: CONTESTABLE_UNTIL, appeal: appeals })
    .from(noticeLinks)
    .innerJoin(notices, eq(notices.id, noticeLinks.noticeId))
    .leftJoin(flags, eq(flags.id, notices.flagId))
    .leftJoin(cases, eq(cases.id, flags.caseId))
    .leftJoin(decisions, eq(decisions.id, flags.decisionId))
    .leftJoin(flagAppeals, and(eq(flagAppeals.decisionId, decisions.id), eq(flagAppeals.flagId, flags.id)))
    .leftJoin(appeals, eq(appeals.id, flagAppeals.appealId))
    .where(
      and(
        eq(noticeLinks.secretHash, hashOfSecret(secret)),
        sql`(${notices.flagId} is not null or ${notices.createdAt} > now() - ${UNCONFIRMED})`,
      ),
    );
  return row ?? null;
}

/**
 * Writes a notice as a flag of its subject's case, which a team reads like any other. Of one address there is one on a subject: what it told before is
 * replaced, and the links to that lead nowhere any more. The caller's transaction has the case.
 */
export async function writeNoticeFlag(tx: Tx, notice: NoticeRow, answer: Pick<FlagRow, 'caseId' | 'decisionId'>): Promise<FlagRow> {
  const { id, subjectType, subjectId, ground, explanation: comment, email } = notice;
  const [before] =
    email === null
      ? []
      : await tx
          .delete(notices)
          .where(
            and(
              eq(notices.email, email),
              eq(notices.subjectType, subjectType),
              eq(notices.subjectId, subjectId),
              ne(notices.id, id),
              sql`${notices.flagId} is not null`,
            ),
          )
          .returning({ flagId: notices.flagId });
  const said = { ground, comment, ...answer };
  const [flag] =
    before === undefined || before.flagId === null
      ? await tx
          .insert(flags)
          .values({ accountId: null, subjectType, subjectId, ...said })
          .returning()
      : await tx.update(flags).set(said).where(eq(flags.id, before.flagId)).returning();
  if (flag === undefined) throw new Error('a flag just written is missing');
  await tx.update(notices).set({ flagId: flag.id }).where(eq(notices.id, id));
  return flag;
}

/** Forgets what nobody has confirmed. For an hourly job. */
export async function forgetUnconfirmedNotices(db: Database): Promise<void> {
  await db.delete(notices).where(and(isNull(notices.flagId), sql`${notices.createdAt} < now() - ${UNCONFIRMED}`));
}
