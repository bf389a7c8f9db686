import { LOCALES, REACTION_KINDS } from '../../shared/vocabulary.ts';
import { tagKey } from '../../shared/tag-key.ts';
import { appetite } from './appetite.ts';
import { CAST, type DemoPerson } from './cast.ts';
import type { DemoPost, DemoThread } from './content.ts';
import { Handles } from './handles.ts';
import { demoHtml, typeset } from './markup.ts';
import { addMeetings } from './meetings.ts';
import { addAccount, addMembership, addPersona, type CommonFacts, emailOf, idOf } from './people.ts';
import { ASKING, ASSOCIATIONS, FEDERATION, MISSING_CONDITION, OFFER, type DemoAssociation, type DemoSpace, SPACES } from './places.ts';
import { addQueue } from './queue.ts';
import { Random } from './random.ts';
import { type DemoRows, noRows, type PostRow } from './rows.ts';
import { postTimes } from './schedule.ts';
import { addLessons } from './lessons.ts';
import { addStories } from './stories.ts';
import { BASE_VERSION, handleKey } from '../spaces/public.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface DemoOptions extends CommonFacts {
  /** The moment the demo is told from: nothing in it is later. */
  today: Date;
}

/** Every row of the demo community, the same at every run but for the dates, which count back from `today`. */
export function generateDemo(options: DemoOptions): DemoRows {
  const rows = noRows();
  const spaces = SPACES.map((space) => planSpace(space, options.today));
  for (const association of ASSOCIATIONS) {
    const opened = spaces.filter(({ content }) => content.association === association.slug).map(({ createdAt }) => createdAt.getTime());
    rows.associations.push({
      ...saysOfItself(association),
      kind: 'association',
      id: idOf('association', association.slug),
      website: null,
      contactEmail: null,
      language: 'fr',
      state: 'verified',
      decidedAt: null,
      decisionReason: null,
      createdAt: new Date(Math.min(...opened) - 30 * DAY),
    });
  }
  addCast(rows, spaces, options);
  addQuietMembers(rows, spaces, options);
  addRequests(rows, spaces, options);
  addHosts(rows, options);
  for (const space of spaces) {
    addConversations(rows, space, options.today);
    addSpace(rows, space);
  }
  addReading(rows, spaces, options.today);
  addMeetings(rows, spaces, options.today);
  addStories(rows, spaces, options.today);
  addLessons(rows, spaces, options.today);
  addQueue(rows, spaces, options.today);
  return rows;
}

interface PlannedThread {
  content: DemoThread;
  id: string;
  /** One for each message, in milliseconds. */
  times: readonly number[];
}

interface Member {
  accountId: string;
  personaId: string;
  /** Key of the cast, or null for those who only read. */
  key: string | null;
  joinedAt: number;
}

interface PlannedSpace {
  content: DemoSpace;
  id: string;
  createdAt: Date;
  threads: readonly PlannedThread[];
  members: Member[];
}

function planSpace(content: DemoSpace, today: Date): PlannedSpace {
  const threads = content.threads.map((thread) => ({
    content: thread,
    id: idOf('thread', `${content.slug}/${thread.title}`),
    times: postTimes(thread, {
      today,
      door: thread.title === content.door && thread.lastsDays === undefined,
      random: new Random(`times:${content.slug}/${thread.title}`),
    }),
  }));
  const first = Math.min(...threads.map(({ times }) => times[0] ?? today.getTime()));
  return { content, id: idOf('space', content.slug), createdAt: new Date(first - 9 * DAY), threads, members: [] };
}

