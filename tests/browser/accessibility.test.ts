import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import type { Browser, Page, Response } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { path, readPath } from '../../client/lib/paths.ts';
import type { PathParams, RouteName } from '../../client/lib/paths.ts';
import { texts as de } from '../../client/texts/de/thread.ts';
import { texts as en } from '../../client/texts/en/thread.ts';
import { texts as fr } from '../../client/texts/fr/thread.ts';
import { ASSOCIATIONS, FEDERATION, MISSING_CONDITION } from '../../server/demo/places.ts';
import { teamLog } from '../../server/spaces/public.ts';
import { accountHeldPosts, heldPosts } from '../../server/threads/public.ts';
import type { Opening } from '../../server/threads/tables.ts';
import { transparencyYears } from '../../server/transparency/public.ts';
import { DEMO_PASSWORD } from '../../server/demo/public.ts';
import { decideVerification, putLogo, requestAssociation } from '../../shared/associations.contract.ts';
import { agreeOnMembership } from '../../shared/federations.contract.ts';
import { inviteSteward, inviteToSpace } from '../../shared/invitations.contract.ts';
import { listSpaceOffers, offerSpace } from '../../shared/offers.contract.ts';
import { claimCase, confirmNotice, decideCase, flag, giveNotice, listAllCases, listMyDecisions } from '../../shared/moderation.contract.ts';
import { createSpace } from '../../shared/spaces.contract.ts';
import { createCollection } from '../../shared/collections.contract.ts';
import { listLessons, proposeLesson } from '../../shared/lessons.contract.ts';
import { listSpaceStories, putStoryPart } from '../../shared/stories.contract.ts';
import { holdMeeting, listMeetings, registerForMeeting } from '../../shared/meetings.contract.ts';
import { createAccount, requestPasswordReset, updatePersona } from '../../shared/accounts.contract.ts';
import { editPost, listPosts, listThreads, postReply, saveThread, startThread } from '../../shared/threads.contract.ts';
import { LOCALES } from '../../shared/vocabulary.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import { associationWish, makeOperator, makeSafetyOfficer, welcomeAssociation } from '../support/associations.ts';
import { examine, makeReadyToExamine, setFirstWidth } from '../support/accessibility.ts';
import { beginToWrite, launchBrowser, linkSentTo, openWindow, untilLive, untilScripted, watchForTrouble } from '../support/browser.ts';
import { announce, moveTo } from '../support/meetings.ts';
import { signUpForm } from '../support/people.ts';
import { yearWithFigures } from '../support/transparency.ts';
import { signIn, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { join as joinSpace } from '../support/spaces.ts';
import { draftStory, sentStory } from '../support/stories.ts';

/*
 * Every page in every language, width and theme: no violation that a machine can find, nothing off the screen, nothing too small.
 *
 * A document is opened once per language and then changed in place: width, theme, size of text. What costs most is the number of elements,
 * so a thread is looked at with a few messages of every kind in all languages, and with twenty in one.
 */

const SPACE = 'sclerose-en-plaques';
/** A space of one’s own, in no language that the page could mistake for its own. */
const SPACE_WISH = {
  name: 'Alpha Beta',
  slug: 'alpha-beta',
  about: 'Alpha, beta, gamma.',
  conditions: [],
  language: 'fr',
  visibility: 'private',
  joinRule: 'invitation',
  charter: ['Alpha, beta.'],
};
const OPENING: Opening = { kind: 'experience', wants: null, title: 'Alpha beta', language: 'fr', tags: [] };
const ROUTES_FOLDER = join(import.meta.dirname, '..', '..', 'client', 'routes', '[locale=locale]');
const TEST_MS = 120_000;

let site: TestSite;
let browser: Browser;
let member: Person;
let windows: Record<Visit['as'], Page>;
const trouble: string[][] = [];

/** What the addresses below speak of. */
const facts = {
  longest: '',
  covered: '',
  coveredNumber: 0,
  own: '',
  ownPost: '',
  post: '',
  association: 'pas-a-pas',
  federation: 'tous-ensemble',
  /** A space that is offered to that association. */
  offer: '',
  space: '',
  /** Secrets of links: into the space, and to another association of somebody else. */
  invitation: '',
  stewardship: '',
  meeting: '',
  /** Told in the demo; one's own draft; one that somebody sent to one's team; one's own, with a letter of a team. */
  story: '',
  lesson: '',
  ownLesson: '',
  collection: '',
  draftStory: '',
  sentStory: '',
  ownMeeting: '',
  heldMeeting: '',
  case: '',
  severeCase: '',
  safetyCase: '',
  ownSpaceThread: '',
  decision: '',
  newEmail: '',
  reset: '',
  /** Links of three notices without an account, the second confirmed, the third answered. */
  notice: '',
  receipt: '',
  answered: '',
  /** Of associations and threads: the same in every language. */
  names: [] as string[],
};

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ env: { DEMO: 'small' } }), launchBrowser()]);
  await site.app.loadDemo(() => undefined);
  const email = site.app.demoSignIns()[0]?.email ?? '';
  member = await signIn(site, { email, password: DEMO_PASSWORD });

  // A thread with a second page, one with a covered message, and one of the reader's own with a message of theirs.
  const { body } = await site.call(listThreads, { params: { slug: SPACE }, query: { limit: 100 } });
  facts.names = [
    ...[...ASSOCIATIONS, FEDERATION].map(({ name }) => name),
    MISSING_CONDITION.source,
    ...body.items.map(({ title }) => title.replace(/\s/g, ' ')),
  ];
  const [longest] = body.items.toSorted((one, other) => other.number - one.number);
  facts.longest = longest?.id ?? '';
  for (let number = longest?.number ?? 0; number <= 21; number++)
    await site.call(postReply, { params: { id: facts.longest }, as: member, body: { bodyHtml: '<p>Bonjour à vous.</p>' } });
  for (const thread of body.items.toSorted((one, other) => one.number - other.number)) {
    const { body: found } = await site.call(listPosts, { params: { id: thread.id }, query: { limit: 20 } });
    const covered = found.items.find(({ contentWarning, number }) => contentWarning !== null && number > 1);
    if (!covered || facts.covered !== '') continue;
    [facts.covered, facts.coveredNumber] = [thread.id, covered.number];
    // Nobody reports their own.
    facts.post = found.items.find(({ author }) => author?.personaId !== member.personaId)?.id ?? '';
  }
  const opened = await site.call(startThread, {
    params: { slug: SPACE },
    as: member,
    body: {
      kind: 'experience',
      title: 'Mon premier hiver avec une canne',
      bodyHtml: '<p>Rouge, la canne.</p><blockquote><p>Osez.</p></blockquote>',
      shortVersion: 'Une canne.',
    },
  });
  [facts.own, facts.ownPost] = [opened.body.thread.id, opened.body.post.id];
  await site.call(editPost, {
    params: { id: facts.ownPost },
    as: member,
    body: { bodyHtml: '<p>Rouge, la canne, et belle.</p>', version: 1 },
  });
  await site.call(saveThread, { params: { id: facts.longest }, as: member });
  await site.call(updatePersona, { params: { id: member.personaId }, as: member, body: { bio: 'Je me tourne vers la lumière.' } });
  // Of an association of their own, and of the platform.
  await welcomeAssociation(site, member, facts.association);
  await makeOperator(site, member);
  await makeSafetyOfficer(site, member);
  // A federation of their own, which that association asks to belong to.
  const { federation: slug, association } = facts;
  await site.call(requestAssociation, { as: member, body: { ...associationWish(slug), kind: 'federation' } });
  await site.call(decideVerification, { as: member, params: { slug }, body: { decision: 'verified', reason: 'Alpha, beta.' } });
  await site.call(agreeOnMembership, { as: member, params: { slug, association }, body: { side: 'association' } });
  const { body: own } = await site.call(createSpace, { as: member, params: { slug: facts.association }, body: SPACE_WISH });
  facts.space = own.space.slug;
  facts.names.push(own.space.name);
  // A meeting where they have a place, one they lead, and one of theirs that took place and that they can evaluate.
  const { body: announced } = await site.call(listMeetings, { params: { slug: SPACE }, query: { limit: 100 } });
  facts.names.push(...announced.items.map(({ title }) => title));
  facts.meeting = announced.items.find(({ state }) => state === 'planned')?.id ?? '';
  await site.call(registerForMeeting, { as: member, params: { id: facts.meeting } });
  const words = { title: 'Alpha alpha', description: 'Alpha, beta, gamma, delta.', place: 'Beta, 12' };
  facts.ownMeeting = (await announce(site, member, facts.space, words)).id;
  facts.heldMeeting = (await announce(site, member, facts.space, words)).id;
  await site.call(registerForMeeting, { as: member, params: { id: facts.heldMeeting } });
  await moveTo(site, facts.heldMeeting, -2);
  await site.call(holdMeeting, { as: member, params: { id: facts.heldMeeting }, body: { attended: 4 } });
  const { body: stories } = await site.call(listSpaceStories, { params: { slug: SPACE } });
  facts.names.push(...stories.items.flatMap(({ title, shortVersion }) => [title ?? '', shortVersion ?? '']));
  facts.story = stories.items[0]?.id ?? '';
  const { body: taught } = await site.call(listLessons, { params: { slug: SPACE } });
  facts.names.push(
    ...taught.items.flatMap(({ statement, forWhom, situation, detail }) => [statement, forWhom ?? '', situation ?? '', detail ?? '']),
  );
  facts.lesson = taught.items[0]?.id ?? '';
  const taughtHere = await site.call(proposeLesson, {
    as: member,
    params: { slug: facts.space },
    body: { statement: 'Alpha, beta, gamma.', type: 'tip', kinds: ['medical'] },
  });
  facts.ownLesson = taughtHere.body.lesson.id;
  const begun = await site.call(createCollection, {
    as: member,
    params: { slug: facts.space },
    body: { title: 'Alpha beta', audience: 'gamma', use: 'training' },
  });
  facts.collection = begun.body.collection.id;
  facts.draftStory = (await draftStory(site, member, facts.space, { title: 'Alpha beta', parts: { happened: 'Alpha, beta.' } })).id;
  for (const [version, text] of ['Alpha.', 'Beta.'].entries())
    await site.call(putStoryPart, { as: member, params: { id: facts.draftStory, prompt: 'mattered' }, body: { version, text } });
  const wish = associationWish(facts.association);
  facts.names.push(wish.name, new URL(wish.website).host);
  const secretOf = ({ url }: { url: string }) => url.slice(`${site.url}/invitation/`.length);
  const toSpace = await site.call(inviteToSpace, {
    as: member,
    params: { slug: facts.space },
    body: { role: 'member', expiresInDays: 7, uses: 5 },
  });
  facts.invitation = secretOf(toSpace.body);
  const host = await signUp(site, { handle: 'Mésange' });
  await welcomeAssociation(site, host, 'main-a-main');
  // Something of that person's in the member's space, which somebody else flags: one text to read, one that is covered.
  const witness = await signUp(site, { handle: 'Alouette' });
  for (const each of [host, witness]) await joinSpace(site, each, facts.space);
  facts.sentStory = (await sentStory(site, host, facts.space, { title: 'Alpha gamma', parts: { happened: 'Alpha, gamma.' } })).id;
  const { body: told } = await site.call(startThread, {
    as: host,
    params: { slug: facts.space },
    body: { kind: 'experience', title: 'Alpha beta gamma', bodyHtml: '<p>Alpha.</p>' },
  });
  for (const number of [2, 3, 4, 5])
    await site.call(postReply, { as: host, params: { id: told.thread.id }, body: { bodyHtml: `<p>Alpha ${number}.</p>`, replyTo: 1 } });
  const { body: written } = await site.call(listPosts, { as: host, params: { id: told.thread.id } });
  facts.names.push(told.thread.title);
  facts.ownSpaceThread = told.thread.id;
  for (const [number, ground] of [
    [2, 'personal_data'],
    [3, 'self_harm'],
    [4, 'commercial'],
    [5, 'commercial'],
  ] as const) {
    const subject = { type: 'post', id: written.items[number - 1]?.id ?? '' } as const;
    await site.call(flag, { as: witness, body: { subject, ground, comment: 'Alpha, beta.' } });
  }
  const { body: waitingCases } = await site.call(listAllCases, { as: member });
  facts.case = waitingCases.items.find(({ severe }) => !severe)?.id ?? '';
  facts.severeCase = waitingCases.items.find(({ severe }) => severe)?.id ?? '';
  const { body: grave } = await site.call(claimCase, { as: member, params: { id: facts.severeCase } });
  const handed = { version: grave.case.version, action: 'escalate', ground: 'self_harm', facts: 'Alpha, beta.' };
  await site.call(decideCase, { as: member, params: { id: facts.severeCase }, body: handed });
  // They have judged enough of what weighs for a pause to be welcome.
  const { spaceId, personaId, kind, act, details } = teamLog;
  const judged = await site.db.select({ spaceId, personaId, kind, act, details }).from(teamLog).where(eq(teamLog.kind, 'decision'));
  await site.db.insert(teamLog).values([...judged, ...judged]);
  facts.safetyCase = facts.severeCase;
  const toAssociation = await site.call(inviteSteward, { as: host, params: { slug: 'main-a-main' }, body: { expiresInDays: 7 } });
  facts.stewardship = secretOf(toAssociation.body);
  // That association would hand a space over to the member's.
  const { body: given } = await site.call(createSpace, { as: host, params: { slug: 'main-a-main' }, body: SPACE_WISH });
  // Something of the member's there was flagged, and its team asks for a change.
  for (const each of [member, witness]) await joinSpace(site, each, given.space.slug);
  const { body: asked } = await site.call(startThread, {
    as: member,
    params: { slug: given.space.slug },
    body: { kind: 'experience', title: 'Alpha beta gamma', bodyHtml: '<p>Alpha.</p>' },
  });
  await site.call(flag, { as: witness, body: { subject: { type: 'post', id: asked.post.id }, ground: 'medical_danger' } });
  const { body: hosted } = await site.call(listAllCases, { as: host });
  const { body: inHand } = await site.call(claimCase, { as: host, params: { id: hosted.items[0]?.id ?? '' } });
  await site.call(decideCase, {
    as: host,
    params: { id: inHand.case.id },
    body: { version: inHand.case.version, action: 'ask_edit', ground: 'medical_danger', charterClause: 4, facts: 'Alpha, beta.' },
  });
  const { body: letters } = await site.call(listMyDecisions, { as: member });
  facts.decision = letters.items[0]?.id ?? '';
  facts.names.push(given.space.name);
  await site.call(claimCase, { as: member, params: { id: facts.case } });
  await site.call(offerSpace, { as: host, params: { slug: given.space.slug }, body: { association: facts.association } });
  const { body: toAnswer } = await site.call(listSpaceOffers, { as: member, query: { association: facts.association } });
  facts.offer = toAnswer.items[0]?.id ?? '';
  const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
  await site.call(putLogo, { as: member, params: { slug: facts.association }, file: { content: red } });
  const form = signUpForm();
  await site.call(createAccount, { body: form });
  facts.newEmail = await linkSentTo(site, form.email);
  await site.call(requestPasswordReset, { body: { email } });
  facts.reset = await linkSentTo(site, email);
  const tell = async (address: string): Promise<string> => {
    const body = { subject: { type: 'post', id: facts.post }, ground: 'off_topic', explanation: 'Alpha, beta, gamma.' };
    await site.call(giveNotice, { body: { ...body, name: 'Delta', email: address, goodFaith: true, locale: 'fr' } });
    return linkSentTo(site, address);
  };
  const mine = { subject: { type: 'post', id: facts.post }, ground: 'off_topic', comment: 'Alpha, beta.' };
  await site.call(flag, { as: member, body: mine });
  facts.notice = await tell('une@example.org');
  facts.receipt = await tell('deux@example.org');
  facts.answered = await tell('trois@example.org');
  for (const link of [facts.receipt, facts.answered])
    await site.call(confirmNotice, { body: { secret: new URL(link).searchParams.get('token') } });
  await site.db.execute(
    sql`update flags set decision_id = ${facts.decision} where id = (select flag_id from notices where email = 'trois@example.org')`,
  );
  await site.db.insert(transparencyYears).values(yearWithFigures(2024));
  // Somebody's message to read and somebody's request in the space of their team; one of their own that was refused.
  const [newcomer, asker] = [await signUp(site), await signUp(site)];
  await joinSpace(site, newcomer, facts.space);
  await joinSpace(site, asker, facts.space, { state: 'requested' });
  const bodyHtml = '<p>Alpha, beta.</p>';
  for (const [person, refused] of [
    [newcomer, {}],
    [member, { refusedAt: new Date(), reason: 'Alpha, beta.' }],
  ] as const) {
    const [held] = await site.db
      .insert(heldPosts)
      .values({ spaceId: own.space.id, personaId: person.personaId, opening: OPENING, bodyHtml, ...refused })
      .returning({ id: heldPosts.id });
    await site.db.insert(accountHeldPosts).values({ accountId: person.accountId, heldPostId: held?.id ?? '' });
  }
  expect(Object.entries(facts).filter(([, fact]) => fact === '' || fact === 0)).toEqual([]);

  const reader = await openWindow(browser, site, { reducedMotion: 'reduce' });
  const signedIn = await openWindow(browser, site, { reducedMotion: 'reduce', cookie: member.cookie });
  for (const { context } of [reader, signedIn]) {
    await makeReadyToExamine(context);
    trouble.push(watchForTrouble(context, site));
  }
  windows = { reader: reader.page, member: signedIn.page };
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Visit {
  as: 'reader' | 'member';
  address: (locale: Locale) => string;
  /** The page answers this; 200 unless it says otherwise. */
  status?: number;
  /** Shows what was written in the language of whoever it was written to. */
  manyLanguages?: boolean;
  /** Brings the page into the state to look at. */
  then?: (page: Page, locale: Locale) => Promise<unknown>;
}
/** Leads on to another page, which is looked at under its own name. */
interface Redirect {
  address: (locale: Locale) => string;
  leadsTo: RouteName;
}
const as = (who: Visit['as'], address: Visit['address'], rest: Omit<Visit, 'as' | 'address'> = {}): Visit => ({
  as: who,
  address,
  ...rest,
});
/** A page whose address needs nothing. */
const plain = (name: PlainRoute, who: Visit['as'] = 'reader'): Visit => as(who, (locale) => path(name, locale));
type PlainRoute = { [Name in RouteName]: Record<never, never> extends PathParams<Name> ? Name : never }[RouteName];

