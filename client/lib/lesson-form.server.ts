import { word } from './message.ts';
import { KNOWLEDGE_KINDS, LESSON_TYPES } from '../../shared/vocabulary.ts';
import type { Lesson } from '../../shared/lessons.contract.ts';

/** What was typed of a lesson, as it stands in the form. */
export interface TypedLesson {
  statement: string;
  detail: string;
  forWhom: string;
  situation: string;
  type: string;
  kinds: string[];
  reviewOn: string;
}

export const NEW_LESSON: TypedLesson = { statement: '', detail: '', forWhom: '', situation: '', type: '', kinds: [], reviewOn: '' };

export function typedFromLesson({ statement, detail, forWhom, situation, type, kinds, reviewOn }: Lesson): TypedLesson {
  return {
    statement,
    detail: detail ?? '',
    forWhom: forWhom ?? '',
    situation: situation ?? '',
    type,
    kinds: [...kinds],
    reviewOn: reviewOn ?? '',
  };
}

export function typedLesson(form: FormData): TypedLesson {
  const read = (name: string): string => word(form, name).trim();
  return {
    statement: read('statement'),
    detail: read('detail'),
    forWhom: read('forWhom'),
    situation: read('situation'),
    type: read('type'),
    kinds: form.getAll('kinds').map(String),
    reviewOn: read('reviewOn'),
  };
}

/** The same for the API. */
export function lessonBody({ statement, detail, forWhom, situation, type, kinds, reviewOn }: TypedLesson) {
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return {
    statement,
    detail: orNull(detail),
    forWhom: orNull(forWhom),
    situation: orNull(situation),
    // None chosen is refused by name.
    type: LESSON_TYPES.find((each) => each === type) ?? (type as 'tip'),
    kinds: KNOWLEDGE_KINDS.filter((kind) => kinds.includes(kind)),
    reviewOn: orNull(reviewOn),
  };
}
