/** The door of `screening`: what is looked at before a message is published. Pure; it reads nothing but what it is given. */
export { CHECKS, digestOfText, screen } from './screen.ts';
export type { Finding, Screened } from './screen.ts';
export { faultOfListedWord, matchesOf } from './listed-words.ts';
export type { ListedWord } from './listed-words.ts';
export type { Outcome, Span } from './finding.ts';
export type { Recent } from './repeats.ts';
