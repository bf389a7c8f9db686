import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { CONDITION_REQUEST_STATES } from './vocabulary.ts';

const nameSchema = z.string().trim().min(2).max(100);
const sourceSchema = z.string().trim().min(5).max(300);
const threeNames = z.strictObject({ fr: nameSchema, en: nameSchema, de: nameSchema });
/** What people also call it. */
const alsoSchema = z.array(nameSchema).max(20).default([]);

/** A condition that somebody misses in the list. Nothing says who: its asker and the operators read the same. */
export const conditionRequestSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Of the name and of what is said of it. */
  language: localeSchema,
  about: z.string(),
  source: z.string().nullable(),
  state: z.enum(CONDITION_REQUEST_STATES),
  /** Why it was not taken. */
  reason: z.string().nullable(),
  /** What it became. */
  condition: z.string().nullable(),
  requestedAt: timeSchema,
  decidedAt: timeSchema.nullable(),
});

const tag = 'Conditions';

export const requestCondition = endpoint({
  method: 'POST',
  url: '/condition-requests',
  summary: 'Ask for a condition that is missing in the list; the platform’s operators answer',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  body: z.strictObject({
    name: nameSchema,
    /** The account's unless given. */
    language: localeSchema.optional(),
    about: z.string().trim().min(10).max(1000),
    source: sourceSchema.optional(),
  }),
  responses: { 201: z.object({ request: conditionRequestSchema }) },
  errors: [400, 401, 403, 409, 415, 422, 429],
});
export const listOwnConditionRequests = endpoint({
  method: 'GET',
  url: '/me/condition-requests',
  summary: 'Conditions this account asked for, with the answers; newest first',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(conditionRequestSchema) },
  errors: [400, 401, 429],
});
export const listConditionRequests = endpoint({
  method: 'GET',
  url: '/platform/condition-requests',
  summary: 'Conditions asked for, in one state, longest there first (operators)',
  tag,
  access: 'verified',
  rate: 'read',
  query: pageQuery.extend({ state: z.enum(CONDITION_REQUEST_STATES).default('requested') }),
  responses: { 200: pageOf(conditionRequestSchema) },
  errors: [400, 401, 403, 429],
});
export const decideConditionRequest = endpoint({
  method: 'POST',
  url: '/condition-requests/:id/decision',
  summary: 'Add the condition to the list, or say why not (operators)',
  tag,
  access: 'verified',
  rate: 'write',
  params: z.object({ id: idSchema }),
  body: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('added'),
      slug: slugSchema,
      names: threeNames,
      synonyms: z.strictObject({ fr: alsoSchema, en: alsoSchema, de: alsoSchema }).default({ fr: [], en: [], de: [] }),
      source: sourceSchema,
    }),
    z.strictObject({ decision: z.literal('refused'), reason: z.string().trim().min(5).max(1000) }),
  ]),
  responses: { 200: z.object({ request: conditionRequestSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 429],
});
