import * as contract from '../../shared/conditions.contract.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { forbidden } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import { conditionRequestsInState, ownConditionRequests } from './condition-request-queries.ts';
import type { ConditionRequestRow } from './condition-request-queries.ts';
import { decideConditionRequest } from './decide-condition-request.ts';
import { presentConditionRequest } from './present-condition-request.ts';
import { requestCondition } from './request-condition.ts';

const keyOf = ({ createdAt, id }: ConditionRequestRow) => [createdAt, id] as const;

/** Conditions that are missing in the list. */
export function registerConditionRequestRoutes(api: Api, { database: { db } }: { database: OpenDatabase }): void {
  api.serve(contract.requestCondition, ({ body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { request: presentConditionRequest(await requestCondition(tx, viewer, body)) } })),
  );

  api.serve(contract.listOwnConditionRequests, async ({ query: { limit, cursor }, viewer }) => {
    const rows = await ownConditionRequests(db, viewer, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, keyOf, presentConditionRequest) };
  });

  api.serve(contract.listConditionRequests, async ({ query: { limit, cursor, state }, viewer }) => {
    if (!viewer.operator) throw forbidden('platform.not_operator');
    const rows = await conditionRequestsInState(db, state, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, keyOf, presentConditionRequest) };
  });

  api.serve(contract.decideConditionRequest, ({ params, body, viewer, write }) =>
    write(async (tx) => ({
      status: 200,
      body: { request: presentConditionRequest(await decideConditionRequest(tx, viewer, params.id, body)) },
    })),
  );
}
