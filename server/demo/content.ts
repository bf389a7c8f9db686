import type { PostLabel, ThreadKind, ThreadNeed, WarningTopic } from '../../shared/vocabulary.ts';

/** A message of a demo conversation. `text` is plain: a blank line separates paragraphs; a line that starts with "> " is a quotation; "- " lines make a list; **bold** and *italic* are understood. */
export interface DemoPost {
  /** Key of `cast.ts`. */
  by: string;
  text: string;
  /** Number of the message it answers (1 is the opening message). */
  replyTo?: number;
  label?: PostLabel;
  warning?: WarningTopic | (string & {});
  /** The author's own short version, for long messages. */
  short?: string;
  /** Time of day at which it was written ("03:05", Paris winter time), where the text speaks of it. */
  at?: string;
}

/** A demo conversation; `posts[0]` opens it. */
export interface DemoThread {
  kind: ThreadKind;
  wants?: ThreadNeed;
  language?: 'fr' | 'en' | 'de';
  title: string;
  tags?: readonly string[];
  /** Number of the message its author marked as the answer (questions only). */
  answeredBy?: number;
  /** Days before the demo's "today" on which it was opened. */
  openedDaysAgo: number;
  /** Time of day at which it was opened, as `at`. */
  openedAt?: string;
  /** Days from the opening message to the last one; without it the conversation lasts weeks or months. */
  lastsDays?: number;
  posts: readonly DemoPost[];
}
