import { z } from 'zod';
import * as contract from '../../shared/stories.contract.ts';
import { givenTimeSchema } from '../../shared/contract.ts';
import { presentPersona } from '../accounts/public.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { Database, OpenDatabase, Queryable } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaceForViewer, teamPlaces } from '../spaces/public.ts';
import type { Screening } from '../threads/public.ts';
import { approveEdit } from './approve-edit.ts';
import { consentToUse } from './consent-to-use.ts';
import { createStory } from './create-story.ts';
import { deleteStory } from './delete-story.ts';
import { describeStory } from './describe-story.ts';
import { moveStory } from './move-story.ts';
import type { Move } from './policy.ts';
import { presentPart, presentSummary, presentToReview } from './present.ts';
import { consentsOf, ownStories, readableStory, releasedStories, revisionsOf, storiesToReview, storyLike } from './queries.ts';
import type { ReadableStory } from './queries.ts';
import { reactToStory, unreactToStory } from './react.ts';
import type { StoryReactions } from './react.ts';
import { reviewStory } from './review-story.ts';
import { answerQuote, askToQuote, presentQuote, quoteById, quotesOfSpace, quotesOfStory } from './quotes.ts';
import { savePart } from './save-part.ts';
import { shownStory } from './show-story.ts';
import { standingIn } from './standing.ts';
import { submitStory } from './submit-story.ts';
import { deleteWord, sendWord, wordsTo } from './words.ts';

export interface StoryDeps {
  database: OpenDatabase;
  screening: Screening;
}

const numberKey = z.tuple([z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)]);
const revisionKey = z.tuple([
  givenTimeSchema.transform((moment) => new Date(moment)),
  z.string(),
  z.number().int().min(0).max(2_147_483_647),
]);
/** Of what was let out there is a moment. */
const releaseKey = ({ story }: ReadableStory) => [story.releasedAt ?? story.createdAt, story.id];
const sentKey = ({ story }: ReadableStory) => [story.submittedAt ?? story.createdAt, story.id];
const beginKey = ({ story }: ReadableStory) => [story.createdAt, story.id];

