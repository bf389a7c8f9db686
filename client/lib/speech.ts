/** The device's own voice. Nothing is sent anywhere: where the device has none, it is not offered. */
export const canSpeak = (): boolean => 'speechSynthesis' in globalThis;

/** Reads a text; `done` is called when it is read, or cannot be. */
export function speak(text: string, language: string, done: () => void): void {
  // One paragraph after the other: some voices give up on long texts.
  const parts = text.split(/\n+/).filter((part) => part.trim() !== '');
  if (parts.length === 0) return done();
  for (const [i, part] of parts.entries()) {
    const words = new SpeechSynthesisUtterance(part);
    words.lang = language;
    if (i === parts.length - 1) words.onend = done;
    words.onerror = done;
    speechSynthesis.speak(words);
  }
}

export function hush(): void {
  speechSynthesis.cancel();
}
