import type { FastifyInstance, InjectOptions } from 'fastify';

/** Answers a page's own request to `/api/…` without leaving the process: same routes, same access, same limits. */
export function inProcessApi(app: FastifyInstance, address: string): (request: Request) => Promise<Response> {
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
