import { z } from 'zod';
import * as contract from '../../shared/moderation.contract.ts';
import { cutPage, decodeCursor, preciseDateAndId } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import { spaceForViewer, teamPlaces } from '../spaces/public.ts';
import { casesIn, countCases } from './case-queries.ts';
import type { CaseRow } from './case-queries.ts';
import { claimCase, releaseCase } from './claim-case.ts';
import { flagsOf } from './flag-queries.ts';
import { flagSubject } from './flag-subject.ts';
import { presentCase, presentPlaces, presentReceipt } from './present.ts';
import { showCase } from './show-case.ts';

export interface ModerationDeps {
  database: OpenDatabase;
}

/** `[severe, rank, id]`, as PostgreSQL's integers end. */
const caseKey = z.tuple([z.int().min(0).max(1), z.int32(), z.string()]);
const keyOf = ({ case: { severe, rank, id } }: CaseRow) => [Number(severe), rank, id] as const;

export function registerModerationRoutes(api: Api, { database }: ModerationDeps): void {
  const { db } = database;

  api.serve(contract.flag, ({ body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { receipt: presentReceipt(await flagSubject(tx, viewer, body)) } })),
  );

  api.serve(contract.listMyFlags, async ({ query, viewer }) => {
    const rows = await flagsOf(db, viewer.accountId, { after: decodeCursor(query.cursor, preciseDateAndId), limit: query.limit + 1 });
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

  api.serve(contract.listCases, async ({ params, query: { queue, limit, cursor }, viewer }) => {
    const place = await spaceForViewer(db, viewer, params.slug);
    if (place === null) throw notFound();
    if (!place.mayModerate || place.membership === null) throw forbidden('space.not_team');
    const own = { spaceId: place.space.id, membershipId: place.membership.id };
    const rows = await casesIn(db, viewer, [own], queue, { after: decodeCursor(cursor, caseKey), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, keyOf, presentCase) };
  });

  api.serve(contract.listAllCases, async ({ query: { queue, limit, cursor }, viewer }) => {
    const places = await teamPlaces(db, viewer);
    const rows = await casesIn(db, viewer, places, queue, { after: decodeCursor(cursor, caseKey), limit: limit + 1 });
    const counts = await countCases(
      db,
      places.map(({ spaceId }) => spaceId),
    );
    return { status: 200 as const, body: { ...cutPage(rows, limit, keyOf, presentCase), ...presentPlaces(places, counts) } };
  });

  api.serve(contract.getCase, async ({ params, viewer }) => ({
    status: 200 as const,
    body: { case: await showCase(db, viewer, params.id) },
  }));

  api.serve(contract.claimCase, ({ params, viewer, write }) =>
    write(async (tx) => {
      await claimCase(tx, viewer, params.id);
      return { status: 200, body: { case: await showCase(tx, viewer, params.id) } };
    }),
  );

  api.serve(contract.releaseCase, ({ params, viewer, write }) =>
    write(async (tx) => {
      await releaseCase(tx, viewer, params.id);
      return { status: 204, body: null };
    }),
  );
}
