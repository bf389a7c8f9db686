import * as contract from '../../shared/platform.contract.ts';
import { countOperators } from '../accounts/public.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { forbidden } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import { presentNotices, presentSettings, readSettings, updateSettings } from './platform-settings.ts';

/** What the operators set for the whole site. */
export function registerPlatformRoutes(api: Api, { database: { db } }: { database: OpenDatabase }): void {
  api.serve(contract.getPlatformNotices, async ({ query }) => ({
    status: 200 as const,
    body: presentNotices(await readSettings(db), query.locale),
  }));

  api.serve(contract.getPlatformSettings, async ({ viewer }) => {
    if (!viewer.operator) throw forbidden('platform.not_operator');
    return {
      status: 200 as const,
      body: { settings: presentSettings(await readSettings(db)), operators: await countOperators(db) },
    };
  });

  api.serve(contract.updatePlatformSettings, ({ body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { settings: presentSettings(await updateSettings(tx, viewer, body)) } })),
  );
}
