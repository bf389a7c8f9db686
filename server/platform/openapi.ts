import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import { API_BASE } from './http.ts';

/** What an upload receives; read as it comes, so no schema validates it. */
const A_FILE = {
  consumes: ['multipart/form-data'],
  body: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** OpenAPI 3.1 from the same contracts that validate the requests; call before the routes are registered. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Côte à côte',
        version: '1',
        description: 'Peer-support community forum. Sessions by cookie; unsafe calls with a cookie need the site’s own Origin.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } } },
    },
    transform: (given) => {
      const { schema, url } = jsonSchemaTransform(given);
      const endpoint = given.route.config?.endpoint;
      const signedIn = endpoint !== undefined && endpoint.access !== 'anyone';
      return { schema: { ...schema, ...(signedIn && { security: [{ session: [] }] }), ...(endpoint?.upload && A_FILE) }, url };
    },
  });
}

/** `openapi.json` and the reference page. */
export async function serveReference(app: FastifyInstance): Promise<void> {
  app.get(`${API_BASE}/openapi.json`, { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: `${API_BASE}/docs`,
    staticCSP: true,
    uiConfig: { persistAuthorization: false, validatorUrl: null },
  });
}
