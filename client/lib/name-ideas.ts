/** Draws the same three for the same seed, so that the page and its scripts agree. The middle one carries a number. */
export function nameIdeas(words: readonly string[], seed: number): string[] {
  const first = seed % words.length;
  // Steps that share no factor with the list's length would be nicer; three different places are enough.
  const step = 1 + (Math.floor(seed / words.length) % Math.max(1, words.length - 1));
  const at = (n: number): string => words[(first + n * step) % words.length] ?? '';
  const [one, two, three] = [at(0), at(1), at(2)];
  return [one, `${two} ${10 + (seed % 89)}`, three === one ? (words[(first + 1) % words.length] ?? '') : three];
}

/** A new seed. */
export function anySeed(): number {
  return Math.floor(Math.random() * 1_000_000);
}
