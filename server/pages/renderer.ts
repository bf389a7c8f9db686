import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Reading } from '../platform/http.ts';
import { StartRefused } from '../platform/start-refused.ts';

/** What a page may ask of the process that renders it; `platform` in the client's hooks and loads. */
export interface PagePlatform {
  api(request: Request): Promise<Response>;
  read(reading: Reading, sessionToken: string | null): Promise<{ status: number; body: unknown }>;
  /** Where this server writes the page itself: takes a part of it that is bytes already, and gives what stands for it in the text. */
  insert?(part: Uint8Array): string;
}

/** The part of SvelteKit's server that we call. */
interface KitServer {
  init(options: { env: Record<string, string>; read: (file: string) => ReadableStream }): Promise<void>;
  respond(request: Request, options: { platform: PagePlatform; getClientAddress: () => string }): Promise<Response>;
}

export interface BuiltPages {
  kind: 'built';
  /** Folder of the files to serve as they are. */
  folder: string;
  respond: KitServer['respond'];
  close(): Promise<void>;
}

/** Vite renders and serves everything itself, with hot reload. */
export interface DevPages {
  kind: 'dev';
  handle(request: IncomingMessage, response: ServerResponse, platform: PagePlatform): void;
  close(): Promise<void>;
}

export async function loadRenderer({
  root,
  dev,
  httpServer,
}: {
  root: string;
  dev: boolean;
  httpServer: Server;
}): Promise<BuiltPages | DevPages> {
  return dev ? startVite(root, httpServer) : loadBuild(join(root, 'build'));
}

async function loadBuild(folder: string): Promise<BuiltPages> {
  const entry = join(folder, 'adapter-node.js');
  if (!existsSync(entry)) throw new StartRefused('The pages are not built: run "npm run build".');
  // Made by the build: no types of its own.
  const { server } = (await import(pathToFileURL(entry).href)) as { server: KitServer };
  const client = join(folder, 'client');
  // Node's web streams are what Kit's `read` is declared to give.
  await server.init({ env: {}, read: (file) => Readable.toWeb(createReadStream(join(client, file))) as ReadableStream });
  return { kind: 'built', folder: client, respond: (request, options) => server.respond(request, options), close: () => Promise.resolve() };
}

async function startVite(root: string, httpServer: Server): Promise<DevPages> {
  // Only here: Vite must not be loaded, nor needed, in production.
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: join(root, 'client', 'vite.config.ts'),
    root,
    server: { middlewareMode: true, hmr: { server: httpServer } },
    appType: 'custom',
  });
  return {
    kind: 'dev',
    handle(request, response, platform) {
      developmentPlatform.current = platform;
      vite.middlewares(request, response);
    },
    close: () => vite.close(),
  };
}

/** In development Kit builds its own `platform`: the adapter's `emulate` of client/vite.config.ts takes the API from here. */
const developmentPlatform: { current: PagePlatform | null } = { current: null };
Object.defineProperty(globalThis, Symbol.for('cote-a-cote.development-platform'), { value: developmentPlatform });
