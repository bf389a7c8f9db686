import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { countSchema, endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { DYES, KNOWLEDGE_KINDS, LESSON_STATES, LESSON_TYPES, SPACE_VISIBILITIES, STANCES, STORY_PROMPTS } from './vocabulary.ts';

export const PASSAGE_MAX = 500;
const passageSchema = z.string().trim().min(1).max(PASSAGE_MAX);

/** What a team writes of a lesson. */
const aboutSchemas = {
  /** One sentence that others could use. */
  statement: z.string().trim().min(10).max(280),
  /** What else there is to say: plain paragraphs. */
  detail: z.string().trim().max(4000).nullable(),
  forWhom: z.string().trim().max(140).nullable(),
  /** In which moment it holds. */
  situation: z.string().trim().max(140).nullable(),
  type: z.enum(LESSON_TYPES),
  kinds: z.array(z.enum(KNOWLEDGE_KINDS)).max(KNOWLEDGE_KINDS.length),
  language: localeSchema,
  /** When somebody looks whether it still holds. */
  reviewOn: z.iso.date().nullable(),
};

export const lessonSchema = z.object({
  id: idSchema,
  space: z.object({
    slug: z.string(),
    name: z.string(),
    language: localeSchema,
    visibility: z.enum(SPACE_VISIBILITIES),
    weave: z.number().int(),
    dye: z.enum(DYES),
  }),
  ...aboutSchemas,
  statement: z.string(),
  state: z.enum(LESSON_STATES),
  /** Where it is talked about. */
  threadId: idSchema.nullable(),
  /** Of the stories and messages that the viewer may read: how many support it, how many tell otherwise. */
  supports: z.number().int(),
  differs: z.number().int(),
  /** Something that it stood on is gone; said to its team. */
  toReview: z.boolean(),
  /** The day to look again has come. */
  due: z.boolean(),
  version: z.number().int(),
  createdAt: timeSchema,
  can: z.object({
    /** Change it, and what it stands on. */
    edit: z.boolean(),
    /** Where it may go from here. */
    move: z.array(z.enum(LESSON_STATES)),
  }),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** A story or a message of the same space that supports a lesson or tells otherwise, for those who may read it. */
export const evidenceSchema = z.object({
  id: idSchema,
  stance: z.enum(STANCES),
  /** As it stands there; null: the whole of it, or its words have changed. */
  passage: z.string().nullable(),
  /** Whose; null: somebody who is gone. */
  by: z.string().nullable(),
  story: z.object({ id: idSchema, title: z.string(), language: z.string(), prompt: z.enum(STORY_PROMPTS).nullable() }).nullable(),
  post: z.object({ id: idSchema, threadId: idSchema, number: z.number().int(), title: z.string(), language: z.string() }).nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

const tag = 'Lessons';
const byId = z.object({ id: idSchema });
const one = z.object({ lesson: lessonSchema });
const cited = z.strictObject({ stance: z.enum(STANCES), passage: passageSchema.optional() });
const writeErrors = [400, 401, 403, 404, 409, 415, 422, 429] as const;

export const listLessons = endpoint({
  method: 'GET',
  url: '/spaces/:slug/lessons',
  summary: 'What a space has learnt, latest first; without a state, all but what is no longer held',
  tag,
  access: 'anyone',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: pageQuery.extend({
    state: z.enum(LESSON_STATES).optional(),
    type: z.enum(LESSON_TYPES).optional(),
    kind: z.enum(KNOWLEDGE_KINDS).optional(),
    /** Those to be looked at again only. */
    due: z.literal('1').optional(),
  }),
  responses: { 200: pageOf(lessonSchema) },
  errors: [400, 404, 429],
});
export const proposeLesson = endpoint({
  method: 'POST',
  url: '/spaces/:slug/lessons',
  summary: 'Write down what several stories teach (team)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: z.object({ slug: slugSchema }),
  body: z.strictObject({
    ...aboutSchemas,
    detail: aboutSchemas.detail.default(null),
    forWhom: aboutSchemas.forWhom.default(null),
    situation: aboutSchemas.situation.default(null),
    kinds: aboutSchemas.kinds.default([]),
    reviewOn: aboutSchemas.reviewOn.default(null),
    language: localeSchema.optional(),
  }),
  responses: { 201: one },
  errors: writeErrors,
});
export const getLesson = endpoint({
  method: 'GET',
  url: '/lessons/:id',
  summary: 'A lesson',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  responses: { 200: one },
  errors: [400, 404, 429],
});
export const updateLesson = endpoint({
  method: 'PATCH',
  url: '/lessons/:id',
  summary: 'Change a lesson, or move it on, which takes a reason (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({
    version: countSchema(1),
    ...z.object(aboutSchemas).partial().shape,
    state: z.enum(LESSON_STATES).optional(),
    /** Required with `state`. */
    why: z.string().trim().max(2000).optional(),
    /** A thread of the same space. */
    threadId: idSchema.nullable().optional(),
    /** Somebody has looked at what it stands on now. */
    reviewed: z.literal(true).optional(),
  }),
  responses: { 200: one },
  errors: writeErrors,
});
export const discussLesson = endpoint({
  method: 'POST',
  url: '/lessons/:id/discussion',
  summary: 'Open the thread in which a lesson is talked about (team)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: byId,
  body: z.strictObject({ title: z.string().trim().min(3).max(140), bodyHtml: z.string().max(50_000) }),
  responses: { 201: one },
  errors: writeErrors,
});
export const listEvidence = endpoint({
  method: 'GET',
  url: '/lessons/:id/evidence',
  summary: 'What a lesson stands on and what tells otherwise, latest first',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  query: pageQuery.extend({ stance: z.enum(STANCES).optional() }),
  responses: { 200: pageOf(evidenceSchema) },
  errors: [400, 404, 429],
});
export const citeStory = endpoint({
  method: 'PUT',
  url: '/lessons/:id/evidence/:storyId',
  summary: 'Say that a story of the space supports a lesson, or tells otherwise; again: differently (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId.extend({ storyId: idSchema }),
  body: cited,
  responses: { 200: one },
  errors: writeErrors,
});
export const citePost = endpoint({
  method: 'PUT',
  url: '/lessons/:id/messages/:postId',
  summary: 'The same of a message of the space (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId.extend({ postId: idSchema }),
  body: cited,
  responses: { 200: one },
  errors: writeErrors,
});
export const uncite = endpoint({
  method: 'DELETE',
  url: '/lessons/:id/evidence/:subjectId',
  summary: 'Take a story or a message away from a lesson (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId.extend({ subjectId: idSchema }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const listLessonMoves = endpoint({
  method: 'GET',
  url: '/lessons/:id/history',
  summary: 'Where a lesson went, by whom and why, latest first',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  query: pageQuery,
  responses: {
    200: pageOf(
      z.object({
        from: z.enum(LESSON_STATES),
        to: z.enum(LESSON_STATES),
        why: z.string(),
        /** Under the name worn in the space; null: no longer there. */
        by: z.string().nullable(),
        at: timeSchema,
      }),
    ),
  },
  errors: [400, 404, 429],
});
