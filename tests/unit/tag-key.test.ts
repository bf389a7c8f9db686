import { expect, test } from 'vitest';
import { tagKey } from '../../shared/tag-key.ts';

test.each([
  ['Sommeil & fatigue', 'sommeil-fatigue'],
  ['Œdèmes', 'oedemes'],
  ['  Straße  ', 'strasse'],
  ['« ? »', ''],
  ['a'.repeat(60), 'a'.repeat(40)],
])('%s is known by %s', (name, key) => {
  expect(tagKey(name)).toBe(key);
});

test('another tag known by that gets a number', () => {
  expect(tagKey('Été', new Set(['ete', 'ete-2']))).toBe('ete-3');
});
