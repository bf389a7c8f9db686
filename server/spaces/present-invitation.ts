import type { z } from 'zod';
import type { invitationSchema, listSpaceInvitations } from '../../shared/invitations.contract.ts';
import type { MembershipRole } from '../../shared/vocabulary.ts';
import { presentPersona } from '../accounts/public.ts';
import { presentLogo } from '../associations/public.ts';
import type { InvitedAssociation } from '../associations/public.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Charter } from './charter-queries.ts';
import { mayAccept, mayInvite } from './invitation-policy.ts';
import type { InvitedSpace, SpaceInvitationRow } from './invitation-queries.ts';
import { presentCharter } from './present.ts';

type Preview = z.input<typeof invitationSchema>;
type OpenInvitation = z.input<(typeof listSpaceInvitations)['responses'][200]>['items'][number];

/** @param actor role of the viewer, who is of the team */
export function presentSpaceInvitation({ invitation, madeBy }: SpaceInvitationRow, actor: MembershipRole): OpenInvitation {
  const { id, role, uses, used, createdAt, expiresAt } = invitation;
  return {
    id,
    madeBy: presentPersona(madeBy),
    role,
    uses,
    used,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    can: { revoke: mayInvite(actor, role) },
  };
}

export function presentInvitedSpace(
  { invitation, space, association, membership, persona }: InvitedSpace,
  charter: Charter,
  viewer: Viewer | null,
): Preview {
  const { role, expiresAt } = invitation;
  return {
    association: { slug: association.slug, name: association.name, logo: presentLogo(association) },
    space: {
      slug: space.slug,
      name: space.name,
      language: space.language,
      charter: presentCharter(charter, space.language),
    },
    role,
    handOver: false,
    expiresAt: expiresAt.toISOString(),
    own:
      membership === null || persona === null
        ? null
        : {
            persona: presentPersona(persona),
            role: membership.role,
            state: membership.state,
            charterVersion: membership.charterVersion,
          },
    can: { accept: viewer?.verified === true && mayAccept(role, membership) },
  };
}

export function presentInvitedAssociation({ association, handOver, expiresAt, own }: InvitedAssociation, viewer: Viewer | null): Preview {
  return {
    association: { slug: association.slug, name: association.name, logo: presentLogo(association) },
    space: null,
    role: 'steward',
    handOver,
    expiresAt: expiresAt.toISOString(),
    own: own && { persona: presentPersona(own), role: 'steward', state: 'active', charterVersion: 0 },
    can: { accept: viewer?.verified === true && own === null },
  };
}
