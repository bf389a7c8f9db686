import type { z } from 'zod';
import type { readNotice } from '../../shared/moderation.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import { noticeOfLink } from './notice-queries.ts';
import { flagState } from './policy.ts';
import { presentOutcome } from './present.ts';
import { readableSubjects } from './readable-subjects.ts';

/**
 * What somebody told without an account, and what became of it, for whoever has its link.
 * @throws AppError 422 `token.invalid`
 */
export async function showNotice(db: Queryable, secret: string): Promise<z.input<(typeof readNotice)['responses'][200]>['notice']> {
  const found = await noticeOfLink(db, secret);
  if (found === null) throw refused('token.invalid', 'secret');
  const { notice, inHand, closed, decision, contestableUntil, appeal } = found;
  const ref = { type: notice.subjectType, id: notice.subjectId };
  const places = await readableSubjects(db, null, [ref]);
  return {
    state: notice.flagId === null ? 'unconfirmed' : flagState({ decided: decision !== null || closed, inHand }),
    subject: { ...ref, place: places.get(ref.id) ?? null },
    outcome: decision && presentOutcome(decision, contestableUntil, appeal),
    ground: notice.ground,
    explanation: notice.explanation,
    createdAt: notice.createdAt.toISOString(),
  };
}
