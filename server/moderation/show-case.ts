import type { z } from 'zod';
import type { CaseNotice } from '../../shared/live.contract.ts';
import type { caseDetailSchema } from '../../shared/moderation.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { charterOf, charterVersionOf, presentCharter } from '../spaces/public.ts';
import { postsAround } from '../threads/public.ts';
import { authorInSpace, caseForTeam, claimOfCase, flagsOfCase } from './case-queries.ts';
import type { CaseRow } from './case-queries.ts';
import { alike, decisionsAbout, decisionsOfCase, waitingAppeals } from './decision-queries.ts';
import { MOST_NOTES } from './keep-notes.ts';
import { notesOf } from './note-queries.ts';
import { presentCaseDetail } from './present.ts';
import type { CaseContext } from './present.ts';
import { signalsOf } from './signal-queries.ts';
import { stepsOf } from './step-queries.ts';
import { revisionOf, subjectNow } from './subject.ts';

/** Messages shown before and after the one in question. */
const AROUND = 2;

/**
 * A case with what it takes to judge it, for its space's team; a dozen statements.
 * @throws AppError 404 absent, or of a team that is not theirs
 */
export async function showCase(db: Queryable, viewer: Viewer, id: string): Promise<z.input<typeof caseDetailSchema>> {
  const row = await caseForTeam(db, viewer, id);
  if (row === null) throw notFound();
  const { thread, number } = row;
  const around = thread === null || number === null ? { before: [], after: [] } : await postsAround(db, thread.id, number, AROUND);
  return presentCaseDetail(row, {
    now: await whatStandsThere(db, row),
    author: await authorOf(db, row),
    flags: await flagsOfCase(db, id),
    signals: await signalsOf(db, id, row.case.revision),
    decisions: await decisionsOfCase(db, id),
    appeals: await waitingAppeals(db, id),
    ...(await knownOf(db, row)),
    // What a team says of somebody is not for their own eyes.
    steps: row.own ? [] : await stepsOf(db, id),
    notes: row.own ? [] : await notesAbout(db, viewer, row),
    ...around,
  });
}

/** What the space decided before, and its charter. */
async function knownOf(
  db: Queryable,
  { case: { id, spaceId, personaId, ground }, space }: CaseRow,
): Promise<Pick<CaseContext, 'alike' | 'about' | 'charter'>> {
  if (spaceId === null) throw notFound();
  return {
    alike: await alike(db, spaceId, ground, id),
    about: personaId === null ? null : await decisionsAbout(db, spaceId, personaId),
    charter: presentCharter(await charterOf(db, spaceId, await charterVersionOf(db, spaceId)), space.language),
  };
}

async function whatStandsThere(
  db: Queryable,
  { case: { subjectType, subjectId, revision } }: CaseRow,
): Promise<'same' | 'changed' | 'gone'> {
  const subject = await subjectNow(db, { type: subjectType, id: subjectId });
  if (subject === null) return 'gone';
  return revisionOf(subject.evidence) === revision ? 'same' : 'changed';
}

async function notesAbout(db: Queryable, viewer: Viewer, { case: { spaceId, personaId } }: CaseRow) {
  return spaceId === null || personaId === null ? [] : notesOf(db, viewer, spaceId, [personaId], { after: null, limit: MOST_NOTES });
}

async function authorOf(db: Queryable, { case: { id, spaceId, personaId } }: CaseRow) {
  return spaceId === null || personaId === null ? null : authorInSpace(db, spaceId, personaId, id);
}

/** What an open queue is told of a case; null when it is gone. For live rooms, whose members have been checked. */
export async function caseNotice(db: Queryable, caseId: string): Promise<CaseNotice | null> {
  const row = await claimOfCase(db, caseId);
  if (row === null) return null;
  const { version, state, claimant, claimedUntil } = row;
  const claimedBy = claimant === null || claimedUntil === null ? null : { ...claimant, until: claimedUntil.toISOString() };
  return { caseId, state, claimedBy, version };
}
