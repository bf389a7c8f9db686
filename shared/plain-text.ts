/**
 * Between what people type in a plain field and the HTML of messages. Pure text work, for pages and browsers; the server sanitises what
 * comes of it like anything else (server/platform/safe-html.ts).
 */

/**
 * HTML of what was typed in a plain field: an empty line separates paragraphs, a single newline becomes `<br>`, http and https addresses
 * become links, lines that begin with `>` are a quotation. Everything else is text, markup included.
 * @param quotedPost number of the post that the quotations are from
 */
export function plainTextToHtml(text: string, quotedPost?: number): string {
  const blocks: { quote: boolean; lines: string[] }[] = [];
  let open = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const quoted = /^\s*>\s?(.*)$/.exec(line);
    const words = (quoted?.[1] ?? line).trimEnd();
    const last = blocks.at(-1);
    if (words.trim() === '') open = false;
    else if (open && last?.quote === (quoted !== null)) last.lines.push(words);
    else blocks.push({ quote: quoted !== null, lines: [words] });
    if (words.trim() !== '') open = true;
  }
  const start = quotedPost === undefined ? '<blockquote>' : `<blockquote data-post="${quotedPost}">`;
  return blocks
    .map(({ quote, lines }) => {
      const paragraph = `<p>${lines.map(withLinks).join('<br>')}</p>`;
      return quote ? `${start}${paragraph}</blockquote>` : paragraph;
    })
    .join('')
    .replaceAll(`</blockquote>${start}`, '');
}

/** The nearest plain text of sanitised HTML, as {@link plainTextToHtml} reads it back: emphasis is lost, paragraphs, quotations and links stay. */
export function htmlToPlainText(html: string): string {
  let text = '';
  let quotes = 0;
  let link: { href: string; from: number } | null = null;
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/.exec(token);
    if (!tag) {
      text += unescape(token);
      continue;
    }
    const [, closing, name = ''] = tag;
    if (name === 'blockquote') {
      quotes = Math.max(0, quotes + (closing ? -1 : 1));
      text = `${text.trimEnd()}\n\n`;
    } else if (name === 'br') text += `\n${quotes > 0 ? '> ' : ''}`;
    else if (name === 'a') {
      if (!closing) link = { href: unescape(/href="([^"]*)"/.exec(token)?.[1] ?? ''), from: text.length };
      else if (link) {
        if (link.href !== '' && text.slice(link.from) !== link.href) text += ` (${link.href})`;
        link = null;
      }
    } else if (name === 'li') text = closing ? text : `${text.trimEnd()}\n- `;
    else if (BLOCKS.has(name))
      text = closing ? `${text.trimEnd()}\n\n` : inList(text) ? text : `${text.trimEnd()}\n\n${quotes > 0 ? '> ' : ''}`;
  }
  return text
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n> \n\n/g, '\n\n')
    .trim();
}

/**
 * Turns `@Noisette` into the mention the server knows, for the names given, the longest first. Only in text, never inside a tag, a link or
 * a mention.
 * @param handles pseudonyms that may be mentioned, as they are written
 */
export function withMentions(html: string, handles: readonly string[]): string {
  if (!html.includes('@') || handles.length === 0) return html;
  const names = [...new Set(handles)].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(
    `(^|[^\\p{L}\\p{N}@])@(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  let skipping = 0;
  return html.replace(/<[^>]*>|[^<]+/g, (token) => {
    if (!token.startsWith('<')) {
      if (skipping > 0) return token;
      return token.replace(pattern, (_, before: string, name: string) => {
        const handle = known.get(name.toLowerCase()) ?? name;
        return `${before}<span data-mention="${handle}">@${handle}</span>`;
      });
    }
    if (/^<(?:a|span)[\s>]/.test(token)) skipping += 1;
    else if (/^<\/(?:a|span)>/.test(token)) skipping = Math.max(0, skipping - 1);
    return token;
  });
}

/** Whether HTML shows anything to read. */
export function hasText(html: string): boolean {
  return html.replace(/<[^>]*>/g, '').replace(/&nbsp;|\s/g, '') !== '';
}

const BLOCKS = new Set(['p', 'ul', 'ol', 'h3', 'h4', 'details', 'summary']);

function inList(text: string): boolean {
  return text.endsWith('\n- ');
}

/** Punctuation after an address ends the sentence; a `)` stays where the address has its `(`. */
function withLinks(line: string): string {
  let html = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(/https?:\/\/[^\s<>"]+/gi)) {
    const closers = found.includes('(') ? '' : ')';
    let end = found.length;
    while (end > 0 && `.,;:!?…»”’'*]}${closers}`.includes(found.charAt(end - 1))) end -= 1;
    const address = found.slice(0, end);
    if (!URL.canParse(address)) continue;
    html += `${escape(line.slice(at, index))}<a href="${escape(address)}">${escape(address)}</a>`;
    at = index + address.length;
  }
  return html + escape(line.slice(at));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': '\u00A0' };

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
}
