import { DrizzleQueryError } from 'drizzle-orm/errors';
import pg from 'pg';
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

/** Names under which secrets and people's words travel; they never reach the log, at any of three depths. */
const PRIVATE_NAMES = [
  ...['password', 'token', 'email', 'authorization', 'cookie', 'set-cookie'],
  ...['body', 'bodyHtml', 'title', 'html', 'text', 'query', 'params', 'detail'],
];

/** The server's log: one JSON object a line on standard error; standard output is for the lines of the start. */
export function openLog(config: Pick<Config, 'logLevel'>): Logger {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      redact: { paths: PRIVATE_NAMES.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]), censor: '[removed]' },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

/**
 * An error for the log. Messages of the database and of parsers quote what people wrote ("Failed query … params …",
 * "Unexpected token …"), so of those only the kind, the code and the place in our code remain.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const quotesInput = error instanceof pg.DatabaseError || error instanceof DrizzleQueryError || error instanceof SyntaxError;
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    ...(error instanceof pg.DatabaseError ? { table: error.table, constraint: error.constraint } : {}),
    ...(quotesInput ? {} : { message: error.message }),
    frames: error.stack?.split('\n').filter((line) => line.startsWith('    at ')),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
