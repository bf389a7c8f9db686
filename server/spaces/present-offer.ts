import type { z } from 'zod';
import type { offerDetailSchema, ownOfferSchema, spaceOfferSchema } from '../../shared/offers.contract.ts';
import { presentPersona } from '../accounts/public.ts';
import type { Charter } from './charter-queries.ts';
import type { OwnOfferRow, SpaceOfferRow } from './offer-queries.ts';
import { presentCharter } from './present.ts';
import type { SpaceCard } from './queries.ts';

/** For the space's stewards. */
export function presentOwnOffer({ offer: { state, offeredAt, endedAt }, association }: OwnOfferRow): z.input<typeof ownOfferSchema> {
  return { association, state, offeredAt: offeredAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}

/** For the stewards of the association: what they learn of a space whose members alone may know of it is written here and nowhere else. */
export function presentSpaceOffer({ offer, space, from, association }: SpaceOfferRow): z.input<typeof spaceOfferSchema> {
  const { name, language, alsoIn, visibility, joinRule, archivedAt, slug } = space;
  return {
    id: offer.id,
    from,
    association: { slug: association.slug, name: association.name },
    space: {
      ...{ name, language, alsoIn: [...alsoIn], visibility, joinRule },
      archived: archivedAt !== null,
      slug: visibility === 'private' ? null : slug,
    },
    offeredAt: offer.offeredAt.toISOString(),
  };
}

export function presentOfferDetail(
  row: SpaceOfferRow,
  charter: Charter,
  { membership, persona }: Pick<SpaceCard, 'membership' | 'persona'>,
): z.input<typeof offerDetailSchema> {
  const own = membership &&
    persona && {
      persona: presentPersona(persona),
      role: membership.role,
      state: membership.state,
      charterVersion: membership.charterVersion,
    };
  return { ...presentSpaceOffer(row), charter: presentCharter(charter, row.space.language), own };
}
