import { fold } from './fold.ts';

const LONGEST = 40;

/**
 * What a tag is known by: its name in plain letters, « Sommeil & fatigue » → `sommeil-fatigue`; numbered if another tag is known by that.
 * Empty when nothing of the name can be written so.
 */
export function tagKey(name: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-$/g, '');
  if (plain === '') return '';
  let key = plain;
  for (let n = 2; taken.has(key); n += 1) key = `${plain}-${n}`;
  return key;
}
