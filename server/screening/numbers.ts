import { among, isDigit } from './characters.ts';
import type { Span } from './finding.ts';

/**
 * Telephone numbers, insurance and file numbers. `libphonenumber-js` finds telephone numbers too, but takes seconds for 100 kB of "(0) (0) …";
 * for a hint to the author the shapes that people write here are enough (decision 20).
 */

/** What people write between the digits of one number. */
const isSeparator = among(/[ .\-/()\u00A0\u202F]/);
const isCapital = among(/\p{Lu}/u);
const isPartOfWord = among(/[\p{L}\p{N}]/u);
const goesBefore = among(/[\p{L}_@=%]/u);
const goesAfter = among(/[\p{L}_@]/u);
const PLUS = '+'.charCodeAt(0);
const BRACKET = '('.charCodeAt(0);
/** No telephone or insurance number has more digits. */
const MOST_DIGITS = 20;

export interface Digits {
  start: number;
  end: number;
  digits: string;
  plus: boolean;
  /** A single capital stands right before: A123 456 789, the form of German insurance numbers. */
  lettered: boolean;
  /** Digits in each group, as written. */
  groups: readonly number[];
  /** What parts the groups, each kind once. */
  parted: string;
}

/** Runs of digits with at most two separators between them, and what people write before the first. One pass. */
export function digitsIn(text: string): Digits[] {
  const found: Digits[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    const groups: number[] = [];
    let parted = '';
    let digits = '';
    let group = 0;
    let end = at;
    for (let gap = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isDigit(code)) {
        for (; gap > 0; gap -= 1) if (!parted.includes(text.charAt(at - gap))) parted += text.charAt(at - gap);
        if (end < at) {
          groups.push(group);
          group = 0;
        }
        group += 1;
        if (digits.length <= MOST_DIGITS) digits += text.charAt(at);
        end = at + 1;
      } else if (gap < 2 && isSeparator(code)) gap += 1;
      else break;
    }
    groups.push(group);
    at = end - 1;
    const before = text.charCodeAt(start - 1);
    const plus = before === PLUS || (before === BRACKET && text.charCodeAt(start - 2) === PLUS);
    // Part of a word, of a decimal or of an address on the web.
    const lettered = isCapital(before) && !isPartOfWord(text.charCodeAt(start - 2));
    if ((goesBefore(before) && !lettered) || goesAfter(text.charCodeAt(end))) continue;
    found.push({ start: plus ? text.lastIndexOf('+', start) : start, end, digits, plus, lettered, groups, parted });
  }
  return found;
}

/** Countries people of this platform live in. */
const COUNTRIES = /^(?:33|352|32|41|49|43|44|1|31|34|39|351|48|40|212|213|216|590|594|596|262|687|689)/;
/** Numbers that belong to nobody in particular: free, shared-cost and help lines. */
const PUBLIC_LINE =
  /^(?:(?:00)?(?:33|32|352|41|49|43|44)?0?(?:80[0-9]|81[0-9]|82[0-9]|84[0-9]|87[0-9]|89[0-9]|90[0-9])|1?(?:800|888|877|866|855|844|833)\d{7}$|116\d{3}|3114|08\d{2})/;

export function telephoneNumbers(all: readonly Digits[]): Span[] {
  return all.filter(isTelephone).map(({ start, end }) => [start, end]);
}

function isTelephone({ digits, plus, lettered, groups, parted }: Digits): boolean {
  if (lettered || digits.length < 8 || digits.length > 15 || PUBLIC_LINE.test(digits)) return false;
  if (plus) return COUNTRIES.test(digits);
  if (digits.startsWith('00')) return COUNTRIES.test(digits.slice(2)) && digits.length >= 11;
  if (looksLikeDate(groups, parted)) return false;
  // A national number: zero, then eight to eleven digits, the first group no more than the longest area code.
  if (/^0[1-9]/.test(digits))
    return digits.length >= 9 && digits.length <= 12 && !/[.]/.test(parted.length > 1 ? parted : '') && (groups[0] ?? 0) !== 1;
  // Luxembourg's mobiles have no zero; North America writes three, three, four.
  if (/^6[2679]1\d{6}$/.test(digits)) return true;
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(digits) && groups.join() === '3,3,4' && parted !== '';
}

/** 12/03/1984, 1984-03-12. */
export function looksLikeDate(groups: readonly number[], parted: string): boolean {
  if (groups.length !== 3 || !/[./-]/.test(parted)) return false;
  return /^(?:[12],[12],(?:2|4)|4,[12],[12])$/.test(groups.join());
}

/** Numbers that are known by their shape: of insured people in France, Belgium, Luxembourg, Switzerland, and accounts. */
const SHAPES: readonly RegExp[] = [
  // France: sex, year, month, department, commune, order, key.
  /^[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)\d{8}(?:\d{2})?$/,
  // Switzerland.
  /^756\d{10}$/,
  // Luxembourg: year, month, day, order, two keys.
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{5}$/,
];

export function insuranceNumbers(all: readonly Digits[]): Span[] {
  return all
    .filter(
      ({ digits, groups, plus, lettered, parted }) =>
        !plus &&
        !lettered &&
        (SHAPES.some((shape) => shape.test(digits)) ||
          // Belgium: 85.07.30-033.28
          (digits.length === 11 && ['2,2,2,3,2'].includes(groups.join()) && /[.-]/.test(parted))),
    )
    .map(({ start, end }) => [start, end]);
}
