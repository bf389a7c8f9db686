import { describe, expect, test } from 'vitest';
import { faultOfListedWord, digestOfText, screen } from '../../server/screening/public.ts';
import type { Finding, Screened } from '../../server/screening/public.ts';
import { Phrases } from '../../server/screening/phrases.ts';
import { cutWords, wordAt } from '../../server/screening/words.ts';
import { halves } from '../screening/halves.ts';
import { figuresOf, judged } from '../screening/measure.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);
const look = (text: string, given: Partial<Screened> = {}): Finding[] =>
  screen({ text, links: [], ownHost: 'example.org', author: { newcomer: false, recent: [] }, words: [], now: NOW, ...given });
const outcomes = (text: string, given: Partial<Screened> = {}): string[] =>
  look(text, given).map(({ check, outcome }) => `${check} ${outcome}`);

describe('words', () => {
  const of = (text: string): string[] => {
    const words = cutWords(text);
    return Array.from({ length: words.count }, (_, at) => wordAt(words, at));
  };

  test.each([
    ['J’ai déjà ŒUVRÉ', ['j', 'ai', 'deja', 'oeuvre']],
    ['mourirrrr', ['mourir']],
    ['sui\u00ADcide e\u0301te\u0301', ['suicide', 'ete']],
    ['1000 mg', ['1000', 'mg']],
    [' . ', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test('each word knows where it stands', () => {
    const words = cutWords('Là, l’Œuvre');
    expect([words.start[2], words.end[2]]).toEqual([6, 11]);
  });

  test.each([
    ['un. deux', [0, 1]],
    ['un... deux', [0, 0]],
    ['un\ndeux', [0, 0]],
    ['un\nDeux', [0, 1]],
    ['3.5 mg', [0, 0, 0]],
  ])('%j has its sentences', (text, expected) => {
    expect([...cutWords(text).sentence.subarray(0, expected.length)]).toEqual(expected);
  });
});

describe('phrases', () => {
  const finds = (phrase: string, text: string): boolean => new Phrases([[phrase, 0]]).in(cutWords(text)).length > 0;

  test.each([
    ['cure miracle', 'Une CURE MIRACLE !', 'une cure. Miracle'],
    ["l'été", 'À L’ÉTÉ', 'les étés'],
    ['suicid*', 'suicidaire', 'suici'],
    ['offre spécial* ici', 'offres, offre spéciale ici', 'offre ici'],
  ])('%s', (phrase, found, notFound) => {
    expect(finds(phrase, found)).toBe(true);
    expect(finds(phrase, notFound)).toBe(false);
  });

  test.each(['', ' … ', '*', 'un '.repeat(13)])('"%s" cannot be looked for', (phrase) => {
    expect(faultOfListedWord(phrase)).toBe('listed_word.unreadable');
  });
});

/** What is found in the first and not in the second; they differ in one fact. */
const PAIRS: readonly [finding: string, found: string, ordinary: string][] = [
  ['distress case', 'Je veux mourir.', 'Je veux mourir chez moi, avec l’équipe de soins palliatifs, quand ce sera l’heure.'],
  ['distress case', 'J’ai envie de mourir.', 'Je suis mort de rire.'],
  ['distress case', 'Je veux en finir.', 'Je veux changer de fauteuil.'],
  ['distress case', 'Je voulais mourir.', 'Il y a dix ans, je voulais mourir. Aujourd’hui je vais bien.'],
  ['distress case', 'I want to die.', 'I want to lie down at home.'],
  ['distress case', 'I tried to kill myself.', 'My brother took his own life in 2015.'],
  ['distress case', 'Ich will sterben.', 'Ich will in Urlaub fahren.'],
  ['distress case', 'Ich möchte nicht mehr leben.', 'Danke für den Kuchen!'],
  ['distress hold', 'Comment me pendre sans souffrir ?', 'Comment dormir avec un masque ?'],
  ['distress hold', 'Just kill yourself.', 'Just be yourself.'],
  ['distress hold', 'Dich vermisst keiner, bring dich endlich um.', 'Bring doch Kuchen mit.'],
  ['personal_data notice', 'Écris à lise@exemple.org', 'Écris à @lise'],
  ['personal_data notice', 'Mon numéro : 06 39 98 12 34', 'Ligne gratuite : 0800 32 123'],
  ['personal_data notice', 'Née le 12/03/1984', 'Revue le 12/03/2024'],
  ['personal_data notice', 'Claire Delmas est venue', 'Claire est venue'],
  ['personal_data notice', 'J’habite 12 rue des Lilas', 'J’habite rue des Lilas'],
  ['personal_data notice', 'Ich wohne in der Lindenstraße 7', 'Ich wohne in der Lindenstraße'],
  ['medicine_trade hold', 'Je vends du Lyrica.', 'Je vends mon fauteuil.'],
  ['medicine_trade hold', 'Anyone have spare tramadol to sell?', 'Anyone have tips on tramadol to share?'],
  ['medicine_trade hold', 'Verkaufe Tramadol.', 'Verkaufe Rollator.'],
  ['dosage case', 'Arrête ton traitement.', 'N’arrête pas ton traitement.'],
  ['dosage case', 'You should stop your meds.', 'Thank you for the cake.'],
  ['dosage hold', 'Double ta dose.', 'Ma dose a doublé.'],
  ['dosage hold', 'Nimm 20 mg.', 'Ich nehme 20 mg.'],
];
test.each(PAIRS)('%s: "%s", and not "%s"', (finding, found, ordinary) => {
  expect(outcomes(found)).toContain(finding);
  expect(outcomes(ordinary)).not.toContain(finding);
});

test('advice about a treatment is a notice and a case; distress alone is never held', () => {
  expect(outcomes('Arrête ton traitement.')).toEqual(['dosage notice', 'dosage case']);
  expect(outcomes('Je veux mourir.')).toEqual(['distress case']);
});

test('spans are those of the text as it was written', () => {
  const text = 'Voilà : lise@exemple.org, merci';
  const [finding] = look(text);
  expect(finding?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['lise@exemple.org']);
});

describe('what is known of the author', () => {
  const someone = (newcomer: boolean, count: number, seconds: number, digest = '') => ({
    author: { newcomer, recent: Array.from({ length: count }, () => ({ at: ago(seconds), digest })) },
  });

  test.each(['Voir www.exemple.org', 'Voir exemple[.]com/page'])('%s waits for the team when a newcomer writes it', (text) => {
    expect(outcomes(text, someone(true, 0, 0))).toEqual(['links hold']);
    expect(outcomes(text)).toEqual([]);
  });

  test('a newcomer may write to nobody by a link that is no text', () => {
    expect(outcomes('Voici', { ...someone(true, 0, 0), links: ['exemple.org'] })).toEqual(['links hold']);
    expect(outcomes('Voici. Et etc.voila', someone(true, 0, 0))).toEqual([]);
  });

  test.each([
    [true, 4, 59],
    [true, 20, 3599],
    [false, 8, 59],
    [false, 60, 3599],
  ])('newcomer %s: the message after %i within %i seconds waits', (newcomer, count, seconds) => {
    expect(outcomes('Oui', someone(newcomer, count, seconds))).toEqual(['flood hold']);
    expect(outcomes('Oui', someone(newcomer, count - 1, seconds))).toEqual([]);
    expect(outcomes('Oui', someone(newcomer, count, seconds + 1))).toEqual([]);
  });

  const advert =
    'Bonjour à toutes et à tous, notre nouvelle méthode de relaxation change tout, venez la découvrir samedi prochain à la maison des associations de la ville';
  test.each([
    ['the same text', advert, true],
    ['in another dress', advert.toUpperCase().replaceAll(',', ' –'), true],
    ['with a word changed', advert.replace('samedi', 'dimanche'), true],
    [
      'another text',
      'Qui a déjà essayé la relaxation contre les spasmes ? Je cherche une méthode simple à faire à la maison, le soir, avant de dormir',
      false,
    ],
  ])('%s', (_name, text, copy) => {
    const given = someone(false, 1, 3600, digestOfText(advert));
    expect(outcomes(text, given).includes('copies hold')).toBe(copy);
  });

  test('a copy of long ago, or of a few words, is none', () => {
    expect(outcomes(advert, someone(false, 1, 7 * 86_400, digestOfText(advert)))).toEqual([]);
    expect(digestOfText('Merci beaucoup à vous')).toBe('');
  });
});

test('listed words do what their rule says', () => {
  const words = [
    { words: 'cure miracle*', outcome: 'hold', ground: 'medical_danger' },
    { words: 'rabais', outcome: 'notice', ground: 'commercial' },
  ] as const;
  expect(look('Une cure MIRACLE, et un rabais', { words }).map(({ outcome, ground }) => `${outcome} ${ground}`)).toEqual([
    'hold medical_danger',
    'notice commercial',
  ]);
  expect(outcomes('Une cure, un miracle', { words })).toEqual([]);
});

describe('on sentences that nothing was learnt from', () => {
  const all = judged(halves['held back']);

  // The first is the bar for distress; of the others, what is reached must not be lost.
  test.each([
    ['crisis', 0.95, 0.8],
    ['method', 0.65, 0.85],
    ['personal_data', 0.85, 0.9],
    ['medicine_trade', 0.9, 0.85],
    ['dosage', 0.9, 0.85],
  ] as const)('%s is found as often, and as rightly, as it was', (label, leastRecall, leastPrecision) => {
    const { recall, precision } = figuresOf(all, label);
    expect(recall).toBeGreaterThanOrEqual(leastRecall);
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
  });

  test('distress by itself is never held', () => {
    const held = all.filter(({ expects, labels }) => expects.length === 1 && expects[0] === 'crisis' && labels.has('method'));
    expect(held.length / all.filter(({ expects }) => expects.includes('crisis')).length).toBeLessThan(0.05);
  });
});
