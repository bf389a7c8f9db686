/** What a spreadsheet would read as a formula, if a cell began with it. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string | number): string =>
  typeof value === 'number' || value === '' ? String(value) : `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** A file for spreadsheets, which read no other separator in France and Germany, and no accents without the mark. */
export function csvAnswer(name: string, lines: readonly (readonly (string | number)[])[]): Response {
  return new Response(`\ufeff${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
