import { z } from 'zod';
import { endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { LISTED_GROUNDS, LISTED_OUTCOMES } from './vocabulary.ts';

/** One or several words in a row, or an address; `*` after the beginning of a word stands for its end. */
const words = z.string().trim().min(2).max(100);
const rule = { words, outcome: z.enum(LISTED_OUTCOMES), ground: z.enum(LISTED_GROUNDS) };

export const listedWordSchema = z.object({ id: idSchema, ...rule, createdAt: timeSchema });

/** What somebody would try their words on; it is kept nowhere. */
const trial = z.strictObject({ words, text: z.string().max(20_000) });
const found = z.object({ passages: z.array(z.string()) });

const tag = 'Listed words';
const bySlug = z.object({ slug: slugSchema });
const errors = [400, 401, 403, 404, 429] as const;
const writing = [...errors, 415, 422] as const;

export const listSpaceWords = endpoint({
  method: 'GET',
  url: '/spaces/:slug/listed-words',
  summary: 'Words that a space wants something done about, newest first (stewards)',
  tag,
  access: 'verified',
  rate: 'read',
  params: bySlug,
  query: pageQuery,
  responses: { 200: pageOf(listedWordSchema) },
  errors,
});
export const addSpaceWords = endpoint({
  method: 'POST',
  url: '/spaces/:slug/listed-words',
  summary: 'List words of a space (stewards)',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: z.strictObject(rule),
  responses: { 201: z.object({ listed: listedWordSchema }) },
  errors: writing,
});
export const removeSpaceWords = endpoint({
  method: 'DELETE',
  url: '/spaces/:slug/listed-words/:id',
  summary: 'Take words off a space’s list (stewards)',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug.extend({ id: idSchema }),
  responses: { 204: z.null() },
  errors,
});
export const trySpaceWords = endpoint({
  method: 'POST',
  url: '/spaces/:slug/listed-words/trial',
  summary: 'Where words would be found in a text (stewards); nothing is kept',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: trial,
  responses: { 200: found },
  errors: writing,
});
export const listPlatformWords = endpoint({
  method: 'GET',
  url: '/platform/listed-words',
  summary: 'Words that the platform wants something done about in every space, newest first (operators)',
  tag,
  access: 'verified',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(listedWordSchema) },
  errors: [400, 401, 403, 429],
});
export const addPlatformWords = endpoint({
  method: 'POST',
  url: '/platform/listed-words',
  summary: 'List words for every space (operators)',
  tag,
  access: 'verified',
  rate: 'write',
  body: z.strictObject(rule),
  responses: { 201: z.object({ listed: listedWordSchema }) },
  errors: [400, 401, 403, 415, 422, 429],
});
export const removePlatformWords = endpoint({
  method: 'DELETE',
  url: '/platform/listed-words/:id',
  summary: 'Take words off the platform’s list (operators)',
  tag,
  access: 'verified',
  rate: 'write',
  params: z.object({ id: idSchema }),
  responses: { 204: z.null() },
  errors,
});
export const tryPlatformWords = endpoint({
  method: 'POST',
  url: '/platform/listed-words/trial',
  summary: 'Where words would be found in a text (operators); nothing is kept',
  tag,
  access: 'verified',
  rate: 'write',
  body: trial,
  responses: { 200: found },
  errors: [400, 401, 403, 415, 422, 429],
});
