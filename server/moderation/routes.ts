import * as contract from '../../shared/moderation.contract.ts';
import { addressKey } from '../accounts/public.ts';
import { cutPage, dateAndId, decodeCursor, preciseDateAndId } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { RateLimits } from '../platform/rate-limits.ts';
import type { Site } from '../platform/site.ts';
import { updateMember } from '../../shared/spaces.contract.ts';
import { BASE_VERSION, baseArticles, logOf, ownTeamPlace, presentMembership, spaceForViewer, teamPlaces } from '../spaces/public.ts';
import { authorsOf, caseKey, casesIn, countCases, keyOfCase } from './case-queries.ts';
import { askSecondOpinion } from './ask-second-opinion.ts';
import { changeMembership } from './change-membership.ts';
import { claimCase, keepCase, releaseCase } from './claim-case.ts';
import { confirmNotice } from './confirm-notice.ts';
import { contestAsNotifier, contestDecision } from './contest-decision.ts';
import { decideAmongOthers, outcomeOf, refuseTogether } from './decide-among-others.ts';
import { decideCase } from './decide-case.ts';
import { ARTICLE_FOR } from './decision-policy.ts';
import { statementFor, statementsFor } from './decision-queries.ts';
import { flagOf, flagsOf } from './flag-queries.ts';
import { flagSubject } from './flag-subject.ts';
import { giveNotice } from './give-notice.ts';
import { handOverCase } from './hand-over-case.ts';
import { notesOf } from './note-queries.ts';
import { noteStep } from './note-step.ts';
import { openOwnCase } from './open-own-case.ts';
import { presentAdvertising, presentCase, presentLogEntry, presentNote, presentOwnFlag, presentPlaces, presentReceipt } from './present.ts';
import { readableSubjects } from './readable-subjects.ts';
import { readDecision } from './read-decision.ts';
import { resolveAppeal } from './resolve-appeal.ts';
import { correctNote, deleteNote, writeNote } from './keep-notes.ts';
import { addTemplate, changeTemplate, deleteTemplate, presentTemplate } from './keep-templates.ts';
import { noticeUrl } from './send-notice-mail.ts';
import { showCase } from './show-case.ts';
import { showNotice } from './show-notice.ts';
import { showStatements } from './show-statements.ts';
import { templatesOf } from './template-queries.ts';
import { welcomePause } from './welcome-pause.ts';

export interface ModerationDeps {
  database: OpenDatabase;
  limits: RateLimits;
  site: Pick<Site, 'origin'>;
}

