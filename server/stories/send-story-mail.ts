import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { ANSWERED } from './mail-texts.ts';

/** Subscriber `mail`: tells the author of a story that the team has answered. */
export async function sendStoryMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'story.reviewed') return;
  const mail = await mailTo(db, event.payload.accountId, ANSWERED, `${site.origin}/me/stories`);
  if (mail) await mailer.send(mail);
}
