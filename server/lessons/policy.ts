import type { LessonState } from '../../shared/vocabulary.ts';

/** Why not, or null: yes. */
export interface Refusal {
  status: 403 | 409 | 422;
  code: string;
  path?: string;
}

/** Where a lesson may go from each state. */
const NEXT: Readonly<Record<LessonState, readonly LessonState[]>> = {
  proposed: ['discussed', 'retired'],
  discussed: ['validated', 'proposed', 'retired'],
  validated: ['applied', 'discussed', 'retired'],
  applied: ['validated', 'discussed', 'retired'],
  retired: ['proposed'],
};

/** Whoever acts, in the space of a lesson. */
export interface Standing {
  onTeam: boolean;
  archived: boolean;
}

export interface LessonFacts {
  state: LessonState;
  /** There is a thread in which it is talked about. */
  discussed: boolean;
  supports: number;
}

/** Writing a lesson down, changing it and what it stands on: its space's team. */
export function refuseEdit({ onTeam, archived }: Standing): Refusal | null {
  if (!onTeam) return { status: 403, code: 'space.not_team' };
  return archived ? { status: 403, code: 'space.archived' } : null;
}

/** Nothing is found right that nobody could talk about, or that nothing supports. */
export function refuseMove({ state, discussed, supports }: LessonFacts, to: LessonState, standing: Standing): Refusal | null {
  const refusal = refuseEdit(standing);
  if (refusal !== null) return refusal;
  if (!NEXT[state].includes(to)) return { status: 409, code: 'lesson.wrong_state' };
  if (to === 'discussed' && !discussed) return { status: 422, code: 'lesson.thread_missing', path: 'state' };
  if (to === 'validated' && supports === 0) return { status: 422, code: 'lesson.no_support', path: 'state' };
  return null;
}

/** Where it may go, and what is offered. */
export function movesFrom(facts: LessonFacts, standing: Standing): LessonState[] {
  return NEXT[facts.state].filter((to) => refuseMove(facts, to, standing) === null);
}
