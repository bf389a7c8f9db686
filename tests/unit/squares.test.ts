import { expect, test } from 'vitest';
import { anyPatch, patchOfForm } from '../../client/lib/any-patch.server.ts';
import { PATCH_CHOICES, readPatch } from '../../client/lib/patch-choices.ts';

const offered = PATCH_CHOICES.map((choice) => readPatch(choice));

test('a name’s square is one of those that every name may begin with, and tells nothing of how many names there are', () => {
  const begun = new Set(Array.from({ length: 200 }, anyPatch));
  expect([...begun].toSorted()).toEqual([...PATCH_CHOICES].toSorted());
  const made = Array.from({ length: 200 }, (_, i) => patchOfForm(`clé-${i}`));
  for (const square of made) expect(offered).toContainEqual(square);
  expect(new Set(made.map((square) => JSON.stringify(square))).size).toBe(PATCH_CHOICES.length);
  expect(offered).toContainEqual(patchOfForm(''));
});

test('a form sent twice makes the same', () => {
  expect(patchOfForm('une-clé')).toEqual(patchOfForm('une-clé'));
});
