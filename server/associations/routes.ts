import * as contract from '../../shared/associations.contract.ts';
import { cutPage, dateAndId, decodeCursor, textAndId } from '../platform/cursor.ts';
import type { OpenDatabase, Queryable } from '../platform/database.ts';
import { forbidden } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { Viewer } from '../platform/viewer.ts';
import { decideVerification } from './decide-verification.ts';
import { presentAssociation, presentFile } from './present.ts';
import { associationsInState, ownAssociations, stewardsOf, verifiedByName } from './queries.ts';
import type { AssociationRow } from './queries.ts';
import { requestAssociation } from './request-association.ts';

export interface AssociationDeps {
  database: OpenDatabase;
}

export function registerAssociationRoutes(api: Api, deps: AssociationDeps): void {
  const { db } = deps.database;

  api.serve(contract.requestAssociation, ({ body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { association: await fileOf(tx, viewer, await requestAssociation(tx, viewer, body)) } })),
  );

  api.serve(contract.listAssociations, async ({ query }) => {
    const rows = await verifiedByName(db, { after: decodeCursor(query.cursor, textAndId), limit: query.limit + 1 });
    return { status: 200 as const, body: cutPage(rows, query.limit, (row) => [row.sortName, row.id], presentAssociation) };
  });

  api.serve(contract.listOwnAssociations, async ({ query, viewer }) => {
    const rows = await ownAssociations(db, viewer, { after: decodeCursor(query.cursor, dateAndId), limit: query.limit + 1 });
    return { status: 200 as const, body: await pageOfFiles(db, viewer, rows, query.limit) };
  });

  api.serve(contract.listAssociationFiles, async ({ query, viewer }) => {
    if (!viewer.operator) throw forbidden('platform.not_operator');
    const rows = await associationsInState(db, query.state, { after: decodeCursor(query.cursor, dateAndId), limit: query.limit + 1 });
    return { status: 200 as const, body: await pageOfFiles(db, viewer, rows, query.limit) };
  });

  api.serve(contract.decideVerification, ({ params, body, viewer, write }) =>
    write(async (tx) => ({
      status: 200,
      body: { association: await fileOf(tx, viewer, await decideVerification(tx, viewer, params.slug, body)) },
    })),
  );
}

async function fileOf(db: Queryable, viewer: Viewer, row: AssociationRow) {
  const stewards = await stewardsOf(db, [row.id]);
  return presentFile(row, stewards.get(row.id) ?? [], viewer);
}

async function pageOfFiles(db: Queryable, viewer: Viewer, rows: readonly AssociationRow[], limit: number) {
  const stewards = await stewardsOf(
    db,
    rows.map(({ id }) => id),
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => presentFile(row, stewards.get(row.id) ?? [], viewer),
  );
}
