import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Meeting } from '../../shared/meetings.contract.ts';

export interface CalendarChoice {
  /** With title and place. Otherwise neither: a family's or an office's calendar is read by others. */
  whole: boolean;
  /** Stands for the title. */
  summary: string;
  /** Where the person finds the rest. */
  link: string;
  /** The site's own name, which makes the event's id unique in the world. */
  host: string;
}

type Listed = Pick<Meeting, 'id' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'state' | 'version'>;

/** An iCalendar file (RFC 5545) of one meeting. Its times are instants in UTC: right on both sides of a change of clocks, in every zone. */
export function meetingCalendar({ id, title, place, startsAt, endsAt, state, version }: Listed, choice: CalendarChoice): string {
  const calendar = ical({ prodId: { company: 'cote-a-cote', product: 'site' }, method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    // The same at every download: a calendar replaces what it has.
    id: `${id}@${choice.host}`,
    sequence: version,
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: choice.whole ? title : choice.summary,
    location: choice.whole ? place : null,
    url: choice.link,
    status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
