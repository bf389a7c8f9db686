import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Reads } from '../platform/http.ts';
import type { Site } from '../platform/site.ts';
import { SESSION_COOKIE } from '../platform/viewer.ts';
import { Insertions } from './insertions.ts';
import { platformFor } from './in-process-api.ts';
import { etagOf, gzipped } from './page-cache.ts';
import { writePage } from './from-memory.ts';
import type { PageCache } from './page-cache.ts';
import type { BuiltPages, DevPages } from './renderer.ts';

/** Header by which a page says that anyone gets these bytes, and what they show: tags separated by spaces. Never sent out. */
const TAGS_HEADER = 'x-page-tags';
const FORM_LIMIT = 512 * 1024;
/** A picture in a form: more than the API takes, so that the page can say kindly that it is too much. */
const FILE_FORM_LIMIT = 8 * 1024 * 1024;
const YEAR = 365 * 24 * 3600;
const OF_PAGES_ONLY = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-frame-options',
];

export interface PagesDependencies {
  site: Site;
  pages: BuiltPages | DevPages;
  cache: PageCache;
  reads: Reads;
}

/** Serves the built client's files and, for every other address, its pages. Register last. */
export async function servePages(app: FastifyInstance, deps: PagesDependencies): Promise<void> {
  if (deps.pages.kind === 'built') await serveBuilt(app, deps.pages, deps);
  else serveFromVite(app, deps.pages, deps);
}

function serveFromVite(app: FastifyInstance, vite: DevPages, { reads }: PagesDependencies): void {
  app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    // Vite reads the body itself.
    routes.addContentTypeParser('*', (_request, _payload, done) => done(null));
    routes.route({
      method: ['GET', 'POST'],
      url: '/*',
      async handler(request, reply) {
        reply.hijack();
        vite.handle(request.raw, reply.raw, platformFor(app, reads, request.ip));
      },
    });
  });
}

async function serveBuilt(app: FastifyInstance, built: BuiltPages, { site, cache, reads }: PagesDependencies): Promise<void> {
  await app.register(fastifyStatic, {
    root: built.folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    index: false,
    setHeaders(reply, path) {
      const immutable = path.includes('/_app/immutable/');
      reply.header('cache-control', immutable ? `public, max-age=${YEAR}, immutable` : 'public, max-age=3600');
      // A script or a font obeys the page that asked for it; thirty files with the headers of a page would cost a reader 15 kB.
      if (immutable) for (const name of OF_PAGES_ONLY) reply.removeHeader(name);
    },
  });

  app.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: FORM_LIMIT }, (_request, body, done) => done(null, body));
    pages.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: FILE_FORM_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    pages.route({
      method: ['GET', 'POST'],
      url: '/*',
      async handler(request, reply) {
        // What is known is answered before Fastify (from-memory.ts).
        const cacheable = request.method !== 'POST' && request.cookies[SESSION_COOKIE] === undefined;
        const moment = cache.moment;
        const insertions = new Insertions();
        const response = await built.respond(pageRequest(request, site.origin), {
          platform: { ...platformFor(app, reads, request.ip), insert: (part) => insertions.put(part) },
          getClientAddress: () => request.ip,
        });
        const body = insertions.into(Buffer.from(await response.arrayBuffer()));
        const tags = response.headers.get(TAGS_HEADER);
        if (cacheable && tags !== null && response.status === 200 && response.headers.getSetCookie().length === 0) {
          reply
            .headers(copied(response.headers))
            .header('cache-control', 'public, max-age=0, must-revalidate')
            .header('vary', 'accept-encoding, cookie');
          const small = gzipped(body);
          // With the security headers that every answer has. The compressed bytes say as much, and are an eighth.
          const page = { headers: { ...headersOf(reply), etag: etagOf(small) }, plain: body, gzipped: small };
          cache.keep(request.url, page, tags.split(' '), moment);
          reply.hijack();
          writePage(request.raw, reply.raw, page);
          return reply;
        }
        return sendRendered(request, reply, response, body);
      },
    });
  });
}

function pageRequest(request: FastifyRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const line of Array.isArray(value) ? value : [value]) if (line !== undefined) headers.append(name, line);
  }
  const init: RequestInit = { method: request.method, headers };
  if (Buffer.isBuffer(request.body)) init.body = new Uint8Array(request.body);
  return new Request(new URL(request.url, origin), init);
}

/** Headers that are ours to set, or that describe a connection rather than a page. */
const NOT_COPIED = new Set([TAGS_HEADER, 'etag', 'content-length', 'transfer-encoding', 'set-cookie', 'cache-control', 'connection']);

function copied(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !NOT_COPIED.has(name)));
}

function headersOf(reply: FastifyReply): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  );
}

function acceptsGzip(request: FastifyRequest): boolean {
  return request.headers['accept-encoding']?.includes('gzip') ?? false;
}

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|javascript|xml))/;

function sendRendered(request: FastifyRequest, reply: FastifyReply, response: Response, body: Buffer): FastifyReply {
  reply.code(response.status).headers(copied(response.headers));
  reply.header('cache-control', response.headers.get('cache-control') ?? 'private, no-cache').header('vary', 'accept-encoding, cookie');
  for (const line of response.headers.getSetCookie()) reply.header('set-cookie', line);
  if (body.length > 1_000 && acceptsGzip(request) && COMPRESSIBLE.test(response.headers.get('content-type') ?? '')) {
    return reply.header('content-encoding', 'gzip').send(gzipped(body));
  }
  return reply.send(body);
}
