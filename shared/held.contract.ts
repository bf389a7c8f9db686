import { z } from 'zod';
import { endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { authorSchema } from './threads.contract.ts';
import { CHECK_NAMES, FLAG_GROUNDS, POST_LABELS, THREAD_KINDS, THREAD_NEEDS } from './vocabulary.ts';

/** What was found by itself in a message, with the passages in question and the words that weighed most. */
export const foundSchema = z.object({
  check: z.enum(CHECK_NAMES),
  ground: z.enum(FLAG_GROUNDS),
  passages: z.array(z.string()),
  because: z.array(z.string()),
});

/** A message that waits for the team before it appears: a newcomer's, or for what was found in it. */
const heldPostSchema = z.object({
  id: idSchema,
  space: z.object({ slug: z.string(), name: z.string(), language: z.string() }),
  author: authorSchema,
  /** The thread it replies in; null: it opens one. */
  thread: z.object({ id: idSchema, title: z.string() }).nullable(),
  /** What it says beside its text where it opens a thread. */
  opening: z.object({ kind: z.enum(THREAD_KINDS), wants: z.enum(THREAD_NEEDS).nullable(), title: z.string() }).nullable(),
  bodyHtml: z.string(),
  contentWarning: z.string().nullable(),
  shortVersion: z.string().nullable(),
  label: z.enum(POST_LABELS).nullable(),
  replyTo: z.number().int().nullable(),
  /** Why it waits, and what else its team is to see; nothing: a newcomer's. */
  found: z.array(foundSchema),
  createdAt: timeSchema,
  /** Null while it waits; then why it does not appear. */
  refused: z.object({ at: timeSchema, reason: z.string() }).nullable(),
  /** Its author asked for another look, which is had once: in which words, and what was refused for before. */
  contested: z.object({ text: z.string(), reason: z.string() }).nullable(),
});
export type HeldPost = z.infer<typeof heldPostSchema>;

const tag = 'Held messages';

export const listPending = endpoint({
  method: 'GET',
  url: '/spaces/:slug/moderation/pending',
  summary: 'Messages that wait for the team, longest first (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: pageQuery,
  responses: { 200: pageOf(heldPostSchema) },
  errors: [400, 401, 403, 404, 429],
});
export const listAllPending = endpoint({
  method: 'GET',
  url: '/moderation/pending',
  summary: 'The same in all the spaces of whose team one is',
  tag,
  access: 'verified',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(heldPostSchema) },
  errors: [400, 401, 403, 429],
});
export const decidePending = endpoint({
  method: 'POST',
  url: '/moderation/pending/:id',
  summary: 'Let a held message appear, or refuse it with a reason (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: z.object({ id: idSchema }),
  body: z.strictObject({
    decision: z.enum(['approve', 'refuse']),
    /** Needed to refuse; the author reads it. */
    reason: z.string().trim().min(5).max(1000).optional(),
  }),
  responses: {
    200: z.object({
      state: z.enum(['approved', 'refused']),
      /** Where it appeared. */
      post: z.object({ threadId: idSchema, number: z.number().int() }).nullable(),
    }),
  },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listOwnHeld = endpoint({
  method: 'GET',
  url: '/me/held-posts',
  summary: 'One’s own messages that wait for a team, or were refused',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(heldPostSchema) },
  errors: [400, 401, 429],
});
export const takeBackHeld = endpoint({
  method: 'DELETE',
  url: '/me/held-posts/:id',
  summary: 'Take back a message that waits, or forget a refused one',
  tag,
  access: 'account',
  rate: 'write',
  params: z.object({ id: idSchema }),
  responses: { 204: z.null() },
  errors: [400, 401, 404, 429],
});
export const contestHeld = endpoint({
  method: 'POST',
  url: '/me/held-posts/:id/second-look',
  summary: 'Ask that somebody else of the team reads a refused message, once; 409 `held.not_refused`',
  tag,
  access: 'account',
  rate: 'write',
  params: z.object({ id: idSchema }),
  body: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
  responses: { 204: z.null() },
  errors: [400, 401, 404, 409, 415, 422, 429],
});
