import { idOf } from './people.ts';
import { Random } from './random.ts';
import type { DemoRows } from './rows.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface DemoMeeting {
  kind: 'introduction' | 'meeting';
  title: string;
  description: string;
  place: string;
  /** Days from the demo's "today"; before it where negative. */
  inDays: number;
  minutes: number;
  capacity: number | null;
  /** Keys of `cast.ts`, in the order they asked; members who only read come after them. */
  cast: readonly string[];
  quiet: number;
  /** Of one that took place. */
  attended?: number;
  answers?: readonly { usefulness: number; helped?: string; missing?: string }[];
}

const SPACE = 'sclerose-en-plaques';
/** Six in the evening in Paris, in winter. */
const HOUR_UTC = 17;

const MEETINGS: readonly DemoMeeting[] = [
  {
    kind: 'meeting',
    title: 'Café en ligne',
    description:
      'Un moment pour se parler de vive voix, sans ordre du jour. On raconte ce qu’on veut de sa semaine.\n\nMicro et caméra facultatifs. On peut seulement écouter.',
    place: 'https://visio.demo.invalid/cafe-en-ligne',
    inDays: 4,
    minutes: 45,
    capacity: 12,
    cast: ['noisette', 'marcel', 'anouk'],
    quiet: 3,
  },
  {
    kind: 'introduction',
    title: 'Faire connaissance avec l’espace',
    description:
      'Pour les personnes qui viennent d’arriver. Salomé montre comment lire, écrire et se protéger ici, puis répond aux questions.\n\nNous restons en petit groupe, pour que chaque personne ait le temps.',
    place: 'https://visio.demo.invalid/premiers-pas',
    inDays: 11,
    minutes: 60,
    capacity: 4,
    cast: ['luciole', 'petite-ourse', 'fil-de-laine'],
    quiet: 3,
  },
  {
    kind: 'meeting',
    title: 'Parler de la fatigue au travail',
    description: 'À qui le dire, comment, et que demander. Trois membres racontent, puis on échange.',
    place: 'https://visio.demo.invalid/fatigue-au-travail',
    inDays: -9,
    minutes: 90,
    capacity: null,
    cast: ['tournesol', 'noisette', 'petite-ourse', 'marcel', 'luciole', 'fil-de-laine'],
    quiet: 3,
    attended: 8,
    answers: [
      { usefulness: 5, helped: 'Entendre quelqu’un dire « je m’allonge à midi » sans s’excuser.' },
      { usefulness: 4, helped: 'Les phrases toutes prêtes pour en parler à son équipe.', missing: 'Un mot sur le temps partiel.' },
      { usefulness: 4, missing: 'C’était un peu long pour moi. Une pause aiderait.' },
      { usefulness: 5, helped: 'Pouvoir écouter sans allumer la caméra.' },
      { usefulness: 3, missing: 'La parole a surtout été à celles et ceux qui travaillent encore.' },
    ],
  },
];

interface Host {
  id: string;
  content: { slug: string };
  members: readonly { accountId: string; personaId: string; key: string | null }[];
}

/** What people of one space meet for: one to come with free places, one that is full, one that took place. */
export function addMeetings(rows: DemoRows, spaces: readonly Host[], today: Date): void {
  const space = spaces.find(({ content }) => content.slug === SPACE);
  if (space === undefined) return;
  for (const meeting of MEETINGS) {
    const id = idOf('meeting', `${SPACE}/${meeting.title}`);
    const startsAt = new Date(today.getTime() + meeting.inDays * DAY);
    startsAt.setUTCHours(HOUR_UTC, 0, 0, 0);
    const endsAt = new Date(startsAt.getTime() + meeting.minutes * MINUTE);
    const registered = addRegistrations(rows, space, id, meeting);
    const { kind, title, description, place, capacity, attended = null, answers = [] } = meeting;
    const held = attended === null ? null : new Date(endsAt.getTime() + 20 * MINUTE);
    rows.meetings.push({
      id,
      spaceId: space.id,
      kind,
      title,
      description,
      place,
      capacity,
      language: 'fr',
      timeZone: 'Europe/Paris',
      startsAt,
      endsAt,
      number: registered,
      cancelledAt: null,
      heldAt: held,
      attended,
      version: 1,
    });
    for (const [index, { usefulness, helped = null, missing = null }] of answers.entries())
      rows.meetingEvaluations.push({
        id: idOf('evaluation', `${id}/${index}`),
        meetingId: id,
        usefulness,
        helped,
        missing,
        released: true,
      });
  }
}

/** @returns how many asked */
function addRegistrations(
  rows: DemoRows,
  space: Host,
  meetingId: string,
  { title, cast, quiet, capacity, inDays, answers = [] }: DemoMeeting,
): number {
  const named = cast.flatMap((key) => space.members.find((member) => member.key === key) ?? []);
  const others = new Random(`meeting:${title}`).some(
    space.members.filter(({ key }) => key === null),
    quiet,
  );
  const people = [...named, ...others];
  for (const [index, { accountId, personaId }] of people.entries()) {
    const id = idOf('registration', `${meetingId}/${personaId}`);
    const state = capacity === null || index < capacity ? 'registered' : 'waiting';
    rows.meetingRegistrations.push({ id, meetingId, personaId, number: index + 1, state });
    rows.accountRegistrations.push({
      accountId,
      meetingId,
      registrationId: id,
      // Reminders of a demo would fill its mailbox.
      reminded: 2,
      // Those named first have not answered: one can try.
      evaluated: inDays < 0 && index >= people.length - answers.length,
    });
  }
  return people.length;
}
