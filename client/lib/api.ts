/**
 * The API, typed by its contracts: `const answer = await api(fetch, 'GET /threads/:id', { params: { id } })`.
 * Contracts are imported as types only, so none of their code reaches the browser.
 */
import type { z } from 'zod';
import type * as accounts from '../../shared/accounts.contract.ts';
import type * as associations from '../../shared/associations.contract.ts';
import type * as care from '../../shared/care.contract.ts';
import type * as collections from '../../shared/collections.contract.ts';
import type { Endpoint, Problem } from '../../shared/contract.ts';
import type * as conditions from '../../shared/conditions.contract.ts';
import type * as demo from '../../shared/demo.contract.ts';
import type * as federations from '../../shared/federations.contract.ts';
import type * as listedWords from '../../shared/listed-words.contract.ts';
import type * as held from '../../shared/held.contract.ts';
import type * as invitations from '../../shared/invitations.contract.ts';
import type * as lessons from '../../shared/lessons.contract.ts';
import type * as meetings from '../../shared/meetings.contract.ts';
import type * as moderation from '../../shared/moderation.contract.ts';
import type * as offers from '../../shared/offers.contract.ts';
import type * as platform from '../../shared/platform.contract.ts';
import type * as safety from '../../shared/safety.contract.ts';
import type * as spaces from '../../shared/spaces.contract.ts';
import type * as statistics from '../../shared/statistics.contract.ts';
import type * as stories from '../../shared/stories.contract.ts';
import type * as transparency from '../../shared/transparency.contract.ts';
import type * as threads from '../../shared/threads.contract.ts';
import type * as transfer from '../../shared/transfer.contract.ts';

type EndpointsOf<Contract> = Extract<Contract[keyof Contract], Endpoint>;
type AnyEndpoint =
  | EndpointsOf<typeof accounts>
  | EndpointsOf<typeof associations>
  | EndpointsOf<typeof care>
  | EndpointsOf<typeof collections>
  | EndpointsOf<typeof conditions>
  | EndpointsOf<typeof demo>
  | EndpointsOf<typeof federations>
  | EndpointsOf<typeof held>
  | EndpointsOf<typeof listedWords>
  | EndpointsOf<typeof invitations>
  | EndpointsOf<typeof lessons>
  | EndpointsOf<typeof meetings>
  | EndpointsOf<typeof moderation>
  | EndpointsOf<typeof offers>
  | EndpointsOf<typeof platform>
  | EndpointsOf<typeof spaces>
  | EndpointsOf<typeof statistics>
  | EndpointsOf<typeof stories>
  | EndpointsOf<typeof safety>
  | EndpointsOf<typeof transparency>
  | EndpointsOf<typeof threads>
  | EndpointsOf<typeof transfer>;

/** `GET /threads/:id` and so on. */
export type Operation = { [E in AnyEndpoint as `${E['method']} ${E['url']}`]: E };
type In<T> = T extends z.ZodType ? z.input<T> : undefined;
type Out<T> = T extends z.ZodType ? z.output<T> : never;
type Needs<E extends Endpoint> = (E['params'] extends z.ZodType ? { params: In<E['params']> } : { params?: never }) &
  (E['body'] extends z.ZodType ? { body: In<E['body']> } : { body?: never }) &
  (E['upload'] extends object ? { file: Blob } : { file?: never }) & { query?: In<E['query']>; idempotencyKey?: string };
type Answers<R> = { [S in keyof R & number]: { ok: true; status: S; body: Out<R[S]> } }[keyof R & number];

/** What an operation answers when all is well. */
export type AnswerOf<K extends keyof Operation> = Answers<Operation[K]['responses']>['body'];
export interface Refused {
  ok: false;
  status: number;
  problem: Problem;
}
export type Answer<K extends keyof Operation> = Answers<Operation[K]['responses']> | Refused;

/** As server/platform/idempotency.ts reads it. */
const KEY = /^[\x21-\x7e]{1,200}$/;

interface Answered {
  status: number;
  /** null where there is none, or none that can be read. */
  body: unknown;
}
type ReadHere = (reading: Parameters<App.Platform['read']>[0]) => Promise<Answered> | null;

/** On the server: reads without a request in between. Null in a browser. */
let readHere: ReadHere | null = null;

/** For the server's hooks. */
export function readInProcess(read: ReadHere): void {
  readHere = read;
}

/**
 * Calls an operation. Refusals come back as `{ok: false, problem}`; only a network that fails throws.
 * @param fetch the `fetch` of the load function or action, or the browser's
 */
export async function api<K extends keyof Operation>(
  fetch: typeof globalThis.fetch,
  operation: K,
  needs: Needs<Operation[K]>,
): Promise<Answer<K>> {
  const params = (needs.params ?? {}) as Record<string, string>; // every contract's parameters are words
  const query = Object.fromEntries(
    Object.entries((needs.query ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    ),
  );
  const here = operation.startsWith('GET ') ? readHere?.({ operation, params, query }) : null;
  const { status, body } = await (here ?? request(fetch, operation, params, query, needs));
  if (status >= 200 && status < 300) return { ok: true, status, body } as Answer<K>; // written by the server from the same contract
  return {
    ok: false,
    status,
    problem: (body ?? { type: 'about:blank', title: '', status, code: 'server.error' }) as Problem,
  };
}

async function request(
  fetch: typeof globalThis.fetch,
  operation: string,
  params: Record<string, string>,
  query: Record<string, string>,
  needs: { body?: unknown; file?: Blob; idempotencyKey?: string },
): Promise<Answered> {
  const [method = 'GET', pattern = ''] = operation.split(' ');
  const filled = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = new URLSearchParams(query);
  const headers: Record<string, string> = {};
  if (needs.body !== undefined) headers['content-type'] = 'application/json';
  // It comes back from a form's hidden field: what is no key there could not even be sent.
  if (needs.idempotencyKey !== undefined && KEY.test(needs.idempotencyKey)) headers['idempotency-key'] = needs.idempotencyKey;
  const response = await fetch(`/api/v1${filled}${asked.size > 0 ? `?${asked}` : ''}`, {
    method,
    headers,
    ...(needs.body !== undefined && { body: JSON.stringify(needs.body) }),
    ...(needs.file !== undefined && { body: formOf(needs.file) }),
  });
  return { status: response.status, body: response.status === 204 ? null : await response.json().catch(() => null) };
}

function formOf(file: Blob): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}
