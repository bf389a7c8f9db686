import { writeMail } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import type { Site } from '../platform/site.ts';
import { CONFIRM_NOTICE, NOTICE_RECEIVED } from './mail-texts.ts';
import { makeNoticeLink, noticeById } from './notice-queries.ts';

/** Where the link of a notice leads, in its reader's language. */
export function noticeUrl(site: Pick<Site, 'origin'>, secret: string): string {
  return `${site.origin}/notice?token=${secret}`;
}

/** Subscriber `mail`: asks whether an address is of whoever gave it; then says that what they told has arrived. Served again, it makes a new link: the first one stays good. */
export async function sendNoticeMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'notice.given' && event.kind !== 'notice.received') return;
  const notice = await noticeById(db, event.payload.noticeId);
  if (notice === null || notice.email === null) return;
  const texts = event.kind === 'notice.given' ? CONFIRM_NOTICE : NOTICE_RECEIVED;
  const link = noticeUrl(site, await makeNoticeLink(db, notice.id));
  await mailer.send(writeMail(notice.email, notice.locale, texts[notice.locale], [link]));
}
