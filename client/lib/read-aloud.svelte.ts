/** Reads a text with the device's own voice. Nothing is sent anywhere: where the device has none, it is not offered. */
export class ReadAloud {
  /** Known once the scripts are there. */
  offered = $state(false);
  speaking = $state(false);

  /** Call it when the page is there; give its result back when it is left. */
  arrive(): () => void {
    this.offered = 'speechSynthesis' in globalThis;
    return () => this.stop();
  }

  /** Begins, or stops what is being read. */
  toggle(text: string, language: string): void {
    if (this.speaking) return this.stop();
    // One after the other: some voices give up on long texts.
    const parts = text.split(/\n+/).filter((part) => part.trim() !== '');
    if (parts.length === 0) return;
    this.speaking = true;
    for (const [i, part] of parts.entries()) {
      const words = new SpeechSynthesisUtterance(part);
      words.lang = language;
      if (i === parts.length - 1) words.onend = () => (this.speaking = false);
      words.onerror = () => (this.speaking = false);
      speechSynthesis.speak(words);
    }
  }

  stop(): void {
    if (!this.offered) return;
    speechSynthesis.cancel();
    this.speaking = false;
  }
}
