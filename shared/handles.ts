import { FIRST_NAMES } from './first-names.ts';
import { fold } from './fold.ts';

/** What a pseudonym must not be, though its letters are allowed; each is also the stable code of its refusal. */
export type HandleFault = 'handle.looks_real' | 'handle.looks_official' | 'handle.mixes_scripts';

/** Null: nobody is mistaken for somebody else by it. */
export function faultOf(handle: string): HandleFault | null {
  if (mixesScripts(handle)) return 'handle.mixes_scripts';
  if (looksOfficial(handle)) return 'handle.looks_official';
  return looksReal(handle) ? 'handle.looks_real' : null;
}

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

/** Words by which a stranger would pass for the team. */
const OFFICIAL =
  /\b(?:admin(?:istrat(?:eur|rice|or|ion))?|moderat(?:eur|rice|or|ion|orin)|equipe|team|support|staff|officiel(?:le)?|official|offiziell|cote a cote|systeme?)\b/;

/** Whether a pseudonym poses as the site's or a space's team ("Modérateur", "L’équipe"). */
export function looksOfficial(handle: string): boolean {
  return OFFICIAL.test(fold(handle).replaceAll(/[.'’-]+/g, ' '));
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Whether letters of several alphabets that look alike stand in one name: "Тournesol" with a Cyrillic T passes for "Tournesol". */
export function mixesScripts(handle: string): boolean {
  return SCRIPTS.filter((script) => script.test(handle)).length > 1;
}

/** What two pseudonyms may not share in one space: "Émile" and "emile" are the same name to a reader. */
export function handleKey(handle: string): string {
  return fold(handle.trim());
}
