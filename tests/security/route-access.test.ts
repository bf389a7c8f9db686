import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memberships, spaceOffers, spaces } from '../../server/spaces/public.ts';
import * as accounts from '../../shared/accounts.contract.ts';
import * as associations from '../../shared/associations.contract.ts';
import * as care from '../../shared/care.contract.ts';
import * as conditions from '../../shared/conditions.contract.ts';
import type { Endpoint } from '../../shared/contract.ts';
import * as federations from '../../shared/federations.contract.ts';
import * as heldContract from '../../shared/held.contract.ts';
import * as invitations from '../../shared/invitations.contract.ts';
import * as listedWords from '../../shared/listed-words.contract.ts';
import * as meetingsContract from '../../shared/meetings.contract.ts';
import * as moderation from '../../shared/moderation.contract.ts';
import * as offers from '../../shared/offers.contract.ts';
import * as platform from '../../shared/platform.contract.ts';
import * as safety from '../../shared/safety.contract.ts';
import * as spacesContract from '../../shared/spaces.contract.ts';
import * as statistics from '../../shared/statistics.contract.ts';
import * as collections from '../../shared/collections.contract.ts';
import * as lessons from '../../shared/lessons.contract.ts';
import * as stories from '../../shared/stories.contract.ts';
import * as transparency from '../../shared/transparency.contract.ts';
import * as threadsContract from '../../shared/threads.contract.ts';
import * as transfer from '../../shared/transfer.contract.ts';
import { endCurrentSession } from '../../shared/accounts.contract.ts';
import { postReply, startThread } from '../../shared/threads.contract.ts';
import { writeFederation } from '../support/associations.ts';
import { announce, meetingWish } from '../support/meetings.ts';
import { signIn, signUp, signUpUnverified, startSite } from '../support/site.ts';
import type { CallOptions, Person, TestSite } from '../support/site.ts';
import { watchStatements } from '../support/statements.ts';
import { createSpace, expel, join, makeModerator, makeSteward } from '../support/spaces.ts';

/* Every route of the API × every kind of person, on a private space: what each of them is answered. */

const WHO = ['nobody', 'unverified', 'member', 'elsewhere', 'moderator', 'expelled', 'signedOut'] as const;
type Who = (typeof WHO)[number];

/** The private place everything below is asked about. */
interface World {
  site: TestSite;
  slug: string;
  associationSlug: string;
  federationSlug: string;
  people: Record<Exclude<Who, 'nobody' | 'signedOut'>, Person> & { steward: Person };
  signedOutCookie: string;
  /** A thread of the steward with one reply of each who may write. */
  threadId: string;
  /** The steward's opening message: nobody else's own. */
  postId: string;
  /** A message of one's own for those who may write; the steward's for the others. */
  ownPost: Record<Who, string>;
  moderatorMembershipId: string;
  /** A newcomer's message that waits for the team. */
  heldId: string;
  /** A link for members, made by the moderator. */
  invitationId: string;
  /** The space, offered to the federation. */
  offerId: string;
  /** A meeting to come, of the steward. */
  meetingId: string;
  /** About a reply of the member's, told by the steward. */
  caseId: string;
  templateId: string;
  noteId: string;
  /** Of the steward, let out to the members of the space. */
  storyId: string;
  lessonId: string;
  collectionId: string;
}

interface Row {
  /** Statuses in the order of WHO. */
  answers: readonly [
    nobody: number,
    unverified: number,
    member: number,
    elsewhere: number,
    moderator: number,
    expelled: number,
    signedOut: number,
  ];
  ask?: (world: World, who: Who) => CallOptions;
}

const everyone = (status: number): Row['answers'] => [status, status, status, status, status, status, status];
/** Signed in, and about oneself alone. */
const ownOnly = (status: number): Row['answers'] => [401, status, status, status, status, status, 401];
/** Signed in with a confirmed address, and about oneself alone. */
const ownVerified = (status: number): Row['answers'] => [401, 403, status, status, status, status, 401];
/** Reads of the private place: members see, others are told what they would be told of nothing. */
const memberReads = (status = 200): Row['answers'] => [404, 404, status, 404, status, 404, 404];
/** Acts in the private place, for accounts. */
const memberActs = (status: number, moderator = status): Row['answers'] => [401, 404, status, 404, moderator, 404, 401];
/** Acts in the private place, for confirmed accounts. */
const memberWrites = (status: number, moderator = status): Row['answers'] => [401, 403, status, 404, moderator, 404, 401];

const paragraph = '<p>Une phrase tout à fait ordinaire.</p>';
const inSpace =
  (more: CallOptions = {}) =>
  ({ slug }: World): CallOptions => ({ ...more, params: { slug, ...more.params } });
const inThread =
  (more: CallOptions = {}) =>
  ({ threadId }: World): CallOptions => ({ ...more, params: { id: threadId, ...more.params } });
const onPost =
  (more: CallOptions = {}) =>
  ({ postId }: World): CallOptions => ({ ...more, params: { id: postId, ...more.params } });
const atMeeting =
  (more: CallOptions = {}) =>
  ({ meetingId }: World): CallOptions => ({ ...more, params: { id: meetingId } });
const ofStory =
  (more: CallOptions = {}) =>
  ({ storyId }: World): CallOptions => ({ ...more, params: { id: storyId, ...more.params } });
const ofCollection =
  (more: CallOptions = {}) =>
  ({ collectionId }: World): CallOptions => ({ ...more, params: { id: collectionId, ...more.params } });
const ofLesson =
  (more: CallOptions = {}) =>
  ({ lessonId }: World): CallOptions => ({ ...more, params: { id: lessonId, ...more.params } });
const onOwnPost =
  (more: CallOptions = {}) =>
  ({ ownPost }: World, who: Who): CallOptions => ({ ...more, params: { id: ownPost[who], ...more.params } });
const unknownToken = 'A'.repeat(43);
const unknownId = 'AAAAAAAAAAAAAAAA';
const shared = { title: 'Un titre de discussion', kind: 'question' };