function addSpace(rows: DemoRows, { content, id, createdAt, threads, members }: PlannedSpace): void {
  rows.spaces.push({
    id,
    slug: content.slug,
    associationId: idOf('association', content.association),
    name: content.name,
    about: content.about,
    language: 'fr',
    alsoIn: LOCALES.filter((each) => each !== 'fr' && content.threads.some(({ language }) => language === each)),
    visibility: content.visibility,
    indexed: false,
    joinRule: content.joinRule,
    joinQuestion: content.joinQuestion ?? null,
    charterVersion: 1,
    weave: content.weave,
    dye: content.dye,
    memberCount: members.length,
    unansweredCount: threads.filter(({ times }) => times.length === 1).length,
    doorThreadId: threads.find((thread) => thread.content.title === content.door)?.id ?? null,
    createdAt,
  });
  rows.spaceCharters.push({
    spaceId: id,
    version: 1,
    baseVersion: BASE_VERSION,
    articles: content.charter.map((article) => typeset(article, 'fr')),
    publishedAt: createdAt,
  });
  for (const conditionSlug of content.conditions) rows.spaceConditions.push({ spaceId: id, conditionSlug });
  for (const name of content.tags) rows.spaceTags.push({ spaceId: id, key: tagKey(name), name });
  const days = new Map<string, number>();
  for (const time of threads.flatMap(({ times }) => times)) {
    const day = new Date(time).toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  for (const [day, posts] of days) rows.spaceDays.push({ spaceId: id, day, slot: 0, posts });
}

/** "regard des autres" → "regard-des-autres". */
const COUNTRIES: Readonly<Record<string, string>> = Object.fromEntries(ASSOCIATIONS.map(({ slug, country }) => [slug, country]));
const PERSON_LOCALES: Readonly<Record<string, 'en' | 'de'>> = { 'half-moon': 'en', steinbock: 'de' };

function addCast(rows: DemoRows, spaces: readonly PlannedSpace[], options: DemoOptions): void {
  for (const person of CAST) {
    const random = new Random(`person:${person.key}`);
    const accountId = idOf('account', person.key);
    const personaId = idOf('persona', person.key);
    const own = spaces.filter(({ content }) => content.slug in person.spaces);
    const joins = own.map((space) => ({ space, joinedAt: joinedAtOf(person, space, random) }));
    const createdAt = new Date(Math.min(...joins.map(({ joinedAt }) => joinedAt)) - random.between(12, 90) * MINUTE);
    const country = COUNTRIES[own[0]?.content.association ?? ''] ?? 'FR';
    const account = {
      id: accountId,
      email: emailOf(person.key),
      locale: PERSON_LOCALES[person.key] ?? 'fr',
      country,
      birthYear: random.whole(1952, 2001),
      createdAt,
    } as const;
    addAccount(rows, account, options);
    addPersona(rows, { id: personaId, accountId, handle: person.handle, bio: person.bio, createdAt });
    for (const { space, joinedAt } of joins) {
      const role = person.spaces[space.content.slug] ?? 'member';
      addMembership(rows, { spaceId: space.id, accountId, personaId, handle: person.handle, role, joinedAt: new Date(joinedAt) });
      space.members.push({ accountId, personaId, key: person.key, joinedAt });
    }
  }
}

/** Shortly before the first words; the team was there from the start. */
function joinedAtOf(person: DemoPerson, space: PlannedSpace, random: Random): number {
  if (person.spaces[space.content.slug] !== 'member') return space.createdAt.getTime() + random.between(1, 20) * HOUR;
  const written = space.threads.flatMap(({ content, times }) => times.filter((_, index) => content.posts[index]?.by === person.key));
  const first = Math.min(...written);
  return Math.max(space.createdAt.getTime() + 30 * HOUR, Number.isFinite(first) ? first - random.between(1, 60) * HOUR : 0);
}

/** Most people of a forum read. They are why a message can be "me too" for twenty. */
function addQuietMembers(rows: DemoRows, spaces: readonly PlannedSpace[], options: DemoOptions): void {
  const random = new Random('quiet');
  const handles = new Handles(
    random,
    handleKey,
    CAST.map(({ handle }) => handle),
  );
  let serial = 0;
  for (const space of spaces) {
    for (let count = 0; count < space.content.quietMembers; count++) {
      serial += 1;
      const key = `membre-${String(serial).padStart(3, '0')}`;
      const joinedAt = random.between(space.createdAt.getTime() + 2 * DAY, options.today.getTime() - DAY);
      const createdAt = new Date(joinedAt - random.between(10, 600) * MINUTE);
      const accountId = idOf('account', key);
      const country = random.chance(0.5) ? (COUNTRIES[space.content.association] ?? 'FR') : random.pick(['FR', 'FR', 'BE', 'LU', 'CH']);
      addAccount(
        rows,
        { id: accountId, email: emailOf(key), locale: 'fr', country, birthYear: random.whole(1945, 2005), createdAt },
        options,
      );
      joinQuietly(rows, space, { accountId, key, handle: handles.next(), joinedAt, createdAt });
      // Another place, another name: nothing public tells that it is the same person.
      const elsewhere = random.pick(spaces);
      if (random.chance(0.15) && elsewhere !== space && elsewhere.content.quietMembers > 0) {
        const later = new Date(random.between(Math.max(joinedAt, elsewhere.createdAt.getTime()), options.today.getTime() - HOUR));
        joinQuietly(rows, elsewhere, { accountId, key: `${key}/2`, handle: handles.next(), joinedAt: later.getTime(), createdAt: later });
      }
    }
  }
}

interface QuietPerson {
  accountId: string;
  key: string;
  handle: string;
  joinedAt: number;
  createdAt: Date;
}

function joinQuietly(rows: DemoRows, space: PlannedSpace, { accountId, key, handle, joinedAt, createdAt }: QuietPerson): void {
  const personaId = idOf('persona', key);
  addPersona(rows, { id: personaId, accountId, handle, bio: null, createdAt });
  addMembership(rows, { spaceId: space.id, accountId, personaId, handle, role: 'member', joinedAt: new Date(joinedAt) });
  space.members.push({ accountId, personaId, key: null, joinedAt });
}

/** People who have knocked at a door that the team opens. */
const REQUESTS = [
  { key: 'lanterne', handle: 'Lanterne', hoursAgo: 5, answer: 'Ma sœur, depuis le printemps. Nous habitons à deux rues l’une de l’autre.' },
  {
    key: 'petit-caillou',
    handle: 'Petit-Caillou',
    hoursAgo: 29,
    answer: 'Mon père. J’ai vingt ans et je ne sais pas si j’ai ma place ici.',
  },
] as const;

function saysOfItself({ slug, name, about, abouts, country }: DemoAssociation) {
  return { slug, name, about: { fr: about, ...abouts }, country };
}

/** Who looks after an association, who asks for a place, who runs the platform. */
function addHosts(rows: DemoRows, { today, ...common }: DemoOptions): void {
  const look = (slug: string, key: string, personaId: string, since: Date) => {
    const [associationId, id] = [idOf('association', slug), idOf('steward', slug)];
    rows.associationStewards.push({ id, associationId, personaId, since });
    rows.accountAssociations.push({ accountId: idOf('account', key), associationId, stewardId: id });
  };
  // Another name than in the space: nothing public tells that it is the same person.
  const [welcomed] = rows.associations;
  const first = rows.personas.find(({ id }) => id === idOf('persona', 'anouk'));
  const since = new Date((first?.createdAt ?? today).getTime() + DAY);
  const persona = { id: idOf('persona', 'anouk/association'), accountId: idOf('account', 'anouk'), handle: 'Semelle', bio: null };
  addPersona(rows, { ...persona, createdAt: since });
  if (welcomed) look(welcomed.slug, 'anouk', persona.id, since);

  const { askedBy, ...asking } = ASKING;
  const createdAt = new Date(today.getTime() - 31 * HOUR);
  rows.associations.push({
    ...saysOfItself(asking),
    kind: 'association',
    id: idOf('association', asking.slug),
    website: null,
    contactEmail: emailOf(asking.slug),
    language: 'fr',
    state: 'requested',
    decidedAt: null,
    decisionReason: null,
    createdAt,
  });
  look(asking.slug, askedBy, idOf('persona', askedBy), createdAt);

  const gathered = {
    ...saysOfItself(FEDERATION),
    id: idOf('association', FEDERATION.slug),
    kind: 'federation' as const,
    website: null,
    contactEmail: null,
    language: 'fr' as const,
    state: 'verified' as const,
    decidedAt: null,
    decisionReason: null,
    createdAt: since,
  };
  rows.associations.push(gathered);
  look(FEDERATION.slug, FEDERATION.stewardedBy, persona.id, since);
  for (const slug of [...FEDERATION.members, FEDERATION.asking])
    rows.federationMembers.push({
      federationId: gathered.id,
      associationId: idOf('association', slug),
      federationAgreedAt: slug === FEDERATION.asking ? null : since,
      associationAgreedAt: slug === FEDERATION.asking ? createdAt : since,
      createdAt: slug === FEDERATION.asking ? createdAt : since,
    });

  rows.spaceOffers.push({
    id: idOf('offer', OFFER.space),
    spaceId: idOf('space', OFFER.space),
    fromId: idOf('association', OFFER.from),
    toId: idOf('association', OFFER.to),
    offeredAt: createdAt,
  });

  const { askedBy: misses, ...missing } = MISSING_CONDITION;
  const requestId = idOf('conditionRequest', missing.name);
  rows.conditionRequests.push({ id: requestId, ...missing, language: 'fr', createdAt });
  rows.accountConditionRequests.push({ requestId, accountId: idOf('account', misses) });

  const operator = {
    id: idOf('account', 'plateforme'),
    email: emailOf('plateforme'),
    locale: 'fr',
    country: 'FR',
    birthYear: 1979,
  } as const;
  addAccount(rows, { ...operator, createdAt: since, operator: true }, common);
  const face = { handle: 'Équipe du site', bio: null };
  addPersona(rows, { id: idOf('persona', 'plateforme'), accountId: operator.id, ...face, createdAt: since });

  const officer = { id: idOf('account', 'veille'), email: emailOf('veille'), locale: 'fr', country: 'FR', birthYear: 1974 } as const;
  addAccount(rows, { ...officer, createdAt: since, safetyOfficer: true }, common);
  addPersona(rows, { id: idOf('persona', 'veille'), accountId: officer.id, handle: 'Veille', bio: null, createdAt: since });
}

function addRequests(rows: DemoRows, spaces: readonly PlannedSpace[], options: DemoOptions): void {
  const space = spaces.find(({ content }) => content.joinRule === 'on_request');
  if (space === undefined) return;
  for (const { key, handle, hoursAgo, answer } of REQUESTS) {
    const [accountId, personaId] = [idOf('account', key), idOf('persona', key)];
    const asked = new Date(options.today.getTime() - hoursAgo * HOUR);
    const createdAt = new Date(asked.getTime() - 25 * MINUTE);
    addAccount(
      rows,
      { id: accountId, email: emailOf(key), locale: 'fr', country: 'FR', birthYear: new Random(key).whole(1970, 2005), createdAt },
      options,
    );
    addPersona(rows, { id: personaId, accountId, handle, bio: null, createdAt });
    addMembership(rows, { spaceId: space.id, accountId, personaId, handle, role: 'member', joinedAt: asked, answer });
  }
}

function addConversations(rows: DemoRows, space: PlannedSpace, today: Date): void {
  for (const thread of space.threads) {
    const { content, times } = thread;
    const language = content.language ?? 'fr';
    const posts = content.posts.map((post, index) => postRow(thread, post, index));
    for (const [index, post] of posts.entries()) addReactions(rows, { space, thread, post, index, today });
    const [opening] = posts;
    if (opening === undefined) continue;
    rows.threads.push({
      id: thread.id,
      spaceId: space.id,
      personaId: opening.personaId,
      kind: content.kind,
      wants: content.wants ?? null,
      title: typeset(content.title, language),
      language,
      shortVersion: opening.shortVersion,
      contentWarning: opening.contentWarning,
      tags: (content.tags ?? []).map((name) => tagKey(name)),
      number: posts.length,
      replyCount: posts.length - 1,
      sameCount: opening.sameCount,
      answeredBy: content.answeredBy ?? null,
      closedAt: null,
      openingRemovedAt: null,
      removedAt: null,
      version: 1,
      createdAt: opening.createdAt,
      lastActivityAt: new Date(times.at(-1) ?? 0),
    });
    rows.posts.push(...posts);
  }
}

function postRow(thread: PlannedThread, post: DemoPost, index: number): PostRow {
  const language = thread.content.language ?? 'fr';
  return {
    id: idOf('post', `${thread.id}/${index + 1}`),
    threadId: thread.id,
    number: index + 1,
    personaId: idOf('persona', post.by),
    bodyHtml: demoHtml(typeset(post.text, language), quotedNumber(thread.content, post, index)),
    contentWarning: post.warning ?? null,
    shortVersion: post.short === undefined ? null : typeset(post.short, language),
    label: post.label ?? null,
    replyTo: post.replyTo ?? null,
    version: 1,
    supportCount: 0,
    sameCount: 0,
    thanksCount: 0,
    helpfulCount: 0,
    createdAt: new Date(thread.times[index] ?? 0),
    editedAt: null,
    removedAt: null,
    removedBy: null,
  };
}

/** The message that holds the quoted words; else the one that is answered. */
function quotedNumber(thread: DemoThread, post: DemoPost, index: number): number | undefined {
  const quoted = post.text
    .split('\n')
    .find((line) => line.startsWith('> '))
    ?.slice(2);
  if (quoted === undefined) return undefined;
  const source = thread.posts.slice(0, index).findIndex(({ text }) => text.toLowerCase().includes(quoted.toLowerCase()));
  return source === -1 ? post.replyTo : source + 1;
}

interface ReactedPost {
  space: PlannedSpace;
  thread: PlannedThread;
  post: PostRow;
  index: number;
  today: Date;
}

function addReactions(rows: DemoRows, { space, thread, post, index, today }: ReactedPost): void {
  const random = new Random(`reactions:${post.id}`);
  const { content } = thread;
  const written = thread.times[index] ?? 0;
  const age = today.getTime() - written;
  const readers = space.members.filter(({ personaId, joinedAt }) => personaId !== post.personaId && joinedAt < today.getTime() - HOUR);
  const occasion = {
    kind: content.kind,
    wants: content.wants,
    opening: index === 0,
    warned: content.posts[index]?.warning !== undefined,
    answers: content.answeredBy === index + 1,
    label: content.posts[index]?.label,
    seen: Math.min(1, 0.15 + age / (2 * DAY)),
  };
  const counts = appetite(occasion, readers.length, random);
  for (const kind of REACTION_KINDS) {
    for (const { personaId, joinedAt } of random.some(readers, counts[kind])) {
      // Soon for most, months later for some, never before one has joined.
      const delay = random.fraction() ** 3 * Math.min(age, 60 * DAY);
      const createdAt = Math.min(
        Math.max(written + 2 * MINUTE + delay, joinedAt + random.between(5, 600) * MINUTE),
        today.getTime() - MINUTE,
      );
      rows.reactions.push({ postId: post.id, personaId, kind, createdAt: new Date(createdAt) });
    }
  }
  post.supportCount = counts.support;
  post.sameCount = counts.same;
  post.thanksCount = counts.thanks;
  post.helpfulCount = counts.helpful;
}

/** Titles of what a person keeps for later. */
const SAVED: Readonly<Record<string, readonly string[]>> = {
  tournesol: ['La chaleur : nos astuces d’été', 'Changement de traitement : comment préparer le rendez-vous ?'],
  mirabelle: ['Le cahier sur le frigo', 'Aide à la maison : par quel bout avez-vous commencé ?'],
};

/** How far the cast has read: to the last visit some days ago, and in the liveliest thread to three messages before the end. */
function addReading(rows: DemoRows, spaces: readonly PlannedSpace[], today: Date): void {
  for (const space of spaces) {
    const lively = space.threads
      .filter(({ times }) => times.length > 1)
      .toSorted((a, b) => (b.times.at(-1) ?? 0) - (a.times.at(-1) ?? 0))[0];
    for (const { accountId, key } of space.members) {
      if (key === null) continue;
      const lastVisit = today.getTime() - new Random(`visit:${key}`).between(2, 9) * DAY;
      for (const thread of space.threads) {
        const own = thread.content.posts.findLastIndex(({ by }) => by === key) + 1;
        const seen = thread.times.filter((time) => time < lastVisit).length;
        const number = Math.max(own, thread === lively ? thread.times.length - 3 : seen);
        if (number > 0) {
          const readAt = Math.max(lastVisit, thread.times[number - 1] ?? 0) + 2 * MINUTE;
          rows.readingPositions.push({ accountId, threadId: thread.id, number, updatedAt: new Date(readAt) });
        }
        if (own > 0)
          rows.threadSubscriptions.push({
            accountId,
            threadId: thread.id,
            level: thread.content.posts[0]?.by === key ? 'watch' : 'follow',
          });
        if (SAVED[key]?.includes(thread.content.title))
          rows.savedThreads.push({ accountId, threadId: thread.id, savedAt: new Date(lastVisit) });
      }
    }
  }
}
