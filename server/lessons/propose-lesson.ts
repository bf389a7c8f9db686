import type { z } from 'zod';
import type { proposeLesson as endpoint } from '../../shared/lessons.contract.ts';
import type { Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import { optionalLine, optionalParagraphs, requiredLine } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct, spaceForViewer } from '../spaces/public.ts';
import { enforce, standingOf } from './lesson-for-write.ts';
import { refuseEdit } from './policy.ts';
import { lessons } from './tables.ts';

/**
 * Writes down what several stories teach; for the space's team.
 * @returns its id
 * @throws AppError 404; 403 `space.not_team`, `space.archived`; 422 `text.empty`
 */
export async function proposeLesson(tx: Tx, viewer: Viewer, slug: string, input: z.output<(typeof endpoint)['body']>): Promise<string> {
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  enforce(refuseEdit(standingOf(found.facts)));
  const { type, kinds, reviewOn, language = found.space.language } = input;
  const [written] = await tx
    .insert(lessons)
    .values({
      spaceId: found.space.id,
      statement: requiredLine(input.statement, 'statement'),
      detail: optionalParagraphs(input.detail, 'detail'),
      forWhom: lineOrNothing(input.forWhom, 'forWhom'),
      situation: lineOrNothing(input.situation, 'situation'),
      type,
      kinds: [...new Set(kinds)],
      language,
      reviewOn,
    })
    .returning({ id: lessons.id });
  if (written === undefined) throw new Error('a lesson just written is missing');
  await logAct(tx, {
    spaceId: found.space.id,
    personaId: found.membership?.personaId ?? null,
    kind: 'lesson_proposed',
    subject: { type: 'lesson', id: written.id },
  });
  return written.id;
}

/** An emptied field says nothing. */
export function lineOrNothing(text: string | null, path: string): string | null {
  return optionalLine(text === '' ? null : text, path);
}
