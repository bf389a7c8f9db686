import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';

/*
 * What the work costs at the least, measured in the same run on the same machine:
 * F1 bare Fastify answering the same bytes from memory, F2 bare Fastify + pg with one indexed query of the same 20 posts,
 * F3 one INSERT with its commit.
 * Arguments: database URL, file with the page's bytes.
 */
const [databaseUrl = '', pageFile = ''] = process.argv.slice(2);
const page = readFileSync(pageFile);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
await pool.query('create table if not exists bench_inserts (id bigint generated always as identity primary key, body text not null)');

const app = Fastify();
app.get('/f1', (_request, reply) => reply.header('content-type', 'text/html').header('content-encoding', 'gzip').send(page));
app.get('/f1-304', (_request, reply) => reply.code(304).header('etag', 'W/"bench"').send());
app.get<{ Params: { id: string } }>('/f2/:id', async (request) => {
  const { rows } = await pool.query({
    name: 'f2',
    text: 'select * from posts where thread_id = $1 and number > 0 order by number limit 20',
    values: [request.params.id],
  });
  return { items: rows };
});
app.post<{ Body: { bodyHtml: string } }>('/f3', async (request, reply) => {
  await pool.query({ name: 'f3', text: 'insert into bench_inserts (body) values ($1)', values: [request.body.bodyHtml] });
  reply.code(201);
  return { ok: true };
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ url });
process.on('disconnect', () => process.exit(0));
