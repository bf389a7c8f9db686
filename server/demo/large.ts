import { POST_LABELS, type PostLabel, REACTION_KINDS, THREAD_NEEDS, type ThreadKind } from '../../shared/vocabulary.ts';
import { tagKey } from '../../shared/tag-key.ts';
import { demoHtml, typeset } from './markup.ts';
import type { DemoSpace } from './places.ts';
import type { Random } from './random.ts';
import type { DemoRow, PostRow } from './rows.ts';

/*
 * A large community for load tests: the same spaces, many more people and threads. Its messages are put together from the
 * paragraphs of the written conversations of the same space and language, so that their length and words are those of real ones.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Somebody who may write in a space from a moment on. */
export interface LargeMember {
  accountId: string;
  personaId: string;
  /** Milliseconds since 1970. */
  joinedAt: number;
}

export interface LargeSpace {
  id: string;
  content: DemoSpace;
  /** Sorted by `joinedAt`; the first have been there before the first thread. */
  members: readonly LargeMember[];
}

/** Threads with all that hangs on them, ready to be written. */
export interface Batch {
  threads: DemoRow<'threads'>[];
  /** By time, as they would have been written: the messages of one thread do not lie side by side in the table. */
  posts: PostRow[];
  reactions: DemoRow<'reactions'>[];
  readingPositions: DemoRow<'readingPositions'>[];
  threadSubscriptions: DemoRow<'threadSubscriptions'>[];
}

export interface LargeOptions {
  spaces: readonly LargeSpace[];
  /** Exactly so many messages are made. */
  posts: number;
  /** First and last moment, in milliseconds. */
  from: number;
  until: number;
  random: Random;
}

const POSTS_IN_BATCH = 20_000;
/** One thread in so many messages is a very long one. */
const POSTS_PER_LONG_THREAD = 60_000;

/** Makes batch after batch, in the order of the threads' opening; each can be forgotten before the next is made. */
export function* largeBatches(options: LargeOptions): Generator<Batch> {
  const { random, posts: wanted } = options;
  const phrases = new Map(options.spaces.map((space) => [space, phrasebooks(space.content)]));
  const weights = options.spaces.flatMap((space) =>
    Array.from({ length: Math.max(1, Math.round(space.content.threads.length ** 2 / 10)) }, () => space),
  );
  let made = 0;
  let untilLong = Math.min(wanted / 3, POSTS_PER_LONG_THREAD / 2);
  let batch = noBatch();
  while (made < wanted) {
    const long = made >= untilLong;
    if (long) untilLong += POSTS_PER_LONG_THREAD;
    // Even the largest site had a first year: threads come more and more often.
    const opened = options.from + (options.until - options.from) * Math.sqrt((made + 1) / (wanted + 1));
    const space = long ? options.spaces.reduce((a, b) => (random.chance(0.4) && b.members.length > 500 ? b : a)) : random.pick(weights);
    const length = Math.min(long ? random.whole(2_000, 6_000) : threadLength(random), wanted - made);
    addThread(batch, { space, phrasebook: random.pick(phrases.get(space) ?? []), length, opened, until: options.until, random });
    made += length;
    if (batch.posts.length < POSTS_IN_BATCH && made < wanted) continue;
    batch.posts.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    yield batch;
    batch = noBatch();
  }
}

function noBatch(): Batch {
  return { threads: [], posts: [], reactions: [], readingPositions: [], threadSubscriptions: [] };
}

/** Most conversations have 5 to 30 messages, some go on for hundreds. */
function threadLength(random: Random): number {
  const share = random.fraction();
  if (share < 0.04) return 1;
  if (share < 0.1) return random.whole(2, 4);
  if (share < 0.9) return Math.round(5 + 25 * random.fraction() ** 1.6);
  if (share < 0.985) return random.whole(31, 150);
  return random.whole(151, 900);
}

/** What can be said in a space in one language. */
interface Phrasebook {
  language: string;
  titles: readonly string[];
  /** Sanitised paragraphs. */
  paragraphs: readonly string[];
  /** Sanitised sentences short enough to be quoted. */
  sentences: readonly string[];
}

