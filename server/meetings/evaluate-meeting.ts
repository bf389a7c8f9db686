import type { z } from 'zod';
import type { evaluateMeeting as endpoint } from '../../shared/meetings.contract.ts';
import type { Tx } from '../platform/database.ts';
import { optionalParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { meetingForWrite } from './meeting-for-write.ts';
import { RELEASED_TOGETHER, refuseEvaluation } from './policy.ts';
import { insertEvaluation } from './registration-queries.ts';
import { enforce, factsOfMeeting, registrationOf, standingIn } from './standing.ts';

/**
 * Says what a meeting brought. Once, and for good: nothing is kept that would tell whose answer it is, not even to change it.
 * @throws AppError 404; 403 `space.not_a_member`, `space.archived`, `charter.not_accepted`, `meeting.not_registered`; 409 `meeting.not_held`, `meeting.evaluated`,
 *   `meeting.evaluation_closed`; 422 `text.empty`
 */
export async function evaluateMeeting(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { usefulness, helped, missing }: z.output<(typeof endpoint)['body']>,
  now = new Date(),
): Promise<void> {
  const found = await meetingForWrite(tx, viewer, id);
  enforce(refuseEvaluation(standingIn(found, viewer), factsOfMeeting(found.meeting), registrationOf(found), now));
  const words = { helped: optionalParagraphs(helped, 'helped'), missing: optionalParagraphs(missing, 'missing') };
  await insertEvaluation(tx, id, viewer.accountId, { usefulness, ...words, releasedTogether: RELEASED_TOGETHER });
}
