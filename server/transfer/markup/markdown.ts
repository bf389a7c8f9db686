import MarkdownIt from 'markdown-it';
import type { MarkupWords, Target } from '../imported.ts';
import { escapeText, image, quotation } from './html.ts';

/** @param html whether HTML inside Markdown counts as such (Discourse) or as text (NodeBB); it is sanitised like everything else */
export function markdownRenderer({ html, words }: { html: boolean; words: MarkupWords }): (source: string) => string {
  const renderer = new MarkdownIt({ html, linkify: true, breaks: true, maxNesting: 40 });
  // Links to other places are mended or refused later, in one place; here all are kept.
  renderer.validateLink = (address) => !/^(?:javascript|vbscript|data|file):/i.test(address.trim());
  renderer.renderer.rules.image = (tokens, index) => {
    const token = tokens[index];
    // « alt|690x388 » is how Discourse says the size.
    const alt = (token?.content ?? '').replace(/\|\d+(?:x\d+)?(?:,\s*\d+%)?/, '');
    return image(String(token?.attrGet('src') ?? ''), alt, words.image);
  };
  return (source) => renderer.render(source).trim();
}

const OPENING = /^\[(quote|details|spoiler)(?:=(.*))?\]$/i;
const CLOSING = /^\[\/(quote|details|spoiler)\]$/i;

/**
 * The bracketed blocks that Discourse adds to Markdown, as HTML blocks with Markdown inside. Only on lines of their own (those of a line are put
 * there first), outside of code; an end without a beginning stays text, a beginning without an end ends with the message.
 * @param sourceOf reads what stands after `quote=`
 */
export function withBracketBlocks(source: string, words: MarkupWords, sourceOf: (attribute: string) => Target | null): string {
  const open: string[] = [];
  let fence: string | null = null;
  const lines: string[] = [];
  for (const line of onLinesOfTheirOwn(source).split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3);
    if (mark !== undefined && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    const trimmed = line.trim();
    const [, opening, attribute = ''] = (fence === null && OPENING.exec(trimmed)) || [];
    const [, closing] = (fence === null && CLOSING.exec(trimmed)) || [];
    if (opening !== undefined) {
      const tag = opening.toLowerCase() === 'quote' ? 'blockquote' : 'details';
      open.push(tag);
      const value = attribute.replace(/^(["'“”])(.*)\1$/, '$2').replace(/^["“”]|["“”]$/g, '');
      const begin =
        tag === 'blockquote'
          ? quotation('', sourceOf(value)).replace('</blockquote>', '')
          : `<details><summary>${escapeText(value || words.hidden)}</summary>`;
      lines.push('', begin, '');
    } else if (closing !== undefined && open.at(-1) === (closing.toLowerCase() === 'quote' ? 'blockquote' : 'details')) {
      lines.push('', `</${open.pop()}>`, '');
    } else lines.push(line);
  }
  return [...lines, ...open.reverse().flatMap((tag) => ['', `</${tag}>`])].join('\n');
}

function onLinesOfTheirOwn(source: string): string {
  return source.replace(/\[(?:quote(?:=[^\]\n]{0,300})?|\/quote|details(?:=[^\]\n]{0,300})?|\/details)\]/gi, (mark) => `\n${mark}\n`);
}
