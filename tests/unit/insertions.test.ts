import { expect, it } from 'vitest';
import { Insertions } from '../../server/pages/insertions.ts';

it('puts bytes in the places that were kept for them, in any order, as often as they are asked for', () => {
  const parts = new Insertions();
  const [first, second] = [parts.put(Buffer.from('« à »')), parts.put(Buffer.from('<b>2</b>'))];
  const page = parts.into(Buffer.from(`<p>${second}</p>é${first}${second}`));
  expect(page.toString()).toBe('<p><b>2</b></p>é« à »<b>2</b>');
});

it('leaves a page without such places as it is, and empty what was never put', () => {
  const page = Buffer.from('<p>nothing</p>');
  expect(new Insertions().into(page)).toBe(page);
  const parts = new Insertions();
  const mark = parts.put(Buffer.from('x'));
  expect(parts.into(Buffer.from(`[${mark.replace(/\d{4}$/, '0009')}]`)).toString()).toBe('[]');
});
