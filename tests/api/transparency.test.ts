import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countYears } from '../../server/transparency/public.ts';
import { getTransparency } from '../../shared/transparency.contract.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { TestSite } from '../support/site.ts';
import { createSpace, makeModerator } from '../support/spaces.ts';
import { watchStatements } from '../support/statements.ts';

/* Two years of a site, written as its tables would hold them, and counted on several days. */

let site: TestSite;

beforeAll(async () => {
  site = await startSite();
  const space = await createSpace(site, {});
  await makeModerator(site, await signUp(site), space.slug);
  const member = await signUp(site);
  await site.db.execute(sql`update spaces set created_at = '2024-03-01'`);
  await site.db.execute(sql`insert into accounts (id, email, password_hash, locale, country, birth_year)
    select 'account' || lpad(n::text, 9, '0'), 'compte-' || n || '@example.org', 'x', 'fr', 'FR', 1980 from generate_series(0, 99) n`);
  // Cases 1 to 40, one a day from the first of March 2024; each with a notice, six hours before its decision.
  await site.db.execute(sql`insert into cases (id, space_id, subject_type, subject_id, ground, severe, rank, revision, state, opened_at)
    select 'case' || lpad(n::text, 12, '0'), ${space.id}, 'post', 'post' || lpad(n::text, 12, '0'), 'harassment', false, 0, 'r', 'decided', at
    from generate_series(1, 40) n, lateral (select timestamptz '2024-03-01 00:00Z' + n * interval '1 day' as at) day`);
  // 1–20 hidden after a notice (1–6 by a rule), 21–23 labelled by the team itself, 24–30 left, 31 handed to the platform, 32 removed for a law, 33–40 wait.
  await site.db
    .execute(sql`insert into decisions (id, case_id, space_id, revision, action, ground, law, facts, on_notice, automated, made_at, details)
    select 'dec' || right(id, 13), id, space_id, 'r', case when n <= 20 then 'hide' when n <= 23 then 'label' when n <= 30 then 'none' when n = 31 then 'escalate' else 'remove' end,
      'harassment', case when n = 32 then 'Une loi.' end, 'Des faits.', n not between 21 and 23, n <= 6, opened_at + interval '6 hours', '{}'
    from cases, lateral (select right(id, 9)::int as n) each where n <= 32`);
  await site.db.execute(
    sql`update cases set decision_id = decisions.id from decisions where decisions.case_id = cases.id and decisions.action <> 'escalate'`,
  );
  await site.db.execute(sql`insert into flags (id, account_id, subject_type, subject_id, ground, case_id, decision_id, created_at)
    select 'flag' || right(id, 12), case when n > 5 then 'account' || lpad(n::text, 9, '0') end, 'post', subject_id, ground, id,
      (select decisions.id from decisions where case_id = cases.id), opened_at
    from cases, lateral (select right(id, 9)::int as n) each where n not between 21 and 23`);
  await site.db.execute(sql`update cases set state = 'open', decision_id = null where right(id, 9)::int > 32`);
  // The rule was wrong five times of six: a person looked, and left the message as it is; once it was contested with success.
  await site.db
    .execute(sql`update decisions set ended = case when right(id, 2) = '01' then 'reversed' else 'replaced' end, lifted_at = made_at + interval '1 hour'
    where automated and right(id, 2) <> '06'`);
  await site.db.execute(sql`insert into decisions (id, case_id, space_id, revision, action, ground, facts, on_notice, made_at, details)
    select 'nxt' || right(id, 13), case_id, space_id, 'r', 'none', ground, 'Des faits.', true, lifted_at, '{}' from decisions where ended = 'replaced'`);
  // Nine authors contest: five are right, one still waits. Two notifiers contest; one of them is answered in the next January, one in the March after.
  await site.db.execute(sql`insert into appeals (id, decision_id, by, text, made_at, outcome, resolved_at)
    select 'app' || right(id, 13), id, 'author', 'Je conteste.', made_at + interval '1 day', case when n <= 15 then 'reversed' when n < 19 then 'upheld' end,
      case when n < 19 then made_at + interval '3 days' end
    from decisions, lateral (select right(id, 9)::int as n) each where action = 'hide' and n between 11 and 19`);
  await site.db.execute(sql`insert into appeals (id, decision_id, by, text, made_at, outcome, resolved_at)
    select 'ano' || right(id, 13), id, 'notifier', 'Je conteste.', '2024-12-20', 'upheld', case when n = 24 then timestamptz '2025-01-10' else '2025-03-10' end
    from decisions, lateral (select right(id, 9)::int as n) each where n in (24, 25)`);
  await site.db.execute(sql`insert into identity_readings (id, at, case_id, persona_id, officer_id, reason)
    values ('reading000000001', '2024-05-01', 'c', 'p', 'o', 'Une vie en danger.'), ('reading000000002', '2025-01-01', 'c', 'p', 'o', 'Une autre année.')`);
  await site.db.execute(sql`insert into team_log (id, space_id, at, kind, act, details)
    select 'log' || lpad(n::text, 13, '0'), ${space.id}, '2024-06-01', 'second_opinion', 'police', '{}' from generate_series(1, 7) n`);
  // Of the next year: one notice, by the member.
  await site.db.execute(sql`insert into flags (id, account_id, subject_type, subject_id, ground, created_at)
    select 'flag000000002025', id, 'post', 'post000000002025', 'hate', '2025-01-01 00:00Z' from accounts where email = ${member.email}`);
}, 60_000);
afterAll(() => site.stop());

