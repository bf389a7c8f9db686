import { FIRST_NAMES } from '../../shared/first-names.ts';
import { fold } from '../../shared/fold.ts';
import { merged } from './finding.ts';
import type { Found, Span } from './finding.ts';
import { CUES, STREETS } from './personal-cues.ts';
import { Phrases } from './phrases.ts';
import { digitsIn, insuranceNumbers, looksLikeDate, telephoneNumbers } from './numbers.ts';
import type { Digits } from './numbers.ts';
import { wordAt } from './words.ts';
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

const IN_LOCAL = /[\p{L}\p{N}._%+-]/u;
const IN_HOST = /[\p{L}\p{N}.-]/u;
/** A table for what nearly every character is: an expression takes twenty times as long. */
function among(expression: RegExp): (code: number) => boolean {
  const latin = Array.from({ length: 0x250 }, (_, code) => expression.test(String.fromCharCode(code)));
  return (code) => latin[code] ?? expression.test(String.fromCharCode(code));
}
const isLocal = among(IN_LOCAL);
const isHost = among(IN_HOST);
const OPENING = new Set('([{');
/** The longest an address may be on either side of its @. */
const LONGEST = 64;

/** Around each @, so far as letters go; also « nom (at) fournisseur (point) fr ». */
function emails(text: string): Span[] {
  const found: Span[] = [];
  const from = text.replace(/\s?[([{]\s?(?:at|arobase|arobas|@|ät)\s?[)\]}]\s?/gi, (at) => '@'.padStart(at.length, '\u0001'));
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

const CAPITAL = /^\p{Lu}/u;
const PARTICLES = new Set(['de', 'du', 'des', 'da', 'di', 'la', 'le', 'van', 'von', 'der', 'den', 'zu', 'el', 'ben', 'd', 'l']);
/** Capitalised words that follow a first name and are no family name. */
const NOT_FAMILY =
  /^(?:je|tu|il|elle|on|nous|vous|ils|elles|et|ou|mais|merci|bonjour|salut|i|we|you|he|she|they|and|thanks|hello|hi|ich|du|er|sie|wir|ihr|und|danke|hallo|liebe|lieber|si|la|le|les|un|une|the|der|die|das|c|j|est|is|ist|pour|dans|mon|ma|mes|my|mein|meine)$/;
const HANDLE_BEFORE = '@';

/** A word as names are written: one capital, then small letters; « MDPH » is none. */
function isCapital(words: Words, at: number): boolean {
  return /^\p{Lu}\p{Ll}{2}/u.test(words.text.slice(words.start[at], words.end[at]));
}

/** A common first name, then a capitalised word: the rule for pseudonyms (shared/handles.ts), within a text. */
function fullNames(words: Words): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + 1 < words.count; at += 1) {
    const start = words.start[at] ?? 0;
    if (!CAPITAL.test(words.text.charAt(start)) || words.text.charAt(start - 1) === HANDLE_BEFORE) continue;
    const length = (words.lettersFrom[at + 1] ?? 0) - (words.lettersFrom[at] ?? 0);
    if (length > 14 || !FIRST_NAMES.has(wordAt(words, at))) continue;
    // « Jean-Pierre », « Anne de La Tour »
    let last = at + 1;
    while (last < words.count && last - at < 5 && follows(words, last) && (isFirstName(words, last) || PARTICLES.has(wordAt(words, last))))
      last += 1;
    const family = last < words.count && follows(words, last) ? last : last - 1;
    const begin = words.start[family] ?? 0;
    const end = words.end[family] ?? 0;
    const name = words.text.slice(begin, end);
    if (family === at || name.length < 3 || !CAPITAL.test(name) || NOT_FAMILY.test(fold(name))) continue;
    if (family === last - 1 && words.text.charAt(begin - 1) === '-') continue;
    if (isNoun(words, family)) continue;
    found.push([start, end]);
    at = family;
  }
  return found;
}

/** In German every noun has a capital: after a first name alone only a word that ends the sentence part, or is written in capitals, is read as a name. */
const GERMAN_NOUN = /(?:ung|heit|keit|schaft|tion|tät|tabletten|gruppe|rheuma|krankheit|schmerzen)$/;
function isNoun(words: Words, at: number): boolean {
  return GERMAN_NOUN.test(wordAt(words, at));
}

/** Only a blank, a hyphen or an apostrophe stands before. */
function follows(words: Words, at: number): boolean {
  return words.sentence[at] === words.sentence[at - 1] && /^[ \u00A0\u202F’'-]$/.test(words.text.slice(words.end[at - 1], words.start[at]));
}

function isFirstName(words: Words, at: number): boolean {
  return CAPITAL.test(words.text.charAt(words.start[at] ?? 0)) && FIRST_NAMES.has(wordAt(words, at));
}

const STREET_WORDS = new Set(STREETS.words);
const ENDS_OF_STREETS = STREETS.ends;
const NUMBER = /^\d{1,4}[a-z]?$/;
/** « 12 bis, rue … » */
const AFTER_NUMBER = new Set(['bis', 'ter', 'quater']);

/** « 12, rue des Lilas », "14 Church Lane", „Lindenstraße 7“; a street without its number is a place, and no address. */
function postalAddresses(words: Words): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.count; at += 1) {
    const length = (words.lettersFrom[at + 1] ?? 0) - (words.lettersFrom[at] ?? 0);
    if (length > 40 || length < 2) continue;
    const word = wordAt(words, at);
    const isStreet = STREET_WORDS.has(word);
    const endsAsStreet = !isStreet && ENDS_OF_STREETS.some((end) => word.length > end.length + 2 && word.endsWith(end));
    if (!isStreet && !endsAsStreet) continue;
    const before = numberNear(words, at, -1, isStreet ? 4 : 0);
    const after = numberNear(words, at, 1, isStreet ? 3 : 1);
    if (before !== null && (CAPITAL.test(words.text.charAt(words.start[at] ?? 0)) || before >= at - 2))
      found.push([words.start[before] ?? 0, words.end[Math.min(at + 2, words.count - 1)] ?? 0]);
    else if (after !== null && (endsAsStreet || after > at + 1)) found.push([words.start[at] ?? 0, words.end[after] ?? 0]);
  }
  return found;
}

/** Where a house number stands, with nothing but names between it and the street. */
function numberNear(words: Words, at: number, step: 1 | -1, most: number): number | null {
  for (let away = 1; away <= most; away += 1) {
    const place = at + step * away;
    if (place < 0 || place >= words.count || words.sentence[place] !== words.sentence[at]) return null;
    const word = wordAt(words, place);
    if (NUMBER.test(word)) return place;
    const isPartOfName = CAPITAL.test(words.text.charAt(words.start[place] ?? 0)) || PARTICLES.has(word) || STREET_WORDS.has(word);
    if (!isPartOfName && !AFTER_NUMBER.has(word) && !(step === -1 && (word === 'a' || word === 'b'))) return null;
  }
  return null;
}
