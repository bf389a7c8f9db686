import type { FlagGround } from '../../shared/vocabulary.ts';
import { evidenceOf, isSevere, rankOf, revisionOf, worstOf } from '../moderation/public.ts';
import { KNOWN_AUTHOR, lookAtMessage } from '../threads/public.ts';
import type { Written } from '../threads/public.ts';
import { demoHtml } from './markup.ts';
import { idOf } from './people.ts';
import type { DemoRows } from './rows.ts';

const MINUTE = 60_000;

interface DemoCase {
  /** Title of the thread, and the number of the message in it. */
  thread: string;
  number: number;
  minutesAgo: number;
  told: readonly { by: string; ground: FlagGround; comment: string }[];
}

const SPACE = 'sclerose-en-plaques';

/** What the checks stop until the team has read it. */
const HELD = {
  by: 'fil-de-laine',
  thread: 'La chaleur : nos astuces d’été',
  text: 'Il me reste deux boîtes de baclofène, je ne le prends plus. Je les envoie contre les frais de port, dites-moi.',
  minutesAgo: 40,
};

/** What waits for the team of one space: somebody two members worry about, advice that sounds like a diagnosis, a tone. */
const CASES: readonly DemoCase[] = [
  {
    thread: 'Je me sens un poids pour ma famille',
    number: 1,
    minutesAgo: 6,
    told: [
      { by: 'noisette', ground: 'self_harm', comment: 'Je m’inquiète. Est-ce que quelqu’un de l’équipe peut lui écrire ce soir ?' },
      { by: 'petite-ourse', ground: 'self_harm', comment: 'Elle n’écrit pas comme d’habitude.' },
    ],
  },
  {
    thread: 'La chaleur : nos astuces d’été',
    number: 8,
    minutesAgo: 65,
    told: [{ by: 'luciole', ground: 'medical_danger', comment: 'On dirait un diagnostic. Peut-on ajouter d’en parler à son médecin ?' }],
  },
  {
    thread: 'Changement de traitement : comment préparer le rendez-vous ?',
    number: 2,
    minutesAgo: 300,
    told: [{ by: 'marcel', ground: 'off_topic', comment: 'C’est un peu sec pour quelqu’un qui pose une vraie question.' }],
  },
];

interface Host {
  id: string;
  content: { slug: string };
  threads: readonly { id: string; content: { title: string } }[];
  members: readonly { accountId: string; personaId: string; key: string | null }[];
}

/** What waits for the team of one space: what members have told it, and the checks found, each message a case; and a message to read. */
export function addQueue(rows: DemoRows, spaces: readonly Host[], today: Date): void {
  const space = spaces.find(({ content }) => content.slug === SPACE);
  if (space === undefined) throw new Error('the demo has no such space');
  addCases(rows, space, today);
  addHeld(rows, space, today);
}

function addCases(rows: DemoRows, space: Host, today: Date): void {
  for (const { thread: title, number, minutesAgo, told } of CASES) {
    const thread = threadOf(space, title);
    const post = rows.posts.find((row) => row.threadId === thread.id && row.number === number);
    const ground = worstOf(told.map((flag) => flag.ground));
    if (post === undefined || ground === null) throw new Error(`the demo flags what is not there: ${title}`);
    const id = idOf('case', post.id);
    const openedAt = new Date(today.getTime() - minutesAgo * MINUTE);
    const { bodyHtml, contentWarning = null, shortVersion = null } = post;
    const content = evidenceOf({ number, title, bodyHtml, contentWarning, shortVersion });
    const revision = revisionOf(content);
    rows.cases.push({
      id,
      spaceId: space.id,
      subjectType: 'post',
      subjectId: post.id,
      personaId: post.personaId ?? null,
      ground,
      severe: isSevere(ground),
      rank: rankOf(ground, told.length, openedAt),
      revision,
      openedAt,
    });
    rows.caseEvidence.push({ caseId: id, revision, content, takenAt: openedAt });
    const { look } = looked({ title: number === 1 ? title : null, bodyHtml, shortVersion });
    rows.signals.push(...look.map((found) => ({ ...found, caseId: id, revision, foundAt: openedAt })));
    for (const { by, ...flag } of told) {
      const member = memberOf(space, by);
      rows.flags.push({
        ...flag,
        id: idOf('flag', `${post.id}/${by}`),
        accountId: member.accountId,
        subjectType: 'post',
        subjectId: post.id,
        caseId: id,
        createdAt: openedAt,
      });
    }
  }
}

function addHeld(rows: DemoRows, space: Host, today: Date): void {
  const { by, thread, text, minutesAgo } = HELD;
  const member = memberOf(space, by);
  const bodyHtml = demoHtml(text);
  const id = idOf('held', by);
  rows.heldPosts.push({
    id,
    spaceId: space.id,
    personaId: member.personaId,
    threadId: threadOf(space, thread).id,
    bodyHtml,
    found: looked({ bodyHtml }).hold,
    createdAt: new Date(today.getTime() - minutesAgo * MINUTE),
  });
  rows.accountHeldPosts.push({ accountId: member.accountId, heldPostId: id });
}

/** What the checks find in it, as they would in anybody's. */
const looked = (written: Written) => lookAtMessage(written, KNOWN_AUTHOR, { site: { origin: 'https://demo.invalid' }, rateLimits: false });

function threadOf(space: Host, title: string): { id: string } {
  const thread = space.threads.find(({ content }) => content.title === title);
  if (thread === undefined) throw new Error(`the demo has no such thread: ${title}`);
  return thread;
}

function memberOf(space: Host, by: string): Host['members'][number] {
  const member = space.members.find(({ key }) => key === by);
  if (member === undefined) throw new Error(`nobody of that name is in the demo’s space: ${by}`);
  return member;
}
