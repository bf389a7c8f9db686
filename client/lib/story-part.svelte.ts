import { api } from './api.ts';
import type { StoryPart } from '../../shared/stories.contract.ts';
import type { StoryPrompt } from '../../shared/vocabulary.ts';

const EVERY_MS = 5_000;

/**
 * Keeps the words of one step of a story while they are typed: every five seconds, and when the page is left. Two windows never overwrite each
 * other: the second is told, and chooses. Nothing of it is kept in the browser.
 */
export class StoryPartKeeper {
  state: 'idle' | 'keeping' | 'kept' | 'failed' | 'signedOut' = $state('idle');
  /** When it was last kept, in milliseconds. */
  at: number | null = $state(null);
  /** What another window has kept meanwhile. */
  conflict: StoryPart | null = $state.raw(null);
  version: number = $state(0);

  readonly #id: string;
  readonly #prompt: StoryPrompt;
  #kept: string;
  #words: string;
  #sending: Promise<void> | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(id: string, prompt: StoryPrompt, part: Pick<StoryPart, 'text' | 'version'> | null) {
    this.#id = id;
    this.#prompt = prompt;
    this.version = part?.version ?? 0;
    this.#kept = this.#words = part?.text ?? '';
  }

  /** Call it when the page is there; give its result back when it is left. */
  arrive(): () => void {
    this.#timer = setInterval(() => void this.save(), EVERY_MS);
    const leave = (): void => void this.save(true);
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(this.#timer);
      removeEventListener('pagehide', leave);
      void this.save(true);
    };
  }

  /** Something was typed. */
  change(words: string): void {
    this.#words = words;
  }

  async save(leaving = false): Promise<void> {
    if (this.#sending !== null && !leaving) return;
    const words = this.#words;
    if (words === this.#kept || this.conflict !== null || this.state === 'signedOut') return;
    this.state = 'keeping';
    this.#sending = this.#put(words, leaving).finally(() => (this.#sending = null));
    await this.#sending;
  }

  async #put(text: string, leaving: boolean): Promise<void> {
    const send: typeof fetch = leaving ? (input, init) => fetch(input, { ...init, keepalive: true }) : fetch;
    const params = { id: this.#id, prompt: this.#prompt };
    const answer = await api(send, 'PUT /stories/:id/parts/:prompt', { params, body: { version: this.version, text } }).catch(() => null);
    if (answer?.ok) {
      this.version = answer.body.part.version;
      this.#kept = text;
      this.at = Date.now();
      this.state = 'kept';
    } else if (answer?.status === 409 && answer.problem.code === 'version.stale') {
      this.conflict = answer.problem.current as StoryPart | null; // written by the server from the same contract
      this.state = 'idle';
    } else this.state = answer?.status === 401 ? 'signedOut' : 'failed';
  }

  /** Ends a conflict: the words in this window are kept over the others, which stay as a revision; or these are given up. */
  resolve(words: string): void {
    if (this.conflict === null) return;
    this.version = this.conflict.version;
    this.#kept = this.conflict.text;
    this.conflict = null;
    this.change(words);
    void this.save();
  }
}
