import { plural } from '#lib/plural.ts';
import type { texts as fr } from '../fr/note.ts';

export const texts: typeof fr = {
  title: 'Notizen des Teams',
  open: (n: number) => plural('de', n, { zero: 'Für das Team notieren', one: '# Notiz des Teams', other: '# Notizen des Teams' }),
  lead: 'Nur das Team dieser Gruppe liest sie. Nach einem Jahr ohne Gebrauch werden sie gelöscht.',
  write: 'Neue Notiz',
  hint: 'Was hilft, der Person gerecht zu werden. Tatsachen, nichts über andere: Sie darf fragen, was über sie notiert ist.',
  writeIt: 'Notieren',
  text: 'Notiz',
  correct: 'Berichtigen',
  save: 'Speichern',
  remove: 'Löschen',
  by: (handle: string) => `von ${handle}`,
  corrected: (handle: string) => `berichtigt von ${handle}`,
  done: 'Gespeichert.',
};
