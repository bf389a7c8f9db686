import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { forbidden } from './errors.ts';
import type { Site } from './site.ts';
import { SESSION_COOKIE } from './viewer.ts';

/** Headers of every answer. Pages bring a policy of their own (hashes of their scripts); everything else may load nothing. */
export async function useSecurityHeaders(app: FastifyInstance, site: Site): Promise<void> {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: true,
    // `no-referrer` would make browsers send `Origin: null` with forms; nothing leaves for other sites either way.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: site.isHttps && { maxAge: 31_536_000, includeSubDomains: false },
    xContentTypeOptions: true,
    xDnsPrefetchControl: { allow: false },
    xFrameOptions: { action: 'deny' },
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xPoweredBy: false,
    xXssProtection: false,
  });
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * An unsafe request that carries a session, or says where it comes from, must come from this site's own pages.
 * @throws AppError 403 `csrf.bad_origin`
 */
export function refuseForeignOrigins(app: FastifyInstance, site: Site): void {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method)) return;
    const { origin } = request.headers;
    if (origin === undefined && request.cookies[SESSION_COOKIE] === undefined) return;
    if (origin !== site.origin) throw forbidden('csrf.bad_origin');
  });
}
