import { and, asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { evidenceOf, revisionOf } from '../../server/moderation/subject.ts';
import { accountDecisions, cases, caseEvidence, decisions } from '../../server/moderation/tables.ts';
import { inTransaction } from '../../server/platform/database.ts';
import { teamLog } from '../../server/spaces/public.ts';
import { postToJudge, restorePost, withholdPost } from '../../server/threads/public.ts';
import type { Endpoint } from '../../shared/contract.ts';
import * as contract from '../../shared/moderation.contract.ts';
import { deletePost, editPost, postReply, startThread } from '../../shared/threads.contract.ts';
import { RESTRICTIONS } from '../../shared/vocabulary.ts';
import type { Measure } from '../../shared/vocabulary.ts';
import { seeded } from '../support/random.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { CallOptions, Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let space: TestSpace;
let author: Person;
let reader: Person;
let other: Person;
/** The team. */
let anouk: Person;
let basile: Person;
let capucine: Person;

const POISON = 'arretez-ce-poison';
const BEFORE = `<p>Je me sens mieux. Franchement, ${POISON} tout de suite.</p>`;
const AFTER = `<p>Je me suis relu : ${POISON}, disais-je.</p>`;
const QUOTING = (number: number) => `<blockquote data-post="${number}"><p>Franchement, ${POISON}</p></blockquote><p>Attention.</p>`;

/** What can be decided of a text, and what it needs. `remove` waits for somebody else, who looks as well. */
const CHOICES: readonly [Measure, Readonly<Record<string, unknown>>][] = [
  ['none', {}],
  ['hide', {}],
  ['ask_edit', {}],
  ['redact', { passages: [POISON] }],
  ['label', { warning: 'care' }],
  ['warn', {}],
  ['remove', {}],
];
const RESTRICTING: ReadonlySet<Measure> = new Set(RESTRICTIONS);
const KEEPING: ReadonlySet<Measure> = new Set<Measure>(['hide', 'remove', 'ask_edit']);
const ON_TEXT: ReadonlySet<Measure> = new Set<Measure>([...KEEPING, 'redact', 'label']);

/** All that somebody who comes too late may be told; anything else is a fault. */
const TOO_LATE: ReadonlySet<string> = new Set([
  '403 appeal.needs_other',
  '403 case.needs_other',
  '403 membership.must_read',
  '403 post.removed',
  '404 not_found',
  '409 appeal.resolved',
  '409 case.claimed',
  '409 case.decided',
  '409 case.not_claimed',
  '409 case.text_changed',
  '409 case.text_gone',
  '409 version.stale',
  '422 decision.passage_missing',
  '422 post.removed',
]);

beforeAll(async () => {
  site = await startSite();
  [author, reader, other, anouk, basile, capucine] = (await Promise.all(
    ['Vent-Debout', 'Tilleul', 'Luciole', 'Anouk', 'Basile', 'Capucine'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person, Person, Person]; // six names, six people
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique' });
  for (const person of [author, reader, other]) await join(site, person, space.slug);
  for (const person of [anouk, basile, capucine]) await makeModerator(site, person, space.slug);
});

/** One race: a message that somebody told of, and what everybody did with it. */
interface Race {
  chance: () => number;
  threadId: string;
  postId: string;
  number: number;
  caseId: string;
  /** Each decision made, with the text its maker was shown. */
  made: { action: Measure; shown: string | undefined }[];
  edited: boolean;
  deleted: boolean;
  resolved: number;
}

async function openThread(): Promise<string> {
  const { body } = await site.call(startThread, {
    params: { slug: space.slug },
    as: reader,
    body: { kind: 'question', title: 'Nouveau traitement', bodyHtml: '<p>Vos effets ?</p>' },
  });
  return body.thread.id;
}

async function begin(threadId: string, chance: () => number): Promise<Race> {
  const { body } = await site.call(postReply, { params: { id: threadId }, as: author, body: { bodyHtml: BEFORE } });
  const postId = body.post?.id ?? '';
  await site.call(contract.flag, { as: other, body: { subject: { type: 'post', id: postId }, ground: 'medical_danger' } });
  const [row] = await site.db.select({ id: cases.id }).from(cases).where(eq(cases.subjectId, postId));
  return {
    chance,
    threadId,
    postId,
    number: body.post?.number ?? 0,
    caseId: row?.id ?? '',
    made: [],
    edited: false,
    deleted: false,
    resolved: 0,
  };
}

const oneOf = <T>(chance: () => number, from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T; // never empty

/** Some moment among the calls of others: after so many turns to the database. */
async function someMoment(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await site.db.execute(sql`select 1`);
}
/** Everybody at once, each after a moment of their own; the moments are drawn before anybody begins, so that they are the same each time. */
async function atOnce({ chance }: Race, ...acts: (() => Promise<unknown>)[]): Promise<void> {
  const moments = acts.map(() => Math.floor(chance() * 6));
  await Promise.all(
    acts.map(async (act, at) => {
      await someMoment(moments[at] ?? 0);
      await act();
    }),
  );
}

/** A call that may come too late, but never to harm. */
async function ask<E extends Endpoint>(endpoint: E, options: CallOptions) {
  const reply = await site.call(endpoint, options);
  if (reply.status >= 300) expect(TOO_LATE).toContain(codeOf(reply));
  return { ...reply, done: reply.status < 300 };
}
const claim = ({ caseId }: Race, as: Person) => ask(contract.claimCase, { params: { id: caseId }, as });
type Claimed = Awaited<ReturnType<typeof claim>>;

async function decide(race: Race, as: Person, { body }: Claimed, [action, more]: (typeof CHOICES)[number]): Promise<void> {
  const { done } = await ask(contract.decideCase, {
    params: { id: race.caseId },
    as,
    body: {
      version: body.case.version,
      action,
      ground: 'medical_danger',
      charterClause: 4,
      facts: 'Le message dit à d’autres d’arrêter.',
      ...more,
    },
  });
  if (done) race.made.push({ action, shown: body.case.evidence.bodyHtml ?? undefined });
}
/** Takes it in hand, and decides it if it was free. */
async function takeAndDecide(race: Race, as: Person, choice: (typeof CHOICES)[number]): Promise<void> {
  const claimed = await claim(race, as);
  if (claimed.done) await decide(race, as, claimed, choice);
}
/** The time of whoever has it in hand is over. */
const expire = ({ caseId }: Race) =>
  site.db.execute(sql`update cases set claimed_until = now() - interval '1 second' where id = ${caseId} and claimed_by is not null`);
async function edit(race: Race): Promise<void> {
  const { done } = await ask(editPost, { params: { id: race.postId }, as: author, body: { version: 1, bodyHtml: AFTER, asIs: true } });
  race.edited ||= done;
}
async function takeBack(race: Race): Promise<void> {
  const { done } = await ask(deletePost, { params: { id: race.postId }, as: author });
  race.deleted ||= done;
}
const quote = ({ threadId, number }: Race) => ask(postReply, { params: { id: threadId }, as: reader, body: { bodyHtml: QUOTING(number) } });
async function resolve(race: Race, as: Person, appealId: string, outcome: 'upheld' | 'reversed'): Promise<void> {
  const { done } = await ask(contract.resolveAppeal, {
    params: { id: appealId },
    as,
    body: { outcome, reasons: 'Relu avec attention.' },
  });
  if (done) race.resolved++;
}
async function contest({ caseId }: Race): Promise<string> {
  const [decision] = await site.db.select({ id: decisions.id }).from(decisions).where(eq(decisions.caseId, caseId));
  const { body } = await site.call(contract.contestDecision, {
    params: { id: decision?.id ?? '' },
    as: author,
    body: { text: 'Je parlais de moi.' },
  });
  return body.appeal.id;
}

/** What must be true after every race, whoever came first. */
async function check(race: Race): Promise<void> {
  const { caseId, postId, threadId } = race;
  const made = await site.db.select().from(decisions).where(eq(decisions.caseId, caseId)).orderBy(asc(decisions.madeAt), asc(decisions.id));
  const [found] = await site.db.select().from(cases).where(eq(cases.id, caseId));
  const log = await site.db
    .select()
    .from(teamLog)
    .where(and(eq(teamLog.subjectId, postId), eq(teamLog.subjectType, 'post')));
  const told = await site.db
    .select({ id: accountDecisions.decisionId })
    .from(accountDecisions)
    .innerJoin(decisions, eq(decisions.id, accountDecisions.decisionId))
    .where(eq(decisions.caseId, caseId));

  // One decision of each time it was taken in hand, one line, one statement; who confirms adds a line and nothing else.
  const confirmed = made.filter((decision) => decision.confirmedBy !== null);
  const confirmations = confirmed.map(({ action }) => action);
  expect([...made.map(({ action }) => action), ...confirmations].toSorted()).toEqual(race.made.map(({ action }) => action).toSorted());
  const lines = (kind: string) => log.filter((line) => line.kind === kind).map(({ decisionId }) => decisionId);
  expect(lines('decision').toSorted()).toEqual(made.map(({ id }) => id).toSorted());
  expect(lines('second_opinion')).toEqual(confirmed.map(({ id }) => id));
  expect(lines('appeal')).toHaveLength(race.resolved);
  expect(log).toHaveLength(made.length + confirmed.length + race.resolved);
  const restrictions = made.filter(({ action }) => RESTRICTING.has(action)).map(({ id }) => id);
  expect(told.map(({ id }) => id).toSorted()).toEqual(restrictions.toSorted());

  // At most one holds, and it is the one that the case names; who has decided has it no more in hand.
  const holding = made.filter(({ liftedAt }) => liftedAt === null);
  expect(holding.length).toBeLessThanOrEqual(1);
  if (found?.state === 'decided') {
    expect(found.claimedBy).toBeNull();
    expect(found.decisionId).toBe(made.at(-1)?.id);
  }

  // On the text that was judged, and on no other.
  const evidence = await site.db.select().from(caseEvidence).where(eq(caseEvidence.caseId, caseId));
  const judged = (revision: string) => evidence.find((text) => text.revision === revision)?.content;
  for (const { revision, action } of made) {
    const text = judged(revision);
    expect(text && revisionOf(text)).toBe(revision);
    expect(race.made).toContainEqual({ action, shown: text?.bodyHtml });
    // A measure changes the version: an edit that was let through came before, and so it is its text that was judged.
    if (ON_TEXT.has(action)) expect(text?.bodyHtml).toBe(race.edited ? AFTER : BEFORE);
  }
  const { rows: stored } = await site.db.execute<{ removedBy: string | null; withheld: boolean }>(
    sql`select removed_by as "removedBy", withheld_posts.post_id is not null as withheld from posts
      left join withheld_posts on withheld_posts.post_id = posts.id where posts.id = ${postId}`,
  );
  expect(stored[0]?.withheld).toBe(stored[0]?.removedBy === 'moderator');
  const now = await postToJudge(site.db, postId);
  const kept = holding.find(({ action }) => KEEPING.has(action));
  if (race.deleted) expect(now).toBeNull();
  else {
    expect(now?.withheld).toBe(kept !== undefined);
    if (now !== null && kept !== undefined) expect(revisionOf(evidenceOf(now))).toBe(kept.revision);
    const [last] = holding;
    const words = race.edited ? AFTER : BEFORE;
    expect(now?.bodyHtml).toBe(last?.action === 'redact' ? words.replace(POISON, '[…]') : words);
    expect(now?.contentWarning).toBe(last?.action === 'label' ? 'care' : null);
  }

  // What others quoted is gone with it; numbers and counts are those of what can be read.
  const { rows: quotedBy } = await site.db.execute<{ bodyHtml: string }>(
    sql`select body_html as "bodyHtml" from posts where thread_id = ${threadId} and strpos(body_html, ${`data-post="${race.number}"`}) > 0`,
  );
  if (now?.withheld === true) for (const { bodyHtml } of quotedBy) expect(bodyHtml).not.toContain(POISON);
  const { rows: counted } = await site.db
    .execute(sql`select threads.number = count(posts.id) and threads.number = max(posts.number) as "noGaps",
      threads.reply_count = count(posts.id) filter (where posts.number > 1 and posts.removed_at is null) as counts
    from threads join posts on posts.thread_id = threads.id where threads.id = ${threadId} group by threads.id`);
  expect(counted).toEqual([{ noGaps: true, counts: true }]);
}

/** As many messages as share a thread. */
const TOGETHER = 5;
/** Milliseconds. On a machine that has nothing else to do they take some seconds each. */
const PATIENT = 120_000;

test.each<[string, number, (race: Race) => Promise<unknown>]>([
  [
    'two who take the same case in hand',
    50,
    async (race) => {
      const [one, two] = [oneOf(race.chance, CHOICES), oneOf(race.chance, CHOICES)];
      const late = race.chance() < 0.5 ? [() => expire(race)] : [];
      await atOnce(
        race,
        () => takeAndDecide(race, anouk, one),
        () => takeAndDecide(race, basile, two),
        ...late,
      );
    },
  ],
  [
    'one who has it in hand decides twice, while their time ends and another takes it',
    40,
    async (race) => {
      const claimed = await claim(race, anouk);
      const [one, two, three] = [oneOf(race.chance, CHOICES), oneOf(race.chance, CHOICES), oneOf(race.chance, CHOICES)];
      await atOnce(
        race,
        () => decide(race, anouk, claimed, one),
        () => decide(race, anouk, claimed, two),
        () => expire(race),
        () => takeAndDecide(race, basile, three),
        () => claim(race, anouk),
      );
    },
  ],
  [
    'its author changes it or takes it back',
    50,
    async (race) => {
      const [one, two] = [oneOf(race.chance, CHOICES), oneOf(race.chance, CHOICES)];
      const claimed = race.chance() < 0.5 ? await claim(race, anouk) : null;
      const authors = oneOf(race.chance, [[edit], [takeBack], [edit, takeBack]]);
      await atOnce(
        race,
        () => (claimed === null ? takeAndDecide(race, anouk, one) : decide(race, anouk, claimed, one)),
        () => takeAndDecide(race, basile, two),
        ...authors.map((act) => () => act(race)),
      );
    },
  ],
  [
    'others quote it',
    30,
    async (race) => {
      const claimed = await claim(race, anouk);
      const choice = oneOf(
        race.chance,
        CHOICES.filter(([action]) => KEEPING.has(action)),
      );
      await atOnce(
        race,
        () => decide(race, anouk, claimed, choice),
        () => quote(race),
        () => quote(race),
      );
    },
  ],
  [
    'two look at what one has decided, and its author contests it',
    15,
    async (race) => {
      const removing: (typeof CHOICES)[number] = ['remove', {}];
      await takeAndDecide(race, anouk, removing);
      const appealId = await contest(race);
      const [one, two] = [oneOf(race.chance, [removing, ...CHOICES]), oneOf(race.chance, [removing, ...CHOICES])];
      await atOnce(
        race,
        () => takeAndDecide(race, basile, one),
        () => takeAndDecide(race, capucine, two),
        () => takeAndDecide(race, anouk, one),
        () => resolve(race, capucine, appealId, oneOf(race.chance, ['upheld', 'reversed'])),
      );
    },
  ],
  [
    'two answer the same appeal',
    15,
    async (race) => {
      await takeAndDecide(
        race,
        anouk,
        oneOf(
          race.chance,
          CHOICES.filter(([action]) => RESTRICTING.has(action) && action !== 'remove'),
        ),
      );
      const appealId = await contest(race);
      const [one, two] = [oneOf(race.chance, ['upheld', 'reversed'] as const), oneOf(race.chance, ['upheld', 'reversed'] as const)];
      const more = oneOf(race.chance, [[], [edit], [takeBack]]);
      await atOnce(
        race,
        () => resolve(race, basile, appealId, one),
        () => resolve(race, capucine, appealId, two),
        () => quote(race),
        ...more.map((act) => () => act(race)),
      );
      expect(race.resolved).toBe(1);
    },
  ],
])(
  '%s: one decision, one statement, one line',
  async (what, races, play) => {
    const chance = seeded(what.length);
    let threadId = '';
    for (let at = 0; at < races; at++) {
      if (at % TOGETHER === 0) threadId = await openThread();
      const race = await begin(threadId, chance);
      await play(race);
      // What an author changed as they were asked is looked at again.
      if (race.edited) await site.settle();
      await check(race).catch((error: unknown) => {
        throw new Error(`race ${at}: ${JSON.stringify({ ...race, chance: undefined })}`, { cause: error });
      });
      // Who was warned writes on.
      await site.db.execute(sql`update account_memberships set must_read = false where must_read`);
    }
    const { rows } = await site.db.execute(sql`select spaces.unanswered_count = (select count(*) from threads
      where threads.space_id = spaces.id and reply_count = 0 and removed_at is null and closed_at is null) as counts from spaces where id = ${space.id}`);
    expect(rows).toEqual([{ counts: true }]);
  },
  PATIENT,
);

/** Resolves when a statement of the site waits for a lock. */
async function untilOneWaits(): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await site.db.execute(
          sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows.length;
      },
      { interval: 5 },
    )
    .toBe(1);
}

test('who quotes a message at the moment when it is taken from sight quotes no words of it', async () => {
  const threadId = await openThread();
  const inThread = { params: { id: threadId } };
  const race = await begin(threadId, seeded(1));
  const { body: written } = await site.call(postReply, { ...inThread, as: reader, body: { bodyHtml: '<p>Attention.</p>' } });
  const bodyHtml = QUOTING(race.number);
  /** While the message is being taken from sight, and nobody else can know of it. */
  const meanwhile = async <T>(call: () => Promise<T>): Promise<T> => {
    const called = await inTransaction(site.db, async (tx) => {
      expect(await withholdPost(tx, race.postId)).toBe(true);
      const running = call();
      await untilOneWaits();
      return { running };
    });
    return called.running;
  };
  const quoted = await meanwhile(() => site.call(postReply, { ...inThread, as: reader, body: { bodyHtml } }));
  expect(quoted.body.post).toMatchObject({ number: 4, bodyHtml: QUOTING(race.number).replace(`Franchement, ${POISON}`, '…') });

  await inTransaction(site.db, (tx) => restorePost(tx, race.postId));
  const id = written.post?.id ?? '';
  const edited = await meanwhile(() => site.call(editPost, { params: { id }, as: reader, body: { version: 1, bodyHtml } }));
  expect(edited.body.post.bodyHtml).not.toContain(POISON);
});

test('who would take in hand what is being decided does not have it', async () => {
  const race = await begin(await openThread(), seeded(2));
  const claimed = await claim(race, anouk);
  // Decided while it is being looked at: the row is changed, and committed only when the other call waits for it.
  const late = await inTransaction(site.db, async (tx) => {
    await tx.update(cases).set({ state: 'decided', claimedBy: null, claimedUntil: null }).where(eq(cases.id, race.caseId));
    const running = site.call(contract.claimCase, { params: { id: race.caseId }, as: anouk });
    await untilOneWaits();
    return { running };
  });
  expect(claimed.done).toBe(true);
  expect(codeOf(await late.running)).toBe('409 case.decided');
});

test('reversing a decision whose place another took undoes nothing of that other', async () => {
  const race = await begin(await openThread(), seeded(3));
  await takeAndDecide(race, anouk, ['remove', {}]);
  const appealId = await contest(race);
  await takeAndDecide(race, basile, ['hide', {}]);
  await resolve(race, capucine, appealId, 'reversed');
  await check(race);
  expect((await postToJudge(site.db, race.postId))?.withheld).toBe(true);
});
