import type { Locale } from '../../shared/vocabulary.ts';

/** Who asks: the account behind a session. `null` wherever nobody is signed in. */
export interface Viewer {
  accountId: string;
  /** Public id of the session, as `GET /sessions` lists it. */
  sessionId: string;
  locale: Locale;
  verified: boolean;
  operator: boolean;
  /** Looks after people in danger for the whole platform. */
  safetyOfficer: boolean;
  birthYear: number;
  country: string;
}

/** Resolves a session cookie; the accounts slice provides it. */
export type ResolveViewer = (sessionToken: string) => Promise<Viewer | null>;

export const SESSION_COOKIE = 'session';