function phrasebooks(space: DemoSpace): Phrasebook[] {
  const languages = Map.groupBy(space.threads, ({ language }) => language ?? 'fr');
  return [...languages].flatMap(([language, threads]) => {
    const paragraphs = threads
      .flatMap(({ posts }) => posts.flatMap(({ text }) => text.split(/\n{2,}/)))
      .filter((text) => !/^(?:> |- )/m.test(text));
    const sentences = paragraphs.flatMap((text) => text.match(/[^.!?…\n]{15,90}[.!?…]/g) ?? []).map((text) => text.trim());
    const titles = [
      ...threads.map(({ title }) => title),
      ...sentences.filter((text) => /^\p{Lu}[^«»“”*]+$/u.test(text)).map((text) => text.replace(/\.$/, '')),
    ];
    const book = {
      language,
      titles,
      paragraphs: paragraphs.map((text) => demoHtml(typeset(text, language))),
      sentences: sentences.map((text) => demoHtml(typeset(text, language))),
    };
    // French is most of what is written, as in the small community.
    return Array.from({ length: threads.length }, () => book);
  });
}

interface NewThread {
  space: LargeSpace;
  phrasebook: Phrasebook;
  length: number;
  /** Milliseconds. */
  opened: number;
  until: number;
  random: Random;
}

function addThread(batch: Batch, { space, phrasebook, length, opened, until, random }: NewThread): void {
  const id = random.id();
  const times = replyTimes({ length, opened, until, random });
  const speakers = speakersOf(space, { length, opened, random });
  const kind: ThreadKind = random.pick(['question', 'question', 'question', 'experience', 'experience', 'tip', 'news']);
  const wants = kind === 'news' || random.chance(0.2) ? null : random.pick(THREAD_NEEDS);
  const answered = kind === 'question' && length > 3 && random.chance(0.35) ? random.whole(2, Math.min(length, 12)) : null;
  const posts = times.map((time, index) =>
    postOf({ threadId: id, index, time, author: authorAt(space, speakers, { index, time, random }), phrasebook, random }),
  );
  for (const post of posts) addReactions(batch, { space, post, listening: wants === 'listening', until, random });
  const [opening] = posts;
  if (opening === undefined) return;
  batch.posts.push(...posts);
  batch.threads.push({
    id,
    spaceId: space.id,
    personaId: opening.personaId,
    kind,
    wants,
    title: typeset(random.pick(phrasebook.titles), phrasebook.language),
    language: phrasebook.language,
    shortVersion: opening.shortVersion,
    contentWarning: opening.contentWarning,
    tags: random.some(space.content.tags, random.whole(0, 2)).map((name) => tagKey(name)),
    number: length,
    replyCount: length - 1,
    sameCount: opening.sameCount,
    answeredBy: answered,
    closedAt: null,
    openingRemovedAt: null,
    removedAt: null,
    version: 1,
    createdAt: opening.createdAt,
    lastActivityAt: new Date(times.at(-1) ?? opened),
  });
  for (const { accountId } of speakers.slice(0, 4)) {
    const number = random.whole(1, length);
    batch.readingPositions.push({ accountId, threadId: id, number, updatedAt: new Date(times[number - 1] ?? opened) });
    batch.threadSubscriptions.push({ accountId, threadId: id, level: 'follow' });
  }
}

/** Strictly rising: soon at first, then more and more slowly; the long ones go on to this day. */
function replyTimes({ length, opened, until, random }: Pick<NewThread, 'length' | 'opened' | 'until' | 'random'>): number[] {
  const lasts = length > 1_000 ? until - opened : Math.min(until - opened, random.fraction() ** 3 * 90 * DAY + length * 20 * MINUTE);
  const times = Array.from({ length }, (_, index) => (index === 0 ? 0 : random.fraction() ** (length > 1_000 ? 1 : 2))).sort(
    (a, b) => a - b,
  );
  return times.map((share, index) => Math.floor(opened + share * Math.max(0, lasts - length)) + index);
}

