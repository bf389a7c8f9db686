import { merged } from './finding.ts';
import type { Found, Span } from './finding.ts';

/** Endings of addresses that people write without `https://`. Those that are also words (`.me`, `.it`) are left out. */
const ENDINGS = new Set(
  'com org net info biz eu fr be lu ch de at uk ca io co shop site online store xyz app top click link ly gg tk ru pw vip club live pro ws'.split(
    ' ',
  ),
);
const PART = /[\p{L}\p{N}-]/u;
/** A host is never longer. */
const LONGEST = 253;

/** Links of newcomers wait for the team: advertising comes in a first message. */
export function links(
  text: string,
  { hosts, ownHost, newcomer }: { hosts: readonly string[]; ownHost: string; newcomer: boolean },
): Found[] {
  if (!newcomer) return [];
  const spans = writtenHosts(text).filter(([start, end]) => text.slice(start, end).toLowerCase() !== ownHost);
  if (hosts.length === 0 && spans.length === 0) return [];
  return [{ outcome: 'hold', ground: 'commercial', spans: merged(spans) }];
}

/** Addresses in the words themselves: "www.example.org", "example[.]com/offer". No e-mail addresses. */
function writtenHosts(text: string): Span[] {
  const found: Span[] = [];
  let start = -1;
  let dot = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== '' && PART.test(character)) {
      if (start === -1) start = at;
      continue;
    }
    const inBrackets =
      start !== -1 &&
      '[('.includes(character) &&
      character !== '' &&
      text.charAt(at + 1) === '.' &&
      '])'.includes(text.charAt(at + 2) || ' ');
    if (start !== -1 && (inBrackets || (character === '.' && PART.test(text.charAt(at + 1))))) {
      if (inBrackets) at += 2;
      dot = at;
      continue;
    }
    if (
      start !== -1 &&
      dot !== -1 &&
      at - start <= LONGEST &&
      (text.startsWith('://', start - 3) || ENDINGS.has(text.slice(dot + 1, at).toLowerCase())) &&
      text.charAt(start - 1) !== '@' &&
      character !== '@'
    )
      found.push([start, at]);
    start = -1;
    dot = -1;
  }
  return found;
}
