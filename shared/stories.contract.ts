import { z } from 'zod';
import { localeSchema, personaSchema } from './accounts.contract.ts';
import { foundSchema } from './held.contract.ts';
import { countSchema, endpoint, idSchema, pageOf, pageQuery, slugSchema, timeSchema } from './contract.ts';
import {
  DYES,
  LOCALES,
  REACTION_KINDS,
  SENT_NOTICES,
  SPACE_VISIBILITIES,
  STORY_PART_MAX,
  STORY_PROMPTS,
  STORY_READERS,
  STORY_MARKS,
  STORY_REVIEWS,
  STORY_ROLES,
  STORY_STAGES,
  STORY_STATES,
  STORY_THEMES,
  STORY_USES,
  STORY_WORD_MAX,
  WARNING_TOPICS,
} from './vocabulary.ts';

/** Words that somebody reads in a minute, for the reading time. */
export const WORDS_A_MINUTE = 200;
/** Within how many days a team means to have read what it was sent. */
export const STORY_REVIEW_DAYS = 3;
/** Of the words with which each use is described; new words are a new version. */
export const STORY_CONSENT_VERSION = '2026-11-23.2';
export const storyTitleSchema = z.string().trim().min(3).max(140);

const some = <const T extends readonly string[]>(names: T) => z.array(z.enum(names)).max(names.length);

/** What an author says of a story, beside its words. */
const aboutSchemas = {
  title: storyTitleSchema.nullable(),
  /** For whoever is tired: two or three sentences. */
  shortVersion: z.string().trim().max(280).nullable(),
  role: z.enum(STORY_ROLES).nullable(),
  stage: z.enum(STORY_STAGES).nullable(),
  themes: some(STORY_THEMES),
  /** Keys of tags of the space. */
  tags: z.array(z.string().max(60)).max(10),
  warnings: some(WARNING_TOPICS),
  /** What else it speaks of, in the author's words. */
  warning: z.string().trim().min(2).max(80).nullable(),
  language: localeSchema,
  readers: z.enum(STORY_READERS),
  /** Whoever reads it may leave its author a word in private. */
  wantsWords: z.boolean(),
};

export const storyPartSchema = z.object({
  prompt: z.enum(STORY_PROMPTS),
  /** Plain text; an empty line separates paragraphs, a line that begins with « - » is one of a list. */
  text: z.string(),
  version: z.number().int(),
  updatedAt: timeSchema,
});
export type StoryPart = z.infer<typeof storyPartSchema>;

const storySummarySchema = z.object({
  id: idSchema,
  space: z.object({
    slug: z.string(),
    name: z.string(),
    language: localeSchema,
    visibility: z.enum(SPACE_VISIBILITIES),
    weave: z.number().int(),
    dye: z.enum(DYES),
  }),
  author: personaSchema.omit({ can: true }),
  state: z.enum(STORY_STATES),
  ...aboutSchemas,
  title: z.string().nullable(),
  warning: z.string().nullable(),
  tags: z.array(z.object({ key: z.string(), name: z.string() })),
  /** Rounded up; null while nothing is written. */
  minutes: z.number().int().nullable(),
  releasedAt: timeSchema.nullable(),
});
export type StorySummary = z.infer<typeof storySummarySchema>;

const reactionCountsSchema = z.object({
  support: z.number().int(),
  same: z.number().int(),
  thanks: z.number().int(),
  helpful: z.number().int(),
});

const markSchema = z.object({
  prompt: z.enum(STORY_PROMPTS),
  /** Exactly as it stands in the words of that step. */
  passage: z.string().trim().min(1).max(500),
  kind: z.enum(STORY_MARKS),
});
export type StoryMark = z.infer<typeof markSchema>;

const reviewSchema = z.object({
  decision: z.enum(STORY_REVIEWS),
  note: z.string().nullable(),
  marks: z.array(markSchema),
  /** Changes of words that are proposed, in the order of the text; its author accepts or refuses each. */
  edits: z.array(
    z.object({
      id: idSchema,
      prompt: z.enum(STORY_PROMPTS),
      /** A few words that stand around it. */
      lead: z.string(),
      before: z.string(),
      after: z.string(),
      trail: z.string(),
      /** Null: not answered. */
      accepted: z.boolean().nullable(),
    }),
  ),
  /** Under the name worn in the space; null: no longer there. */
  by: z.string().nullable(),
  at: timeSchema,
});

