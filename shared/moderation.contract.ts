import { z } from 'zod';
import { endpoint, idSchema, pageOf, pageQuery, timeSchema } from './contract.ts';
import { FLAG_GROUNDS } from './vocabulary.ts';

const subjectSchema = z.strictObject({ type: z.enum(['post', 'thread', 'persona']), id: idSchema });
const receiptSchema = z.object({
  id: idSchema,
  subject: subjectSchema,
  ground: z.enum(FLAG_GROUNDS),
  comment: z.string().nullable(),
  state: z.enum(['received']),
  createdAt: timeSchema,
});

export const flag = endpoint({
  method: 'POST',
  url: '/flags',
  summary: 'Tell the team about a post, a thread or a persona; a second flag on the same subject updates the first',
  tag: 'Moderation',
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
  tag: 'Moderation',
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(receiptSchema) },
  errors: [400, 401, 429],
});