const LIVE: Record<Locale, string> = { fr: fr.live.on, en: en.live.on, de: de.live.on };
const untilLiveIn = (page: Page, locale: Locale) => page.getByText(LIVE[locale], { exact: true }).waitFor();

const token = (link: string) => new URL(link).search;

/** The steps before are kept in a cookie: the first page is filled in on the way to the second. */
async function nameGiven(page: Page): Promise<void> {
  await page.locator('#handle').fill('Clairière');
  await page.locator('form .btn--main').click();
  await page.locator('#email').waitFor();
  await untilScripted(page);
}

/**
 * Every route of the site: one that is added and not looked at is an error of types. The first visit is made in every language; the others,
 * as the states below, in French.
 */
const PAGES: Record<RouteName, readonly Visit[] | Redirect> = {
  home: [plain('home'), plain('home', 'member')],
  conditions: [plain('conditions')],
  condition: [as('reader', (locale) => path('condition', locale, { condition: SPACE }))],
  spaces: [plain('spaces', 'member')],
  space: [
    as('reader', (locale) => path('space', locale, { space: SPACE })),
    as('member', (locale) => path('space', locale, { space: SPACE })),
  ],
  threads: { address: (locale) => path('threads', locale, { space: SPACE }), leadsTo: 'space' },
  thread: [
    as('reader', (locale) => path('thread', locale, { space: SPACE, id: facts.covered })),
    as('member', (locale) => path('thread', locale, { space: SPACE, id: facts.longest, page: 2 }), {
      then: untilLiveIn,
    }),
  ],
  arrangeThread: [as('member', (locale) => path('arrangeThread', locale, { space: facts.space, id: facts.ownSpaceThread }))],
  write: [as('member', (locale) => path('write', locale, { space: SPACE }))],
  charter: [as('member', (locale) => path('charter', locale, { space: facts.space }))],
  editCharter: [as('member', (locale) => path('editCharter', locale, { space: facts.space }))],
  team: [as('member', (locale) => path('team', locale, { space: facts.space }))],
  members: [as('member', (locale) => path('members', locale, { space: facts.space }))],
  figures: [as('member', (locale) => path('figures', locale, { space: facts.space }))],
  spaceTags: [as('member', (locale) => path('spaceTags', locale, { space: facts.space }))],
  spaceWords: [as('member', (locale) => path('spaceWords', locale, { space: facts.space }))],
  nameHere: [as('member', (locale) => path('nameHere', locale, { space: SPACE }))],
  waiting: [plain('waiting', 'member')],
  ownDecisions: [plain('ownDecisions', 'member')],
  ownDecision: [as('member', (locale) => path('ownDecision', locale, { id: facts.decision }))],
  teamLog: [as('member', (locale) => path('teamLog', locale, { space: facts.space }))],
  replyTemplates: [as('member', (locale) => path('replyTemplates', locale, { space: facts.space }))],
  spaceSettings: [as('member', (locale) => path('spaceSettings', locale, { space: facts.space }))],
  spaceExport: [as('member', (locale) => path('spaceExport', locale, { space: facts.space }))],
  handOver: [as('member', (locale) => path('handOver', locale, { space: facts.space }))],
  spaceInvitations: [as('member', (locale) => path('spaceInvitations', locale, { space: facts.space }))],
  invitation: [
    as('reader', (locale) => path('invitation', locale, { secret: facts.invitation })),
    as('member', (locale) => path('invitation', locale, { secret: facts.stewardship })),
  ],
  meetings: [as('reader', (locale) => path('meetings', locale, { space: SPACE }))],
  newMeeting: [as('member', (locale) => path('newMeeting', locale, { space: facts.space }))],
  // For everybody, for somebody who has a place, and for the team that sees who comes.
  meeting: [
    as('reader', (locale) => path('meeting', locale, { space: SPACE, id: facts.meeting })),
    as('member', (locale) => path('meeting', locale, { space: SPACE, id: facts.meeting })),
    as('member', (locale) => path('meeting', locale, { space: facts.space, id: facts.ownMeeting, query: { step: 'cancel' } })),
    as('member', (locale) => path('meeting', locale, { space: facts.space, id: facts.heldMeeting })),
  ],
  editMeeting: [as('member', (locale) => path('editMeeting', locale, { space: facts.space, id: facts.ownMeeting }))],
  stories: [plain('stories')],
  spaceStories: [
    as('reader', (locale) => path('spaceStories', locale, { space: SPACE })),
    as('member', (locale) => path('spaceStories', locale, { space: facts.space })),
  ],
  story: [
    as('reader', (locale) => path('story', locale, { id: facts.story })),
    as('member', (locale) => path('story', locale, { id: facts.draftStory, query: { step: 'delete' } })),
    as('member', (locale) => path('story', locale, { id: facts.draftStory, query: { vue: 'everyone' } })),
    as('member', (locale) => path('story', locale, { id: facts.sentStory })),
  ],
  collections: [as('member', (locale) => path('collections', locale, { space: facts.space }))],
  collection: [as('member', (locale) => path('collection', locale, { space: facts.space, id: facts.collection }))],
  lessons: [
    as('reader', (locale) => path('lessons', locale, { space: SPACE })),
    as('member', (locale) => path('lessons', locale, { space: facts.space })),
  ],
  newLesson: [as('member', (locale) => path('newLesson', locale, { space: facts.space }))],
  lesson: [
    as('reader', (locale) => path('lesson', locale, { space: SPACE, id: facts.lesson })),
    as('member', (locale) => path('lesson', locale, { space: facts.space, id: facts.ownLesson })),
  ],
  editLesson: [as('member', (locale) => path('editLesson', locale, { space: facts.space, id: facts.ownLesson }))],
  tellStory: [
    as('member', (locale) => path('tellStory', locale, { id: facts.draftStory, query: { etape: '2' } }), {
      then: (page) => page.locator('main details > summary').last().click(),
    }),
    as('member', (locale) => path('tellStory', locale, { id: facts.draftStory, query: { etape: '6' } })),
  ],
  ownStories: [plain('ownStories', 'member')],
  associations: [plain('associations')],
  association: [
    as('member', (locale) => path('association', locale, { association: facts.association })),
    as('reader', (locale) => path('association', locale, { association: FEDERATION.slug })),
  ],
  editAssociation: [as('member', (locale) => path('editAssociation', locale, { association: facts.association }))],
  stewards: [as('member', (locale) => path('stewards', locale, { association: facts.association }))],
  federation: [
    as('member', (locale) => path('federation', locale, { association: facts.federation })),
    as('member', (locale) => path('federation', locale, { association: facts.association })),
  ],
  openSpace: [as('member', (locale) => path('openSpace', locale, { association: facts.association }))],
  ownMeetings: [plain('ownMeetings', 'member')],
  ownAssociations: [plain('ownAssociations', 'member')],
  spaceOffer: [as('member', (locale) => path('spaceOffer', locale, { id: facts.offer }))],
  requestAssociation: [plain('requestAssociation', 'member')],
  askCondition: [plain('askCondition', 'member')],
  // A text to read, one that is covered, and a queue with nothing in it.
  moderation: [
    as('member', (locale) => path('moderation', locale, { query: { dossier: facts.case } })),
    as('member', (locale) => path('moderation', locale, { query: { dossier: facts.severeCase } })),
    as('member', (locale) => path('moderation', locale, { query: { file: 'a-moi' } })),
    as('member', (locale) => path('moderation', locale, { query: { file: 'messages' } })),
    as('member', (locale) => path('moderation', locale, { query: { file: 'demandes' } })),
    as('member', (locale) => path('moderation', locale, { query: { file: 'recits' } })),
  ],
  decideTogether: [plain('decideTogether', 'member')],
  platform: [plain('platform', 'member')],
  platformConditions: [plain('platformConditions', 'member')],
  platformSettings: [plain('platformSettings', 'member')],
  platformWords: [plain('platformWords', 'member')],
  safety: [plain('safety', 'member')],
  safetyCase: [as('member', (locale) => path('safetyCase', locale, { id: facts.safetyCase }))],
  signIn: [as('reader', (locale) => path('signIn', locale, { query: { next: path('me', locale) } }))],
  signUp: { address: (locale) => path('signUp', locale), leadsTo: 'signUpName' },
  signUpName: [plain('signUpName')],
  signUpAccess: [as('reader', (locale) => path('signUpName', locale), { then: nameGiven })],
  signUpConsent: [
    as('reader', (locale) => path('signUpName', locale), {
      async then(page) {
        await nameGiven(page);
        await page.locator('#email').fill('clairiere@example.org');
        await page.locator('#password').fill('une laine rouge et deux aiguilles');
        await page.locator('#birthYear').fill('1980');
        await page.locator('form .btn--main').click();
        await page.locator('#healthData').waitFor();
      },
    }),
  ],
  signUpSent: [plain('signUpSent')],
  welcome: [plain('welcome', 'member')],
  verify: [plain('verify'), as('reader', (locale) => path('verify', locale) + token(facts.newEmail))],
  reset: [plain('reset'), as('reader', (locale) => path('reset', locale) + token(facts.reset))],
  me: [plain('me', 'member')],
  names: [plain('names', 'member'), as('member', (locale) => path('names', locale, { query: { nom: 'nouveau' } }))],
  sessions: [plain('sessions', 'member')],
  data: [plain('data'), plain('data', 'member')],
  confirmEmail: [plain('confirmEmail', 'member')],
  later: [plain('later'), plain('later', 'member')],
  comfort: [plain('comfort')],
  urgentHelp: [plain('urgentHelp')],
  quickExit: [plain('quickExit')],
  accessibility: [plain('accessibility')],
  transparency: { address: (locale) => path('transparency', locale), leadsTo: 'transparencyOf' },
  transparencyOf: [as('reader', (locale) => path('transparencyOf', locale, { year: '2024' }))],
  report: [as('member', (locale) => path('report', locale, { query: { type: 'post', id: facts.post } })), plain('report')],
  ownFlags: [plain('ownFlags', 'member')],
  notice: [
    as('reader', (locale) => path('notice', locale) + token(facts.receipt)),
    as('reader', (locale) => path('notice', locale) + token(facts.answered), { then: (page) => page.locator('main summary').click() }),
    as('reader', (locale) => path('notice', locale) + token(facts.notice)),
    plain('notice'),
  ],
  mailbox: [as('reader', (locale) => path('mailbox', locale), { manyLanguages: true })],
};

