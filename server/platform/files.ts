import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where files are served, on the site's own origin. */
const PREFIX = '/files/';
/** A digest of the content: it tells nothing, never changes its meaning, and can be kept by browsers for ever. */
const NAME = /^[0-9a-f]{32}\.webp$/;
const YEAR_SECONDS = 365 * 24 * 3600;
/** A file is written before the row that names it. */
const GRACE_MS = 24 * 3_600_000;

/** The address of a kept file. */
export const fileUrl = (name: string): string => `${PREFIX}${name}`;

/** Pictures drawn by `drawImage`, in a folder of the data folder; everybody may see them. */
export class Files {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(dataDir: string): Promise<Files> {
    const folder = join(dataDir, 'files');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Files(folder);
  }

  /** @returns its name; the same content has the same, and is as new as its last keeping */
  async keep(content: Buffer): Promise<string> {
    const name = `${createHash('sha256').update(content).digest('hex').slice(0, 32)}.webp`;
    const half = join(this.#folder, `${randomBytes(8).toString('hex')}.part`);
    await writeFile(half, content, { mode: 0o600, flag: 'wx' });
    await rename(half, join(this.#folder, name));
    return name;
  }

  /** Deletes what nothing names any more, and what was half-written. */
  async forgetUnused(used: ReadonlySet<string>): Promise<void> {
    const before = Date.now() - GRACE_MS;
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      const age = used.has(name) ? null : await stat(path).catch(() => null);
      if (age !== null && age.mtimeMs < before) await rm(path, { force: true });
    }
  }

  /** `GET /files/…`, for everybody. */
  serve(app: FastifyInstance): void {
    app.register(fastifyStatic, {
      root: this.#folder,
      prefix: PREFIX,
      decorateReply: false,
      index: false,
      maxAge: YEAR_SECONDS * 1000,
      immutable: true,
      // `/<name>`, whatever else lies in the folder.
      allowedPath: (path) => NAME.test(path.slice(1)),
      setHeaders: (reply) => reply.header('content-type', 'image/webp'),
    });
  }
}
