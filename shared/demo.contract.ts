import { z } from 'zod';
import { endpoint, pageOf, pageQuery, timeSchema } from './contract.ts';

/** A mail that the demo did not send but kept. */
export const demoMailSchema = z.object({
  id: z.string(),
  at: timeSchema,
  to: z.string(),
  subject: z.string(),
  /** Its plain text part. */
  text: z.string(),
});

/** Absent (404) wherever the demo community is not served. */
export const listDemoMails = endpoint({
  method: 'GET',
  url: '/demo/mails',
  summary: 'The mails of the demo, latest first',
  tag: 'Demo',
  access: 'anyone',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(demoMailSchema) },
  errors: [400, 429],
});