const inThread = (locale: Locale, id: string, query: Record<string, string> = {}) => path('thread', locale, { space: SPACE, id, query });
/** What pages become: looked at in French, as the words are the only thing that the language changes. */
const STATES: Record<string, Visit> = {
  // Also what a thread or a space answers that is not there: the same page.
  'a page that is not there': as('reader', (locale) => `/${locale}/rien-ici`, { status: 404 }),
  'an invitation that leads nowhere': as('reader', (locale) => path('invitation', locale, { secret: 'x' }), { status: 404 }),
  'a link that was just made': as('member', (locale) => path('spaceInvitations', locale, { space: facts.space }), {
    async then(page) {
      await page.locator('main form .btn--main').click();
      await page.locator('#link').waitFor();
    },
  }),
  'an association’s page without what it takes': as(
    'member',
    (locale) => path('editAssociation', locale, { association: facts.association }),
    {
      async then(page) {
        await page.locator('#about-fr').fill('Court');
        await page.locator('form[action="?/save"] .btn--main').click();
        await page.getByRole('alert').waitFor();
      },
    },
  ),
  'sign-up with something to correct': as('reader', (locale) => path('signUpName', locale), {
    async then(page) {
      await page.locator('#handle').fill('N');
      await page.locator('form .btn--main').click();
      await page.getByRole('alert').waitFor();
    },
  }),
  'sign-in that failed': as('reader', (locale) => path('signIn', locale), {
    async then(page) {
      await page.locator('#email').fill('personne@example.org');
      await page.locator('#password').fill('pas celui-là du tout');
      await page.locator('main form .btn--main').click();
      await page.getByRole('alert').waitFor();
    },
  }),
  'a long thread': as('reader', (locale) => inThread(locale, facts.longest)),
  'the comfort dialog': as('reader', (locale) => inThread(locale, facts.covered), {
    async then(page) {
      await untilLive(page);
      await page.getByRole('link', { name: 'Confort de lecture' }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  }),
  'an opened warning': as('member', (locale) => inThread(locale, facts.covered), {
    async then(page) {
      await page.locator(`#r${facts.coveredNumber} button[aria-expanded="false"]`).first().click();
      await page.locator('[aria-expanded="true"]').waitFor();
    },
  }),
  'several cases to decide, and none ticked': as('member', (locale) => path('decideTogether', locale), {
    async then(page) {
      await page.getByText('Relire la lettre').click();
      await page.locator('#facts').fill('Alpha, beta.');
      await page.getByRole('button', { name: 'Masquer les messages cochés' }).click();
      await page.getByRole('alert').waitFor();
    },
  }),
  'a refused message, about to be contested': as('member', (locale) => path('waiting', locale), {
    async then(page) {
      await page.locator('.card summary').click();
      await page.locator('.card textarea').waitFor();
    },
  }),
  'the keys of the queue': as('member', (locale) => path('moderation', locale, { query: { dossier: facts.severeCase } }), {
    async then(page) {
      await page.locator('.target summary').click();
      await page.getByRole('button', { name: 'Raccourcis clavier' }).click();
      await page.getByRole('dialog').waitFor();
    },
  }),
  'an opened menu of one’s own message': as('member', (locale) => inThread(locale, facts.own), {
    then: (page) => page.locator('#r1 details:not(.cw) > summary').click(),
  }),
  'the editor': as('member', (locale) => inThread(locale, facts.own), { then: beginToWrite }),
  'a reply to somebody': as('member', (locale) => inThread(locale, facts.covered, { step: 'reply-2' })),
  'one’s message being changed': as('member', (locale) => inThread(locale, facts.own, { step: 'edit-1' })),
  'one’s message about to be deleted': as('member', (locale) => inThread(locale, facts.own, { step: 'delete-1' })),
  'earlier versions': as('member', (locale) => inThread(locale, facts.own, { step: 'history-1' })),
  'a reply sent without an account': as('reader', (locale) => inThread(locale, facts.own), {
    async then(page) {
      await beginToWrite(page);
      await page.keyboard.type('Bonjour.');
      await page.locator('section.composer .btn--main').click();
      await page.locator('#step-title').waitFor();
    },
  }),
  'a question without all its answers': as('member', (locale) => path('write', locale, { space: SPACE }), {
    async then(page) {
      await page.locator('main form .btn--main').click();
      await page.getByRole('alert').waitFor();
    },
  }),
  'a place asked for without what it takes': as('member', (locale) => path('requestAssociation', locale), {
    async then(page) {
      await page.locator('main form .btn--main').click();
      await page.getByRole('alert').waitFor();
    },
  }),
  'a meeting to announce without what it takes': as('member', (locale) => path('newMeeting', locale, { space: facts.space }), {
    async then(page) {
      await page.locator('main form .btn--main').click();
      await page.getByRole('alert').waitFor();
    },
  }),
  'a space to join': as('member', (locale) => path('space', locale, { space: 'endometriose' }), {
    then: (page) => page.locator('#rejoindre summary').click(),
  }),
  'a report without an account, and without what it takes': as(
    'reader',
    (locale) => path('report', locale, { query: { type: 'post', id: facts.post } }),
    {
      async then(page) {
        await page.getByRole('radio').last().check();
        await page.locator('main form .btn--main').click();
        await page.getByRole('radio', { name: 'Sans compte' }).check();
        await page.locator('main form .btn--main').click();
        await page.getByRole('alert').waitFor();
      },
    },
  ),
  'a report that was sent': as('member', (locale) => path('report', locale, { query: { type: 'post', id: facts.post } }), {
    async then(page) {
      await page.getByRole('radio').last().check();
      await page.locator('main form .btn--main').click();
      await page.locator('h1.done').waitFor();
    },
  }),
};

interface Named {
  title: string;
  name: RouteName | null;
  visit: Visit;
  inFrenchOnly: boolean;
}
const visits: Named[] = Object.entries(PAGES).flatMap(([key, each]) => {
  const name = key as RouteName; // Object.entries forgets the keys' type
  if ('leadsTo' in each) return [];
  return each.map((visit, i) => ({ title: each.length === 1 ? name : `${name}, ${visit.as}, ${i + 1}`, name, visit, inFrenchOnly: i > 0 }));
});
const redirects = Object.entries(PAGES).flatMap(([name, each]) => ('leadsTo' in each ? [{ name, ...each }] : []));
const states: Named[] = Object.entries(STATES).map(([title, visit]) => ({ title, name: null, visit, inFrenchOnly: true }));

async function look({ name, visit }: Named, locale: Locale): Promise<void> {
  const page = windows[visit.as];
  await setFirstWidth(page, locale);
  const response = await page.goto(visit.address(locale));
  expect(response?.status(), page.url()).toBe(visit.status ?? 200);
  await noStyleIn(response);
  await untilScripted(page);
  await visit.then?.(page, locale);
  // Not a page that it was led to instead.
  if (name !== null) expect(readPath(new URL(page.url()).pathname)).toMatchObject({ name, locale });
  expect(await examine(page, locale, visit.manyLanguages ? null : facts.names), page.url()).toEqual({});
}

/** Styles are files: an attribute or an element would need a weaker policy, and does nothing under ours. */
async function noStyleIn(response: Response | null): Promise<void> {
  const html = (await response?.text()) ?? '';
  const tags = html.replace(/<script[\s\S]*?<\/script>/g, '').match(/<style\b|<[a-z][^>]*\sstyle=/gi) ?? [];
  expect(tags, response?.url()).toEqual([]);
}

describe.each(LOCALES)('in %s', (locale) => {
  const seen = visits.filter(({ inFrenchOnly }) => locale === 'fr' || !inFrenchOnly);
  it.each(seen)('$title', (visit) => look(visit, locale), TEST_MS);
});
it('the menu of a message opens within a telephone’s screen, wherever its row puts it', async () => {
  const { page } = await openWindow(browser, site, { cookie: member.cookie, viewport: { width: 390, height: 844 } });
  await page.goto(inThread('fr', facts.covered));
  const menus = page.locator('[data-menu]');
  for (let i = 0; i < (await menus.count()); i++) {
    await menus.nth(i).locator('summary').click();
    const { left, right } = await menus
      .nth(i)
      .locator('.list')
      .evaluate((list) => list.getBoundingClientRect());
    expect([left >= 0, right <= 390], `menu ${i}: ${left} to ${right}`).toEqual([true, true]);
    await menus.nth(i).locator('summary').click();
  }
  expect(await menus.count()).toBeGreaterThan(1);
  await page.context().close();
});

describe('states', () => {
  it.each(states)('$title', (visit) => look(visit, 'fr'), TEST_MS);
});

it.each(redirects)('$name leads to $leadsTo', async ({ address, leadsTo }) => {
  for (const locale of LOCALES) {
    const answer = await fetch(new URL(address(locale), site.url), { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(readPath(new URL(answer.headers.get('location') ?? '', site.url).pathname)).toMatchObject({ name: leadsTo, locale });
  }
});

it('no page asked for anything foreign, nor broke a rule of its own policy', () => {
  expect(trouble.flat()).toEqual([]);
});

it('leaves no page of the routes folder out', () => {
  const folders = readdirSync(ROUTES_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\+page\.(?:svelte|server\.ts)$/.test(file))
    .map((file) => dirname(file));
  const names = [...new Set(folders)].map(
    (folder) => readPath(join('/fr', folder).replaceAll(/\[(\w+)\]/g, '$1'))?.name ?? `no route leads to ${folder}`,
  );
  expect(names.length).toBeGreaterThan(20);
  expect(Object.keys(PAGES).sort()).toEqual(names.sort());
  for (const [name, each] of Object.entries(PAGES)) if (!('leadsTo' in each)) expect(each.length, name).toBeGreaterThan(0);
});

it('no style asks for the language, so that what has its colours in French has them in all', () => {
  const client = join(import.meta.dirname, '..', '..', 'client');
  const styled = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:css|svelte)$/.test(file) && !file.includes('.svelte-kit'),
  );
  const styleOf = (file: string): string => {
    const text = readFileSync(join(client, file), 'utf8');
    return file.endsWith('.css') ? text : [...text.matchAll(/<style[\s\S]*?<\/style>/g)].join('\n');
  };
  expect(styled.length).toBeGreaterThan(100);
  expect(styled.filter((file) => /:lang\b|\[lang\b/.test(styleOf(file)))).toEqual([]);
});

it('sees what it looks for', async () => {
  const { context, page } = await openWindow(browser, site, { reducedMotion: 'reduce' });
  await makeReadyToExamine(context);
  await page.goto(path('accessibility', 'fr'));
  await untilScripted(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      .probe { color: #000; background: #fff; }
      [data-theme='dark'] .probe { color: #333; background: #222; }
      [data-theme='contrast'] div:has(> .in-pale) { background: #eee; }
      [data-theme='contrast'] .in-pale { color: #fff; }
      .tiny { inline-size: 20px; block-size: 20px; min-block-size: 0; padding: 0; overflow: hidden; }
      [data-text='xxl'] .wide-if-large { inline-size: 400px; }
      @media (max-width: 330px) { .wide-if-narrow { inline-size: 340px; } }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const add = (tag: string, className: string, text: string): HTMLElement => {
      const element = Object.assign(document.createElement(tag), { className, textContent: text });
      document.querySelector('main')?.append(element);
      return element;
    };
    add('p', 'probe', 'Sombre.');
    add('button', 'tiny', 'Ok');
    add('p', '', 'You are here with us.');
    // The colour behind it is somebody else's.
    const pale = add('div', '', '');
    pale.append(add('p', 'in-pale', 'Pâle.'));
    add('p', 'wide-if-large', 'Large.');
    add('p', 'wide-if-narrow', 'Large.');
    add('input', '', '');
  });
  const found = await examine(page, 'fr', facts.names);
  expect(Object.keys(found).sort()).toEqual(
    [
      'another language',
      'axe at 1280 px, light',
      'axe at 1280 px, dark',
      'axe at 1280 px, contrast',
      'targets at 1280 px',
      'axe at 390 px, light',
      'axe at 390 px, dark',
      'axe at 390 px, contrast',
      'targets at 390 px',
      'sideways at A+++',
      'sideways at 320 px',
      'sideways at 320 px, spaced out',
    ].sort(),
  );
  expect(found['axe at 390 px, light']?.join()).toMatch(/^label: <input/);
  expect(found['axe at 390 px, dark']?.join()).toMatch(/^color-contrast: <p class="probe"/);
  expect(found['axe at 1280 px, contrast']?.join()).toMatch(/^color-contrast: <p class="in-pale"/);
  // In the other languages it looks at one width, in every theme.
  for (const [locale, width] of [
    ['en', 1280],
    ['de', 390],
  ] as const) {
    const there = await examine(page, locale, null);
    expect(Object.keys(there).filter((what) => what.startsWith('axe'))).toEqual(
      ['light', 'dark', 'contrast'].map((theme) => `axe at ${width} px, ${theme}`),
    );
    expect(there[`axe at ${width} px, light`]?.join()).toMatch(/^label: <input/);
  }
  await page.context().close();
});
