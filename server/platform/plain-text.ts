import { refused } from './errors.ts';

/** Control characters, and the bidi embeddings, overrides and isolates that can show a text other than it is. */
const UNWANTED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
/** What leaves no mark on a page; the last five count as letters or symbols and are drawn as blanks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/gu;

/** One line of plain text as it is stored: no control or bidi characters, single spaces, well-formed Unicode. Markup stays text. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNWANTED, '').toWellFormed().replace(/ {2,}/g, ' ').trim();
}

/**
 * A line that somebody will read.
 * @throws AppError 422 `text.empty` when nothing visible remains
 */
export function requiredLine(text: string, path: string): string {
  const line = cleanLine(text);
  if (line.replace(INVISIBLE, '') === '') throw refused('text.empty', path);
  return line;
}

/** The same for a field that may be left out. */
export function optionalLine(text: string | null | undefined, path: string): string | null {
  return text === null || text === undefined ? null : requiredLine(text, path);
}

/**
 * Paragraphs of plain text as they are stored: lines cleaned one by one, an empty line at most between two of them.
 * @throws AppError 422 `text.empty` when nothing visible remains
 */
export function requiredParagraphs(text: string, path: string): string {
  requiredLine(text, path);
  return text
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same for a field that may be left out. */
export function optionalParagraphs(text: string | null | undefined, path: string): string | null {
  return text === null || text === undefined || text === '' ? null : requiredParagraphs(text, path);
}
