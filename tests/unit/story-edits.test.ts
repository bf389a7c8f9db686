import { expect, test } from 'vitest';
import { contextOf, editsBetween, withEdits } from '../../server/stories/edits.ts';

const BASE = 'Au mois de mars, j’ai vu le docteur Martin à Lyon. Il m’a dit d’attendre.\n\n- Une tasse\n- Mes clés';

test.each([
  [
    'Au mois de mars, j’ai vu un docteur à Lyon. Il m’a dit d’attendre.\n\n- Une tasse\n- Mes clés',
    [
      ['le', 'un'],
      ['Martin ', ''],
    ],
  ],
  [BASE, []],
  [`${BASE}\n- Un plat`, [['', '\n- Un plat']]],
])('says what leads to other words', (wanted, changes) => {
  expect(editsBetween(BASE, wanted).map(({ before, after }) => [before, after])).toEqual(changes);
});

test('all of them lead there, none of them leaves everything as it was, and each stands by itself', () => {
  let seed = 11;
  const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const words = BASE.split(' ');
  for (let round = 0; round < 300; round++) {
    const wanted = words
      .flatMap((word) => {
        const what = random(10);
        return what === 0 ? [] : what === 1 ? [word, `ajout${random(5)}`] : what === 2 ? [words[random(words.length)] ?? word] : [word];
      })
      .join(random(8) === 0 ? '\n' : ' ');
    const edits = editsBetween(BASE, wanted);
    expect(withEdits(BASE, edits)).toBe(wanted);
    expect(withEdits(BASE, [])).toBe(BASE);
    for (const { start, before } of edits) expect(BASE.slice(start, start + before.length)).toBe(before);
    // Whichever are accepted, whatever the order.
    const some = edits.filter(() => random(2) === 0);
    const length = some.reduce((sum, { before, after }) => sum + after.length - before.length, BASE.length);
    expect(withEdits(BASE, some.toReversed())).toHaveLength(length);
  }
});

test('is said among whole words', () => {
  const [edit] = editsBetween(BASE, BASE.replace('Lyon', 'une grande ville'));
  expect(edit && contextOf(BASE, edit)).toEqual({
    lead: BASE.slice(0, BASE.indexOf('Lyon')),
    trail: '. Il m’a dit d’attendre.\n\n- Une tasse\n- Mes clés',
  });
});

test('two long texts with nothing in common are compared in no time', () => {
  const text = (word: string): string => Array.from({ length: 3_000 }, (_, i) => `${word}${i}`).join(' ');
  const begin = performance.now();
  const edits = editsBetween(text('a'), text('b'));
  expect(performance.now() - begin).toBeLessThan(2_000);
  expect(withEdits(text('a'), edits)).toBe(text('b'));
});
