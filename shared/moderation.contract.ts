import { z } from 'zod';
import { endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { authorSchema } from './threads.contract.ts';
import { CASE_QUEUES, FLAG_GROUNDS, FLAG_SUBJECTS } from './vocabulary.ts';

const tag = 'Moderation';

const subjectSchema = z.strictObject({ type: z.enum(FLAG_SUBJECTS), id: idSchema });
const receiptSchema = z.object({
  id: idSchema,
  subject: subjectSchema,
  ground: z.enum(FLAG_GROUNDS),
  comment: z.string().nullable(),
  state: z.enum(['received']),
  createdAt: timeSchema,
});

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
  version: z.number().int(),
  can: z.object({
    /** Not the viewer's own text, nothing they flagged, and in nobody else's hand. */
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
  flags: z.array(z.object({ ground: z.enum(FLAG_GROUNDS), comment: z.string().nullable(), createdAt: timeSchema })),
});
export type ModerationCaseDetail = z.infer<typeof caseDetailSchema>;

export const flag = endpoint({
  method: 'POST',
  url: '/flags',
  summary: 'Tell the team about a post, a thread or a persona; a second flag on the same subject updates the first',
  tag,
  access: 'account',
  rate: 'write',
  creates: true,
  body: z.strictObject({ subject: subjectSchema, ground: z.enum(FLAG_GROUNDS), comment: z.string().trim().max(2000).optional() }),
  responses: { 201: z.object({ receipt: receiptSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listMyFlags = endpoint({
  method: 'GET',
  url: '/flags/mine',
  summary: 'One’s receipts',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(receiptSchema) },
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
export const releaseCase = endpoint({
  method: 'DELETE',
  url: '/moderation/cases/:id/claim',
  summary: 'Give a case back (whoever has it in hand)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
