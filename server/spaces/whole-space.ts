import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { charterSchema, membershipSchema, spaceDetailSchema } from '../../shared/spaces.contract.ts';
import type { Queryable } from '../platform/database.ts';
import type { MembershipState } from '../../shared/vocabulary.ts';
import { charterOf, chartersOf } from './charter-queries.ts';
import { presentCharter, presentMembership, presentSpaceDetail } from './present.ts';
import { membersForTeam, selectCards, tagsOf } from './queries.ts';
import { spaces } from './tables.ts';

/*
 * A space for whoever takes a copy of it away. No viewer is asked for: the caller has made sure that a steward asked.
 */

/** The space as somebody reads it who is nobody in particular; null when it is gone. */
export async function wholeSpace(db: Queryable, spaceId: string): Promise<z.input<typeof spaceDetailSchema> | null> {
  const [card] = await selectCards(db, null).where(eq(spaces.id, spaceId));
  if (card === undefined) return null;
  const charter = await charterOf(db, spaceId, card.space.charterVersion);
  return presentSpaceDetail(card, null, { charter, tags: await tagsOf(db, spaceId), team: [], newKeeper: null });
}

/** Every version of its charter, oldest first. */
export async function wholeCharters(
  db: Queryable,
  { id, language }: Pick<z.input<typeof spaceDetailSchema>, 'id' | 'language'>,
): Promise<z.input<typeof charterSchema>[]> {
  const charters = [];
  let page;
  do {
    page = await chartersOf(db, id, { before: charters.at(-1)?.version ?? null, limit: PAGE });
    charters.push(...page);
  } while (page.length === PAGE);
  return charters.toReversed().map((charter) => presentCharter(charter, language));
}

const PAGE = 200;

/** Its members in one state, longest there first, by day. */
export async function* wholeMembers(
  db: Queryable,
  spaceId: string,
  state: MembershipState,
): AsyncGenerator<z.input<typeof membershipSchema>> {
  let after: readonly [string, string] | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof membersForTeam>> = await membersForTeam(db, spaceId, state, { after, limit: PAGE });
    yield* rows.map(presentMembership);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [last.membership.joinedOn, last.membership.id];
  }
}
