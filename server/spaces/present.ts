import type { z } from 'zod';
import type { charterSchema, conditionSchema, membershipSchema, spaceDetailSchema, spaceSchema } from '../../shared/spaces.contract.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import { presentPersona } from '../accounts/public.ts';
import type { Viewer } from '../platform/viewer.ts';
import { baseArticles } from './base-charter.ts';
import type { Charter } from './charter-queries.ts';
import type { CatalogueCondition } from './conditions-catalogue.ts';
import { heldBack, isHeld, mayAcceptCharter, mayChangeName, mayJoin, mayLeave, mayModerate, maySteward, mayWrite } from './policy.ts';
import type { MemberRow, SpaceCard, teamOf } from './queries.ts';
import { factsOf } from './visibility.ts';

type SpaceView = z.input<typeof spaceSchema>;
type SpaceDetail = z.input<typeof spaceDetailSchema>;
type MembershipView = z.input<typeof membershipSchema>;

export function presentCondition(condition: CatalogueCondition, locale: Locale, spaceCount: number): z.input<typeof conditionSchema> {
  const { slug, names, synonyms, icd11, orpha, source } = condition;
  return { slug, name: names[locale], synonyms: [...synonyms[locale]], icd11, orpha, source, spaceCount };
}

/** @param locale language of the conditions' names; a space's own unless the reader asked for another */
export function presentSpace(card: SpaceCard, viewer: Viewer | null, locale: Locale = card.space.language): SpaceView {
  const { space, association, conditions, postsToday } = card;
  const facts = factsOf(space, card.membership, viewer);
  return {
    id: space.id,
    slug: space.slug,
    name: space.name,
    about: space.about,
    association,
    conditions: conditions.map(({ slug, names }) => ({ slug, name: names[locale] })),
    language: space.language,
    alsoIn: [...space.alsoIn],
    visibility: space.visibility,
    indexed: space.indexed,
    joinRule: space.joinRule,
    joinQuestion: space.joinQuestion,
    archived: space.archivedAt !== null,
    weave: space.weave,
    dye: space.dye,
    memberCount: space.memberCount,
    postsToday,
    heldBack: heldBack(facts),
    can: {
      join: mayJoin(facts),
      leave: mayLeave(facts),
      write: mayWrite(facts),
      acceptCharter: mayAcceptCharter(facts),
      changeName: mayChangeName(facts),
      moderate: mayModerate(facts),
      edit: maySteward(facts),
    },
  };
}

function announcementOf({ announcement, announcementUntil }: SpaceCard['space']): SpaceDetail['announcement'] {
  if (announcement === null || (announcementUntil !== null && announcementUntil.getTime() < Date.now())) return null;
  return { text: announcement, until: announcementUntil?.toISOString() ?? null };
}

/** @param language of the space */
export function presentCharter({ version, baseVersion, articles, publishedAt }: Charter, language: Locale): z.input<typeof charterSchema> {
  return { version, publishedAt: publishedAt.toISOString(), base: [...baseArticles(baseVersion, language)], articles: [...articles] };
}

export function presentSpaceDetail(
  card: SpaceCard,
  viewer: Viewer | null,
  more: {
    charter: Charter;
    tags: readonly { key: string; name: string }[];
    team: Awaited<ReturnType<typeof teamOf>>;
    newKeeper: SpaceDetail['newKeeper'];
  },
): SpaceDetail {
  const { space, membership, persona } = card;
  return {
    ...presentSpace(card, viewer),
    charter: presentCharter(more.charter, space.language),
    tags: [...more.tags],
    team: more.team.map((member) => ({ persona: presentPersona(member.persona), role: member.role })),
    newcomerHold: space.newcomerHold,
    held: membership?.state === 'active' ? isHeld(space, membership) : space.newcomerHold > 0,
    announcement: announcementOf(space),
    newKeeper: more.newKeeper,
    unansweredCount: space.unansweredCount,
    doorThreadId: space.doorThreadId,
    membership: membership === null || persona === null ? null : presentMembership({ membership, persona }),
  };
}

/** A membership as its own holder or the team may see it; the answer to the join question is the team's alone. */
export function presentMembership({ membership, persona }: MemberRow): MembershipView {
  const { id, role, state, charterVersion, reason, joinedOn } = membership;
  return { id, persona: presentPersona(persona), role, state, charterVersion, reason, joinedAt: `${joinedOn}T00:00:00.000Z` };
}
