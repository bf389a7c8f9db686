import { z } from 'zod';
import * as contract from '../../shared/meetings.contract.ts';
import { associationForViewer } from '../associations/public.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase, Queryable } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaceForViewer } from '../spaces/public.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { createMeeting } from './create-meeting.ts';
import { evaluateMeeting } from './evaluate-meeting.ts';
import { holdMeeting } from './hold-meeting.ts';
import { refuseLead } from './policy.ts';
import { presentMeeting, presentRegistration } from './present.ts';
import {
  evaluationsForTeam,
  hostedMeetings,
  meetingsOfSpace,
  ownMeetings,
  readableMeeting,
  registrationsForTeam,
  usefulnessOf,
} from './queries.ts';
import type { MeetingRow, ReadableMeeting } from './queries.ts';
import { cancelRegistration, registerForMeeting } from './register-for-meeting.ts';
import { enforce, standingIn } from './standing.ts';
import { updateMeeting } from './update-meeting.ts';

export interface MeetingDeps {
  database: OpenDatabase;
}

const numberKey = z.tuple([z.number().int().min(0).max(2_147_483_647)]);
const idKey = z.tuple([z.string()]);
const keyOf = ({ meeting }: ReadableMeeting) => [meeting.startsAt, meeting.id];

export function registerMeetingRoutes(api: Api, { database: { db } }: MeetingDeps): void {
  api.serve(contract.listMeetings, async ({ params, query, viewer }) => {
    const { limit, when } = query;
    const after = decodeCursor(query.cursor, dateAndId);
    const found = await spaceForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    const rows = await meetingsOfSpace(db, viewer, found.space.id, when, { after, limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, keyOf, (row) => presentMeeting(row, viewer)) };
  });

  api.serve(contract.listHostedMeetings, async ({ params, query, viewer }) => {
    const after = decodeCursor(query.cursor, dateAndId);
    const found = await associationForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    const rows = await hostedMeetings(db, viewer, found.association, { after, limit: query.limit + 1 });
    return { status: 200 as const, body: cutPage(rows, query.limit, keyOf, (row) => presentMeeting(row, viewer)) };
  });

  api.serve(contract.listOwnRegistrations, async ({ query, viewer }) => {
    const rows = await ownMeetings(db, viewer, query.when, { after: decodeCursor(query.cursor, dateAndId), limit: query.limit + 1 });
    return { status: 200 as const, body: cutPage(rows, query.limit, keyOf, (row) => presentMeeting(row, viewer)) };
  });

  api.serve(contract.getMeeting, async ({ params, viewer }) => ({ status: 200 as const, body: await shown(db, viewer, params.id) }));

  api.serve(contract.createMeeting, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: await shown(tx, viewer, await createMeeting(tx, viewer, params.slug, body)) })),
  );

  api.serve(contract.updateMeeting, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await updateMeeting(tx, viewer, params.id, body);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.cancelMeeting, ({ params, viewer, write }) =>
    write(async (tx) => {
      await cancelMeeting(tx, viewer, params.id);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.holdMeeting, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await holdMeeting(tx, viewer, params.id, body.attended);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.registerForMeeting, ({ params, viewer, write }) =>
    write(async (tx) => {
      await registerForMeeting(tx, viewer, params.id);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.cancelRegistration, ({ params, viewer, write }) =>
    write(async (tx) => {
      await cancelRegistration(tx, viewer, params.id);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.evaluateMeeting, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await evaluateMeeting(tx, viewer, params.id, body);
      return { status: 200, body: await shown(tx, viewer, params.id) };
    }),
  );

  api.serve(contract.listRegistrations, async ({ params, query, viewer }) => {
    const { limit, state } = query;
    const after = decodeCursor(query.cursor, numberKey)?.[0] ?? null;
    const meeting = await meetingToLead(db, viewer, params.id);
    const rows = await registrationsForTeam(db, meeting.id, state, { after, limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ number }) => [number], presentRegistration) };
  });

  api.serve(contract.listEvaluations, async ({ params, query, viewer }) => {
    const after = decodeCursor(query.cursor, idKey)?.[0] ?? null;
    const meeting = await meetingToLead(db, viewer, params.id);
    const usefulness = await usefulnessOf(db, meeting.id);
    const rows = usefulness === null ? [] : await evaluationsForTeam(db, meeting.id, { after, limit: query.limit + 1 });
    return {
      status: 200 as const,
      body: {
        usefulness,
        ...cutPage(
          rows,
          query.limit,
          ({ id }) => [id],
          (row) => row,
        ),
      },
    };
  });
}

/** @throws AppError 404 absent or invisible */
async function shown(db: Queryable, viewer: Viewer | null, id: string) {
  const row = await readableMeeting(db, viewer, id);
  if (row === null) throw notFound();
  return { meeting: presentMeeting(row, viewer) };
}

/** @throws AppError 404 absent or invisible; 403 not of the team */
async function meetingToLead(db: Queryable, viewer: Viewer, id: string): Promise<MeetingRow> {
  const row = await readableMeeting(db, viewer, id);
  if (row === null) throw notFound();
  enforce(refuseLead(standingIn(row, viewer)));
  return row.meeting;
}
