import * as contract from '../../shared/lessons.contract.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase, Queryable } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaceForViewer } from '../spaces/public.ts';
import type { Screening } from '../threads/public.ts';
import { citePost, citeStory, uncite } from './cite.ts';
import { discussLesson } from './discuss-lesson.ts';
import { presentEvidence, presentLesson } from './present.ts';
import { proposeLesson } from './propose-lesson.ts';
import { evidenceOf, lessonsOfSpace, movesOf, readableLesson, readerOf } from './queries.ts';
import { updateLesson } from './update-lesson.ts';

export interface LessonDeps {
  database: OpenDatabase;
  screening: Screening;
}

export function registerLessonRoutes(api: Api, { database: { db }, screening }: LessonDeps): void {
  api.serve(contract.listLessons, async ({ params, query: { limit, cursor, ...filter }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    const found = await spaceForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    const rows = await lessonsOfSpace(db, await readerOf(db, viewer), found.space.id, filter, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        ({ lesson }) => [lesson.createdAt, lesson.id],
        (row) => presentLesson(row, viewer),
      ),
    };
  });

  api.serve(contract.getLesson, async ({ params, viewer }) => ({ status: 200 as const, body: await shown(db, viewer, params.id) }));

  api.serve(contract.proposeLesson, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: await shown(tx, viewer, await proposeLesson(tx, viewer, params.slug, body)) })),
  );

  api.serve(contract.updateLesson, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await updateLesson(tx, viewer, params.id, body);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.discussLesson, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await discussLesson(tx, viewer, params.id, body, screening);
      return { status: 201, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.listEvidence, async ({ params, query: { limit, cursor, stance }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    if ((await readableLesson(db, viewer, params.id)) === null) throw notFound();
    const rows = await evidenceOf(db, await readerOf(db, viewer), params.id, stance, { after, limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ evidence }) => [evidence.createdAt, evidence.id], presentEvidence) };
  });

  api.serve(contract.citeStory, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await citeStory(tx, viewer, params.id, params.storyId, body);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.citePost, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await citePost(tx, viewer, params.id, params.postId, body);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.uncite, ({ params, viewer, write }) =>
    write(async (tx) => {
      await uncite(tx, viewer, params.id, params.subjectId);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.listLessonMoves, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    if ((await readableLesson(db, viewer, params.id)) === null) throw notFound();
    const page = cutPage(
      await movesOf(db, params.id, { after, limit: limit + 1 }),
      limit,
      ({ move }) => [move.madeAt, move.id],
      ({ move: { from, to, why, madeAt }, by }) => ({ from, to, why, by, at: madeAt.toISOString() }),
    );
    return { status: 200 as const, body: page };
  });
}

/** @throws AppError 404 absent, or in a space that is not theirs to know of */
async function shown(db: Queryable, viewer: Viewer | null, id: string) {
  const row = await readableLesson(db, viewer, id);
  if (row === null) throw notFound();
  return { lesson: presentLesson(row, viewer) };
}