/** The table. A route that is missing here fails the test; so does a line without a route. */
const TABLE: Record<string, Row> = {
  'GET /consents': { answers: everyone(200) },
  'POST /accounts': {
    answers: everyone(202),
    ask: (_, who) => ({
      body: {
        email: `${who}@essai.example.org`,
        password: 'une laine bien rouge',
        handle: 'Pelote',
        locale: 'fr',
        country: 'FR',
        birthYear: 1970,
        consents: { terms: '2026-11-01', healthData: '2026-11-01' },
      },
    }),
  },
  'POST /accounts/verify': { answers: everyone(422), ask: () => ({ body: { token: unknownToken } }) },
  'POST /sessions': { answers: everyone(401), ask: () => ({ body: { email: 'personne@example.org', password: 'pas le bon' } }) },
  'GET /sessions': { answers: ownOnly(200) },
  'DELETE /sessions/:id': { answers: ownOnly(404), ask: () => ({ params: { id: unknownId } }) },
  'DELETE /sessions': { answers: ownOnly(204) },
  'POST /password-resets': { answers: everyone(202), ask: () => ({ body: { email: 'personne@example.org' } }) },
  'POST /password-resets/confirm': {
    answers: everyone(422),
    ask: () => ({ body: { token: unknownToken, password: 'une laine bien verte' } }),
  },
  'GET /me': { answers: ownOnly(200) },
  'PATCH /me': { answers: ownOnly(200), ask: () => ({ body: { locale: 'fr' } }) },
  'POST /me/email/confirm': { answers: everyone(422), ask: () => ({ body: { token: unknownToken } }) },
  'GET /me/consents': { answers: ownOnly(200) },
  'GET /me/personas': { answers: ownOnly(200) },
  'POST /me/personas': { answers: ownVerified(201), ask: () => ({ body: { handle: 'Autre pelote' } }) },
  // Somebody met in the private place only.
  'PATCH /personas/:id': {
    answers: ownVerified(404),
    ask: ({ people }) => ({ params: { id: people.steward.personaId }, body: { bio: 'Volé' } }),
  },
  'PUT /personas/:id/block': { answers: memberWrites(204), ask: ({ people }) => ({ params: { id: people.steward.personaId } }) },
  'DELETE /personas/:id/block': { answers: memberWrites(204), ask: ({ people }) => ({ params: { id: people.steward.personaId } }) },
  'GET /me/blocks': { answers: ownOnly(200) },
  'GET /help-lines': { answers: everyone(200) },
  'GET /conditions': { answers: everyone(200) },
  'GET /conditions/:slug': { answers: everyone(200), ask: () => ({ params: { slug: 'endometriose' } }) },
  'GET /conditions/:slug/threads': { answers: everyone(200), ask: () => ({ params: { slug: 'endometriose' } }) },
  'POST /condition-requests': {
    answers: ownVerified(201),
    ask: () => ({ body: { name: 'Une maladie', about: 'Une maladie qui manque dans la liste.' } }),
  },
  'GET /me/condition-requests': { answers: ownOnly(200) },
  // Operators' own.
  'GET /platform/condition-requests': { answers: [401, 403, 403, 403, 403, 403, 401] },
  'POST /condition-requests/:id/decision': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: () => ({ params: { id: unknownId }, body: { decision: 'refused', reason: 'Une raison.' } }),
  },
  'GET /platform/notices': { answers: everyone(200) },
  'GET /platform/listed-words': { answers: ownVerified(403) },
  'POST /platform/listed-words': { answers: ownVerified(403), ask: () => ({ body: { words: 'cure', outcome: 'hold', ground: 'other' } }) },
  'POST /platform/listed-words/trial': { answers: ownVerified(403), ask: () => ({ body: { words: 'cure', text: 'Une cure.' } }) },
  'DELETE /platform/listed-words/:id': { answers: ownVerified(403), ask: () => ({ params: { id: unknownId } }) },
  'GET /platform/settings': { answers: [401, 403, 403, 403, 403, 403, 401] },
  'PATCH /platform/settings': { answers: [401, 403, 403, 403, 403, 403, 401], ask: () => ({ body: { version: 1, requestsOpen: false } }) },
  'GET /associations/:slug/members': { answers: everyone(200), ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }) },
  'GET /associations/:slug/federations': { answers: everyone(200), ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }) },
  'GET /associations/:slug/federation-links': {
    answers: ownOnly(403),
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }),
  },
  // Both are known to all; their stewards agree.
  'PUT /federations/:slug/members/:association': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug, federationSlug }) => ({
      params: { slug: federationSlug, association: associationSlug },
      body: { side: 'association' },
    }),
  },
  'DELETE /federations/:slug/members/:association': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug, federationSlug }) => ({
      params: { slug: federationSlug, association: associationSlug },
      query: { side: 'federation' },
    }),
  },
  // Of a space: its stewards' alone.
  'GET /spaces/:slug/offer': { answers: memberWrites(403), ask: inSpace() },
  'PUT /spaces/:slug/offer': {
    answers: memberWrites(403),
    ask: ({ federationSlug, ...world }) => inSpace({ body: { association: federationSlug } })({ federationSlug, ...world }),
  },
  'DELETE /spaces/:slug/offer': { answers: memberWrites(403), ask: inSpace() },
  // To an association that none of them looks after.
  'GET /me/space-offers': { answers: ownOnly(200) },
  'GET /space-offers/:id': { answers: ownOnly(404), ask: ({ offerId }) => ({ params: { id: offerId } }) },
  'PUT /space-offers/:id/acceptance': {
    answers: ownVerified(404),
    ask: ({ offerId, people }) => ({ params: { id: offerId }, body: { personaId: people.member.personaId, charterVersion: 1 } }),
  },
  'DELETE /space-offers/:id': { answers: ownVerified(404), ask: ({ offerId }) => ({ params: { id: offerId } }) },
  'PUT /spaces/:slug/membership/keeper': { answers: memberActs(204), ask: inSpace({ body: { since: '2026-01-01T00:00:00.000Z' } }) },
  'GET /associations': { answers: everyone(200) },
  'GET /associations/:slug': { answers: everyone(200), ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }) },
  'POST /associations': {
    answers: ownVerified(201),
    ask: (_, who) => ({
      body: {
        name: 'Une association',
        slug: `demande-de-${who.toLowerCase()}`,
        about: 'Elle réunit des personnes qui vivent la même chose.',
        contactEmail: 'bureau@example.org',
        country: 'FR',
      },
    }),
  },
  'GET /me/associations': { answers: ownOnly(200) },
  // Operators' own; those who may know that the association exists are told it is not theirs to decide.
  'GET /platform/associations': { answers: [401, 403, 403, 403, 403, 403, 401] },
  'POST /associations/:slug/verification': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug }, body: { decision: 'verified', reason: 'Une raison.' } }),
  },
  // Its association is known to all; its stewards open its spaces.
  'POST /associations/:slug/spaces': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({
      params: { slug: associationSlug },
      body: {
        name: 'Un espace de plus',
        slug: 'un-espace-de-plus',
        about: 'Un espace que personne ici ne peut ouvrir.',
        conditions: [],
        language: 'fr',
        visibility: 'public',
        joinRule: 'open',
        charter: ['On parle de soi.'],
      },
    }),
  },
  // Known to all, its stewards' to keep.
  'GET /associations/:slug/file': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }),
  },
  'PATCH /associations/:slug': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug }, body: { version: 1, website: null } }),
  },
  'PUT /associations/:slug/logo': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug }, file: { content: Buffer.from('x') } }),
  },
  'DELETE /associations/:slug/logo': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }),
  },
  'POST /associations/:slug/invitations': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug }, body: { expiresInDays: 7 } }),
  },
  'GET /associations/:slug/invitations': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }),
  },
  'DELETE /associations/:slug/invitations/:id': {
    answers: [401, 403, 403, 403, 403, 403, 401],
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug, id: unknownId } }),
  },
  'PUT /associations/:slug/stewardship': {
    answers: [401, 403, 422, 422, 422, 422, 401],
    ask: ({ associationSlug, people }, who) => ({
      params: { slug: associationSlug },
      body: { personaId: who in people ? people[who as keyof typeof people].personaId : unknownId, invitation: unknownToken },
    }),
  },
  // Who has no place there has left already.
  'DELETE /associations/:slug/stewardship': {
    answers: ownOnly(204),
    ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }),
  },
  'GET /invitations/:secret': { answers: everyone(404), ask: () => ({ params: { secret: unknownToken } }) },
  'POST /spaces/:slug/invitations': {
    answers: memberWrites(403, 201),
    ask: inSpace({ body: { role: 'member', expiresInDays: 7, uses: 1 } }),
  },
  'GET /spaces/:slug/invitations': { answers: memberWrites(403, 200), ask: inSpace() },
  'DELETE /spaces/:slug/invitations/:id': {
    answers: memberWrites(403, 204),
    ask: ({ slug, invitationId }) => ({ params: { slug, id: invitationId } }),
  },
  'GET /spaces': { answers: everyone(200) },
  'GET /spaces/:slug': { answers: memberReads(), ask: inSpace() },
  'PATCH /spaces/:slug': { answers: memberWrites(403), ask: inSpace({ body: { about: 'Un autre texte pour cet espace.' } }) },
  'GET /spaces/:slug/members': { answers: memberWrites(403, 200), ask: inSpace() },
  'PATCH /spaces/:slug/members/:id': {
    answers: memberWrites(403, 403),
    ask: ({ slug, moderatorMembershipId }) => ({ params: { slug, id: moderatorMembershipId }, body: { role: 'steward' } }),
  },
  'GET /spaces/:slug/charters': { answers: memberReads(), ask: inSpace() },
  'POST /spaces/:slug/charters': { answers: memberWrites(403), ask: inSpace({ body: { version: 1, articles: ['Un autre texte.'] } }) },
  'PUT /spaces/:slug/tags/:key': {
    answers: memberWrites(403, 200),
    ask: inSpace({ params: { key: 'travail' }, body: { name: 'Travail' } }),
  },
  'GET /spaces/:slug/listed-words': { answers: memberWrites(403), ask: inSpace() },
  'POST /spaces/:slug/listed-words': {
    answers: memberWrites(403),
    ask: inSpace({ body: { words: 'cure miracle', outcome: 'hold', ground: 'commercial' } }),
  },
  'POST /spaces/:slug/listed-words/trial': { answers: memberWrites(403), ask: inSpace({ body: { words: 'cure', text: 'Une cure.' } }) },
  'DELETE /spaces/:slug/listed-words/:id': { answers: memberWrites(403), ask: inSpace({ params: { id: unknownId } }) },
  'DELETE /spaces/:slug/tags/:key': { answers: memberWrites(403, 204), ask: inSpace({ params: { key: 'travail' } }) },
  'GET /spaces/:slug/threads': { answers: memberReads(), ask: inSpace() },
  'POST /spaces/:slug/threads': { answers: memberWrites(201), ask: inSpace({ body: { ...shared, bodyHtml: paragraph } }) },
  'GET /threads/awaiting': { answers: everyone(200) },
  'GET /threads/:id': { answers: memberReads(), ask: inThread() },
  'PATCH /threads/:id': { answers: memberWrites(403), ask: inThread({ body: { version: 1, title: 'Un titre volé' } }) },
  'POST /threads/:id/split': { answers: memberWrites(403, 422), ask: inThread({ body: { numbers: [999], title: 'Un autre sujet' } }) },
  'POST /threads/:id/merge': {
    answers: memberWrites(403, 422),
    ask: ({ threadId }) => ({ params: { id: threadId }, body: { into: threadId } }),
  },
  'PUT /threads/:id/pin': { answers: memberWrites(403, 200), ask: inThread() },
  'DELETE /threads/:id/pin': { answers: memberWrites(403, 200), ask: inThread() },
  'GET /threads/:id/posts': { answers: memberReads(), ask: inThread() },
  'POST /threads/:id/posts': { answers: memberWrites(201), ask: inThread({ body: { bodyHtml: paragraph } }) },
  'GET /posts/:id': { answers: memberReads(), ask: onPost() },
  'PATCH /posts/:id': { answers: memberWrites(403), ask: onPost({ body: { bodyHtml: paragraph, version: 1 } }) },
  'GET /posts/:id/revisions': { answers: memberWrites(403, 200), ask: onPost() },
  'PUT /posts/:id/reactions/:kind': { answers: memberWrites(200), ask: onPost({ params: { kind: 'support' } }) },
  'DELETE /posts/:id/reactions/:kind': { answers: memberWrites(200), ask: onPost({ params: { kind: 'support' } }) },
  'DELETE /posts/:id': { answers: memberWrites(204), ask: onOwnPost() },
  'PUT /threads/:id/reading': { answers: memberActs(200), ask: inThread({ body: { number: 1 } }) },
  'PUT /threads/:id/subscription': { answers: memberActs(200), ask: inThread({ body: { level: 'watch' } }) },
  'DELETE /threads/:id/subscription': { answers: memberActs(204), ask: inThread() },
  'PUT /threads/:id/saved': { answers: memberActs(204), ask: inThread() },
  'DELETE /threads/:id/saved': { answers: memberActs(204), ask: inThread() },
  'GET /me/saved': { answers: ownOnly(200) },
  'GET /me/unread': { answers: ownOnly(200) },
  'PUT /drafts/:key': {
    answers: memberActs(200),
    ask: ({ threadId }) => ({ params: { key: `thread:${threadId}` }, body: { bodyHtml: 'Je voulais', version: 0 } }),
  },
  'GET /drafts/:key': { answers: memberActs(200), ask: ({ threadId }) => ({ params: { key: `thread:${threadId}` } }) },
  // One's own drafts, whatever they were about: nothing there is forgotten just as well.
  'DELETE /drafts/:key': { answers: ownOnly(204), ask: ({ threadId }) => ({ params: { key: `thread:${threadId}` } }) },
  'GET /spaces/:slug/meetings': { answers: memberReads(), ask: inSpace() },
  'GET /associations/:slug/meetings': { answers: everyone(200), ask: ({ associationSlug }) => ({ params: { slug: associationSlug } }) },
  'POST /spaces/:slug/meetings': { answers: memberWrites(403, 201), ask: inSpace({ body: meetingWish() }) },
  'GET /meetings/:id': { answers: memberReads(), ask: atMeeting() },
  'PATCH /meetings/:id': { answers: memberWrites(403, 200), ask: atMeeting({ body: { version: 1, title: 'Un autre titre' } }) },
  'PUT /meetings/:id/registration': { answers: memberWrites(200), ask: atMeeting() },
  'DELETE /meetings/:id/registration': { answers: memberWrites(200), ask: atMeeting() },
  'GET /meetings/:id/registrations': { answers: memberWrites(403, 200), ask: atMeeting() },
  'GET /me/registrations': { answers: ownOnly(200) },
  // It has not begun, and nobody has a place any more: what the team and members are told of that.
  'PUT /meetings/:id/attendance': { answers: memberWrites(403, 409), ask: atMeeting({ body: { attended: 3 } }) },
  'PUT /meetings/:id/evaluation': { answers: memberWrites(403), ask: atMeeting({ body: { usefulness: 4 } }) },
  'GET /meetings/:id/evaluations': { answers: memberWrites(403, 200), ask: atMeeting() },
  'PUT /meetings/:id/cancellation': { answers: memberWrites(403, 200), ask: atMeeting() },
  'POST /flags': { answers: memberActs(201), ask: ({ postId }) => ({ body: { subject: { type: 'post', id: postId }, ground: 'other' } }) },
  // What is not there for everybody is not there, whoever asks.
  'POST /notices': {
    answers: everyone(404),
    ask: ({ postId }, who) => ({
      body: {
        subject: { type: 'post', id: postId },
        ground: 'personal_data',
        explanation: 'On y lit mon nom et ma rue.',
        name: 'Jeanne Martin',
        email: `${who}@essai.example.org`,
        goodFaith: true,
        locale: 'fr',
      },
    }),
  },
  'POST /notices/confirmation': { answers: everyone(422), ask: () => ({ body: { secret: unknownToken } }) },
  'POST /notices/appeals': { answers: everyone(422), ask: () => ({ body: { secret: unknownToken, text: 'Regardez encore.' } }) },
  'POST /notices/receipt': { answers: everyone(422), ask: () => ({ body: { secret: unknownToken } }) },
  'GET /flags/mine': { answers: ownOnly(200) },
  'GET /spaces/:slug/moderation/cases': { answers: memberWrites(403, 200), ask: inSpace() },
  'GET /moderation/cases': { answers: ownVerified(200) },
  'POST /moderation/cases': {
    answers: memberWrites(403, 201),
    ask: ({ slug, people }) => ({ body: { subject: { type: 'persona', id: people.member.personaId }, space: slug } }),
  },
  'GET /spaces/:slug/stories': { answers: memberReads(), ask: inSpace() },
  'GET /stories': { answers: everyone(200) },
  'GET /me/stories': { answers: ownOnly(200) },
  'POST /spaces/:slug/stories': { answers: memberWrites(201), ask: inSpace({ body: {} }) },
  'GET /stories/:id': { answers: memberReads(), ask: ofStory() },
  'GET /stories/:id/revisions': { answers: memberActs(403), ask: ofStory() },
  'GET /stories/:id/consents': { answers: memberActs(403), ask: ofStory() },
  'PATCH /stories/:id': { answers: memberWrites(403), ask: ofStory({ body: { version: 1, readers: 'me' } }) },
  'PUT /stories/:id/parts/:prompt': {
    answers: memberWrites(403),
    ask: ofStory({ params: { prompt: 'happened' }, body: { version: 1, text: 'Autre chose.' } }),
  },
  'DELETE /stories/:id': { answers: memberActs(403), ask: ofStory() },
  'POST /stories/:id/submit': { answers: memberWrites(403), ask: ofStory() },
  'POST /stories/:id/reopen': { answers: memberWrites(403), ask: ofStory() },
  'POST /stories/:id/pause': { answers: memberWrites(403), ask: ofStory() },
  'POST /stories/:id/resume': { answers: memberWrites(403), ask: ofStory() },
  'POST /stories/:id/withdraw': { answers: memberWrites(403), ask: ofStory() },
  'PUT /stories/:id/consents/:use': {
    answers: memberWrites(403),
    ask: ofStory({ params: { use: 'training' }, body: { version: stories.STORY_CONSENT_VERSION } }),
  },
  'DELETE /stories/:id/consents/:use': { answers: memberActs(403), ask: ofStory({ params: { use: 'training' } }) },
  'POST /stories/:id/approve-edit': { answers: memberWrites(403), ask: ofStory({ body: { edits: [{ id: unknownId, accept: true }] } }) },
  'GET /moderation/stories': { answers: ownVerified(200) },
  // It was read already.
  'PUT /stories/:id/review': { answers: memberWrites(403, 409), ask: ofStory() },
  'POST /stories/:id/review': { answers: memberWrites(403, 409), ask: ofStory({ body: { decision: 'release', version: 99 } }) },
  'GET /spaces/:slug/lessons': { answers: memberReads(), ask: inSpace() },
  'POST /spaces/:slug/lessons': {
    answers: memberWrites(403, 201),
    ask: inSpace({ body: { statement: 'Venir à deux au rendez-vous.', type: 'tip' } }),
  },
  'GET /lessons/:id': { answers: memberReads(), ask: ofLesson() },
  'GET /lessons/:id/evidence': { answers: memberReads(), ask: ofLesson() },
  'GET /lessons/:id/history': { answers: memberReads(), ask: ofLesson() },
  'PATCH /lessons/:id': { answers: memberWrites(403, 409), ask: ofLesson({ body: { version: 99, type: 'need' } }) },
  'PUT /lessons/:id/evidence/:storyId': {
    answers: memberWrites(403, 200),
    ask: ({ lessonId, storyId }) => ({ params: { id: lessonId, storyId }, body: { stance: 'supports' } }),
  },
  'PUT /lessons/:id/messages/:postId': {
    answers: memberWrites(403, 200),
    ask: ({ lessonId, postId }) => ({ params: { id: lessonId, postId }, body: { stance: 'differs' } }),
  },
  'DELETE /lessons/:id/evidence/:subjectId': {
    answers: memberWrites(403, 204),
    ask: ({ lessonId, postId }) => ({ params: { id: lessonId, subjectId: postId } }),
  },
  'POST /lessons/:id/discussion': {
    answers: memberWrites(403, 201),
    ask: ofLesson({ body: { title: 'Écrire ses questions avant', bodyHtml: paragraph } }),
  },
  // Of the space's stewards, of whom none is among those who ask.
  'GET /spaces/:slug/collections': { answers: memberWrites(403), ask: inSpace() },
  'POST /spaces/:slug/collections': {
    answers: memberWrites(403),
    ask: inSpace({ body: { title: 'Un autre', audience: 'des kinésithérapeutes', use: 'training' } }),
  },
  'GET /collections/:id': { answers: memberWrites(403), ask: ofCollection() },
  'PATCH /collections/:id': { answers: memberWrites(403), ask: ofCollection({ body: { version: 1, title: 'Autrement' } }) },
  'DELETE /collections/:id': { answers: memberWrites(403), ask: ofCollection() },
  'GET /collections/:id/candidates': { answers: memberWrites(403), ask: ofCollection() },
  'PUT /collections/:id/stories/:storyId': {
    answers: memberWrites(403),
    ask: ({ collectionId, storyId }) => ({ params: { id: collectionId, storyId } }),
  },
  'DELETE /collections/:id/stories/:storyId': {
    answers: memberWrites(403),
    ask: ({ collectionId, storyId }) => ({ params: { id: collectionId, storyId } }),
  },
  'POST /collections/:id/handouts': { answers: memberWrites(403), ask: ofCollection() },
  'GET /collections/:id/handouts': { answers: memberWrites(403), ask: ofCollection() },
  'GET /stories/:id/handouts': { answers: memberActs(403), ask: ofStory() },
  'GET /stories/:id/effects': { answers: memberReads(), ask: ofStory() },
  'PUT /stories/:id/reactions/:kind': { answers: memberWrites(200), ask: ofStory({ params: { kind: 'thanks' } }) },
  'DELETE /stories/:id/reactions/:kind': { answers: memberWrites(200), ask: ofStory({ params: { kind: 'thanks' } }) },
  // Its author did not say that words are welcome.
  'POST /stories/:id/words': { answers: memberWrites(409), ask: ofStory({ body: { text: 'Merci pour ce récit.' } }) },
  'GET /stories/:id/words': { answers: memberActs(403), ask: ofStory() },
  'DELETE /stories/:id/words/:wordId': { answers: memberActs(403), ask: ofStory({ params: { wordId: unknownId } }) },
  'GET /stories/:id/another': { answers: memberReads(), ask: ofStory() },
  'GET /spaces/:slug/quotes': { answers: memberReads(), ask: inSpace() },
  'GET /stories/:id/quotes': { answers: memberActs(403, 200), ask: ofStory() },
  // Its author has not agreed to quotations.
  'POST /stories/:id/quotes': { answers: memberWrites(403, 409), ask: ofStory({ body: { passage: 'Un matin', purpose: 'le site' } }) },
  'PUT /stories/:id/quotes/:quoteId': {
    answers: memberWrites(403),
    ask: ofStory({ params: { quoteId: unknownId }, body: { approve: true } }),
  },
  'GET /moderation/pending': { answers: ownVerified(200) },
  'GET /moderation/join-requests': { answers: ownVerified(200) },
  'GET /moderation/bulk': { answers: ownVerified(200), ask: () => ({ query: { locale: 'fr' } }) },
  // To whoever is not of its team each case answers that it is not there.
  'POST /moderation/bulk': {
    answers: ownVerified(200),
    ask: ({ caseId }) => ({
      body: {
        cases: [{ id: caseId, version: 1 }],
        action: 'hide',
        ground: 'commercial',
        charterClause: 5,
        facts: 'Le message vend quelque chose.',
      },
    }),
  },
  // Of a case only its space's team hears, whoever may read the space.
  'GET /moderation/cases/:id': { answers: memberWrites(404, 200), ask: ({ caseId }) => ({ params: { id: caseId } }) },
  'POST /moderation/cases/:id/claim': { answers: memberWrites(404, 200), ask: ({ caseId }) => ({ params: { id: caseId } }) },
  'POST /moderation/cases/:id/decisions': {
    answers: memberWrites(404, 409),
    ask: ({ caseId }) => ({ params: { id: caseId }, body: { version: 1, action: 'none', ground: 'other', facts: 'Rien à changer.' } }),
  },
  'POST /moderation/cases/:id/second-opinion': {
    answers: memberWrites(404, 409),
    ask: ({ caseId }) => ({ params: { id: caseId }, body: { version: 1 } }),
  },
  'POST /appeals/:id/resolution': {
    answers: memberWrites(404),
    ask: () => ({ params: { id: unknownId }, body: { outcome: 'upheld', reasons: 'Relu.' } }),
  },
  'GET /me/decisions': { answers: ownOnly(200) },
  'GET /me/decisions/:id': { answers: ownOnly(404), ask: () => ({ params: { id: unknownId } }) },
  'PUT /me/decisions/:id/read': { answers: ownOnly(404), ask: () => ({ params: { id: unknownId } }) },
  'POST /decisions/:id/appeals': { answers: ownOnly(404), ask: () => ({ params: { id: unknownId }, body: { text: 'Je conteste.' } }) },
  'GET /spaces/:slug/moderation/log': { answers: memberWrites(403, 200), ask: inSpace() },
  'GET /spaces/:slug/moderation/notes': {
    answers: memberWrites(404, 200),
    ask: ({ slug, people }) => ({ params: { slug }, query: { personas: people.member.personaId } }),
  },
  'POST /spaces/:slug/moderation/notes': {
    answers: memberWrites(404, 201),
    ask: ({ slug, people }) => ({ params: { slug }, body: { personaId: people.member.personaId, text: 'Écrit souvent la nuit.' } }),
  },
  'PATCH /spaces/:slug/moderation/notes/:id': {
    answers: memberWrites(404, 200),
    ask: ({ slug, noteId }) => ({ params: { slug, id: noteId }, body: { version: 1, text: 'Écrit souvent la nuit.' } }),
  },
  'DELETE /spaces/:slug/moderation/notes/:id': {
    answers: memberWrites(404, 204),
    ask: ({ slug, noteId }) => ({ params: { slug, id: noteId } }),
  },
  'GET /spaces/:slug/moderation/templates': { answers: memberWrites(404, 200), ask: inSpace() },
  'POST /spaces/:slug/moderation/templates': {
    answers: memberWrites(404, 201),
    ask: ({ slug }) => ({ params: { slug }, body: { title: 'Merci', body: 'Merci pour ce message.' } }),
  },
  'PATCH /spaces/:slug/moderation/templates/:id': {
    answers: memberWrites(404, 200),
    ask: ({ slug, templateId }) => ({ params: { slug, id: templateId }, body: { version: 1, title: 'Merci' } }),
  },
  'DELETE /spaces/:slug/moderation/templates/:id': {
    answers: memberWrites(404, 204),
    ask: ({ slug, templateId }) => ({ params: { slug, id: templateId } }),
  },
  'PUT /moderation/cases/:id/claim': { answers: memberWrites(404, 204), ask: ({ caseId }) => ({ params: { id: caseId } }) },
  'DELETE /moderation/cases/:id/claim': { answers: memberWrites(404, 204), ask: ({ caseId }) => ({ params: { id: caseId } }) },
  // The line before gave it back.
  'POST /moderation/cases/:id/handover': {
    answers: memberWrites(404, 409),
    ask: ({ caseId }) => ({ params: { id: caseId }, body: { text: 'Je dois partir.' } }),
  },
  'POST /moderation/cases/:id/steps': {
    answers: memberWrites(404, 409),
    ask: ({ caseId }) => ({ params: { id: caseId }, body: { kind: 'contacted' } }),
  },
  // Safety officers' own: of a case they are told nothing else.
  'GET /platform/safety/cases': { answers: ownVerified(403) },
  'GET /platform/safety/cases/:id': { answers: ownVerified(403), ask: ({ caseId }) => ({ params: { id: caseId } }) },
  'POST /platform/safety/cases/:id/identity': {
    answers: ownVerified(403),
    ask: ({ caseId }) => ({ params: { id: caseId }, body: { reason: 'Une vie est en danger.' } }),
  },
  'POST /platform/safety/cases/:id/steps': {
    answers: ownVerified(403),
    ask: ({ caseId }) => ({ params: { id: caseId }, body: { kind: 'contacted' } }),
  },
  'POST /platform/safety/cases/:id/end': {
    answers: ownVerified(403),
    ask: ({ caseId }) => ({ params: { id: caseId }, body: { version: 1, outcome: 'closed', text: 'Fini.' } }),
  },
  'GET /transparency/:year': { answers: everyone(200), ask: () => ({ params: { year: String(new Date().getUTCFullYear()) } }) },
  'GET /spaces/:slug/statistics': { answers: memberWrites(403), ask: inSpace() },
  'POST /spaces/:slug/exports': { answers: memberWrites(403), ask: inSpace() },
  'GET /spaces/:slug/exports': { answers: memberWrites(403), ask: inSpace() },
  'GET /spaces/:slug/exports/:id': { answers: memberWrites(403), ask: ({ slug }) => ({ params: { slug, id: unknownId } }) },
  'GET /me/imported-names': { answers: ownVerified(200) },
  // Somebody's pseudonym, which is not one that came with a forum and is theirs.
  'PUT /me/imported-names/:id': {
    answers: ownVerified(404),
    ask: ({ people }) => ({ params: { id: people.steward.personaId }, body: { charterVersion: 1 } }),
  },
  'DELETE /me/imported-names/:id': { answers: ownVerified(204), ask: ({ people }) => ({ params: { id: people.steward.personaId } }) },
  'GET /me/memberships': { answers: ownOnly(200) },
  'GET /spaces/:slug/moderation/pending': { answers: memberWrites(403, 200), ask: inSpace() },
  'POST /moderation/pending/:id': {
    answers: memberWrites(403, 200),
    ask: ({ heldId }) => ({ params: { id: heldId }, body: { decision: 'approve' } }),
  },
  'GET /me/held-posts': { answers: ownOnly(200) },
  'POST /me/held-posts/:id/second-look': {
    answers: ownOnly(404),
    ask: ({ heldId }) => ({ params: { id: heldId }, body: { text: 'Je voulais dire autre chose.' } }),
  },
  'DELETE /me/held-posts/:id': { answers: ownOnly(404), ask: ({ heldId }) => ({ params: { id: heldId } }) },
  'PUT /spaces/:slug/membership/persona': {
    answers: memberWrites(403),
    ask: ({ slug, people }, who) => ({
      params: { slug },
      body: { personaId: who in people ? people[who as keyof typeof people].personaId : unknownId, charterVersion: 1 },
    }),
  },
  'PUT /spaces/:slug/membership': {
    answers: [401, 403, 200, 404, 200, 404, 401],
    ask: ({ slug, people }, who) => ({
      params: { slug },
      body: { personaId: who in people ? people[who as keyof typeof people].personaId : unknownId, charterVersion: 1 },
    }),
  },
  // Last: they end what the others need.
  'DELETE /spaces/:slug/membership': { answers: memberActs(204), ask: inSpace() },
  'DELETE /sessions/current': { answers: ownOnly(204) },
};

