import { mailTo, writeMail } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import type { Mail } from '../platform/mail.ts';
import { ANSWERED, NOTICE_OUTCOMES } from './mail-texts.ts';
import type { NoticeOutcome } from './mail-texts.ts';
import { makeNoticeLink } from './notice-queries.ts';
import { appellantToTell, keepTold, tellersToTell } from './outcome-queries.ts';
import type { News, Teller } from './outcome-queries.ts';
import { noticeUrl } from './send-notice-mail.ts';

/**
 * Subscriber `mail`: whoever told of something learns what became of it (DSA Art. 16(5)), once: who was told is kept, so that an event that is served again
 * goes on where it stopped.
 */
export async function sendOutcomeMail(event: EventOf, deps: MailDeps): Promise<void> {
  const { db } = deps.database;
  if (event.kind === 'appeal.answered') {
    const found = await appellantToTell(db, event.payload.appealId);
    if (found !== null) await tell(found.teller, found.told, deps);
  } else if (event.kind === 'flags.answered') {
    const { caseId, decisionId, news } = event.payload;
    const told: News = { about: decisionId ?? caseId, news };
    for (let some = await tellersToTell(db, event.payload, told); some.length > 0; some = await tellersToTell(db, event.payload, told))
      for (const teller of some) await tell(teller, told, deps);
  }
}

async function tell(teller: Teller, told: News, deps: MailDeps): Promise<void> {
  const mail = await mailFor(teller, told, deps);
  if (mail !== null) await deps.mailer.send(mail);
  await keepTold(deps.database.db, teller.flagId, told);
}

/** Null: there is no address, or nobody has said that it is theirs. */
async function mailFor(
  { accountId, notice, action }: Teller,
  { news }: News,
  { database: { db }, site }: Omit<MailDeps, 'mailer'>,
): Promise<Mail | null> {
  if (accountId !== null) return mailTo(db, accountId, ANSWERED, `${site.origin}/me/reports`);
  if (notice === null || notice.email === null) return null;
  const outcome: NoticeOutcome = news !== 'decided' ? news : action === 'none' ? 'left' : 'acted';
  const link = noticeUrl(site, await makeNoticeLink(db, notice.id));
  return writeMail(notice.email, notice.locale, NOTICE_OUTCOMES[notice.locale][outcome], [link]);
}
