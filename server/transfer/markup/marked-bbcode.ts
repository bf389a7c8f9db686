import type { MarkupWords } from '../imported.ts';
import { bbcodeToHtml } from './bbcode.ts';
import { unescapeText } from './html.ts';

/**
 * Text as phpBB stored it before 3.2: escaped, each BBCode it had recognised marked with the message's uid.
 * @param uid of the message, column `bbcode_uid`
 */
export function markedBbcodeToHtml(text: string, uid: string, words: MarkupWords): string {
  return bbcodeToHtml(unescapeText(withoutMark(withoutGeneratedHtml(text), uid)), words);
}

/** `[b:3k2jh]`, `[/list:u:3k2jh]`, `[*:3k2jh]`, `[/*:m:3k2jh]` */
function withoutMark(text: string, uid: string): string {
  if (!/^[a-z0-9]{1,10}$/i.test(uid)) return text;
  const marked = new RegExp(`\\[(/?)([a-z*]{1,30})((?:=[^\\]\\n]{0,1000}?)?)(?::[a-z])?:${uid}\\]`, 'gi');
  return text.replace(marked, (_, close: string, tag: string, value: string) => {
    if (tag === '*') return close === '' ? '[*]' : '';
    return `[${close}${tag}${value}]`;
  });
}

/** Addresses and smilies that it had recognised stand there as HTML between comments; the rest of the text is escaped. */
function withoutGeneratedHtml(text: string): string {
  return text
    .replace(/<!-- s[^<>]*? --><img src="[^"<>]*" alt="([^"<>]*)"[^<>]*><!-- s[^<>]*? -->/g, '$1')
    .replace(
      /<!-- ([mwle]) --><a [^<>]*?href="([^"<>]*)"[^<>]*>[^<]*<\/a><!-- \1 -->/g,
      (_, __, href: string) => ` [url=${href}]${href.replace(/^mailto:/, '')}[/url] `,
    )
    .replace(/<br ?\/?>/g, '\n');
}
