import { listHelpLines } from '../../shared/care.contract.ts';
import type { Api } from '../platform/http.ts';
import { helpLinesOf } from './help-lines.ts';

export function registerCareRoutes(api: Api): void {
  // Reaches no database: the numbers answer even when nothing else does.
  api.serve(listHelpLines, ({ query, viewer }) =>
    Promise.resolve({ status: 200 as const, body: helpLinesOf(query.country ?? viewer?.country, query.locale) }),
  );
}
