import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import { SOMETHING_NEW, stewardAccounts } from '../associations/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { OFFER_ANSWERED } from './mail-texts.ts';

/** Subscriber `mail`: tells an association's stewards that a space is offered to it, or no longer; and the space's that they have an answer. */
export async function sendOfferMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind === 'space.offered') {
    for (const accountId of await stewardAccounts(db, event.payload.associationId)) {
      const mail = await mailTo(db, accountId, SOMETHING_NEW, `${site.origin}/me/associations`);
      if (mail) await mailer.send(mail);
    }
  }
  if (event.kind === 'space.offer_answered') {
    const mail = await mailTo(db, event.payload.accountId, OFFER_ANSWERED, `${site.origin}/me/spaces`);
    if (mail) await mailer.send(mail);
  }
}
