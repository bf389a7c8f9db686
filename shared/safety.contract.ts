import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { endpoint, idSchema, pageOf, pageQuery, timeSchema } from './contract.ts';
import { caseSchema, stepSchema } from './moderation.contract.ts';
import { FLAG_GROUNDS, NOTED_STEPS } from './vocabulary.ts';

const tag = 'Safety';

/** A case in the hands of the platform. */
const safetyCaseSchema = caseSchema
  .pick({ id: true, subject: true, ground: true, severe: true, flagCount: true, openedAt: true, version: true })
  .extend({
    /** Null: of no space. */
    space: caseSchema.shape.space.nullable(),
    /** Why the team handed it over, last word; null: no team had it. */
    reason: z.string().nullable(),
    /** The viewer's own text, or something they told of: another officer's. */
    conflict: z.boolean(),
  });
export type SafetyCase = z.infer<typeof safetyCaseSchema>;

const safetyCaseDetailSchema = safetyCaseSchema.extend({
  /** As it was flagged. */
  evidence: z.object({
    title: z.string().nullable(),
    bodyHtml: z.string().nullable(),
    contentWarning: z.string().nullable(),
    handle: z.string().nullable(),
    bio: z.string().nullable(),
    takenAt: timeSchema,
  }),
  /** Under which name it was written; null: gone. */
  author: z.object({ personaId: idSchema, handle: z.string() }).nullable(),
  flags: z.array(z.object({ ground: z.enum(FLAG_GROUNDS), comment: z.string().nullable(), createdAt: timeSchema })),
  steps: z.array(stepSchema),
  /** When somebody learnt whose it is, and why; newest first. */
  readings: z.array(z.object({ at: timeSchema, reason: z.string() })),
});
export type SafetyCaseDetail = z.infer<typeof safetyCaseDetailSchema>;

const byId = z.object({ id: idSchema });
const words = (max: number) => z.string().trim().min(1).max(max);

export const listSafetyCases = endpoint({
  method: 'GET',
  url: '/platform/safety/cases',
  summary: 'What is in the hands of the platform, worst first (safety officers)',
  tag,
  access: 'verified',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(safetyCaseSchema) },
  errors: [400, 401, 403, 429],
});
export const getSafetyCase = endpoint({
  method: 'GET',
  url: '/platform/safety/cases/:id',
  summary: 'One of them, with what was flagged and what was noted (safety officers)',
  tag,
  access: 'verified',
  rate: 'read',
  params: byId,
  responses: { 200: z.object({ case: safetyCaseDetailSchema }) },
  errors: [400, 401, 403, 404, 429],
});
export const readIdentity = endpoint({
  method: 'POST',
  url: '/platform/safety/cases/:id/identity',
  summary:
    'Learn whose account is behind the persona of a case in the hands of the platform; the reason is kept for good and shown to the space’s team (safety officers)',
  tag,
  access: 'verified',
  rate: 'credentials',
  params: byId,
  body: z.strictObject({ reason: z.string().trim().min(10).max(500) }),
  responses: {
    200: z.object({
      /** Null: the account is gone, or the pseudonym came from another forum and is nobody's. */
      identity: z
        .object({ email: z.string(), country: z.string(), locale: localeSchema, birthYear: z.number().int(), since: timeSchema })
        .nullable(),
    }),
  },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const noteSafetyStep = endpoint({
  method: 'POST',
  url: '/platform/safety/cases/:id/steps',
  summary: 'Note what was done for somebody in danger (safety officers)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ kind: z.enum(NOTED_STEPS), text: z.string().max(1000).optional() }),
  responses: { 200: z.object({ case: safetyCaseDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const endSafetyCase = endpoint({
  method: 'POST',
  url: '/platform/safety/cases/:id/end',
  summary: 'Give a case back to its team with a word, or close it (safety officers)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ version: z.number().int().min(1), outcome: z.enum(['handed_back', 'closed']), text: words(1000) }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
