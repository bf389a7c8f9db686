import type { Catalogue } from '#texts/index.ts';
import type { StoryMark, StorySummary } from '../../shared/stories.contract.ts';
import { STORY_PROMPTS, STORY_READERS, type SpaceVisibility, type StoryPrompt, type StoryReaders } from '../../shared/vocabulary.ts';

/** Steps of the composer: one a prompt, then reading again. */
export const STEPS = STORY_PROMPTS.length + 1;

/** `?etape=2`; the first when it names none. */
export function stepOf(url: URL): number {
  const step = Number(url.searchParams.get('etape') ?? 1);
  return Number.isInteger(step) && step >= 1 && step <= STEPS ? step : 1;
}

/** The prompt of a step; null for the last, where one reads again. */
export function promptOf(step: number): StoryPrompt | null {
  return STORY_PROMPTS[step - 1] ?? null;
}

/** Passages that one may mark at once in the form; the API takes more. */
export const MARKS = 3;

/** What was typed for the author of a story, as it stands in the form. */
export interface TypedReview {
  note: string;
  marks: StoryMark[];
  /** Words as they could be, of the steps that were in the form. */
  edits: Partial<Record<StoryPrompt, string>>;
}

/** Whom a space lets an author choose. */
export function readersIn(visibility: SpaceVisibility): StoryReaders[] {
  const widest = visibility === 'public' ? 'everyone' : visibility === 'community' ? 'members' : 'space';
  return STORY_READERS.slice(0, STORY_READERS.indexOf(widest) + 1);
}

/** What a story asks care for, as one sentence; null: nothing. */
export function warningOf(
  { warnings, warning }: Pick<StorySummary, 'warnings' | 'warning'>,
  common: Catalogue['common'],
  t: Catalogue['story'],
): string | null {
  const what = warnings.map((topic) => common.warnings[topic]).join(t.page.and);
  if (warning === null) return what === '' ? null : t.page.about(what);
  return what === '' ? t.page.aboutOwn(warning) : t.page.aboutBoth(what, warning);
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