const endpoints = new Map<string, Endpoint>(
  [
    accounts,
    associations,
    care,
    conditions,
    federations,
    heldContract,
    listedWords,
    invitations,
    moderation,
    offers,
    platform,
    safety,
    spacesContract,
    statistics,
    stories,
    collections,
    lessons,
    transparency,
    threadsContract,
    transfer,
    meetingsContract,
  ]
    .flatMap((contract) => Object.values(contract))
    .filter((value): value is Endpoint => typeof value === 'object' && 'method' in value && 'access' in value)
    .map((endpoint) => [`${endpoint.method} ${endpoint.url}`, endpoint]),
);

let world: World;

async function makeWorld(): Promise<World> {
  const site = await startSite();
  const space = await createSpace(site, {
    visibility: 'private',
    joinRule: 'invitation',
    tags: { famille: 'Famille' },
    conditions: ['endometriose'],
  });
  const [member, elsewhere, moderator, expelled, steward, unverified] = [
    await signUp(site),
    await signUp(site),
    await signUp(site),
    await signUp(site),
    await signUp(site),
    await signUpUnverified(site),
  ];
  await writeFederation(site, 'une-federation');
  const another = await createSpace(site, { visibility: 'private' });
  await join(site, member, space.slug);
  await join(site, elsewhere, another.slug);
  const moderatorMembershipId = await makeModerator(site, moderator, space.slug);
  await makeSteward(site, steward, space.slug);
  await expel(site, expelled, space.slug);
  const gone = await signIn(site, elsewhere);
  await site.call(endCurrentSession, { as: gone });

  const link = { params: { slug: space.slug }, as: moderator };
  await site.call(invitations.inviteToSpace, { ...link, body: { role: 'member', expiresInDays: 7, uses: 1 } });
  const links = await site.call(invitations.listSpaceInvitations, link);
  const opened = await site.call(startThread, { params: { slug: space.slug }, as: steward, body: { ...shared, bodyHtml: paragraph } });
  const reply = async (as: Person) =>
    (await site.call(postReply, { params: { id: opened.body.thread.id }, as, body: { bodyHtml: paragraph } })).body.post.id;
  const postId = opened.body.post.id;
  const newcomer = await signUp(site);
  const newcomerId = await join(site, newcomer, space.slug);
  await site.db.update(spaces).set({ newcomerHold: 1 }).where(eq(spaces.id, space.id));
  await site.db.update(memberships).set({ heldLeft: 1 }).where(eq(memberships.id, newcomerId));
  await site.call(postReply, { params: { id: opened.body.thread.id }, as: newcomer, body: { bodyHtml: paragraph } });
  const held = await site.call(heldContract.listOwnHeld, { as: newcomer });
  await site.call(offers.offerSpace, { as: steward, params: { slug: space.slug }, body: { association: 'une-federation' } });
  const [offer] = await site.db.select({ id: spaceOffers.id }).from(spaceOffers);
  const ownReply = await reply(member);
  await site.call(moderation.flag, { as: steward, body: { subject: { type: 'post', id: ownReply }, ground: 'other' } });
  const told = await site.call(moderation.listCases, link);
  const storyId = await tell(site, steward, space.slug, moderator);
  const begun = await site.call(collections.createCollection, {
    as: steward,
    params: { slug: space.slug },
    body: { title: 'Pour la formation', audience: 'des infirmières', use: 'training' },
  });
  const lesson = await site.call(lessons.proposeLesson, { ...link, body: { statement: 'Écrire ses questions avant.', type: 'tip' } });
  const note = await site.call(moderation.writeNote, { ...link, body: { personaId: member.personaId, text: 'Écrit souvent la nuit.' } });
  const template = await site.call(moderation.addReplyTemplate, { ...link, body: { title: 'Merci', body: 'Merci pour ce message.' } });
  const made: World = {
    site,
    slug: space.slug,
    associationSlug: space.associationSlug,
    federationSlug: 'une-federation',
    people: { member, elsewhere, moderator, expelled, steward, unverified },
    signedOutCookie: gone.cookie,
    threadId: opened.body.thread.id,
    postId,
    ownPost: {
      nobody: postId,
      unverified: postId,
      elsewhere: postId,
      expelled: postId,
      signedOut: postId,
      member: ownReply,
      moderator: await reply(moderator),
    },
    moderatorMembershipId,
    heldId: held.body.items[0]?.id ?? '',
    invitationId: links.body.items[0]?.id ?? '',
    meetingId: (await announce(site, steward, space.slug)).id,
    offerId: offer?.id ?? '',
    caseId: told.body.items[0]?.id ?? '',
    templateId: template.body.template.id,
    noteId: note.body.note.id,
    storyId,
    lessonId: lesson.body.lesson.id,
    collectionId: begun.body.collection.id,
  };
  // Whatever works by itself would ask the database something in between.
  await site.settle();
  await Promise.all([site.app.dispatcher.stop(), site.app.jobs.stop(), site.app.reminders.stop()]);
  return made;
}

