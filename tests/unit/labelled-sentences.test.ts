import { describe, expect, test } from 'vitest';
import { folded, halves, likeness } from '../screening/halves.ts';
import { LABELS, type Sentence } from '../screening/sentence.ts';

// The set screening is measured on has to deserve it: these are promises about the set, not about screening.

const LOCALES = ['fr', 'en', 'de'] as const;
const as = (text: string): Sentence => ({ locale: 'fr', text, expects: [] });

const duplicates = (sentences: readonly Sentence[]) => {
  const seen = new Set<string>();
  return sentences.map(({ text }) => folded(text)).filter((text) => seen.size === seen.add(text).size);
};

test('no sentence is there twice', () => {
  expect(duplicates(Object.values(halves).flat())).toEqual([]);
});

test('folding finds the same words in another dress', () => {
  expect(duplicates([as('Ça va… très bien !'), as('ca va tres bien'), as('ça va mal')])).toEqual(['ca va tres bien']);
});

test('nothing that is learnt from says nearly the same as what is held back', () => {
  const isKnown = likeness([...halves['held back'], ...halves['held back, older']]);
  expect(halves.training.filter(isKnown)).toEqual([]);
  const isLikely = likeness([as('Je suis au bout, vraiment au bout de mes forces ce soir')]);
  expect(isLikely(as('je suis vraiment au bout de mes forces'))).toBe(true);
  expect(isLikely(as('je suis au marché de mes parents'))).toBe(false);
});

describe.each(Object.entries(halves))('%s', (_name, half) => {
  test.each(LOCALES)('%s: every label is there', (locale) => {
    const sentences = half.filter((sentence) => sentence.locale === locale);
    expect(LABELS.filter((label) => !sentences.some(({ expects }) => expects.includes(label)))).toEqual([]);
  });
});

test.each(['held back', 'held back, older'] as const)('%s: at least 300, and four in ten have no label', (name) => {
  const sentences = halves[name];
  expect(sentences.length).toBeGreaterThanOrEqual(300);
  expect(sentences.filter(({ expects }) => expects.length === 0).length).toBeGreaterThanOrEqual(sentences.length * 0.4);
});
