import type { Locale } from './locale.ts';

/** Where « Quitter vite » leads: a national weather service, in the language of the page. */
export const NEUTRAL_SITES: Record<Locale, string> = {
  fr: 'https://meteofrance.com/',
  en: 'https://www.metoffice.gov.uk/',
  de: 'https://www.dwd.de/',
};

const KEYS_OFF = 'quick-exit-keys';

/** Whether three presses of Shift leave the site; on unless the person has turned it off on this device. */
export function exitKeysOn(): boolean {
  try {
    return localStorage.getItem(KEYS_OFF) !== 'off';
  } catch {
    return true;
  }
}

export function setExitKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, 'off');
  } catch {
    // Storage is closed: the choice lasts as long as the page.
  }
}

/** Empties the page, signs out and goes to a neutral site, without waiting for any answer. The browser's history stays. */
export function leaveNow(locale: Locale): void {
  document.title = ' ';
  document.documentElement.removeAttribute('data-accent');
  document.body.hidden = true;
  // keepalive: the request outlives the page.
  void fetch('/api/v1/sessions/current', { method: 'DELETE', keepalive: true, credentials: 'same-origin' }).catch(() => undefined);
  location.replace(NEUTRAL_SITES[locale]);
}

/**
 * Listens for three presses of Shift, 5 seconds apart at most; any other key starts again.
 * `onCount` hears how many presses are left (2, then 1). Returns the function that stops listening.
 */
export function watchExitKeys(onCount: (left: number) => void, onExit: () => void): () => void {
  let presses = 0;
  let last = 0;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || event.repeat) {
      if (event.key !== 'Shift') presses = 0;
      return;
    }
    if (!exitKeysOn()) return;
    const now = Date.now();
    presses = now - last <= 5000 ? presses + 1 : 1;
    last = now;
    if (presses >= 3) onExit();
    else onCount(3 - presses);
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
