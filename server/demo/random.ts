/** Numbers that look random and are the same at every run with the same seed (sfc32). For demo data only, never for secrets. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: string) {
    // FNV-1a, three times with another start, spreads the seed's letters over the state.
    const hash = (start: number) => {
      let value = start >>> 0;
      for (const character of seed) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
      return value;
    };
    this.a = hash(0x811c9dc5);
    this.b = hash(0x9e3779b9);
    this.c = hash(0x85ebca6b);
    for (let round = 0; round < 16; round++) this.uint32();
  }

  /** A whole number from 0 to 2³² − 1. */
  uint32(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** From 0 to less than 1. */
  fraction(): number {
    return this.uint32() / 0x1_0000_0000;
  }

  between(least: number, most: number): number {
    return least + this.fraction() * (most - least);
  }

  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.fraction() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** `count` different ones of a list (all of it when it is shorter), in no order. */
  some<T>(list: readonly T[], count: number): T[] {
    if (count >= list.length) return [...list];
    const chosen = new Set<number>();
    // Robert Floyd's way: as many draws as there are to choose, whatever the length of the list.
    for (let at = list.length - count; at < list.length; at++) {
      const index = this.whole(0, at);
      chosen.add(chosen.has(index) ? at : index);
    }
    return [...chosen].flatMap((index) => list.slice(index, index + 1));
  }

  /** Shaped like newId(): 16 url-safe characters. */
  id(): string {
    let text = '';
    for (let word = 0; word < 3; word++) {
      const bits = this.uint32();
      text += ALPHABET.charAt(bits & 63) + ALPHABET.charAt((bits >>> 6) & 63) + ALPHABET.charAt((bits >>> 12) & 63);
      text += ALPHABET.charAt((bits >>> 18) & 63) + ALPHABET.charAt((bits >>> 24) & 63);
    }
    return text + ALPHABET.charAt(this.uint32() & 63);
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
