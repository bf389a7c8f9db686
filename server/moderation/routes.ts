import { flag, listMyFlags } from '../../shared/moderation.contract.ts';
import { cutPage, decodeCursor, preciseDateAndId } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import type { Api } from '../platform/http.ts';
import { flagSubject } from './flag-subject.ts';
import { presentReceipt } from './present.ts';
import { flagsOf } from './queries.ts';

export interface ModerationDeps {
  database: OpenDatabase;
}

export function registerModerationRoutes(api: Api, { database }: ModerationDeps): void {
  api.serve(flag, ({ body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { receipt: presentReceipt(await flagSubject(tx, viewer, body)) } })),
  );

  api.serve(listMyFlags, async ({ query, viewer }) => {
    const rows = await flagsOf(database.db, viewer.accountId, {
      after: decodeCursor(query.cursor, preciseDateAndId),
      limit: query.limit + 1,
    });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        query.limit,
        (row) => [row.createdAtExactly, row.flag.id],
        (row) => presentReceipt(row.flag),
      ),
    };
  });
}
