import type { Locale } from '../../shared/vocabulary.ts';
import type { MarkupWords } from './imported.ts';

/** The words an import adds to what people wrote, in the language of the space. */
export const WORDS: Readonly<Record<Locale, MarkupWords & { untitled: string }>> = {
  fr: { image: 'image', hidden: 'Contenu masqué', untitled: 'Discussion sans titre' },
  en: { image: 'image', hidden: 'Hidden content', untitled: 'Untitled thread' },
  de: { image: 'Bild', hidden: 'Verborgener Inhalt', untitled: 'Gespräch ohne Titel' },
};
