import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Reads } from '../platform/http.ts';
import type { PagePlatform } from './renderer.ts';

/** What a page's code asks of this process, for the reader at an address. */
export function platformFor(app: FastifyInstance, reads: Reads, address: string): Omit<PagePlatform, 'insert'> {
  return {
    api: inProcessApi(app, address),
    read: (reading, sessionToken) => reads.answer(reading, { sessionToken, address }),
  };
}

/** Answers a page's own request to `/api/…` without leaving the process: same routes, same access, same limits. */
function inProcessApi(app: FastifyInstance, address: string): PagePlatform['api'] {
  return async (request) => {
    const url = new URL(request.url);
    const headers = Object.fromEntries(request.headers);
    delete headers['content-length'];
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
    const answer = await app.inject({
      method: request.method as NonNullable<InjectOptions['method']>,
      url: url.pathname + url.search,
      headers,
      remoteAddress: address,
      ...(body && body.length > 0 && { payload: body }),
    });
    const given = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const line of Array.isArray(value) ? value : [value]) if (line !== undefined) given.append(name, String(line));
    }
    return new Response(answer.statusCode === 204 || answer.statusCode === 304 ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: given,
    });
  };
}
