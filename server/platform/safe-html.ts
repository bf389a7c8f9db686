import sanitizeHtml from 'sanitize-html';

/**
 * The only way by which text written by people becomes HTML.
 *
 * Four steps: cap (length, nesting) → sanitize-html's allow-list → `tidy`, which writes the result anew from a closed list of
 * tags and puts every element where a browser would leave it → refuse what shows nothing. What comes out is a fixed point:
 * sanitising it again gives the same string, so it may pass through here as often as one likes.
 */

/** Longest rich text, in UTF-16 code units, before and after sanitising. */
export const MAX_RICH_TEXT_LENGTH = 50_000;

/** Deepest nesting of elements. sanitize-html takes quadratic time in it: 330,000 nested tags held a process for 71 s. */
export const MAX_NESTING = 30;

/** Most "<" of a text, before and after: 12,500 tags in 50,000 characters took the parser 90 ms, and nobody writes 2,000 elements. */
const MAX_TAGS = 4_000;

export type RichTextRefusal = 'html.too_long' | 'html.too_deep' | 'html.empty';

/** Thrown by `sanitiseRichText`; `code` is stable and goes to the client as it is. */
export class RichTextRefused extends Error {
  readonly code: RichTextRefusal;

  constructor(code: RichTextRefusal) {
    super(code);
    this.name = 'RichTextRefused';
    this.code = code;
  }
}

const LINK_REL = 'ugc nofollow noopener';
const MAX_LINK_LENGTH = 2_000;
const MAX_HANDLE_LENGTH = 40;

