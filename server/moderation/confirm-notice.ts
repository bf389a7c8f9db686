import type { IdentityReading } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import { placeWhereMet } from '../spaces/public.ts';
import { lockNotices, noticeOfLink, writeNoticeFlag } from './notice-queries.ts';
import { subjectNow } from './subject.ts';
import { tellOfSubject } from './tell-of-subject.ts';

/**
 * Makes a notice count, now that its address is known to be of whoever gave it. Once more changes nothing.
 * @throws AppError 422 `token.invalid`; `notice.gone` when nothing stands there any more
 */
export async function confirmNotice(tx: Tx, secret: string, log: IdentityReading['log']): Promise<void> {
  const found = await noticeOfLink(tx, secret);
  if (found === null) throw refused('token.invalid', 'secret');
  const ref = { type: found.notice.subjectType, id: found.notice.subjectId };
  await lockNotices(tx, ref, found.notice.email);
  // Again, after whoever pressed the same button a moment earlier.
  const { notice } = (await noticeOfLink(tx, secret)) ?? found;
  if (notice.flagId !== null) return;
  // Whoever may read it by now: it was there for everybody when they told of it.
  const subject = await subjectNow(tx, ref);
  if (subject === null) throw refused('notice.gone', 'secret');
  const spaceId = ref.type === 'persona' ? await placeWhereMet(tx, null, ref.id) : subject.spaceId;
  const flag = await tellOfSubject(tx, ref, { ...subject, spaceId }, notice.ground, (answer) => writeNoticeFlag(tx, notice, answer), log);
  // Of a text that was judged as it stands, what was decided answers this as well.
  if (flag.caseId !== null && flag.decisionId !== null)
    await record(tx, 'flags.answered', { caseId: flag.caseId, decisionId: flag.decisionId, news: 'decided' });
  else await record(tx, 'notice.received', { noticeId: notice.id });
}
