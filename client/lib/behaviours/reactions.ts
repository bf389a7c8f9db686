import type { Post } from '../../../shared/threads.contract.ts';
import { REACTION_KINDS, type ReactionKind } from '../../../shared/vocabulary.ts';
import { api } from '../api.ts';
import { formatNumber } from '../plural.ts';
import type { Refusal } from '../refusals.ts';
import { currentLocale } from '../texts.ts';

/** The reader's own reactions to a message, as its article shows them. */
export function ownReactions(entry: ParentNode): ReactionKind[] {
  return REACTION_KINDS.filter((kind) => entry.querySelector(`.reacts button[value="${kind}"]`)?.ariaPressed === 'true');
}

/** Shows counts and, where they are known, the reader's own reactions. */
export function showReactions(entry: ParentNode, counts: Post['reactions'], mine: readonly ReactionKind[] | null): void {
  for (const kind of REACTION_KINDS) {
    for (const shown of entry.querySelectorAll<HTMLElement>(`.reacts :is([value="${kind}"], [data-kind="${kind}"])`)) {
      const count = shown.querySelector('.n');
      if (count) count.textContent = counts[kind] > 0 ? formatNumber(currentLocale(), counts[kind]) : '';
      if (shown instanceof HTMLButtonElement) shown.ariaPressed = String((mine ?? ownReactions(entry)).includes(kind));
      else shown.hidden = counts[kind] === 0;
    }
  }
}

const toPost = (give: boolean, params: { id: string; kind: ReactionKind }) =>
  api(fetch, give ? 'PUT /posts/:id/reactions/:kind' : 'DELETE /posts/:id/reactions/:kind', { params });
export const toStory = (give: boolean, params: { id: string; kind: ReactionKind }) =>
  api(fetch, give ? 'PUT /stories/:id/reactions/:kind' : 'DELETE /stories/:id/reactions/:kind', { params });

/**
 * Gives a reaction or takes it back: seen at once, undone when it is refused.
 * @returns the counts as they are then; without them the refusal, null when the network failed
 */
export async function react(
  entry: ParentNode,
  button: HTMLButtonElement,
  ask: (give: boolean, params: { id: string; kind: ReactionKind }) => ReturnType<typeof toPost | typeof toStory> = toPost,
): Promise<{ reactions?: Post['reactions']; refusal: Refusal | null }> {
  const kind = REACTION_KINDS.find((each) => each === button.value);
  const id = new URL(button.form?.action ?? '', location.href).searchParams.get('id');
  if (!kind || !id) return { refusal: null };
  const before = button.ariaPressed === 'true';
  const count = button.querySelector('.n');
  const shown = count?.textContent ?? '';
  const number = Number(shown.replace(/\D/g, '')) + (before ? -1 : 1);
  button.ariaPressed = String(!before);
  if (count) count.textContent = number > 0 ? formatNumber(currentLocale(), number) : '';
  const answer = await ask(!before, { id, kind }).catch(() => null);
  if (answer?.ok) {
    const { body } = answer;
    showReactions(entry, body.reactions, 'viewer' in body ? body.viewer.reactions : body.reacted);
    return { reactions: body.reactions, refusal: null };
  }
  button.ariaPressed = String(before);
  if (count) count.textContent = shown;
  return { refusal: answer && { code: answer.problem.code, status: answer.status } };
}
