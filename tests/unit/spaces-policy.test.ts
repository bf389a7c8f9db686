import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../server/spaces/conditions-catalogue.ts';
import { ConditionIndex } from '../../server/spaces/condition-index.ts';
import type { ConditionKey } from '../../server/spaces/condition-index.ts';
import { handleKey } from '../../shared/handles.ts';
import {
  decideJoin,
  indexedAfter,
  isLastSteward,
  isUntold,
  mayAcceptCharter,
  mayJoin,
  mayLeave,
  mayModerate,
  mayRead,
  mayWrite,
  maySteward,
  refuseMemberChange,
} from '../../server/spaces/policy.ts';
import { decideAcceptance } from '../../server/spaces/offer-policy.ts';
import type { AcceptFacts } from '../../server/spaces/offer-policy.ts';
import type { JoinFacts, MemberChangeFacts, SpaceFacts } from '../../server/spaces/policy.ts';
import type { MembershipRole, MembershipState } from '../../shared/vocabulary.ts';

const nobody = { archived: false, signedIn: false, verified: false, membership: null };
const account = { archived: false, signedIn: true, verified: true, membership: null };
const place = (state: MembershipState, role: MembershipRole = 'member', acceptedCharter = true) => ({
  ...account,
  membership: { role, state, acceptedCharter, heldBack: null },
});
const unverifiedMember = { ...place('active', 'steward'), verified: false };

describe('who reads a space', () => {
  test.each([
    ['nobody', nobody, { public: true, community: false, private: false }],
    ['an account', account, { public: true, community: true, private: false }],
    ['somebody who asked to join', place('requested'), { public: true, community: true, private: false }],
    ['a member', place('active'), { public: true, community: true, private: true }],
    ['somebody who left', place('left'), { public: true, community: true, private: false }],
    ['somebody expelled', place('expelled'), { public: true, community: true, private: false }],
    ['a steward expelled', place('expelled', 'steward'), { public: true, community: true, private: false }],
  ])('%s', (_who, who, expected) => {
    const reads = (visibility: SpaceFacts['visibility']) => mayRead({ ...who, visibility, joinRule: 'open' });
    expect({ public: reads('public'), community: reads('community'), private: reads('private') }).toEqual(expected);
  });
});

describe('what somebody may do in a public, open space', () => {
  test.each([
    ['nobody', nobody, { join: false, leave: false, write: false, moderate: false, steward: false }],
    [
      'an unconfirmed account',
      { ...account, verified: false },
      { join: false, leave: false, write: false, moderate: false, steward: false },
    ],
    ['an account', account, { join: true, leave: false, write: false, moderate: false, steward: false }],
    ['somebody who asked', place('requested'), { join: false, leave: true, write: false, moderate: false, steward: false }],
    ['a member', place('active'), { join: false, leave: true, write: true, moderate: false, steward: false }],
    ['a moderator', place('active', 'moderator'), { join: false, leave: true, write: true, moderate: true, steward: false }],
    [
      'a member to whom the charter is new',
      place('active', 'member', false),
      { join: false, leave: true, write: false, accept: true, moderate: false, steward: false },
    ],
    [
      'a moderator to whom the charter is new',
      place('active', 'moderator', false),
      { join: false, leave: true, write: false, accept: true, moderate: true, steward: false },
    ],
    ['a steward', place('active', 'steward'), { join: false, leave: true, write: true, moderate: true, steward: true }],
    [
      'a steward whose e-mail is not confirmed',
      unverifiedMember,
      { join: false, leave: true, write: false, moderate: false, steward: false },
    ],
    [
      'a member of an archived space',
      { ...place('active'), archived: true },
      { join: false, leave: true, write: false, moderate: false, steward: false },
    ],
    [
      'a passer-by before an archived space',
      { ...account, archived: true },
      { join: false, leave: false, write: false, moderate: false, steward: false },
    ],
    ['somebody who was refused', place('refused'), { join: true, leave: false, write: false, moderate: false, steward: false }],
    ['a moderator who left', place('left', 'moderator'), { join: true, leave: false, write: false, moderate: false, steward: false }],
    ['a moderator expelled', place('expelled', 'moderator'), { join: false, leave: false, write: false, moderate: false, steward: false }],
  ])('%s', (_who, who, expected) => {
    const facts: SpaceFacts = { ...who, visibility: 'public', joinRule: 'open' };
    expect({
      accept: mayAcceptCharter(facts),
      join: mayJoin(facts),
      leave: mayLeave(facts),
      write: mayWrite(facts),
      moderate: mayModerate(facts),
      steward: maySteward(facts),
    }).toEqual({ accept: false, ...expected });
  });

  test('joining is not offered where one needs an invitation, nor where one cannot look in', () => {
    expect(mayJoin({ ...account, visibility: 'public', joinRule: 'on_request' })).toBe(true);
    expect(mayJoin({ ...account, visibility: 'public', joinRule: 'invitation' })).toBe(false);
    expect(mayJoin({ ...account, visibility: 'private', joinRule: 'open' })).toBe(false);
  });
});

