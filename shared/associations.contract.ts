import { z } from 'zod';
import { localeSchema, personaSchema } from './accounts.contract.ts';
import { endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { ASSOCIATION_STATES } from './vocabulary.ts';

export const associationSchema = z.object({
  slug: z.string(),
  name: z.string(),
  about: z.string(),
  /** Of `about`. */
  language: localeSchema,
  country: z.string(),
  website: z.string().nullable(),
  state: z.enum(ASSOCIATION_STATES),
});

/** An association with what is between it and the platform; for its stewards and the operators. */
export const associationFileSchema = associationSchema.extend({
  contactEmail: z.string().nullable(),
  requestedAt: timeSchema,
  decidedAt: timeSchema.nullable(),
  /** The operator's reason, for the association's stewards. */
  reason: z.string().nullable(),
  stewards: z.array(personaSchema.omit({ can: true })),
  can: z.object({ verify: z.boolean(), refuse: z.boolean() }),
});

const tag = 'Associations';
const bySlug = z.object({ slug: slugSchema });
const website = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(200);

export const requestAssociation = endpoint({
  method: 'POST',
  url: '/associations',
  summary: 'Ask for an association’s place here; the platform’s operators verify it',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  body: z.strictObject({
    name: z.string().trim().min(2).max(80),
    slug: slugSchema,
    /** What it does and for whom. */
    about: z.string().trim().min(20).max(1000),
    /** The association's own address, for the operators. */
    contactEmail: z.email().max(254),
    website: website.optional(),
    country: z.string().regex(/^[A-Z]{2}$/),
    /** Of `about`; the account's unless given. */
    language: localeSchema.optional(),
    /** The pseudonym that will be its steward; the account's first unless given. */
    personaId: idSchema.optional(),
  }),
  responses: { 201: z.object({ association: associationFileSchema }) },
  errors: [400, 401, 403, 409, 415, 422, 429],
});
export const listAssociations = endpoint({
  method: 'GET',
  url: '/associations',
  summary: 'Directory of verified associations',
  tag,
  access: 'anyone',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(associationSchema) },
  errors: [400, 429],
});
export const listOwnAssociations = endpoint({
  method: 'GET',
  url: '/me/associations',
  summary: 'Associations this account is a steward of, asked for or verified; newest first',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(associationFileSchema) },
  errors: [400, 401, 429],
});
export const listAssociationFiles = endpoint({
  method: 'GET',
  url: '/platform/associations',
  summary: 'Associations in one state, longest there first (operators)',
  tag,
  access: 'verified',
  rate: 'read',
  query: pageQuery.extend({ state: z.enum(ASSOCIATION_STATES).default('requested') }),
  responses: { 200: pageOf(associationFileSchema) },
  errors: [400, 401, 403, 429],
});
export const decideVerification = endpoint({
  method: 'POST',
  url: '/associations/:slug/verification',
  summary: 'Verify or refuse an association, with a reason its stewards read (operators)',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: z.strictObject({ decision: z.enum(['verified', 'refused']), reason: z.string().trim().min(5).max(1000) }),
  responses: { 200: z.object({ association: associationFileSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 429],
});