export function registerStoryRoutes(api: Api, { database: { db }, screening }: StoryDeps): void {
  registerQuotes(api, db);
  registerAnswers(api, db, screening);
  api.serve(contract.listSpaceStories, async ({ params, query: { limit, cursor, ...filter }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    const found = await spaceForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    const rows = await releasedStories(db, viewer, { ...filter, spaceId: found.space.id }, { after, limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, releaseKey, presentSummary) };
  });

  api.serve(contract.listStories, async ({ query: { limit, cursor, ...filter }, viewer }) => {
    const rows = await releasedStories(db, viewer, filter, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, releaseKey, presentSummary) };
  });

  api.serve(contract.listOwnStories, async ({ query: { limit, cursor }, viewer }) => {
    const rows = await ownStories(db, viewer, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, beginKey, presentSummary) };
  });

  api.serve(contract.getStory, async ({ params, viewer }) => ({ status: 200 as const, body: await shownStory(db, viewer, params.id) }));

  api.serve(contract.createStory, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: await shownStory(tx, viewer, await createStory(tx, viewer, params.slug, body)) })),
  );

  api.serve(contract.updateStory, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await describeStory(tx, viewer, params.id, body);
      return { status: 200, body: await shownStory(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.putStoryPart, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { part: presentPart(await savePart(tx, viewer, params.id, params.prompt, body)) } })),
  );

  api.serve(contract.listStoryRevisions, async ({ params, query: { limit, cursor, prompt }, viewer }) => {
    const after = decodeCursor(cursor, revisionKey);
    await makeSureIsOwn(db, viewer, params.id);
    const rows = await revisionsOf(db, params.id, prompt, { after, limit: limit + 1 });
    const page = cutPage(
      rows,
      limit,
      ({ replacedAt, prompt, version }) => [replacedAt, prompt, version],
      ({ replacedAt, ...row }) => ({ ...row, replacedAt: replacedAt.toISOString() }),
    );
    return { status: 200 as const, body: page };
  });

  api.serve(contract.deleteStory, ({ params, viewer, write }) =>
    write(async (tx) => {
      await deleteStory(tx, viewer, params.id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.submitStory, ({ params, viewer, write }) =>
    write(async (tx) => {
      const notices = await submitStory(tx, viewer, params.id, screening);
      return { status: 200, body: { ...(await shownStory(tx, viewer, params.id)), notices } };
    }),
  );

  const moves = {
    reopen: contract.reopenStory,
    pause: contract.pauseStory,
    resume: contract.resumeStory,
    withdraw: contract.withdrawStory,
  } as const satisfies Partial<Record<Move, unknown>>;
  for (const [move, endpoint] of Object.entries(moves)) {
    api.serve(endpoint, ({ params, viewer, write }) =>
      write(async (tx) => {
        await moveStory(tx, viewer, params.id, move as keyof typeof moves); // a key of the object above
        return { status: 200, body: await shownStory(tx, viewer, params.id) };
      }),
    );
  }

  api.serve(contract.listStoriesToReview, async ({ query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    const places = await teamPlaces(db, viewer);
    const rows = await storiesToReview(
      db,
      viewer,
      places.map(({ spaceId }) => spaceId),
      { after, limit: limit + 1 },
    );
    return { status: 200 as const, body: cutPage(rows, limit, sentKey, (row) => presentToReview(row)) };
  });

  api.serve(contract.beginStoryReview, ({ params, viewer, write }) =>
    write(async (tx) => {
      await moveStory(tx, viewer, params.id, 'begin_review');
      return { status: 200, body: await shownStory(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.reviewStory, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { state: await reviewStory(tx, viewer, params.id, body) } })),
  );

  api.serve(contract.approveStoryEdit, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await approveEdit(tx, viewer, params.id, body.edits);
      return { status: 200, body: await shownStory(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.giveStoryConsent, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await consentToUse(tx, viewer, params.id, params.use, body.version);
      return { status: 200, body: await shownStory(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.withdrawStoryConsent, ({ params, viewer, write }) =>
    write(async (tx) => {
      await consentToUse(tx, viewer, params.id, params.use, null);
      return { status: 200, body: await shownStory(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.listStoryConsents, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, numberKey)?.[0] ?? null;
    await makeSureIsOwn(db, viewer, params.id);
    const page = cutPage(
      await consentsOf(db, params.id, { after, limit: limit + 1 }),
      limit,
      ({ id }) => [id],
      ({ use, given, version, at }) => ({ use, given, version, at: at.toISOString() }),
    );
    return { status: 200 as const, body: page };
  });
}

function registerAnswers(api: Api, db: Database, screening: Screening): void {
  const shownReactions = ({ counts, own }: StoryReactions) => ({ reactions: counts, reacted: own });
  api.serve(contract.reactToStory, ({ params: { id, kind }, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: shownReactions(await reactToStory(tx, viewer, id, kind)) })),
  );

  api.serve(contract.unreactToStory, ({ params: { id, kind }, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: shownReactions(await unreactToStory(tx, viewer, id, kind)) })),
  );

  api.serve(contract.sendStoryWord, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { notices: await sendWord(tx, viewer, params.id, body.text, screening) } })),
  );

  api.serve(contract.listStoryWords, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    await makeSureIsOwn(db, viewer, params.id);
    const page = cutPage(
      await wordsTo(db, viewer, params.id, { after, limit: limit + 1 }),
      limit,
      ({ sentAt, id }) => [sentAt, id],
      ({ id, text, sentAt, from }) => {
        const { id: personaId, handle, avatarUrl } = presentPersona(from);
        return { id, from: { personaId, handle, avatarUrl }, text, sentAt: sentAt.toISOString() };
      },
    );
    return { status: 200 as const, body: page };
  });

  api.serve(contract.deleteStoryWord, ({ params, viewer, write }) =>
    write(async (tx) => {
      await deleteWord(tx, viewer, params.id, params.wordId);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.anotherStory, async ({ params, viewer }) => {
    const row = await readableStory(db, viewer, params.id);
    if (row === null) throw notFound();
    const another = await storyLike(db, viewer, row.story);
    return { status: 200 as const, body: { story: another && presentSummary(another) } };
  });
}

function registerQuotes(api: Api, db: Database): void {
  api.serve(contract.askToQuote, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { quote: await quoteById(tx, await askToQuote(tx, viewer, params.id, body)) } })),
  );

  api.serve(contract.listStoryQuotes, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    const row = await readableStory(db, viewer, params.id);
    if (row === null) throw notFound();
    if (!row.own && !standingIn(row, viewer).onTeam) throw forbidden('story.not_own');
    const rows = await quotesOfStory(db, params.id, { after, limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ quote }) => [quote.askedAt, quote.id], presentQuote) };
  });

  api.serve(contract.answerQuote, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await answerQuote(tx, viewer, params.id, params.quoteId, body.approve);
      return { status: 200, body: { quote: await quoteById(tx, params.quoteId) } };
    }),
  );

  api.serve(contract.listSpaceQuotes, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    const found = await spaceForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    const page = cutPage(
      await quotesOfSpace(db, viewer, found.space.id, { after, limit: limit + 1 }),
      limit,
      ({ answeredAt, id }) => [answeredAt ?? new Date(0), id],
      ({ id, passage, language, by, story, readable }) => ({
        id,
        passage,
        language,
        by,
        story: readable ? { id: story.id, title: story.title ?? '' } : null,
      }),
    );
    return { status: 200 as const, body: page };
  });
}

/** @throws AppError 404 absent or not theirs to know of; 403 `story.not_own` */
async function makeSureIsOwn(db: Queryable, viewer: Viewer, id: string): Promise<void> {
  const row = await readableStory(db, viewer, id);
  if (row === null) throw notFound();
  if (!row.own) throw forbidden('story.not_own');
}
