import type { Evidence, Lesson } from '../../shared/lessons.contract.ts';
import type { Viewer } from '../platform/viewer.ts';
import { standsIn } from './cite.ts';
import { factsOfLesson, standingIn } from './lesson-for-write.ts';
import { movesFrom, refuseEdit } from './policy.ts';
import type { EvidenceRow, ReadableLesson } from './queries.ts';

export function presentLesson(row: ReadableLesson, viewer: Viewer | null): Lesson {
  const { lesson, space, supports, differs, due } = row;
  const { id, statement, detail, forWhom, situation, type, kinds, language, state, threadId, reviewOn, lookAgainSince, version } = lesson;
  const standing = standingIn(row, viewer);
  const { slug, name, visibility, weave, dye } = space;
  return {
    id,
    space: { slug, name, language: space.language, visibility, weave, dye },
    statement,
    detail,
    forWhom,
    situation,
    type,
    kinds,
    language,
    state,
    threadId,
    reviewOn,
    supports,
    differs,
    toReview: standing.onTeam && lookAgainSince !== null,
    due,
    version,
    createdAt: lesson.createdAt.toISOString(),
    can: { edit: refuseEdit(standing) === null, move: movesFrom(factsOfLesson(row), standing) },
  };
}

export function presentEvidence({ evidence, story, post, thread, by, standsThere }: EvidenceRow): Evidence {
  const { id, stance, prompt, passage } = evidence;
  const stands = post === null ? standsThere : passage !== null && standsIn(post.bodyHtml, passage);
  return {
    id,
    stance,
    passage: stands ? passage : null,
    by,
    story: story === null ? null : { id: story.id, title: story.title ?? '', language: story.language, prompt: stands ? prompt : null },
    post:
      post === null || thread === null
        ? null
        : { id: post.id, threadId: thread.id, number: post.number, title: thread.title, language: thread.language },
  };
}
