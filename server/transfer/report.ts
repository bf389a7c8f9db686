import type { RowFault, RowPlace } from './imported.ts';

/** What happened to one thing of the export, as a stable word; the report never quotes what people wrote, nor names or addresses. */
export type Note =
  | { what: 'row'; place: RowPlace; code: RowFault | 'row.repeated' }
  | { what: 'post'; id: string; place: RowPlace; code: 'html.too_long' | 'html.empty' | 'formatting.left_out' | 'thread.removed_here' }
  | { what: 'author'; id: string; code: 'handle.replaced' | 'handle.numbered' }
  | { what: 'thread'; id: string; code: 'title.shortened' | 'title.missing' };

/** Things counted rather than listed: left out on purpose, or there since an earlier run. */
export interface Counts {
  threads: number;
  posts: number;
  authors: number;
  /** Here since an earlier run. */
  postsBefore: number;
  linksMended: number;
  /** Of the export, by reason. */
  leftOut: { deleted: number; hidden: number; private: number; notice: number; category: number };
  notes: number;
}

/** Where an import tells what it does: notes and the summary for people, progress for whoever waits. */
export interface Report {
  counts: Counts;
  note(note: Note): void;
  progress(line: string): void;
}

const MEANING: Readonly<Record<Note['code'], string>> = {
  'row.not_closed': 'the row is never closed; the rest of its statement was skipped',
  'row.not_json': 'the line is no JSON document',
  'row.too_long': 'the row is too long to be looked at',
  'row.fields': 'the row has not the values its table has columns for',
  'row.repeated': 'the same id came before',
  'id.missing': 'it has no usable id',
  'name.missing': 'the account has no name',
  'title.missing': 'the thread has no title',
  'title.shortened': 'the title was cut to 140 characters',
  'thread.missing': 'the message names no thread',
  'thread.unknown': 'its thread is not in the export, or was not understood',
  'thread.removed_here': 'its thread was removed on this site',
  'date.invalid': 'its date is none a message can have',
  'text.missing': 'it has no text',
  'html.too_long': 'the message is longer than messages here may be',
  'html.empty': 'nothing of the message can be shown',
  'formatting.left_out': 'its formatting could not be followed: it came in as text',
  'handle.replaced': 'the name breaks the rules for names here: a neutral one was given',
  'handle.numbered': 'somebody in the space has the name: a number was added',
};

/** One line of the report. */
export function lineOf(note: Note): string {
  const place = 'place' in note ? `${note.place.table} row ${note.place.row} (line ${note.place.line})` : '';
  const subject = note.what === 'row' ? place : note.what === 'post' ? `${place}, post ${note.id}` : `${note.what} ${note.id}`;
  return `${subject}: ${MEANING[note.code]} [${note.code}]`;
}

export function summaryOf({ threads, posts, authors, postsBefore, linksMended, leftOut, notes }: Counts): string[] {
  return [
    `Brought in: ${posts} messages, ${threads} threads, ${authors} authors. Links and quotations mended in ${linksMended} messages.`,
    ...(postsBefore > 0 ? [`Here already: ${postsBefore} messages.`] : []),
    `Left out on purpose: ${leftOut.deleted} deleted, ${leftOut.hidden} hidden or not approved, ${leftOut.private} private conversations, ${leftOut.category} threads of closed categories, ${leftOut.notice} notices.`,
    notes === 0 ? 'Everything else was understood.' : `Not understood or changed: ${notes}, listed above.`,
  ];
}

export function noCounts(): Counts {
  return {
    threads: 0,
    posts: 0,
    authors: 0,
    postsBefore: 0,
    linksMended: 0,
    leftOut: { deleted: 0, hidden: 0, private: 0, notice: 0, category: 0 },
    notes: 0,
  };
}
