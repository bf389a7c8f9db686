import { z } from 'zod';
import { localeSchema, personaSchema } from './accounts.contract.ts';
import { associationSchema } from './associations.contract.ts';
import { endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { spaceDetailSchema } from './spaces.contract.ts';
import { MEMBERSHIP_ROLES, MEMBERSHIP_STATES } from './vocabulary.ts';

const tag = 'Invitations';
const bySlug = z.object({ slug: slugSchema });
const byId = bySlug.extend({ id: idSchema });
const persona = personaSchema.omit({ can: true });
const expiresInDays = z.number().int().min(1).max(365);

/** The link is told once: the database keeps a hash of its secret. */
const madeSchema = z.object({ url: z.string() });
const openInvitation = {
  id: idSchema,
  /** Of the team, who made it: it holds as long as they may make it. */
  madeBy: persona,
  createdAt: timeSchema,
  expiresAt: timeSchema,
  can: z.object({ revoke: z.boolean() }),
};

export const inviteToSpace = endpoint({
  method: 'POST',
  url: '/spaces/:slug/invitations',
  summary: 'Make a link that leads into the space (its stewards; moderators for members)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  sealed: true,
  params: bySlug,
  body: z.strictObject({ role: z.enum(MEMBERSHIP_ROLES), expiresInDays, uses: z.number().int().min(1).max(1000) }),
  responses: { 201: madeSchema },
  errors: [400, 401, 403, 404, 409, 415, 429],
});
export const listSpaceInvitations = endpoint({
  method: 'GET',
  url: '/spaces/:slug/invitations',
  summary: 'Links that still lead into the space, newest first (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: bySlug,
  query: pageQuery,
  responses: {
    200: pageOf(z.object({ ...openInvitation, role: z.enum(MEMBERSHIP_ROLES), uses: z.number().int(), used: z.number().int() })),
  },
  errors: [400, 401, 403, 404, 429],
});
export const revokeSpaceInvitation = endpoint({
  method: 'DELETE',
  url: '/spaces/:slug/invitations/:id',
  summary: 'Make a link lead nowhere (stewards; moderators those for members)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});

export const inviteSteward = endpoint({
  method: 'POST',
  url: '/associations/:slug/invitations',
  summary: 'Make a link by which one person comes to look after the association too, or instead of oneself (its stewards)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  sealed: true,
  params: bySlug,
  body: z.strictObject({
    expiresInDays,
    /** Whoever accepts takes one's own place. */
    handOver: z.boolean().default(false),
  }),
  responses: { 201: madeSchema },
  errors: [400, 401, 403, 404, 409, 415, 429],
});
export const listStewardInvitations = endpoint({
  method: 'GET',
  url: '/associations/:slug/invitations',
  summary: 'Links that still make a steward, newest first (stewards)',
  tag,
  access: 'verified',
  rate: 'read',
  params: bySlug,
  query: pageQuery,
  responses: { 200: pageOf(z.object({ ...openInvitation, handOver: z.boolean() })) },
  errors: [400, 401, 403, 404, 429],
});
export const revokeStewardInvitation = endpoint({
  method: 'DELETE',
  url: '/associations/:slug/invitations/:id',
  summary: 'Make a link lead nowhere (stewards)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});

/** Where a link leads, for whoever holds it; of a private space nothing more than this. */
export const invitationSchema = z.object({
  association: associationSchema.pick({ slug: true, name: true, logo: true }),
  /** null: it leads to looking after the association. */
  space: z.object({ slug: z.string(), name: z.string(), language: localeSchema, charter: spaceDetailSchema.shape.charter }).nullable(),
  /** In the space; of an association it is `steward`. */
  role: z.enum(MEMBERSHIP_ROLES),
  /** Somebody's place is handed over. */
  handOver: z.boolean(),
  expiresAt: timeSchema,
  /** The viewer's own place there, where they have one. */
  own: z
    .object({
      persona,
      role: z.enum(MEMBERSHIP_ROLES),
      state: z.enum(MEMBERSHIP_STATES),
      charterVersion: z.number().int(),
    })
    .nullable(),
  /** False also for whoever is there already, with as much to do, and for whoever was expelled. */
  can: z.object({ accept: z.boolean() }),
});
export const getInvitation = endpoint({
  method: 'GET',
  url: '/invitations/:secret',
  summary: 'Where an invitation leads, before it is accepted',
  tag,
  access: 'anyone',
  rate: 'read',
  params: z.object({ secret: z.string().max(100) }),
  responses: { 200: z.object({ invitation: invitationSchema }) },
  errors: [400, 404, 429],
});
