import type { Catalogue } from '#texts/index.ts';
import { WARNING_TOPICS } from '../../shared/vocabulary.ts';

/** « Ce message parle d’idées noires. » for a topic of the vocabulary; an author's own words are quoted. */
export function warningSentence(t: Catalogue['common'], warning: string): string {
  const topic = WARNING_TOPICS.find((each) => each === warning);
  return topic ? t.warning.topic(t.warnings[topic]) : t.warning.own(warning);
}

/** The same in a badge: « Parle d’idées noires », or the words themselves. */
export function warningBadge(t: Catalogue['common'], warning: string): string {
  const topic = WARNING_TOPICS.find((each) => each === warning);
  return topic ? t.warning.badge(t.warnings[topic]) : warning;
}