/** Letters and digits of any script; one space, dot, underscore, apostrophe or hyphen between two of them ("Grand-Père Léon"). */
const HANDLE = /^[\p{L}\p{N}](?:[ ._'’-]?[\p{L}\p{N}])*$/u;
const POST_NUMBER = /^[1-9][0-9]{0,8}$/;
const MAIL_ADDRESS = /^[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,253}$/i;

/** Control characters but tab and newline, and the bidi embeddings, overrides and isolates that can show a text other than it is. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Characters that leave no mark on a page; the last four count as letters or symbols but are drawn as blanks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/gu;

/**
 * Sanitises rich text from an editor or a paste.
 *
 * Kept: p br strong em ul ol li blockquote[data-post] h3 h4 a[href] details summary span[data-mention]. b, i, h1, h2, h5, h6 and the
 * usual block elements become their nearest kept kin; any other tag goes and its text stays, except the text of scripts and the like.
 *
 * @param html untrusted, at most `MAX_RICH_TEXT_LENGTH` code units and `MAX_NESTING` open elements
 * @returns HTML that is safe to store and to put inside any block element of a page
 * @throws RichTextRefused `html.too_long` (also: far too many tags), `html.too_deep`, `html.empty` (nothing to see)
 */
export function sanitiseRichText(html: string): string {
  if (html.length > MAX_RICH_TEXT_LENGTH) throw new RichTextRefused('html.too_long');
  const source = withoutUnwanted(html);
  refuseDeepNesting(source);
  refuseManyTags(source);
  const clean = tidy(applyAllowList(source));
  // "&" becomes "&amp;", links gain their rel, elements their end tag: what is stored keeps the same bounds.
  if (clean.length > MAX_RICH_TEXT_LENGTH) throw new RichTextRefused('html.too_long');
  refuseManyTags(clean);
  if (!hasVisibleText(clean)) throw new RichTextRefused('html.empty');
  return clean;
}

/**
 * HTML for what was typed in a plain textarea (no JavaScript): blank lines separate paragraphs, single newlines become `<br>`,
 * http and https addresses become links; everything else is text, markup included. The result still goes through
 * `sanitiseRichText`, which leaves it as it is or refuses it.
 */
export function plainTextToHtml(text: string): string {
  const paragraphs: string[][] = [[]];
  for (const line of withoutUnwanted(text.replace(/\r\n?/g, '\n')).split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(linkAddresses(line.trimEnd()));
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => `<p>${lines.join('<br>')}</p>`)
    .join('');
}

/**
 * Plain text of sanitised HTML, for excerpts, mails and announcements: it must be escaped again where HTML is written.
 * Paragraphs are separated by an empty line, list items begin with "- ". Of a hidden block (`details`) only the summary is
 * given, or "…": an excerpt must not show what its author hid.
 */
export function htmlToText(html: string): string {
  let text = '';
  let hidden = 0;
  let summary: 'none' | 'open' | 'closed' = 'none';
  for (const token of tokens(html)) {
    const tag = tagName(token);
    const closing = token.startsWith('</');
    if (tag === 'details') {
      if (!closing && hidden === 0) {
        summary = 'none';
        text += '\n\n';
      }
      hidden = Math.max(0, hidden + (closing ? -1 : 1));
      if (closing && hidden === 0) text += summary === 'none' ? '…\n\n' : '\n\n';
    } else if (hidden > 0) {
      if (tag === 'summary' && hidden === 1) summary = closing ? 'closed' : 'open';
      else if (tag === undefined && summary === 'open' && hidden === 1) text += unescapeHtml(token);
    } else if (tag === undefined) text += unescapeHtml(token);
    else if (tag === 'br') text += '\n';
    else if (tag === 'li') text += closing ? '' : '\n- ';
    else if (BLOCKS.has(tag)) text += '\n\n';
  }
  return text
    .replaceAll('\n- \n\n', '\n- ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Sanitised HTML without some passages of its text; where each was stands `mark`, and no link or mention around it is left. A passage may go over marks
 * (bold, links) and line breaks, not from one paragraph into the next; spaces are alike.
 * @returns null when one of the passages is not there
 */
export function withoutPassages(html: string, passages: readonly string[], mark: string): string | null {
  const pieces = [...tokens(html)].map((token) => ({ token, shown: shownOf(token) }));
  // A place in `text` is a place in one of the pieces.
  const text = pieces.map(({ shown }) => shown).join('');
  /** By place: 1, a passage begins; 2, it goes on. */
  const gone = new Uint8Array(text.length);
  for (const passage of passages.map((each) => each.replace(/\s+/gu, ' ').trim())) {
    let at = passage === '' ? -1 : text.indexOf(passage);
    if (at === -1) return null;
    for (; at !== -1; at = text.indexOf(passage, at + passage.length)) gone.fill(2, at, at + passage.length)[at] = 1;
  }
  let place = 0;
  const written = pieces.map(({ token, shown }) => {
    const start = place;
    place += shown.length;
    if (tagName(token) !== undefined) return tagName(token) === 'br' && (gone[start] ?? 0) > 0 ? '' : token;
    return escapeHtml(cut(unescapeHtml(token), gone.subarray(start, place), mark));
  });
  return written
    .join('')
    .replace(/<(a|span)\b[^>]*>(.*?)<\/\1>/gsu, (whole, _tag, inner: string) => (inner.includes(mark) ? inner : whole));
}

/** What a token adds to the text that passages are looked for in: the border of a block is nothing that a passage goes over. */
function shownOf(token: string): string {
  const tag = tagName(token);
  if (tag === undefined) return unescapeHtml(token).replace(/\s/gu, ' ');
  return tag === 'br' ? ' ' : INLINE_TAGS.has(tag) ? '' : '\n';
}

function cut(words: string, gone: Uint8Array, mark: string): string {
  let kept = '';
  for (let i = 0; i < words.length; i++) kept += gone[i] === 0 ? words.charAt(i) : gone[i] === 1 ? mark : '';
  return kept;
}

const INLINE_TAGS = new Set(['strong', 'em', 'a', 'span']);

// --- The cap ---------------------------------------------------------------------------------------------------------------

/** Elements that never have a content, hence no depth. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col', 'area', 'base', 'link', 'meta', 'embed', 'source', 'track', 'param']);

/**
 * One pass over the source that errs on the side of refusing: an end tag only counts if it closes the innermost open element,
 * so the elements that the parser holds open are always among those counted here (only `<p><p>` and `<li><li>` close by
 * themselves). Every step moves forward; nothing is read twice. Comments and attributes are skipped as a parser does; where a raw
 * text element (`<script>`, `<title>`) makes this count and the parser's differ, `applyAllowList` counts again as it parses.
 */
function refuseDeepNesting(html: string): void {
  const open: string[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const next = html.charCodeAt(at + 1);
    if (isLetter(next)) {
      const end = endOfName(html, at + 1);
      const name = html.slice(at + 1, end).toLowerCase();
      if ((name === 'p' || name === 'li') && open.at(-1) === name) open.pop();
      if (!VOID.has(name)) open.push(name);
      if (open.length > MAX_NESTING) throw new RichTextRefused('html.too_deep');
      at = endOfTag(html, end);
    } else if (next === SLASH && isLetter(html.charCodeAt(at + 2))) {
      const end = endOfName(html, at + 2);
      if (open.at(-1) === html.slice(at + 2, end).toLowerCase()) open.pop();
      at = after(html, '>', end);
    } else if (html.startsWith('!--', at + 1)) at = endOfComment(html, at + 4);
    else if (next === SLASH || next === BANG || next === QUESTION) at = after(html, '>', at + 2);
    else at += 1;
    at = html.indexOf('<', at);
  }
}

function refuseManyTags(html: string): void {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    count += 1;
    if (count > MAX_TAGS) throw new RichTextRefused('html.too_long');
  }
}

const [SLASH, BANG, QUESTION, GREATER, EQUALS, DOUBLE_QUOTE, SINGLE_QUOTE] = [0x2f, 0x21, 0x3f, 0x3e, 0x3d, 0x22, 0x27];

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Index after the next `mark`, or the end of the source. */
function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function endOfName(html: string, from: number): number {
  let at = from;
  while (at < html.length && !isSpace(html.charCodeAt(at)) && html.charCodeAt(at) !== SLASH && html.charCodeAt(at) !== GREATER) at += 1;
  return at;
}

/** Index after the ">" of a start tag; a quoted value may hold one. "=" begins a value only where a name came before it. */
function endOfTag(html: string, from: number): number {
  let at = from;
  let named = false;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    at += 1;
    if (code === GREATER) return at;
    if (code === SLASH) named = false;
    else if (code === EQUALS && named) {
      while (isSpace(html.charCodeAt(at))) at += 1;
      const first = html.charCodeAt(at);
      if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) at = after(html, html.charAt(at), at + 1);
      else while (at < html.length && !isSpace(html.charCodeAt(at)) && html.charCodeAt(at) !== GREATER) at += 1;
      named = false;
    } else if (!isSpace(code)) named = true;
  }
  return at;
}

/** Index after a comment whose text begins at `from`: "-->" and "--!>" end it, and so does ">" or "->" at its very start. */
function endOfComment(html: string, from: number): number {
  if (html.startsWith('>', from)) return from + 1;
  if (html.startsWith('->', from)) return from + 2;
  let at = html.indexOf('--', from);
  while (at !== -1) {
    if (html.startsWith('>', at + 2)) return at + 3;
    if (html.startsWith('!>', at + 2)) return at + 4;
    at = html.indexOf('--', at + 1);
  }
  return html.length;
}

// --- The allow-list --------------------------------------------------------------------------------------------------------

const KEPT = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'h3', 'h4', 'a', 'details', 'summary', 'span'];
/** h1 and h2 belong to the page: a heading in a message may not outrank them. */
const KIN = { b: 'strong', i: 'em', h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4' };
/** Other blocks become paragraphs, lest the words on both sides of their borders run together. */
const PARAGRAPH_LIKE = 'address article aside caption center dd div dt figcaption footer form header main nav pre section td th'.split(' ');
/** Elements whose text is code, or was never shown. */
const TEXT_DROPPED = ['script', 'style', 'textarea', 'option', 'xmp', 'noscript', 'iframe', 'noembed', 'noframes', 'title', 'template'];

const renamed = Object.fromEntries(
  [...Object.entries(KIN), ...PARAGRAPH_LIKE.map((tag) => [tag, 'p'] as const)].map(([from, to]) => [
    from,
    sanitizeHtml.simpleTransform(to, {}),
  ]),
);

function applyAllowList(html: string): string {
  let depth = 0;
  return sanitizeHtml(html, {
    allowedTags: KEPT,
    allowedAttributes: { a: ['href', 'rel'], blockquote: ['data-post'], span: ['data-mention'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nonTextTags: TEXT_DROPPED,
    transformTags: {
      ...renamed,
      a: (tagName, { href }) => {
        const safe = href === undefined ? undefined : safeLink(href);
        return { tagName, attribs: safe === undefined ? {} : { href: safe, rel: LINK_REL } };
      },
      blockquote: (tagName, { 'data-post': post }) => ({
        tagName,
        attribs: post !== undefined && POST_NUMBER.test(post) ? { 'data-post': post } : {},
      }),
      span: (tagName, { 'data-mention': handle }) => ({
        tagName,
        attribs: handle !== undefined && isHandle(handle) ? { 'data-mention': handle } : {},
      }),
    },
    // The parser's own count, in case the first pass was led astray. One more than the cap: `<br>` passes here as well.
    onOpenTag: () => {
      depth += 1;
      if (depth > MAX_NESTING + 1) throw new RichTextRefused('html.too_deep');
    },
    onCloseTag: () => {
      depth -= 1;
    },
  });
}

/** The address as a browser would resolve it, or undefined: absolute, of an allowed scheme, without user name or password. */
function safeLink(href: string): string | undefined {
  const address = URL.parse(withoutUnwanted(href).trim());
  if (address === null || address.href.length > MAX_LINK_LENGTH) return undefined;
  if (address.protocol === 'mailto:') return MAIL_ADDRESS.test(address.pathname) ? `mailto:${address.pathname}` : undefined;
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  // https://hopital.example@elsewhere.example shows one host and goes to another.
  if (address.username !== '' || address.password !== '') return undefined;
  return address.href;
}

function isHandle(handle: string): boolean {
  return handle.length <= MAX_HANDLE_LENGTH && HANDLE.test(handle) && handle === handle.normalize('NFC');
}

// --- The tidying -----------------------------------------------------------------------------------------------------------

/** Elements that end an open paragraph; a heading or a summary holds none of them. */
const BLOCKS = new Set(['p', 'ul', 'ol', 'blockquote', 'h3', 'h4', 'details']);
const START_TAG =
  /^<(?:p|strong|em|ul|ol|li|h3|h4|details|summary|blockquote(?: data-post="[0-9]+")?|a href="[^"<>]+" rel="[a-z ]+"|span data-mention="[^"<>]+")>$/;

interface OpenElement {
  tag: string;
  /** Index of the start tag among the pieces written. */
  piece: number;
  /** Not written at all, or its end tag was written before its turn. */
  gone: boolean;
  hasSummary: boolean;
}

/**
 * Writes sanitize-html's output anew, element by element. That output is balanced and has no "<" in its texts, so splitting
 * it at the tags is exact. Why at all: a browser moves misplaced elements (an `<li>` outside a list closes the page's own one, a
 * link inside a link ends the outer one), which would let a message reach out of its place on the page. As only `START_TAG` is
 * ever written, this is a second allow-list as well. Elements without content are left out.
 */
function tidy(html: string): string {
  const pieces: string[] = [];
  const open: OpenElement[] = [];
  const source = [...tokens(html)];

  const innermost = (...tags: string[]): number => open.findLastIndex((element) => !element.gone && tags.includes(element.tag));
  const close = (element: OpenElement): void => {
    if (element.gone) return;
    element.gone = true;
    if (pieces.length === element.piece + 1) pieces.pop();
    else pieces.push(`</${element.tag}>`);
  };
  const closeDownTo = (index: number): void => {
    for (const element of open.slice(index).reverse()) close(element);
  };

  /** What the element becomes where it stands; undefined: its content stays without it. Ends what has to end before it. */
  const place = (tag: string, position: number): string | undefined => {
    const parent = open.findLast((element) => !element.gone);
    switch (tag) {
      case 'strong':
      case 'em':
        return innermost(tag) === -1 ? tag : undefined;
      case 'a':
        return innermost('a') === -1 ? tag : undefined;
      case 'span':
        return innermost('a', 'span') === -1 && isMention(source, position) ? tag : undefined;
      case 'li': {
        const at = innermost('ul', 'ol', 'li', 'blockquote', 'details', 'h3', 'h4', 'summary');
        const holder = open[at]?.tag;
        if (holder !== 'ul' && holder !== 'ol' && holder !== 'li') return place('p', position);
        const paragraph = innermost('p');
        if (holder === 'li') closeDownTo(at);
        else if (paragraph > at) closeDownTo(paragraph);
        return tag;
      }
      case 'summary':
        if (parent?.tag !== 'details' || parent.hasSummary) return place('p', position);
        parent.hasSummary = true;
        return tag;
      default: {
        if (innermost('h3', 'h4', 'summary') !== -1) return undefined;
        const paragraph = innermost('p');
        if (paragraph !== -1) closeDownTo(paragraph);
        return tag;
      }
    }
  };

  for (const [position, token] of source.entries()) {
    const tag = tagName(token);
    if (tag === undefined) {
      const text = withoutUnwanted(token);
      if (text !== '') pieces.push(text);
    } else if (tag === 'br') pieces.push('<br>');
    else if (token.startsWith('</')) {
      const element = open.pop();
      if (element !== undefined) close(element);
    } else {
      const placed = START_TAG.test(token) ? place(tag, position) : undefined;
      open.push({ tag: placed ?? '', piece: pieces.length, gone: placed === undefined, hasSummary: false });
      if (placed !== undefined) pieces.push(placed === tag ? token : `<${placed}>`);
    }
  }
  return pieces.join('');
}

/** A mention says exactly whom it mentions: "@" and the handle, nothing else. */
function isMention(source: readonly string[], position: number): boolean {
  const handle = /^<span data-mention="([^"]+)">$/.exec(source[position] ?? '')?.[1];
  return handle !== undefined && withoutUnwanted(source[position + 1] ?? '') === `@${handle}` && source[position + 2] === '</span>';
}

// --- Words and characters --------------------------------------------------------------------------------------------------

/** Splits at tags: every token is one tag or the text between two. A "<" that no ">" follows is text. */
function* tokens(html: string): Generator<string> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const end = start === -1 ? -1 : html.indexOf('>', start);
    if (end === -1) {
      yield html.slice(at);
      return;
    }
    if (start > at) yield html.slice(at, start);
    yield html.slice(start, end + 1);
    at = end + 1;
  }
}

