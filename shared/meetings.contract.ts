import { z } from 'zod';
import { localeSchema, personaSchema } from './accounts.contract.ts';
import { countSchema, endpoint, givenTimeSchema, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import { MEETING_KINDS, REGISTRATION_STATES } from './vocabulary.ts';

/** Days after its end during which a meeting can be evaluated; then who was registered is forgotten. */
export const MEETING_KEPT_DAYS = 30;

const detailSchemas = {
  kind: z.enum(MEETING_KINDS),
  title: z.string().trim().min(5).max(140),
  /** Plain text; an empty line separates paragraphs. */
  description: z.string().trim().min(10).max(4000),
  language: localeSchema,
  startsAt: givenTimeSchema,
  durationMinutes: z.number().int().min(10).max(720),
  /** IANA name, such as `Europe/Paris`. */
  timeZone: z.string().max(60).refine(isTimeZone),
  /** null: as many as come. */
  capacity: z.number().int().min(1).max(10_000).nullable(),
  /** Address or link. Shown to those who have a place, and to the team. */
  place: z.string().trim().max(500).nullable(),
};

/** A place on the map of the world's clocks; an offset (`+01:00`) is none, since it knows no summer. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const meetingSchema = z.object({
  id: idSchema,
  space: z.object({ slug: z.string(), name: z.string() }),
  ...detailSchemas,
  timeZone: z.string(),
  /** null, too, for everybody who is not to know it. */
  place: z.string().nullable(),
  endsAt: timeSchema,
  state: z.enum(['planned', 'cancelled', 'held']),
  /** For members. `left` is null where there is no limit. */
  places: z.object({ left: z.number().int().nullable(), registered: z.number().int(), waiting: z.number().int() }).nullable(),
  /** One's own. `ahead`: how many wait since before. */
  registration: z.object({ state: z.enum(REGISTRATION_STATES), ahead: z.number().int(), evaluated: z.boolean() }).nullable(),
  /** How many came; for the team. */
  attended: z.number().int().nullable(),
  version: z.number().int(),
  can: z.object({
    register: z.boolean(),
    unregister: z.boolean(),
    evaluate: z.boolean(),
    edit: z.boolean(),
    cancel: z.boolean(),
    hold: z.boolean(),
    /** Sees who comes, and what they thought of it. */
    lead: z.boolean(),
  }),
});

const tag = 'Meetings';
const byId = z.object({ id: idSchema });
const one = z.object({ meeting: meetingSchema });
const whenQuery = pageQuery.extend({ when: z.enum(['coming', 'past']).default('coming') });

export const listMeetings = endpoint({
  method: 'GET',
  url: '/spaces/:slug/meetings',
  summary: 'Meetings of a space: to come, the next first; or past, the last first',
  tag,
  access: 'anyone',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: whenQuery,
  responses: { 200: pageOf(meetingSchema) },
  errors: [400, 404, 429],
});
export const listHostedMeetings = endpoint({
  method: 'GET',
  url: '/associations/:slug/meetings',
  summary: 'Meetings to come, the next first, in the spaces that an association hosts; of a federation also in those of its members',
  tag,
  access: 'anyone',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: pageQuery,
  responses: { 200: pageOf(meetingSchema) },
  errors: [400, 404, 429],
});
export const createMeeting = endpoint({
  method: 'POST',
  url: '/spaces/:slug/meetings',
  summary: 'Announce a meeting (team)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: z.object({ slug: slugSchema }),
  body: z.strictObject({
    ...detailSchemas,
    capacity: detailSchemas.capacity.default(null),
    place: detailSchemas.place.default(null),
  }),
  responses: { 201: one },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const getMeeting = endpoint({
  method: 'GET',
  url: '/meetings/:id',
  summary: 'One meeting; its place only for those who have one, and the team',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  responses: { 200: one },
  errors: [400, 404, 429],
});
export const updateMeeting = endpoint({
  method: 'PATCH',
  url: '/meetings/:id',
  summary: 'Change a meeting (team); those it concerns are told of another time or place',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ version: countSchema(1), ...z.object(detailSchemas).partial().shape }),
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const cancelMeeting = endpoint({
  method: 'PUT',
  url: '/meetings/:id/cancellation',
  summary: 'Cancel a meeting (team); everybody registered or waiting is told',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 429],
});
export const holdMeeting = endpoint({
  method: 'PUT',
  url: '/meetings/:id/attendance',
  summary: 'Say that a meeting took place, and how many came (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ attended: z.number().int().min(0).max(100_000) }),
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 415, 429],
});
export const registerForMeeting = endpoint({
  method: 'PUT',
  url: '/meetings/:id/registration',
  summary: 'Take a place with the pseudonym one wears in the space, or wait for one',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 429],
});
export const cancelRegistration = endpoint({
  method: 'DELETE',
  url: '/meetings/:id/registration',
  summary: 'Give one’s place back; who has waited longest gets it',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 429],
});
export const listRegistrations = endpoint({
  method: 'GET',
  url: '/meetings/:id/registrations',
  summary: 'Who comes, or who waits, in the order they asked (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: byId,
  query: pageQuery.extend({ state: z.enum(REGISTRATION_STATES).default('registered') }),
  responses: { 200: pageOf(z.object({ persona: personaSchema.omit({ can: true }), state: z.enum(REGISTRATION_STATES) })) },
  errors: [400, 401, 403, 404, 429],
});
export const listOwnRegistrations = endpoint({
  method: 'GET',
  url: '/me/registrations',
  summary: 'Meetings in which this account has a place or waits for one: to come, or past since 30 days at most',
  tag,
  access: 'account',
  rate: 'read',
  query: whenQuery,
  responses: { 200: pageOf(meetingSchema) },
  errors: [400, 401, 429],
});
const wordsSchema = z.string().trim().max(1000).optional();
export const evaluateMeeting = endpoint({
  method: 'PUT',
  url: '/meetings/:id/evaluation',
  summary: 'Say once, without a name, what a meeting brought (those who had a place)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ usefulness: z.number().int().min(1).max(5), helped: wordsSchema, missing: wordsSchema }),
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listEvaluations = endpoint({
  method: 'GET',
  url: '/meetings/:id/evaluations',
  summary:
    'What people thought of a meeting: answers five by five, never the last one to four, no name, in an order that tells nothing (team)',
  tag,
  access: 'verified',
  rate: 'read',
  params: byId,
  query: pageQuery,
  responses: {
    200: pageOf(z.object({ id: idSchema, helped: z.string().nullable(), missing: z.string().nullable() })).extend({
      /** null until there are five. */
      usefulness: z.object({ answers: z.number().int(), average: z.number() }).nullable(),
    }),
  },
  errors: [400, 401, 403, 404, 429],
});

export type Meeting = z.output<typeof meetingSchema>;