beforeAll(async () => {
  world = await makeWorld();
}, 60_000);

afterAll(() => world.site.stop());

function cookieOf(who: Who): { cookie: string } | null {
  if (who === 'nobody') return null;
  return who === 'signedOut' ? { cookie: world.signedOutCookie } : world.people[who];
}

/** The same call about things that never were. */
function aboutNothing(options: CallOptions): CallOptions {
  const params = Object.fromEntries(
    Object.entries(options.params ?? {}).map(([name, value]) => [
      name,
      name === 'kind' || name === 'prompt' || name === 'use' || (name === 'key' && !value.includes(':'))
        ? value
        : name === 'slug'
          ? 'rien-de-tel'
          : value.startsWith('thread:')
            ? `thread:${unknownId}`
            : unknownId,
    ]),
  );
  const body = options.body as { subject?: { type: string } } | undefined;
  return { ...options, params, ...(body?.subject && { body: { ...body, subject: { type: body.subject.type, id: unknownId } } }) };
}

/** A story of somebody's, let out by somebody else of the team to the members of the space. */
async function tell(site: TestSite, as: Person, slug: string, team: Person): Promise<string> {
  const { id } = (await site.call(stories.createStory, { as, params: { slug }, body: {} })).body.story;
  const params = { id };
  await site.call(stories.putStoryPart, { as, params: { id, prompt: 'happened' }, body: { version: 0, text: 'Un matin, au marché.' } });
  await site.call(stories.updateStory, { as, params, body: { version: 1, title: 'La canne', readers: 'space' } });
  const { version } = (await site.call(stories.submitStory, { as, params })).body.story;
  await site.call(stories.reviewStory, { as: team, params, body: { decision: 'release', version } });
  return id;
}

