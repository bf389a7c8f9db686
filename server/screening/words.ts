import { fold } from '../../shared/fold.ts';
import { isDigit } from './characters.ts';

/** The words of a text, folded (small letters without accents), with where each stands in the text as it was written. */
export interface Words {
  text: string;
  count: number;
  /** Folded letters of all words, one after the other; the same as a string. */
  letters: Uint16Array;
  folded: string;
  /** Word n is `letters[lettersFrom[n]]` up to `letters[lettersFrom[n + 1]]`. */
  lettersFrom: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Number of the sentence a word stands in; phrases do not reach over sentences. */
  sentence: Int32Array;
  /** The same for the same word, as it is compared, and never 0: what most words are not is known without making a string of them. */
  hash: Int32Array;
}

const UTF16 = new TextDecoder('utf-16le');
/** No letter folds into more; a ligature of another script that would is cut. */
const LONGEST_FOLD = 4;

/** What a character is in a word: its folded letters; '' leaves no mark (an accent, a soft hyphen); null ends the word. */
const PART_OF_WORD = /[\p{L}\p{N}]/u;
const LEAVES_NO_MARK = /[\p{M}\p{Cf}]/u;
function foldedOf(character: string): string | null {
  if (LEAVES_NO_MARK.test(character)) return '';
  if (!PART_OF_WORD.test(character)) return null;
  return [...fold(character)]
    .filter((part) => PART_OF_WORD.test(part))
    .join('')
    .slice(0, LONGEST_FOLD);
}
const LATIN = Array.from({ length: 0x250 }, (_, code) => foldedOf(String.fromCodePoint(code)));
/** The same as one number, where it is one letter: `ENDS` ends the word, `SILENT` leaves no mark, 0 is for `LATIN` to say. */
const ENDS = 1;
const SILENT = 2;
const LETTER = Uint16Array.from(LATIN, (folded) =>
  folded === null ? ENDS : folded === '' ? SILENT : folded.length === 1 ? folded.charCodeAt(0) : 0,
);

function wider(letters: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const room = new Uint16Array(letters.length * 2);
  room.set(letters);
  return room;
}

const NEWLINE = 10;
const isBlank = (code: number): boolean => code === 32 || code === 160 || code === 0x202f || (code >= 9 && code <= 13);
/** `.`, `!`, `?` */
const endsSentence = (code: number): boolean => code === 46 || code === 33 || code === 63;

/**
 * One pass. Apostrophes and hyphens part words (« j’ai » is two), three or more of one letter count as one (« mourirrrr »), three full stops are a pause
 * and no end, and a line that goes on with a small letter is the same sentence.
 */
export function cutWords(text: string): Words {
  const most = (text.length >> 1) + 1;
  const lettersFrom = new Int32Array(most + 1);
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const sentence = new Int32Array(most);
  // Nearly every text folds into as many letters as it has; ligatures need more room.
  let letters = new Uint16Array(text.length + LONGEST_FOLD);
  const others = new Map<number, string | null>();
  let count = 0;
  let used = 0;
  let inWord = false;
  let sentences = 0;
  let stops = 0;
  let lines = 0;
  let run = 0;

  const begin = (at: number, code: number): void => {
    const goesOn = lines === 1 && stops !== 1 && stops !== 2 && String.fromCodePoint(code) === String.fromCodePoint(code).toLowerCase();
    if ((stops > 0 && stops < 3) || (lines > 0 && !goesOn)) sentences += 1;
    stops = 0;
    lines = 0;
    run = 0;
    inWord = true;
    lettersFrom[count] = used;
    start[count] = at;
    sentence[count] = sentences;
  };

  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const known = unit < 0x250 ? (LETTER[unit] ?? 0) : 0;
    if (known > SILENT) {
      if (!inWord) begin(at, unit);
      if (used + LONGEST_FOLD > letters.length) letters = wider(letters);
      const same = used > (lettersFrom[count] ?? 0) && letters[used - 1] === known && !isDigit(known);
      run = same ? run + 1 : 1;
      if (run === 3) used -= 1;
      else if (run < 3) letters[used++] = known;
      at += 1;
      continue;
    }
    const code = unit < 0xd800 ? unit : (text.codePointAt(at) ?? 0);
    const width = code > 0xffff ? 2 : 1;
    let folded: string | null | undefined = known === ENDS ? null : known === SILENT ? '' : LATIN[code];
    if (folded === undefined) {
      folded = others.get(code);
      if (folded === undefined) others.set(code, (folded = foldedOf(String.fromCodePoint(code))));
    }
    if (folded === null) {
      if (inWord) {
        end[count] = at;
        count += 1;
        inWord = false;
      }
      if (code === NEWLINE) lines += 1;
      // A full stop within "3.5" or "z.B." is none: only one before a blank or the end is.
      else if (endsSentence(code)) {
        const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 32;
        if (isBlank(next) || endsSentence(next) || !(code === 46 && (stops === 0 || isDigit(next)))) stops += 1;
      } else if (!isBlank(code) && stops === 3) stops = 0;
    } else if (folded !== '') {
      if (!inWord) begin(at, code);
      if (used + LONGEST_FOLD > letters.length) letters = wider(letters);
      for (let part = 0; part < folded.length; part += 1) {
        const letter = folded.charCodeAt(part);
        const same = used > (lettersFrom[count] ?? 0) && letters[used - 1] === letter && !isDigit(letter);
        run = same ? run + 1 : 1;
        if (run === 3) used -= 1;
        else if (run < 3) letters[used++] = letter;
      }
    }
    at += width;
  }
  if (inWord) {
    end[count] = text.length;
    count += 1;
  }
  lettersFrom[count] = used;
  letters = letters.subarray(0, used);
  return {
    text,
    count,
    letters,
    folded: UTF16.decode(letters),
    lettersFrom,
    start,
    end,
    sentence,
    hash: hashesOf(letters, lettersFrom, count),
  };
}

