import { LOCALES } from '../../shared/vocabulary.ts';
import type { AssociationState, Locale } from '../../shared/vocabulary.ts';

/** What a decision about an association looks at. */
export interface AssociationFacts {
  state: AssociationState;
  /** The viewer looks after it. */
  steward: boolean;
  /** The viewer runs the platform. */
  operator: boolean;
}

/** Verified ones are everybody's to know of; the others only of those who asked and those who decide. `knownAssociations` says the same in SQL. */
export function mayKnow({ state, steward, operator }: AssociationFacts): boolean {
  return state === 'verified' || steward || operator;
}

/** A refusal can be reconsidered; a welcome stands. */
export function mayDecide(facts: AssociationFacts, decision: 'verified' | 'refused'): boolean {
  return facts.operator && (decision === 'verified' ? facts.state !== 'verified' : facts.state === 'requested');
}

/** Its stewards open its spaces, once it is welcome. */
export function mayOpenSpace(
  { association, steward }: { association: { state: AssociationState }; steward: boolean },
  viewer: { verified: boolean } | null,
): boolean {
  return steward && viewer?.verified === true && association.state === 'verified';
}

/** Requests that wait, of one account: more is not somebody who hosts a community. */
export const MOST_REQUESTS = 3;

export type RequestRefusal = 'slug.taken' | 'association.too_many_requests';

/** @param sameSlug the association that has the slug already; `own`: the viewer looks after it */
export function refuseRequest(facts: {
  sameSlug: { state: AssociationState; own: boolean } | null;
  waiting: number;
}): RequestRefusal | null {
  // What was refused may be asked again, under the same address, by those who asked.
  if (facts.sameSlug !== null && !(facts.sameSlug.own && facts.sameSlug.state === 'refused')) return 'slug.taken';
  return facts.waiting >= MOST_REQUESTS ? 'association.too_many_requests' : null;
}

/** Its stewards, once it is welcome, keep its page and invite others; null: they may. */
export function refuseSteward(facts: {
  state: AssociationState;
  steward: boolean;
}): 'association.not_steward' | 'association.not_verified' | null {
  if (!facts.steward) return 'association.not_steward';
  return facts.state === 'verified' ? null : 'association.not_verified';
}

/** Stewards of one association: more would be a list in pages, and nobody's task. */
export const MOST_STEWARDS = 20;

/** An association is never left to itself; somebody else may take the last place. */
export function mayLeave({ steward, stewards }: { steward: boolean; stewards: number }): boolean {
  return steward && stewards > 1;
}

/**
 * The language in which an association is read where the reader's own is missing: the one chosen, which must have a text, else the one so far.
 * null: refused.
 */
export function firstLanguageAfter(before: Locale, written: readonly Locale[], chosen: Locale | undefined): Locale | null {
  if (chosen !== undefined) return written.includes(chosen) ? chosen : null;
  return written.includes(before) ? before : (LOCALES.find((locale) => written.includes(locale)) ?? null);
}
