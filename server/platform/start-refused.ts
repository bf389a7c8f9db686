/**
 * A start that cannot go on for a reason the person at the keyboard can act on.
 * The message is one line without secrets; `main.ts` prints it alone, without a stack trace, and exits 1.
 */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
