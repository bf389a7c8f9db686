import multipart from '@fastify/multipart';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { z } from 'zod';
import { problemSchema } from '../../shared/contract.ts';
import type { Endpoint } from '../../shared/contract.ts';
import { againAfterConflict, inTransaction, sqlStateOf } from './database.ts';
import type { OpenDatabase, Queryable, Tx } from './database.ts';
import { AppError, forbidden, notFound, unauthenticated } from './errors.ts';
import { answerOnce, idempotencyClaim } from './idempotency.ts';
import type { IdempotencyClaim, StoredAnswer } from './idempotency.ts';
import type { RateLimits } from './rate-limits.ts';
import { compileSerializer } from './serializer.ts';
import type { Turns } from './turns.ts';
import { SESSION_COOKIE } from './viewer.ts';
import type { ResolveViewer, Viewer } from './viewer.ts';

export const API_BASE = '/api/v1';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}

type Infer<T> = T extends z.ZodType ? z.output<T> : undefined;
type ViewerOf<E extends Endpoint> = E['access'] extends 'anyone' ? Viewer | null : Viewer;

export interface Call<E extends Endpoint> {
  params: Infer<E['params']>;
  query: Infer<E['query']>;
  body: Infer<E['body']>;
  viewer: ViewerOf<E>;
  /** The file of an `upload`. */
  file: E['upload'] extends object ? Buffer : undefined;
  log: FastifyBaseLogger;
  /** Client address, for limits only; never stored. */
  address: string;
  userAgent: string;
  /** The raw session cookie, for the accounts slice. */
  sessionToken: string | null;
  setCookie(name: string, value: string, options: { maxAgeSeconds: number }): void;
  /**
   * The one way to write: a transaction, once per `Idempotency-Key`, whose events are delivered as soon as it commits.
   * Nothing that leaves the database (mail, sockets) belongs inside.
   */
  write(act: (tx: Tx) => Promise<Answer<E>>): Promise<Answer<E>>;
  /**
   * One of several that do not wait for each other: a transaction of its own, once per `Idempotency-Key` and `part`. A repeat does what the
   * first request had not done yet.
   */
  writePart(part: string, act: (tx: Tx) => Promise<void>): Promise<void>;
  /**
   * `write` for an action that writes with one statement, its last: that statement is the transaction, so nothing is begun or committed around it.
   * What it read before holds no longer than in a transaction, where each statement sees what is committed by then.
   * @param subject whose row all such actions lock: they take turns, so that a busy thread does not keep every connection waiting
   */
  writeWithOneStatement(subject: string, act: (db: Queryable) => Promise<Answer<E>>): Promise<Answer<E>>;
}

type Answers<R> = { [S in keyof R & number]: R[S] extends z.ZodType ? { status: S; body: z.input<R[S]> } : never }[keyof R & number];
export type Answer<E extends Endpoint> = Answers<E['responses']>;
export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Answer<E>>;

/** What every slice gets to register its routes with. */
export interface Api {
  serve<E extends Endpoint>(endpoint: E, handler: Handler<E>): void;
}

/** What a page of this process asks: `GET /threads/:id` with its parameters, as they would stand in an address. */
export interface Reading {
  operation: string;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
}

/** For whom a page asks. */
export interface Reader {
  sessionToken: string | null;
  /** Client address, for limits only. */
  address: string;
}

/**
 * The operations that read, for the pages of this process: same access, limits, validation, answers and refusals as by HTTP, of which the writing
 * and reading again would cost more than most answers.
 */
export class Reads {
  readonly #answers = new Map<string, (reading: Reading, reader: Reader) => Promise<StoredAnswer>>();

  /** What is not served here (the demo's mails, elsewhere) is absent. */
  async answer(reading: Reading, reader: Reader): Promise<StoredAnswer> {
    const answer = this.#answers.get(reading.operation);
    return answer?.(reading, reader) ?? { status: 404, body: bodyOfProblem(notFound()) };
  }

