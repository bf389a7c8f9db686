/** What stands in a page's text for a part of it that is kept as bytes; null where the page is written by somebody else (in development). */
type Insert = (drawn: Uint8Array) => string | null;

let insert: Insert | null = null;

/** For the server's hooks. */
export function insertBytes(into: Insert): void {
  insert = into;
}

/** The part itself, or what the server puts it in the place of: twenty messages need not be joined, and encoded, for each reader. */
export function inPage(drawn: Uint8Array): string {
  return insert?.(drawn) ?? new TextDecoder().decode(drawn);
}
