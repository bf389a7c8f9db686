import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { spanIn } from '../../client/lib/dates.ts';
import { meetingCalendar } from '../../client/lib/meeting-calendar.server.ts';
import { meetingBody, newMeeting, startOf } from '../../client/lib/meeting-form.server.ts';
import * as policy from '../../server/meetings/policy.ts';
import type { MeetingFacts, RegistrationFacts, Standing } from '../../server/meetings/policy.ts';

describe('the moment of a meeting', () => {
  test.each([
    ['in winter', '2027-03-27', '18:00', 'Europe/Paris', '2027-03-27T17:00:00.000Z'],
    ['the next day, in summer', '2027-03-28', '18:00', 'Europe/Paris', '2027-03-28T16:00:00.000Z'],
    ['of an hour that comes twice, the first', '2027-10-31', '02:30', 'Europe/Paris', '2027-10-31T00:30:00.000Z'],
    ['far away', '2027-07-01', '18:00', 'America/Toronto', '2027-07-01T22:00:00.000Z'],
    ['where clocks differ by half an hour', '2027-07-01', '18:00', 'Asia/Kolkata', '2027-07-01T12:30:00.000Z'],
    ['with the seconds that some browsers add', '2027-07-01', '18:00:00', 'UTC', '2027-07-01T18:00:00.000Z'],
  ])('%s', (_, date, time, timeZone, iso) => {
    expect(startOf({ date, time, timeZone })).toEqual({ iso });
  });

  test.each([
    ['an hour that a change of clocks skips', '2027-03-28', '02:30', 'Europe/Paris', [['time', 'fields.skippedTime']]],
    ['a day that no month has', '2027-02-30', '18:00', 'Europe/Paris', [['date', 'fields.date']]],
    ['a zone that is none', '2027-02-20', '18:00', 'Europe/Atlantis', [['timeZone', 'fields.timeZone']]],
    [
      'nothing',
      '',
      '',
      'Europe/Paris',
      [
        ['date', 'fields.date'],
        ['time', 'fields.time'],
      ],
    ],
  ])('%s is refused, at its field', (_, date, time, timeZone, expected) => {
    const found = startOf({ date, time, timeZone });
    expect('refusals' in found && found.refusals.map(({ field, code }) => [field, code])).toEqual(expected);
  });

  test('a word in the place of a number of places is no « without limit »', () => {
    const typed = { ...newMeeting('fr'), date: '2027-03-27', time: '18:00', capacity: 'douze' };
    expect(meetingBody(typed, 'fr')).toEqual({ refusals: [{ field: 'capacity', code: 'fields.capacity' }] });
    expect(meetingBody({ ...typed, capacity: '12' }, 'fr')).toMatchObject({ body: { capacity: 12 } });
    expect(meetingBody({ ...typed, capacity: '' }, 'fr')).toMatchObject({ body: { capacity: null } });
  });

  const NBSP = '\u00a0';
  test.each([
    [
      'fr',
      'Europe/Paris',
      { day: 'dimanche 28 mars 2027', from: `18${NBSP}h`, to: `18${NBSP}h${NBSP}45`, zone: 'heure d’Europe centrale' },
    ],
    ['fr', 'America/Toronto', { day: 'dimanche 28 mars 2027', from: `12${NBSP}h`, to: `12${NBSP}h${NBSP}45` }],
    ['en', 'Asia/Tokyo', { day: expect.stringContaining('29 March 2027') as string, from: '01:00', to: '01:45' }],
    ['de', 'Europe/Paris', { day: 'Sonntag, 28. März 2027', from: '18:00', to: '18:45', zone: 'Mitteleuropäische Zeit' }],
    // On a device that has never heard of it.
    ['fr', 'Europe/Atlantis', { from: `16${NBSP}h`, to: `16${NBSP}h${NBSP}45` }],
  ] as const)('is told in %s by the clock of %s', (locale, zone, expected) => {
    expect(spanIn(locale, new Date('2027-03-28T16:00:00Z'), new Date('2027-03-28T16:45:00Z'), zone)).toMatchObject(expected);
  });

  test('the first of a month is « 1er »', () => {
    const first = new Date('2027-05-01T16:00:00Z');
    expect(spanIn('fr', first, first, 'UTC').day).toBe('samedi 1er mai 2027');
  });
});

