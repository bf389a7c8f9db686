import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { DECIDED, SOMETHING_NEW } from './mail-texts.ts';
import { stewardAccounts } from './queries.ts';

/** Subscriber `mail`: tells an association's stewards what was decided about it, or with it. */
export async function sendAssociationMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  const told = toldOf(event);
  if (told === null) return;
  for (const accountId of await stewardAccounts(db, told.associationId)) {
    const mail = await mailTo(db, accountId, told.text, `${site.origin}/me/associations`);
    if (mail) await mailer.send(mail);
  }
}

/** Whose stewards an event is told to, and how. */
function toldOf(event: EventOf): { associationId: string; text: typeof DECIDED } | null {
  if (event.kind === 'association.decided') return { associationId: event.payload.associationId, text: DECIDED };
  if (event.kind !== 'federation.changed') return null;
  const { tell, federationId, associationId } = event.payload;
  return { associationId: tell === 'federation' ? federationId : associationId, text: SOMETHING_NEW };
}
