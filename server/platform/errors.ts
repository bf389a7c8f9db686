import type { ErrorStatus, Problem } from '../../shared/contract.ts';

/** A refusal with a stable `code` for programs; the words people read are the client's. */
export class AppError extends Error {
  readonly status: ErrorStatus;
  readonly code: string;
  readonly errors: readonly { path: string; message: string }[] | undefined;
  /** The object as it is now, for a conflict of versions. */
  readonly current: unknown;
  /** What was found in what somebody wrote, for them to look at. */
  readonly found: Problem['found'];
  /** Seconds after which a retry makes sense (429). */
  readonly retryAfter: number | undefined;

  constructor(
    status: ErrorStatus,
    code: string,
    more: { errors?: readonly { path: string; message: string }[]; current?: unknown; found?: Problem['found']; retryAfter?: number } = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.errors = more.errors;
    this.current = more.current;
    this.found = more.found;
    this.retryAfter = more.retryAfter;
  }
}

export const unauthenticated = () => new AppError(401, 'session.required');
export const forbidden = (code: string) => new AppError(403, code);
/** Absent and invisible look alike: one code, one body, whatever was asked for. */
export const notFound = () => new AppError(404, 'not_found');
export const conflict = (code: string, current?: unknown) => new AppError(409, code, { current });
export const staleVersion = (current: unknown) => conflict('version.stale', current);
/** Understood but refused; `path` names the field at fault. */
export const refused = (code: string, path?: string) =>
  new AppError(422, code, path === undefined ? {} : { errors: [{ path, message: code }] });
export const tooManyRequests = (retryAfter: number) => new AppError(429, 'rate.limited', { retryAfter });
