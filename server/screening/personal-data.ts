import { FIRST_NAMES } from '../../shared/first-names.ts';
import { among, isDigit } from './characters.ts';
import { merged } from './finding.ts';
import type { Found, Span } from './finding.ts';
import { CUES, STREETS } from './personal-cues.ts';
import { Phrases } from './phrases.ts';
import { digitsIn, insuranceNumbers, looksLikeDate, telephoneNumbers } from './numbers.ts';
import type { Digits } from './numbers.ts';
import { wordAt, WordSet } from './words.ts';
import type { Words } from './words.ts';

type Cue = keyof typeof CUES;
const cues = new Phrases((Object.keys(CUES) as Cue[]).flatMap((tag) => CUES[tag].map((phrase) => [phrase, tag] as const)));

/** Addresses, numbers and names by which somebody can be found. The author is told, and decides. */
export function personalData(words: Words): Found[] {
  const digits = digitsIn(words.text);
  const spans = merged([
    ...emails(words.text),
    ...telephoneNumbers(digits),
    ...insuranceNumbers(digits),
    ...named(words, digits),
    ...fullNames(words),
    ...postalAddresses(words),
  ]);
  return spans.length === 0 ? [] : [{ outcome: 'notice', ground: 'personal_data', spans }];
}

const isLocal = among(/[\p{L}\p{N}._%+-]/u);
const isHost = among(/[\p{L}\p{N}.-]/u);
const OPENING = new Set('([{');
/** The longest an address may be on either side of its @. */
const LONGEST = 64;