/** The few who carry a conversation; the first one opened it. Each account once. */
function speakersOf(space: LargeSpace, { length, opened, random }: { length: number; opened: number; random: Random }): LargeMember[] {
  const present = joinedBefore(space.members, opened);
  const count = Math.min(present, length, random.whole(3, 12));
  const chosen = new Map<string, LargeMember>();
  for (let turn = 0; turn < count; turn++) {
    const member = memberAt(space, random.whole(0, present - 1));
    chosen.set(member.accountId, member);
  }
  return [...chosen.values()];
}

function authorAt(
  space: LargeSpace,
  speakers: readonly LargeMember[],
  { index, time, random }: { index: number; time: number; random: Random },
): string {
  const [opener] = speakers;
  if (index === 0 && opener !== undefined) return opener.personaId;
  if (random.chance(0.85)) return random.pick(speakers).personaId;
  return memberAt(space, random.whole(0, joinedBefore(space.members, time) - 1)).personaId;
}

/** How many had joined by then; at least one. */
function joinedBefore(members: readonly LargeMember[], time: number): number {
  let [low, high] = [1, members.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((members[middle - 1]?.joinedAt ?? Infinity) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

function memberAt(space: LargeSpace, index: number): LargeMember {
  const member = space.members[index];
  if (member === undefined) throw new Error(`the space ${space.content.slug} has no member`);
  return member;
}

const WARNINGS = ['dark_thoughts', 'care', 'death', 'weight'] as const;

interface NewPost {
  threadId: string;
  index: number;
  time: number;
  author: string;
  phrasebook: Phrasebook;
  random: Random;
}

function postOf({ threadId, index, time, author, phrasebook, random }: NewPost): PostRow {
  const replyTo = index > 1 && random.chance(0.35) ? random.whole(Math.max(1, index - 8), index) : null;
  let bodyHtml =
    replyTo !== null && random.chance(0.15) ? `<blockquote data-post="${replyTo}">${random.pick(phrasebook.sentences)}</blockquote>` : '';
  const share = random.fraction();
  const paragraphs = (share < 0.5 ? 1 : share < 0.8 ? 2 : 3) + (index === 0 ? 1 : 0);
  for (let count = 0; count < paragraphs; count++) bodyHtml += random.pick(phrasebook.paragraphs);
  const label: PostLabel | null = random.chance(0.25) ? random.pick(POST_LABELS) : null;
  return {
    id: random.id(),
    threadId,
    number: index + 1,
    personaId: author,
    bodyHtml,
    contentWarning: random.chance(0.03) ? random.pick(WARNINGS) : null,
    shortVersion: null,
    label,
    replyTo,
    version: 1,
    supportCount: 0,
    sameCount: 0,
    thanksCount: 0,
    helpfulCount: 0,
    createdAt: new Date(time),
    editedAt: null,
    removedAt: null,
    removedBy: null,
  };
}

interface Reacted {
  space: LargeSpace;
  post: PostRow;
  listening: boolean;
  until: number;
  random: Random;
}

/** About one for each message on average: none for most, many for some openings. */
function addReactions(batch: Batch, { space, post, listening, until, random }: Reacted): void {
  const written = post.createdAt.getTime();
  const present = joinedBefore(space.members, written);
  const count =
    post.number === 1 ? Math.floor(random.fraction() ** 2 * 25) : random.chance(0.55) ? 0 : Math.ceil(random.fraction() ** 2 * 5);
  const given = new Set<string>();
  for (let turn = 0; turn < count; turn++) {
    const { personaId } = memberAt(space, random.whole(0, present - 1));
    const kind = random.pick(REACTION_KINDS);
    const refused = personaId === post.personaId || (kind === 'helpful' && (listening || post.contentWarning !== null));
    if (refused || given.has(personaId + kind)) continue;
    given.add(personaId + kind);
    batch.reactions.push({
      postId: post.id,
      personaId,
      kind,
      createdAt: new Date(Math.min(until, written + random.fraction() ** 3 * 30 * DAY)),
    });
    if (kind === 'support') post.supportCount += 1;
    else if (kind === 'same') post.sameCount += 1;
    else if (kind === 'thanks') post.thanksCount += 1;
    else post.helpfulCount += 1;
  }
}
