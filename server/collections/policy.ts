/** Why not, or null: yes. */
export interface Refusal {
  status: 403;
  code: string;
}

/** Whoever acts, in the space of a collection. */
export interface Standing {
  steward: boolean;
  archived: boolean;
}

/** What is handed out in the name of an association is its stewards' to put together, and to see. */
export function refuseReading({ steward }: Standing): Refusal | null {
  return steward ? null : { status: 403, code: 'space.not_steward' };
}

export function refuseWriting(standing: Standing): Refusal | null {
  return refuseReading(standing) ?? (standing.archived ? { status: 403, code: 'space.archived' } : null);
}