/** No word that anything is compared with is longer. */
const LONGEST_COMPARED = 64;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

function hashesOf(letters: Uint16Array, lettersFrom: Int32Array, count: number): Int32Array {
  const hashes = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const from = lettersFrom[at] ?? 0;
    const end = Math.min(lettersFrom[at + 1] ?? 0, from + LONGEST_COMPARED);
    let hash = SEED;
    for (let letter = from; letter < end; letter += 1) hash = Math.imul(hash ^ (letters[letter] ?? 0), PRIME);
    hashes[at] = hash ^ (hash >>> 15) || 1;
  }
  return hashes;
}

/** A word as it is compared. */
export function wordAt({ folded, lettersFrom }: Words, at: number): string {
  const from = lettersFrom[at] ?? 0;
  return folded.slice(from, Math.min(lettersFrom[at + 1] ?? 0, from + LONGEST_COMPARED));
}

/** Values by word, looked up for a word of a text by its hash and then its letters: no string is made. */
export class WordMap<Value> {
  #count = 0;
  #words: string[] = [];
  #values: Value[] = [];
  /** By place in a table; 0: nothing stands there. */
  #hashes = new Int32Array(8);
  #numbers = new Int32Array(8);

  /** The value of a word, which is folded as `wordAt` gives it: the one that it has, or from now on this one. */
  getOrAdd(word: string, value: Value): Value {
    const letters = Uint16Array.from({ length: word.length }, (_, letter) => word.charCodeAt(letter));
    const asked = { letters, lettersFrom: Int32Array.of(0, word.length), hash: hashesOf(letters, Int32Array.of(0, word.length), 1) };
    const before = this.get(asked, 0);
    if (before !== undefined) return before;
    if (this.#count * 4 >= this.#hashes.length) this.#widen();
    this.#words.push(word);
    this.#values.push(value);
    this.#place(asked.hash[0] ?? 0, this.#count);
    this.#count += 1;
    return value;
  }

  get({ letters, lettersFrom, hash }: Pick<Words, 'letters' | 'lettersFrom' | 'hash'>, at: number): Value | undefined {
    const wanted = hash[at] ?? 0;
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    for (let place = wanted & mask; ; place = (place + 1) & mask) {
      const there = hashes[place];
      if (there === 0) return undefined;
      if (there !== wanted) continue;
      const number = this.#numbers[place] ?? 0;
      const word = this.#words[number] ?? '';
      const from = lettersFrom[at] ?? 0;
      if (Math.min((lettersFrom[at + 1] ?? 0) - from, LONGEST_COMPARED) !== word.length) continue;
      let letter = 0;
      while (letter < word.length && letters[from + letter] === word.charCodeAt(letter)) letter += 1;
      if (letter === word.length) return this.#values[number];
    }
  }

  #place(hash: number, number: number): void {
    const mask = this.#hashes.length - 1;
    let place = hash & mask;
    while (this.#hashes[place] !== 0) place = (place + 1) & mask;
    this.#hashes[place] = hash;
    this.#numbers[place] = number;
  }

  #widen(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    hashes.forEach((hash, place) => {
      if (hash !== 0) this.#place(hash, numbers[place] ?? 0);
    });
  }
}

/** Whether a word of a text is one of these. */
export class WordSet {
  readonly #words = new WordMap<true>();

  constructor(words: Iterable<string>) {
    for (const word of words) this.#words.getOrAdd(word, true);
  }

  has(words: Words, at: number): boolean {
    return this.#words.get(words, at) === true;
  }
}