const year = async (which: number) => (await site.call(getTransparency, { params: { year: String(which) } })).body;
const exact = (count: number) => ({ from: count, to: count });
const few = { from: 1, to: 4 };
const day = (date: string) => new Date(`${date}T12:00:00Z`);

describe('figures of a year', () => {
  test('nobody has counted: there is the year that is going on, with nothing, and no other', async () => {
    expect(await year(new Date().getUTCFullYear())).toMatchObject({
      until: null,
      final: false,
      years: [],
      notices: { all: { total: exact(0) } },
    });
    for (const other of ['2024', '2019'])
      expect(codeOf(await site.call(getTransparency, { params: { year: other } }))).toBe('404 not_found');
    for (const other of ['1999', '20240', 'x']) expect((await site.call(getTransparency, { params: { year: other } })).status).toBe(400);
  });

  test('while it goes on: whole months, in steps of five', async () => {
    await countYears(site.db, day('2024-03-28'));
    expect(await year(2024)).toMatchObject({ until: '2024-02-29', final: false, notices: { all: { total: exact(0) } } });
    await countYears(site.db, day('2024-04-02'));
    // Thirty cases in March, three of them without a notice.
    expect(await year(2024)).toMatchObject({
      until: '2024-03-31',
      final: false,
      years: [2024],
      measures: {
        byType: expect.arrayContaining([
          { type: 'hide', onNotice: { from: 20, to: 24 }, ownInitiative: exact(0), total: { from: 20, to: 24 } },
        ]),
      },
    });
  });

  test('within a month nothing changes, whatever happens', async () => {
    await countYears(site.db, day('2024-05-02'));
    const before = await year(2024);
    const { rows } = await site.db.execute(sql`delete from flags where id = 'flag000000000040' returning *`);
    await countYears(site.db, day('2024-05-30'));
    expect(await year(2024)).toEqual(before);
    expect(rows).toHaveLength(1);
    await site.db.execute(sql`insert into flags select * from json_populate_record(null::flags, ${JSON.stringify(rows[0])}::json)`);
  });

  test('when it is over since a month: for the last time, each number by itself, and no few', async () => {
    await countYears(site.db, day('2025-01-15'));
    expect(await year(2024)).toMatchObject({ until: '2024-12-31', final: false });
    await countYears(site.db, day('2025-02-03'));
    const figures = await year(2024);
    expect(figures).toMatchObject({ until: '2024-12-31', final: true, years: [2025, 2024] });
    expect(figures.notices.byGround.find(({ ground }) => ground === 'harassment')).toEqual({
      ground: 'harassment',
      measure: exact(21),
      none: exact(7),
      platform: few,
      waiting: exact(8),
      total: { from: 37, to: 40 },
    });
    expect(figures.notices.all.total).toEqual({ from: 37, to: 40 });
    expect(figures.notices).toMatchObject({ withoutAccount: exact(5), medianHours: 6 });
    expect(figures.measures.byType.filter(({ total }) => total.to > 0)).toEqual([
      { type: 'label', onNotice: exact(0), ownInitiative: few, total: few },
      { type: 'hide', onNotice: exact(20), ownInitiative: exact(0), total: exact(20) },
      { type: 'remove', onNotice: few, ownInitiative: exact(0), total: few },
    ]);
    expect(figures.measures).toMatchObject({ all: { total: { from: 22, to: 28 } }, onLaw: few, automated: exact(6) });
    // Five of six: told, it would say that one was right.
    expect(figures.measures.automatedUndone).toEqual({ from: 2, to: 5 });
    expect(figures.secondOpinions).toEqual({ confirmed: exact(7), replaced: exact(0) });
    expect(figures.appeals.byAppellant).toEqual([
      { appellant: 'author', upheld: few, reversed: exact(5), waiting: few, total: { from: 7, to: 13 } },
      // Answered in January counts, in March no more.
      { appellant: 'notifier', upheld: few, reversed: exact(0), waiting: few, total: { from: 2, to: 8 } },
    ]);
    expect(figures.appeals.medianHours).toBe(48);
    expect(figures).toMatchObject({ handedToPlatform: few, identityReadings: few, moderators: few });
  });

  test('what is final never changes, also when what it was counted from is gone', async () => {
    const before = await year(2024);
    await site.db.execute(sql`delete from cases`);
    await site.db.execute(sql`delete from flags`);
    await countYears(site.db, day('2025-06-03'));
    await countYears(site.db, day('2031-06-03'));
    expect({ ...(await year(2024)), years: [] }).toEqual({ ...before, years: [] });
  });

  test('asking reads what was counted, and nothing it was counted from', async () => {
    const { statements: sent } = await watchStatements(() => year(2024));
    expect(sent.filter((text) => text.includes('transparency_years'))).not.toHaveLength(0);
    expect(sent.filter((text) => /\b(?:flags|cases|decisions|appeals|team_log|identity_readings|memberships)\b/.test(text))).toEqual([]);
  });

  test('the same for everybody, as a file', async () => {
    const csv = await fetch(`${site.url}/transparency/2024.csv`);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = (await csv.text()).split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['"section";"row";"column";"from";"to"', '"notices";"self_harm";"measure";0;0']);
    expect(lines).toContain('"measures";"label";"ownInitiative";1;4');
    expect((await fetch(`${site.url}/transparency/2019.csv`)).status).toBe(404);
  });
});
