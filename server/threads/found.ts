import type { CheckName, FlagGround } from '../../shared/vocabulary.ts';

/** A finding in the words of the message, as it is kept and shown to its author and the team. */
export interface Found {
  check: CheckName;
  ground: FlagGround;
  /** The passages in question; none where it is not the words. */
  passages: string[];
  /** The words that weighed most. */
  because: string[];
}
