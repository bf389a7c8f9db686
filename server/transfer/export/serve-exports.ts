import { open } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { resolveViewer } from '../../accounts/public.ts';
import type { OpenDatabase } from '../../platform/database.ts';
import { notFound } from '../../platform/errors.ts';
import type { Jobs } from '../../platform/jobs.ts';
import type { RateLimits } from '../../platform/rate-limits.ts';
import { SESSION_COOKIE } from '../../platform/viewer.ts';
import { exportFile } from './exports.ts';

/** Beside the API, whose answers are JSON; neither the address nor the file's name says which space it is. */
const PREFIX = '/exports/';

export const exportUrl = (id: string): string => `${PREFIX}${id}`;

/** `GET /exports/:id`: the file of a copy, for the stewards of its space as they are when they ask. */
export function serveExports(
  app: FastifyInstance,
  { database: { db }, limits, jobs }: { database: OpenDatabase; limits: RateLimits; jobs: Jobs },
): void {
  app.get<{ Params: { id: string } }>(`${PREFIX}:id`, { exposeHeadRoute: false }, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    const viewer = token === undefined ? null : await resolveViewer(db, token);
    request.viewer = viewer;
    await limits.spend('read', request);
    const found = viewer === null ? null : await exportFile(db, viewer, request.params.id);
    reply.header('cache-control', 'no-store').header('vary', 'cookie');
    if (found === null) throw notFound();
    // Made by another server whose folder is not this one's, or just deleted.
    const file = await open(jobs.pathOf(found.file)).catch(() => null);
    if (file === null) throw notFound();
    const day = found.createdAt.toISOString().slice(0, 10);
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="export-${day}.zip"`)
      .header('content-length', (await file.stat()).size)
      .send(file.createReadStream());
  });
}
