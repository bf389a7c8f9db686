import type { AssociationState } from '../../shared/vocabulary.ts';

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
