import { plural } from '#lib/plural.ts';
import type { texts as fr } from '../fr/note.ts';

export const texts: typeof fr = {
  title: 'The team’s notes',
  open: (n: number) => plural('en', n, { zero: 'Note for the team', one: '# note of the team', other: '# notes of the team' }),
  lead: 'Only the team of this space reads them. They are erased after a year without use.',
  write: 'New note',
  hint: 'What helps to receive the person well. Facts, nothing about others: they have the right to ask what is noted of them.',
  writeIt: 'Note it',
  text: 'Note',
  correct: 'Correct',
  save: 'Save',
  remove: 'Delete',
  by: (handle: string) => `by ${handle}`,
  corrected: (handle: string) => `corrected by ${handle}`,
  done: 'Saved.',
};
