import type { AppError } from '../platform/errors.ts';
import { refused } from '../platform/errors.ts';
import { FIRST_NAMES } from './first-names.ts';

const LAST_NAME = /^\p{Lu}[\p{L}'’-]{2,}$/u;
const PARTICLES = new Set(['de', 'du', 'des', 'da', 'di', 'la', 'le', 'van', 'von', 'der', 'den', 'zu']);

/**
 * Whether a pseudonym reads like a civil name: a common first name, then a capitalised word ("Claire Delmas").
 * Gentle on purpose: a first name alone, joined by a hyphen, or after another word ("Grand-Père Léon") passes.
 */
export function looksReal(handle: string): boolean {
  const [first = '', ...others] = handle.trim().split(/\s+/u);
  const rest = others.filter((word) => !PARTICLES.has(word));
  if (!/^\p{Lu}/u.test(first) || rest.length !== 1 || !LAST_NAME.test(rest[0] ?? '')) return false;
  return first.split('-').every((part) => FIRST_NAMES.has(fold(part)));
}

/** Lower case, without accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** The refusal of a pseudonym that reads like a civil name, with the field it came from. */
export function refuseRealName(handle: string): AppError | null {
  return looksReal(handle) ? refused('handle.looks_real', 'handle') : null;
}
