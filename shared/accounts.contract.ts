import { z } from 'zod';
import { endpoint, idSchema, pageOf, pageQuery, timeSchema } from './contract.ts';
import { LOCALES } from './vocabulary.ts';

const email = z.email().max(254);
/** Any character is welcome; the length alone is asked of people (NIST SP 800-63B). */
const password = z.string().min(10).max(200);
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const localeSchema = z.enum(LOCALES);
/** 3–24 characters: letters, digits, spaces and . ' ’ - between them. */
export const handleSchema = z
  .string()
  .trim()
  .min(3)
  .max(24)
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} .'’-]*[\p{L}\p{N}])?$/u)
  .refine((handle) => !/ {2}/.test(handle));
const countrySchema = z.string().regex(/^[A-Z]{2}$/);

export const accountSchema = z.object({
  email: z.string(),
  locale: localeSchema,
  country: countrySchema,
  verified: z.boolean(),
  operator: z.boolean(),
  safetyOfficer: z.boolean(),
  /** The first pseudonym, for the header. */
  persona: z.object({ handle: z.string(), avatarUrl: z.string() }),
  createdAt: timeSchema,
});

export const personaSchema = z.object({
  id: idSchema,
  handle: z.string(),
  bio: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  can: z.object({ edit: z.boolean() }),
});
const patchSchema = z.strictObject({ weave: z.number().int().min(0).max(8), duo: z.number().int().min(1).max(18) });

export const sessionSchema = z.object({
  id: idSchema,
  current: z.boolean(),
  /** Browser family and system, as far as its user agent tells; never the whole string. */
  device: z.string(),
  createdAt: timeSchema,
  lastSeenAt: timeSchema,
});

export const CONSENT_PURPOSES = ['terms', 'healthData'] as const;
const consentSchema = z.object({ purpose: z.enum(CONSENT_PURPOSES), version: z.string() });
const consentEntrySchema = z.object({ purpose: z.string(), version: z.string(), givenAt: timeSchema, withdrawnAt: timeSchema.nullable() });

const tag = 'Accounts';

export const listConsents = endpoint({
  method: 'GET',
  url: '/consents',
  summary: 'The consents asked at sign-up, in their current versions',
  tag,
  access: 'anyone',
  rate: 'read',
  responses: { 200: z.object({ items: z.array(consentSchema), minimumAge: z.record(z.string(), z.number().int()) }) },
  errors: [429],
});

export const createAccount = endpoint({
  method: 'POST',
  url: '/accounts',
  summary: 'Ask for an account; the answer never tells whether the e-mail is known',
  tag,
  access: 'anyone',
  rate: 'credentials',
  body: z.strictObject({
    email,
    password,
    handle: handleSchema,
    locale: localeSchema,
    country: countrySchema,
    birthYear: z.number().int().min(1900).max(2100),
    consents: z.strictObject({ terms: z.string().max(40), healthData: z.string().max(40) }),
    patch: patchSchema.optional(),
  }),
  responses: { 202: z.object({ status: z.literal('verification_sent') }) },
  errors: [400, 403, 409, 415, 422, 429],
});

export const verifyAccount = endpoint({
  method: 'POST',
  url: '/accounts/verify',
  summary: 'Confirm the e-mail with the token of the mail; signs in',
  tag,
  access: 'anyone',
  rate: 'credentials',
  body: z.strictObject({ token }),
  responses: { 200: z.object({ account: accountSchema }) },
  errors: [400, 403, 409, 415, 422, 429],
});

export const createSession = endpoint({
  method: 'POST',
  url: '/sessions',
  summary: 'Sign in',
  tag,
  access: 'anyone',
  rate: 'credentials',
  body: z.strictObject({ email: z.string().max(254), password: z.string().max(200), totp: z.string().max(10).optional() }),
  responses: { 200: z.object({ account: accountSchema }) },
  errors: [400, 401, 403, 415, 429],
});

