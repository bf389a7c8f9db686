import { readFile, readdir } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { sql } from 'drizzle-orm';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { LOCALES } from '../../shared/vocabulary.ts';
import { react, postReply, putDraft, startThread } from '../../shared/threads.contract.ts';
import { listMeetings, registerForMeeting, updateMeeting } from '../../shared/meetings.contract.ts';
import { flag } from '../../shared/moderation.contract.ts';
import { acceptSpaceOffer, declineSpaceOffer, getSpaceOffer, listSpaceOffers, offerSpace } from '../../shared/offers.contract.ts';
import { welcomeAssociation } from '../support/associations.ts';
import { announce } from '../support/meetings.ts';
import { signUp, startSite } from '../support/site.ts';
import { addToCollection, createCollection, handOut } from '../../shared/collections.contract.ts';
import { citeStory, proposeLesson } from '../../shared/lessons.contract.ts';
import { answerQuote, askToQuote, sendStoryWord } from '../../shared/stories.contract.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';
import { draftStory, releasedStory, sentStory } from '../support/stories.ts';

/* A unique sentence posted in a private space is found nowhere by those who may not read it, and in no log, event, mail or figure at all. */

const CANARY = 'les perdrix violettes du vieux moulin';
/** Each thing somebody writes carries the sentence; names of people and of the space have words of their own. */
const HANDLE = 'Perdrix-Ocre';
const SPACE = 'Volière-Secrète';
const TOKEN = 'des-loutres-au-piano';
const metricsToken = 'une-clé-pour-les-chiffres';

let site: TestSite;
let space: TestSpace;
let insider: Person;
let outsider: Person;
let threadId: string;
let postId: string;
let meetingId: string;
/** A draft, one that was sent, one that was let out. */
let storyIds: string[];
let lessonId: string;
let collectionId: string;
let handoutId: string;
/** What the stewards of the other association were shown before they accepted. */
let offered: string[];
let sockets: { socket: Socket; heard: string[] }[];

