import type { z } from 'zod';
import type { getSafetyCase, SafetyCase } from '../../shared/safety.contract.ts';
import { flagsOfCase, presentStep, stepsOf } from '../moderation/public.ts';
import type { Queryable } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { requireOfficer } from './policy.ts';
import { readingsOf, safetyCase } from './queries.ts';
import type { SafetyRow } from './queries.ts';

export function presentSafetyCase({ case: row, space, thread, number, flagCount, reason, conflict }: SafetyRow): SafetyCase {
  const { id, subjectType, subjectId, ground, severe, openedAt, version } = row;
  return {
    id,
    space,
    subject: {
      type: subjectType,
      id: subjectId,
      place: thread === null || number === null ? null : { threadId: thread.id, title: thread.title, number },
    },
    ground,
    severe,
    flagCount,
    openedAt: openedAt.toISOString(),
    version,
    reason,
    conflict,
  };
}

/** @throws AppError 403 `safety.not_officer`; 404 absent, or not in the hands of the platform */
export async function showSafetyCase(
  db: Queryable,
  viewer: Viewer,
  id: string,
): Promise<z.input<(typeof getSafetyCase)['responses'][200]>['case']> {
  requireOfficer(viewer);
  const row = await safetyCase(db, viewer, id);
  if (row === null) throw notFound();
  const { title, bodyHtml, contentWarning, handle, bio } = row.evidence;
  return {
    ...presentSafetyCase(row),
    evidence: {
      title: title ?? null,
      bodyHtml: bodyHtml ?? null,
      contentWarning: contentWarning ?? null,
      handle: handle ?? null,
      bio: bio ?? null,
      takenAt: row.takenAt.toISOString(),
    },
    author: row.author,
    flags: (await flagsOfCase(db, id)).map(({ createdAt, ...said }) => ({ ...said, createdAt: createdAt.toISOString() })),
    steps: (await stepsOf(db, id)).map(presentStep),
    readings: (await readingsOf(db, id)).map(({ at, reason }) => ({ at: at.toISOString(), reason })),
  };
}