  add(operation: string, answer: (reading: Reading, reader: Reader) => Promise<StoredAnswer>): void {
    this.#answers.set(operation, answer);
  }
}

export interface ApiDependencies {
  database: OpenDatabase;
  reads: Reads;
  resolveViewer: ResolveViewer;
  limits: RateLimits;
  turns: Turns;
  cookiesAreSecure: () => boolean;
  /** Called after each committed write: wakes the outbox dispatcher. */
  committed: () => void;
}

/**
 * Gives slices `serve(endpoint, handler)`: access, limits, validation, idempotency and serialisation come from the endpoint alone.
 * Must be called inside the plugin that carries the API's prefix.
 */
export function createApi(app: FastifyInstance, deps: ApiDependencies): Api {
  return {
    serve(endpoint, handler) {
      if (endpoint.method === 'GET') deps.reads.add(`GET ${endpoint.url}`, readingOf(endpoint, handler, app.log, deps));
      const route: RouteOptions = {
        method: endpoint.method,
        url: endpoint.url,
        config: { endpoint },
        schema: {
          summary: endpoint.summary,
          tags: [endpoint.tag],
          ...(endpoint.params && { params: endpoint.params }),
          ...(endpoint.query && { querystring: endpoint.query }),
          ...(endpoint.body && { body: endpoint.body }),
          response: Object.fromEntries([
            ...Object.entries(endpoint.responses),
            ...endpoint.errors.map((status) => [status, problemSchema]),
          ]),
        },
        preValidation: (request) => admit(endpoint, request, deps.limits),
        async preHandler(request) {
          refuseUnverified(endpoint, request.viewer);
        },
        async handler(request, reply) {
          const file = endpoint.upload && (await receivedFile(request));
          const answer = await handler(callOf(endpoint, askedBy(request, file), deps, reply));
          refuseUndeclared(endpoint, answer);
          reply.code(answer.status);
          return answer.status === 204 ? null : answer.body;
        },
      };
      if (endpoint.upload) routeWithFile(app, route, endpoint.upload);
      else app.route(route);
    },
  };
}

/** A route of its own kind: it reads one file and no JSON, all others JSON and no file. */
function routeWithFile(app: FastifyInstance, route: RouteOptions, { maxBytes }: NonNullable<Endpoint['upload']>): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    await scope.register(multipart, { limits: { fileSize: maxBytes, files: 1, fields: 0, parts: 1, headerPairs: 20 } });
    scope.route(route);
  });
}

/** @throws AppError 413, 415; 400 where there is no file, or under another name */
async function receivedFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new AppError(415, 'request.unsupported_media_type');
  const part = await request.file();
  const content = await part?.toBuffer();
  if (content === undefined || part?.fieldname !== 'file')
    throw new AppError(400, 'request.invalid', { errors: [{ path: 'file', message: 'file.missing' }] });
  return content;
}

/** Signed out comes before malformed: the shape of a members' route is nobody else's business. */
async function admit(endpoint: Endpoint, request: Parameters<RateLimits['spend']>[1], limits: RateLimits): Promise<void> {
  await limits.spend(endpoint.rate, request);
  if (endpoint.access !== 'anyone' && request.viewer === null) throw unauthenticated();
}

function refuseUnverified(endpoint: Endpoint, viewer: Viewer | null): void {
  if (endpoint.access === 'verified' && viewer?.verified !== true) throw forbidden('account.not_verified');
}

function refuseUndeclared(endpoint: Endpoint, answer: { status: number }): void {
  if (!(answer.status in endpoint.responses))
    throw new Error(`${endpoint.method} ${endpoint.url} answered an undeclared ${String(answer.status)}`);
}

