import { mailTo } from '../accounts/public.ts';
import type { MailDeps } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import { MEETING_MAILS } from './mail-texts.ts';
import type { MeetingMail } from './mail-texts.ts';
import { registrationToCome } from './queries.ts';

/** Subscriber `mail`: tells one person what has become of a meeting they have a place in, or wait for. */
export async function sendMeetingMail(event: EventOf, deps: MailDeps): Promise<void> {
  if (event.kind !== 'meeting.place_given' && event.kind !== 'meeting.moved' && event.kind !== 'meeting.cancelled') return;
  const { meetingId, accountId } = event.payload;
  if (event.kind === 'meeting.cancelled') return write(deps, 'cancelled', accountId);
  // What has been given back, or called off, since then is nobody's news.
  const state = await registrationToCome(deps.database.db, meetingId, accountId);
  if (event.kind === 'meeting.moved' && state !== null) await write(deps, 'moved', accountId);
  if (event.kind === 'meeting.place_given' && state === 'registered') await write(deps, 'placeGiven', accountId);
}

/** Sends a mail that leads to the person's own meetings: its link names none of them. */
export async function write({ database, mailer, site }: MailDeps, mail: MeetingMail, accountId: string): Promise<void> {
  const written = await mailTo(database.db, accountId, MEETING_MAILS[mail], `${site.origin}/me/meetings`);
  if (written) await mailer.send(written);
}