describe('the calendar’s file', () => {
  const meeting = {
    id: 'AAAAAAAAAAAAAAAA',
    title: 'Café, thé ; « fatigue »\\n',
    place: 'Salle 3, 2e étage\nhttps://visio.example.org/x?y=1;z=2',
    startsAt: '2027-03-28T16:00:00.000Z',
    endsAt: '2027-03-28T16:45:00.000Z',
    state: 'planned' as const,
    version: 3,
  };
  const choice = { whole: false, summary: 'Rencontre', link: 'https://site.example/fr/moi/rencontres', host: 'site.example' };
  function read(text: string): ICAL.Event {
    const event = new ICAL.Component(ICAL.parse(text) as never[]).getFirstSubcomponent('vevent');
    if (event === null) throw new Error('no event');
    return new ICAL.Event(event);
  }

  test.each([
    ['before a change of clocks', '2027-03-27T18:00'],
    ['after it', '2027-03-28T18:00'],
    ['before the other', '2027-10-30T18:00'],
    ['after that', '2027-10-31T18:00'],
  ])('has the right instant %s', (_, local) => {
    const [date = '', time = ''] = local.split('T');
    const start = startOf({ date, time, timeZone: 'Europe/Paris' });
    if ('refusals' in start) throw new Error('refused');
    const event = read(
      meetingCalendar({ ...meeting, startsAt: start.iso, endsAt: new Date(Date.parse(start.iso) + 2_700_000).toISOString() }, choice),
    );
    expect(event.startDate.toJSDate().toISOString()).toBe(start.iso);
    expect(event.duration.toSeconds()).toBe(2_700);
    // What the wall says in Paris on that day.
    expect(new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', timeStyle: 'short' }).format(event.startDate.toJSDate())).toBe(
      '18:00',
    );
  });

  test('says nothing of the meeting but its time, unless it is asked to', () => {
    const discreet = meetingCalendar(meeting, choice);
    expect(discreet).not.toMatch(/fatigue|Salle|visio|Café/);
    expect(read(discreet).summary).toBe('Rencontre');
    const whole = read(meetingCalendar(meeting, { ...choice, whole: true }));
    expect([whole.summary, whole.location]).toEqual([meeting.title, meeting.place]);
    expect(read(meetingCalendar({ ...meeting, place: null }, { ...choice, whole: true })).location).toBeFalsy();
  });

  test('is replaced by a later one, and says that it is cancelled', () => {
    const [first, later] = [
      read(meetingCalendar(meeting, choice)),
      read(meetingCalendar({ ...meeting, version: 4, state: 'cancelled' }, choice)),
    ];
    expect(later.uid).toBe(first.uid);
    expect([first.sequence, later.sequence]).toEqual([3, 4]);
    expect(later.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('who may do what', () => {
  const now = new Date('2027-03-28T16:00:00Z');
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const STANDINGS = {
    team: { member: true, mayWrite: true, heldBack: null, archived: false, onTeam: true },
    member: { member: true, mayWrite: true, heldBack: null, archived: false, onTeam: false },
    // The charter is new to them.
    before: { member: true, mayWrite: false, heldBack: null, archived: false, onTeam: false },
    other: { member: false, mayWrite: false, heldBack: null, archived: false, onTeam: false },
    // In a space that is closed for good.
    teamOfClosed: { member: true, mayWrite: false, heldBack: null, archived: true, onTeam: true },
    memberOfClosed: { member: true, mayWrite: false, heldBack: null, archived: true, onTeam: false },
  } satisfies Record<string, Standing>;
  const planned: MeetingFacts = { startsAt: at(48), endsAt: at(49), cancelled: false, held: false };
  const MEETINGS = {
    planned,
    begun: { ...planned, startsAt: at(-0.5), endsAt: at(0.5) },
    over: { ...planned, startsAt: at(-2), endsAt: at(-1) },
    held: { ...planned, startsAt: at(-2), endsAt: at(-1), held: true },
    longHeld: { ...planned, startsAt: at(-31 * 24), endsAt: at(-31 * 24), held: true },
    cancelled: { ...planned, cancelled: true },
  } satisfies Record<string, MeetingFacts>;
  const REGISTRATIONS = {
    none: null,
    place: { state: 'registered', evaluated: false },
    answered: { state: 'registered', evaluated: true },
    waiting: { state: 'waiting', evaluated: false },
  } satisfies Record<string, RegistrationFacts | null>;

  test.each([
    ['planned', 'team', 'none', 'register edit cancel lead'],
    ['planned', 'team', 'place', 'unregister edit cancel lead'],
    ['planned', 'teamOfClosed', 'place', 'unregister cancel lead'],
    ['planned', 'memberOfClosed', 'none', ''],
    ['planned', 'memberOfClosed', 'place', 'unregister'],
    ['held', 'memberOfClosed', 'place', ''],
    ['planned', 'member', 'none', 'register'],
    ['planned', 'member', 'place', 'unregister'],
    ['planned', 'member', 'waiting', 'unregister'],
    ['planned', 'before', 'none', ''],
    ['planned', 'before', 'place', 'unregister'],
    ['held', 'before', 'place', ''],
    ['planned', 'other', 'none', ''],
    ['planned', 'other', 'place', ''],
    ['begun', 'team', 'none', 'edit cancel hold lead'],
    ['begun', 'member', 'none', ''],
    ['begun', 'member', 'place', ''],
    ['over', 'team', 'place', 'hold lead'],
    ['over', 'member', 'place', ''],
    ['held', 'member', 'place', 'evaluate'],
    ['held', 'member', 'answered', ''],
    ['held', 'member', 'waiting', ''],
    ['held', 'other', 'place', ''],
    ['longHeld', 'member', 'place', ''],
    ['cancelled', 'team', 'place', 'lead'],
    ['cancelled', 'member', 'place', ''],
  ] as const)('%s, %s, %s: %s', (meeting, who, registration, expected) => {
    const can = policy.meetingCan(STANDINGS[who], MEETINGS[meeting], REGISTRATIONS[registration], now);
    expect(Object.entries(can).flatMap(([what, may]) => (may ? [what] : []))).toEqual(expected === '' ? [] : expected.split(' '));
  });

  test.each([
    ['team', 'planned', 'none', true],
    ['member', 'planned', 'place', true],
    ['member', 'held', 'place', true],
    ['before', 'planned', 'place', true],
    ['member', 'planned', 'none', false],
    ['member', 'planned', 'waiting', false],
    ['member', 'cancelled', 'place', false],
    // Somebody who has just left.
    ['other', 'planned', 'place', false],
  ] as const)('%s, %s, %s: knows where: %s', (who, meeting, registration, knows) => {
    expect(policy.mayKnowPlace(STANDINGS[who], MEETINGS[meeting], REGISTRATIONS[registration])).toBe(knows);
  });

  test.each([
    [48, 0],
    [24, 1],
    [2, 1],
    [1, 2],
    [0.1, 2],
  ])('%d hours before, %d reminders would come too late', (hours, passed) => {
    expect(policy.remindersPassed(at(hours), now)).toBe(passed);
  });
});
