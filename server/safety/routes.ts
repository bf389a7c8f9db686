import * as contract from '../../shared/safety.contract.ts';
import { caseKey, keyOfCase } from '../moderation/public.ts';
import { cutPage, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import type { Api } from '../platform/http.ts';
import { endSafetyCase, noteSafetyStep } from './end-case.ts';
import { requireOfficer } from './policy.ts';
import { safetyCases } from './queries.ts';
import { readIdentity } from './read-identity.ts';
import { presentSafetyCase, showSafetyCase } from './show-case.ts';

export function registerSafetyRoutes(api: Api, { database: { db } }: { database: OpenDatabase }): void {
  api.serve(contract.listSafetyCases, async ({ query: { limit, cursor }, viewer }) => {
    requireOfficer(viewer);
    const rows = await safetyCases(db, viewer, { after: decodeCursor(cursor, caseKey), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, keyOfCase, presentSafetyCase) };
  });

  api.serve(contract.getSafetyCase, async ({ params, viewer }) => ({
    status: 200 as const,
    body: { case: await showSafetyCase(db, viewer, params.id) },
  }));

  api.serve(contract.readIdentity, ({ params, body, viewer, write, log }) =>
    write(async (tx) => {
      const identity = await readIdentity(tx, viewer, params.id, body.reason, log);
      if (identity === null) return { status: 200, body: { identity } };
      const { createdAt, ...known } = identity;
      return { status: 200, body: { identity: { ...known, since: createdAt.toISOString() } } };
    }),
  );

  api.serve(contract.noteSafetyStep, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await noteSafetyStep(tx, viewer, params.id, body);
      return { status: 200, body: { case: await showSafetyCase(tx, viewer, params.id) } };
    }),
  );

  api.serve(contract.endSafetyCase, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await endSafetyCase(tx, viewer, params.id, body);
      return { status: 204, body: null };
    }),
  );
}