describe('asking to join', () => {
  const asking: JoinFacts = {
    archived: false,
    joinRule: 'open',
    joinQuestion: null,
    charterVersion: 2,
    acceptedVersion: 2,
    answered: false,
    membership: null,
  };
  const there = (state: MembershipState, samePersona = true) => ({ membership: { state, samePersona } });
  test.each<[string, Partial<JoinFacts>, ReturnType<typeof decideJoin>]>([
    ['an open space is joined at once', {}, { outcome: 'active' }],
    ['an old charter is not enough', { acceptedVersion: 1 }, { refusal: 'charter.version' }],
    ['nor one that does not exist yet', { acceptedVersion: 3 }, { refusal: 'charter.version' }],
    ['where the team decides, it is a request', { joinRule: 'on_request' }, { outcome: 'requested' }],
    ['its question wants an answer', { joinRule: 'on_request', joinQuestion: 'Pourquoi ?' }, { refusal: 'answer.required' }],
    ['an answer was given', { joinRule: 'on_request', joinQuestion: 'Pourquoi ?', answered: true }, { outcome: 'requested' }],
    ['an open space asks nothing', { joinQuestion: 'Pourquoi ?' }, { outcome: 'active' }],
    ['by invitation only', { joinRule: 'invitation' }, { refusal: 'space.invitation_only' }],
    ['somebody expelled stays out', there('expelled'), { refusal: 'space.expelled' }],
    ['with another pseudonym too', there('expelled', false), { refusal: 'space.expelled' }],
    ['a member is there already', there('active'), { outcome: 'active' }],
    ['even where others need an invitation', { ...there('active'), joinRule: 'invitation' }, { outcome: 'active' }],
    ['even where others have to ask', { ...there('active'), joinRule: 'on_request', joinQuestion: 'Pourquoi ?' }, { outcome: 'active' }],
    ['a member does not come twice', there('active', false), { refusal: 'membership.exists' }],
    ['nor asks twice', { ...there('requested', false), joinRule: 'on_request' }, { refusal: 'membership.exists' }],
    ['a request may be made again', { ...there('requested'), joinRule: 'on_request' }, { outcome: 'requested' }],
    ['and is granted where the space has opened since', there('requested'), { outcome: 'active' }],
    ['somebody who left comes back', there('left'), { outcome: 'active' }],
    ['with another pseudonym if they like', there('left', false), { outcome: 'active' }],
  ])('%s', (_sentence, facts, expected) => {
    expect(decideJoin({ ...asking, ...facts })).toEqual(expected);
  });
});