/** As the pages ask. */
function readInProcess(operation: string, { params = {}, query = {}, as }: CallOptions): Promise<{ status: number; body: unknown }> {
  const asked = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const sessionToken = as?.cookie.replace(/^session=/, '') ?? null;
  return world.site.app.reads.answer({ operation, params, query: asked }, { sessionToken, address: '127.0.0.1' });
}

/** What two answers may differ in: when they were given. */
function comparable(headers: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'date'));
}

/** A meeting's row is taken before it is known for whom: some microseconds, for who has kept its 96 random bits. */
function asTimed(statement: string): string {
  return statement.replace(/(from "meetings" where .* for no key update) → \d$/, '$1');
}

/** Keys nobody was given: beyond what PostgreSQL holds, or of another kind than the list's. */
const HOSTILE_CURSORS = [
  ...['+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z', 8.64e15, true, null].map((moment) => [
    moment,
    unknownId,
  ]),
  ...[
    ['0000-01-01', unknownId],
    ['0000-01-01T00:00:00.000000Z', unknownId],
  ],
  ...[['2026-01-01T00:00:00.000Z', '\0'], ['\0', unknownId], ['\0'], [1e300], [1.5], [0, 8.64e18, unknownId], [0, 0, '\0']],
];

/** Before the table, whose last lines end what the people have. */
describe('a cursor nobody was given', () => {
  const lists = Object.entries(TABLE).filter(([route]) => {
    const query = endpoints.get(route)?.query;
    return query instanceof z.ZodObject && 'cursor' in query.shape;
  });

  it('is tried on every list', () => expect(lists.length).toBeGreaterThan(20));

  it.each(lists)('never breaks %s', async (route, { ask }) => {
    const endpoint = endpoints.get(route);
    if (endpoint === undefined) throw new Error('no such endpoint');
    const { site, people } = world;
    const options = ask?.(world, 'moderator') ?? {};
    const answers = [];
    // The steward sees most of the lists.
    for (const key of HOSTILE_CURSORS) {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
      const { status } = await site.call(endpoint, { ...options, query: { ...options.query, cursor }, as: people.steward });
      answers.push([JSON.stringify(key), status] as const);
    }
    expect(answers.filter(([, status]) => status >= 429)).toEqual([]);
  });
});

