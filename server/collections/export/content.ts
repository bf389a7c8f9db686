import { blocksOf } from '../../../shared/story-text.ts';
import type { Block } from '../../../shared/story-text.ts';
import type { Locale } from '../../../shared/vocabulary.ts';
import { dayIn } from '../../platform/standalone-page.ts';
import type { Queryable } from '../../platform/database.ts';
import { WARNING_WORDS } from '../../threads/public.ts';
import { partsOf } from '../../stories/public.ts';
import type { HandoutRow, StoryHandedOut } from '../queries.ts';
import { storiesHandedOut } from '../queries.ts';
import { COLLECTION_TEXTS } from './texts.ts';

/** A collection as its files say it. No pseudonym is in it: that was promised to those who agreed. */
export interface CollectionContent {
  language: Locale;
  title: string;
  /** Who made it, when, for whom and for what. */
  about: string[];
  intro: string[];
  stories: {
    id: string;
    title: string;
    language: Locale;
    facts: string[];
    warning: string | null;
    short: string | null;
    parts: { heading: string; blocks: Block[] }[];
  }[];
  consents: string[];
}

export async function contentOf(
  db: Queryable,
  { handout }: HandoutRow,
  space: { name: string; association: string; language: Locale },
): Promise<CollectionContent> {
  const { language } = space;
  const t = COLLECTION_TEXTS[language];
  const told = await storiesHandedOut(db, handout.id);
  const stories = [];
  for (const story of told) {
    // Its own headings are in its own language.
    const own = COLLECTION_TEXTS[story.language];
    stories.push({
      id: story.id,
      title: story.title ?? '',
      language: story.language,
      facts: [story.role && own.roles[story.role], story.stage && own.stages[story.stage]].filter(
        (fact): fact is string => fact !== null && fact !== '',
      ),
      warning: warningOf(story),
      short: story.shortVersion === null ? null : `${own.short}. ${story.shortVersion}`,
      parts: (await partsOf(db, story.id)).map(({ prompt, text }) => ({ heading: own.prompts[prompt], blocks: blocksOf(text) })),
    });
  }
  return {
    language,
    title: handout.title,
    about: [
      t.by(space.association, space.name, dayIn(language, handout.madeAt.toISOString())),
      t.audience(handout.audience),
      t.uses[handout.use],
      t.promise,
    ],
    intro: handout.intro === null ? [] : handout.intro.split(/\n\s*\n/),
    stories,
    consents: told.map((story) => consentOf(story, language)),
  };
}

/** What it speaks of, in the words of its language. */
function warningOf({ warnings, warning, language }: StoryHandedOut): string | null {
  const words = [...warnings.map((topic) => WARNING_WORDS[language][topic]), ...(warning === null ? [] : [warning])];
  return words.length === 0 ? null : COLLECTION_TEXTS[language].warning(words.join(', '));
}

function consentOf({ title, agreedAt, consentVersion }: StoryHandedOut, language: Locale): string {
  return COLLECTION_TEXTS[language].consent(title ?? '', dayIn(language, agreedAt.toISOString()), consentVersion);
}