describe('changing a member', () => {
  const member = (state: MembershipState = 'active', role: MembershipRole = 'member', isActor = false) => ({ role, state, isActor });
  const by = (
    actorRole: MembershipRole,
    target: MemberChangeFacts['target'],
    change: MemberChangeFacts['change'],
    stewardCount = 2,
  ): MemberChangeFacts => ({
    actorRole,
    target,
    change,
    stewardCount,
  });
  test.each<[string, MemberChangeFacts, ReturnType<typeof refuseMemberChange>]>([
    ['a member changes nobody', by('member', member(), { state: 'expelled' }), 'space.not_team'],
    ['a moderator expels a member', by('moderator', member(), { state: 'expelled' }), null],
    ['a moderator lets somebody in', by('moderator', member('requested'), { state: 'active' }), null],
    ['a moderator refuses somebody', by('moderator', member('requested'), { state: 'expelled' }), null],
    ['a moderator takes an expulsion back', by('moderator', member('expelled'), { state: 'active' }), null],
    ['a moderator keeps out somebody who left', by('moderator', member('left'), { state: 'expelled' }), null],
    ['nobody is brought back against their will', by('steward', member('left'), { state: 'active' }), 'membership.left'],
    ['a moderator gives no roles', by('moderator', member(), { role: 'moderator' }), 'space.not_steward'],
    ['naming the role somebody has changes nothing', by('moderator', member(), { role: 'member' }), null],
    ['a moderator does not expel a moderator', by('moderator', member('active', 'moderator'), { state: 'expelled' }), 'space.not_steward'],
    ['nor a steward', by('moderator', member('active', 'steward'), { state: 'expelled' }), 'space.not_steward'],
    ['a steward gives roles', by('steward', member(), { role: 'moderator' }), null],
    ['a steward lets somebody in as a moderator', by('steward', member('requested'), { state: 'active', role: 'moderator' }), null],
    ['a role needs somebody who is there', by('steward', member('requested'), { role: 'moderator' }), 'membership.not_active'],
    ['nobody is expelled and promoted', by('steward', member(), { state: 'expelled', role: 'moderator' }), 'membership.not_active'],
    ['a steward expels another', by('steward', member('active', 'steward'), { state: 'expelled' }), null],
    ['nobody expels themselves', by('steward', member('active', 'steward', true), { state: 'expelled' }), 'membership.own'],
    ['a moderator neither', by('moderator', member('active', 'moderator', true), { state: 'expelled' }), 'membership.own'],
    ['a steward steps down', by('steward', member('active', 'steward', true), { role: 'member' }), null],
    ['but not the last one', by('steward', member('active', 'steward', true), { role: 'member' }, 1), 'space.last_steward'],
    ['the last steward stays steward', by('steward', member('active', 'steward', true), { role: 'steward' }, 1), null],
  ])('%s', (_sentence, facts, expected) => {
    expect(refuseMemberChange(facts)).toBe(expected);
  });

  test('the last steward does not leave, and others do', () => {
    expect(isLastSteward({ role: 'steward', state: 'active' }, 1)).toBe(true);
    expect(isLastSteward({ role: 'steward', state: 'active' }, 2)).toBe(false);
    expect(isLastSteward({ role: 'moderator', state: 'active' }, 1)).toBe(false);
  });
});

test.each([
  ['stays off', false, 'public', undefined, false],
  ['is turned on', false, 'public', true, true],
  ['stays on', true, 'public', undefined, true],
  ['is turned off', true, 'public', false, false],
  ['ends with the space being public', true, 'private', undefined, false],
  ['is refused outside public spaces', false, 'community', true, null],
  ['is refused to a space turning private', true, 'private', true, null],
] as const)('being offered to search engines %s', (_what, before, visibility, asked, expected) => {
  expect(indexedAfter({ indexed: before }, { visibility, indexed: asked })).toBe(expected);
});

test.each([
  ['Émile', 'emile'],
  ['ZOÉ', 'zoé'],
  ['Nénuphar', 'nenuphar'],
  ['L’Écume', "l'ecume"],
  ['Cœur-Léger', 'coeur-leger'],
  ['Straße', 'strasse'],
])('%s and %s are one name to a reader', (one, other) => {
  expect(handleKey(one)).toBe(handleKey(other));
});

