import type { Catalogue } from '#texts/index.ts';
import type { LogEntry } from '../../shared/moderation.contract.ts';
import { ACT_KINDS, FLAG_GROUNDS, MEASURES, TEAM_ACTS } from '../../shared/vocabulary.ts';

/** What an address of the log says: acts of one sort, of one kind; nothing: all. */
export function readLogFilter({ searchParams }: URL) {
  return {
    kind: ACT_KINDS.find((each) => each === searchParams.get('geste')) ?? null,
    act: TEAM_ACTS.find((each) => each === searchParams.get('nature')) ?? null,
  };
}
export type LogFilter = ReturnType<typeof readLogFilter>;

export function logQuery({ kind, act }: LogFilter): { geste?: string; nature?: string } {
  return { ...(act !== null && { nature: act }), ...(kind !== null && { geste: kind }) };
}

/** What an entry says beside its kind: words of the vocabulary only. */
export function logDetails(
  { details: { action, ground, outcome, role } }: LogEntry,
  { common, decision, moderation }: Pick<Catalogue, 'common' | 'decision' | 'moderation'>,
): string {
  const measure = MEASURES.find((each) => each === action);
  const reason = FLAG_GROUNDS.find((each) => each === ground);
  return [
    outcome === 'reversed' || outcome === 'upheld' ? decision.appeal[outcome] : undefined,
    measure && decision.taken[measure],
    reason && moderation.grounds[reason],
    role === 'member' || role === 'moderator' || role === 'steward' ? common.roles[role] : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
