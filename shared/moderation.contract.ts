import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { foundSchema } from './held.contract.ts';
import { authorSchema } from './threads.contract.ts';
import {
  ACT_KINDS,
  APPEAL_OUTCOMES,
  APPELLANTS,
  CASE_QUEUES,
  CASE_STATES,
  FLAG_GROUNDS,
  FLAG_STATES,
  FLAG_SUBJECTS,
  MEASURES,
  NAMELESS_GROUNDS,
  NOTED_STEPS,
  NOTICE_STATES,
  STEP_KINDS,
  TEAM_ACTS,
} from './vocabulary.ts';

const tag = 'Moderation';

const subjectSchema = z.strictObject({ type: z.enum(FLAG_SUBJECTS), id: idSchema });
/** Where something stands that one may read now. */
const readablePlaceSchema = z.object({
  space: z.object({ slug: z.string(), name: z.string(), language: z.string() }),
  /** Null: a story, which has a page of its own. */
  threadId: idSchema.nullable(),
  title: z.string(),
  /** Of the title. */
  language: z.string(),
  /** Of a thread, its opening message's; null: a story. */
  number: z.number().int().nullable(),
});

/** What became of what somebody told. */
const outcomeSchema = z.object({
  action: z.enum(MEASURES),
  at: timeSchema,
  /** It was contested and undone. */
  reversed: z.boolean(),
  /** Until when the notifier can contest it; null: no more, or they have. */
  contestableUntil: timeSchema.nullable(),
  appeal: z.object({ outcome: z.enum(APPEAL_OUTCOMES).nullable(), reasons: z.string().nullable() }).nullable(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

const receiptSchema = z.object({
  id: idSchema,
  subject: subjectSchema,
  ground: z.enum(FLAG_GROUNDS),
  comment: z.string().nullable(),
  state: z.enum(FLAG_STATES),
  outcome: outcomeSchema.extend({ decisionId: idSchema }).nullable(),
  createdAt: timeSchema,
});

/** What one told, with where it stands. */
const ownFlagSchema = receiptSchema.extend({ subject: subjectSchema.extend({ place: readablePlaceSchema.nullable() }) });

/** Whoever has a case in hand. */
const claimSchema = z.object({
  by: z.object({ personaId: idSchema, handle: z.string() }),
  until: timeSchema,
  /** The viewer has it. */
  mine: z.boolean(),
});

/** A case as a queue shows it. */
export const caseSchema = z.object({
  id: idSchema,
  space: z.object({ slug: z.string(), name: z.string(), language: z.string() }),
  subject: subjectSchema.extend({
    /** Where it stands; null: a pseudonym, or gone. */
    place: z.object({ threadId: idSchema, title: z.string(), number: z.number().int() }).nullable(),
  }),
  ground: z.enum(FLAG_GROUNDS),
  /** Somebody may be in danger. */
  severe: z.boolean(),
  /** The beginning of what was flagged, without marks; null where its author covered it, or somebody may be in danger: it is shown when it is asked for. */
  excerpt: z.string().nullable(),
  flagCount: z.number().int(),
  openedAt: timeSchema,
  claim: claimSchema.nullable(),
  state: z.enum(CASE_STATES),
  /** Somebody contests what was decided. */
  appealed: z.boolean(),
  version: z.number().int(),
  can: z.object({
    /** Not the viewer's own text, nothing they flagged, nothing they asked somebody else to look at, and in nobody else's hand. */
    claim: z.boolean(),
  }),
});
export type ModerationCase = z.infer<typeof caseSchema>;

const messageSchema = z.object({
  number: z.number().int(),
  author: authorSchema.nullable(),
  bodyHtml: z.string(),
  contentWarning: z.string().nullable(),
  createdAt: timeSchema,
});

/** What was noted of a case: who passed it on, what was done for somebody in danger. */
export const stepSchema = z.object({
  kind: z.enum(STEP_KINDS),
  /** Null: somebody who is gone, the platform, or nobody. */
  by: z.object({ personaId: idSchema, handle: z.string() }).nullable(),
  byPlatform: z.boolean(),
  text: z.string().nullable(),
  createdAt: timeSchema,
});

/** What a team notes of a pseudonym, for itself. */
export const noteSchema = z.object({
  id: idSchema,
  personaId: idSchema,
  text: z.string(),
  /** Under which name; null: they are no longer there. */
  by: z.string().nullable(),
  createdAt: timeSchema,
  /** Who corrected it last. */
  changed: z.object({ by: z.string().nullable(), at: timeSchema }).nullable(),
  version: z.number().int(),
});
export type PersonaNote = z.infer<typeof noteSchema>;

/** A case with what it takes to judge it. Who flagged is told to nobody. */
export const caseDetailSchema = caseSchema.extend({
  /** As it was flagged. */
  evidence: z.object({
    title: z.string().nullable(),
    bodyHtml: z.string().nullable(),
    contentWarning: z.string().nullable(),
    shortVersion: z.string().nullable(),
    handle: z.string().nullable(),
    bio: z.string().nullable(),
    takenAt: timeSchema,
    /** What stands there now: the same, another text, or nothing any more. */
    now: z.enum(['same', 'changed', 'gone']),
  }),
  /** Whose it is, and what the team knows of them here; of neither more than `MOST_COUNTED` are counted. */
  author: authorSchema.extend({ memberSince: timeSchema.nullable(), messages: z.number().int(), otherCases: z.number().int() }).nullable(),
  /** The messages before and after it. */
  before: z.array(messageSchema),
  after: z.array(messageSchema),
  /** What was found by itself when the text was sent. */
  signals: z.array(foundSchema.extend({ foundAt: timeSchema })),
  flags: z.array(z.object({ ground: z.enum(FLAG_GROUNDS), comment: z.string().nullable(), createdAt: timeSchema })),
  /** What was noted of it, newest first; nothing for whoever the case is about. */
  steps: z.array(stepSchema),
  /** What the team notes of its author, newest first; none for whoever the case is about. */
  notes: z.array(noteSchema),
  /** What somebody who wants another look says to whoever takes it; null: nothing, or nobody asked. */
  question: z.string().nullable(),
  /** What was decided of it, newest first. */
  decisions: z.array(
    z.object({
      id: idSchema,
      action: z.enum(MEASURES),
      ground: z.enum(FLAG_GROUNDS),
      facts: z.string(),
      /** Under which name; null: a rule did, or they are no longer there. */
      by: z.string().nullable(),
      confirmedBy: z.string().nullable(),
      automated: z.boolean(),
      at: timeSchema,
      endsAt: timeSchema.nullable(),
      ended: z.enum(['reversed', 'replaced', 'edited']).nullable(),
    }),
  ),
  /** Appeals that wait. */
  appeals: z.array(
    z.object({
      id: idSchema,
      decisionId: idSchema,
      by: z.enum(APPELLANTS),
      text: z.string(),
      createdAt: timeSchema,
      canResolve: z.boolean(),
    }),
  ),
  /** How the space decided of the same ground within a year. */
  alike: z.array(z.object({ action: z.enum(MEASURES), times: z.number().int() })),
  /** What weighs on its author here: to be weighed by a person, never done by itself. */
  strikes: z.object({ points: z.number().int(), suggests: z.enum(['warn', 'silence', 'expel']).nullable() }).nullable(),
  /** What can be decided of it; nothing where the viewer may not. */
  measures: z.array(z.enum(MEASURES)),
  /** The charter in force, all articles in their order, and the one that usually is not kept. */
  charter: z.object({ version: z.number().int(), articles: z.array(z.string()), suggested: z.number().int() }),
});
export type ModerationCaseDetail = z.infer<typeof caseDetailSchema>;

export const flag = endpoint({
  method: 'POST',
  url: '/flags',
  summary: 'Tell the team about a post, a thread or a persona; a second flag on the same subject updates the first',
  tag,
  access: 'account',
  rate: 'flag',
  creates: true,
  body: z.strictObject({
    subject: subjectSchema,
    /** Where one met a pseudonym that is worn in several spaces: its team is told. */
    space: slugSchema.optional(),
    ground: z.enum(FLAG_GROUNDS),
    comment: z.string().trim().max(2000).optional(),
  }),
  responses: { 201: z.object({ receipt: receiptSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listMyFlags = endpoint({
  method: 'GET',
  url: '/flags/mine',
  summary: 'What one has flagged, newest first, and how it stands',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(ownFlagSchema) },
  errors: [400, 401, 429],
});
const caseQuery = pageQuery.extend({ queue: z.enum(CASE_QUEUES).default('open') });
export const listCases = endpoint({
  method: 'GET',
  url: '/spaces/:slug/moderation/cases',
  summary: 'What waits for a space’s team, worst first (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: caseQuery,
  responses: { 200: pageOf(caseSchema) },
  errors: [400, 401, 403, 404, 429],
});
export const listAllCases = endpoint({
  method: 'GET',
  url: '/moderation/cases',
  summary: 'What waits in all the spaces of whose team one is, worst first',
  tag,
  access: 'verified',
  rate: 'read',
  query: caseQuery,
  responses: {
    200: pageOf(caseSchema).extend({
      /** Those spaces, in alphabetical order, with how many cases each has, `MOST_COUNTED` for as many or more. */
      spaces: z.array(z.object({ slug: z.string(), name: z.string(), cases: z.number().int() })),
      /** Since when the oldest of them waits. */
      oldest: timeSchema.nullable(),
      /** A pause would do the viewer good. Only they are told, and it is kept nowhere. */
      pauseWelcome: z.boolean(),
    }),
  },
  errors: [400, 401, 403, 429],
});
const byId = z.object({ id: idSchema });
export const getCase = endpoint({
  method: 'GET',
  url: '/moderation/cases/:id',
  summary: 'A case, with what was flagged, where it stands and what was said of it (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: byId,
  responses: { 200: z.object({ case: caseDetailSchema }) },
  errors: [400, 401, 403, 404, 429],
});
export const openOwnCase = endpoint({
  method: 'POST',
  url: '/moderation/cases',
  summary:
    'Open a case of what one has seen oneself, and take it in hand; 409 `case.decided` has the case that judged this text already as `current` (team)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  body: z.strictObject({
    subject: subjectSchema,
    /** Of a pseudonym: in which space. */
    space: slugSchema.optional(),
  }),
  responses: { 201: z.object({ case: caseDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const claimCase = endpoint({
  method: 'POST',
  url: '/moderation/cases/:id/claim',
  summary:
    'Take a case in hand for twenty minutes, or for twenty more; 409 `case.claimed` has who holds it and until when as `current` (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 200: z.object({ case: caseDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 429],
});
export const keepCase = endpoint({
  method: 'PUT',
  url: '/moderation/cases/:id/claim',
  summary: 'Keep a case that one has in hand for twenty minutes from now; who does not have it takes nothing (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const releaseCase = endpoint({
  method: 'DELETE',
  url: '/moderation/cases/:id/claim',
  summary: 'Give a case back, at once or, with `when=soon`, in five minutes unless it is taken in hand again (whoever has it in hand)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  query: z.strictObject({ when: z.enum(['now', 'soon']).default('now') }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const handOverCase = endpoint({
  method: 'POST',
  url: '/moderation/cases/:id/handover',
  summary: 'Give a case back to the team, with a word for whoever takes it next; 409 `case.not_claimed` (whoever has it in hand)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ text: z.string().max(500).optional() }),
  responses: { 200: z.object({ case: caseDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});

const words = (max: number) => z.string().trim().min(1).max(max);
const versionSchema = z.number().int().min(1);
const ofSpace = z.object({ slug: slugSchema });
const oneOfSpace = ofSpace.extend({ id: idSchema });
export const decideCase = endpoint({
  method: 'POST',
  url: '/moderation/cases/:id/decisions',
  summary:
    'Decide a case that one has in hand, on the version and the text that one saw; restrictions name an article of the charter (counted over base and own articles) or a law (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({
    version: versionSchema,
    action: z.enum(MEASURES),
    ground: z.enum(FLAG_GROUNDS),
    charterClause: z.number().int().min(1).max(100).optional(),
    /** Which law, and why the text is against it. */
    law: words(1000).optional(),
    facts: words(2000),
    /** `silence`. */
    durationHours: z.number().int().min(1).max(8784).optional(),
    messageToAuthor: words(2000).optional(),
    /** `label`: a warning topic, or words of one's own. */
    warning: words(80).optional(),
    /** `redact`: passages as they stand in the text. */
    passages: z.array(words(1000)).min(1).max(20).optional(),
    /** `move`: the slug of a space of whose team one is. */
    toSpace: slugSchema.optional(),
    /** The case comes back after as many hours, to ask after somebody who was in danger. */
    followUpHours: z.number().int().min(1).max(168).optional(),
  }),
  creates: true,
  responses: { 201: z.object({ case: caseDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
/** A case that can be decided together with others, with the whole of what was told of. */
const advertisingSchema = caseSchema.extend({
  /** Who wrote it; null: they are gone. */
  author: z.string().nullable(),
  text: z.object({
    title: z.string().nullable(),
    bodyHtml: z.string().nullable(),
    contentWarning: z.string().nullable(),
    shortVersion: z.string().nullable(),
  }),
});
export type Advertising = z.infer<typeof advertisingSchema>;
export const listAdvertising = endpoint({
  method: 'GET',
  url: '/moderation/bulk',
  summary: 'Messages and threads told of as advertising, and as nothing worse, that one may decide together; a page may be short (team)',
  tag,
  access: 'verified',
  rate: 'read',
  query: pageQuery.extend({ locale: localeSchema }),
  responses: {
    200: pageOf(advertisingSchema).extend({
      /** Of the base charter, which all spaces have, and the one that usually is not kept. */
      charter: z.object({ articles: z.array(z.string()), suggested: z.number().int() }),
    }),
  },
  errors: [400, 401, 403, 429],
});
export const decideTogether = endpoint({
  method: 'POST',
  url: '/moderation/bulk',
  summary:
    'Hide several pieces of advertising with the same words: each case is decided by itself, on the version that one saw, or says by its code why not; `case.not_for_bulk` is looked at alone (team)',
  tag,
  access: 'verified',
  rate: 'write',
  body: z.strictObject({
    cases: z
      .array(z.strictObject({ id: idSchema, version: versionSchema }))
      .min(1)
      .max(50),
    action: z.literal('hide'),
    ground: z.literal('commercial'),
    /** Of the base charter. */
    charterClause: z.number().int().min(1).max(100).optional(),
    law: words(1000).optional(),
    facts: words(2000),
    messageToAuthor: words(2000).optional(),
  }),
  creates: true,
  responses: {
    200: z.object({
      /** In the order of the request: `decided`, or the code of the refusal. */
      cases: z.array(z.object({ id: idSchema, outcome: z.string() })),
    }),
  },
  errors: [400, 401, 403, 415, 422, 429],
});
export const noteStep = endpoint({
  method: 'POST',
  url: '/moderation/cases/:id/steps',
  summary: 'Note what one did for somebody in danger; 409 `case.not_claimed` (whoever has it in hand)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ kind: z.enum(NOTED_STEPS), text: z.string().max(1000).optional() }),
  responses: { 200: z.object({ case: caseDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const askSecondOpinion = endpoint({
  method: 'POST',
  url: '/moderation/cases/:id/second-opinion',
  summary: 'Leave a case that one has in hand to somebody else of the team',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ version: versionSchema, question: words(1000).optional() }),
  responses: { 200: z.object({ case: caseDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const resolveAppeal = endpoint({
  method: 'POST',
  url: '/appeals/:id/resolution',
  summary: 'Answer an appeal, as somebody of the team who did not decide; reversed, the measure is undone',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ outcome: z.enum(APPEAL_OUTCOMES), reasons: words(2000) }),
  responses: { 200: z.object({ case: caseDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});

/** A statement of reasons, with all that the Digital Services Act asks of one (Art. 17); the page makes a letter of it. */
export const statementSchema = z.object({
  id: idSchema,
  space: z.object({ slug: z.string(), name: z.string(), language: z.string() }),
  /** Under which name one wrote. */
  handle: z.string().nullable(),
  action: z.enum(MEASURES),
  ground: z.enum(FLAG_GROUNDS),
  at: timeSchema,
  endsAt: timeSchema.nullable(),
  ended: z.enum(['reversed', 'replaced', 'edited']).nullable(),
  facts: z.string(),
  message: z.string().nullable(),
  article: z.object({ version: z.number().int(), number: z.number().int(), text: z.string() }).nullable(),
  law: z.string().nullable(),
  /** Members told of it; null: nobody did. */
  notices: z.number().int().nullable(),
  /** A check found it by itself; neither told nor found: the team saw it. */
  detected: z.boolean(),
  automated: z.boolean(),
  subject: subjectSchema.extend({ title: z.string().nullable(), bodyHtml: z.string().nullable(), warning: z.string().nullable() }),
  /** Where one can change it, as one was asked: a message and its version. */
  editable: z
    .object({
      postId: idSchema,
      version: z.number().int(),
      bodyHtml: z.string(),
      contentWarning: z.string().nullable(),
      shortVersion: z.string().nullable(),
    })
    .nullable(),
  readAt: timeSchema.nullable(),
  /** Until when one can contest it; null: no more. */
  contestableUntil: timeSchema.nullable(),
  appeal: z
    .object({ text: z.string(), at: timeSchema, outcome: z.enum(APPEAL_OUTCOMES).nullable(), reasons: z.string().nullable() })
    .nullable(),
});
export type Statement = z.infer<typeof statementSchema>;
export const listMyDecisions = endpoint({
  method: 'GET',
  url: '/me/decisions',
  summary: 'The statements of reasons one was given, newest first',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(statementSchema) },
  errors: [400, 401, 429],
});
export const getMyDecision = endpoint({
  method: 'GET',
  url: '/me/decisions/:id',
  summary: 'One of them',
  tag,
  access: 'account',
  rate: 'read',
  params: byId,
  responses: { 200: z.object({ decision: statementSchema }) },
  errors: [400, 401, 404, 429],
});
export const readMyDecision = endpoint({
  method: 'PUT',
  url: '/me/decisions/:id/read',
  summary: 'Say that one has read it; after a warning one writes again',
  tag,
  access: 'account',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 404, 429],
});
export const contestDecision = endpoint({
  method: 'POST',
  url: '/decisions/:id/appeals',
  summary: 'Contest a decision, as whoever wrote or as somebody who told of it, within six months',
  tag,
  access: 'account',
  rate: 'write',
  creates: true,
  params: byId,
  body: z.strictObject({ text: words(3000) }),
  responses: { 201: z.object({ appeal: z.object({ id: idSchema, by: z.enum(APPELLANTS), text: z.string(), createdAt: timeSchema }) }) },
  errors: [400, 401, 404, 409, 415, 422, 429],
});

/** An act of a team, as its log has it. */
export const logEntrySchema = z.object({
  id: idSchema,
  at: timeSchema,
  /** Under which name; null: a rule did it, or the name is gone. */
  by: z.string().nullable(),
  kind: z.enum(ACT_KINDS),
  act: z.enum(TEAM_ACTS),
  subject: z.object({ type: z.string(), id: z.string() }).nullable(),
  decisionId: z.string().nullable(),
  details: z.record(z.string(), z.string()),
});
export type LogEntry = z.infer<typeof logEntrySchema>;
export const listLog = endpoint({
  method: 'GET',
  url: '/spaces/:slug/moderation/log',
  summary: 'What a space’s team did, newest first; never changed, never deleted (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: pageQuery.extend({
    /** More at a time than elsewhere: of all of it a file is made. */
    limit: z.coerce.number().int().min(1).max(1000).default(20),
    kind: z.enum(ACT_KINDS).optional(),
    act: z.enum(TEAM_ACTS).optional(),
  }),
  responses: { 200: pageOf(logEntrySchema) },
  errors: [400, 401, 403, 404, 429],
});

/** Of a note: some sentences. */
const noteText = words(1000);
/** As many as a page of members has: with `MOST_NOTES` of each, a page of a hundred holds them. */
const MOST_PERSONAS = 20;
export const listNotes = endpoint({
  method: 'GET',
  url: '/spaces/:slug/moderation/notes',
  summary: 'What a space’s team notes of some pseudonyms (ids, separated by commas), newest first; never of one’s own (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: ofSpace,
  query: pageQuery.extend({ personas: z.string().regex(new RegExp(`^[\\w-]{1,32}(,[\\w-]{1,32}){0,${MOST_PERSONAS - 1}}$`)) }),
  responses: { 200: pageOf(noteSchema) },
  errors: [400, 401, 403, 404, 429],
});
export const writeNote = endpoint({
  method: 'POST',
  url: '/spaces/:slug/moderation/notes',
  summary: 'Note something of a pseudonym that has, or had, its place in the space; 409 `note.too_many` at five (team)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: ofSpace,
  body: z.strictObject({ personaId: idSchema, text: noteText }),
  responses: { 201: z.object({ note: noteSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const correctNote = endpoint({
  method: 'PATCH',
  url: '/spaces/:slug/moderation/notes/:id',
  summary: 'Correct a note, on the version that one saw (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: oneOfSpace,
  body: z.strictObject({ version: versionSchema, text: noteText }),
  responses: { 200: z.object({ note: noteSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const deleteNote = endpoint({
  method: 'DELETE',
  url: '/spaces/:slug/moderation/notes/:id',
  summary: 'Delete a note (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: oneOfSpace,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});

/** A text that a team starts its words to people from. */
export const replyTemplateSchema = z.object({ id: idSchema, title: z.string(), body: z.string(), version: z.number().int() });
export type ReplyTemplate = z.infer<typeof replyTemplateSchema>;
const templateTexts = { title: words(80), body: words(2000) };
export const listReplyTemplates = endpoint({
  method: 'GET',
  url: '/spaces/:slug/moderation/templates',
  summary: 'The texts that a space’s team starts its words to people from, oldest first (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: ofSpace,
  query: pageQuery,
  responses: { 200: pageOf(replyTemplateSchema) },
  errors: [400, 401, 403, 404, 429],
});
export const addReplyTemplate = endpoint({
  method: 'POST',
  url: '/spaces/:slug/moderation/templates',
  summary: 'Keep such a text; 409 `template.too_many` at fifty (team)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: ofSpace,
  body: z.strictObject(templateTexts),
  responses: { 201: z.object({ template: replyTemplateSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const changeReplyTemplate = endpoint({
  method: 'PATCH',
  url: '/spaces/:slug/moderation/templates/:id',
  summary: 'Change such a text, on the version that one saw (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: oneOfSpace,
  body: z.strictObject({ version: versionSchema, title: templateTexts.title.optional(), body: templateTexts.body.optional() }),
  responses: { 200: z.object({ template: replyTemplateSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const deleteReplyTemplate = endpoint({
  method: 'DELETE',
  url: '/spaces/:slug/moderation/templates/:id',
  summary: 'Delete such a text (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: oneOfSpace,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});

/** Of the link that came by mail. */
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const bySecret = z.strictObject({ secret });

/** What somebody without an account has told, as its link shows it to them. */
const noticeSchema = z.object({
  state: z.enum(NOTICE_STATES),
  subject: subjectSchema.extend({ place: readablePlaceSchema.nullable() }),
  ground: z.enum(FLAG_GROUNDS),
  explanation: z.string(),
  outcome: outcomeSchema.nullable(),
  createdAt: timeSchema,
});
export type Notice = z.infer<typeof noticeSchema>;

export const giveNotice = endpoint({
  method: 'POST',
  url: '/notices',
  summary:
    'Tell the team about a public text or pseudonym without an account; it counts once a link sent by mail was followed, and at once where neither name nor address need be given (201, with the link to its receipt)',
  tag,
  access: 'anyone',
  rate: 'flag',
  body: z
    .strictObject({
      subject: subjectSchema,
      ground: z.enum(FLAG_GROUNDS),
      explanation: z.string().trim().min(10).max(2000),
      name: z.string().trim().min(2).max(100).optional(),
      email: z.email().max(254).optional(),
      /** What is said is accurate and complete, as far as they know. */
      goodFaith: z.literal(true),
      locale: localeSchema,
    })
    .superRefine(({ ground, name, email }, refusal) => {
      if (NAMELESS_GROUNDS.some((each) => each === ground)) return;
      if (name === undefined) refusal.addIssue({ code: 'custom', path: ['name'] });
      if (email === undefined) refusal.addIssue({ code: 'custom', path: ['email'] });
    }),
  responses: { 201: z.object({ url: z.string() }), 202: z.object({ status: z.literal('confirmation_sent') }) },
  errors: [400, 403, 404, 409, 415, 422, 429],
});
export const confirmNotice = endpoint({
  method: 'POST',
  url: '/notices/confirmation',
  summary: 'Say that the address is one’s own: the notice counts from now on; once more changes nothing',
  tag,
  access: 'anyone',
  rate: 'credentials',
  body: bySecret,
  responses: { 200: z.object({ notice: noticeSchema }) },
  errors: [400, 403, 409, 415, 422, 429],
});
export const readNotice = endpoint({
  method: 'POST',
  url: '/notices/receipt',
  summary: 'What became of a notice; the secret of its link is in the body, since addresses are kept in logs',
  tag,
  access: 'anyone',
  rate: 'read',
  body: bySecret,
  responses: { 200: z.object({ notice: noticeSchema }) },
  errors: [400, 403, 415, 422, 429],
});
export const contestAsNotifier = endpoint({
  method: 'POST',
  url: '/notices/appeals',
  summary: 'Contest what was decided of a notice, as whoever has its link, within six months; once',
  tag,
  access: 'anyone',
  rate: 'flag',
  body: bySecret.extend({ text: words(3000) }),
  responses: { 201: z.object({ notice: noticeSchema }) },
  errors: [400, 403, 404, 409, 415, 422, 429],
});
