import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { DECIDED } from './mail-texts.ts';
import { stewardAccounts } from './queries.ts';

/** Subscriber `mail`: tells an association's stewards what was decided about it. */
export async function sendAssociationMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'association.decided') return;
  for (const accountId of await stewardAccounts(db, event.payload.associationId)) {
    const mail = await mailTo(db, accountId, DECIDED, `${site.origin}/me/associations`);
    if (mail) await mailer.send(mail);
  }
}
