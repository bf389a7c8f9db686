import { describe, expect, test } from 'vitest';
import { sanitiseRichText } from '../../server/platform/safe-html.ts';
import { copyRowsOf } from '../../server/transfer/formats/copy-blocks.ts';
import { discourse } from '../../server/transfer/formats/discourse.ts';
import { insertedRowsOf } from '../../server/transfer/formats/mysql-inserts.ts';
import { nodebb } from '../../server/transfer/formats/nodebb.ts';
import { phpbb } from '../../server/transfer/formats/phpbb.ts';
import { handleFor } from '../../server/transfer/handles.ts';
import { bbcodeToHtml } from '../../server/transfer/markup/bbcode.ts';
import { converted } from '../../server/transfer/markup/convert.ts';
import { markdownRenderer, withBracketBlocks } from '../../server/transfer/markup/markdown.ts';
import { markedBbcodeToHtml } from '../../server/transfer/markup/marked-bbcode.ts';
import { s9eToHtml } from '../../server/transfer/markup/s9e.ts';
import { messageHtml, NO_PLACES } from '../../server/transfer/message-html.ts';
import { INJECTIONS } from '../security/injection-corpus.ts';

const words = { image: 'image', hidden: 'Contenu masqué' };
const addresses = { base: new URL('https://forum.example.net/'), hosts: new Set(['forum.example.net']) };
const discourseMarkdown = markdownRenderer({ html: true, words });
const nodebbMarkdown = markdownRenderer({ html: false, words });
const CONVERTERS: Readonly<Record<string, (source: string) => string>> = {
  'Discourse’s Markdown': (source) => discourseMarkdown(withBracketBlocks(source, words, () => null)),
  'NodeBB’s Markdown': nodebbMarkdown,
  BBCode: (source) => bbcodeToHtml(source, words),
  'phpBB’s old BBCode': (source) => markedBbcodeToHtml(source, 'abc', words),
  'phpBB’s XML': (source) => s9eToHtml(`<r>${source}</r>`, words),
};
const stored = (source: string, convert: (source: string) => string) =>
  messageHtml(converted(source, convert).html, NO_PLACES, discourse, addresses);

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

describe.each(Object.entries(CONVERTERS))('%s', (_, convert) => {
  test('whatever people with bad intentions typed, what is stored is what the sanitiser leaves as it is', () => {
    for (const { name, html } of INJECTIONS) {
      for (const source of [
        html,
        `**a** ${html}`,
        `[url=${html}]x[/url]`,
        `[a](${html})`,
        `[quote="${html}"]\nx\n[/quote]`,
        `<URL url="${html}">x</URL>`,
      ]) {
        const result = stored(source, convert);
        if ('html' in result) expect(sanitiseRichText(result.html), name).toBe(result.html);
      }
    }
  });

  test.each([
    '[',
    '[b]',
    '[quote]',
    '[quote="',
    '[url=',
    '[list][*]',
    '*',
    '**a ',
    '> ',
    '- ',
    '`',
    '![[',
    '<B>',
    '<QUOTE>',
    '<!--',
    '&',
    'https://',
    '[/b]',
    '<!-- s',
    '<!-- m --><a ',
    '[b=',
    '<a href="',
  ])('%s by the thousand takes no time worth speaking of', (piece) => {
    const begin = performance.now();
    stored(piece.repeat(100_000 / piece.length), convert);
    expect(performance.now() - begin).toBeLessThan(4_000);
  });

  test('what nests too deep comes as its text', () => {
    const deep = `${'[quote]\n'.repeat(60)}un mot${'\n[/quote]'.repeat(60)}`;
    const result = stored(deep, convert);
    expect('html' in result && result.html).toContain('un mot');
  });
});

test('phpBB before 3.2: marks, addresses and smilies it had recognised are undone', () => {
  const text =
    '[quote=&quot;Marie&quot;:abc]d’accord[/quote:abc] [b:abc]oui[/b:abc] [b:xyz]non[/b:xyz] <!-- s:) --><img src="{SMILIES_PATH}/a.gif" alt=":)" title="x" /><!-- s:) --> <!-- m --><a class="postlink" href="https://a.example/?b=1&amp;c=2">https://a.example/?b=1 ... 2</a><!-- m --> [url=https://b.example/:abc]là[/url:abc]';
  expect(markedBbcodeToHtml(text, 'abc', words)).toBe(
    '<blockquote><p>d’accord</p></blockquote><p><strong>oui</strong> [b:xyz]non[/b:xyz] :)  <a href="https://a.example/?b=1&amp;c=2">https://a.example/?b=1&amp;c=2</a>  <a href="https://b.example/">là</a></p>',
  );
});

test('a message longer than messages may be is refused, not cut', () => {
  expect(stored('mot '.repeat(20_000), nodebbMarkdown)).toEqual({ refusal: 'html.too_long' });
});