export function registerModerationRoutes(api: Api, deps: ModerationDeps): void {
  registerNotices(api, deps);
  registerTemplates(api, deps);
  registerNotes(api, deps);
  const { db } = deps.database;

  api.serve(contract.flag, ({ body, viewer, write, log }) =>
    write(async (tx) => {
      const { id } = await flagSubject(tx, viewer, body, log);
      return { status: 201, body: { receipt: presentReceipt(await flagOf(tx, viewer.accountId, id)) } };
    }),
  );

  api.serve(contract.listMyFlags, async ({ query, viewer }) => {
    const rows = await flagsOf(db, viewer.accountId, { after: decodeCursor(query.cursor, preciseDateAndId), limit: query.limit + 1 });
    const places = await readableSubjects(
      db,
      viewer,
      rows.map(({ flag }) => ({ type: flag.subjectType, id: flag.subjectId })),
    );
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        query.limit,
        (row) => [row.createdAtExactly, row.flag.id],
        (row) => presentOwnFlag(row, places),
      ),
    };
  });

  api.serve(contract.listCases, async ({ params, query: { queue, limit, cursor }, viewer }) => {
    const place = await spaceForViewer(db, viewer, params.slug);
    if (place === null) throw notFound();
    if (!place.mayModerate || place.membership === null) throw forbidden('space.not_team');
    const own = { spaceId: place.space.id, membershipId: place.membership.id };
    const rows = await casesIn(db, viewer, [own], queue, { after: decodeCursor(cursor, caseKey), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, keyOfCase, presentCase) };
  });

  api.serve(contract.listAllCases, async ({ query: { queue, limit, cursor }, viewer }) => {
    const places = await teamPlaces(db, viewer);
    const rows = await casesIn(db, viewer, places, queue, { after: decodeCursor(cursor, caseKey), limit: limit + 1 });
    const counts = await countCases(
      db,
      places.map(({ spaceId }) => spaceId),
    );
    const pauseWelcome = await welcomePause(db, places);
    return {
      status: 200 as const,
      body: { ...cutPage(rows, limit, keyOfCase, presentCase), ...presentPlaces(places, counts), pauseWelcome },
    };
  });

  api.serve(contract.getCase, async ({ params, viewer }) => ({
    status: 200 as const,
    body: { case: await showCase(db, viewer, params.id) },
  }));

  api.serve(updateMember, ({ params, body, viewer, write, log }) =>
    write(async (tx) => ({
      status: 200,
      body: { membership: presentMembership(await changeMembership(tx, viewer, params, body, log)) },
    })),
  );

  api.serve(contract.openOwnCase, ({ body, viewer, write }) =>
    write(async (tx) => {
      const id = await openOwnCase(tx, viewer, body.subject, body.space);
      return { status: 201, body: { case: await showCase(tx, viewer, id) } };
    }),
  );

  api.serve(contract.claimCase, ({ params, viewer, write }) =>
    write(async (tx) => {
      await claimCase(tx, viewer, params.id);
      return { status: 200, body: { case: await showCase(tx, viewer, params.id) } };
    }),
  );

  api.serve(contract.keepCase, ({ params, viewer, write }) =>
    write(async (tx) => {
      await keepCase(tx, viewer, params.id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.releaseCase, ({ params, query, viewer, write }) =>
    write(async (tx) => {
      await releaseCase(tx, viewer, params.id, query.when);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.handOverCase, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await handOverCase(tx, viewer, params.id, body.text);
      return { status: 200, body: { case: await showCase(tx, viewer, params.id) } };
    }),
  );

  api.serve(contract.noteStep, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await noteStep(tx, viewer, params.id, body);
      return { status: 200, body: { case: await showCase(tx, viewer, params.id) } };
    }),
  );

  api.serve(contract.decideCase, ({ params, body, viewer, write, log }) =>
    write(async (tx) => {
      await decideCase(tx, viewer, params.id, body, log);
      return { status: 201, body: { case: await showCase(tx, viewer, params.id) } };
    }),
  );

  api.serve(contract.listAdvertising, async ({ query: { limit, cursor, locale }, viewer }) => {
    const places = await teamPlaces(db, viewer);
    const rows = await casesIn(db, viewer, places, 'together', { after: decodeCursor(cursor, caseKey), limit: limit + 1 });
    const authors = await authorsOf(db, rows);
    const page = cutPage(rows, limit, keyOfCase, (row) => presentAdvertising(row, authors));
    const charter = { articles: [...baseArticles(BASE_VERSION, locale)], suggested: ARTICLE_FOR.commercial };
    // What is in somebody's hand, or not the viewer's to judge, is no choice.
    return { status: 200 as const, body: { ...page, items: page.items.filter(({ can }) => can.claim), charter } };
  });

  api.serve(contract.decideTogether, async ({ body: { cases, ...decision }, viewer, writePart, log }) => {
    refuseTogether(decision);
    const outcomes = [];
    for (const seen of cases) {
      const outcome = await outcomeOf(() => writePart(seen.id, (tx) => decideAmongOthers(tx, viewer, seen, decision, log)));
      outcomes.push({ id: seen.id, outcome });
    }
    return { status: 200 as const, body: { cases: outcomes } };
  });

  api.serve(contract.askSecondOpinion, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await askSecondOpinion(tx, viewer, params.id, body);
      return { status: 200, body: { case: await showCase(tx, viewer, params.id) } };
    }),
  );

  api.serve(contract.resolveAppeal, ({ params, body, viewer, write, log }) =>
    write(async (tx) => {
      const caseId = await resolveAppeal(tx, viewer, params.id, body, log);
      return { status: 200, body: { case: await showCase(tx, viewer, caseId) } };
    }),
  );

  api.serve(contract.listMyDecisions, async ({ query: { limit, cursor }, viewer }) => {
    const rows = await statementsFor(db, viewer, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    const page = cutPage(
      rows,
      limit,
      ({ told }) => [told.madeAt.toISOString(), told.decisionId],
      (row) => row,
    );
    return { status: 200 as const, body: { ...page, items: await showStatements(db, page.items) } };
  });

  api.serve(contract.getMyDecision, async ({ params, viewer }) => {
    const row = await statementFor(db, viewer, params.id);
    const [decision] = row === null ? [] : await showStatements(db, [row]);
    if (decision === undefined) throw notFound();
    return { status: 200 as const, body: { decision } };
  });

  api.serve(contract.readMyDecision, ({ params, viewer, write }) =>
    write(async (tx) => {
      await readDecision(tx, viewer, params.id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.contestDecision, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      const { id, by, text, madeAt } = await contestDecision(tx, viewer, params.id, body.text);
      return { status: 201, body: { appeal: { id, by, text, createdAt: madeAt.toISOString() } } };
    }),
  );

  api.serve(contract.listLog, async ({ params, query: { limit, cursor, kind, act }, viewer }) => {
    const place = await spaceForViewer(db, viewer, params.slug);
    if (place === null) throw notFound();
    if (!place.mayModerate) throw forbidden('space.not_team');
    const filter = { kind: kind ?? null, act: act ?? null };
    const rows = await logOf(db, place.space.id, filter, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ entry }) => [entry.at.toISOString(), entry.id], presentLogEntry) };
  });
}