beforeAll(async () => {
  site = await startSite({ env: { METRICS_TOKEN: Buffer.from(metricsToken).toString('base64url'), LOG_LEVEL: 'trace' } });
  space = await createSpace(site, {
    visibility: 'private',
    name: SPACE,
    slug: 'voliere-secrete',
    conditions: ['endometriose'],
    tags: { perdrix: CANARY },
    association: 'association-publique',
  });
  await createSpace(site, { visibility: 'public', association: 'association-publique', conditions: ['endometriose'] });
  insider = await signUp(site, { handle: HANDLE });
  outsider = await signUp(site);
  await join(site, insider, space.slug);
  // Listening before anything is written: a reader without account, and one with.
  sockets = [listen(null), listen(outsider)];

  const params = { slug: space.slug };
  const bodyHtml = `<p>${CANARY} ${TOKEN}</p>`;
  const opened = await site.call(startThread, {
    params,
    as: insider,
    body: {
      kind: 'question',
      wants: 'listening',
      title: `Titre ${CANARY}`,
      bodyHtml,
      contentWarning: CANARY,
      shortVersion: CANARY,
      tags: ['perdrix'],
      asIs: true,
    },
  });
  threadId = opened.body.thread.id;
  postId = opened.body.post.id;
  const friend = await signUp(site, { handle: `Ami ${HANDLE}` });
  await join(site, friend, space.slug);
  await site.call(postReply, {
    params: { id: threadId },
    as: friend,
    body: { bodyHtml: `${bodyHtml}<p><span data-mention="${HANDLE}">@${HANDLE}</span></p>`, asIs: true },
  });
  await site.call(react, { params: { id: postId, kind: 'support' }, as: friend });
  await site.call(putDraft, { params: { key: `thread:${threadId}` }, as: friend, body: { bodyHtml, version: 0 } });
  await site.call(flag, { as: friend, body: { subject: { type: 'post', id: postId }, ground: 'other', comment: CANARY } });
  const leader = await signUp(site, { handle: `Meneuse ${HANDLE}` });
  await makeModerator(site, leader, space.slug);
  const words = { title: `Rencontre ${CANARY}`, description: `${CANARY} ${TOKEN}`, place: `${CANARY} ${TOKEN}` };
  meetingId = (await announce(site, leader, space.slug, words)).id;
  await site.call(registerForMeeting, { as: insider, params: { id: meetingId } });
  // Told by mail.
  await site.call(updateMeeting, { as: leader, params: { id: meetingId }, body: { version: 1, place: `${CANARY} ${TOKEN} ici` } });
  const told = {
    title: `Récit ${CANARY}`,
    parts: { happened: `${CANARY} ${TOKEN}`, tell: CANARY },
    about: { shortVersion: CANARY, warning: CANARY, wantsWords: true },
    uses: ['advocacy', 'quotation'] as const,
  };
  storyIds = [
    (await draftStory(site, insider, space.slug, told)).id,
    (await sentStory(site, insider, space.slug, told)).id,
    await releasedStory(site, insider, space.slug, leader, told),
  ];
  // Taught from, quoted, handed out, and answered in private.
  const [, , released = ''] = storyIds;
  const statement = `Enseignement ${CANARY} ${TOKEN}`;
  const taught = await site.call(proposeLesson, { as: leader, params, body: { statement, type: 'tip', detail: CANARY, forWhom: CANARY } });
  lessonId = taught.body.lesson.id;
  await site.call(citeStory, { as: leader, params: { id: lessonId, storyId: released }, body: { stance: 'supports', passage: TOKEN } });
  const asked = { as: leader, params: { id: released }, body: { passage: `${CANARY} ${TOKEN}`, purpose: CANARY } };
  const { quote } = (await site.call(askToQuote, asked)).body;
  await site.call(answerQuote, { as: insider, params: { id: released, quoteId: quote.id }, body: { approve: true } });
  const keeper = await signUp(site);
  await makeSteward(site, keeper, space.slug);
  const body = { title: `Recueil ${CANARY}`, audience: CANARY, use: 'advocacy' as const };
  collectionId = (await site.call(createCollection, { as: keeper, params, body })).body.collection.id;
  await site.call(addToCollection, { as: keeper, params: { id: collectionId, storyId: released } });
  handoutId = (await site.call(handOut, { as: keeper, params: { id: collectionId } })).body.handout.id;
  await site.call(sendStoryWord, { as: friend, params: { id: released }, body: { text: `${CANARY} ${TOKEN}` } });
  // Offered to another association, whose stewards learn the name of the space and nothing that is in it; then it is theirs.
  const [giver, taker] = [await signUp(site), await signUp(site)];
  await makeSteward(site, giver, space.slug);
  await welcomeAssociation(site, taker, 'celle-qui-prend');
  offered = [];
  for (const answer of ['declined', 'accepted']) {
    await site.call(offerSpace, { as: giver, params, body: { association: 'celle-qui-prend' } });
    const listed = await site.call(listSpaceOffers, { as: taker });
    const id = listed.body.items[0]?.id ?? '';
    const detail = await site.call(getSpaceOffer, { as: taker, params: { id } });
    const page = await fetch(`${site.url}${path('spaceOffer', 'fr', { id })}`, { headers: { cookie: taker.cookie } });
    offered.push(listed.text, detail.text, await page.text());
    const body = { personaId: taker.personaId, charterVersion: 1 };
    if (answer === 'declined') await site.call(declineSpaceOffer, { as: taker, params: { id } });
    else await site.call(acceptSpaceOffer, { as: taker, params: { id }, body });
  }
  // Refusals quote nothing either.
  await site.call(listMeetings, { as: outsider, params });
  await site.call(startThread, { params, as: insider, body: { kind: CANARY, title: CANARY, bodyHtml } });
  await site.call(postReply, { params: { id: threadId }, as: insider, body: { bodyHtml: `${'<b>'.repeat(200)}${CANARY}` } });
  await site.settle();
}, 60_000);

afterAll(async () => {
  for (const { socket } of sockets) socket.disconnect();
  await site.stop();
});

function listen(person: Person | null): { socket: Socket; heard: string[] } {
  const heard: string[] = [];
  const socket = io(site.url, { path: '/live', forceNew: true, ...(person && { extraHeaders: { cookie: person.cookie } }) });
  socket.onAny((...event: unknown[]) => void heard.push(JSON.stringify(event)));
  return { socket, heard };
}

const SECRETS = [CANARY, TOKEN, HANDLE, SPACE];
function secretsIn(text: string): string[] {
  const found = SECRETS.filter((secret) => text.includes(secret));
  return threadId && text.includes(threadId) ? [...found, 'thread id'] : found;
}

