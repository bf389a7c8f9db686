import * as contract from '../../shared/federations.contract.ts';
import { cutPage, dateAndId, decodeCursor, textAndId } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { Viewer } from '../platform/viewer.ts';
import { agreeOnMembership, endMembership } from './federation.ts';
import { linksOf, membersByName } from './federation-queries.ts';
import { presentAssociation, presentFederationLink } from './present.ts';
import { associationForViewer } from './queries.ts';

/** Who belongs to a federation, and how the two agree on it. */
export function registerFederationRoutes(api: Api, { database: { db } }: { database: OpenDatabase }): void {
  async function known(viewer: Viewer | null, slug: string) {
    const found = await associationForViewer(db, viewer, slug);
    if (found === null) throw notFound();
    return found;
  }

  api.serve(contract.listFederationMembers, async ({ params, query: { limit, cursor, locale }, viewer }) => {
    const after = decodeCursor(cursor, textAndId);
    const { association } = await known(viewer, params.slug);
    const rows = await membersByName(db, { federationId: association.id }, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        (row) => [row.sortName, row.id],
        (row) => presentAssociation(row, locale),
      ),
    };
  });

  api.serve(contract.listFederationsOf, async ({ params, query: { limit, cursor, locale }, viewer }) => {
    const after = decodeCursor(cursor, textAndId);
    const { association } = await known(viewer, params.slug);
    const rows = await membersByName(db, { associationId: association.id }, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        (row) => [row.sortName, row.id],
        (row) => presentAssociation(row, locale),
      ),
    };
  });

  api.serve(contract.listFederationLinks, async ({ params, query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, dateAndId);
    const { association, steward } = await known(viewer, params.slug);
    if (!steward) throw forbidden('association.not_steward');
    const rows = await linksOf(db, association.id, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        ({ link }) => [link.createdAt, link.federationId === association.id ? link.associationId : link.federationId],
        presentFederationLink,
      ),
    };
  });

  api.serve(contract.agreeOnMembership, ({ params, body: { side }, viewer, write }) =>
    write(async (tx) => {
      const link = await agreeOnMembership(tx, viewer, { federation: params.slug, association: params.association, side });
      return { status: 200, body: { link: presentFederationLink(link) } };
    }),
  );

  api.serve(contract.endMembership, ({ params, query: { side }, viewer, write }) =>
    write(async (tx) => {
      await endMembership(tx, viewer, { federation: params.slug, association: params.association, side });
      return { status: 204, body: null };
    }),
  );
}
