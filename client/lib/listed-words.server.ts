import { fail, type RequestEvent } from '@sveltejs/kit';
import { signInFirst } from './account.server.ts';
import { api, type Refused } from './api.ts';
import { word } from './message.ts';
import type { Refusal } from './refusals.ts';
import { refusalsOf } from './writing.server.ts';
import { NO_WORDS, type TypedWords } from './listed-words.ts';
import { LISTED_GROUNDS, LISTED_OUTCOMES } from '../../shared/vocabulary.ts';

export const WORDS_DONE = ['added', 'removed'] as const;
export const WORDS_PAGE = 50;

function typedWords(form: FormData): TypedWords {
  return {
    words: word(form, 'words').trim(),
    outcome: LISTED_OUTCOMES.find((each) => each === word(form, 'outcome')) ?? NO_WORDS.outcome,
    ground: LISTED_GROUNDS.find((each) => each === word(form, 'ground')) ?? NO_WORDS.ground,
    sample: word(form, 'sample'),
  };
}

function failed(status: number, typed: TypedWords, errors: Refusal[], passages: string[] | null = null) {
  return fail(status, { typed, errors, passages });
}
const FIELDS = { text: 'sample' };
const asWords = (refusal: Refusal): Refusal => (refusal.code === 'fields.words' ? { ...refusal, code: 'listed_word.unreadable' } : refusal);

type Event = Pick<RequestEvent, 'fetch' | 'request' | 'url' | 'locals'>;

/** The forms of a list; `slug` null: the platform's. Null: done. */
export async function addWords(event: Event, slug: string | null) {
  const typed = typedWords(await event.request.formData());
  const { words, outcome, ground } = typed;
  const body = { words, outcome, ground };
  const answer =
    slug === null
      ? await api(event.fetch, 'POST /platform/listed-words', { body })
      : await api(event.fetch, 'POST /spaces/:slug/listed-words', { params: { slug }, body });
  return answer.ok ? null : refused(event, answer, typed);
}

/** Where the words would be found in the text that was typed with them. */
export async function tryWords(event: Event, slug: string | null) {
  const typed = typedWords(await event.request.formData());
  const body = { words: typed.words, text: typed.sample };
  const answer =
    slug === null
      ? await api(event.fetch, 'POST /platform/listed-words/trial', { body })
      : await api(event.fetch, 'POST /spaces/:slug/listed-words/trial', { params: { slug }, body });
  return answer.ok ? { typed, errors: [] as Refusal[], passages: answer.body.passages } : refused(event, answer, typed);
}

export async function removeWords(event: Event, slug: string | null) {
  const id = word(await event.request.formData(), 'id');
  const answer =
    slug === null
      ? await api(event.fetch, 'DELETE /platform/listed-words/:id', { params: { id } })
      : await api(event.fetch, 'DELETE /spaces/:slug/listed-words/:id', { params: { slug, id } });
  // Gone already: somebody else was quicker.
  return answer.ok || answer.status === 404 ? null : refused(event, answer, NO_WORDS);
}

function refused(event: Event, answer: Refused, typed: TypedWords) {
  if (answer.status === 401) signInFirst(event);
  return failed(answer.status, typed, refusalsOf(answer, FIELDS).map(asWords));
}
