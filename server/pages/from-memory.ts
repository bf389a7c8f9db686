import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import { SESSION_COOKIE } from '../platform/viewer.ts';
import type { CachedPage, PageCache } from './page-cache.ts';

/**
 * Answers readers without a session from the cached pages, before Fastify sees the request: what a link in a newspaper brings costs a look-up
 * and a write, no hook, no query.
 * @returns whether the request was answered
 */
export function answerFromMemory(cache: PageCache, metrics: Registry): (request: IncomingMessage, response: ServerResponse) => boolean {
  const answered = new Counter({ name: 'pages_from_memory_total', help: 'Pages answered from memory', registers: [metrics] });
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (request.headers.cookie?.includes(`${SESSION_COOKIE}=`)) return false;
    const page = cache.get(request.url ?? '');
    if (!page) return false;
    answered.inc();
    writePage(request, response, page);
    return true;
  };
}

/** What a 304 has to repeat (RFC 9110, 15.4.5). The reader's copy keeps its other headers, which are longer than the answer. */
function headersOfUnchanged({ headers }: CachedPage): CachedPage['headers'] {
  return Object.fromEntries(['etag', 'cache-control', 'vary'].map((name) => [name, headers[name] ?? '']));
}

export function writePage(request: IncomingMessage, response: ServerResponse, page: CachedPage): void {
  // What every answer has was set already when the page had to be rendered first: in a 304 it would replace the policy of the reader's copy.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (request.headers['if-none-match'] === page.headers.etag) {
    response.writeHead(304, headersOfUnchanged(page)).end();
    return;
  }
  const gzip = request.headers['accept-encoding']?.includes('gzip') ?? false;
  const body = gzip ? page.gzipped : page.plain;
  response.writeHead(200, { ...page.headers, 'content-length': body.length, ...(gzip && { 'content-encoding': 'gzip' }) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
