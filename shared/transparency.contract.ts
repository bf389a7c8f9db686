import { z } from 'zod';
import { endpoint } from './contract.ts';
import { APPELLANTS, FLAG_GROUNDS, RESTRICTIONS } from './vocabulary.ts';

/**
 * How many: `from` and `to` are the same where the number is told. From 1 to 4 is never told more exactly; in a year that is not final, nothing is told
 * more exactly than from one multiple of five to before the next. A total is the sum of what is told of its parts.
 */
const figureSchema = z.object({ from: z.number().int(), to: z.number().int() });
export type Figure = z.infer<typeof figureSchema>;

/** Notices: a measure was taken; left as it is; looked after by the platform; still waiting. */
const noticesSchema = z.object({
  measure: figureSchema,
  none: figureSchema,
  platform: figureSchema,
  waiting: figureSchema,
  total: figureSchema,
});
/** Measures: after a notice; of the team's own initiative. */
const measuresSchema = z.object({ onNotice: figureSchema, ownInitiative: figureSchema, total: figureSchema });
const appealsSchema = z.object({ upheld: figureSchema, reversed: figureSchema, waiting: figureSchema, total: figureSchema });
/** Of fewer than five there is no median. */
const hoursSchema = z.number().int().nullable();

export const transparencySchema = z.object({
  year: z.number().int(),
  /** The last day that is counted (UTC); null: none yet. */
  until: z.iso.date().nullable(),
  /** It does not change any more. */
  final: z.boolean(),
  /** All years with figures, latest first. */
  years: z.array(z.number().int()),
  notices: z.object({
    byGround: z.array(z.object({ ground: z.enum(FLAG_GROUNDS), ...noticesSchema.shape })),
    all: noticesSchema,
    /** Of them, given without an account. */
    withoutAccount: figureSchema,
    /** From a notice to its decision, in hours. */
    medianHours: hoursSchema,
  }),
  measures: z.object({
    byType: z.array(z.object({ type: z.enum(RESTRICTIONS), ...measuresSchema.shape })),
    all: measuresSchema,
    /** Of them, for a law and not only the charter. */
    onLaw: figureSchema,
    /** Of them, taken by a rule before anybody had looked. */
    automated: figureSchema,
    /** Of those, undone by a person. */
    automatedUndone: figureSchema,
  }),
  secondOpinions: z.object({
    /** A second person thought the same. */
    confirmed: figureSchema,
    /** Another decision took the place of the first. */
    replaced: figureSchema,
  }),
  appeals: z.object({
    byAppellant: z.array(z.object({ appellant: z.enum(APPELLANTS), ...appealsSchema.shape })),
    all: appealsSchema,
    /** From an appeal to its answer, in hours. */
    medianHours: hoursSchema,
  }),
  /** Cases that teams handed to the platform. */
  handedToPlatform: figureSchema,
  /** Times a safety officer learnt whose a pseudonym is. */
  identityReadings: figureSchema,
  /** People on the teams of spaces when it was counted. */
  moderators: figureSchema,
});
export type Transparency = z.infer<typeof transparencySchema>;

export const getTransparency = endpoint({
  method: 'GET',
  url: '/transparency/:year',
  summary:
    'Figures of a year for the whole site (DSA Art. 15 and 24), counted once a month; no count from 1 to 4 is told. As CSV: `/transparency/:year.csv`, outside the API',
  tag: 'Moderation',
  access: 'anyone',
  rate: 'read',
  params: z.object({ year: z.string().regex(/^20\d\d$/) }),
  responses: { 200: transparencySchema },
  errors: [400, 404, 429],
});
