import { sql } from 'drizzle-orm';
import { createMeeting } from '../../shared/meetings.contract.ts';
import type { Meeting } from '../../shared/meetings.contract.ts';
import { createPerson } from './live.ts';
import type { Person, TestSite } from './site.ts';
import { join } from './spaces.ts';

const HOUR = 3_600_000;

export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

/** What a team types; in ten days unless said otherwise. */
export const meetingWish = (more: object = {}) => ({
  kind: 'meeting',
  title: 'Un café en ligne',
  description: 'On se présente, puis on parle de ce qui aide.\n\nOn peut seulement écouter.',
  language: 'fr',
  startsAt: inHours(240),
  durationMinutes: 45,
  timeZone: 'Europe/Paris',
  place: 'https://visio.example.org/salle-7f3k',
  ...more,
});

export async function announce(site: TestSite, as: Pick<Person, 'cookie'>, slug: string, more: object = {}): Promise<Meeting> {
  const { status, body, text } = await site.call(createMeeting, { as, params: { slug }, body: meetingWish(more) });
  if (status !== 201) throw new Error(`the meeting was not announced: ${status} ${text}`);
  return body.meeting;
}

/** Lets time pass for one meeting: it begins (and ends) that many hours from now. */
export async function moveTo(site: TestSite, id: string, hours: number): Promise<void> {
  await site.db.execute(sql`update meetings set ends_at = now() + ${hours} * interval '1 hour' + (ends_at - starts_at),
    starts_at = now() + ${hours} * interval '1 hour' where id = ${id}`);
}

export interface Member {
  accountId: string;
  personaId: string;
  cookie: string;
}

/** Members of a space, without the way through sign-up: a hundred passwords take a minute. */
export async function crowd(site: TestSite, slug: string, size: number): Promise<Member[]> {
  const members: Member[] = [];
  for (let made = 0; made < size; made++) {
    const { accountId, personaId, token } = await createPerson(site.db);
    await join(site, { personaId }, slug);
    members.push({ accountId, personaId, cookie: `session=${token}` });
  }
  return members;
}
