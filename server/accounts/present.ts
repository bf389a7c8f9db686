import type { z } from 'zod';
import type { accountSchema, personaSchema, sessionSchema } from '../../shared/accounts.contract.ts';
import { avatarUrl } from './patches.ts';
import type { AccountRow, PersonaRow, SessionRow } from './queries.ts';
import { personas } from './tables.ts';

/** The columns from which `presentPersona` makes a persona, for other slices' selects. */
export const personaSummary = { id: personas.id, handle: personas.handle, bio: personas.bio, weave: personas.weave, duo: personas.duo };
export type PersonaSummary = Pick<PersonaRow, keyof typeof personaSummary>;

/** A persona as everybody may see it. */
export function presentPersona(row: PersonaSummary): { id: string; handle: string; bio: string | null; avatarUrl: string } {
  return { id: row.id, handle: row.handle, bio: row.bio, avatarUrl: avatarUrl(row.weave, row.duo) };
}

/** A persona with what this viewer may do with it. */
export function presentPersonaFor(row: PersonaSummary, can: { edit: boolean }): z.input<typeof personaSchema> {
  return { ...presentPersona(row), can };
}

/** An account, for its owner only. */
export function presentAccount({ account: row, persona }: { account: AccountRow; persona: PersonaRow }): z.input<typeof accountSchema> {
  return {
    email: row.email,
    locale: row.locale,
    country: row.country,
    verified: row.verifiedAt !== null,
    operator: row.operatorSince !== null,
    safetyOfficer: row.safetyOfficerSince !== null,
    persona: { handle: persona.handle, avatarUrl: avatarUrl(persona.weave, persona.duo) },
    createdAt: row.createdAt.toISOString(),
  };
}

export function presentSession(row: SessionRow, currentId: string): z.input<typeof sessionSchema> {
  return {
    id: row.publicId,
    current: row.publicId === currentId,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  };
}
