/** As the server writes a quotation of a post; nothing else of a message can look like it. */
const QUOTE = /<blockquote data-post="(\d+)">/g;

/** Numbers of the posts that a message quotes. */
export function quotedNumbers(html: string): number[] {
  return html.includes('data-post') ? [...html.matchAll(QUOTE)].map(([, digits]) => Number(digits)) : [];
}

/**
 * Puts above each quotation the link to the post it is from.
 * @param link address and words for a post's number, as plain text
 */
export function withQuoteLinks(html: string, link: (number: number) => { href: string; words: string }): string {
  if (!html.includes('data-post')) return html;
  return html.replace(QUOTE, (quote, digits: string) => {
    const { href, words } = link(Number(digits));
    return `${quote}<p class="quoted"><a href="${escape(href)}">${escape(words)}</a></p>`;
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
