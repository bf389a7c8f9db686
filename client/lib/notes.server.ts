import type { RequestEvent } from '@sveltejs/kit';
import { api } from './api.ts';
import { number, word } from './message.ts';
import type { Refusal } from './refusals.ts';
import { noteField, type SentNote } from './notes.ts';
import { refusalsOf } from './writing.server.ts';

/** Does what a form of `TeamNotes` asks: writes, corrects or deletes. @returns null when it is done */
export async function keepNote(
  event: Pick<RequestEvent, 'fetch'>,
  slug: string,
  form: FormData,
): Promise<{ status: number; errors: Refusal[]; note: SentNote } | null> {
  const note = { personaId: word(form, 'persona'), noteId: word(form, 'note'), text: word(form, 'text') };
  const params = { slug, id: note.noteId };
  const { personaId, text } = note;
  const key = word(form, 'key');
  const deletes = word(form, 'what') === 'delete';
  const answer =
    note.noteId === ''
      ? await api(event.fetch, 'POST /spaces/:slug/moderation/notes', {
          params: { slug },
          body: { personaId, text },
          ...(key !== '' && { idempotencyKey: key }),
        })
      : deletes
        ? await api(event.fetch, 'DELETE /spaces/:slug/moderation/notes/:id', { params })
        : await api(event.fetch, 'PATCH /spaces/:slug/moderation/notes/:id', {
            params,
            body: { version: number(form, 'version') ?? 1, text },
          });
  // Deleted already: somebody else of the team was quicker.
  if (answer.ok || (deletes && answer.status === 404)) return null;
  const errors = refusalsOf(answer).map((each) => ({
    ...each,
    field: noteField(note),
    ...(each.code === 'fields.text' && { code: 'fields.note' }),
  }));
  return { status: answer.status, errors, note };
}
