import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { associationSchema } from './associations.contract.ts';
import { endpoint, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { FEDERATION_LINK_STATES, FEDERATION_SIDES } from './vocabulary.ts';

const nameSchema = associationSchema.pick({ slug: true, name: true });

/** What a federation and an association agree on, or one of them so far. */
export const federationLinkSchema = z.object({
  federation: nameSchema,
  association: nameSchema,
  /** `invited`: the association has not answered; `asked`: the federation has not. */
  state: z.enum(FEDERATION_LINK_STATES),
  since: timeSchema,
});

const tag = 'Federations';
const bySlug = z.object({ slug: slugSchema });
const byPair = bySlug.extend({ association: slugSchema });
/** On whose behalf: somebody may look after both. */
const side = z.enum(FEDERATION_SIDES);

export const listFederationMembers = endpoint({
  method: 'GET',
  url: '/associations/:slug/members',
  summary: 'Associations that belong to a federation, by name',
  tag,
  access: 'anyone',
  rate: 'read',
  params: bySlug,
  query: pageQuery.extend({ locale: localeSchema.optional() }),
  responses: { 200: pageOf(associationSchema) },
  errors: [400, 404, 429],
});
export const listFederationsOf = endpoint({
  method: 'GET',
  url: '/associations/:slug/federations',
  summary: 'Federations an association belongs to, by name',
  tag,
  access: 'anyone',
  rate: 'read',
  params: bySlug,
  query: pageQuery.extend({ locale: localeSchema.optional() }),
  responses: { 200: pageOf(associationSchema) },
  errors: [400, 404, 429],
});
export const listFederationLinks = endpoint({
  method: 'GET',
  url: '/associations/:slug/federation-links',
  summary: 'Memberships, asks and invitations of an association or a federation, newest first (its stewards)',
  tag,
  access: 'account',
  rate: 'read',
  params: bySlug,
  query: pageQuery,
  responses: { 200: pageOf(federationLinkSchema) },
  errors: [400, 401, 403, 404, 429],
});
export const agreeOnMembership = endpoint({
  method: 'PUT',
  url: '/federations/:slug/members/:association',
  summary: 'Agree, for one side, that the association belongs to the federation: invites, asks, or accepts (its stewards)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byPair,
  body: z.strictObject({ side }),
  responses: { 200: z.object({ link: federationLinkSchema }) },
  errors: [400, 401, 403, 404, 415, 429],
});
export const endMembership = endpoint({
  method: 'DELETE',
  url: '/federations/:slug/members/:association',
  summary: 'No longer agree, for one side: refuses, takes back, or leaves (its stewards)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byPair,
  query: z.strictObject({ side }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
