/** Longest line that is looked at, in UTF-16 code units: no message is longer, and a file without line ends is not held in memory. */
const LONGEST = 16 * 1024 * 1024;

export interface Line {
  /** From 1. */
  number: number;
  /** null: too long to be looked at. */
  text: string | null;
}

/** The lines of a text that comes in pieces, without their ends. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  let rest = '';
  let tooLong = false;
  for await (const piece of text) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', from)) {
      const line = rest + piece.slice(from, at);
      number += 1;
      yield { number, text: tooLong || line.length > LONGEST ? null : line.endsWith('\r') ? line.slice(0, -1) : line };
      rest = '';
      tooLong = false;
      from = at + 1;
    }
    if (!tooLong) rest += piece.slice(from);
    if (rest.length > LONGEST) {
      rest = '';
      tooLong = true;
    }
  }
  if (rest !== '' || tooLong) yield { number: number + 1, text: tooLong ? null : rest };
}