it('members read it: the test could fail', async () => {
  const answer = await fetch(`${site.url}/api/v1/threads/${threadId}/posts`, { headers: { cookie: insider.cookie } });
  expect(await answer.text()).toContain(CANARY);
  const page = await fetch(`${site.url}${path('thread', 'fr', { space: space.slug, id: threadId })}`, {
    headers: { cookie: insider.cookie },
  });
  expect(await page.text()).toContain(CANARY);
  for (const id of storyIds) {
    const story = await fetch(`${site.url}${path('story', 'fr', { id })}`, { headers: { cookie: insider.cookie } });
    expect(await story.text()).toContain(CANARY);
  }
  for (const address of [path('lesson', 'fr', { space: space.slug, id: lessonId }), path('spaceStories', 'fr', { space: space.slug })])
    expect(await (await fetch(site.url + address, { headers: { cookie: insider.cookie } })).text()).toContain(CANARY);
  const own = await fetch(`${site.url}${path('ownMeetings', 'fr')}`, { headers: { cookie: insider.cookie } });
  expect(await own.text()).toContain(CANARY);
});

it('whom the space is offered to learns its name and nothing else', () => {
  expect(offered).toHaveLength(6);
  for (const text of offered) {
    expect(text).toContain(SPACE);
    expect(secretsIn(text.replaceAll(SPACE, ''))).toEqual([]);
    expect(text).not.toContain(space.slug);
  }
});

it('no API answer to an outsider holds it', async () => {
  const addresses = [
    ...[
      '/spaces',
      '/spaces?condition=endometriose',
      '/conditions?q=endo',
      '/conditions/endometriose',
      '/associations',
      '/associations/association-publique',
      '/threads/awaiting',
    ],
    ...[
      '',
      '/threads',
      '/threads?tag=perdrix',
      '/members',
      '/meetings',
      '/meetings?when=past',
      '/stories',
      '/lessons',
      '/quotes',
      '/collections',
    ].map((rest) => `/spaces/${space.slug}${rest}`),
    ...['', '/posts', '/posts?around=1'].map((rest) => `/threads/${threadId}${rest}`),
    ...['', '/revisions'].map((rest) => `/posts/${postId}${rest}`),
    ...[
      ...['', '/registrations', '/evaluations'].map((rest) => `/meetings/${meetingId}${rest}`),
      ...storyIds.flatMap((id) =>
        ['', '/revisions', '/consents', '/quotes', '/words', '/effects', '/handouts', '/another'].map((rest) => `/stories/${id}${rest}`),
      ),
      ...['', '/evidence', '/history'].map((rest) => `/lessons/${lessonId}${rest}`),
      ...['', '/candidates', '/handouts'].map((rest) => `/collections/${collectionId}${rest}`),
      '/stories',
      '/stories?condition=endometriose',
      '/me/stories',
      '/moderation/stories',
      '/me/registrations',
      '/me/space-offers',
      `/spaces/${space.slug}/offer`,
      '/me',
      '/me/saved',
      '/me/unread',
      '/me/blocks',
      '/me/personas',
      '/flags/mine',
      `/drafts/thread:${threadId}`,
      '/openapi.json',
      '/docs',
    ],
  ];
  for (const address of addresses) {
    for (const headers of [{}, { cookie: outsider.cookie }]) {
      const answer = await fetch(`${site.url}/api/v1${address}`, { headers });
      expect(secretsIn(await answer.text()), address).toEqual([]);
    }
  }
});

