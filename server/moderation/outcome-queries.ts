import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { accountAppeals, appeals, decisions, flagAppeals, flags, notices, outcomeMails } from './tables.ts';
import type { OutcomeNews } from './tables.ts';

/** What somebody is to be told, and of what. */
export interface News {
  /** A decision; the case, where the platform closed it without one. */
  about: string;
  news: OutcomeNews;
}

/** At once. */
const BATCH = 100;

function selectTellers(db: Queryable, { about, news }: News) {
  return db
    .select({
      flagId: flags.id,
      accountId: flags.accountId,
      notice: { id: notices.id, email: notices.email, locale: notices.locale },
      action: decisions.action,
    })
    .from(flags)
    .leftJoin(notices, eq(notices.flagId, flags.id))
    .leftJoin(decisions, eq(decisions.id, flags.decisionId))
    .leftJoin(outcomeMails, and(eq(outcomeMails.flagId, flags.id), eq(outcomeMails.about, about), eq(outcomeMails.news, news)));
}
export type Teller = Awaited<ReturnType<typeof selectTellers>>[number];

/** Some of those who told of a case, were answered by a decision (or without one), and have not been told yet. */
export async function tellersToTell(
  db: Queryable,
  { caseId, decisionId }: { caseId: string; decisionId: string | null },
  told: News,
): Promise<Teller[]> {
  return selectTellers(db, told)
    .where(
      and(
        eq(flags.caseId, caseId),
        decisionId === null ? isNull(flags.decisionId) : eq(flags.decisionId, decisionId),
        isNull(outcomeMails.flagId),
      ),
    )
    .orderBy(asc(flags.createdAt), asc(flags.id))
    .limit(BATCH);
}

/** Who told of something and contested its decision, and of which one; null when it was its author, or they have been told. */
export async function appellantToTell(db: Queryable, appealId: string): Promise<{ teller: Teller; told: News } | null> {
  const [appeal] = await db
    .select({ decisionId: appeals.decisionId, accountId: accountAppeals.accountId, flagId: flagAppeals.flagId })
    .from(appeals)
    .leftJoin(accountAppeals, eq(accountAppeals.appealId, appeals.id))
    .leftJoin(flagAppeals, eq(flagAppeals.appealId, appeals.id))
    .where(and(eq(appeals.id, appealId), eq(appeals.by, 'notifier')));
  if (appeal === undefined) return null;
  const told: News = { about: appeal.decisionId, news: 'answered' };
  const [teller] = await selectTellers(db, told)
    .where(
      and(
        appeal.flagId === null
          ? and(eq(flags.decisionId, appeal.decisionId), sql`${flags.accountId} = ${appeal.accountId}`)
          : eq(flags.id, appeal.flagId),
        isNull(outcomeMails.flagId),
      ),
    )
    .limit(1);
  return teller === undefined ? null : { teller, told };
}

export async function keepTold(db: Queryable, flagId: string, told: News): Promise<void> {
  await db
    .insert(outcomeMails)
    .values({ flagId, ...told })
    .onConflictDoNothing();
}
