import type { z } from 'zod';
import type { associationFileSchema, associationSchema } from '../../shared/associations.contract.ts';
import type { federationLinkSchema } from '../../shared/federations.contract.ts';
import type { listStewardInvitations } from '../../shared/invitations.contract.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import { presentPersona } from '../accounts/public.ts';
import { fileUrl } from '../platform/files.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { FederationLinkRow } from './federation-queries.ts';
import type { StewardInvitationRow } from './invitation-queries.ts';
import { mayDecide, mayLeave, refuseSteward } from './policy.ts';
import type { AssociationRow, StewardRow } from './queries.ts';

/** @param wanted the reader's language; where it says nothing in that one, its own first */
export function presentAssociation(row: AssociationRow, wanted: Locale = row.language): z.input<typeof associationSchema> {
  const { slug, name, kind, country, website, state } = row;
  const language = row.about[wanted] === undefined ? row.language : wanted;
  return { slug, name, kind, about: row.about[language] ?? '', language, logo: presentLogo(row), country, website, state };
}

export function presentLogo({ logo }: Pick<AssociationRow, 'logo'>): z.input<typeof associationSchema>['logo'] {
  return logo && { url: fileUrl(logo.name), width: logo.width, height: logo.height };
}

/** For a viewer who looks after it or runs the platform. */
export function presentFile(row: AssociationRow, stewards: readonly StewardRow[], viewer: Viewer): z.input<typeof associationFileSchema> {
  const steward = stewards.some(({ own }) => own);
  const facts = { state: row.state, steward, operator: viewer.operator };
  return {
    ...presentAssociation(row),
    abouts: row.about,
    firstLanguage: row.language,
    version: row.version,
    contactEmail: row.contactEmail,
    requestedAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.decisionReason,
    stewards: stewards.map((each) => ({ ...presentPersona(each), own: each.own })),
    can: {
      verify: mayDecide(facts, 'verified'),
      refuse: mayDecide(facts, 'refused'),
      edit: refuseSteward(facts) === null,
      leave: mayLeave({ steward, stewards: stewards.length }),
    },
  };
}

/** As both sides see it. */
export function presentFederationLink({ link, federation, association }: FederationLinkRow): z.input<typeof federationLinkSchema> {
  const { federationAgreedAt, associationAgreedAt, createdAt } = link;
  const state = federationAgreedAt === null ? 'asked' : associationAgreedAt === null ? 'invited' : 'member';
  return { federation, association, state, since: createdAt.toISOString() };
}

type InvitationView = z.input<(typeof listStewardInvitations)['responses'][200]>['items'][number];

export function presentStewardInvitation({ invitation, madeBy }: StewardInvitationRow): InvitationView {
  const { id, handOver, createdAt, expiresAt } = invitation;
  return {
    id,
    madeBy: presentPersona(madeBy),
    handOver,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    can: { revoke: true },
  };
}
