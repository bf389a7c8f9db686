import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { FlagSubjectType } from '../../shared/vocabulary.ts';
import { api } from './api.ts';
import { placePath } from './moderation.ts';
import type { Refusal } from './refusals.ts';
import { refusalsOf } from './writing.server.ts';

/** `current` of `case.decided`. */
const judged = z.object({ id: z.string() });

/**
 * Takes up what somebody of a team has seen themselves, and goes to its case in the queue; of what is judged already, to what was decided.
 * @returns the refusal
 */
export async function openOwnCase(
  event: RequestEvent,
  body: { subject: { type: FlagSubjectType; id: string }; space?: string },
): Promise<{ status: number; errors: Refusal[] }> {
  const answer = await api(event.fetch, 'POST /moderation/cases', { body });
  const opened = answer.ok ? answer.body.case.id : answer.status === 409 ? judged.safeParse(answer.problem.current).data?.id : undefined;
  if (opened !== undefined) redirect(303, placePath(event.locals.locale, { queue: 'open', opened, cursor: null }));
  return answer.ok ? { status: 500, errors: [] } : { status: answer.status, errors: refusalsOf(answer) };
}
