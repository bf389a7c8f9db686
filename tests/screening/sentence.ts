/**
 * What text screening is measured on: sentences as members write them, with what a careful moderator would want found in each,
 * whether or not a rule can find it. Rules are tuned on `tuning/` only; `held-back/` is never read by whoever writes them.
 * Everybody and every number in them is invented.
 */
export const LABELS = ['crisis', 'method', 'personal_data', 'medicine_trade', 'dosage'] as const;
export type Label = (typeof LABELS)[number];

export interface Sentence {
  locale: 'fr' | 'en' | 'de';
  text: string;
  /** Empty: an ordinary message, however much it talks about death, medicines or numbers. */
  expects: readonly Label[];
}

export function labelled(locale: Sentence['locale'], expects: readonly Label[], texts: readonly string[]): Sentence[] {
  return texts.map((text) => ({ locale, text, expects }));
}

/** A method is a sign of distress too: both show help, and the team looks at both. */
export const isExpected = (expects: readonly Label[], label: Label): boolean =>
  expects.includes(label) || (label === 'crisis' && expects.includes('method'));
