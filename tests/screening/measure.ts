import { screen } from '../../server/screening/public.ts';
import type { Finding } from '../../server/screening/public.ts';
import { isExpected } from './sentence.ts';
import type { Label, Sentence } from './sentence.ts';

export interface Figures {
  found: number;
  missed: number;
  wrong: number;
  right: number;
  recall: number;
  precision: number;
}

const NOW = new Date('2026-11-22T12:00:00Z');

/** What the labels would call the findings of a message by an established member. */
export function labelsOf(findings: readonly Finding[]): Set<Label> {
  const labels = new Set<Label>();
  for (const { check, outcome } of findings) {
    if (check === 'distress') labels.add(outcome === 'hold' ? 'method' : 'crisis');
    else if (check === 'personal_data' || check === 'medicine_trade' || check === 'dosage') labels.add(check);
  }
  return labels;
}

export const screened = (text: string): Finding[] =>
  screen({ text, links: [], ownHost: 'example.org', author: { newcomer: false, recent: [] }, words: [], now: NOW });

/** Each sentence with what the checks, as they run, would call it. */
export const judged = (sentences: readonly Sentence[]): (Sentence & { labels: Set<Label> })[] =>
  sentences.map((sentence) => ({ ...sentence, labels: labelsOf(screened(sentence.text)) }));

/** Counts only: no sentence leaves this. */
export function figuresOf(sentences: ReturnType<typeof judged>, label: Label): Figures {
  const count = (expected: boolean, found: boolean): number =>
    sentences.filter(({ expects, labels }) => isExpected(expects, label) === expected && labels.has(label) === found).length;
  const [found, missed, wrong, right] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  return { found, missed, wrong, right, recall: found / (found + missed), precision: found / (found + wrong) };
}
