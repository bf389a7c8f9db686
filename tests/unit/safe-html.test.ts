import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import {
  htmlToText,
  MAX_NESTING,
  MAX_RICH_TEXT_LENGTH,
  plainTextToHtml,
  RichTextRefused,
  sanitiseRichText,
} from '../../server/platform/safe-html.ts';
import { INJECTIONS } from '../security/injection-corpus.ts';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: [],
  br: [],
  strong: [],
  em: [],
  ul: [],
  ol: [],
  li: [],
  blockquote: ['data-post'],
  h3: [],
  h4: [],
  a: ['href', 'rel'],
  details: [],
  summary: [],
  span: ['data-mention'],
};

/** Code of the refusal, or the sanitised HTML. */
function outcome(html: string): { html: string } | { refused: string } {
  try {
    return { html: sanitiseRichText(html) };
  } catch (error) {
    if (error instanceof RichTextRefused) return { refused: error.code };
    throw error;
  }
}

function sanitisedOrEmpty(html: string): string {
  const result = outcome(html);
  return 'html' in result ? result.html : '';
}

/** Everything in the HTML that must not be there, as a parser sees it. */
function complaints(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const allowed = ALLOWED[tag];
        if (allowed === undefined) found.push(`<${tag}>`);
        for (const [name, value] of Object.entries(attributes)) {
          if (!(allowed ?? []).includes(name)) found.push(`${tag}[${name}]`);
          if (name === 'href' && !/^(?:https?:\/\/[^/]|mailto:)/.test(value)) found.push(`href ${value}`);
          if (name === 'data-post' && !/^[0-9]{1,9}$/.test(value)) found.push(`data-post ${value}`);
        }
        if (tag === 'a' && attributes['rel'] !== 'ugc nofollow noopener') found.push('a without rel');
        if (tag === 'a' && attributes['href'] === undefined) found.push('a without href');
        if (tag === 'a' && open.includes('a')) found.push('a in a');
        if (tag === 'li' && !open.includes('ul') && !open.includes('ol')) found.push('li without list');
        if (tag === 'span' && attributes['data-mention'] === undefined) found.push('span without mention');
        if (tag === 'summary' && open.at(-1) !== 'details') found.push('summary without details');
        if (open.includes('p') && !['strong', 'em', 'a', 'span', 'br'].includes(tag)) found.push(`${tag} in p`);
        open.push(tag);
      },
      onclosetag(tag, implied) {
        if (implied && tag !== 'br') found.push(`${tag} not closed`);
        open.pop();
      },
      oncomment: () => found.push('comment'),
      onprocessinginstruction: () => found.push('instruction'),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  if (/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(html)) found.push('control or bidi character');
  if (!html.isWellFormed()) found.push('half a character');
  return found;
}

