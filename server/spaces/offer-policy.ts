import type { AssociationState, MembershipRole, MembershipState, SpaceOfferState } from '../../shared/vocabulary.ts';

export interface AcceptFacts {
  offer: SpaceOfferState;
  /** Of the association that the space is offered to. */
  association: AssociationState;
  /** The charter's version in force, and the one the person says to have read. */
  charterVersion: number;
  acceptedVersion: number;
  /** The account's place in the space so far. */
  membership: { role: MembershipRole; state: MembershipState; samePersona: boolean } | null;
}

export type AcceptDecision =
  | { outcome: 'accept' | 'accepted' }
  | { refusal: 'offer.closed' | 'association.not_verified' | 'space.expelled' | 'membership.exists' | 'charter.version' };

/** What comes of accepting a space for an association that one looks after. Whoever has accepted already, has. */
export function decideAcceptance({ offer, association, charterVersion, acceptedVersion, membership }: AcceptFacts): AcceptDecision {
  if (offer === 'accepted' && membership?.role === 'steward' && membership.state === 'active') return { outcome: 'accepted' };
  if (offer !== 'offered') return { refusal: 'offer.closed' };
  if (association !== 'verified') return { refusal: 'association.not_verified' };
  if (membership?.state === 'expelled') return { refusal: 'space.expelled' };
  if ((membership?.state === 'active' || membership?.state === 'requested') && !membership.samePersona)
    return { refusal: 'membership.exists' };
  return acceptedVersion === charterVersion ? { outcome: 'accept' } : { refusal: 'charter.version' };
}
