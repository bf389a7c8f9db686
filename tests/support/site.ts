import { deepStrictEqual } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import supertest from 'supertest';
import type { z } from 'zod';
import { COST } from '../../server/accounts/passwords.ts';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openDatabase } from '../../server/platform/database.ts';
import type { Database, OpenDatabase } from '../../server/platform/database.ts';
import { API_BASE } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { problemSchema } from '../../shared/contract.ts';
import type { Endpoint, Problem } from '../../shared/contract.ts';
import { createTestDatabase } from './database.ts';
import { readMails } from './mailbox.ts';
import type { ReceivedMail } from './mailbox.ts';
import { lackingStatements } from './statements-of-reasons.ts';

export { signIn, signUp, signUpUnverified } from './people.ts';
export type { Person } from './people.ts';

/** The bodies of all successes and the fields of a problem: a test that got one reads nothing of the others. */
export type BodyOf<E extends Endpoint> = Successes<E['responses']> & Partial<Omit<Problem, 'status'>>;
type Successes<R> = Every<
  { [S in keyof R]: R[S] extends z.ZodType ? (z.output<R[S]> extends null ? unknown : z.output<R[S]>) : never }[keyof R]
>;
/** All of these at once. */
type Every<Union> = (Union extends unknown ? (body: Union) => void : never) extends (body: infer All) => void ? All : never;

export interface Reply<E extends Endpoint> {
  status: number;
  body: BodyOf<E>;
  /** The body as it came, for comparisons byte for byte. */
  text: string;
  headers: Readonly<Record<string, string>>;
  /** `session=…` as the browser sends it back; null when the answer sets none, or clears it. */
  cookie: string | null;
}

export interface CallOptions {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
  /** Sent as a form sends it, as its part `file`. */
  file?: { content: Buffer; name?: string; type?: string; part?: string };
  /** Whose session cookie is sent. */
  as?: { cookie: string } | null;
  headers?: Readonly<Record<string, string>>;
  /** Where the request says it comes from; the site's own pages unless given, null: it does not say. */
  origin?: string | null;
}

export interface TestSite {
  url: string;
  dataDir: string;
  db: Database;
  database: OpenDatabase;
  databaseUrl: string;
  app: Awaited<ReturnType<typeof buildApp>>;
  /** Every line of the log so far, at level debug. */
  logs: string[];
  /** Calls the API over HTTP and holds the answer against the contract: an undeclared status or field is an error. */
  call<E extends Endpoint>(endpoint: E, options?: CallOptions): Promise<Reply<E>>;
  /** Mails sent so far, once everything that has happened is dealt with. */
  mails(): Promise<ReceivedMail[]>;
  /** Resolves when every event has reached its subscribers. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** What a refusal says: `403 space.not_team`. */
export const codeOf = ({ status, body }: { status: number; body: unknown }): string =>
  `${status} ${(body as { code?: string } | null)?.code ?? ''}`.trim(); // a problem, or a success without code

/** A password takes 35 ms of a core on purpose. Where passwords are not what is tested they take the least: hundreds of people sign up in a run. */
const LEAST_COST: typeof COST = { memory: 8, passes: 1, parallelism: 1 };
const REAL_COST = { ...COST };

/**
 * The real application on a free port, with a database and a data folder of its own. Rate limits are off unless `env` says otherwise, and passwords
 * are hashed for the least, unless `passwords` are what is tested.
 */
export async function startSite(options: { env?: Record<string, string>; passwords?: boolean } = {}): Promise<TestSite> {
  Object.assign(COST, options.passwords ? REAL_COST : LEAST_COST);
  const databaseUrl = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'cote-a-cote-site-'));
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: 'none',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'debug',
    SHUTDOWN_GRACE_SECONDS: '2',
    ...options.env,
  });
  const log = openLog(config);
  const logs: string[] = [];
  // The server's own log with its redaction; only where its lines go is changed.
  Object.assign(log, { [pino.symbols.streamSym]: { write: (line: string) => void logs.push(line) } });
  const database = await openDatabase({ url: databaseUrl, log, maxConnections: 10 });
  const app = await buildApp({ config, database, log, dev: false });
  const { url } = await app.listen();

  const settle = () => app.dispatcher.settle();
  return {
    url,
    dataDir,
    db: database.db,
    database,
    databaseUrl,
    app,
    logs,
    call: (endpoint, callOptions = {}) => call(url, endpoint, callOptions),
    settle,
    async mails() {
      await settle();
      return readMails(dataDir);
    },
    async stop() {
      await app.close();
      // Whatever a test did: nobody loses anything without being told what, why and how to contest it.
      const lacking = await lackingStatements(database.db);
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
      if (lacking.length > 0) throw new Error(`statements of reasons that lack something: ${lacking.join('; ')}`);
    },
  };
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

