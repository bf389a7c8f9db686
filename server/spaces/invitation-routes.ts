import * as contract from '../../shared/invitations.contract.ts';
import { invitedAssociation } from '../associations/public.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { Site } from '../platform/site.ts';
import { charterOf } from './charter-queries.ts';
import { invitedSpace, openInvitations } from './invitation-queries.ts';
import { inviteToSpace, revokeInvitation, spaceOfTeam } from './invitations.ts';
import { presentInvitedAssociation, presentInvitedSpace, presentSpaceInvitation } from './present-invitation.ts';

export function registerInvitationRoutes(api: Api, { database: { db }, site }: { database: OpenDatabase; site: Site }): void {
  api.serve(contract.inviteToSpace, ({ params, body, viewer, write }) =>
    write(async (tx) => ({
      status: 201,
      body: { url: `${site.origin}/invitation/${await inviteToSpace(tx, viewer, params.slug, body)}` },
    })),
  );

  api.serve(contract.listSpaceInvitations, async ({ params, query, viewer }) => {
    const { spaceId, actor } = await spaceOfTeam(db, viewer, params.slug);
    const rows = await openInvitations(db, spaceId, { after: decodeCursor(query.cursor, dateAndId), limit: query.limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        query.limit,
        ({ invitation }) => [invitation.createdAt, invitation.id],
        (row) => presentSpaceInvitation(row, actor.role),
      ),
    };
  });

  api.serve(contract.revokeSpaceInvitation, ({ params, viewer, write }) =>
    write(async (tx) => {
      await revokeInvitation(tx, viewer, params.slug, params.id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.getInvitation, async ({ params, viewer }) => {
    const invited = await invitedSpace(db, viewer, params.secret);
    if (invited !== null) {
      const charter = await charterOf(db, invited.space.id, invited.space.charterVersion);
      return { status: 200 as const, body: { invitation: presentInvitedSpace(invited, charter, viewer) } };
    }
    const association = await invitedAssociation(db, viewer, params.secret);
    if (association === null) throw notFound();
    return { status: 200 as const, body: { invitation: presentInvitedAssociation(association, viewer) } };
  });
}
