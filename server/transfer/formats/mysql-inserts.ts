import type { RowPlace } from '../imported.ts';
import type { TableRow } from '../source/table-row.ts';

/** Longest row that is looked at, in UTF-16 code units. */
const LONGEST = 16 * 1024 * 1024;
const INSERT = /^(?:INSERT|REPLACE)(?: IGNORE)?(?: INTO)? `?([\w$-]+)`?\s*(?:\(([^()]*)\)\s*)?VALUES\s*/i;
/** A line that begins so is a statement, also where a text before it was never closed: dumps write line ends inside texts as `\n`. */
const STATEMENT = /^(?:INSERT INTO|REPLACE INTO|CREATE TABLE|DROP TABLE|LOCK TABLES|UNLOCK TABLES|\/\*!)/;

/**
 * Rows of the wanted tables of a MySQL or MariaDB dump (mysqldump, phpMyAdmin, Adminer, phpBB's own backup): `INSERT INTO t [(columns)] VALUES
 * (…),(…);`. Columns are those of the statement, else of the `CREATE TABLE` before it. A broken row costs itself; one that is never closed costs the
 * rest of its statement, and the next line that begins a statement is read again.
 */
export async function* insertedRowsOf(text: AsyncIterable<string>, wanted: (table: string) => boolean): AsyncGenerator<TableRow> {
  const reader = new InsertReader(wanted);
  for await (const piece of text) yield* reader.push(piece, false);
  yield* reader.push('', true);
}

interface OpenStatement {
  table: string;
  columns: readonly string[];
  wanted: boolean;
}

/** A tuple, or why there is none: more text is needed, it is broken, or the file goes on with another statement at `end`. */
type Tuple =
  { outcome: 'row'; values: (string | null)[]; end: number } | { outcome: 'more' } | { outcome: 'broken' | 'statement'; end: number };

class InsertReader {
  readonly #wanted: (table: string) => boolean;
  readonly #columns = new Map<string, string[]>();
  readonly #rows = new Map<string, number>();
  #rest = '';
  /** Line of the file at `#lineAt`, an index of `#rest`. */
  #line = 1;
  #lineAt = 0;
  #statement: OpenStatement | null = null;
  #skipping = false;

  constructor(wanted: (table: string) => boolean) {
    this.#wanted = wanted;
  }

