import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { ANSWERED, HANDED_OUT } from './mail-texts.ts';
import { authorOf } from './queries.ts';

/** Subscriber `mail`: tells the author of a story that the team has answered, or that it was handed out. */
export async function sendStoryMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'story.reviewed' && event.kind !== 'story.handed_out') return;
  const handedOut = event.kind === 'story.handed_out';
  const accountId = handedOut ? await authorOf(db, event.payload.storyId) : event.payload.accountId;
  // Deleted since.
  if (accountId === null) return;
  const mail = await mailTo(db, accountId, handedOut ? HANDED_OUT : ANSWERED, `${site.origin}/me/stories`);
  if (mail) await mailer.send(mail);
}
