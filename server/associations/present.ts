import type { z } from 'zod';
import type { associationFileSchema, associationSchema } from '../../shared/associations.contract.ts';
import { presentPersona } from '../accounts/public.ts';
import type { PersonaSummary } from '../accounts/public.ts';
import type { Viewer } from '../platform/viewer.ts';
import { mayDecide } from './policy.ts';
import type { AssociationRow } from './queries.ts';

export function presentAssociation(row: AssociationRow): z.input<typeof associationSchema> {
  const { slug, name, about, language, country, website, state } = row;
  return { slug, name, about, language, country, website, state };
}

/** For a viewer who looks after it or runs the platform. */
export function presentFile(
  row: AssociationRow,
  stewards: readonly PersonaSummary[],
  viewer: Viewer,
): z.input<typeof associationFileSchema> {
  const facts = { state: row.state, steward: true, operator: viewer.operator };
  return {
    ...presentAssociation(row),
    contactEmail: row.contactEmail,
    requestedAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.decisionReason,
    stewards: stewards.map(presentPersona),
    can: { verify: mayDecide(facts, 'verified'), refuse: mayDecide(facts, 'refused') },
  };
}
