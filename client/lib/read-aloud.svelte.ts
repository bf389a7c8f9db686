import { canSpeak, hush, speak } from './speech.ts';

/** Reads what is being written back to whoever writes it. */
export class ReadAloud {
  /** Known once the scripts are there. */
  offered = $state(false);
  speaking = $state(false);

  /** Call it when the page is there; give its result back when it is left. */
  arrive(): () => void {
    this.offered = canSpeak();
    return () => this.#stop();
  }

  /** Begins, or stops what is being read. */
  toggle(text: string, language: string): void {
    if (this.speaking) return this.#stop();
    this.speaking = true;
    speak(text, language, () => (this.speaking = false));
  }

  #stop(): void {
    if (!this.offered) return;
    hush();
    this.speaking = false;
  }
}
