import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { DECIDED } from './mail-texts.ts';

/** Subscriber `mail`: tells somebody that there is a letter for them on the site, or an answer to what they said of it. */
export async function sendDecisionMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'decision.sent') return;
  const mail = await mailTo(db, event.payload.accountId, DECIDED, `${site.origin}/me/decisions`);
  if (mail) await mailer.send(mail);
}
