import pg from 'pg';
import { vi } from 'vitest';

/**
 * Lets a test see what is asked of PostgreSQL. What an answer takes follows from it: on one connection a statement more is half a millisecond
 * that no clock has to be trusted for.
 * @returns a function that gives the texts, without values, of what was sent while `work` ran
 */
export function watchStatements(): <T>(work: () => Promise<T>) => Promise<{ result: T; statements: string[] }> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  return async (work) => {
    const before = query.mock.calls.length;
    const result = await work();
    const sent: unknown[] = query.mock.calls.slice(before).map(([first]) => first);
    return { result, statements: sent.map(textOf) };
  };
}

/** The driver takes a text, or an object that has one. */
function textOf(sent: unknown): string {
  if (typeof sent === 'object' && sent !== null && 'text' in sent) return String(sent.text);
  return String(sent);
}
