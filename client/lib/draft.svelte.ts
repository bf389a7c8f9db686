import type { AnswerOf } from './api.ts';
import { api } from './api.ts';

export type Draft = AnswerOf<'GET /drafts/:key'>['draft'];
export type DraftFields = Omit<Draft, 'key' | 'version' | 'updatedAt'>;

const REST_MS = 2_000;

/**
 * Keeps what is being written: with the account, or, for somebody who is not signed in, in this tab only (a shared computer must not
 * remember it). Two windows never overwrite each other: the second is told, and chooses.
 */
export class DraftKeeper {
  /** `kept` and `failed` are said once each. */
  state: 'idle' | 'kept' | 'failed' = $state('idle');
  /** What another window has kept meanwhile. */
  conflict: Draft | null = $state.raw(null);

  #key: string;
  #signedIn: boolean;
  #version = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: DraftFields | null = null;
  #sending: Promise<void> | null = null;
  #stopped = false;

  /** @param key `thread:ID` or `space:SLUG` */
  constructor(key: string, signedIn: boolean) {
    this.#key = key;
    this.#signedIn = signedIn;
  }

  /** What was left earlier; null when nothing was. */
  async find(): Promise<DraftFields | null> {
    if (!this.#signedIn) return readTab(this.#key);
    const answer = await api(fetch, 'GET /drafts/:key', { params: { key: this.#key } }).catch(() => null);
    if (answer?.ok) {
      this.#version = answer.body.draft.version;
      return answer.body.draft;
    }
    // Typed before signing in, in this tab.
    const before = readTab(this.#key);
    if (before) this.change(before);
    return before;
  }

  /** Something was typed. */
  change(fields: DraftFields): void {
    if (this.#stopped) return;
    this.#pending = fields;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), REST_MS);
  }

  /** Sends what is not kept yet; also when the page is left. */
  async save(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending && !leaving) await this.#sending;
    const fields = this.#pending;
    if (fields === null || this.conflict !== null || this.#stopped) return;
    this.#pending = null;
    if (!this.#signedIn) {
      this.state = writeTab(this.#key, fields) ? 'kept' : 'failed';
      return;
    }
    this.#sending = this.#put(fields, leaving).finally(() => (this.#sending = null));
    await this.#sending;
  }

  async #put(fields: DraftFields, leaving: boolean): Promise<void> {
    const send: typeof fetch = leaving ? (input, init) => fetch(input, { ...init, keepalive: true }) : fetch;
    const answer = await api(send, 'PUT /drafts/:key', { params: { key: this.#key }, body: { ...fields, version: this.#version } }).catch(
      () => null,
    );
    if (answer?.ok) {
      this.#version = answer.body.draft.version;
      this.state = 'kept';
      writeTab(this.#key, null);
    } else if (answer?.status === 409) {
      const current = answer.problem.current as Draft | null; // written by the server from the same contract
      if (current === null) {
        // Sent or forgotten elsewhere: begin anew.
        this.#version = 0;
        this.change(fields);
      } else this.conflict = current;
    } else {
      writeTab(this.#key, fields);
      this.state = 'failed';
      if (answer === null || answer.status >= 500 || answer.status === 429) this.change(this.#pending ?? fields);
    }
  }

  /** Ends a conflict: what is in this window is kept over the other, or given up for it. */
  resolve(mine: DraftFields | null): void {
    if (this.conflict) this.#version = this.conflict.version;
    this.conflict = null;
    if (mine) this.change(mine);
    else this.#pending = null;
  }

  /** The message is on its way: nothing may be kept after it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#pending = null;
    await this.#sending;
  }

  /** It did not go: keep on. */
  resume(): void {
    this.#stopped = false;
  }

  /** It went: the server has forgotten the draft with it. */
  sent(): void {
    this.#stopped = false;
    this.#version = 0;
    this.state = 'idle';
    writeTab(this.#key, null);
  }

  async drop(): Promise<void> {
    await this.stop();
    this.sent();
    if (this.#signedIn) await api(fetch, 'DELETE /drafts/:key', { params: { key: this.#key } }).catch(() => null);
  }
}

function readTab(key: string): DraftFields | null {
  try {
    const kept = sessionStorage.getItem(`draft:${key}`);
    return kept === null ? null : (JSON.parse(kept) as DraftFields); // written by writeTab
  } catch {
    return null;
  }
}

function writeTab(key: string, fields: DraftFields | null): boolean {
  try {
    if (fields === null) sessionStorage.removeItem(`draft:${key}`);
    else sessionStorage.setItem(`draft:${key}`, JSON.stringify(fields));
    return true;
  } catch {
    return false;
  }
}
