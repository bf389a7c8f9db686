/** What travels through the three pages of sign-up; how, is told in sign-up.server.ts. */

/** What waits in the cookie. */
export interface SignUpAnswers {
  handle: string;
  /** `<weave>-<duo>` */
  patch: string;
  email: string;
  country: string;
  birthYear: string;
  /** Page of this site that the person came from, or nothing. */
  next: string;
}
export type SignUpStep = 'name' | 'access' | 'consent';

/** What is in no cookie: hidden fields of page 3. */
export interface Carried {
  password: string;
  consents: { healthData: boolean; terms: boolean };
}
