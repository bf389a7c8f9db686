/** A quotation as `sanitiseRichText` writes it: nothing else of a message can look like it. */
const QUOTE = /<blockquote data-post="(\d+)">/g;
const BLOCKQUOTE = /<(\/?)blockquote\b[^>]*>/g;

/** What stands where a quotation's words were. */
export const NO_WORDS = '<p>…</p>';

/** Numbers of the messages that one quotes, each once. */
export function quotedIn(html: string): number[] {
  return [...new Set([...html.matchAll(QUOTE)].map(([, digits]) => Number(digits)))];
}

/**
 * Writes the content of quotations of a message anew; a quotation inside another belongs to that one.
 * @param html sanitised
 * @param content for a quotation's number and its content
 */
export function mapQuotes(html: string, content: (number: number, quoted: string) => string): string {
  let written = '';
  let at = 0;
  for (const { 0: start, 1: digits, index } of html.matchAll(QUOTE)) {
    if (index < at) continue;
    const from = index + start.length;
    const end = endOfQuote(html, from);
    written += html.slice(at, from) + content(Number(digits), html.slice(from, end));
    at = end;
  }
  return written + html.slice(at);
}

/** Quotations by new numbers, in a message that went to another thread; of those whose message did not, only the place is left. */
export function renumberQuotes(html: string, numberOf: ReadonlyMap<number, number>): string {
  return mapQuotes(html, (number, quoted) => (numberOf.has(number) ? quoted : NO_WORDS)).replace(QUOTE, (_, digits: string) => {
    const number = numberOf.get(Number(digits));
    return number === undefined ? '<blockquote>' : `<blockquote data-post="${number}">`;
  });
}

/** Where the quotation that begins before `from` ends. */
function endOfQuote(html: string, from: number): number {
  let depth = 1;
  for (const { 1: slash, index } of html.slice(from).matchAll(BLOCKQUOTE)) {
    depth += slash === '/' ? -1 : 1;
    if (depth === 0) return from + index;
  }
  return html.length;
}
