import { z } from 'zod';
import { localeSchema, personaSchema } from './accounts.contract.ts';
import { countSchema, endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { ASSOCIATION_KINDS, ASSOCIATION_STATES } from './vocabulary.ts';

export const associationSchema = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(ASSOCIATION_KINDS),
  /** In the language asked for, else in the association's first. */
  about: z.string(),
  /** Of `about`. */
  language: localeSchema,
  logo: z.object({ url: z.string(), width: z.number().int(), height: z.number().int() }).nullable(),
  country: z.string(),
  website: z.string().nullable(),
  state: z.enum(ASSOCIATION_STATES),
});

/** An association with what is between it and the platform; for its stewards and the operators. */
export const associationFileSchema = associationSchema.extend({
  abouts: z.object({ fr: z.string().optional(), en: z.string().optional(), de: z.string().optional() }),
  firstLanguage: localeSchema,
  version: z.number().int(),
  contactEmail: z.string().nullable(),
  requestedAt: timeSchema,
  decidedAt: timeSchema.nullable(),
  /** The operator's reason, for the association's stewards. */
  reason: z.string().nullable(),
  /** `own`: the viewer’s. */
  stewards: z.array(personaSchema.omit({ can: true }).extend({ own: z.boolean() })),
  can: z.object({ verify: z.boolean(), refuse: z.boolean(), edit: z.boolean(), leave: z.boolean() }),
});

const tag = 'Associations';
const bySlug = z.object({ slug: slugSchema });
/** What an association does and for whom. */
const aboutText = z.string().trim().min(20).max(1000);
const inLanguage = { locale: localeSchema.optional() };
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
    about: aboutText,
    /** The association's own address, for the operators. */
    contactEmail: z.email().max(254),
    website: website.optional(),
    country: z.string().regex(/^[A-Z]{2}$/),
    /** A federation brings together associations that have their place here. */
    kind: z.enum(ASSOCIATION_KINDS).default('association'),
    /** The one it belongs to: asked once this association is verified. */
    federation: slugSchema.optional(),
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
  summary: 'Directory of verified associations and federations',
  tag,
  access: 'anyone',
  rate: 'read',
  query: pageQuery.extend({ ...inLanguage, kind: z.enum(ASSOCIATION_KINDS).optional() }),
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
  query: pageQuery.extend({ state: z.enum(ASSOCIATION_STATES).default('requested'), kind: z.enum(ASSOCIATION_KINDS).optional() }),
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
export const getAssociationFile = endpoint({
  method: 'GET',
  url: '/associations/:slug/file',
  summary: 'One association with what is between it and the platform (its stewards, operators)',
  tag,
  access: 'account',
  rate: 'read',
  params: bySlug,
  responses: { 200: z.object({ association: associationFileSchema }) },
  errors: [400, 401, 403, 404, 429],
});
export const updateAssociation = endpoint({
  method: 'PATCH',
  url: '/associations/:slug',
  summary: 'Change the page of an association (its stewards); its name and country are those that were verified',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: z.strictObject({
    version: countSchema(1),
    /** Every language it has a text in; one that is left out is no longer there. */
    abouts: z
      .strictObject({ fr: aboutText.optional(), en: aboutText.optional(), de: aboutText.optional() })
      .refine((abouts) => Object.keys(abouts).length > 0)
      .optional(),
    firstLanguage: localeSchema.optional(),
    contactEmail: z.email().max(254).optional(),
    website: website.nullable().optional(),
  }),
  responses: { 200: z.object({ association: associationFileSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});

/** 5 MiB: a photograph of a phone. */
export const LOGO_BYTES = 5 * 1024 * 1024;
export const putLogo = endpoint({
  method: 'PUT',
  url: '/associations/:slug/logo',
  summary: 'The picture beside an association’s name (its stewards): PNG, JPEG or WebP, drawn anew',
  tag,
  access: 'verified',
  rate: 'upload',
  params: bySlug,
  upload: { maxBytes: LOGO_BYTES },
  responses: { 200: z.object({ association: associationFileSchema }) },
  errors: [400, 401, 403, 404, 413, 415, 422, 429],
});
export const deleteLogo = endpoint({
  method: 'DELETE',
  url: '/associations/:slug/logo',
  summary: 'Remove it (its stewards)',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug,
  responses: { 200: z.object({ association: associationFileSchema }) },
  errors: [400, 401, 403, 404, 429],
});

export const acceptStewardship = endpoint({
  method: 'PUT',
  url: '/associations/:slug/stewardship',
  summary: 'Look after an association, with the secret of an invitation',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: z.strictObject({ personaId: idSchema, invitation: z.string().max(100) }),
  responses: { 200: z.object({ association: associationFileSchema }) },
  errors: [400, 401, 403, 404, 415, 422, 429],
});
export const leaveStewardship = endpoint({
  method: 'DELETE',
  url: '/associations/:slug/stewardship',
  summary: 'No longer look after an association; never its last steward',
  tag,
  access: 'account',
  rate: 'write',
  params: bySlug,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 409, 429],
});
