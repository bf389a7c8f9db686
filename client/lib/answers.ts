import { error } from '@sveltejs/kit';
import type { Problem } from '../../shared/contract.ts';

/**
 * What an operation answered, for a page's load function. A refusal becomes the error page of its status; an address that cannot be one
 * of ours (400) looks like one that is absent.
 */
export function bodyOf<Body>(answer: { ok: true; body: Body } | { ok: false; status: number; problem: Problem }): Body {
  if (answer.ok) return answer.body;
  const status = answer.status === 400 ? 404 : answer.status;
  error(status, { status, message: answer.problem.title, code: answer.problem.code });
}

/** The page number of an address, 1 when it names none. */
export function pageNumber(url: URL): number {
  const page = Number(url.searchParams.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
