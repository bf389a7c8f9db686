import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { countSchema, endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import {
  CHECK_NAMES,
  DYES,
  HELD_BACK,
  POST_LABELS,
  REACTION_KINDS,
  SPACE_VISIBILITIES,
  SUBSCRIPTION_LEVELS,
  THREAD_KINDS,
  THREAD_NEEDS,
  THREAD_SORTS,
  SENT_NOTICES,
} from './vocabulary.ts';

/** Raw HTML as the editor gives it, or paragraphs of a plain textarea turned into HTML by the page. Sanitised on the server. */
const bodyHtml = z.string().min(1).max(50_000);
const contentWarning = z.string().trim().min(2).max(80);
const shortVersion = z.string().trim().min(1).max(280);
export const titleSchema = z.string().trim().min(5).max(140);
const postNumber = countSchema(1);

export const authorSchema = z.object({
  personaId: idSchema,
  handle: z.string(),
  avatarUrl: z.string().nullable(),
  badge: z.string().nullable(),
});

export const postSchema = z.object({
  id: idSchema,
  threadId: idSchema,
  number: postNumber,
  author: authorSchema.nullable(),
  bodyHtml: z.string(),
  contentWarning: z.string().nullable(),
  shortVersion: z.string().nullable(),
  label: z.enum(POST_LABELS).nullable(),
  replyTo: postNumber.nullable(),
  createdAt: timeSchema,
  editedAt: timeSchema.nullable(),
  removed: z.enum(['author', 'moderator']).nullable(),
  /** Only its place: it went to another thread, where it may be read as this one. */
  movedTo: z.object({ threadId: idSchema, number: postNumber }).nullable(),
  reactions: z.object({ support: z.number().int(), same: z.number().int(), thanks: z.number().int(), helpful: z.number().int() }),
  viewer: z.object({ reactions: z.array(z.enum(REACTION_KINDS)) }).nullable(),
  version: z.number().int(),
  can: z.object({
    edit: z.boolean(),
    delete: z.boolean(),
    react: z.boolean(),
    flag: z.boolean(),
    reply: z.boolean(),
    revisions: z.boolean(),
  }),
});
export type Post = z.infer<typeof postSchema>;

/** A post as a reader of the room may see it: nothing of the one who looks. */
export const livePostSchema = postSchema.omit({ viewer: true });
export type LivePost = z.infer<typeof livePostSchema>;

export const threadSchema = z.object({
  id: idSchema,
  space: z.object({
    slug: z.string(),
    name: z.string(),
    visibility: z.enum(SPACE_VISIBILITIES),
    weave: z.number().int(),
    dye: z.enum(DYES),
  }),
  kind: z.enum(THREAD_KINDS),
  wants: z.enum(THREAD_NEEDS).nullable(),
  title: z.string(),
  language: z.string(),
  shortVersion: z.string().nullable(),
  contentWarning: z.string().nullable(),
  tags: z.array(z.object({ key: z.string(), name: z.string() })),
  author: authorSchema.nullable(),
  /** Number of the last post; numbers have no gaps. */
  number: z.number().int(),
  /** Replies that can be read. */
  replyCount: z.number().int(),
  sameCount: z.number().int(),
  answeredBy: postNumber.nullable(),
  closed: z.boolean(),
  /** Slow: a member writes here once in so many minutes. */
  slowMinutes: z.number().int().nullable(),
  /** At the top of its space. */
  pinned: z.boolean(),
  createdAt: timeSchema,
  lastActivityAt: timeSchema,
  version: z.number().int(),
  viewer: z
    .object({
      /** Highest number read; 0 when never opened. */
      read: z.number().int(),
      unread: z.number().int(),
      subscription: z.enum(SUBSCRIPTION_LEVELS).nullable(),
      saved: z.boolean(),
      /** Under which name this viewer writes here; null when not a member. */
      persona: z.object({ id: idSchema, handle: z.string(), avatarUrl: z.string() }).nullable(),
      /** What they write here waits for the team first. */
      held: z.boolean(),
      /** A measure of the team that keeps them from writing. */
      heldBack: z.enum(HELD_BACK).nullable(),
    })
    .nullable(),
  can: z.object({ reply: z.boolean(), edit: z.boolean(), close: z.boolean(), pin: z.boolean(), markAnswered: z.boolean() }),
});
export type Thread = z.infer<typeof threadSchema>;

/** Said to the author as soon as it is sent; `distress`: the message reads as if somebody were in danger, show the help lines. */
const noticesSchema = z.array(z.enum(SENT_NOTICES));
/** The message waits for the team (`GET /me/held-posts`): a newcomer's, or for what was found in it. */
const heldSchema = z.object({ state: z.literal('held'), because: z.array(z.enum(CHECK_NAMES)), notices: noticesSchema });
/**
 * Sent although something was found in it: personal data, or telling somebody to change a treatment. Without it the answer is 422 `message.notice`, with
 * what was found.
 */
const asIs = z.boolean();

const tag = 'Threads';
const byId = z.object({ id: idSchema });
const bySlug = z.object({ slug: slugSchema });

export const listThreads = endpoint({
  method: 'GET',
  url: '/spaces/:slug/threads',
  summary: 'Threads of a space; by activity, pinned ones come first',
  tag,
  access: 'anyone',
  rate: 'read',
  params: bySlug,
  query: pageQuery.extend({
    sort: z.enum(THREAD_SORTS).default('activity'),
    kind: z.enum(THREAD_KINDS).optional(),
    wants: z.enum(THREAD_NEEDS).optional(),
    tag: slugSchema.optional(),
  }),
  responses: { 200: pageOf(threadSchema) },
  errors: [400, 404, 429],
});
export const listAwaitingThreads = endpoint({
  method: 'GET',
  url: '/threads/awaiting',
  summary: 'Threads of the visible spaces that nobody has answered yet, oldest wait last',
  tag,
  access: 'anyone',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(threadSchema) },
  errors: [400, 429],
});
export const listConditionThreads = endpoint({
  method: 'GET',
  url: '/conditions/:slug/threads',
  summary: 'Threads of the visible spaces about a condition: latest activity, or those that nobody has answered yet',
  tag,
  access: 'anyone',
  rate: 'read',
  params: bySlug,
  query: pageQuery.extend({
    sort: z.enum(['activity', 'unanswered']).default('activity'),
    /** In this language only. */
    language: localeSchema.optional(),
  }),
  responses: { 200: pageOf(threadSchema) },
  errors: [400, 404, 429],
});
export const startThread = endpoint({
  method: 'POST',
  url: '/spaces/:slug/threads',
  summary: 'Open a thread',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: bySlug,
  body: z.strictObject({
    kind: z.enum(THREAD_KINDS),
    title: titleSchema,
    /** One of the space's; its own unless given. */
    language: localeSchema.optional(),
    bodyHtml,
    wants: z.enum(THREAD_NEEDS).optional(),
    contentWarning: contentWarning.optional(),
    shortVersion: shortVersion.optional(),
    label: z.enum(POST_LABELS).optional(),
    asIs: asIs.optional(),
    tags: z.array(slugSchema).max(5).optional(),
  }),
  responses: { 201: z.object({ thread: threadSchema, post: postSchema, notices: noticesSchema }), 202: heldSchema },
  errors: [400, 401, 403, 404, 409, 413, 415, 422, 429],
});
export const getThread = endpoint({
  method: 'GET',
  url: '/threads/:id',
  summary: 'One thread',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  responses: { 200: z.object({ thread: threadSchema }) },
  errors: [400, 404, 429],
});
export const updateThread = endpoint({
  method: 'PATCH',
  url: '/threads/:id',
  summary: 'Change the title, need, tags, answered mark (author), close or slow down (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({
    version: countSchema(0),
    title: titleSchema.optional(),
    kind: z.enum(THREAD_KINDS).optional(),
    wants: z.enum(THREAD_NEEDS).nullable().optional(),
    tags: z.array(slugSchema).max(5).optional(),
    answeredBy: postNumber.nullable().optional(),
    closed: z.boolean().optional(),
    slowMinutes: z.number().int().min(1).max(1440).nullable().optional(),
  }),
  responses: { 200: z.object({ thread: threadSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const splitThread = endpoint({
  method: 'POST',
  url: '/threads/:id/split',
  summary: 'Make a thread of its own of some replies; where they were stands where they went (team)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: byId,
  body: z.strictObject({ numbers: z.array(z.number().int().min(2)).min(1).max(200), title: titleSchema }),
  responses: { 201: z.object({ thread: threadSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const mergeThreads = endpoint({
  method: 'POST',
  url: '/threads/:id/merge',
  summary:
    'Join a thread to another of its space, whose messages its own then follow; of a thread that was joined, `GET /threads/:id` says 404 `thread.merged` with the other’s id (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ into: idSchema }),
  responses: { 200: z.object({ thread: threadSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const pinThread = endpoint({
  method: 'PUT',
  url: '/threads/:id/pin',
  summary: 'Pin to the top of the space (team); at most three are',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 200: z.object({ thread: threadSchema }) },
  errors: [400, 401, 403, 404, 409, 429],
});
export const unpinThread = endpoint({
  method: 'DELETE',
  url: '/threads/:id/pin',
  summary: 'No longer pin (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 200: z.object({ thread: threadSchema }) },
  errors: [400, 401, 403, 404, 429],
});
export const listPosts = endpoint({
  method: 'GET',
  url: '/threads/:id/posts',
  summary: 'Posts in number order, from `after`+1, or around a number',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    after: z.coerce.number().pipe(countSchema(0)).optional(),
    around: z.coerce.number().pipe(countSchema(1)).optional(),
    cursor: z.string().max(300).optional(),
  }),
  responses: { 200: pageOf(postSchema) },
  errors: [400, 404, 429],
});
export const postReply = endpoint({
  method: 'POST',
  url: '/threads/:id/posts',
  summary: 'Reply',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: byId,
  body: z.strictObject({
    bodyHtml,
    replyTo: postNumber.optional(),
    contentWarning: contentWarning.optional(),
    shortVersion: shortVersion.optional(),
    label: z.enum(POST_LABELS).optional(),
    asIs: asIs.optional(),
  }),
  responses: { 201: z.object({ post: postSchema, notices: noticesSchema }), 202: heldSchema },
  errors: [400, 401, 403, 404, 409, 413, 415, 422, 429],
});
export const getPost = endpoint({
  method: 'GET',
  url: '/posts/:id',
  summary: 'One post',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  responses: { 200: z.object({ post: postSchema }) },
  errors: [400, 404, 429],
});
export const editPost = endpoint({
  method: 'PATCH',
  url: '/posts/:id',
  summary: 'Edit one’s post',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({
    bodyHtml,
    version: countSchema(0),
    contentWarning: contentWarning.nullable().optional(),
    shortVersion: shortVersion.nullable().optional(),
    label: z.enum(POST_LABELS).nullable().optional(),
    asIs: asIs.optional(),
  }),
  responses: { 200: z.object({ post: postSchema, notices: noticesSchema }) },
  errors: [400, 401, 403, 404, 409, 413, 415, 422, 429],
});
export const deletePost = endpoint({
  method: 'DELETE',
  url: '/posts/:id',
  summary: 'Delete one’s post; its number stays',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const listRevisions = endpoint({
  method: 'GET',
  url: '/posts/:id/revisions',
  summary: 'Earlier texts, for the author and the team',
  tag,
  access: 'verified',
  rate: 'read',
  params: byId,
  query: pageQuery,
  responses: {
    200: pageOf(
      z.object({ version: z.number().int(), bodyHtml: z.string(), contentWarning: z.string().nullable(), replacedAt: timeSchema }),
    ),
  },
  errors: [400, 401, 403, 404, 429],
});

const reactionParams = byId.extend({ kind: z.enum(REACTION_KINDS) });
const reactionAnswer = z.object({
  reactions: postSchema.shape.reactions,
  viewer: z.object({ reactions: z.array(z.enum(REACTION_KINDS)) }),
});
export const react = endpoint({
  method: 'PUT',
  url: '/posts/:id/reactions/:kind',
  summary: 'React',
  tag,
  access: 'verified',
  rate: 'write',
  params: reactionParams,
  responses: { 200: reactionAnswer },
  errors: [400, 401, 403, 404, 422, 429],
});
export const unreact = endpoint({
  method: 'DELETE',
  url: '/posts/:id/reactions/:kind',
  summary: 'Take a reaction back',
  tag,
  access: 'verified',
  rate: 'write',
  params: reactionParams,
  responses: { 200: reactionAnswer },
  errors: [400, 401, 403, 404, 429],
});

export const moveReading = endpoint({
  method: 'PUT',
  url: '/threads/:id/reading',
  summary: 'Move the reading position forward',
  tag,
  access: 'account',
  rate: 'write',
  params: byId,
  body: z.strictObject({ number: countSchema(0) }),
  responses: { 200: z.object({ read: z.number().int(), unread: z.number().int() }) },
  errors: [400, 401, 403, 404, 415, 429],
});
export const setSubscription = endpoint({
  method: 'PUT',
  url: '/threads/:id/subscription',
  summary: 'Watch, follow or mute',
  tag,
  access: 'account',
  rate: 'write',
  params: byId,
  body: z.strictObject({ level: z.enum(SUBSCRIPTION_LEVELS) }),
  responses: { 200: z.object({ level: z.enum(SUBSCRIPTION_LEVELS) }) },
  errors: [400, 401, 403, 404, 415, 429],
});
export const endSubscription = endpoint({
  method: 'DELETE',
  url: '/threads/:id/subscription',
  summary: 'Back to the default',
  tag,
  access: 'account',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const saveThread = endpoint({
  method: 'PUT',
  url: '/threads/:id/saved',
  summary: 'Keep for later',
  tag,
  access: 'account',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const unsaveThread = endpoint({
  method: 'DELETE',
  url: '/threads/:id/saved',
  summary: 'No longer keep',
  tag,
  access: 'account',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const listSaved = endpoint({
  method: 'GET',
  url: '/me/saved',
  summary: 'Threads kept for later, newest first',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(threadSchema) },
  errors: [400, 401, 429],
});
export const listUnread = endpoint({
  method: 'GET',
  url: '/me/unread',
  summary: 'Unread counts of the spaces one belongs to',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(z.object({ slug: z.string(), unread: z.number().int() })) },
  errors: [400, 401, 429],
});

/** `thread:ID` for a reply, `space:SLUG` for a new thread. */
const draftParams = z.object({ key: z.string().regex(/^(?:thread:[A-Za-z0-9_-]{16}|space:[a-z0-9-]{1,64})$/) });
export const draftFieldsSchema = z.strictObject({
  bodyHtml: z.string().max(50_000),
  title: z.string().max(140).optional(),
  kind: z.enum(THREAD_KINDS).optional(),
  wants: z.enum(THREAD_NEEDS).optional(),
  contentWarning: z.string().max(80).optional(),
  shortVersion: z.string().max(280).optional(),
  label: z.enum(POST_LABELS).optional(),
  replyTo: postNumber.optional(),
});
export const draftSchema = draftFieldsSchema.extend({ key: z.string(), version: z.number().int(), updatedAt: timeSchema });
export const putDraft = endpoint({
  method: 'PUT',
  url: '/drafts/:key',
  summary: 'Keep what is being written; `version` is the one last seen, 0 for the first',
  tag,
  access: 'account',
  rate: 'write',
  params: draftParams,
  body: draftFieldsSchema.extend({ version: countSchema(0) }),
  responses: { 200: z.object({ draft: draftSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const getDraft = endpoint({
  method: 'GET',
  url: '/drafts/:key',
  summary: 'What was being written',
  tag,
  access: 'account',
  rate: 'read',
  params: draftParams,
  responses: { 200: z.object({ draft: draftSchema }) },
  errors: [400, 401, 404, 429],
});
export const deleteDraft = endpoint({
  method: 'DELETE',
  url: '/drafts/:key',
  summary: 'Forget a draft',
  tag,
  access: 'account',
  rate: 'write',
  params: draftParams,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
