import type { Table } from 'drizzle-orm';
import type pg from 'pg';
import { accounts, consents, personaOwners, personas } from '../accounts/public.ts';
import { accountAssociations, associations, associationStewards, federationMembers } from '../associations/public.ts';
import { caseEvidence, cases, flags, signals } from '../moderation/public.ts';
import { accountRegistrations, meetingEvaluations, meetingRegistrations, meetings } from '../meetings/public.ts';
import {
  accountConditionRequests,
  accountMemberships,
  conditionRequests,
  memberships,
  spaceCharters,
  spaceConditions,
  spaceDays,
  spaceOffers,
  spaces,
  spaceTags,
} from '../spaces/public.ts';
import {
  accountHeldPosts,
  heldPosts,
  posts,
  reactions,
  readingPositions,
  savedThreads,
  threads,
  threadSubscriptions,
} from '../threads/public.ts';
import { lessonEvidence, lessonMoves, lessons } from '../lessons/public.ts';
import { accountStories, stories, storyConsents, storyParts } from '../stories/public.ts';
import { copyRows } from './copy.ts';

/** Every table the demo fills, in an order that foreign keys accept. */
const TABLES = {
  accounts,
  consents,
  personas,
  personaOwners,
  associations,
  associationStewards,
  accountAssociations,
  federationMembers,
  conditionRequests,
  accountConditionRequests,
  spaces,
  spaceCharters,
  spaceConditions,
  spaceTags,
  spaceDays,
  spaceOffers,
  memberships,
  accountMemberships,
  threads,
  posts,
  reactions,
  readingPositions,
  threadSubscriptions,
  savedThreads,
  meetings,
  meetingRegistrations,
  accountRegistrations,
  meetingEvaluations,
  stories,
  accountStories,
  storyParts,
  storyConsents,
  lessons,
  lessonEvidence,
  lessonMoves,
  cases,
  caseEvidence,
  signals,
  flags,
  heldPosts,
  accountHeldPosts,
} satisfies Record<string, Table>;

export type DemoTable = keyof typeof TABLES;
type Insert<T extends DemoTable> = (typeof TABLES)[T]['$inferInsert'];
/** What the database could fill in, the demo decides itself: ids and dates are the same at every run. */
export type DemoRow<T extends DemoTable> = Insert<T> & { [K in Extract<keyof Insert<T>, 'id' | 'createdAt'>]-?: NonNullable<Insert<T>[K]> };
type Counter = 'supportCount' | 'sameCount' | 'thanksCount' | 'helpfulCount';
export type PostRow = DemoRow<'posts'> & Record<Counter, number>;
export type DemoRows = { [T in DemoTable]: DemoRow<T>[] };

export function noRows(): DemoRows {
  return {
    accounts: [],
    consents: [],
    personas: [],
    personaOwners: [],
    associations: [],
    associationStewards: [],
    accountAssociations: [],
    federationMembers: [],
    conditionRequests: [],
    accountConditionRequests: [],
    spaces: [],
    spaceCharters: [],
    spaceConditions: [],
    spaceTags: [],
    spaceDays: [],
    spaceOffers: [],
    memberships: [],
    accountMemberships: [],
    threads: [],
    posts: [],
    reactions: [],
    readingPositions: [],
    threadSubscriptions: [],
    savedThreads: [],
    meetings: [],
    meetingRegistrations: [],
    accountRegistrations: [],
    meetingEvaluations: [],
    stories: [],
    accountStories: [],
    storyParts: [],
    storyConsents: [],
    lessons: [],
    lessonEvidence: [],
    lessonMoves: [],
    cases: [],
    caseEvidence: [],
    signals: [],
    flags: [],
    heldPosts: [],
    accountHeldPosts: [],
  };
}

/** Writes all rows by COPY in the client's transaction. */
export async function copyAll(client: pg.ClientBase, rows: DemoRows): Promise<void> {
  for (const [name, table] of Object.entries(TABLES)) await copyRows<Table>(client, table, rows[name as DemoTable]); // the keys of TABLES
}
