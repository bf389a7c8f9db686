import { diffWordsWithSpace } from 'diff';

/** Words to be put in the place of others. */
export interface Edit {
  /** Where they begin in the text as it was read. */
  start: number;
  before: string;
  after: string;
}

/** What comparing may take; two texts that have nothing in common are one change. */
const COMPARE_MS = 200;

/** What leads from one text to another, in order, word by word; changes with nothing but a space between them are one. */
export function editsBetween(base: string, wanted: string): Edit[] {
  const changes = diffWordsWithSpace(base, wanted, { timeout: COMPARE_MS });
  if (changes === undefined) return [{ start: 0, before: base, after: wanted }];
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const [i, { value, added, removed }] of changes.entries()) {
    if (added || removed) {
      open ??= { start: at, before: '', after: '' };
      if (removed) open.before += value;
      else open.after += value;
    } else if (open !== null) {
      const next = changes[i + 1];
      if (/^[^\S\n]+$/.test(value) && next !== undefined) {
        open.before += value;
        open.after += value;
      } else {
        edits.push(open);
        open = null;
      }
    }
    if (!added) at += value.length;
  }
  return (open === null ? edits : [...edits, open]).map(withoutSharedEnds);
}

/** A space at the end of both is none of the change. */
function withoutSharedEnds({ start, before, after }: Edit): Edit {
  const [space = ''] = /\s*$/.exec(before) ?? [];
  let shared = space.length;
  while (shared > 0 && !after.endsWith(before.slice(-shared))) shared--;
  return { start, before: before.slice(0, before.length - shared), after: after.slice(0, after.length - shared) };
}

/** A text with some of its edits made. */
export function withEdits(base: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const { start, before, after } of edits.toSorted((one, other) => one.start - other.start)) {
    text += base.slice(at, start) + after;
    at = start + before.length;
  }
  return text + base.slice(at);
}

/** Around an edit, for whoever reads it alone: whole words, from this many characters. */
const AROUND = 60;

export function contextOf(base: string, { start, before }: Edit): { lead: string; trail: string } {
  const end = start + before.length;
  const lead = base.slice(Math.max(0, start - AROUND), start);
  const trail = base.slice(end, end + AROUND);
  return {
    lead: start > AROUND ? lead.replace(/^\S*\s/, '') : lead,
    trail: end + AROUND < base.length ? trail.replace(/\s\S*$/, '') : trail,
  };
}
