import { z } from 'zod';
import * as contract from '../../shared/transfer.contract.ts';
import { presentPersonaFor } from '../accounts/public.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import type { Api } from '../platform/http.ts';
import type { Jobs } from '../platform/jobs.ts';
import { exportOf, exportsOf, exportSpace } from './export/exports.ts';
import { claimName } from './claim-name.ts';
import { forgetEmailKey, namesOfKey, ownEmailKey } from './own-names.ts';
import { presentExport, presentImportedName } from './present.ts';

export interface TransferDeps {
  database: OpenDatabase;
  jobs: Jobs;
}

const lastId = z.tuple([z.string()]);

export function registerTransferRoutes(api: Api, deps: TransferDeps): void {
  const { db } = deps.database;
  registerExportRoutes(api, deps);
  api.serve(contract.listImportedNames, async ({ viewer, query }) => {
    const [after = null] = decodeCursor(query.cursor, lastId) ?? [];
    const emailKey = await ownEmailKey(db, viewer);
    const rows = emailKey === null ? [] : await namesOfKey(db, viewer, emailKey, { after, limit: query.limit + 1 });
    return { status: 200 as const, body: cutPage(rows, query.limit, (row) => [row.id], presentImportedName) };
  });

  api.serve(contract.claimImportedName, async ({ viewer, params, body, write }) => {
    const emailKey = await ownEmailKey(db, viewer);
    return write(async (tx) => {
      const { persona, joined } = await claimName(tx, viewer, emailKey, { id: params.id, charterVersion: body.charterVersion });
      return { status: 200, body: { persona: presentPersonaFor(persona, { edit: true }), joined } };
    });
  });

  api.serve(contract.leaveImportedName, async ({ viewer, params, write }) => {
    const emailKey = await ownEmailKey(db, viewer);
    return write(async (tx) => {
      // What is not theirs is left alone, and nothing tells which it was.
      if (emailKey !== null) await forgetEmailKey(tx, emailKey, params.id);
      return { status: 204, body: null };
    });
  });
}

function registerExportRoutes(api: Api, { database: { db }, jobs }: TransferDeps): void {
  api.serve(contract.exportSpace, async ({ viewer, params, write }) => {
    const answer = await write(async (tx) => ({
      status: 202,
      body: { export: presentExport(await exportSpace(tx, viewer, params.slug)) },
    }));
    jobs.wake();
    return answer;
  });

  api.serve(contract.listExports, async ({ viewer, params, query: { limit, cursor } }) => {
    const rows = await exportsOf(db, viewer, params.slug, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, (row) => [row.createdAt, row.id], presentExport) };
  });

  api.serve(contract.getExport, async ({ viewer, params }) => ({
    status: 200 as const,
    body: { export: presentExport(await exportOf(db, viewer, params.slug, params.id)) },
  }));
}