function readingOf<E extends Endpoint>(
  endpoint: E,
  handler: Handler<E>,
  log: FastifyBaseLogger,
  deps: ApiDependencies,
): (reading: Reading, reader: Reader) => Promise<StoredAnswer> {
  const written = new Map(Object.entries(endpoint.responses).map(([status, schema]) => [Number(status), compileSerializer(schema)]));
  return async (reading, { sessionToken, address }) => {
    try {
      const viewer = sessionToken === null ? null : await deps.resolveViewer(sessionToken);
      await admit(endpoint, { ip: address, viewer }, deps.limits);
      const valid = {
        params: endpoint.params && parsed(endpoint.params, reading.params),
        query: endpoint.query && parsed(endpoint.query, reading.query),
      };
      refuseUnverified(endpoint, viewer);
      const answer = await handler(
        callOf(endpoint, { ...valid, body: undefined, file: undefined, viewer, log, address, userAgent: '', sessionToken }, deps),
      );
      refuseUndeclared(endpoint, answer);
      // Written and read as for anybody else: a page gets the declared fields, and moments as text.
      const body = written.get(answer.status)?.(answer.body);
      return { status: answer.status, body: body === undefined ? null : (JSON.parse(body) as unknown) };
    } catch (error) {
      const problem = asAppError(error);
      if (problem === null) log.error({ err: error, route: endpoint.url }, 'request failed');
      return { status: problem?.status ?? 500, body: JSON.parse(JSON.stringify(bodyOfProblem(problem))) as unknown };
    }
  };
}

/** A request as every handler needs it: validated, and its asker known. */
interface Asked {
  params: unknown;
  query: unknown;
  body: unknown;
  file: Buffer | undefined;
  viewer: Viewer | null;
  log: FastifyBaseLogger;
  address: string;
  userAgent: string;
  sessionToken: string | null;
  /** The header `Idempotency-Key`. */
  key?: string | string[] | undefined;
}

function askedBy(request: FastifyRequest, file: Buffer | undefined): Asked {
  const { params, query, body, viewer, log, ip, headers, cookies } = request;
  return {
    ...{ params, query, body, file, viewer, log, address: ip },
    userAgent: headers['user-agent'] ?? '',
    sessionToken: cookies[SESSION_COOKIE] ?? null,
    key: headers['idempotency-key'],
  };
}

/** The request as the handler sees it: validated, with the viewer its access promises. */
function callOf<E extends Endpoint>(endpoint: E, asked: Asked, deps: ApiDependencies, reply?: FastifyReply): Call<E> {
  const write: Call<E>['write'] = async (act) => {
    const claim = claimOf(endpoint, asked);
    const answer = await inTransaction(deps.database.db, (tx) => (claim ? answerOnce(tx, claim, () => act(tx)) : act(tx)));
    deps.committed();
    return answer;
  };
  return {
    // The endpoint's own schemas have just validated these three.
    params: asked.params as Infer<E['params']>,
    query: asked.query as Infer<E['query']>,
    body: asked.body as Infer<E['body']>,
    // `admit` refused a missing viewer where the access asks for one.
    viewer: asked.viewer as ViewerOf<E>,
    // Read where the endpoint declares an upload, and nowhere else.
    file: asked.file as Call<E>['file'],
    log: asked.log,
    address: asked.address,
    userAgent: asked.userAgent,
    sessionToken: asked.sessionToken,
    setCookie(name, value, { maxAgeSeconds }) {
      if (!reply) throw new Error(`${endpoint.method} ${endpoint.url} sets a cookie: a reading of a page's has none to set`);
      reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.cookiesAreSecure(), maxAge: maxAgeSeconds });
    },
    write,
    async writePart(part, act) {
      const claim = claimOf(endpoint, asked, part);
      const done = async (tx: Tx) => {
        await act(tx);
        return { status: 204, body: null };
      };
      await inTransaction(deps.database.db, (tx) => (claim ? answerOnce(tx, claim, () => done(tx)) : done(tx)));
      deps.committed();
    },
    writeWithOneStatement: (subject, act) =>
      deps.turns.take(subject, async () => {
        // The key is kept with the answer: two statements more, which need the transaction.
        if (claimOf(endpoint, asked) !== null) return write(act);
        const answer = await againAfterConflict(() => act(deps.database.apart));
        deps.committed();
        return answer;
      }),
  };
}

