import { randomBytes } from 'node:crypto';

/** Nobody outside knows it, so no page holds it but in the place of a part. */
const MARK = randomBytes(16).toString('hex');
const DIGITS = 4;

/** Parts of one page that are bytes already, and go into it where their marks stand. */
export class Insertions {
  readonly #parts: Uint8Array[] = [];

  /** @returns what to write in the page's text */
  put(part: Uint8Array): string {
    return MARK + String(this.#parts.push(part) - 1).padStart(DIGITS, '0');
  }

  into(page: Buffer): Buffer {
    if (this.#parts.length === 0) return page;
    const pieces: Uint8Array[] = [];
    let from = 0;
    for (let at = page.indexOf(MARK); at >= 0; at = page.indexOf(MARK, from)) {
      const number = at + MARK.length;
      pieces.push(page.subarray(from, at), this.#parts[Number(page.toString('latin1', number, number + DIGITS))] ?? Buffer.alloc(0));
      from = number + DIGITS;
    }
    return Buffer.concat([...pieces, page.subarray(from)]);
  }
}
