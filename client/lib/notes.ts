/** What came back of a note's form. */
export interface SentNote {
  personaId: string;
  /** Empty for a new one. */
  noteId: string;
  text: string;
}

/** The id of the field of a note, or of a new one about somebody. */
export function noteField({ noteId, personaId }: Pick<SentNote, 'noteId' | 'personaId'>): string {
  return `note-${noteId === '' ? personaId : noteId}`;
}