describe('who is answered what', () => {
  it('the table names every route of the OpenAPI document, and no other', async () => {
    const document = (await (await fetch(`${world.site.url}/api/v1/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(routes.length).toBeGreaterThan(50);
    expect(Object.keys(TABLE).toSorted()).toEqual(routes.toSorted());
  });

  for (const [route, { answers, ask }] of Object.entries(TABLE)) {
    it(`${route}: ${WHO.map((who, i) => `${who} ${answers[i]}`).join(', ')}`, async () => {
      const endpoint = endpoints.get(route);
      if (endpoint === undefined) throw new Error('no such endpoint');
      const given: string[] = [];
      for (const who of WHO) {
        const options = { ...(ask?.(world, who) ?? {}), as: cookieOf(who) };
        const { result: reply, statements } = await watchStatements(() => world.site.call(endpoint, options));
        given.push(`${who} ${reply.status}`);
        // What a page of this process reads is the same, to the letter.
        if (endpoint.method === 'GET')
          expect.soft(await readInProcess(route, options), `${who}, in the process`).toEqual({
            status: reply.status,
            body: JSON.parse(reply.text) as unknown,
          });
        if (reply.status === 404) {
          const nothing = await watchStatements(() => world.site.call(endpoint, { ...aboutNothing(options), as: cookieOf(who) }));
          const absent = nothing.result;
          expect(absent.status, `${who}, about nothing`).toBe(404);
          expect(reply.text).toBe(absent.text);
          expect(comparable(reply.headers)).toEqual(comparable(absent.headers));
          // So alike that they take as long: the same is asked of PostgreSQL, and as many rows come back.
          expect.soft(statements.map(asTimed), `${who}, what is asked of the database`).toEqual(nothing.statements.map(asTimed));
        }
      }
      expect(given).toEqual(WHO.map((who, i) => `${who} ${answers[i]}`));
    });
  }
});

/** What no field was made for. */
const HOSTILE_VALUES: readonly unknown[] = [
  '\0',
  'a\0b',
  '\ud800 a',
  'x'.repeat(200_000),
  '',
  '\u202E',
  -1,
  1e300,
  1.5,
  null,
  true,
  [],
  [[]],
  {},
  { id: 'x' },
];

/** The same body with something else in one place. */
function* mutationsOf(body: unknown): Generator<unknown> {
  if (typeof body !== 'object' || body === null) return;
  for (const [name, value] of Object.entries(body)) {
    for (const hostile of HOSTILE_VALUES) yield { ...body, [name]: hostile };
    for (const inner of mutationsOf(value)) yield { ...body, [name]: inner };
  }
}

/** In a place of its own: some of it is taken for what it says. */
describe('what no field was made for', () => {
  let other: World;
  beforeAll(async () => {
    other = await makeWorld();
  }, 60_000);
  afterAll(() => other.site.stop());

  const written = Object.entries(TABLE).filter(([route]) => endpoints.get(route)?.method !== 'DELETE');
  it.each(written)('never breaks %s', async (route, { ask }) => {
    const endpoint = endpoints.get(route);
    if (endpoint === undefined) throw new Error('no such endpoint');
    const options = ask?.(other, 'moderator') ?? {};
    const broken: string[] = [];
    const send = async (changed: CallOptions): Promise<void> => {
      // An undeclared status is an error by itself.
      const said = await other.site.call(endpoint, { ...changed, as: other.people.steward }).then(
        ({ status }) => (status >= 429 ? String(status) : null),
        (error: unknown) => String(error),
      );
      if (said !== null) broken.push(`${said}: ${JSON.stringify(changed).slice(0, 300)}`);
    };
    for (const body of mutationsOf(options.body)) await send({ ...options, body });
    for (const name of Object.keys(options.params ?? {})) {
      for (const value of ['\0', 'a'.repeat(150), '%', '..', "'", '\u{1F600}'])
        await send({ ...options, params: { ...options.params, [name]: value } });
    }
    for (const name of endpoint.query instanceof z.ZodObject ? Object.keys(endpoint.query.shape) : []) {
      for (const value of ['\0', 'x'.repeat(5_000), '-1', '1e300', ['a', 'b']])
        await send({ ...options, query: { ...options.query, [name]: value } });
    }
    expect(broken).toEqual([]);
  });
});
