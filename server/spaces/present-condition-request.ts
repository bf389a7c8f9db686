import type { z } from 'zod';
import type { conditionRequestSchema } from '../../shared/conditions.contract.ts';
import type { ConditionRequestRow } from './condition-request-queries.ts';

export function presentConditionRequest(row: ConditionRequestRow): z.input<typeof conditionRequestSchema> {
  const { id, name, language, about, source, state, reason, conditionSlug, createdAt, decidedAt } = row;
  return {
    id,
    name,
    language,
    about,
    source,
    state,
    reason,
    condition: conditionSlug,
    requestedAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
