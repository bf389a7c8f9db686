import type { z } from 'zod';
import type { associationFileSchema } from '../../shared/associations.contract.ts';
import { cutPage } from '../platform/cursor.ts';
import type { Queryable } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { presentFile } from './present.ts';
import { associationForViewer, stewardsOf } from './queries.ts';
import type { AssociationRow } from './queries.ts';

type File = z.input<typeof associationFileSchema>;

/** An association with its stewards, for one of them or an operator: whoever calls has made sure of it. */
export async function fileOf(db: Queryable, viewer: Viewer, row: AssociationRow): Promise<File> {
  const stewards = await stewardsOf(db, viewer, [row.id]);
  return presentFile(row, stewards.get(row.id) ?? [], viewer);
}

/** @throws AppError 404; 403 `association.not_steward` */
export async function showFile(db: Queryable, viewer: Viewer, slug: string): Promise<File> {
  const found = await associationForViewer(db, viewer, slug);
  if (found === null) throw notFound();
  if (!found.steward && !viewer.operator) throw forbidden('association.not_steward');
  return fileOf(db, viewer, found.association);
}

export async function pageOfFiles(db: Queryable, viewer: Viewer, rows: readonly AssociationRow[], limit: number) {
  const stewards = await stewardsOf(
    db,
    viewer,
    rows.map(({ id }) => id),
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => presentFile(row, stewards.get(row.id) ?? [], viewer),
  );
}
