import type { z } from 'zod';
import type { flag as flagEndpoint } from '../../shared/moderation.contract.ts';
import type { FlagRow } from './queries.ts';

/** What the one who flagged keeps in hand. */
export function presentReceipt(row: FlagRow): z.input<(typeof flagEndpoint)['responses'][201]>['receipt'] {
  return {
    id: row.id,
    subject: { type: row.subjectType, id: row.subjectId },
    ground: row.ground,
    comment: row.comment,
    state: 'received',
    createdAt: row.createdAt.toISOString(),
  };
}
