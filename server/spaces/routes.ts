import { z } from 'zod';
import * as contract from '../../shared/spaces.contract.ts';
import { associationForViewer, mayOpenSpace, presentAssociation, refuseSteward } from '../associations/public.ts';
import { cutPage, dayAndId, decodeCursor, textAndId } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import { countSchema } from '../../shared/contract.ts';
import type { Site } from '../platform/site.ts';
import { chartersOf } from './charter-queries.ts';
import { changeName } from './change-name.ts';
import { registerConditionRequestRoutes } from './condition-request-routes.ts';
import { createSpace } from './create-space.ts';
import { CurrentConditions } from './current-conditions.ts';
import { registerInvitationRoutes } from './invitation-routes.ts';
import { joinSpace } from './join-space.ts';
import { acknowledgeKeeper } from './keeper.ts';
import { leaveSpace } from './leave-space.ts';
import { registerOfferRoutes } from './offer-routes.ts';
import { presentCharter, presentCondition, presentMembership, presentSpace } from './present.ts';
import { publishCharter } from './publish-charter.ts';
import { membersForTeam, requestsForTeams, ownPlaces, spaceCards, visibleSpaceCounts } from './queries.ts';
import { showSpace } from './show-space.ts';
import { deleteSpaceTag, putSpaceTag } from './space-tags.ts';
import { updateSpace } from './update-space.ts';
import { spaceForViewer } from './visibility.ts';

export interface SpaceDeps {
  database: OpenDatabase;
  site: Site;
}

const conditionKey = z.tuple([z.number().int(), z.string(), z.string()]);
const charterKey = z.tuple([countSchema(1)]);
/** The spaces shown on the page of a condition or an association, which has no pages of its own. */
const SPACES_ON_A_PAGE = 100;

export function registerSpaceRoutes(api: Api, deps: SpaceDeps): void {
  const { db } = deps.database;
  registerCatalogueRoutes(api, deps);
  registerConditionRequestRoutes(api, deps);
  registerInvitationRoutes(api, deps);
  registerOfferRoutes(api, deps);

  api.serve(contract.listSpaces, async ({ query, viewer }) => {
    const { limit, condition, language, federation } = query;
    const after = decodeCursor(query.cursor, textAndId);
    const cards = await spaceCards(db, viewer, { condition, language, federation }, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        cards,
        limit,
        ({ space }) => [space.sortName, space.id],
        (card) => presentSpace(card, viewer),
      ),
    };
  });

  api.serve(contract.getSpace, async ({ params, viewer }) => ({
    status: 200 as const,
    body: { space: await showSpace(db, viewer, params.slug) },
  }));

  api.serve(contract.createSpace, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      const slug = await createSpace(tx, viewer, params.slug, body);
      return { status: 201, body: { space: await showSpace(tx, viewer, slug) } };
    }),
  );

  api.serve(contract.updateSpace, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      const slug = await updateSpace(tx, viewer, params.slug, body);
      return { status: 200, body: { space: await showSpace(tx, viewer, slug) } };
    }),
  );

  api.serve(contract.listCharters, async ({ params, query: { limit, cursor }, viewer }) => {
    const before = decodeCursor(cursor, charterKey)?.[0] ?? null;
    const found = await spaceForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    const { id, language } = found.space;
    const charters = await chartersOf(db, id, { before, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        charters,
        limit,
        ({ version }) => [version],
        (charter) => presentCharter(charter, language),
      ),
    };
  });

  api.serve(contract.publishCharter, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { charter: await publishCharter(tx, viewer, params.slug, body) } })),
  );

  api.serve(contract.joinSpace, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      const member = await joinSpace(tx, viewer, params.slug, body);
      return { status: member.membership.state === 'active' ? 200 : 202, body: { membership: presentMembership(member) } };
    }),
  );

  api.serve(contract.listOwnMemberships, async ({ query: { limit, cursor, state }, viewer }) => {
    const rows = await ownPlaces(db, viewer, state, { after: decodeCursor(cursor, textAndId), limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        ({ space }) => [space.sortName, space.id],
        ({ space: { slug, name, language, weave, dye }, ...member }) => ({
          space: { slug, name, language, weave, dye },
          membership: presentMembership(member),
        }),
      ),
    };
  });

  api.serve(contract.changeName, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { membership: presentMembership(await changeName(tx, viewer, params.slug, body)) } })),
  );

  api.serve(contract.leaveSpace, ({ params, viewer, write }) =>
    write(async (tx) => {
      await leaveSpace(tx, viewer, params.slug);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.acknowledgeKeeper, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await acknowledgeKeeper(tx, viewer, params.slug, body.since);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.listMembers, async ({ params, query, viewer }) => {
    const { limit, state } = query;
    const after = decodeCursor(query.cursor, dayAndId);
    const found = await spaceForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    if (!found.mayModerate) throw forbidden('space.not_team');
    const members = await membersForTeam(db, found.space.id, state, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        members,
        limit,
        ({ membership }) => [membership.joinedOn, membership.id],
        (member) => ({ ...presentMembership(member), answer: member.membership.answer }),
      ),
    };
  });

  api.serve(contract.listJoinRequests, async ({ query: { limit, cursor }, viewer }) => {
    const rows = await requestsForTeams(db, viewer, { after: decodeCursor(cursor, dayAndId), limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        ({ membership }) => [membership.joinedOn, membership.id],
        ({ space, ...member }) => ({ space, membership: { ...presentMembership(member), answer: member.membership.answer } }),
      ),
    };
  });

  api.serve(contract.putSpaceTag, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await putSpaceTag(tx, viewer, params.slug, params.key, body.name);
      return { status: 200, body: { tag: { key: params.key, name: body.name } } };
    }),
  );

  api.serve(contract.deleteSpaceTag, ({ params, viewer, write }) =>
    write(async (tx) => {
      await deleteSpaceTag(tx, viewer, params.slug, params.key);
      return { status: 204, body: null };
    }),
  );
}

