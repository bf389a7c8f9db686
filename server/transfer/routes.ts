import { z } from 'zod';
import * as contract from '../../shared/transfer.contract.ts';
import { presentPersonaFor } from '../accounts/public.ts';
import { cutPage, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import type { Api } from '../platform/http.ts';
import { claimName } from './claim-name.ts';
import { forgetEmailKey, namesOfKey, ownEmailKey } from './own-names.ts';
import { presentImportedName } from './present.ts';

export interface TransferDeps {
  database: OpenDatabase;
}

const lastId = z.tuple([z.string()]);

export function registerTransferRoutes(api: Api, { database: { db } }: TransferDeps): void {
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
