import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { askerOf } from './condition-request-queries.ts';
import { CONDITION_ANSWERED } from './mail-texts.ts';

/** Subscriber `mail`: tells somebody that the condition they asked for was answered. */
export async function sendConditionMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'condition.decided') return;
  const accountId = await askerOf(db, event.payload.requestId);
  const mail = accountId && (await mailTo(db, accountId, CONDITION_ANSWERED, `${site.origin}/me/conditions`));
  if (mail) await mailer.send(mail);
}
