import { eq } from 'drizzle-orm';
import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { ANSWERED } from './mail-texts.ts';
import { accountMemberships } from './tables.ts';

/** Subscriber `mail`: tells somebody that their request to join was answered. */
export async function sendMembershipMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'membership.decided') return;
  const [owner] = await db
    .select({ accountId: accountMemberships.accountId })
    .from(accountMemberships)
    .where(eq(accountMemberships.membershipId, event.payload.membershipId));
  const mail = owner && (await mailTo(db, owner.accountId, ANSWERED, `${site.origin}/me/waiting`));
  if (mail) await mailer.send(mail);
}
