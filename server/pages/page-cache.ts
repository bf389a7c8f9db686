import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A finished page for readers without an account. */
export interface CachedPage {
  /** All of them, `etag` included. */
  headers: Readonly<Record<string, string | string[]>>;
  plain: Buffer;
  gzipped: Buffer;
}

const MAX_BYTES = 64 * 1024 * 1024;
/** A page whose change nobody announced is rendered anew after this. */
const TTL_MS = 5 * 60_000;
/** How long a tag's last change is remembered: longer than any rendering takes. */
const REMEMBERED_MS = 60_000;

/**
 * Pages that anyone may read, as bytes, by address. Each names in tags what it shows (`thread:ID`, `space:ID`…);
 * a change of one of these forgets it.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, CachedPage>({
    maxSize: MAX_BYTES,
    sizeCalculation: (page) => page.plain.length + page.gzipped.length + 1_000,
    ttl: TTL_MS,
    dispose: (_page, key) => this.#untag(key),
  });
  readonly #keysOfTag = new Map<string, Set<string>>();
  readonly #tagsOfKey = new Map<string, readonly string[]>();
  /** Tag → number of its last change; a page whose rendering began before that change is not kept. */
  readonly #changed = new LRUCache<string, number>({ max: 50_000, ttl: REMEMBERED_MS });
  #changes = 0;

  get(key: string): CachedPage | undefined {
    return this.#pages.get(key);
  }

  /** To be taken before rendering and given to `keep`. */
  get moment(): number {
    return this.#changes;
  }

  keep(key: string, page: CachedPage, tags: readonly string[], moment: number): void {
    if (tags.some((tag) => (this.#changed.get(tag) ?? 0) > moment)) return;
    this.#pages.set(key, page);
    this.#tagsOfKey.set(key, tags);
    for (const tag of tags) {
      const keys = this.#keysOfTag.get(tag) ?? new Set();
      keys.add(key);
      this.#keysOfTag.set(tag, keys);
    }
  }

  forget(tags: readonly string[]): void {
    this.#changes += 1;
    for (const tag of tags) {
      this.#changed.set(tag, this.#changes);
      for (const key of this.#keysOfTag.get(tag) ?? []) this.#pages.delete(key);
    }
  }

  #untag(key: string): void {
    for (const tag of this.#tagsOfKey.get(key) ?? []) {
      const keys = this.#keysOfTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOfTag.delete(tag);
    }
    this.#tagsOfKey.delete(key);
  }
}

export function etagOf(body: Buffer): string {
  return `W/"${hash('sha1', body, 'base64url')}"`;
}

/** Level 3: a ninth more bytes than the best, for what level 1 takes. At once: to another thread and back would cost as much again. */
export function gzipped(body: Buffer): Buffer {
  return gzipSync(body, { level: 3, memLevel: 9 });
}