/** Around each @, so far as letters go; also « nom (at) fournisseur (point) fr ». */
function emails(text: string): Span[] {
  const found: Span[] = [];
  const from = !/[([{]/.test(text)
    ? text
    : text.replace(/\s?[([{]\s?(?:at|arobase|arobas|@|ät)\s?[)\]}]\s?/gi, (at) => '@'.padStart(at.length, '\u0001'));
  for (let at = from.indexOf('@'); at !== -1; at = from.indexOf('@', at + 1)) {
    let before = at;
    while (before > 0 && from.charAt(before - 1) === '\u0001') before -= 1;
    let start = before;
    while (start > 0 && before - start < LONGEST && isLocal(from.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < from.length && end - at < LONGEST && isHost(from.charCodeAt(end))) end += 1;
    if (start === before) continue;
    const written = from.slice(at + 1, end);
    if (written.includes('.')) {
      const host = written.replace(/[.-]+$/, '');
      if (/\.\p{L}{2,}$/u.test(host)) found.push([start, at + 1 + host.length]);
    } else if (
      OPENING.has(from.charAt(end).trim() || from.charAt(end + 1)) &&
      /^\s?[([{]\s?(?:point|dot|punkt|\.)\s?[)\]}]/i.test(from.slice(end, end + 12))
    )
      found.push([start, end]);
  }
  return found;
}

/** What words before a number say it is: « née le », "file number". */
function named(words: Words, digits: readonly Digits[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const { tag, start, end, at } of cues.in(words)) {
    if (tag === 'person') {
      // « la voisine, Mme Huguette Perlinot »
      const [first, family] = [at + 1, at + 2];
      if (
        family < words.count &&
        words.sentence[family] === words.sentence[at] &&
        isCapital(words, first) &&
        isCapital(words, family) &&
        follows(words, family) &&
        !isNoun(words, first) &&
        !isNoun(words, family)
      )
        found.push([words.start[first] ?? 0, words.end[family] ?? 0]);
      continue;
    }
    while (next < digits.length && (digits[next]?.start ?? 0) < start) next += 1;
    for (let near = next; near < Math.min(next + 2, digits.length); near += 1) {
      const number = digits[near];
      if (!number || number.start < end || number.start - end > 24) continue;
      if (tag === 'born' ? isBirthday(words.text, number) : number.digits.length >= (tag === 'call' ? 6 : 5))
        found.push([start, number.end]);
      break;
    }
  }
  return found;
}

function isBirthday(text: string, { groups, parted, end, digits }: Digits): boolean {
  if (looksLikeDate(groups, parted)) return true;
  // « 12 mars 1984 », "12. März 1984", "March 12, 1984"
  if (digits.length <= 2) return /^(?:er|st|nd|rd|th)?[.,]?\s\p{L}{3,9}\.?\s(?:19|20)?\d{2}/u.test(text.slice(end, end + 20));
  return false;
}

const isUpper = among(/^\p{Lu}/u);
const isLower = among(/^\p{Ll}/u);
const PARTICLES = new WordSet(['de', 'du', 'des', 'da', 'di', 'la', 'le', 'van', 'von', 'der', 'den', 'zu', 'el', 'ben', 'd', 'l']);
/** Capitalised words that follow a first name and are no family name. */
const NOT_FAMILY = new WordSet(
  (
    'je tu il elle on nous vous ils elles et ou mais merci bonjour salut i we you he she they and thanks hello hi ich du er sie wir ihr und danke hallo ' +
    'liebe lieber si la le les un une the der die das c j est is ist pour dans mon ma mes my mein meine'
  ).split(' '),
);
const HANDLE_BEFORE = '@';

/** How many units of the text a word has, as it was written. */
const widthOf = ({ start, end }: Words, at: number): number => (end[at] ?? 0) - (start[at] ?? 0);
const beginsUpper = ({ text, start }: Words, at: number): boolean => isUpper(text.charCodeAt(start[at] ?? 0));

/** A word as names are written: one capital, then small letters; « MDPH » is none. */
function isCapital(words: Words, at: number): boolean {
  const start = words.start[at] ?? 0;
  const { text } = words;
  return (
    widthOf(words, at) >= 3 && isUpper(text.charCodeAt(start)) && isLower(text.charCodeAt(start + 1)) && isLower(text.charCodeAt(start + 2))
  );
}

const firstNames = new WordSet(FIRST_NAMES);

/** A common first name, then a capitalised word: the rule for pseudonyms (shared/handles.ts), within a text. */
function fullNames(words: Words): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + 1 < words.count; at += 1) {
    const start = words.start[at] ?? 0;
    if (!isFirstName(words, at) || words.text.charAt(start - 1) === HANDLE_BEFORE) continue;
    // « Jean-Pierre », « Anne de La Tour »
    let last = at + 1;
    while (last < words.count && last - at < 5 && follows(words, last) && (isFirstName(words, last) || PARTICLES.has(words, last)))
      last += 1;
    const family = last < words.count && follows(words, last) ? last : last - 1;
    const begin = words.start[family] ?? 0;
    const end = words.end[family] ?? 0;
    if (family === at || end - begin < 3 || !isUpper(words.text.codePointAt(begin) ?? 0) || NOT_FAMILY.has(words, family)) continue;
    if (family === last - 1 && words.text.charAt(begin - 1) === '-') continue;
    if (isNoun(words, family)) continue;
    found.push([start, end]);
    at = family;
  }
  return found;
}

/** Whether a word ends in one of a few ways, and has at least so many letters more. */
function endings(ends: readonly string[], more: number): (words: Words, at: number) => boolean {
  const endsSo = among(new RegExp(`[${ends.map((end) => end.slice(-1)).join('')}]`));
  return (words, at) => {
    if (!endsSo(words.letters[(words.lettersFrom[at + 1] ?? 0) - 1] ?? 0)) return false;
    const word = wordAt(words, at);
    return ends.some((end) => word.length >= end.length + more && word.endsWith(end));
  };
}

/** In German every noun has a capital: after a first name alone only a word that ends the sentence part, or is written in capitals, is read as a name. */
const isNoun = endings(['ung', 'heit', 'keit', 'schaft', 'tion', 'tabletten', 'gruppe', 'rheuma', 'krankheit', 'schmerzen'], 0);

/** Only a blank, a hyphen or an apostrophe stands before. */
const joins = among(/[ \u00A0\u202F’'-]/);
function follows({ text, start, end, sentence }: Words, at: number): boolean {
  const before = end[at - 1] ?? 0;
  return sentence[at] === sentence[at - 1] && (start[at] ?? 0) === before + 1 && joins(text.charCodeAt(before));
}

function isFirstName(words: Words, at: number): boolean {
  return beginsUpper(words, at) && firstNames.has(words, at);
}

const STREET_WORDS = new WordSet(STREETS.words);
const endsAsStreet = endings(STREETS.ends, 3);
/** « 12 bis, rue … » */
const AFTER_NUMBER = new WordSet(['bis', 'ter', 'quater']);
const LONGEST_STREET = 40;
const UNDER = new WordSet(['a', 'b']);

/** « 12, rue des Lilas », "14 Church Lane", „Lindenstraße 7“; a street without its number is a place, and no address. */
function postalAddresses(words: Words): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.count; at += 1) {
    const isStreet = STREET_WORDS.has(words, at);
    if (!isStreet && ((words.lettersFrom[at + 1] ?? 0) - (words.lettersFrom[at] ?? 0) > LONGEST_STREET || !endsAsStreet(words, at)))
      continue;
    const before = numberNear(words, at, -1, isStreet ? 4 : 0);
    const after = numberNear(words, at, 1, isStreet ? 3 : 1);
    if (before !== null && (beginsUpper(words, at) || before >= at - 2))
      found.push([words.start[before] ?? 0, words.end[Math.min(at + 2, words.count - 1)] ?? 0]);
    else if (after !== null && (!isStreet || after > at + 1)) found.push([words.start[at] ?? 0, words.end[after] ?? 0]);
  }
  return found;
}

/** Where a house number stands, with nothing but names between it and the street. */
function numberNear(words: Words, at: number, step: 1 | -1, most: number): number | null {
  for (let away = 1; away <= most; away += 1) {
    const place = at + step * away;
    if (place < 0 || place >= words.count || words.sentence[place] !== words.sentence[at]) return null;
    if (isHouseNumber(words, place)) return place;
    const isPartOfName = beginsUpper(words, place) || PARTICLES.has(words, place) || STREET_WORDS.has(words, place);
    if (!isPartOfName && !AFTER_NUMBER.has(words, place) && !(step === -1 && UNDER.has(words, place))) return null;
  }
  return null;
}

/** Four digits at most, then perhaps a letter. */
function isHouseNumber({ letters, lettersFrom }: Words, at: number): boolean {
  const end = lettersFrom[at + 1] ?? 0;
  let place = lettersFrom[at] ?? 0;
  if (end - place > 5) return false;
  const first = place;
  while (place < end && isDigit(letters[place] ?? 0)) place += 1;
  const digits = place - first;
  const last = letters[place] ?? 0;
  return digits >= 1 && digits <= 4 && (place === end || (place === end - 1 && last >= SMALL_A && last <= SMALL_Z));
}
const SMALL_A = 'a'.charCodeAt(0);
const SMALL_Z = 'z'.charCodeAt(0);