/** Conditions and associations with the spaces this viewer may see. */
function registerCatalogueRoutes(api: Api, deps: SpaceDeps): void {
  const { db } = deps.database;
  const current = new CurrentConditions();

  api.serve(contract.listConditions, async ({ query, viewer }) => {
    const { limit, locale, q = '' } = query;
    const conditions = await current.read(db);
    const found = conditions.find({ q, locale, after: decodeCursor(query.cursor, conditionKey), limit: limit + 1 });
    const counts = await visibleSpaceCounts(
      db,
      viewer,
      found.map(({ condition }) => condition.slug),
    );
    return {
      status: 200 as const,
      body: cutPage(
        found,
        limit,
        ({ key }) => key,
        ({ condition }) => presentCondition(condition, locale, counts.get(condition.slug) ?? 0),
      ),
    };
  });

  api.serve(contract.getCondition, async ({ params, query, viewer }) => {
    const condition = (await current.read(db)).get(params.slug);
    if (condition === null) throw notFound();
    const [counts, cards] = await Promise.all([
      visibleSpaceCounts(db, viewer, [condition.slug]),
      spaceCards(db, viewer, { condition: condition.slug, language: query.language }, { after: null, limit: SPACES_ON_A_PAGE }),
    ]);
    return {
      status: 200 as const,
      body: {
        condition: presentCondition(condition, query.locale, counts.get(condition.slug) ?? 0),
        spaces: cards.map((card) => presentSpace(card, viewer, query.locale)),
      },
    };
  });

  api.serve(contract.getAssociation, async ({ params, query, viewer }) => {
    const found = await associationForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    const { association, steward } = found;
    const can = {
      openSpace: mayOpenSpace(found, viewer),
      edit: viewer?.verified === true && refuseSteward({ state: association.state, steward }) === null,
    };
    const cards = await spaceCards(db, viewer, { associationId: association.id }, { after: null, limit: SPACES_ON_A_PAGE });
    return {
      status: 200 as const,
      body: {
        association: { ...presentAssociation(association, query.locale), can },
        spaces: cards.map((card) => presentSpace(card, viewer)),
      },
    };
  });
}