export const listSessions = endpoint({
  method: 'GET',
  url: '/sessions',
  summary: 'Where this account is signed in',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(sessionSchema) },
  errors: [400, 401, 429],
});
export const endCurrentSession = endpoint({
  method: 'DELETE',
  url: '/sessions/current',
  summary: 'Sign out',
  tag,
  access: 'account',
  rate: 'write',
  responses: { 204: z.null() },
  errors: [401, 403, 429],
});
export const endSession = endpoint({
  method: 'DELETE',
  url: '/sessions/:id',
  summary: 'End one session',
  tag,
  access: 'account',
  rate: 'write',
  params: z.object({ id: idSchema }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const endOtherSessions = endpoint({
  method: 'DELETE',
  url: '/sessions',
  summary: 'End all sessions but this one',
  tag,
  access: 'account',
  rate: 'write',
  responses: { 204: z.null() },
  errors: [401, 403, 429],
});

export const requestPasswordReset = endpoint({
  method: 'POST',
  url: '/password-resets',
  summary: 'Ask for a reset mail; always the same answer',
  tag,
  access: 'anyone',
  rate: 'recovery',
  body: z.strictObject({ email: z.string().max(254) }),
  responses: { 202: z.object({ status: z.literal('reset_sent') }) },
  errors: [400, 403, 415, 429],
});
export const confirmPasswordReset = endpoint({
  method: 'POST',
  url: '/password-resets/confirm',
  summary: 'Choose a new password; ends all sessions',
  tag,
  access: 'anyone',
  rate: 'recovery',
  body: z.strictObject({ token, password }),
  responses: { 200: z.object({ status: z.literal('password_changed') }) },
  errors: [400, 403, 409, 415, 422, 429],
});

export const getMe = endpoint({
  method: 'GET',
  url: '/me',
  summary: 'One’s own account',
  tag,
  access: 'account',
  rate: 'read',
  responses: { 200: z.object({ account: accountSchema }) },
  errors: [401, 429],
});
export const updateMe = endpoint({
  method: 'PATCH',
  url: '/me',
  summary: 'Change language, country, password or e-mail (the last two ask for the password)',
  tag,
  access: 'account',
  rate: 'write',
  body: z.strictObject({
    locale: localeSchema.optional(),
    country: countrySchema.optional(),
    currentPassword: z.string().max(200).optional(),
    newPassword: password.optional(),
    newEmail: email.optional(),
  }),
  responses: { 200: z.object({ account: accountSchema, emailChange: z.literal('verification_sent').nullable() }) },
  errors: [400, 401, 403, 409, 415, 422, 429],
});
export const confirmEmailChange = endpoint({
  method: 'POST',
  url: '/me/email/confirm',
  summary: 'Confirm a new e-mail with the token sent to it',
  tag,
  access: 'anyone',
  rate: 'credentials',
  body: z.strictObject({ token }),
  responses: { 200: z.object({ status: z.literal('email_changed') }) },
  errors: [400, 403, 409, 415, 422, 429],
});

export const listMyPersonas = endpoint({
  method: 'GET',
  url: '/me/personas',
  summary: 'One’s pseudonyms',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(personaSchema.extend({ spaces: z.array(z.object({ slug: z.string(), name: z.string() })) })) },
  errors: [400, 401, 429],
});
export const createPersona = endpoint({
  method: 'POST',
  url: '/me/personas',
  summary: 'A new pseudonym',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  body: z.strictObject({ handle: handleSchema, bio: z.string().trim().max(300).optional(), patch: patchSchema.optional() }),
  responses: { 201: z.object({ persona: personaSchema }) },
  errors: [400, 401, 403, 409, 415, 422, 429],
});
export const updatePersona = endpoint({
  method: 'PATCH',
  url: '/personas/:id',
  summary: 'Change one’s pseudonym',
  tag,
  access: 'verified',
  rate: 'write',
  params: z.object({ id: idSchema }),
  body: z.strictObject({
    handle: handleSchema.optional(),
    bio: z.string().trim().max(300).nullable().optional(),
    patch: patchSchema.optional(),
  }),
  responses: { 200: z.object({ persona: personaSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const blockPersona = endpoint({
  method: 'PUT',
  url: '/personas/:id/block',
  summary: 'Neither sees the other any more',
  tag,
  access: 'verified',
  rate: 'block',
  params: z.object({ id: idSchema }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 422, 429],
});
export const unblockPersona = endpoint({
  method: 'DELETE',
  url: '/personas/:id/block',
  summary: 'Undo a block',
  tag,
  access: 'verified',
  rate: 'write',
  params: z.object({ id: idSchema }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const listBlocks = endpoint({
  method: 'GET',
  url: '/me/blocks',
  summary: 'The pseudonyms one has blocked',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(z.object({ persona: personaSchema, blockedAt: timeSchema })) },
  errors: [400, 401, 429],
});
export const listMyConsents = endpoint({
  method: 'GET',
  url: '/me/consents',
  summary: 'Dated log of consents',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(consentEntrySchema) },
  errors: [400, 401, 429],
});
