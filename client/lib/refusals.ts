import type { Catalogue } from '#texts/index.ts';

/** What a form's action sends back: the field at fault, if one is, and a stable code; the words are the page's. */
export interface Refusal {
  field?: string;
  code: string;
  status?: number;
}

/** The words for a refusal: of its code, else of its status. */
export function refusalWords(t: Catalogue['errors'], { code, status }: Refusal): string {
  const {
    codes,
    fields,
    statuses,
  }: { codes: Readonly<Record<string, string>>; fields: Readonly<Record<string, unknown>>; statuses: Readonly<Record<number, string>> } = t;
  const own = code.startsWith('fields.') ? fields[code.slice(7)] : undefined;
  return codes[code] ?? (typeof own === 'string' ? own : undefined) ?? statuses[status ?? 0] ?? t.other;
}

/** The same for a list, as ErrorSummary wants it. */
export function refusalList(t: Catalogue['errors'], refusals: readonly Refusal[]): { field?: string; message: string }[] {
  return refusals.map((refusal) => ({ ...(refusal.field !== undefined && { field: refusal.field }), message: refusalWords(t, refusal) }));
}

/** The words at one field. */
export function refusalAt(t: Catalogue['errors'], refusals: readonly Refusal[], field: string): string | undefined {
  const found = refusals.find((refusal) => refusal.field === field);
  return found && refusalWords(t, found);
}
