import type { z } from 'zod';
import type { giveNotice as giveNoticeEndpoint } from '../../shared/moderation.contract.ts';
import { normalEmail } from '../accounts/public.ts';
import type { IdentityReading } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import { optionalLine, requiredParagraphs } from '../platform/plain-text.ts';
import { insertNotice, lockNotices, makeNoticeLink, sameNotice, writeNoticeFlag } from './notice-queries.ts';
import { subjectFor } from './subject.ts';
import { tellOfSubject } from './tell-of-subject.ts';

export type NoticeInput = z.output<(typeof giveNoticeEndpoint)['body']>;

/**
 * Somebody tells of a public text without an account. It counts once they have confirmed their address; at once where they gave none, which the contract
 * allows where the law asks for none. The same sent twice is told once.
 * @returns the secret of the link to the receipt; null: by mail
 * @throws AppError 404 for all that is not there for everybody; 422 `text.empty`
 */
export async function giveNotice(
  tx: Tx,
  { subject: ref, ground, locale, ...said }: NoticeInput,
  log: IdentityReading['log'],
): Promise<string | null> {
  const subject = await subjectFor(tx, null, ref);
  if (subject === null) throw notFound();
  const told = {
    subjectType: ref.type,
    subjectId: ref.id,
    ground,
    explanation: requiredParagraphs(said.explanation, 'explanation'),
    name: optionalLine(said.name, 'name'),
    email: said.email === undefined ? null : normalEmail(said.email),
    locale,
  };
  await lockNotices(tx, ref, told.email);
  const before = await sameNotice(tx, told);
  const notice = before ?? (await insertNotice(tx, told));
  if (told.email !== null) {
    if (before === null) await record(tx, 'notice.given', { noticeId: notice.id });
    return null;
  }
  if (before === null) await tellOfSubject(tx, ref, subject, ground, (answer) => writeNoticeFlag(tx, notice, answer), log);
  return makeNoticeLink(tx, notice.id);
}
