import type { FastifyInstance } from 'fastify';
import { HANDOUT_FORMATS } from '../../../shared/vocabulary.ts';
import { resolveViewer } from '../../accounts/public.ts';
import type { OpenDatabase } from '../../platform/database.ts';
import { notFound } from '../../platform/errors.ts';
import type { RateLimits } from '../../platform/rate-limits.ts';
import { SESSION_COOKIE } from '../../platform/viewer.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { spaceForViewer, spacePolicy } from '../../spaces/public.ts';
import { handoutById } from '../queries.ts';
import { contentOf } from './content.ts';
import type { CollectionContent } from './content.ts';
import { collectionHtml } from './html.ts';

const PREFIX = '/handouts/';
const FILES = {
  html: collectionHtml,
  // What draws a PDF and its fonts is 30 MB of memory, for what is asked for now and then.
  pdf: async (content: CollectionContent) => (await import('./pdf.ts')).collectionPdf(content),
};
const TYPES = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' } as const;

/**
 * `GET /handouts/:id/html` and `/pdf`: the files of an export, for the stewards of its space as they are when they ask. They are made at that moment, of
 * what may still be handed out: whose author has withdrawn anything of it is not there any more.
 */
export function serveHandouts(app: FastifyInstance, { database: { db }, limits }: { database: OpenDatabase; limits: RateLimits }): void {
  app.get<{ Params: { id: string; format: string } }>(`${PREFIX}:id/:format`, { exposeHeadRoute: false }, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    const viewer = token === undefined ? null : await resolveViewer(db, token);
    request.viewer = viewer;
    await limits.spend('read', request);
    reply.header('cache-control', 'no-store').header('vary', 'cookie');
    const format = HANDOUT_FORMATS.find((each) => each === request.params.format);
    const content = viewer === null || format === undefined ? null : await contentFor(viewer, request.params.id);
    if (content === null || format === undefined) throw notFound();
    return reply
      .header('content-type', TYPES[format])
      .header('content-disposition', `attachment; filename="recits.${format}"`)
      .send(await FILES[format](content));
  });

  async function contentFor(viewer: Viewer, id: string) {
    const found = await handoutById(db, id);
    const place = found === null ? null : await spaceForViewer(db, viewer, { id: found.handout.spaceId });
    if (found === null || place === null || !spacePolicy.maySteward(place.facts) || !found.offered) return null;
    return contentOf(db, found, { name: place.space.name, language: place.space.language, association: place.association.name });
  }
}