  *push(piece: string, last: boolean): Generator<TableRow> {
    this.#rest += piece;
    let at = 0;
    for (;;) {
      const next = this.#statement === null ? this.#between(at, last) : yield* this.#inside(this.#statement, at, last);
      if (next === null) break;
      at = next;
    }
    this.#forget(at);
    if (this.#rest.length <= LONGEST) return;
    // Nothing that fits: what is there is given up, up to where the next statement begins.
    if (this.#statement !== null) yield { place: this.#nextPlace(this.#statement.table, 0), fault: 'row.too_long' };
    this.#forget(this.#rest.length);
    this.#statement = null;
    this.#skipping = true;
  }

  /** Reads one line between statements; the index after it, or null when it is not all there. */
  #between(at: number, last: boolean): number | null {
    const text = this.#rest;
    const end = text.indexOf('\n', at);
    const head = text.slice(at, end === -1 ? undefined : end);
    // An INSERT may be one line of a gigabyte: its beginning is enough. One cut in the middle of its head is waited for.
    const insert = this.#skipping ? null : INSERT.exec(head);
    if (insert && (at + insert[0].length < text.length || end !== -1)) {
      const [matched, table = '', columns] = insert;
      this.#statement = {
        table,
        columns: columns === undefined ? (this.#columns.get(table) ?? []) : namesIn(columns),
        wanted: this.#wanted(table),
      };
      return at + matched.length;
    }
    if (end === -1) return last && at < text.length ? text.length : null;
    if (STATEMENT.test(head)) {
      if (this.#skipping && INSERT.test(head)) {
        this.#skipping = false;
        return at;
      }
      this.#skipping = false;
    }
    const created = /^CREATE TABLE (?:IF NOT EXISTS )?`?([\w$-]+)`?\s*\(/i.exec(head);
    if (!created) return end + 1;
    const close = /\n\)[^\n]*;/.exec(text.slice(at));
    if (close === null) return last || text.length - at > LONGEST ? end + 1 : null;
    const [, table = ''] = created;
    const body = text.slice(at, at + close.index);
    this.#columns.set(
      table,
      body
        .split('\n')
        .slice(1)
        .flatMap(
          (line) =>
            /^\s*(?:`([^`]+)`|(?!(?:PRIMARY|UNIQUE|FULLTEXT|KEY|INDEX|CONSTRAINT)\b)(\w+))\s/i.exec(line)?.slice(1).find(Boolean) ?? [],
        ),
    );
    return at + close.index + close[0].length;
  }

  /** Reads one tuple, or the end of the statement. */
  *#inside(statement: OpenStatement, at: number, last: boolean): Generator<TableRow, number | null> {
    const text = this.#rest;
    while (at < text.length && /[\s,]/.test(text.charAt(at))) at += 1;
    if (at === text.length) {
      if (last) this.#statement = null;
      return last ? at : null;
    }
    if (text.charAt(at) !== '(') {
      // The semicolon, or `ON DUPLICATE KEY …;`.
      this.#statement = null;
      const end = text.indexOf('\n', at);
      return end === -1 ? (last ? text.length : at + 1) : end + 1;
    }
    const tuple = readTuple(text, at);
    if (tuple.outcome === 'more') {
      if (!last) return null;
      this.#statement = null;
      if (statement.wanted) yield { place: this.#nextPlace(statement.table, at), fault: 'row.not_closed' };
      return text.length;
    }
    const place = this.#nextPlace(statement.table, at);
    if (tuple.outcome === 'statement') this.#statement = null;
    if (!statement.wanted) return tuple.end;
    if (tuple.outcome !== 'row') yield { place, fault: tuple.outcome === 'broken' ? 'row.fields' : 'row.not_closed' };
    else if (tuple.values.length !== statement.columns.length) yield { place, fault: 'row.fields' };
    else yield { place, values: Object.fromEntries(statement.columns.map((column, index) => [column, tuple.values[index] ?? null])) };
    return tuple.end;
  }

  #nextPlace(table: string, at: number): RowPlace {
    const row = (this.#rows.get(table) ?? 0) + 1;
    this.#rows.set(table, row);
    this.#countLines(at);
    return { table, row, line: this.#line };
  }

  /** Counts the lines before `to`, each once: rows come in order. */
  #countLines(to: number): void {
    for (let at = this.#rest.indexOf('\n', this.#lineAt); at !== -1 && at < to; at = this.#rest.indexOf('\n', at + 1)) this.#line += 1;
    this.#lineAt = Math.max(this.#lineAt, to);
  }

  #forget(to: number): void {
    this.#countLines(to);
    this.#rest = this.#rest.slice(to);
    this.#lineAt -= to;
  }
}

function namesIn(columns: string): string[] {
  return columns.split(',').map((column) => column.trim().replaceAll('`', ''));
}

/** Takes the tuple that begins at `from`, an opening bracket. */
function readTuple(text: string, from: number): Tuple {
  const values: (string | null)[] = [];
  let broken = false;
  /** The value at hand so far; undefined: none yet. */
  let value: string | null | undefined;
  for (let at = from + 1; ;) {
    const mark = text.charAt(at);
    if (mark === '') return { outcome: 'more' };
    if (mark === "'") {
      const quoted = readQuoted(text, at);
      if (quoted.outcome !== 'text') return quoted;
      // A second value without a comma before it.
      if (value !== undefined) broken = true;
      value = quoted.text;
      at = quoted.end;
    } else if (mark === ',' || mark === ')') {
      if (value === undefined) broken = true;
      values.push(value ?? null);
      value = undefined;
      at += 1;
      if (mark === ')') return broken ? { outcome: 'broken', end: at } : { outcome: 'row', values, end: at };
    } else if (/\s/.test(mark)) at += 1;
    else {
      const end = endOfWord(text, at);
      if (end === text.length) return { outcome: 'more' };
      const word = text.slice(at, end);
      at = end;
      // The character set of the text that follows.
      if (/^_(?:binary|utf8|utf8mb3|utf8mb4|latin1)$/i.test(word)) continue;
      const read = wordValue(word);
      if (value !== undefined || read === undefined) broken = true;
      value = read ?? null;
    }
  }
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s,()']/.test(text.charAt(at))) at += 1;
  // A bracket inside a tuple belongs to nothing that a dump writes.
  return at === from ? from + 1 : at;
}

/** A number, NULL or bytes in hexadecimal; undefined: nothing of these. */
function wordValue(word: string): string | null | undefined {
  if (/^NULL$/i.test(word)) return null;
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(word)) return word;
  if (/^0x(?:[0-9a-f]{2})+$/i.test(word)) return Buffer.from(word.slice(2), 'hex').toString('utf8');
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', b: '\b', n: '\n', r: '\r', t: '\t', Z: '\u001A' };
const [QUOTE, BACKSLASH, LINE_END] = [0x27, 0x5c, 0x0a];

function readQuoted(
  text: string,
  from: number,
): { outcome: 'text'; text: string; end: number } | { outcome: 'more' } | { outcome: 'statement'; end: number } {
  let read = '';
  let plain = from + 1;
  for (let at = plain; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      const escaped = text.charAt(at + 1);
      if (escaped === '') return { outcome: 'more' };
      read += text.slice(plain, at) + (ESCAPES[escaped] ?? escaped);
      at += 1;
      plain = at + 1;
    } else if (code === QUOTE) {
      if (at + 1 === text.length) return { outcome: 'more' };
      if (text.charCodeAt(at + 1) !== QUOTE) return { outcome: 'text', text: read + text.slice(plain, at), end: at + 1 };
      read += text.slice(plain, at + 1);
      at += 1;
      plain = at + 1;
    } else if (code === LINE_END) {
      const begin = text.slice(at + 1, at + 16);
      if (begin.length < 15) return { outcome: 'more' };
      if (STATEMENT.test(begin)) return { outcome: 'statement', end: at + 1 };
    }
  }
  return { outcome: 'more' };
}
