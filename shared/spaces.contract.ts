import { z } from 'zod';
import { localeSchema, personaSchema } from './accounts.contract.ts';
import { associationSchema } from './associations.contract.ts';
import { countSchema, endpoint, givenTimeSchema, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { DYES, HELD_BACK, JOIN_RULES, LOCALES, MEMBERSHIP_ROLES, MEMBERSHIP_STATES, SPACE_VISIBILITIES } from './vocabulary.ts';

const conditionNameSchema = z.object({ slug: z.string(), name: z.string() });
export const conditionSchema = conditionNameSchema.extend({
  synonyms: z.array(z.string()),
  icd11: z.string().nullable(),
  orpha: z.string().nullable(),
  source: z.string().nullable(),
  spaceCount: z.number().int(),
});

export const spaceSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  about: z.string(),
  association: associationSchema.pick({ slug: true, name: true }),
  conditions: z.array(conditionNameSchema),
  /** Of its name, its charter and its settings. */
  language: localeSchema,
  /** Other languages in which threads may be opened. */
  alsoIn: z.array(localeSchema),
  visibility: z.enum(SPACE_VISIBILITIES),
  indexed: z.boolean(),
  joinRule: z.enum(JOIN_RULES),
  joinQuestion: z.string().nullable(),
  /** Closed for good: it can be read, nothing more. */
  archived: z.boolean(),
  weave: z.number().int(),
  dye: z.enum(DYES),
  memberCount: z.number().int(),
  /** Messages written since midnight UTC. */
  postsToday: z.number().int(),
  /** A measure of the team that keeps the viewer from writing: a warning to read first, or a time of silence. */
  heldBack: z.enum(HELD_BACK).nullable(),
  can: z.object({
    join: z.boolean(),
    leave: z.boolean(),
    write: z.boolean(),
    /** Belongs to the space, and writes again once the charter in force is accepted (`PUT …/membership`). */
    acceptCharter: z.boolean(),
    /** Take another of one's names for what one writes later. */
    changeName: z.boolean(),
    moderate: z.boolean(),
    edit: z.boolean(),
  }),
});

export const membershipSchema = z.object({
  id: idSchema,
  persona: personaSchema.omit({ can: true }),
  role: z.enum(MEMBERSHIP_ROLES),
  state: z.enum(MEMBERSHIP_STATES),
  charterVersion: z.number().int(),
  /** Why one was refused or shut out. */
  reason: z.string().nullable(),
  /** The day, as its first moment in UTC. */
  joinedAt: timeSchema,
});

/** Articles are numbered through: those of the platform (`base`) first, then the space's own; all in the language of the space. */
export const charterSchema = z.object({
  version: z.number().int(),
  publishedAt: timeSchema,
  base: z.array(z.string()),
  articles: z.array(z.string()),
});

const spaceTagSchema = z.object({ key: z.string(), name: z.string() });
export const spaceDetailSchema = spaceSchema.extend({
  charter: charterSchema,
  tags: z.array(spaceTagSchema),
  team: z.array(z.object({ persona: personaSchema.omit({ can: true }), role: z.enum(MEMBERSHIP_ROLES) })),
  /** Messages of a newcomer that wait for the team before they appear. */
  newcomerHold: z.number().int(),
  /** What the viewer writes here, or would as somebody who joins now, waits for the team first. */
  held: z.boolean(),
  announcement: z.object({ text: z.string(), until: timeSchema.nullable() }).nullable(),
  /** Another association keeps the space since then, and this member has not been told yet. */
  newKeeper: z.object({ since: timeSchema, before: associationSchema.pick({ slug: true, name: true }) }).nullable(),
  unansweredCount: z.number().int(),
  doorThreadId: idSchema.nullable(),
  membership: membershipSchema.nullable(),
});

const bySlug = z.object({ slug: slugSchema });

export const listConditions = endpoint({
  method: 'GET',
  url: '/conditions',
  summary: 'Catalogue of conditions; `q` also finds synonyms',
  tag: 'Conditions',
  access: 'anyone',
  rate: 'read',
  query: pageQuery.extend({ q: z.string().max(100).optional(), locale: localeSchema.default('fr') }),
  responses: { 200: pageOf(conditionSchema) },
  errors: [400, 429],
});
export const getCondition = endpoint({
  method: 'GET',
  url: '/conditions/:slug',
  summary: 'One condition with the visible spaces, of one language if `language` says which',
  tag: 'Conditions',
  access: 'anyone',
  rate: 'read',
  params: bySlug,
  query: z.strictObject({ locale: localeSchema.default('fr'), language: localeSchema.optional() }),
  responses: { 200: z.object({ condition: conditionSchema, spaces: z.array(spaceSchema) }) },
  errors: [400, 404, 429],
});