function tagName(token: string): string | undefined {
  return /^<\/?([a-z][a-z0-9]*)[^>]*>$/.exec(token)?.[1];
}

function withoutUnwanted(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').toWellFormed();
}

function hasVisibleText(html: string): boolean {
  for (const token of tokens(html)) if (tagName(token) === undefined && unescapeHtml(token).replace(INVISIBLE, '') !== '') return true;
  return false;
}

function linkAddresses(line: string): string {
  let html = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(/https?:\/\/[^\s<>"]+/gi)) {
    const address = found.slice(0, endOfAddress(found));
    const href = safeLink(address);
    if (href === undefined) continue;
    html += `${escapeHtml(line.slice(at, index))}<a href="${escapeHtml(href)}" rel="${LINK_REL}">${escapeHtml(address)}</a>`;
    at = index + address.length;
  }
  return html + escapeHtml(line.slice(at));
}

/** Punctuation after an address ends the sentence, not the address; a ")" stays where the address has its "(". */
function endOfAddress(address: string): number {
  const closers = address.includes('(') ? '' : ')';
  let end = address.length;
  while (end > 0 && `.,;:!?…»”’'*]}${closers}`.includes(address.charAt(end - 1))) end -= 1;
  return end;
}

/** Quotes stay: addresses have none left, and elsewhere this is used for text. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
