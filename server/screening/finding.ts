import type { FlagGround } from '../../shared/vocabulary.ts';

/** What a check asks for; several may ask for something about one message. None: the message passes. */
export type Outcome =
  /** It is published, and its author is shown where help is; nobody else is asked for anything. */
  | 'help'
  /** The author is told before publishing, and decides. */
  | 'notice'
  /** Nobody else reads it until somebody of the team has. */
  | 'hold'
  /** It is published, and the team is asked to look at it. */
  | 'case';

/** Where in the screened text: from, and up to. */
export type Span = readonly [start: number, end: number];

export interface Found {
  outcome: Outcome;
  ground: FlagGround;
  /** The passages in question. */
  spans: readonly Span[];
  /** Where it is not a rule that found it: the words that weighed most, so that whoever reads it sees why. */
  because?: readonly Span[];
}

/** Spans in the order of the text, those that touch made one. */
export function merged(spans: readonly Span[]): Span[] {
  const all: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}
