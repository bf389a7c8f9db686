import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { ANSWERED, HANDED_OUT, QUOTE_ASKED, WORD_SENT } from './mail-texts.ts';
import { authorOf } from './queries.ts';

const MAILS = {
  'story.reviewed': ANSWERED,
  'story.handed_out': HANDED_OUT,
  'story.quote_asked': QUOTE_ASKED,
  'story.word_sent': WORD_SENT,
};
const isTold = (event: EventOf): event is EventOf<keyof typeof MAILS> => event.kind in MAILS;

/** Subscriber `mail`: tells the author of a story that the team has answered or asks something, or that it was handed out. */
export async function sendStoryMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (!isTold(event)) return;
  const accountId = event.kind === 'story.reviewed' ? event.payload.accountId : await authorOf(db, event.payload.storyId);
  // Deleted since.
  if (accountId === null) return;
  const mail = await mailTo(db, accountId, MAILS[event.kind], `${site.origin}/me/stories`);
  if (mail) await mailer.send(mail);
}