describe('searching conditions', () => {
  const catalogue = new ConditionIndex(CONDITIONS);
  const search = (q: string, locale: 'fr' | 'en' | 'de' = 'fr') =>
    catalogue.find({ q, locale, after: null, limit: 500 }).map(({ condition }) => condition.slug);

  test.each([
    ['sclerose en plaques', 'fr', 'sclerose-en-plaques'],
    ['SEP', 'fr', 'sclerose-en-plaques'],
    ['ÉPILEP', 'fr', 'epilepsie'],
    ["maladie d'alzheimer", 'fr', 'maladie-d-alzheimer'],
    ['Stroke', 'en', 'accident-vasculaire-cerebral'],
    ['Schlaganfall', 'de', 'accident-vasculaire-cerebral'],
    ['motor neurone', 'fr', 'sclerose-laterale-amyotrophique'],
  ] as const)('"%s" (%s) finds it first', (q, locale, slug) => {
    expect(search(q, locale)[0]).toBe(slug);
  });

  test('an abbreviation finds no middle of a word', () => {
    expect(search('sep').every((slug) => /sep/.test(slug) || slug === 'sclerose-en-plaques')).toBe(true);
    expect(search('zzzz')).toEqual([]);
  });

  test('without a search the whole catalogue comes in the order of the language', () => {
    const names = catalogue.find({ q: ' ', locale: 'fr', after: null, limit: 500 }).map(({ condition }) => condition.names.fr);
    expect(names).toHaveLength(CONDITIONS.length);
    expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
  });

  test('pages join without a gap or a repeat', () => {
    for (const q of ['', 'ma']) {
      const paged: string[] = [];
      for (let after = null as ConditionKey | null; ;) {
        const page = catalogue.find({ q, locale: 'de', after, limit: 7 });
        paged.push(...page.map(({ condition }) => condition.slug));
        if (page.length < 7) break;
        after = page.at(-1)?.key ?? null;
      }
      expect(paged).toEqual(search(q, 'de'));
    }
  });
});

describe('accepting a space for an association', () => {
  const ready: AcceptFacts = { offer: 'offered', association: 'verified', charterVersion: 2, acceptedVersion: 2, membership: null };
  const own = (state: MembershipState, role: MembershipRole = 'member', samePersona = true) => ({ role, state, samePersona });
  test.each<[string, Partial<AcceptFacts>, ReturnType<typeof decideAcceptance>]>([
    ['somebody who was never there', {}, { outcome: 'accept' }],
    ['somebody who left', { membership: own('left', 'member', false) }, { outcome: 'accept' }],
    ['a member, under the name they wear there', { membership: own('active') }, { outcome: 'accept' }],
    ['a member, under another name', { membership: own('active', 'member', false) }, { refusal: 'membership.exists' }],
    ['who asked to join, under another name', { membership: own('requested', 'member', false) }, { refusal: 'membership.exists' }],
    ['somebody shut out', { membership: own('expelled') }, { refusal: 'space.expelled' }],
    ['of another charter', { acceptedVersion: 1 }, { refusal: 'charter.version' }],
    ['for an association that is not verified', { association: 'refused' }, { refusal: 'association.not_verified' }],
    ['of an offer taken back', { offer: 'withdrawn' }, { refusal: 'offer.closed' }],
    ['of an offer declined', { offer: 'declined' }, { refusal: 'offer.closed' }],
    ['of one that a colleague accepted', { offer: 'accepted' }, { refusal: 'offer.closed' }],
    ['once more', { offer: 'accepted', membership: own('active', 'steward') }, { outcome: 'accepted' }],
  ])('%s', (_, facts, expected) => {
    expect(decideAcceptance({ ...ready, ...facts })).toEqual(expected);
  });
});

describe('who has still to be told of a new keeper', () => {
  const [then, before] = [new Date('2026-11-22T10:00:00Z'), new Date('2026-01-02T10:00:00Z')];
  test.each([
    ['nobody, where it was never handed over', null, { state: 'active' as const, keeperSeen: null }, false],
    ['a member', then, { state: 'active' as const, keeperSeen: null }, true],
    ['a member who was told of the one before', then, { state: 'active' as const, keeperSeen: before }, true],
    ['not who was told, or joined since', then, { state: 'active' as const, keeperSeen: new Date(then) }, false],
    ['not who left', then, { state: 'left' as const, keeperSeen: null }, false],
    ['not who has no place there', then, null, false],
  ])('%s', (_, keptSince, own, expected) => {
    expect(isUntold(keptSince, own)).toBe(expected);
  });
});
