import { SHORT } from '../../server/screening/model/concepts.ts';

const SIZE = 100_000;

/** Short forms, which stand for more words than they are: the densest text there is. */
const short = SHORT.split(',').map((entry) => (entry.split('=')[0] ?? '').trim());

/** What is dearest to read for one check or another. */
/** Words that never come again: whatever is kept of words helps nothing. */
const everNew = (): string =>
  Array.from({ length: SIZE / 2 }, (_, at) => at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))).join(' ');

const PARTS: Readonly<Record<string, string>> = {
  'one giant word': 'a',
  'a giant word of marks': 'é\u0301',
  'words of one letter': 'a b c d e f g h i j k l m ',
  'short forms': `${short.join(' ')} `,
  'one word again and again': 'je ',
  'signs of distress': 'je veux mourir, i want to die, ich will sterben. ',
  'medicines for sale': 'je vends du lyrica, selling tramadol. ',
  'punctuation only': '. , ; !? … (',
  'line breaks only': '\n',
  'digits only': '0612345678',
  'digits and separators': '(0) 1.2-',
  'telephone numbers': '06 12 34 56 78, ',
  'at signs': 'a@',
  'at signs in words': '[at] (at) ',
  dots: 'a.b.c.',
  capitals: 'Anne ',
  'names that are none': 'Anne Merci ',
  names: 'Jean-Pierre de La Tour ',
  streets: 'rue Rue 12 ',
  'words said of numbers': 'dossier tel né le ',
  'streets without a number': 'Lindenweg, Ringdamm ',
  'words that never come again': everNew(),
  'listed words': 'remise rabais offre spéciale ',
  'letters of another script': 'ﷺж',
};

/** The same for another size: what grows faster than it is found by comparing. */
export const worstOf = (size = SIZE): [name: string, text: string][] =>
  Object.entries(PARTS).map(([name, part]) => [name, part.repeat(Math.ceil(size / part.length)).slice(0, size)]);

/** Of the processor, not of the clock, and of this thread, not of those that clean up: whatever else the machine does. The best of several. */
export function millisecondsOf(run: () => unknown, tries = 7): number {
  let best = Infinity;
  for (let each = 0; each < tries; each += 1) {
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
