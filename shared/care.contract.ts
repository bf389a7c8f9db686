import { z } from 'zod';
import { localeSchema } from './accounts.contract.ts';
import { endpoint } from './contract.ts';

export const helpLineSchema = z.object({
  key: z.string(),
  country: z.string(),
  kind: z.string(),
  number: z.string(),
  /** Digits as a telephone wants them. */
  dial: z.string(),
  channel: z.enum(['call', 'text', 'call_or_text']),
  name: z.string(),
  about: z.string(),
  hours: z.string().nullable(),
  languages: z.array(z.string()),
  /** Day somebody last checked the number against its source; null: not yet. */
  verifiedOn: z.iso.date().nullable(),
  source: z.string().nullable(),
});

export const listHelpLines = endpoint({
  method: 'GET',
  url: '/help-lines',
  summary: 'Numbers to call, by country',
  tag: 'Care',
  access: 'anyone',
  rate: 'read',
  query: z.strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    locale: localeSchema.default('fr'),
  }),
  responses: { 200: z.object({ country: z.string(), countries: z.array(z.string()), items: z.array(helpLineSchema) }) },
  errors: [400, 429],
});
