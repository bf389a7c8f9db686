import * as contract from '../../shared/collections.contract.ts';
import { lessonsOfStory } from '../lessons/public.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase, Queryable } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { Viewer } from '../platform/viewer.ts';
import { readableStory } from '../stories/public.ts';
import { collectionOfSteward, spaceOfSteward } from './collection-for-write.ts';
import { handOut } from './hand-out.ts';
import { addStory, createCollection, deleteCollection, removeStory, updateCollection } from './keep-collections.ts';
import { presentCandidate, presentCollection, presentHandout } from './present.ts';
import { candidatesFor, collectionsOf, handoutById, handoutsOf, handoutsOfStory, readTo, storiesIn } from './queries.ts';
import type { HandoutRow } from './queries.ts';

export interface CollectionDeps {
  database: OpenDatabase;
}

/** What a story made possible is told in a few lines. */
const MOST_EFFECTS = 10;
const handoutKey = ({ handout }: HandoutRow) => [handout.madeAt, handout.id];

export function registerCollectionRoutes(api: Api, { database: { db } }: CollectionDeps): void {
  api.serve(contract.listCollections, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    const { space } = await spaceOfSteward(db, viewer, params.slug);
    const rows = await collectionsOf(db, viewer, space.id, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(rows, limit, ({ collection }) => [collection.createdAt, collection.id], presentCollection),
    };
  });

  api.serve(contract.createCollection, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: await shown(tx, viewer, await createCollection(tx, viewer, params.slug, body)) })),
  );

  api.serve(contract.getCollection, async ({ params, viewer }) => ({ status: 200 as const, body: await shown(db, viewer, params.id) }));

  api.serve(contract.updateCollection, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await updateCollection(tx, viewer, params.id, body);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.deleteCollection, ({ params, viewer, write }) =>
    write(async (tx) => {
      await deleteCollection(tx, viewer, params.id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.listCandidates, async ({ params, query: { limit, cursor, ...filter }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    await collectionOfSteward(db, viewer, params.id);
    const rows = await candidatesFor(db, params.id, filter, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(rows, limit, ({ releasedAt, agreedAt, id }) => [releasedAt ?? agreedAt, id], presentCandidate),
    };
  });

  api.serve(contract.addToCollection, ({ params, viewer, write }) =>
    write(async (tx) => {
      await addStory(tx, viewer, params.id, params.storyId);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.removeFromCollection, ({ params, viewer, write }) =>
    write(async (tx) => {
      await removeStory(tx, viewer, params.id, params.storyId);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.handOut, ({ params, viewer, write }) =>
    write(async (tx) => {
      const made = await handoutById(tx, await handOut(tx, viewer, params.id));
      if (made === null) throw new Error('an export just written is missing');
      return { status: 201, body: { handout: presentHandout(made) } };
    }),
  );

  api.serve(contract.listHandouts, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    await collectionOfSteward(db, viewer, params.id);
    const rows = await handoutsOf(db, params.id, { after, limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, handoutKey, presentHandout) };
  });

  api.serve(contract.listStoryHandouts, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    const found = await readableStory(db, viewer, params.id);
    if (found === null) throw notFound();
    if (!found.own) throw forbidden('story.not_own');
    const rows = await handoutsOfStory(db, params.id, { after, limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, handoutKey, presentHandout) };
  });

  api.serve(contract.getStoryEffects, async ({ params, viewer }) => {
    if ((await readableStory(db, viewer, params.id)) === null) throw notFound();
    const lessons = await lessonsOfStory(db, viewer, params.id, MOST_EFFECTS);
    const handouts = await readTo(db, params.id, MOST_EFFECTS);
    return {
      status: 200 as const,
      body: { lessons, handouts: handouts.map(({ at, ...handout }) => ({ ...handout, at: at.toISOString() })) },
    };
  });
}

/** @throws AppError 404; 403 `space.not_steward` */
async function shown(db: Queryable, viewer: Viewer, id: string) {
  const collection = presentCollection(await collectionOfSteward(db, viewer, id));
  return { collection, stories: (await storiesIn(db, id)).map(presentCandidate) };
}
