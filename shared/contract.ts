import { z } from 'zod';

/**
 * Who may call an endpoint before anything else is asked:
 * `anyone`, a signed-in account (`account`), or one whose e-mail is confirmed (`verified`).
 */
export type Access = 'anyone' | 'account' | 'verified';

/** Which budget of requests an endpoint draws on (server/platform/rate-limits.ts). */
export type RateClass = 'read' | 'write' | 'block' | 'upload' | 'flag' | 'credentials' | 'recovery' | 'mail' | 'typing' | 'none';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type SuccessStatus = 200 | 201 | 202 | 204;
export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

/** One route of the API: it serves validation, serialisation, OpenAPI, the typed client and the tests. */
export interface Endpoint {
  method: Method;
  /** Under `/api/v1`, with `:name` parameters. */
  url: string;
  summary: string;
  tag: string;
  access: Access;
  rate: RateClass;
  /** A POST that creates honours `Idempotency-Key`. */
  creates?: boolean;
  /** The answer tells a secret that is kept nowhere: for a repeated `Idempotency-Key` it is kept so that only the key's holder reads it. */
  sealed?: boolean;
  /** One file, as the part `file` of `multipart/form-data`, instead of a body. */
  upload?: { maxBytes: number };
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  responses: Partial<Record<SuccessStatus, z.ZodType>>;
  errors: readonly ErrorStatus[];
}

/** Declares an endpoint and keeps its precise type. */
export function endpoint<const E extends Endpoint>(declaration: E): E {
  return declaration;
}

/** RFC 9457. `code` is stable; the words are for developers, people read the client's catalogue. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** With 409 `version.stale`: the object as it is now. */
  current: z.unknown().optional(),
  /** With 422 `message.notice`: what was found in it. */
  found: z.array(z.object({ check: z.string(), passages: z.array(z.string()) })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{16}$/);
export const slugSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);
export const timeSchema = z.iso.datetime();
/** Also the year 0 is written as a date, but PostgreSQL knows none; the form ends at the year 9999. */
export const inReach = (moment: string): boolean => moment >= '1970';
/** A moment that somebody tells us, in the years 1970 to 9999. */
export const givenTimeSchema = timeSchema.refine(inReach);
/** As the database's integers end; one below, since a version is counted on. */
const MOST = 2_147_483_646;
/** A number of a message, a version, a position: from `least` on. */
export const countSchema = (least: number) => z.number().int().min(least).max(MOST);

/** `limit` 1–100 (20), `cursor` opaque. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(300).optional(),
});

/** `{items, nextCursor}` as every list answers. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export const nothing = z.object({}).optional();
