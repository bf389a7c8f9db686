/**
 * The catalogues: everything the interface says, in three languages. French is written first and gives the type.
 * One file per language and area is one lazy chunk, so that a page ships its own words in its own language only.
 */
import type { Locale } from '#lib/locale.ts';
import type { texts as account } from './fr/account.ts';
import type { texts as association } from './fr/association.ts';
import type { texts as common } from './fr/common.ts';
import type { texts as condition } from './fr/condition.ts';
import type { texts as decision } from './fr/decision.ts';
import type { texts as errors } from './fr/errors.ts';
import type { texts as help } from './fr/help.ts';
import type { texts as invitation } from './fr/invitation.ts';
import type { texts as lesson } from './fr/lesson.ts';
import type { texts as meeting } from './fr/meeting.ts';
import type { texts as moderation } from './fr/moderation.ts';
import type { texts as note } from './fr/note.ts';
import type { texts as notice } from './fr/notice.ts';
import type { texts as pages } from './fr/pages.ts';
import type { texts as platform } from './fr/platform.ts';
import type { texts as safety } from './fr/safety.ts';
import type { texts as screening } from './fr/screening.ts';
import type { texts as story } from './fr/story.ts';
import type { texts as team } from './fr/team.ts';
import type { texts as template } from './fr/template.ts';
import type { texts as thread } from './fr/thread.ts';
import type { texts as transparency } from './fr/transparency.ts';

export interface Catalogue {
  /** Every page: header, footer, the words of the vocabulary, states. Loaded by the root layout. */
  common: typeof common;
  /** What went wrong, by the API's stable codes. */
  errors: typeof errors;
  /** Reading and writing threads. */
  thread: typeof thread;
  /** Sign-up, sign-in, « moi ». */
  account: typeof account;
  /** Associations: directory, request, the platform's queue. */
  association: typeof association;
  /** The page of one condition; asking for one that is missing. */
  condition: typeof condition;
  /** For operators: conditions asked for, settings. */
  platform: typeof platform;
  /** Yearly figures of what teams received and decided. */
  transparency: typeof transparency;
  /** For safety officers: cases that teams hand to the platform. */
  safety: typeof safety;
  /** What a space's team does and what one waits for: requests, held messages, members, another name. */
  team: typeof team;
  /** Links that invite: for those who make them, and for whoever opens one. */
  invitation: typeof invitation;
  /** What spaces learn from several stories. */
  lesson: typeof lesson;
  /** Meetings of spaces. */
  meeting: typeof meeting;
  /** Telling a team without an account; following what became of what one told. */
  notice: typeof notice;
  /** What teams note of members, for themselves. */
  note: typeof note;
  /** The queue of cases of those who are on teams. */
  moderation: typeof moderation;
  /** What teams decide: for those who do, as a letter to whom it concerns, in the log. */
  decision: typeof decision;
  /** Words that teams keep for those they write to. */
  template: typeof template;
  /** What is said about messages that a program looked at as they were sent: to their authors, and to teams. */
  screening: typeof screening;
  /** Telling and reading stories. */
  story: typeof story;
  /** Comfort, urgent help, quick exit. */
  help: typeof help;
  /** Home, conditions, spaces, accessibility statement. */
  pages: typeof pages;
}
export type TextArea = keyof Catalogue;

const files = import.meta.glob<{ texts: unknown }>('./*/*.ts');
const loaded = new Map<string, unknown>();

/** Makes areas ready for {@link textsOf}; call it in a universal `load` (`+page.ts`, `+layout.ts`), which runs on both sides. */
export async function loadTexts(locale: Locale, ...areas: TextArea[]): Promise<void> {
  await Promise.all(
    areas.map(async (area) => {
      const key = `${locale}/${area}`;
      if (loaded.has(key)) return;
      const file = files[`./${key}.ts`];
      if (!file) throw new Error(`No texts for ${key}`);
      loaded.set(key, (await file()).texts);
    }),
  );
}

/** An area that {@link loadTexts} has made ready. */
export function textsOf<Area extends TextArea>(locale: Locale, area: Area): Catalogue[Area] {
  const texts = loaded.get(`${locale}/${area}`);
  if (texts === undefined) throw new Error(`Texts ${locale}/${area} are not loaded: call loadTexts in the page’s load function.`);
  return texts as Catalogue[Area]; // the file's own type: fr gives it, en and de are checked against it
}
