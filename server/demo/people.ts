import { handleKey } from '../spaces/public.ts';
import type { MembershipRole } from '../../shared/vocabulary.ts';
import { Random } from './random.ts';
import type { DemoRow, DemoRows } from './rows.ts';

/** What every account of the demo has in common. */
export interface CommonFacts {
  /** PHC string of the demo's one password. */
  passwordHash: string;
  /** Versions in force. */
  consents: Readonly<Record<string, string>>;
}

export interface NewAccount {
  id: string;
  email: string;
  locale: 'fr' | 'en' | 'de';
  country: string;
  birthYear: number;
  createdAt: Date;
  /** Runs the platform. */
  operator?: boolean;
  /** Looks after people in danger for the whole platform. */
  safetyOfficer?: boolean;
}

const MINUTE = 60_000;

/** A verified account with its consents. */
export function addAccount(
  rows: Pick<DemoRows, 'accounts' | 'consents'>,
  { operator = false, safetyOfficer = false, ...account }: NewAccount,
  common: CommonFacts,
): void {
  rows.accounts.push({
    ...account,
    passwordHash: common.passwordHash,
    verifiedAt: new Date(account.createdAt.getTime() + 4 * MINUTE),
    operatorSince: operator ? account.createdAt : null,
    safetyOfficerSince: safetyOfficer ? account.createdAt : null,
  });
  for (const [purpose, version] of Object.entries(common.consents)) {
    const id = idOf('consent', `${account.id}/${purpose}`);
    rows.consents.push({ id, accountId: account.id, purpose, version, givenAt: account.createdAt, withdrawnAt: null });
  }
}

export interface NewPersona {
  id: string;
  accountId: string;
  handle: string;
  bio: string | null;
  createdAt: Date;
}

/** A pseudonym with its owner; the patch is the one known for the handle, or drawn from it. */
export function addPersona(rows: Pick<DemoRows, 'personas' | 'personaOwners'>, persona: NewPersona): void {
  const { accountId, ...face } = persona;
  const random = new Random(`patch:${persona.handle}`);
  const [weave, duo] = PATCHES[persona.handle] ?? [random.whole(0, 8), random.whole(1, 18)];
  rows.personas.push({ ...face, weave, duo });
  rows.personaOwners.push({ personaId: persona.id, accountId });
}

export interface NewMembership {
  spaceId: string;
  accountId: string;
  personaId: string;
  handle: string;
  role: MembershipRole;
  joinedAt: Date;
  /** Answer to the join question; a membership with one still waits for the team. */
  answer?: string;
}

export function addMembership(rows: Pick<DemoRows, 'memberships' | 'accountMemberships'>, membership: NewMembership): void {
  const { accountId, handle, answer, ...kept } = membership;
  const id = idOf('membership', `${membership.spaceId}/${membership.personaId}`);
  const row: DemoRow<'memberships'> = {
    ...kept,
    id,
    state: answer === undefined ? 'active' : 'requested',
    charterVersion: 1,
    answer: answer ?? null,
    handleKey: handleKey(handle),
    endedAt: null,
  };
  rows.memberships.push(row);
  rows.accountMemberships.push({ accountId, spaceId: membership.spaceId, membershipId: id });
}

const MAIL_DOMAIN = 'demo.invalid';

/** Address of a demo account; `.invalid` never reaches anybody. */
export function emailOf(key: string): string {
  return `${key}@${MAIL_DOMAIN}`;
}

/** Pattern (SQL `like`) of the addresses of demo accounts. */
export const DEMO_EMAILS = `%@${MAIL_DOMAIN}`;

/** The same id at every run for the same thing. */
export function idOf(kind: string, key: string): string {
  return new Random(`${kind}:${key}`).id();
}

/** Weave and pair of colours of people whom the mock-ups already show. */
const PATCHES: Readonly<Record<string, readonly [weave: number, duo: number]>> = {
  Noisette: [7, 1],
  'Marcel-du-Nord': [1, 2],
  Camomille: [0, 3],
  'Fil-de-Laine': [5, 4],
  'Tournesol 58': [6, 5],
  'Petite-Ourse': [8, 6],
  Salomé: [3, 7],
  'Grand-Père Léon': [2, 8],
  Mirabelle: [4, 9],
  Anouk: [3, 10],
  'Vent-Debout': [8, 11],
  Coquelicot: [0, 12],
  Luciole: [7, 13],
  Bleuet: [4, 14],
};