function claimOf(endpoint: Endpoint, { viewer, params, body, key }: Asked, part?: string): IdempotencyClaim | null {
  if (!endpoint.creates || !viewer) return null;
  const { method, url, sealed = false } = endpoint;
  return idempotencyClaim(viewer.accountId, key, [method, url, params, body], sealed, part);
}

/** Refuses at start a route that does not say who may call it, how often, and what it answers. */
export function guardRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const endpoint = route.config?.endpoint;
    // HEAD routes come with their GET, and carry its configuration.
    if (!endpoint) throw new Error(`Route ${String(route.method)} ${route.url} declares no endpoint`);
    const successes = Object.keys(endpoint.responses);
    if (successes.length === 0) throw new Error(`${endpoint.method} ${endpoint.url} declares no success`);
    if (!endpoint.errors.includes(429) && endpoint.rate !== 'none')
      throw new Error(`${endpoint.method} ${endpoint.url} is limited but does not declare 429`);
    if (endpoint.access !== 'anyone' && !endpoint.errors.includes(401))
      throw new Error(`${endpoint.method} ${endpoint.url} does not declare 401`);
    if (endpoint.upload && !endpoint.errors.includes(413)) throw new Error(`${endpoint.method} ${endpoint.url} does not declare 413`);
    if ((endpoint.body ?? endpoint.upload) && !endpoint.errors.includes(415))
      throw new Error(`${endpoint.method} ${endpoint.url} does not declare 415`);
  });
}

/** Zod decides what comes in; fast-json-stringify writes what goes out. */
export function useContracts(app: FastifyInstance): void {
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (value) => {
    const result = schema.safeParse(value);
    return result.success ? { value: result.data } : { error: new InvalidRequest(result.error) };
  });
  app.setSerializerCompiler<z.ZodType>(({ schema }) => compileSerializer(schema));
}

/** @throws InvalidRequest */
function parsed(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (!result.success) throw new InvalidRequest(result.error);
  return result.data;
}

class InvalidRequest extends Error {
  readonly issues: readonly { path: string; message: string }[];
  constructor(error: z.ZodError) {
    super('invalid');
    // Field paths and zod's own issue codes; never the value that was sent.
    this.issues = error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.code }));
  }
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** `application/problem+json` (RFC 9457) for every refusal; anything unforeseen is a bare 500, logged without the request's content. */
export function answerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler(() => {
    throw notFound();
  });
  app.setErrorHandler((error, request, reply) => {
    const problem = asAppError(error);
    if (problem === null) request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    sendProblem(reply, problem);
  });
}

/** @param problem null: unforeseen */
export function sendProblem(reply: FastifyReply, problem: AppError | null): void {
  const status = problem?.status ?? 500;
  if (problem?.retryAfter !== undefined) reply.header('retry-after', Math.ceil(problem.retryAfter));
  reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(bodyOfProblem(problem));
}

function bodyOfProblem(problem: AppError | null): object {
  const status = problem?.status ?? 500;
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    code: problem?.code ?? 'server.error',
    errors: problem?.errors,
    current: problem?.current,
    found: problem?.found,
  };
}

function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const { statusCode, code, validation } = error as { statusCode?: number; code?: string; validation?: unknown };
  if (error instanceof InvalidRequest || validation !== undefined) {
    const issues = error instanceof InvalidRequest ? error.issues : [];
    return new AppError(400, 'request.invalid', { errors: issues });
  }
  // A NUL character, which PostgreSQL's text cannot hold (22021; in JSON 22P05).
  if (['22021', '22P05'].includes(sqlStateOf(error) ?? '')) return new AppError(400, 'request.malformed');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE') return new AppError(413, 'request.too_large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new AppError(415, 'request.unsupported_media_type');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new AppError(400, 'request.malformed');
  return null;
}
