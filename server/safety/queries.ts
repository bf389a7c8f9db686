import { and, desc, eq, sql } from 'drizzle-orm';
import { personaOwners, personas } from '../accounts/public.ts';
import { caseEvidence, cases, decisions, flags } from '../moderation/public.ts';
import type { CaseKey } from '../moderation/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaces } from '../spaces/public.ts';
import { posts, threads } from '../threads/public.ts';
import { identityReadings } from './tables.ts';

/** Everything a row of the list shows; only what is in the hands of the platform. */
function selectCases(db: Queryable, viewer: Viewer) {
  return db
    .select({
      case: cases,
      space: { slug: spaces.slug, name: spaces.name, language: spaces.language },
      thread: { id: threads.id, title: threads.title },
      number: sql<number | null>`coalesce(${posts.number}, case when ${threads.id} is not null then 1 end)`,
      evidence: caseEvidence.content,
      takenAt: caseEvidence.takenAt,
      author: { personaId: personas.id, handle: personas.handle },
      flagCount: sql<number>`(select count(*)::int from ${flags} where ${flags.caseId} = ${cases.id} and ${flags.decisionId} is null)`,
      reason: sql<
        string | null
      >`(select handed.facts from ${decisions} handed where handed.case_id = ${cases.id} and handed.action = 'escalate'
        order by handed.made_at desc limit 1)`,
      conflict: sql<boolean>`(exists (select 1 from ${personaOwners} where ${personaOwners.personaId} = ${cases.personaId}
          and ${personaOwners.accountId} = ${viewer.accountId})
        or exists (select 1 from ${flags} where ${flags.accountId} = ${viewer.accountId} and ${flags.caseId} = ${cases.id}))`,
    })
    .from(cases)
    .innerJoin(caseEvidence, and(eq(caseEvidence.caseId, cases.id), eq(caseEvidence.revision, cases.revision)))
    .leftJoin(spaces, eq(spaces.id, cases.spaceId))
    .leftJoin(personas, eq(personas.id, cases.personaId))
    .leftJoin(posts, and(eq(cases.subjectType, 'post'), eq(posts.id, cases.subjectId)))
    .leftJoin(
      threads,
      and(
        sql`${threads.id} = coalesce(${posts.threadId}, case when ${cases.subjectType} = 'thread' then ${cases.subjectId} end)`,
        sql`${threads.removedAt} is null`,
      ),
    );
}
export type SafetyRow = Awaited<ReturnType<typeof safetyCases>>[number];

const IN_HANDS = sql`${cases.state} = 'escalated'`;

/** A page of what is in the hands of the platform, worst first. */
export async function safetyCases(db: Queryable, viewer: Viewer, { after, limit }: { after: CaseKey | null; limit: number }) {
  const [severe, rank, id] = after ?? [1, 0, ''];
  return selectCases(db, viewer)
    .where(
      and(
        IN_HANDS,
        after === null
          ? undefined
          : sql`(${cases.severe} < ${severe === 1} or (${cases.severe} = ${severe === 1}
              and (${cases.rank} < ${rank} or (${cases.rank} = ${rank} and ${cases.id} > ${id}))))`,
      ),
    )
    .orderBy(sql`${cases.severe} desc, ${cases.rank} desc, ${cases.id}`)
    .limit(limit);
}

export async function safetyCase(db: Queryable, viewer: Viewer, id: string): Promise<SafetyRow | null> {
  const [row] = await selectCases(db, viewer).where(and(IN_HANDS, eq(cases.id, id)));
  return row ?? null;
}

export async function addReading(tx: Tx, reading: typeof identityReadings.$inferInsert): Promise<void> {
  await tx.insert(identityReadings).values(reading);
}

/** Of a case, newest first. */
export async function readingsOf(db: Queryable, caseId: string) {
  return db
    .select({ at: identityReadings.at, reason: identityReadings.reason })
    .from(identityReadings)
    .where(eq(identityReadings.caseId, caseId))
    .orderBy(desc(identityReadings.at))
    .limit(20);
}
