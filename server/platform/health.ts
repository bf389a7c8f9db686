import type { FastifyInstance } from 'fastify';
import type { OpenDatabase } from './database.ts';
import { AppError } from './errors.ts';

/** `/health`: the process answers. `/ready`: so does its database, migrated (the start migrates before it listens). */
export function serveHealth(app: FastifyInstance, database: OpenDatabase, isClosing: () => boolean): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async () => {
    if (isClosing()) throw new AppError(503, 'server.closing');
    try {
      await database.pool.query('select 1');
    } catch {
      throw new AppError(503, 'database.unreachable');
    }
    return { status: 'ready' };
  });
}
