import { z } from 'zod';
import { endpoint, slugSchema } from './contract.ts';

/** A figure, or that fewer than five people stand behind it. */
const figureSchema = z.union([z.number().int(), z.literal('<5')]);
export type Figure = z.infer<typeof figureSchema>;
/** The same, or that there is nothing to tell (yet). */
const perhapsSchema = z.union([z.number().int(), z.enum(['<5', 'none'])]);
export type PerhapsFigure = z.infer<typeof perhapsSchema>;

const weekSchema = z.object({
  /** Its Monday; weeks end on Sunday, in UTC. Only weeks that are over are counted, once and for all. */
  week: z.iso.date(),
  /** Who wrote or reacted. */
  active: figureSchema,
  threads: figureSchema,
  /** Minutes until somebody else replied, over the threads that got a reply; null where none did. */
  firstReply: z.object({ median: figureSchema, p90: figureSchema }).nullable(),
  /** Percent of the threads without a reply a day later; `none` where none was opened. */
  unanswered: perhapsSchema,
  joined: figureSchema,
  /** Of them, still there 30 days later; `none` until that is known. */
  stayed: perhapsSchema,
  flags: figureSchema,
});
export type Week = z.infer<typeof weekSchema>;

export const getStatistics = endpoint({
  method: 'GET',
  url: '/spaces/:slug/statistics',
  summary: 'What waits for the team, then figures by week (stewards); nothing about fewer than five people',
  tag: 'Spaces',
  access: 'verified',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  /** Rounded up to whole weeks. */
  query: z.strictObject({ days: z.coerce.number().int().min(7).max(371).default(84) }),
  responses: {
    200: z.object({
      tasks: z.object({
        requests: z.number().int(),
        held: z.number().int(),
        /** Open threads that nobody has answered a day after they were opened. */
        unanswered: z.number().int(),
        /** In the coming seven days. */
        meetingsSoon: z.number().int(),
        /** Over, and nobody has said yet that they were held. */
        meetingsOver: z.number().int(),
      }),
      /** Latest first; a week without anything is there too. */
      weeks: z.array(weekSchema),
    }),
  },
  errors: [400, 401, 403, 404, 429],
});
