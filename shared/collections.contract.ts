import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { countSchema, endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { COLLECTION_MAX, COLLECTION_USES, LESSON_STATES, STANCES, STORY_ROLES, STORY_STAGES, STORY_THEMES } from './vocabulary.ts';

/** What a steward says of a collection. */
const aboutSchemas = {
  title: z.string().trim().min(3).max(140),
  /** Who will read or hear it. */
  audience: z.string().trim().min(2).max(140),
  /** At its beginning: plain paragraphs. */
  intro: z.string().trim().max(4000).nullable(),
};

export const collectionSchema = z.object({
  id: idSchema,
  space: z.object({ slug: z.string(), name: z.string(), language: localeSchema }),
  title: z.string(),
  audience: z.string(),
  intro: z.string().nullable(),
  use: z.enum(COLLECTION_USES),
  /** Of those in it that may be handed out now. */
  stories: z.number().int(),
  version: z.number().int(),
  createdAt: timeSchema,
});
export type Collection = z.infer<typeof collectionSchema>;

/** A story whose consent allows the use, as a steward chooses it. */
const candidateSchema = z.object({
  id: idSchema,
  title: z.string(),
  shortVersion: z.string().nullable(),
  language: localeSchema,
  role: z.enum(STORY_ROLES).nullable(),
  stage: z.enum(STORY_STAGES).nullable(),
  /** Since when the use is agreed to. */
  agreedAt: timeSchema,
});
export type Candidate = z.infer<typeof candidateSchema>;

/** An export: what was handed out, to whom, for what. */
const handoutSchema = z.object({
  id: idSchema,
  title: z.string(),
  audience: z.string(),
  use: z.enum(COLLECTION_USES),
  stories: z.number().int(),
  /** Every story in it may still be handed out as it was; else its files are offered no more. */
  offered: z.boolean(),
  at: timeSchema,
});
export type Handout = z.infer<typeof handoutSchema>;

const tag = 'Collections';
const byId = z.object({ id: idSchema });
const one = z.object({ collection: collectionSchema, stories: z.array(candidateSchema).max(COLLECTION_MAX) });
const readErrors = [400, 401, 403, 404, 429] as const;
const writeErrors = [400, 401, 403, 404, 409, 415, 422, 429] as const;

export const listCollections = endpoint({
  method: 'GET',
  url: '/spaces/:slug/collections',
  summary: 'Collections of stories of a space, latest first (steward)',
  tag,
  access: 'verified',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: pageQuery,
  responses: { 200: pageOf(collectionSchema) },
  errors: readErrors,
});
export const createCollection = endpoint({
  method: 'POST',
  url: '/spaces/:slug/collections',
  summary: 'Begin a collection for one use, which does not change (steward)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: z.object({ slug: slugSchema }),
  body: z.strictObject({ ...aboutSchemas, intro: aboutSchemas.intro.default(null), use: z.enum(COLLECTION_USES) }),
  responses: { 201: one },
  errors: writeErrors,
});
export const getCollection = endpoint({
  method: 'GET',
  url: '/collections/:id',
  summary: 'A collection with its stories, in order (steward)',
  tag,
  access: 'verified',
  rate: 'read',
  params: byId,
  responses: { 200: one },
  errors: readErrors,
});
export const updateCollection = endpoint({
  method: 'PATCH',
  url: '/collections/:id',
  summary: 'Change what it says, or the order of its stories (steward)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({
    version: countSchema(1),
    ...z.object(aboutSchemas).partial().shape,
    /** Its stories in another order; what is not in it is left out. */
    order: z.array(idSchema).max(COLLECTION_MAX).optional(),
  }),
  responses: { 200: one },
  errors: writeErrors,
});
export const deleteCollection = endpoint({
  method: 'DELETE',
  url: '/collections/:id',
  summary: 'Delete a collection; what was handed out stays written (steward)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: readErrors,
});
export const listCandidates = endpoint({
  method: 'GET',
  url: '/collections/:id/candidates',
  summary: 'Stories of the space whose consent allows its use and that are not in it, latest first (steward)',
  tag,
  access: 'verified',
  rate: 'read',
  params: byId,
  query: pageQuery.extend({ theme: z.enum(STORY_THEMES).optional(), stage: z.enum(STORY_STAGES).optional() }),
  responses: { 200: pageOf(candidateSchema) },
  errors: readErrors,
});
export const addToCollection = endpoint({
  method: 'PUT',
  url: '/collections/:id/stories/:storyId',
  summary: 'Put a story into it; 409 `collection.full` at forty (steward)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId.extend({ storyId: idSchema }),
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 429],
});
export const removeFromCollection = endpoint({
  method: 'DELETE',
  url: '/collections/:id/stories/:storyId',
  summary: 'Take a story out of it (steward)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId.extend({ storyId: idSchema }),
  responses: { 204: z.null() },
  errors: readErrors,
});
export const handOut = endpoint({
  method: 'POST',
  url: '/collections/:id/handouts',
  summary: 'Export it as it is now: logged, and told to each author; its files are at /handouts/:id/html and /pdf (steward)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: byId,
  responses: { 201: z.object({ handout: handoutSchema }) },
  errors: [400, 401, 403, 404, 409, 422, 429],
});
export const listHandouts = endpoint({
  method: 'GET',
  url: '/collections/:id/handouts',
  summary: 'What was exported of it, latest first (steward)',
  tag,
  access: 'verified',
  rate: 'read',
  params: byId,
  query: pageQuery,
  responses: { 200: pageOf(handoutSchema) },
  errors: readErrors,
});
export const listStoryHandouts = endpoint({
  method: 'GET',
  url: '/stories/:id/handouts',
  summary: 'Where a story was handed out, latest first (author)',
  tag,
  access: 'account',
  rate: 'read',
  params: byId,
  query: pageQuery,
  responses: { 200: pageOf(handoutSchema.omit({ stories: true })) },
  errors: readErrors,
});
export const getStoryEffects = endpoint({
  method: 'GET',
  url: '/stories/:id/effects',
  summary: 'What a story made possible: lessons, and whom it was read to',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  responses: {
    200: z.object({
      lessons: z.array(
        z.object({ id: idSchema, statement: z.string(), language: z.string(), state: z.enum(LESSON_STATES), stance: z.enum(STANCES) }),
      ),
      handouts: z.array(z.object({ audience: z.string(), use: z.enum(COLLECTION_USES), at: timeSchema })),
    }),
  },
  errors: [400, 404, 429],
});
