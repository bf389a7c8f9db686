import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../platform/database.ts';
import { conflict, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { withEdits } from './edits.ts';
import { refuseAnswer } from './policy.ts';
import { editsOf, lastReviewOf, partOf } from './queries.ts';
import type { EditRow } from './queries.ts';
import { keepWords } from './save-part.ts';
import { enforce, standingIn } from './standing.ts';
import { storyForWrite } from './story-for-write.ts';
import { storyEdits } from './tables.ts';

/**
 * Accepts or refuses changes of words that the team proposed. What was answered may be answered again, as long as its step still says what came of the
 * answers so far: words that its author has written since are not overwritten.
 * @throws AppError 404; 403 `story.not_own`; 409 `story.wrong_state`, `story.edit_outdated`; 422 `story.edit_unknown`
 */
export async function approveEdit(tx: Tx, viewer: Viewer, id: string, answers: readonly { id: string; accept: boolean }[]): Promise<void> {
  const found = await storyForWrite(tx, viewer, id);
  enforce(refuseAnswer(found.story.state, standingIn(found, viewer)));
  const last = await lastReviewOf(tx, id);
  const proposed = last === null ? [] : await editsOf(tx, last.review.id);
  const said = new Map(answers.map((answer) => [answer.id, answer.accept]));
  if ([...said.keys()].some((edit) => !proposed.some((each) => each.id === edit))) throw refused('story.edit_unknown', 'edits');
  const bases = last?.review.bases ?? {};
  const concerned = new Set(proposed.filter((each) => said.has(each.id)).map(({ prompt }) => prompt));
  for (const prompt of concerned) {
    const [base, before] = [bases[prompt], await partOf(tx, id, prompt)];
    const edits = proposed.filter((each) => each.prompt === prompt);
    if (base === undefined || before?.text !== withEdits(base, accepted(edits))) throw conflict('story.edit_outdated');
    const text = withEdits(base, accepted(edits.map((each) => ({ ...each, accepted: said.get(each.id) ?? each.accepted }))));
    if (text !== before.text) await keepWords(tx, id, prompt, before, text);
  }
  for (const accept of [true, false]) {
    const ids = [...said].filter(([, yes]) => yes === accept).map(([edit]) => edit);
    if (ids.length > 0)
      await tx
        .update(storyEdits)
        .set({ accepted: accept })
        .where(and(inArray(storyEdits.id, ids), eq(storyEdits.reviewId, last?.review.id ?? '')));
  }
}

const accepted = (edits: readonly EditRow[]): EditRow[] => edits.filter((each) => each.accepted === true);
