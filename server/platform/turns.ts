/**
 * Work on one subject, one after the other in this process: for transactions that would wait for each other at the same row anyway. Waiting
 * here takes no connection from others, and PostgreSQL keeps no queue. The row's lock stays what keeps them right, also between servers.
 * To be waited for without holding a connection: the one whose turn it is needs one.
 */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` after what was asked for the same subject before, whether that succeeded or not. */
  async take<T>(subject: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(subject);
    const mine = before === undefined ? work() : before.then(work, work);
    this.#last.set(subject, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(subject) === mine) this.#last.delete(subject);
    }
  }
}