/** Milliseconds of the best of three runs: what it costs, not what else the machine was doing. */
function cost(run: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

/** A random stream that gives the same numbers at every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

describe('somebody tries to inject markup', () => {
  it('has at least 170 ways to try, all different', () => {
    expect(new Set(INJECTIONS.map(({ html }) => html)).size).toBe(INJECTIONS.length);
    expect(new Set(INJECTIONS.map(({ name }) => name)).size).toBe(INJECTIONS.length);
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(170);
  });

  it('knows an unsafe text when it sees one', () => {
    const innocent = INJECTIONS.filter(({ html }) => complaints(html).length === 0);
    expect(INJECTIONS.length - innocent.length).toBeGreaterThan(170);
  });

  it.each(INJECTIONS)('nothing is left of "$name"', ({ html }) => {
    const around = `<p>avant</p>${html}`;
    expect(complaints(sanitisedOrEmpty(html))).toEqual([]);
    expect(complaints(sanitiseRichText(around))).toEqual([]);
    expect(sanitiseRichText(around)).toMatch(/^<p>avant/);
  });

  it.each(INJECTIONS)('"$name" is plain text when it is typed in a plain field', ({ html }) => {
    const written = sanitisedOrEmpty(plainTextToHtml(html));
    expect(complaints(written)).toEqual([]);
    expect(written).toBe(plainTextToHtml(html));
  });

  it.each(INJECTIONS)('"$name" is the same after a second sanitising', ({ html }) => {
    const once = sanitisedOrEmpty(html);
    if (once !== '') expect(sanitiseRichText(once)).toBe(once);
  });

  it('stays safe and settled whatever the pieces are put together', () => {
    const roll = dice(20_261);
    const tags =
      'p br strong b em i ul ol li blockquote h1 h2 h3 h4 a details summary span div td svg math style form title noscript'.split(' ');
    const bits = [
      'a',
      ' ',
      '\n',
      '&amp;',
      '&lt;',
      '<',
      '>',
      '"',
      '@Anouk',
      '\u202E',
      '&#x202E;',
      '<!--',
      '-->',
      '</',
      '<a href="https://a.invalid/">',
      '<span data-mention="Anouk">@Anouk</span>',
      '<blockquote data-post="3">',
    ];
    for (let round = 0; round < 4_000; round += 1) {
      let html = 'x';
      for (let piece = roll(24); piece >= 0; piece -= 1) {
        const tag = tags[roll(tags.length)] ?? 'p';
        const kind = roll(5);
        html += kind < 2 ? `<${tag}>` : kind < 4 ? `</${tag}>` : (bits[roll(bits.length)] ?? '');
      }
      const once = sanitisedOrEmpty(html);
      expect(complaints(once), html).toEqual([]);
      if (once !== '') expect(sanitiseRichText(once), html).toBe(once);
      expect(complaints(sanitisedOrEmpty(INJECTIONS[roll(INJECTIONS.length)]?.html + html)), html).toEqual([]);
    }
  });
});

describe('somebody writes with the editor', () => {
  it.each([
    '<p>Bonjour <strong>à</strong> <em>tous</em><br>et merci</p>',
    '<ul><li><p>un</p></li><li>deux<ol><li>trois</li></ol></li></ul>',
    '<blockquote data-post="12"><p>Tu écrivais cela</p></blockquote><p>Oui.</p>',
    '<h3>Titre</h3><h4>Sous-titre</h4>',
    '<p><a href="https://exemple.invalid/a?b=c&amp;d=e#f" rel="ugc nofollow noopener">lien</a></p>',
    '<p><a href="mailto:contact@exemple.invalid" rel="ugc nofollow noopener">écrire</a></p>',
    '<details><summary>Contenu sensible</summary><p>caché</p></details>',
    '<p>Merci <span data-mention="Grand-Père Léon">@Grand-Père Léon</span> !</p>',
    "<p>1 &lt; 2 &amp; 3 &gt; 2, « “guillemets” », l'apostrophe, 🏳️‍🌈 et عربى</p>",
  ])('%s stays as it is', (html) => {
    expect(sanitiseRichText(html)).toBe(html);
  });

  it.each([
    ['<b>gras</b> <i>penché</i>', '<strong>gras</strong> <em>penché</em>'],
    ['<h1>un</h1><h2>deux</h2><h5>cinq</h5><h6>six</h6>', '<h3>un</h3><h3>deux</h3><h4>cinq</h4><h4>six</h4>'],
    ['<div>une ligne</div><div>une autre</div>', '<p>une ligne</p><p>une autre</p>'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', '<p>a</p><p>b</p>'],
    ['<ul><li><p>a<li><p>b</ul>', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['<p>a</p><p></p><p><strong></strong></p>', '<p>a</p>'],
    ['<p class="x" style="color:red" id="y">a</p>', '<p>a</p>'],
    ['<a href="HTTPS://Exemple.invalid">a</a>', '<a href="https://exemple.invalid/" rel="ugc nofollow noopener">a</a>'],
    ['<a href="mailto:a@b.invalid?bcc=c@d.invalid">a</a>', '<a href="mailto:a@b.invalid" rel="ugc nofollow noopener">a</a>'],
    ['<a href="/session/end">a</a> <a>b</a> <a href="//c.invalid">c</a>', 'a b c'],
    ['<a href="https://hopital.invalid@ailleurs.invalid/">a</a>', 'a'],
    ['<blockquote data-post="12x" cite="x">a</blockquote>', '<blockquote>a</blockquote>'],
    ['<span data-mention="Anouk">@Salomé</span> <span>b</span>', '@Salomé b'],
    ['<li>a</li><li>b</li>', '<p>a</p><p>b</p>'],
    ['<summary>a</summary>', '<p>a</p>'],
    ['<p>a\u202Eb&#x2066;c\u0000d</p>', '<p>abcd</p>'],
    ['<p>a\r\nb</p>', '<p>a\nb</p>'],
  ])('%s becomes %s', (html, expected) => {
    expect(sanitiseRichText(html)).toBe(expected);
  });

  it('the words stay when the tags around them go', () => {
    expect(sanitiseRichText('<center><font color="red">mes <u>mots</u></font></center> <marquee>restent</marquee>')).toBe(
      '<p>mes mots</p> restent',
    );
    expect(sanitiseRichText('<p>avant <svg onload=x> pendant </svg> après</p>')).toBe('<p>avant  pendant  après</p>');
  });

  it('the words of a script or a style go with it', () => {
    expect(sanitiseRichText('<p>a</p><script>b</script><style>c</style><title>d</title>')).toBe('<p>a</p>');
  });

  it.each([
    '',
    '   ',
    '<p></p>',
    '<p><br></p>',
    '<p>&nbsp;&#8203;</p>',
    '<img src=x>',
    '<script>a</script>',
    '\u3164\u2800\u115F',
    '<p>\u0301</p>',
  ])('an empty message is refused: %j', (html) => {
    expect(outcome(html)).toEqual({ refused: 'html.empty' });
  });

  it.each(['.', '❤', '👍', '<p>١</p>'])('a message of one sign is not empty: %s', (html) => {
    expect(outcome(html)).toEqual({ html });
  });
});

describe('somebody writes without JavaScript', () => {
  it.each([
    ['un\ndeux\n\n\n \t\ntrois', '<p>un<br>deux</p><p>trois</p>'],
    ['a\r\nb\r\n\r\nc', '<p>a<br>b</p><p>c</p>'],
    ['<b>1 & 2</b>', '<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>'],
    ['&lt;', '<p>&amp;lt;</p>'],
    [
      'Voir https://exemple.invalid/a?b=1&c=2.',
      '<p>Voir <a href="https://exemple.invalid/a?b=1&amp;c=2" rel="ugc nofollow noopener">https://exemple.invalid/a?b=1&amp;c=2</a>.</p>',
    ],
    ['(http://exemple.invalid/)', '<p>(<a href="http://exemple.invalid/" rel="ugc nofollow noopener">http://exemple.invalid/</a>)</p>'],
    ['javascript:alert(1) data:text/html,a //b.invalid', '<p>javascript:alert(1) data:text/html,a //b.invalid</p>'],
    ['https://', '<p>https://</p>'],
    ['', ''],
    [' \n\n ', ''],
  ])('%j becomes %j', (text, html) => {
    expect(plainTextToHtml(text)).toBe(html);
    expect(sanitisedOrEmpty(html)).toBe(html);
  });
});

describe('a message is quoted in a mail or announced', () => {
  it.each([
    ['<p>un<br>deux</p><p>trois</p>', 'un\ndeux\n\ntrois'],
    ['<ul><li>a</li><li><p>b</p></li></ul><p>c</p>', '- a\n- b\n\nc'],
    ['<p>1 &lt; 2 &amp;amp; <strong>3</strong></p>', '1 < 2 &amp; 3'],
    [
      '<p><a href="https://a.invalid/?x=%3E" rel="ugc nofollow noopener">lien</a> <span data-mention="Anouk">@Anouk</span></p>',
      'lien @Anouk',
    ],
    ['<p>a</p><details><summary>Sensible</summary><p>caché</p></details><p>b</p>', 'a\n\nSensible\n\nb'],
    ['<details><p>caché</p><details><summary>aussi</summary>x</details></details>', '…'],
  ])('%s reads %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each(INJECTIONS)('"$name" gives back the words that were typed in a plain field', ({ html }) => {
    const typed = html.replace(/\r\n?/g, '\n');
    if (/^[\x20-\x7E]+$/.test(typed)) expect(htmlToText(plainTextToHtml(typed))).toBe(typed.trim());
  });
});

describe('somebody tries to hold the server up', () => {
  const fill = (piece: string, length = MAX_RICH_TEXT_LENGTH): string => piece.repeat(Math.floor(length / piece.length));

  it.each([
    ['25,000 nested tags', '<b>'.repeat(25_000), 'html.too_long'],
    ['330,000 characters', '<b>'.repeat(110_000), 'html.too_long'],
    ['ten million characters', '<'.repeat(10_000_000), 'html.too_long'],
    ['nesting that fits in the length', fill('<b>'), 'html.too_deep'],
    ['nesting closed properly', '<b>'.repeat(7_000) + '</b>'.repeat(7_000), 'html.too_deep'],
    ['nesting hidden by stray end tags', fill('<b></i>'), 'html.too_deep'],
    ['nesting hidden by end tags of closed elements', fill('<p><ul></p>'), 'html.too_deep'],
    ['nesting hidden by quotes', fill('<b><i title="</i></b>">'), 'html.too_deep'],
    ['nesting hidden by comments', fill('<b><!-- </b> -->'), 'html.too_deep'],
    ['nesting hidden by a script', `<script>a<b="</script>${fill('<b>', 10_000)}`, 'html.too_deep'],
    ['nesting hidden by a title', `<title><a x='</title>${fill('<i>', 10_000)}`, 'html.too_deep'],
    ['nesting in a drawing', `<svg><![CDATA[<a x="]]>${fill('<g>', 10_000)}`, 'html.too_deep'],
    ['nested quotes of a debate', '<blockquote>'.repeat(MAX_NESTING + 1) + 'a', 'html.too_deep'],
    ['tags without number', '<p>a</p>'.repeat(4_000), 'html.too_long'],
    ['tags that are without number once closed', '<p>a'.repeat(3_000), 'html.too_long'],
    ['signs that grow when escaped', fill('&'), 'html.too_long'],
    ['links that grow by their rel', fill('<a href=http:a>a</a>', 36_000), 'html.too_long'],
  ])('%s: refused in under 100 ms', (_name, html, code) => {
    expect(outcome(html)).toEqual({ refused: code });
    expect(cost(() => outcome(html))).toBeLessThan(100);
  });

  it.each(
    [
      '<',
      '<<',
      '<a ',
      '<a x=',
      '<a x="',
      "<a x='>",
      '<a x=">',
      '<a "',
      '</',
      '</a',
      '</a>',
      '<!',
      '<!--',
      '<!-- -->',
      '<!-->',
      '<!---',
      '--',
      '<!-- --!',
      '<?',
      '<![CDATA[',
      '&',
      '&#',
      '&#x',
      '&lt',
      '&lt;',
      '&amp;',
      '<br>',
      '<p>',
      '</p>',
      '<p>a',
      '<li>',
      '<p></p>',
      '<a href=http:a>',
      '<span></span>',
      '<span data-mention=a>@a</span>',
      '<p><span></p>',
      '<script>',
      '<script></script>',
      '<script></',
      '<style><',
      '<title></title>',
      '<textarea>',
      '<noscript></noscript>',
      '<p><noscript></p>',
      '<iframe>',
      '<iframe></iframe>',
      '<svg/>',
      '<svg><![CDATA[]]></svg>',
      '<x y>',
      '<p a b c d>',
      ' a',
      ' =',
      '\n',
      '\n ',
      '\u202E',
      '\uD800',
      '&#x202E;',
      '.,',
      'http://a ',
      'http://',
      'http://....',
      '@',
      'é',
      '\u0301',
    ].map((piece) => [piece]),
  )('a message full of %j: answered in under 100 ms', (piece) => {
    const html = fill(piece);
    const started = `<p>a</p><a x ${html}`.slice(0, MAX_RICH_TEXT_LENGTH);
    expect(cost(() => outcome(html))).toBeLessThan(100);
    expect(cost(() => outcome(started))).toBeLessThan(100);
    expect(cost(() => htmlToText(html))).toBeLessThan(100);
    expect(cost(() => plainTextToHtml(html))).toBeLessThan(100);
    expect(complaints(sanitisedOrEmpty(html))).toEqual([]);
  });

  it('attributes without number, in one tag: answered in under 100 ms', () => {
    const html = `<p ${Array.from({ length: 9_000 }, (_, index) => `a${index}`).join(' ')}>a</p>`.slice(0, MAX_RICH_TEXT_LENGTH - 10);
    expect(cost(() => outcome(html))).toBeLessThan(100);
  });

  it('the deepest and the longest message allowed are kept', () => {
    const deep = `${'<blockquote>'.repeat(MAX_NESTING - 1)}<p>a<br>b</p>${'</blockquote>'.repeat(MAX_NESTING - 1)}`;
    expect(sanitiseRichText(deep)).toBe(deep);
    const long = `<p>${'a'.repeat(MAX_RICH_TEXT_LENGTH - 7)}</p>`;
    expect(sanitiseRichText(long)).toBe(long);
    expect(outcome(`${long}a`)).toEqual({ refused: 'html.too_long' });
  });
});
