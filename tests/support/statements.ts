import pg from 'pg';

type Callback = (error: unknown, result?: { rows?: unknown[] }) => void;

/**
 * Lets a test see what is asked of PostgreSQL, and how many rows come back. What an answer takes follows from it, and no clock has to be trusted.
 * @returns the texts, without values, of what was sent while `work` ran, each with its rows
 */
export async function watchStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const { query } = pg.Client.prototype;
  const sent: { text: string; rows: number }[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const statement = { text: textOf(args[0]), rows: 0 };
    sent.push(statement);
    const last = args.at(-1);
    if (typeof last === 'function') {
      const callback = last as Callback;
      args[args.length - 1] = (error: unknown, result?: { rows?: unknown[] }) => {
        statement.rows = result?.rows?.length ?? 0;
        callback(error, result);
      };
      return Reflect.apply(query, this, args) as unknown;
    }
    const answer = Reflect.apply(query, this, args) as Promise<{ rows?: unknown[] }>;
    answer.then(
      ({ rows }) => (statement.rows = rows?.length ?? 0),
      () => undefined,
    );
    return answer;
  } as typeof query;
  try {
    const result = await work();
    return { result, statements: sent.map(({ text, rows }) => `${text} → ${rows}`) };
  } finally {
    pg.Client.prototype.query = query;
  }
}

/** The driver takes a text, or an object that has one. */
function textOf(sent: unknown): string {
  if (typeof sent === 'object' && sent !== null && 'text' in sent) return String(sent.text);
  return String(sent);
}
