import * as contract from '../../shared/associations.contract.ts';
import * as invitations from '../../shared/invitations.contract.ts';
import { cutPage, dateAndId, decodeCursor, textAndId } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { forbidden } from '../platform/errors.ts';
import type { Files } from '../platform/files.ts';
import type { Api } from '../platform/http.ts';
import { drawImage } from '../platform/images.ts';
import type { Site } from '../platform/site.ts';
import { fileOf, pageOfFiles, showFile } from './association-file.ts';
import { decideVerification } from './decide-verification.ts';
import { registerFederationRoutes } from './federation-routes.ts';
import { openInvitations } from './invitation-queries.ts';
import { registerPlatformRoutes } from './platform-routes.ts';
import { presentAssociation, presentStewardInvitation } from './present.ts';
import { associationOfSteward, associationsInState, ownAssociations, verifiedByName } from './queries.ts';
import { requestAssociation } from './request-association.ts';
import { acceptStewardship, inviteSteward, leaveStewardship, revokeStewardInvitation } from './stewards.ts';
import { setLogo, updateAssociation } from './update-association.ts';

export interface AssociationDeps {
  database: OpenDatabase;
  files: Files;
  site: Site;
}

/** Of a logo, in pixels: twice the largest on screen. */
const LOGO_SIDE = 320;

export function registerAssociationRoutes(api: Api, deps: AssociationDeps): void {
  const { db } = deps.database;
  registerPageRoutes(api, deps);
  registerStewardRoutes(api, deps);
  registerFederationRoutes(api, deps);
  registerPlatformRoutes(api, deps);

  api.serve(contract.requestAssociation, ({ body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { association: await fileOf(tx, viewer, await requestAssociation(tx, viewer, body)) } })),
  );

  api.serve(contract.listAssociations, async ({ query }) => {
    const rows = await verifiedByName(db, query.kind, { after: decodeCursor(query.cursor, textAndId), limit: query.limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        query.limit,
        (row) => [row.sortName, row.id],
        (row) => presentAssociation(row, query.locale),
      ),
    };
  });

  api.serve(contract.listOwnAssociations, async ({ query, viewer }) => {
    const rows = await ownAssociations(db, viewer, { after: decodeCursor(query.cursor, dateAndId), limit: query.limit + 1 });
    return { status: 200 as const, body: await pageOfFiles(db, viewer, rows, query.limit) };
  });

  api.serve(contract.listAssociationFiles, async ({ query, viewer }) => {
    if (!viewer.operator) throw forbidden('platform.not_operator');
    const rows = await associationsInState(db, query, { after: decodeCursor(query.cursor, dateAndId), limit: query.limit + 1 });
    return { status: 200 as const, body: await pageOfFiles(db, viewer, rows, query.limit) };
  });

  api.serve(contract.decideVerification, ({ params, body, viewer, write }) =>
    write(async (tx) => ({
      status: 200,
      body: { association: await fileOf(tx, viewer, await decideVerification(tx, viewer, params.slug, body)) },
    })),
  );
}

/** What an association's page says and shows. */
function registerPageRoutes(api: Api, { database: { db }, files }: AssociationDeps): void {
  api.serve(contract.getAssociationFile, async ({ params, viewer }) => ({
    status: 200 as const,
    body: { association: await showFile(db, viewer, params.slug) },
  }));

  api.serve(contract.updateAssociation, ({ params, body, viewer, write }) =>
    write(async (tx) => ({
      status: 200,
      body: { association: await fileOf(tx, viewer, await updateAssociation(tx, viewer, params.slug, body)) },
    })),
  );

  api.serve(contract.putLogo, async ({ params, file, viewer, write }) => {
    // Nobody else's file is decoded; whether they still look after it is asked again where it is written.
    await associationOfSteward(db, viewer, params.slug);
    const { content, width, height } = await drawImage(file, { side: LOGO_SIDE });
    const name = await files.keep(content);
    return write(async (tx) => ({
      status: 200,
      body: { association: await fileOf(tx, viewer, await setLogo(tx, viewer, params.slug, { name, width, height })) },
    }));
  });

  api.serve(contract.deleteLogo, ({ params, viewer, write }) =>
    write(async (tx) => ({
      status: 200,
      body: { association: await fileOf(tx, viewer, await setLogo(tx, viewer, params.slug, null)) },
    })),
  );
}

/** Who looks after it. */
function registerStewardRoutes(api: Api, { database: { db }, site }: AssociationDeps): void {
  api.serve(invitations.inviteSteward, ({ params, body, viewer, write }) =>
    write(async (tx) => ({
      status: 201,
      body: { url: `${site.origin}/invitation/${await inviteSteward(tx, viewer, params.slug, body)}` },
    })),
  );

  api.serve(invitations.listStewardInvitations, async ({ params, query, viewer }) => {
    const { id } = await associationOfSteward(db, viewer, params.slug);
    const rows = await openInvitations(db, id, { after: decodeCursor(query.cursor, dateAndId), limit: query.limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(rows, query.limit, ({ invitation }) => [invitation.createdAt, invitation.id], presentStewardInvitation),
    };
  });

  api.serve(invitations.revokeStewardInvitation, ({ params, viewer, write }) =>
    write(async (tx) => {
      await revokeStewardInvitation(tx, viewer, params.slug, params.id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.acceptStewardship, ({ params, body, viewer, write }) =>
    write(async (tx) => ({
      status: 200,
      body: { association: await fileOf(tx, viewer, await acceptStewardship(tx, viewer, params.slug, body)) },
    })),
  );

  api.serve(contract.leaveStewardship, ({ params, viewer, write }) =>
    write(async (tx) => {
      await leaveStewardship(tx, viewer, params.slug);
      return { status: 204, body: null };
    }),
  );
}
