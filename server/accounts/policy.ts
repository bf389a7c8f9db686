/** Age at which one consents alone to the use of health data online (GDPR Art. 8, national laws); `default` elsewhere. */
export const MINIMUM_AGE: Readonly<Record<string, number>> = { default: 16, BE: 13, DE: 16, FR: 15, GB: 13, LU: 16 };

/**
 * Whether somebody born in `birthYear` may have an account. Only the year is asked, so whoever reaches the age in the course
 * of this year is let in.
 */
export function isOldEnough(birthYear: number, country: string, today: Date): boolean {
  const minimum = MINIMUM_AGE[country] ?? MINIMUM_AGE['default'] ?? 16;
  return today.getUTCFullYear() - birthYear >= minimum;
}

/** The purpose whose version is not the one in force, or null. */
export function outdatedConsent<P extends string>(given: Readonly<Record<P, string>>, inForce: Readonly<Record<P, string>>): P | null {
  const purposes = Object.keys(inForce) as P[]; // Object.keys forgets the keys' type
  return purposes.find((purpose) => given[purpose] !== inForce[purpose]) ?? null;
}
