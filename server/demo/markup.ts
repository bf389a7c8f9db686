import { sanitiseRichText } from '../platform/safe-html.ts';

/**
 * The little markup of the conversations (content.ts) as stored HTML, through the same sanitiser as everybody's messages.
 * @param quoted number of the message that quotations are taken from; they link back to it
 */
export function demoHtml(text: string, quoted?: number): string {
  return sanitiseRichText(
    text
      .split(/\n{2,}/)
      .map((block) => blockHtml(block, quoted))
      .join(''),
  );
}

type LineKind = 'quote' | 'item' | 'line';

/** Neighbouring lines of one kind make one element. */
function blockHtml(block: string, quoted: number | undefined): string {
  const groups: { kind: LineKind; lines: string[] }[] = [];
  for (const line of block.split('\n')) {
    const kind: LineKind = line.startsWith('> ') ? 'quote' : line.startsWith('- ') ? 'item' : 'line';
    const words = inline(kind === 'line' ? line : line.slice(2));
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(words);
    else groups.push({ kind, lines: [words] });
  }
  return groups.map(({ kind, lines }) => element(kind, lines, quoted)).join('');
}

function element(kind: LineKind, lines: readonly string[], quoted: number | undefined): string {
  if (kind === 'item') return `<ul>${lines.map((line) => `<li><p>${line}</p></li>`).join('')}</ul>`;
  const paragraph = `<p>${lines.join('<br>')}</p>`;
  if (kind === 'line') return paragraph;
  return `<blockquote${quoted === undefined ? '' : ` data-post="${quoted}"`}>${paragraph}</blockquote>`;
}

function inline(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>');
}

/** Non-breaking spaces where French typography has them: a "?" alone at the start of a line is nobody's wish. */
export function typeset(text: string, language: string): string {
  return language === 'fr' ? text.replace(/ (?=[?!:;»])/g, '\u00A0').replaceAll('« ', '«\u00A0') : text;
}