describe('dumps are read the same wherever the text is cut', () => {
  const mysql = [
    'CREATE TABLE `p_posts` (\n  `post_id` int NOT NULL,\n  `post_text` mediumtext COLLATE utf8_bin,\n  `n` int,\n  PRIMARY KEY (`post_id`)\n) ENGINE=InnoDB;\n',
    "INSERT INTO `p_posts` VALUES (1,'d\\'un; (côté), l''autre\\n\\\\',NULL),(2,_binary '',-3.5),(3,0xC3A9,4);\n",
    "INSERT INTO p_posts (n, post_id, post_text) VALUES\n(5, 6, 'une\nligne'),\n(7, 8, mot),\n(9, 10, 'x' 'y'),\n(11);\n",
    "INSERT INTO `p_posts` VALUES (12,'jamais refermé\nINSERT INTO `p_posts` VALUES (13,'suite',0);\nUNLOCK TABLES;\n",
  ].join('');
  const rows = [
    { post_id: '1', post_text: "d'un; (côté), l'autre\n\\", n: null },
    { post_id: '2', post_text: '', n: '-3.5' },
    { post_id: '3', post_text: 'é', n: '4' },
    { n: '5', post_id: '6', post_text: 'une\nligne' },
    'row.fields line 11',
    'row.fields line 12',
    'row.fields line 13',
    'row.not_closed line 14',
    { post_id: '13', post_text: 'suite', n: '0' },
  ];

  test.each([1, 2, 3, 7, 64, 10_000])('MySQL’s, in pieces of %i', async (length) => {
    const read = [];
    for await (const { values, fault, place } of insertedRowsOf(inPieces(mysql, length), (table) => table === 'p_posts'))
      read.push(values ?? `${fault} line ${place.line}`);
    expect(read).toEqual(rows);
  });

  const copy =
    'COPY public.posts (id, raw, "primary") FROM stdin;\n1\ta\\tb\\\\n\\nc\tt\n2\t\\N\tf\n3\tx\n\\.\nCOPY public.other (id) FROM stdin;\n9\n\\.\n';
  test.each([1, 2, 5, 10_000])('PostgreSQL’s, in pieces of %i', async (length) => {
    const read = [];
    for await (const { values, fault, place } of copyRowsOf(inPieces(copy, length), new Set(['posts'])))
      read.push(values ?? `${fault} row ${place.row}, line ${place.line}`);
    expect(read).toEqual([{ id: '1', raw: 'a\tb\\n\nc', primary: 't' }, { id: '2', raw: null, primary: 'f' }, 'row.fields row 3, line 4']);
  });
});

test.each([
  [discourse, 'https://f.net/t/un-titre/12/3', { thread: '12', position: 3 }],
  [discourse, 'https://f.net/forum/t/un-titre/12', { thread: '12' }],
  [discourse, 'https://f.net/t/12/3', { thread: '12', position: 3 }],
  [discourse, 'https://f.net/t/2024/12/3', { thread: '12', position: 3 }],
  [discourse, 'https://f.net/p/99', { post: '99' }],
  [discourse, 'https://f.net/u/marie', null],
  [phpbb, 'https://f.net/viewtopic.php?f=2&t=5&p=7#p7', { post: '7' }],
  [phpbb, 'https://f.net/viewtopic.php?t=5#p7', { post: '7' }],
  [phpbb, 'https://f.net/forum/viewtopic.php?t=5', { thread: '5' }],
  [phpbb, 'https://f.net/memberlist.php?t=5', null],
  [nodebb, 'https://f.net/topic/5/un-titre/3', { thread: '5' }],
  [nodebb, 'https://f.net/post/7', { post: '7' }],
  [nodebb, 'https://f.net/user/7', null],
])('an address of the old forum leads to what it led to (%#)', (format, address, target) => {
  expect(format.targetOf(new URL(address))).toEqual(target);
});

test.each([
  ['Pelote 12', 'Pelote 12'],
  ['fil_de_laine', 'fil-de-laine'],
  [' Émile  le Grand ', 'Émile le Grand'],
  ['Claire Delmas', null],
  ['marie@example.org', null],
  ['Al', null],
  ['Un nom beaucoup trop long pour ici', null],
  ['admin', null],
  ['<b>gras</b>', null],
])('« %s » becomes %s', (name, wanted) => {
  const { handle, change } = handleFor(name, '7', () => false);
  if (wanted === null) expect([handle, change]).toEqual([expect.stringMatching(/^\p{L}+-\d{3}$/u), 'handle.replaced']);
  else expect([handle, change]).toEqual([wanted, null]);
});

test('a name that is taken gets a number, within the length that names have', () => {
  const taken = new Set(['pelote de laine tres fine', 'pelote']);
  expect(handleFor('Pelote', '1', (key) => taken.has(key)).handle).toBe('Pelote 2');
  const long = handleFor('Pelote de laine bien fin', '1', (key) => key === 'pelote de laine bien fin');
  expect(long).toEqual({ handle: 'Pelote de laine bien f 2', change: 'handle.numbered' });
});
