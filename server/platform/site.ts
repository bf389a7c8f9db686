/** The site's own origin, as browsers see it: given by PUBLIC_URL, else known once the server listens. */
export class Site {
  #origin: string | null;

  constructor(publicUrl: string | null) {
    this.#origin = publicUrl;
  }

  get origin(): string {
    if (this.#origin === null) throw new Error('The origin is known after listening');
    return this.#origin;
  }

  get isHttps(): boolean {
    return this.#origin?.startsWith('https:') ?? false;
  }

  listensAt(origin: string): void {
    this.#origin ??= origin;
  }
}
