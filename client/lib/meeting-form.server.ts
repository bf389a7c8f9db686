import { DateTime } from 'luxon';
import { isLocale } from './locale.ts';
import { word } from './message.ts';
import { MEETING_KINDS, type Locale } from '../../shared/vocabulary.ts';
import type { Meeting } from '../../shared/meetings.contract.ts';

/** What was typed of a meeting, as it stands in the form. */
export interface TypedMeeting {
  kind: string;
  title: string;
  description: string;
  language: string;
  date: string;
  time: string;
  timeZone: string;
  duration: string;
  capacity: string;
  place: string;
}

export function newMeeting(language: Locale): TypedMeeting {
  return {
    kind: 'meeting',
    title: '',
    description: '',
    language,
    date: '',
    time: '',
    timeZone: 'Europe/Paris',
    duration: '60',
    capacity: '',
    place: '',
  };
}

export function typedFromMeeting(meeting: Meeting): TypedMeeting {
  const { kind, title, description, language, timeZone, durationMinutes, capacity, place } = meeting;
  const start = DateTime.fromISO(meeting.startsAt, { zone: timeZone });
  return {
    kind,
    title,
    description,
    language,
    date: start.toFormat('yyyy-MM-dd'),
    time: start.toFormat('HH:mm'),
    timeZone,
    duration: String(durationMinutes),
    capacity: capacity === null ? '' : String(capacity),
    place: place ?? '',
  };
}

export function typedMeeting(form: FormData): TypedMeeting {
  const read = (name: keyof TypedMeeting): string => word(form, name).trim();
  return {
    kind: read('kind'),
    title: read('title'),
    description: read('description'),
    language: read('language'),
    date: read('date'),
    time: read('time'),
    timeZone: read('timeZone'),
    duration: read('duration'),
    capacity: read('capacity'),
    place: read('place'),
  };
}

/** What is wrong with one field; the words are the page’s. */
interface AtField {
  field: string;
  code: string;
}

/** The form's fields by the API's names. */
export const MEETING_FIELDS = { startsAt: 'date', durationMinutes: 'duration' } as const;

/** The same for the API; or what it could not even be asked. */
export function meetingBody(typed: TypedMeeting, language: Locale) {
  const start = startOf(typed);
  // A word in the place of a number would be sent as none, which is a choice of its own.
  const wrongCapacity = typed.capacity === '' || /^\d+$/.test(typed.capacity) ? [] : [{ field: 'capacity', code: 'fields.capacity' }];
  if ('refusals' in start || wrongCapacity.length > 0)
    return { refusals: [...('refusals' in start ? start.refusals : []), ...wrongCapacity] };
  return {
    body: {
      kind: MEETING_KINDS.find((kind) => kind === typed.kind) ?? ('meeting' as const),
      title: typed.title,
      description: typed.description,
      language: isLocale(typed.language) ? typed.language : language,
      startsAt: start.iso,
      durationMinutes: Number(typed.duration),
      timeZone: typed.timeZone,
      capacity: typed.capacity === '' ? null : Number(typed.capacity),
      place: typed.place === '' ? null : typed.place,
    },
  };
}

/** The moment that a day and an hour are in a zone. In the hour that a change of clocks skips there is none; of one that comes twice, the first. */
export function startOf({
  date,
  time,
  timeZone,
}: Pick<TypedMeeting, 'date' | 'time' | 'timeZone'>): { iso: string } | { refusals: AtField[] } {
  const refusals: AtField[] = [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? [] : [{ field: 'date', code: 'fields.date' }]),
    ...(/^\d{2}:\d{2}/.test(time) ? [] : [{ field: 'time', code: 'fields.time' }]),
  ];
  if (refusals.length > 0) return { refusals };
  const local = `${date}T${time.slice(0, 5)}`;
  const start = DateTime.fromISO(local, { zone: timeZone });
  if (!start.isValid)
    return {
      refusals: [
        start.invalidReason === 'unsupported zone'
          ? { field: 'timeZone', code: 'fields.timeZone' }
          : { field: 'date', code: 'fields.date' },
      ],
    };
  if (start.toFormat("yyyy-MM-dd'T'HH:mm") !== local) return { refusals: [{ field: 'time', code: 'fields.skippedTime' }] };
  const [first = start] = start.getPossibleOffsets();
  return { iso: new Date(first.toMillis()).toISOString() };
}

/** Every zone this server knows, for a list. */
export function timeZones(): { value: string; label: string }[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' ').replace('/', ' / '),
  }));
}
