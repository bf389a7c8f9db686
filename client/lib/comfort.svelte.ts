/**
 * « Confort de lecture »: kept on this device, for readers with and without an account. first-paint.js applies it before the first paint;
 * `apply` below must say the same.
 */
export const TEXT_SIZES = ['m', 'l', 'xl', 'xxl'] as const;
export const THEMES = ['device', 'light', 'dark', 'contrast'] as const;

export interface Comfort {
  text: (typeof TEXT_SIZES)[number];
  theme: (typeof THEMES)[number];
  spacing: 'normal' | 'airy';
  letters: 'sans' | 'serif';
  motion: 'normal' | 'calm';
  numbers: 'shown' | 'off';
  /** « Jour de fatigue »: larger text, short versions, no counters, nothing live, nothing that moves. */
  energy: 'normal' | 'low';
}

const DEFAULTS: Comfort = {
  text: 'm',
  theme: 'device',
  spacing: 'normal',
  letters: 'sans',
  motion: 'normal',
  numbers: 'shown',
  energy: 'normal',
};
const KEY = 'comfort';

/** The choices of this device; call {@link readComfort} once in the browser. */
export const comfort: Comfort = $state({ ...DEFAULTS });

export function readComfort(): void {
  try {
    Object.assign(comfort, DEFAULTS, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    Object.assign(comfort, DEFAULTS);
  }
}

/** Changes some settings: seen at once, kept on this device. */
export function changeComfort(change: Partial<Comfort>): void {
  Object.assign(comfort, change);
  apply();
  try {
    const chosen = Object.entries(comfort).filter(([key, value]) => value !== DEFAULTS[key as keyof Comfort]); // entries forget the keys' type
    if (chosen.length > 0) localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(chosen)));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is closed: the choice lasts as long as the page.
  }
}

function apply(): void {
  const low = comfort.energy === 'low';
  const text = low && comfort.text !== 'xxl' ? 'xl' : comfort.text;
  const set: Record<string, string | false> = {
    text: text !== 'm' && text,
    theme: comfort.theme !== 'device' && comfort.theme,
    spacing: comfort.spacing === 'airy' && 'airy',
    letters: comfort.letters === 'serif' && 'serif',
    motion: (low || comfort.motion === 'calm') && 'calm',
    numbers: (low || comfort.numbers === 'off') && 'off',
    energy: low && 'low',
  };
  const { dataset } = document.documentElement;
  for (const [name, value] of Object.entries(set)) {
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
}
