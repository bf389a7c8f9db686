import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { countSchema, endpoint } from './contract.ts';

/** A sentence or two. */
const note = z.string().trim().min(2).max(300);
const notes = z.strictObject({ fr: note.optional(), en: note.optional(), de: note.optional() });

export const platformSettingsSchema = z.object({
  version: z.number().int(),
  requestsOpen: z.boolean(),
  closedNote: z.object({ fr: z.string().optional(), en: z.string().optional(), de: z.string().optional() }),
  directoryNote: z.object({ fr: z.string().optional(), en: z.string().optional(), de: z.string().optional() }),
});
const said = z.object({ text: z.string(), language: localeSchema }).nullable();

const tag = 'Platform';

export const getPlatformNotices = endpoint({
  method: 'GET',
  url: '/platform/notices',
  summary: 'Whether associations may ask for a place, and what the operators say about it and in the directory',
  tag,
  access: 'anyone',
  rate: 'read',
  query: z.strictObject({ locale: localeSchema.default('fr') }),
  responses: { 200: z.object({ requestsOpen: z.boolean(), closedNote: said, directoryNote: said }) },
  errors: [400, 429],
});
export const getPlatformSettings = endpoint({
  method: 'GET',
  url: '/platform/settings',
  summary: 'What is set for the whole site, and how many operators there are (operators)',
  tag,
  access: 'verified',
  rate: 'read',
  responses: { 200: z.object({ settings: platformSettingsSchema, operators: z.number().int() }) },
  errors: [401, 403, 429],
});
export const updatePlatformSettings = endpoint({
  method: 'PATCH',
  url: '/platform/settings',
  summary: 'Change what is set for the whole site (operators)',
  tag,
  access: 'verified',
  rate: 'write',
  body: z.strictObject({
    version: countSchema(1),
    requestsOpen: z.boolean().optional(),
    /** Every language it is said in; one that is left out is no longer there. */
    closedNote: notes.optional(),
    directoryNote: notes.optional(),
  }),
  responses: { 200: z.object({ settings: platformSettingsSchema }) },
  errors: [400, 401, 403, 409, 415, 429],
});
