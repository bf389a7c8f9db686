import { linesOf } from '../source/lines.ts';
import type { TableRow } from '../source/table-row.ts';

const HEADER = /^COPY (?:"?[\w$]+"?\.)?"?([\w$]+)"? \((.+)\) FROM stdin;$/;

/**
 * Rows of the wanted tables of a dump that PostgreSQL's pg_dump wrote as text: `COPY table (columns) FROM stdin;`, a row a line, `\.` at the end.
 * @see https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS
 */
export async function* copyRowsOf(text: AsyncIterable<string>, wanted: ReadonlySet<string>): AsyncGenerator<TableRow> {
  let table: { name: string; columns: string[]; row: number } | 'unwanted' | null = null;
  for await (const { number: line, text: content } of linesOf(text)) {
    if (table === null) {
      const [, name = '', columns = ''] = HEADER.exec(content ?? '') ?? [];
      if (name !== '')
        table = wanted.has(name) ? { name, columns: columns.split(', ').map((column) => column.replaceAll('"', '')), row: 0 } : 'unwanted';
    } else if (content === '\\.') table = null;
    else if (table !== 'unwanted') {
      table.row += 1;
      const place = { table: table.name, row: table.row, line };
      if (content === null) yield { place, fault: 'row.too_long' };
      else {
        const fields = content.split('\t');
        if (fields.length === table.columns.length)
          yield { place, values: Object.fromEntries(table.columns.map((column, index) => [column, unescape(fields[index] ?? '')])) };
        else yield { place, fault: 'row.fields' };
      }
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function unescape(field: string): string | null {
  if (field === '\\N') return null;
  if (!field.includes('\\')) return field;
  return field.replace(/\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|[^])/g, (_, code: string) => {
    if (code.startsWith('x') && code.length > 1) return String.fromCharCode(parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8));
    return ESCAPES[code] ?? code;
  });
}
