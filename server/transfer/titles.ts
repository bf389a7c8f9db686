import { cleanLine } from '../platform/plain-text.ts';

/** As the contract has it for titles written here. */
const LONGEST = 140;

/** A title as titles are stored here: one line, no longer than any other. */
export function titleOf(title: string, untitled: string): { title: string; fault: 'title.shortened' | 'title.missing' | null } {
  const line = cleanLine(title);
  if (line === '') return { title: untitled, fault: 'title.missing' };
  if (line.length <= LONGEST) return { title: line, fault: null };
  const cut = line
    .slice(0, LONGEST - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return { title: `${cut.replace(/\s+\S{0,20}$/, '')}…`, fault: 'title.shortened' };
}
