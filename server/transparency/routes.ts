import { getTransparency } from '../../shared/transparency.contract.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import { presentYear } from './present.ts';
import { countedYears, yearRow } from './queries.ts';

export function registerTransparencyRoutes(api: Api, { database: { db } }: { database: OpenDatabase }): void {
  api.serve(getTransparency, async ({ params }) => {
    const year = Number(params.year);
    const row = await yearRow(db, year);
    // The year that has just begun has nothing yet; of others there never was or will be anything.
    if (row === null && year !== new Date().getUTCFullYear()) throw notFound();
    const years = (await countedYears(db)).map((each) => each.year);
    return { status: 200 as const, body: presentYear(year, row, years) };
  });
}
