/** The texts in force that people consent to at sign-up; a new wording is a new version. */
export const CONSENT_VERSIONS = { terms: '2026-11-01', healthData: '2026-11-01' } as const;

export type ConsentPurpose = keyof typeof CONSENT_VERSIONS;
