import { z } from 'zod';
import { localeSchema, personaSchema } from './accounts.contract.ts';
import { associationSchema } from './associations.contract.ts';
import { countSchema, endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { charterSchema } from './spaces.contract.ts';
import { JOIN_RULES, MEMBERSHIP_ROLES, MEMBERSHIP_STATES, SPACE_OFFER_STATES, SPACE_VISIBILITIES } from './vocabulary.ts';

const nameSchema = associationSchema.pick({ slug: true, name: true });

/** As the space's stewards see what they offered. */
export const ownOfferSchema = z.object({
  association: nameSchema,
  state: z.enum(SPACE_OFFER_STATES),
  offeredAt: timeSchema,
  endedAt: timeSchema.nullable(),
});

/** As the stewards of the association see it: all that they learn of a space they may not read. */
export const spaceOfferSchema = z.object({
  id: idSchema,
  /** Who offers it. */
  from: nameSchema,
  /** To whom. */
  association: nameSchema,
  space: z.object({
    name: z.string(),
    language: localeSchema,
    alsoIn: z.array(localeSchema),
    visibility: z.enum(SPACE_VISIBILITIES),
    joinRule: z.enum(JOIN_RULES),
    archived: z.boolean(),
    /** Its address; null where it is for members only. */
    slug: z.string().nullable(),
  }),
  offeredAt: timeSchema,
});

/** The same with what accepting it asks for. */
export const offerDetailSchema = spaceOfferSchema.extend({
  charter: charterSchema,
  /** The place that the viewer has in the space already, or had. */
  own: z
    .object({
      persona: personaSchema.omit({ can: true }),
      role: z.enum(MEMBERSHIP_ROLES),
      state: z.enum(MEMBERSHIP_STATES),
      charterVersion: z.number().int(),
    })
    .nullable(),
});

const tag = 'Space offers';
const bySlug = z.object({ slug: slugSchema });
const byId = z.object({ id: idSchema });

export const getOffer = endpoint({
  method: 'GET',
  url: '/spaces/:slug/offer',
  summary: 'What became of the last offer of the space to another association, unless it was taken back (stewards)',
  tag,
  access: 'verified',
  rate: 'read',
  params: bySlug,
  responses: { 200: z.object({ offer: ownOfferSchema.nullable() }) },
  errors: [400, 401, 403, 404, 429],
});
export const offerSpace = endpoint({
  method: 'PUT',
  url: '/spaces/:slug/offer',
  summary: 'Offer the space to another association, which accepts or declines (stewards); one offer at a time',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug,
  body: z.strictObject({ association: slugSchema }),
  responses: { 200: z.object({ offer: ownOfferSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const withdrawOffer = endpoint({
  method: 'DELETE',
  url: '/spaces/:slug/offer',
  summary: 'Take back the offer that waits for an answer (stewards)',
  tag,
  access: 'verified',
  rate: 'write',
  params: bySlug,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});

export const listSpaceOffers = endpoint({
  method: 'GET',
  url: '/me/space-offers',
  summary: 'Spaces offered to the associations this account looks after, or to one of them; newest first',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery.extend({ association: slugSchema.optional() }),
  responses: { 200: pageOf(spaceOfferSchema) },
  errors: [400, 401, 429],
});
export const getSpaceOffer = endpoint({
  method: 'GET',
  url: '/space-offers/:id',
  summary: 'One of them while it waits for an answer, with the charter of the space',
  tag,
  access: 'account',
  rate: 'read',
  params: byId,
  responses: { 200: z.object({ offer: offerDetailSchema }) },
  errors: [400, 401, 404, 429],
});
export const acceptSpaceOffer = endpoint({
  method: 'PUT',
  url: '/space-offers/:id/acceptance',
  summary: 'Accept, for the association: it keeps the space from now on, and the viewer looks after it with one of their pseudonyms',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({
    /** Somebody who is a member of the space keeps the pseudonym they wear there. */
    personaId: idSchema,
    charterVersion: countSchema(1),
  }),
  responses: { 200: z.object({ space: z.object({ slug: z.string() }) }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const declineSpaceOffer = endpoint({
  method: 'DELETE',
  url: '/space-offers/:id',
  summary: 'Decline, for the association',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 409, 429],
});
