import { describe, expect, test } from 'vitest';
import { sanitiseRichText, withoutPassages } from '../../server/platform/safe-html.ts';
import { mapQuotes, quotedIn } from '../../server/threads/quotes.ts';

describe('passages taken out of a message', () => {
  test.each([
    ['inside a paragraph', '<p>Appelez-moi au 06 12, merci.</p>', ['06 12'], '<p>Appelez-moi au […], merci.</p>'],
    ['every time it is there', '<p>aa b aa</p><p>aa</p>', ['aa'], '<p>[…] b […]</p><p>[…]</p>'],
    ['over marks', '<p>un <strong>deux</strong> trois</p>', ['un deux tr'], '<p>[…]<strong></strong>ois</p>'],
    ['over a line break', '<p>un<br>deux</p>', ['un deux'], '<p>[…]</p>'],
    ['with what is written as an entity', '<p>a &amp; b &lt; c</p>', ['& b <'], '<p>a […] c</p>'],
    [
      'a link with its address',
      '<p><a href="mailto:moi@exemple.fr" rel="ugc nofollow noopener">écrivez-moi</a> !</p>',
      ['écrivez-moi'],
      '<p>[…] !</p>',
    ],
    ['a mention with its name', '<p>bonjour <span data-mention="Luc">@Luc</span></p>', ['@Luc'], '<p>bonjour […]</p>'],
    ['several', '<p>un deux trois</p>', ['un', 'trois'], '<p>[…] deux […]</p>'],
  ])('%s', (_what, html, passages, left) => {
    const cut = withoutPassages(html, passages, '[…]');
    expect(cut).toBe(left);
    expect(sanitiseRichText(cut ?? '')).toBe(left.replace('<strong></strong>', ''));
  });

  test.each([
    ['a passage that is not there', '<p>un</p>', ['deux']],
    ['one that goes from a paragraph into the next', '<p>un</p><p>deux</p>', ['un deux']],
    ['an empty one', '<p>un</p>', [' ']],
    ['one of two', '<p>un deux</p>', ['un', 'trois']],
  ])('not %s', (_what, html, passages) => {
    expect(withoutPassages(html, passages, '[…]')).toBeNull();
  });
});

describe('quotations of a message', () => {
  const html =
    '<blockquote data-post="2"><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p><blockquote data-post="3"><p>d</p></blockquote>';
  test('are found by number', () => {
    expect(quotedIn(html)).toEqual([2, 3]);
  });
  test('are written anew, with what is inside them', () => {
    expect(mapQuotes(html, (number, quoted) => (number === 2 ? '<p>…</p>' : quoted))).toBe(
      '<blockquote data-post="2"><p>…</p></blockquote><p>c</p><blockquote data-post="3"><p>d</p></blockquote>',
    );
    expect(mapQuotes(html, (_number, quoted) => quoted)).toBe(html);
  });
  test('one inside another belongs to that one', () => {
    const nested = '<blockquote data-post="2"><blockquote data-post="3"><p>a</p></blockquote></blockquote>';
    expect(mapQuotes(nested, (number) => String(number))).toBe('<blockquote data-post="2">2</blockquote>');
  });
});
