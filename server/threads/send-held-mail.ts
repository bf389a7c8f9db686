import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { READ } from './mail-texts.ts';

/** Subscriber `mail`: tells a newcomer that the team has read what they wrote. */
export async function sendHeldMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'held.decided') return;
  const mail = await mailTo(db, event.payload.accountId, READ, `${site.origin}/me/waiting`);
  if (mail) await mailer.send(mail);
}
