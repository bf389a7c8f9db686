import type { Catalogue } from '#texts/index.ts';

/** Kind words for a refusal of the API: by its stable code, else by its status, else in general. Needs the `errors` texts. */
export function errorWords(t: Catalogue['errors'], code: string | undefined, status: number): string {
  const byCode: Readonly<Record<string, string>> = t.codes;
  const byStatus: Readonly<Record<number, string>> = t.statuses;
  return (code === undefined ? undefined : byCode[code]) ?? byStatus[status] ?? t.other;
}
