/** What every forum's export becomes before it is written: one shape, whatever the system. Each record is small; there is never more than a batch of them. */

/** Who could read a category of the old forum. */
export type Readers = 'everybody' | 'accounts' | 'some';

export interface ImportedCategory {
  kind: 'category';
  id: string;
  readers: Readers;
}

export interface ImportedAuthor {
  kind: 'author';
  id: string;
  /** As people saw it there. */
  name: string;
  /** Confirmed there; null where it is unknown, not confirmed, or where somebody was shut out. Never stored as it is. */
  email: string | null;
}

/** Why something stays behind on purpose. */
export type LeftOut = 'deleted' | 'hidden' | 'private' | 'notice';

export interface ImportedThread {
  kind: 'thread';
  id: string;
  title: string;
  category: string | null;
  closed: boolean;
  announcement: boolean;
  /** The message that opens it, where the system says so; else the first one in order. */
  openingId: string | null;
  leftOut: LeftOut | null;
}

export interface ImportedPost {
  kind: 'post';
  id: string;
  threadId: string;
  /** null: a guest, or an account that is gone. */
  authorId: string | null;
  writtenAt: Date;
  /** Where it stands in its thread; equal ones follow their ids. */
  position: number;
  /** Converted, not sanitised: quotations and links still name posts of the old forum (markup/html.ts). */
  html: string;
  /** The markup could not be followed: `html` is the text alone. */
  plain: boolean;
  leftOut: LeftOut | null;
  place: RowPlace;
}

/** A row of the export that says nothing that can be used. */
export interface Misread {
  kind: 'misread';
  place: RowPlace;
  fault: RowFault;
}

export type RowFault =
  | 'row.not_closed'
  | 'row.not_json'
  | 'row.too_long'
  | 'row.fields'
  | 'id.missing'
  | 'name.missing'
  | 'title.missing'
  | 'thread.missing'
  | 'thread.unknown'
  | 'date.invalid'
  | 'text.missing';

/** Where a row stands in the export: what the report names. */
export interface RowPlace {
  table: string;
  /** Which row of its table, from 1. */
  row: number;
  /** Line of the file, from 1. */
  line: number;
}

export type FrameRecord = ImportedCategory | ImportedAuthor | ImportedThread | Misread;
export type PostRecord = ImportedPost | Misread;

/** A place in the old forum that a link or a quotation leads to. */
export type Target = { post: string } | { thread: string; position?: number };

/** Addresses under which the old forum was reached. */
export interface OldAddresses {
  /** What a relative address is relative to. */
  base: URL;
  hosts: ReadonlySet<string>;
}

/** One system whose export is understood. Both readings go through the whole file; neither holds it. */
export interface ForumFormat {
  /** Everything but messages: what decides which messages come in. Its addresses are complete once it has ended. */
  readFrame(text: AsyncIterable<string>, addresses: AddressBook): AsyncIterable<FrameRecord>;
  /** Messages of the threads that come in; texts of the others are not even converted. */
  readPosts(text: AsyncIterable<string>, fateOf: FateOf, words: MarkupWords): AsyncIterable<PostRecord>;
  /** What an address of the old forum leads to. */
  targetOf(url: URL): Target | null;
}

/** What becomes of a thread of the export: it comes in, it stays behind on purpose, or the export does not know it. */
export type FateOf = (threadId: string) => 'in' | 'out' | 'unknown';

/** Collects what the export tells of the old forum's own addresses. */
export interface AddressBook {
  add(address: string): void;
}

/** The few words that conversion adds, in the language of the space. */
export interface MarkupWords {
  image: string;
  hidden: string;
}