export const storySchema = storySummarySchema.extend({
  /** Those with words, in the order of the steps. */
  parts: z.array(storyPartSchema),
  /** The viewer's own. */
  own: z.boolean(),
  /** For its author: what it may be used for, and since when. */
  uses: z.array(z.object({ use: z.enum(STORY_USES), since: timeSchema })),
  /** For its author and whoever reads it for the team. */
  submittedAt: timeSchema.nullable(),
  updatedAt: timeSchema,
  /** What the team answered last; for its author and the team. */
  review: reviewSchema.nullable(),
  /** What the checks found in it as it was sent; for whoever may read it for the team. */
  found: z.array(foundSchema),
  reactions: reactionCountsSchema,
  /** The viewer's own; null: nobody is signed in. */
  reacted: z.array(z.enum(REACTION_KINDS)).nullable(),
  /** The team keeps it from sight; said to its author and the team. */
  withheld: z.boolean(),
  version: z.number().int(),
  can: z.object({
    write: z.boolean(),
    describe: z.boolean(),
    submit: z.boolean(),
    reopen: z.boolean(),
    pause: z.boolean(),
    resume: z.boolean(),
    withdraw: z.boolean(),
    delete: z.boolean(),
    /** Read it for the team, and answer. */
    review: z.boolean(),
    /** Ask its author to quote a sentence (team, as long as they agree to quotations). */
    quote: z.boolean(),
    /** Say that it was read, by a reaction. */
    react: z.boolean(),
    /** Leave its author a private word. */
    word: z.boolean(),
  }),
});
export type Story = z.infer<typeof storySchema>;

const consentSchema = z.object({
  use: z.enum(STORY_USES),
  given: z.boolean(),
  /** Of the words that were agreed to. */
  version: z.string(),
  at: timeSchema,
});

const tag = 'Stories';
const byId = z.object({ id: idSchema });
const one = z.object({ story: storySchema });
const listQuery = pageQuery.extend({
  theme: z.enum(STORY_THEMES).optional(),
  stage: z.enum(STORY_STAGES).optional(),
  role: z.enum(STORY_ROLES).optional(),
});
const partParams = byId.extend({ prompt: z.enum(STORY_PROMPTS) });
const useParams = byId.extend({ use: z.enum(STORY_USES) });