async function call<E extends Endpoint>(url: string, endpoint: E, options: CallOptions): Promise<Reply<E>> {
  const path = endpoint.url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(options.params?.[name] ?? `missing-${name}`));
  let request = supertest(url)[METHODS[endpoint.method]](`${API_BASE}${path}`);
  const origin = options.origin === undefined ? url : options.origin;
  if (endpoint.method !== 'GET' && origin !== null) request = request.set('origin', origin);
  if (options.as) request = request.set('cookie', options.as.cookie);
  for (const [name, value] of Object.entries(options.headers ?? {})) request = request.set(name, value);
  if (options.query) request = request.query(options.query);
  if (options.body !== undefined) request = request.set('content-type', 'application/json').send(JSON.stringify(options.body));
  if (options.file) {
    const { content, name = 'logo.png', type = 'image/png', part = 'file' } = options.file;
    request = request.attach(part, content, { filename: name, contentType: type });
  }
  const response = await request;
  const text = response.text ?? '';
  const body: unknown = text === '' ? null : JSON.parse(text);
  const asked = `${endpoint.method} ${endpoint.url}`;
  // Told to compare, the server may say that nothing has changed.
  if (response.status !== 304 || options.headers?.['if-none-match'] === undefined)
    checkAnswer(asked, endpoint, response.status, body, response.headers);
  // Held against the contract just now.
  return {
    status: response.status,
    body: body as BodyOf<E>,
    text,
    headers: response.headers as Record<string, string>,
    cookie: sessionCookie(response.headers),
  };
}

/** @throws Error when the answer is not what the endpoint declares, down to the last field */
function checkAnswer(asked: string, endpoint: Endpoint, status: number, body: unknown, headers: Readonly<Record<string, string>>): void {
  const success = (endpoint.responses as Partial<Record<number, z.ZodType>>)[status];
  const declared = success ?? ((endpoint.errors as readonly number[]).includes(status) ? problemSchema : undefined);
  if (declared === undefined) throw new Error(`${asked} answered ${status}, which it does not declare: ${JSON.stringify(body)}`);
  const type = headers['content-type'] ?? '';
  const wanted = success === undefined ? 'application/problem+json' : 'application/json';
  if (status !== 204 && !type.startsWith(wanted)) throw new Error(`${asked} answered ${status} as ${type || 'nothing'}, not ${wanted}`);
  const parsed = declared.safeParse(body);
  if (!parsed.success) throw new Error(`${asked} answered ${status} against its schema: ${parsed.error.message}`);
  // Parsing drops what the schema does not know: a difference is a field that was not declared.
  deepStrictEqual(body, parsed.data, `${asked} answered ${status} with fields it does not declare`);
}

function sessionCookie(headers: Readonly<Record<string, unknown>>): string | null {
  const set = headers['set-cookie'];
  const lines: unknown[] = Array.isArray(set) ? set : [];
  const line = lines.find((entry): entry is string => typeof entry === 'string' && entry.startsWith('session='));
  const pair = line?.split(';')[0] ?? '';
  return pair.length > 'session='.length ? pair : null;
}