function registerNotes(api: Api, { database: { db } }: ModerationDeps): void {
  api.serve(contract.listNotes, async ({ params, query: { limit, cursor, personas }, viewer }) => {
    const { spaceId } = await ownTeamPlace(db, viewer, params.slug);
    const page = { after: decodeCursor(cursor, dateAndId), limit: limit + 1 };
    const rows = await notesOf(db, viewer, spaceId, personas.split(','), page);
    return { status: 200 as const, body: cutPage(rows, limit, ({ note }) => [note.createdAt, note.id], presentNote) };
  });

  api.serve(contract.writeNote, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { note: await writeNote(tx, viewer, params.slug, body) } })),
  );

  api.serve(contract.correctNote, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { note: await correctNote(tx, viewer, params, body) } })),
  );

  api.serve(contract.deleteNote, ({ params, viewer, write }) =>
    write(async (tx) => {
      await deleteNote(tx, viewer, params);
      return { status: 204, body: null };
    }),
  );
}

function registerTemplates(api: Api, { database: { db } }: ModerationDeps): void {
  api.serve(contract.listReplyTemplates, async ({ params, query: { limit, cursor }, viewer }) => {
    const { spaceId } = await ownTeamPlace(db, viewer, params.slug);
    const rows = await templatesOf(db, spaceId, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ createdAt, id }) => [createdAt, id], presentTemplate) };
  });

  api.serve(contract.addReplyTemplate, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { template: await addTemplate(tx, viewer, params.slug, body) } })),
  );

  api.serve(contract.changeReplyTemplate, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { template: await changeTemplate(tx, viewer, params, body) } })),
  );

  api.serve(contract.deleteReplyTemplate, ({ params, viewer, write }) =>
    write(async (tx) => {
      await deleteTemplate(tx, viewer, params);
      return { status: 204, body: null };
    }),
  );
}

/** Told without an account. Whoever is signed in is not asked: what they tell here has nothing to do with it. */
function registerNotices(api: Api, { database: { db }, limits, site }: ModerationDeps): void {
  api.serve(contract.giveNotice, async ({ body, write, log }) => {
    if (body.email !== undefined) await limits.spendBy('mail', addressKey(body.email));
    return write(async (tx) => {
      const secret = await giveNotice(tx, body, log);
      return secret === null
        ? { status: 202, body: { status: 'confirmation_sent' } }
        : { status: 201, body: { url: noticeUrl(site, secret) } };
    });
  });

  api.serve(contract.confirmNotice, ({ body: { secret }, write, log }) =>
    write(async (tx) => {
      await confirmNotice(tx, secret, log);
      return { status: 200, body: { notice: await showNotice(tx, secret) } };
    }),
  );

  api.serve(contract.contestAsNotifier, ({ body: { secret, text }, write }) =>
    write(async (tx) => {
      await contestAsNotifier(tx, secret, text);
      return { status: 201, body: { notice: await showNotice(tx, secret) } };
    }),
  );

  api.serve(contract.readNotice, async ({ body: { secret } }) => ({
    status: 200 as const,
    body: { notice: await showNotice(db, secret) },
  }));
}
