import { paragraphs, escapeText } from './html.ts';

/** Longest source that a converter is given, in UTF-16 code units: twice what a message may be, since markup takes place. */
const LONGEST_SOURCE = 100_000;

/**
 * Runs a converter on what somebody wrote. What it cannot follow (too long, too deep) is brought as text alone rather than lost.
 */
export function converted(source: string, convert: (source: string) => string): { html: string; plain: boolean } {
  if (source.length <= LONGEST_SOURCE) {
    try {
      return { html: convert(source), plain: false };
    } catch (error) {
      // Elements nested so deep that following them exhausts the stack.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return { html: paragraphs(escapeText(source)), plain: true };
}