it('no page shown to an outsider holds it, in any language', async () => {
  for (const locale of LOCALES) {
    const pages = [
      path('home', locale),
      path('spaces', locale),
      path('conditions', locale),
      path('condition', locale, { condition: 'endometriose' }),
      path('space', locale, { space: space.slug }),
      path('thread', locale, { space: space.slug, id: threadId }),
      path('write', locale, { space: space.slug }),
      path('meetings', locale, { space: space.slug }),
      path('newMeeting', locale, { space: space.slug }),
      path('meeting', locale, { space: space.slug, id: meetingId }),
      path('editMeeting', locale, { space: space.slug, id: meetingId }),
      path('stories', locale),
      path('spaceStories', locale, { space: space.slug }),
      ...storyIds.flatMap((id) => [path('story', locale, { id }), path('tellStory', locale, { id })]),
      path('lessons', locale, { space: space.slug }),
      path('lesson', locale, { space: space.slug, id: lessonId }),
      path('editLesson', locale, { space: space.slug, id: lessonId }),
      path('collections', locale, { space: space.slug }),
      path('collection', locale, { space: space.slug, id: collectionId }),
      `/handouts/${handoutId}/html`,
      path('ownStories', locale),
      path('ownMeetings', locale),
      path('ownFlags', locale),
      path('ownAssociations', locale),
      path('handOver', locale, { space: space.slug }),
      path('association', locale, { association: 'celle-qui-prend' }),
      `/meetings/${meetingId}/calendar?complet=1`,
      path('later', locale),
      path('me', locale),
      path('urgentHelp', locale),
      path('report', locale, { query: { type: 'post', id: postId } }),
    ];
    for (const address of pages) {
      for (const headers of [{}, { cookie: outsider.cookie }]) {
        const page = await fetch(site.url + address, { headers });
        const html = await page.text();
        // What the reader typed into the address bar comes back in links; nothing else may.
        const shown = html
          .replaceAll(address, '')
          .replaceAll(threadId, '')
          .replaceAll(meetingId, '')
          .replaceAll(lessonId, '')
          .replaceAll(collectionId, '')
          .replaceAll(space.slug, '');
        expect(
          SECRETS.filter((secret) => shown.includes(secret)),
          address,
        ).toEqual([]);
        expect(page.status, address).toBeLessThan(500);
      }
    }
  }
});

it('a draft is nobody else’s: no team of its space finds it, in any answer or page', async () => {
  const [draft = ''] = storyIds;
  const colleague = await signUp(site);
  await makeSteward(site, colleague, space.slug);
  const headers = { cookie: colleague.cookie };
  for (const address of [
    ...['', '/revisions', '/consents'].map((rest) => `/api/v1/stories/${draft}${rest}`),
    path('story', 'fr', { id: draft }),
    path('tellStory', 'fr', { id: draft }),
  ]) {
    const answer = await fetch(site.url + address, { headers });
    expect([address, answer.status, (await answer.text()).includes(CANARY)]).toEqual([address, 404, false]);
  }
  for (const address of [
    '/api/v1/stories',
    '/api/v1/moderation/stories',
    `/api/v1/spaces/${space.slug}/stories`,
    path('moderation', 'fr', { query: { file: 'recits' } }),
    path('spaceStories', 'fr', { space: space.slug }),
  ]) {
    expect([address, (await (await fetch(site.url + address, { headers })).text()).includes(draft)]).toEqual([address, false]);
  }
});

it('no socket of an outsider heard of it, and none is let in', async () => {
  for (const { socket, heard } of sockets) {
    const answer: unknown = await socket.timeout(5_000).emitWithAck('thread:join', { threadId, after: 0 });
    expect(answer).toEqual({ ok: false, code: 'not_found' });
    expect(heard.filter((event) => secretsIn(event).length > 0)).toEqual([]);
  }
});

it('no log line, waiting event, mail or figure holds it', async () => {
  expect(site.logs.length).toBeGreaterThan(10);
  const words = (text: string) => [CANARY, TOKEN].filter((secret) => text.includes(secret));
  expect(site.logs.flatMap(words)).toEqual([]);
  expect(site.logs.filter((line) => line.includes(insider.email) || line.includes(HANDLE) || line.includes(SPACE))).toEqual([]);

  const mailFolder = joinPath(site.dataDir, 'mail');
  for (const file of await readdir(mailFolder)) expect(words(await readFile(joinPath(mailFolder, file), 'utf8')), file).toEqual([]);
  for (const { subject } of await site.mails()) expect(secretsIn(subject)).toEqual([]);

  const metrics = await fetch(`${site.url}/metrics`, {
    headers: { authorization: `Bearer ${Buffer.from(metricsToken).toString('base64url')}` },
  });
  const figures = await metrics.text();
  expect(figures).toContain('http_request_duration_seconds');
  expect([...words(figures), ...(figures.includes(space.slug) ? ['slug'] : []), ...(figures.includes(threadId) ? ['thread'] : [])]).toEqual(
    [],
  );
});

it('what waits for a subscriber carries ids only', async () => {
  await site.app.dispatcher.stop();
  await site.call(postReply, { params: { id: threadId }, as: insider, body: { bodyHtml: `<p>${CANARY} ${TOKEN}</p>` } });
  const { rows } = await site.db.execute<{ line: string }>(sql`select outbox::text as line from outbox`);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ line }) => SECRETS.filter((secret) => line.includes(secret)))).toEqual([]);
});