export const getAssociation = endpoint({
  method: 'GET',
  url: '/associations/:slug',
  summary: 'One association with its visible spaces',
  tag: 'Associations',
  access: 'anyone',
  rate: 'read',
  params: bySlug,
  query: z.strictObject({ locale: localeSchema.optional() }),
  responses: {
    200: z.object({
      association: associationSchema.extend({ can: z.object({ openSpace: z.boolean(), edit: z.boolean() }) }),
      spaces: z.array(spaceSchema),
    }),
  },
  errors: [400, 404, 429],
});

const nameSchema = z.string().trim().min(2).max(80);
const aboutSchema = z.string().trim().min(10).max(500);
/** Beyond ten nobody would stay. */
const newcomerHoldSchema = z.number().int().min(0).max(10);
const conditionsSchema = z
  .array(slugSchema)
  .max(10)
  .refine((slugs) => new Set(slugs).size === slugs.length);
const weaveSchema = z.number().int().min(0).max(8);
const articleSchema = z.string().trim().min(5).max(500);
/** Beside the space's own, which is left out if it is among them. */
const alsoInSchema = z.array(localeSchema).max(LOCALES.length);

/** A space's own articles, in its language. */
const articlesSchema = z.array(articleSchema).min(1).max(20);

export const createSpace = endpoint({
  method: 'POST',
  url: '/associations/:slug/spaces',
  summary: 'Open a space of one’s association (its stewards); whoever opens it is its first steward',
  tag: 'Spaces',
  access: 'verified',
  rate: 'write',
  creates: true,
  params: bySlug,
  body: z.strictObject({
    name: nameSchema,
    /** Of a private space only a beginning: the server adds to it, so that nobody finds the space by trying. */
    slug: slugSchema,
    about: aboutSchema,
    conditions: conditionsSchema,
    language: localeSchema,
    alsoIn: alsoInSchema.default([]),
    visibility: z.enum(SPACE_VISIBILITIES),
    indexed: z.boolean().default(false),
    joinRule: z.enum(JOIN_RULES),
    joinQuestion: z.string().trim().max(300).optional(),
    charter: articlesSchema,
    newcomerHold: newcomerHoldSchema.default(0),
    weave: weaveSchema.default(0),
    dye: z.enum(DYES).default('guede'),
    /** The pseudonym of its first steward; the one that looks after the association unless given. */
    personaId: idSchema.optional(),
  }),
  responses: { 201: z.object({ space: spaceDetailSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listSpaces = endpoint({
  method: 'GET',
  url: '/spaces',
  summary: 'Spaces this viewer may see',
  tag: 'Spaces',
  access: 'anyone',
  rate: 'read',
  query: pageQuery.extend({
    condition: slugSchema.optional(),
    /** The space's own, or another in which one may write there. */
    language: localeSchema.optional(),
    /** Of the associations that belong to this federation. */
    federation: slugSchema.optional(),
  }),
  responses: { 200: pageOf(spaceSchema) },
  errors: [400, 429],
});
export const getSpace = endpoint({
  method: 'GET',
  url: '/spaces/:slug',
  summary: 'One space',
  tag: 'Spaces',
  access: 'anyone',
  rate: 'read',
  params: bySlug,
  responses: { 200: z.object({ space: spaceDetailSchema }) },
  errors: [400, 404, 429],
});
export const updateSpace = endpoint({
  method: 'PATCH',
  url: '/spaces/:slug',
  summary: 'Settings of a space',
  tag: 'Spaces',
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: z.strictObject({
    name: nameSchema.optional(),
    about: aboutSchema.optional(),
    visibility: z.enum(SPACE_VISIBILITIES).optional(),
    indexed: z.boolean().optional(),
    joinRule: z.enum(JOIN_RULES).optional(),
    joinQuestion: z.string().trim().max(300).nullable().optional(),
    newcomerHold: newcomerHoldSchema.optional(),
    conditions: conditionsSchema.optional(),
    alsoIn: alsoInSchema.optional(),
    weave: weaveSchema.optional(),
    dye: z.enum(DYES).optional(),
    /** At the top of the space, until a moment or until it is taken away (`null`). */
    announcement: z
      .strictObject({ text: z.string().trim().min(2).max(300), until: givenTimeSchema.nullable().default(null) })
      .nullable()
      .optional(),
    archived: z.boolean().optional(),
  }),
  responses: { 200: z.object({ space: spaceDetailSchema }) },
  errors: [400, 401, 403, 404, 415, 422, 429],
});

export const listCharters = endpoint({
  method: 'GET',
  url: '/spaces/:slug/charters',
  summary: 'Every version of the charter of a space, the one in force first',
  tag: 'Spaces',
  access: 'anyone',
  rate: 'read',
  params: bySlug,
  query: pageQuery,
  responses: { 200: pageOf(charterSchema) },
  errors: [400, 404, 429],
});
export const publishCharter = endpoint({
  method: 'POST',
  url: '/spaces/:slug/charters',
  summary: 'A new version of the charter (stewards); members accept it before they write again',
  tag: 'Spaces',
  access: 'verified',
  rate: 'write',
  creates: true,
  params: bySlug,
  body: z.strictObject({
    /** The version in force that this one was written from. */
    version: countSchema(1),
    articles: articlesSchema,
  }),
  responses: { 201: z.object({ charter: charterSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});

export const joinSpace = endpoint({
  method: 'PUT',
  url: '/spaces/:slug/membership',
  summary: 'Join with a pseudonym; who belongs to the space already accepts the charter in force',
  tag: 'Spaces',
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: z.strictObject({
    personaId: idSchema,
    charterVersion: countSchema(1),
    answer: z.string().trim().max(2000).optional(),
    invitation: z.string().max(100).optional(),
  }),
  responses: { 200: z.object({ membership: membershipSchema }), 202: z.object({ membership: membershipSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listOwnMemberships = endpoint({
  method: 'GET',
  url: '/me/memberships',
  summary: 'One’s own places in spaces, and requests for one, by name of the space',
  tag: 'Spaces',
  access: 'account',
  rate: 'read',
  query: pageQuery.extend({ state: z.enum(MEMBERSHIP_STATES).default('active') }),
  responses: {
    200: pageOf(
      z.object({
        space: spaceSchema.pick({ slug: true, name: true, language: true, weave: true, dye: true }),
        membership: membershipSchema,
      }),
    ),
  },
  errors: [400, 401, 429],
});
export const changeName = endpoint({
  method: 'PUT',
  url: '/spaces/:slug/membership/persona',
  summary: 'Another of one’s names for what one writes in an open space from now on; nothing shows that both are one person',
  tag: 'Spaces',
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: z.strictObject({ personaId: idSchema, charterVersion: countSchema(1) }),
  responses: { 200: z.object({ membership: membershipSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const leaveSpace = endpoint({
  method: 'DELETE',
  url: '/spaces/:slug/membership',
  summary: 'Leave',
  tag: 'Spaces',
  access: 'account',
  rate: 'write',
  params: bySlug,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 409, 429],
});
export const acknowledgeKeeper = endpoint({
  method: 'PUT',
  url: '/spaces/:slug/membership/keeper',
  summary: 'Say that one has read who keeps the space since when (`newKeeper`)',
  tag: 'Spaces',
  access: 'account',
  rate: 'write',
  params: bySlug,
  body: z.strictObject({ since: givenTimeSchema }),
  responses: { 204: z.null() },
  errors: [400, 401, 404, 415, 429],
});
export const listMembers = endpoint({
  method: 'GET',
  url: '/spaces/:slug/members',
  summary: 'Members, for the team',
  tag: 'Spaces',
  access: 'verified',
  rate: 'read',
  params: bySlug,
  query: pageQuery.extend({ state: z.enum(MEMBERSHIP_STATES).default('active') }),
  responses: { 200: pageOf(membershipSchema.extend({ answer: z.string().nullable() })) },
  errors: [400, 401, 403, 404, 429],
});
export const listJoinRequests = endpoint({
  method: 'GET',
  url: '/moderation/join-requests',
  summary: 'Who asks to join the spaces of whose team one is, longest first',
  tag: 'Spaces',
  access: 'verified',
  rate: 'read',
  query: pageQuery,
  responses: {
    200: pageOf(
      z.object({
        space: z.object({ slug: z.string(), name: z.string(), language: z.string(), joinQuestion: z.string().nullable() }),
        membership: membershipSchema.extend({ answer: z.string().nullable() }),
      }),
    ),
  },
  errors: [400, 401, 403, 429],
});
export const updateMember = endpoint({
  method: 'PATCH',
  url: '/spaces/:slug/members/:id',
  summary: 'Change a member’s role, answer a request, or expel',
  tag: 'Spaces',
  access: 'verified',
  rate: 'write',
  params: bySlug.extend({ id: idSchema }),
  body: z.strictObject({
    role: z.enum(MEMBERSHIP_ROLES).optional(),
    state: z.enum(['active', 'expelled', 'refused']).optional(),
    /** Needed to refuse a request; the person reads it. */
    reason: z.string().trim().min(5).max(1000).optional(),
  }),
  responses: { 200: z.object({ membership: membershipSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const putSpaceTag = endpoint({
  method: 'PUT',
  url: '/spaces/:slug/tags/:key',
  summary: 'Name a tag of the space (team)',
  tag: 'Spaces',
  access: 'verified',
  rate: 'write',
  params: bySlug.extend({ key: slugSchema }),
  body: z.strictObject({ name: z.string().trim().min(2).max(30) }),
  responses: { 200: z.object({ tag: spaceTagSchema }) },
  errors: [400, 401, 403, 404, 415, 422, 429],
});
export const deleteSpaceTag = endpoint({
  method: 'DELETE',
  url: '/spaces/:slug/tags/:key',
  summary: 'Remove a tag of the space (team)',
  tag: 'Spaces',
  access: 'verified',
  rate: 'write',
  params: bySlug.extend({ key: slugSchema }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
