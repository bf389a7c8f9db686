/** Keys of the queue: one letter each, so they act only where the focus is inside the panes, and can be switched off (WCAG 2.1.4). */
import type { Attachment } from 'svelte/attachments';

const KEY = 'case-keys';
const FIELDS = 'input, textarea, select, [contenteditable]';

export interface KeyActions {
  /** Moves along the queue. */
  move: (by: 1 | -1) => void;
  claim: () => void;
  /** Chooses one of the first measures, from 1. */
  choose: (number: number) => void;
  /** To the field of the facts. */
  facts: () => void;
  /** Sends the decision, also from its fields. */
  send: () => void;
  help: () => void;
  back: () => void;
}

export function keysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is closed: the choice lasts as long as the page.
  }
}

/** For the element around the panes. */
export function caseKeys(actions: KeyActions, on: () => boolean): Attachment<HTMLElement> {
  return (panes) => {
    const onKey = (event: KeyboardEvent): void => {
      if (on() && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
        event.preventDefault();
        actions.send();
        return;
      }
      if (!on() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      const act = actionOf(event.key, actions);
      if (!act) return;
      event.preventDefault();
      act();
    };
    panes.addEventListener('keydown', onKey);
    return () => panes.removeEventListener('keydown', onKey);
  };
}

function actionOf(key: string, { move, claim, choose, facts, help, back }: KeyActions): (() => void) | null {
  if (/^[1-5]$/.test(key)) return () => choose(Number(key));
  switch (key) {
    case 'm':
    case 'M':
      return facts;
    case 'j':
    case 'J':
      return () => move(1);
    case 'k':
    case 'K':
      return () => move(-1);
    case 'c':
    case 'C':
      return claim;
    case '?':
      return help;
    case 'Escape':
      return back;
    default:
      return null;
  }
}
