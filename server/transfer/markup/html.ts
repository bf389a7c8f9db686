import type { OldAddresses, Target } from '../imported.ts';

/*
 * HTML as the converters write it, before it is sanitised. A quotation says where it is from: <blockquote data-source="p:12"> (a post by its id),
 * "t:5:3" (the third of thread 5). The mark is turned into a number of the thread, or taken away, before anything is stored (mend-post.ts).
 */

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Text that was stored escaped, as phpBB stores titles and names. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,6}));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** @param inner HTML */
export function link(href: string, inner: string): string {
  return `<a href="${escapeText(href)}">${inner}</a>`;
}

/** There are no images here: one that has an address of its own is led to, another is named. */
export function image(address: string, alt: string, word: string): string {
  const shown = escapeText(alt.trim() || word);
  return /^https?:\/\//i.test(address) ? link(address, shown) : `<em>(${shown})</em>`;
}

/** @param inner HTML of blocks */
export function quotation(inner: string, source: Target | null): string {
  return `<blockquote${source === null ? '' : ` data-source="${referenceOf(source)}"`}>${inner}</blockquote>`;
}

/** Lines become `<br>`, empty lines paragraphs. @param inline HTML without blocks */
export function paragraphs(inline: string): string {
  return inline
    .split(/\n{2,}/)
    .map((lines) => lines.trim())
    .filter((lines) => lines !== '')
    .map((lines) => `<p>${lines.replaceAll('\n', '<br>')}</p>`)
    .join('');
}

const BLOCK = /(<\/?(?:blockquote|ul|ol|li|p|h3|h4|details|summary)\b[^>]*>)/;

/** Puts the text between blocks into paragraphs. @param html blocks and loose text with line ends, as forum markup gives it */
export function withParagraphs(html: string): string {
  let inLine = 0;
  return html
    .split(BLOCK)
    .map((piece, index) => {
      if (index % 2 === 0) return inLine > 0 ? piece.replaceAll('\n', '<br>') : paragraphs(piece);
      if (/^<(?:h3|h4|summary|p)\b/.test(piece)) inLine += 1;
      else if (/^<\/(?:h3|h4|summary|p)\b/.test(piece)) inLine -= 1;
      return piece;
    })
    .join('');
}

/** The name of a place in the old forum, as quotations carry it. */
export function referenceOf(target: Target): string {
  if ('post' in target) return `p:${target.post}`;
  return target.position === undefined ? `t:${target.thread}` : `t:${target.thread}:${target.position}`;
}

/** The address a link leads to if it leads into the old forum. */
export function oldAddress(href: string, { base, hosts }: OldAddresses): URL | null {
  const url = URL.parse(href, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || !hosts.has(url.host)) return null;
  return url;
}
