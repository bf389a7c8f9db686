/**
 * Follows how far somebody has read: posts that were on screen move the position forward. Sent a moment after the eyes rest, and when the
 * page is left.
 */
const REST_MS = 1_500;

export class Reading {
  #threadId: string;
  #read: number;
  #sent: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: IntersectionObserver;

  /** @param read highest number read so far */
  constructor(threadId: string, read: number) {
    this.#threadId = threadId;
    this.#read = read;
    this.#sent = read;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const number = Number(/^r(\d+)$/.exec(target.id)?.[1] ?? 0);
          if (isIntersecting && number > this.#read) this.#read = number;
        }
        if (this.#read > this.#sent) {
          clearTimeout(this.#timer);
          this.#timer = setTimeout(() => this.flush(), REST_MS);
        }
      },
      // A post that only peeks in at the bottom has not been read.
      { rootMargin: '0px 0px -15% 0px' },
    );
  }

  /** Watches what carries an id `r<number>`. */
  watch(elements: Iterable<Element>): void {
    for (const element of elements) this.#observer.observe(element);
  }

  flush(): void {
    clearTimeout(this.#timer);
    if (this.#read <= this.#sent) return;
    this.#sent = this.#read;
    void fetch(`/api/v1/threads/${this.#threadId}/reading`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number: this.#read }),
      // It outlives the page.
      keepalive: true,
    }).catch(() => undefined);
  }
}