export const listSpaceStories = endpoint({
  method: 'GET',
  url: '/spaces/:slug/stories',
  summary: 'Stories of a space that the viewer may read, latest first',
  tag,
  access: 'anyone',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: listQuery,
  responses: { 200: pageOf(storySummarySchema) },
  errors: [400, 404, 429],
});
export const listStories = endpoint({
  method: 'GET',
  url: '/stories',
  summary: 'The same in all spaces',
  tag,
  access: 'anyone',
  rate: 'read',
  query: listQuery.extend({ condition: slugSchema.optional(), language: z.enum(LOCALES).optional() }),
  responses: { 200: pageOf(storySummarySchema) },
  errors: [400, 429],
});
export const listOwnStories = endpoint({
  method: 'GET',
  url: '/me/stories',
  summary: 'One’s own, drafts included, latest first',
  tag,
  access: 'account',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(storySummarySchema) },
  errors: [400, 401, 429],
});
export const createStory = endpoint({
  method: 'POST',
  url: '/spaces/:slug/stories',
  summary: 'Begin a story: a draft that nobody else reads',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: z.object({ slug: slugSchema }),
  body: z.strictObject({ language: localeSchema.optional() }),
  responses: { 201: one },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const getStory = endpoint({
  method: 'GET',
  url: '/stories/:id',
  summary: 'A story',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  responses: { 200: one },
  errors: [400, 404, 429],
});
export const updateStory = endpoint({
  method: 'PATCH',
  url: '/stories/:id',
  summary: 'Change what a story says of itself, or who may read it (author)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({ version: countSchema(1) }).extend(z.object(aboutSchemas).partial().shape),
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const putStoryPart = endpoint({
  method: 'PUT',
  url: '/stories/:id/parts/:prompt',
  summary: 'Keep the words of one step (author)',
  tag,
  access: 'verified',
  rate: 'write',
  params: partParams,
  body: z.strictObject({
    /** Of the words that these replace; 0: there were none. */
    version: countSchema(0),
    text: z.string().max(STORY_PART_MAX),
  }),
  responses: { 200: z.object({ part: storyPartSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listStoryRevisions = endpoint({
  method: 'GET',
  url: '/stories/:id/revisions',
  summary: 'Words that later ones replaced, latest first (author)',
  tag,
  access: 'account',
  rate: 'read',
  params: byId,
  query: pageQuery.extend({ prompt: z.enum(STORY_PROMPTS).optional() }),
  responses: {
    200: pageOf(z.object({ prompt: z.enum(STORY_PROMPTS), text: z.string(), version: z.number().int(), replacedAt: timeSchema })),
  },
  errors: [400, 401, 403, 404, 429],
});
export const deleteStory = endpoint({
  method: 'DELETE',
  url: '/stories/:id',
  summary: 'Delete a story with all its words (author)',
  tag,
  access: 'account',
  rate: 'write',
  params: byId,
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});

const move = <const Name extends string>(name: Name, summary: string) =>
  endpoint({
    method: 'POST',
    url: `/stories/:id/${name}`,
    summary,
    tag,
    access: 'verified',
    rate: 'write',
    params: byId,
    responses: { 200: one },
    errors: [400, 401, 403, 404, 409, 422, 429],
  });
export const submitStory = endpoint({
  method: 'POST',
  url: '/stories/:id/submit',
  summary: 'Send it to be read by the team (author)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 200: one.extend({ notices: z.array(z.enum(SENT_NOTICES)) }) },
  errors: [400, 401, 403, 404, 409, 422, 429],
});
export const reopenStory = move('reopen', 'Make it a draft again, that nobody else reads (author)');
export const pauseStory = move('pause', 'Let nobody read it for now (author)');
export const resumeStory = move('resume', 'Let it go on where it was paused (author)');
export const withdrawStory = move('withdraw', 'Take it back everywhere (author)');

export const giveStoryConsent = endpoint({
  method: 'PUT',
  url: '/stories/:id/consents/:use',
  summary: 'Agree to a use of one’s story (author)',
  tag,
  access: 'verified',
  rate: 'write',
  params: useParams,
  /** Of the words that were read (`STORY_CONSENT_VERSION`). */
  body: z.strictObject({ version: z.string().max(40) }),
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const withdrawStoryConsent = endpoint({
  method: 'DELETE',
  url: '/stories/:id/consents/:use',
  summary: 'Agree to it no longer (author)',
  tag,
  access: 'account',
  rate: 'write',
  params: useParams,
  responses: { 200: one },
  errors: [400, 401, 403, 404, 429],
});
export const listStoryConsents = endpoint({
  method: 'GET',
  url: '/stories/:id/consents',
  summary: 'All that was agreed to, and no longer, latest first (author)',
  tag,
  access: 'account',
  rate: 'read',
  params: byId,
  query: pageQuery,
  responses: { 200: pageOf(consentSchema) },
  errors: [400, 401, 403, 404, 429],
});

export const listStoriesToReview = endpoint({
  method: 'GET',
  url: '/moderation/stories',
  summary: 'Stories that were sent in all the spaces of whose team one is, longest first',
  tag,
  access: 'verified',
  rate: 'read',
  query: pageQuery,
  responses: { 200: pageOf(storySummarySchema.extend({ submittedAt: timeSchema, /** Longer than was promised. */ late: z.boolean() })) },
  errors: [400, 401, 403, 429],
});
export const beginStoryReview = endpoint({
  method: 'PUT',
  url: '/stories/:id/review',
  summary: 'Say that one is reading it (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 429],
});
export const reviewStory = endpoint({
  method: 'POST',
  url: '/stories/:id/review',
  summary: 'Let it out, or ask its author for changes with a letter and marked passages (team)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({
    decision: z.enum(STORY_REVIEWS),
    /** Of the story that was read. */
    version: countSchema(1),
    /** Required where changes are asked for. */
    note: z.string().trim().max(4000).optional(),
    marks: z.array(markSchema).max(50).default([]),
    /** With `request_changes`: the words of a step as they could be. */
    edit: z
      .array(z.strictObject({ prompt: z.enum(STORY_PROMPTS), text: z.string().trim().min(1).max(STORY_PART_MAX) }))
      .refine((edits) => new Set(edits.map(({ prompt }) => prompt)).size === edits.length)
      .default([]),
  }),
  responses: { 200: z.object({ state: z.enum(STORY_STATES) }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const approveStoryEdit = endpoint({
  method: 'POST',
  url: '/stories/:id/approve-edit',
  summary: 'Accept or refuse changes of words that the team proposes, one by one (author)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId,
  body: z.strictObject({
    edits: z
      .array(z.strictObject({ id: idSchema, accept: z.boolean() }))
      .min(1)
      .max(1000),
  }),
  responses: { 200: one },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});

const quoteSchema = z.object({
  id: idSchema,
  prompt: z.enum(STORY_PROMPTS),
  /** Exactly as it would be quoted. */
  passage: z.string(),
  /** What for. */
  purpose: z.string(),
  askedAt: timeSchema,
  /** Null: not answered. */
  approved: z.boolean().nullable(),
  /** It is shown now: its author agrees, and the story is out with these words. */
  shown: z.boolean(),
});
export type StoryQuote = z.infer<typeof quoteSchema>;

export const askToQuote = endpoint({
  method: 'POST',
  url: '/stories/:id/quotes',
  summary: 'Ask its author to quote a sentence of a story, exactly; 409 `quote.no_consent`, `quote.exists` (team)',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: byId,
  body: z.strictObject({ passage: z.string().trim().min(1).max(500), purpose: z.string().trim().min(2).max(280) }),
  responses: { 201: z.object({ quote: quoteSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listStoryQuotes = endpoint({
  method: 'GET',
  url: '/stories/:id/quotes',
  summary: 'What was asked to be quoted of a story, latest first (author, team)',
  tag,
  access: 'account',
  rate: 'read',
  params: byId,
  query: pageQuery,
  responses: { 200: pageOf(quoteSchema) },
  errors: [400, 401, 403, 404, 429],
});
export const answerQuote = endpoint({
  method: 'PUT',
  url: '/stories/:id/quotes/:quoteId',
  summary: 'Allow exactly this quotation, or no longer (author)',
  tag,
  access: 'verified',
  rate: 'write',
  params: byId.extend({ quoteId: idSchema }),
  body: z.strictObject({ approve: z.boolean() }),
  responses: { 200: z.object({ quote: quoteSchema }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listSpaceQuotes = endpoint({
  method: 'GET',
  url: '/spaces/:slug/quotes',
  summary: 'Sentences that their authors let be quoted, latest first',
  tag,
  access: 'anyone',
  rate: 'read',
  params: z.object({ slug: slugSchema }),
  query: pageQuery,
  responses: {
    200: pageOf(
      z.object({
        id: idSchema,
        passage: z.string(),
        language: localeSchema,
        by: z.string(),
        /** For those who may read it. */
        story: z.object({ id: idSchema, title: z.string() }).nullable(),
      }),
    ),
  },
  errors: [400, 404, 429],
});

const reactionParams = byId.extend({ kind: z.enum(REACTION_KINDS) });
const reacted = z.object({ reactions: reactionCountsSchema, reacted: z.array(z.enum(REACTION_KINDS)) });

export const reactToStory = endpoint({
  method: 'PUT',
  url: '/stories/:id/reactions/:kind',
  summary: 'Give a story a reaction; again is once',
  tag,
  access: 'verified',
  rate: 'write',
  params: reactionParams,
  responses: { 200: reacted },
  errors: [400, 401, 403, 404, 409, 422, 429],
});
export const unreactToStory = endpoint({
  method: 'DELETE',
  url: '/stories/:id/reactions/:kind',
  summary: 'Take a reaction back',
  tag,
  access: 'verified',
  rate: 'write',
  params: reactionParams,
  responses: { 200: reacted },
  errors: [400, 401, 403, 404, 429],
});

export const sendStoryWord = endpoint({
  method: 'POST',
  url: '/stories/:id/words',
  summary:
    'Leave its author a private word, where words are welcome; 422 `words.stopped` for what the checks find, 409 `words.too_many` at three',
  tag,
  access: 'verified',
  rate: 'write',
  creates: true,
  params: byId,
  body: z.strictObject({ text: z.string().trim().min(1).max(STORY_WORD_MAX) }),
  responses: { 201: z.object({ notices: z.array(z.enum(SENT_NOTICES)) }) },
  errors: [400, 401, 403, 404, 409, 415, 422, 429],
});
export const listStoryWords = endpoint({
  method: 'GET',
  url: '/stories/:id/words',
  summary: 'Private words to oneself, latest first (author)',
  tag,
  access: 'account',
  rate: 'read',
  params: byId,
  query: pageQuery,
  responses: {
    200: pageOf(
      z.object({
        id: idSchema,
        from: z.object({ personaId: idSchema, handle: z.string(), avatarUrl: z.string().nullable() }),
        text: z.string(),
        sentAt: timeSchema,
      }),
    ),
  },
  errors: [400, 401, 403, 404, 429],
});
export const deleteStoryWord = endpoint({
  method: 'DELETE',
  url: '/stories/:id/words/:wordId',
  summary: 'Delete a private word to oneself (author)',
  tag,
  access: 'account',
  rate: 'write',
  params: byId.extend({ wordId: idSchema }),
  responses: { 204: z.null() },
  errors: [400, 401, 403, 404, 429],
});
export const anotherStory = endpoint({
  method: 'GET',
  url: '/stories/:id/another',
  summary: 'One that shares a theme with it, at random; nothing of the reader is looked at',
  tag,
  access: 'anyone',
  rate: 'read',
  params: byId,
  responses: { 200: z.object({ story: storySummarySchema.nullable() }) },
  errors: [400, 404, 429],
});
