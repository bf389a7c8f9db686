import type { FastifyInstance } from 'fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { timingSafeEqual } from 'node:crypto';
import { notFound } from './errors.ts';

/** Process, request and outbox figures. Labels are route patterns, methods and statuses: nothing of a person. */
export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

export function measureRequests(app: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route, status: reply.statusCode };
    duration.observe(labels, reply.elapsedTime / 1000);
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    // Reads are counted, not listed; what changes something or fails leaves a line.
    if (reply.statusCode >= 500) request.log.error(line, 'answered');
    else if (request.method === 'GET' || request.method === 'HEAD') request.log.debug(line, 'answered');
    else request.log.info(line, 'answered');
  });
}

/** `GET /metrics` for whoever holds the token; without a token set, the page does not exist. */
export function serveMetrics(app: FastifyInstance, registry: Registry, token: string | null): void {
  const expected = token === null ? null : Buffer.from(`Bearer ${token}`);
  app.get('/metrics', async (request, reply) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    if (expected === null || given.length !== expected.length || !timingSafeEqual(given, expected)) throw notFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
