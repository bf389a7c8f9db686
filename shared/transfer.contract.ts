import { z } from 'zod';
import { localeSchema, personaSchema } from './accounts.contract.ts';
import { countSchema, endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { charterSchema } from './spaces.contract.ts';
import { JOB_STATES } from './vocabulary.ts';

/** A name that somebody had on a forum whose messages were brought here, and that nobody wears yet. */
export const importedNameSchema = z.object({
  id: idSchema,
  handle: z.string(),
  avatarUrl: z.string(),
  space: z.object({ slug: z.string(), name: z.string(), language: localeSchema }),
  /** Messages under this name. */
  posts: z.number().int(),
  /** Claiming it makes the account a member of the space; false where it has a place there already. */
  joins: z.boolean(),
  /** In force, in the language of the space. */
  charter: charterSchema,
});
export type ImportedName = z.infer<typeof importedNameSchema>;

/** A copy of a space, made in the background. */
export const exportSchema = z.object({
  id: idSchema,
  state: z.enum(JOB_STATES),
  /** Messages written into it, of how many; null until they are counted. */
  done: z.number().int(),
  total: z.number().int().nullable(),
  createdAt: timeSchema,
  finishedAt: timeSchema.nullable(),
  /** When the file is deleted. */
  expiresAt: timeSchema.nullable(),
  bytes: z.number().int().nullable(),
  /** Where the file is, for the stewards of the space; null until it is whole. */
  url: z.string().nullable(),
});
export type Export = z.infer<typeof exportSchema>;

const tag = 'Transfer';
const byId = z.object({ id: idSchema });

export const listImportedNames = endpoint({
  method: 'GET',
  url: '/me/imported-names',
  summary: 'Names of one’s own that were brought here with another forum, recognised by the confirmed e-mail',
  tag,
  access: 'verified',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(importedNameSchema) },
  errors: [400, 401, 403, 429],
});
export const claimImportedName = endpoint({
  method: 'PUT',
  url: '/me/imported-names/:id',
  summary: 'Wear a name of one’s own that was brought here; joins its space where one has no place there',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  /** The version of the space's charter that was read and accepted. */
  body: z.strictObject({ charterVersion: countSchema(1) }),
  responses: { 200: z.object({ persona: personaSchema, joined: z.boolean() }) },
  errors: [400, 401, 403, 404, 409, 415, 429],
});
export const leaveImportedName = endpoint({
  method: 'DELETE',
  url: '/me/imported-names/:id',
  summary: 'Leave a name that was brought here: its messages stay, and nobody can claim it any more',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 429],
});

const bySlug = z.object({ slug: slugSchema });

export const exportSpace = endpoint({
  method: 'POST',
  url: '/spaces/:slug/exports',
  summary: 'A copy of the whole space as a ZIP (stewards), made in the background; three are kept, for seven days',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: bySlug,
  responses: { 202: z.object({ export: exportSchema }) },
  errors: [400, 401, 403, 404, 409, 429],
});
export const listExports = endpoint({
  method: 'GET',
  url: '/spaces/:slug/exports',
  summary: 'Copies of the space, newest first (stewards)',
  tag,
  access: 'verified',
  rate: 'read',
  params: bySlug,
  query: pageQuery,
  responses: { 200: pageOf(exportSchema) },
  errors: [400, 401, 403, 404, 429],
});
export const getExport = endpoint({
  method: 'GET',
  url: '/spaces/:slug/exports/:id',
  summary: 'How far one copy is (stewards)',
  tag,
  access: 'verified',
  rate: 'read',
  params: bySlug.extend({ id: idSchema }),
  responses: { 200: z.object({ export: exportSchema }) },
  errors: [400, 401, 403, 404, 429],
});
