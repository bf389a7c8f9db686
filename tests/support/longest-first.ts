import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files that take longest on a quiet machine, longest first; what is not here is shorter, and its order does not matter. */
const LONGEST = [
  'browser/accessibility',
  'browser/injections',
  'browser/associations',
  'browser/without-javascript',
  'api/query-plans',
  'api/importing-forums',
  'api/decision-races',
  'browser/invitations',
  'browser/keyboard',
  'api/accounts',
  'browser/federations',
  'api/decisions',
  'api/meetings',
  'browser/moderation',
  'security/linkability',
  'api/exports',
  'browser/meetings',
  'unit/forum-exports',
  'security/route-access',
  'security/private-space',
  'api/threads',
  'unit/start',
  'live/decision-journey',
  'live/completeness',
  'live/following-a-thread',
  'browser/two-people',
];

/**
 * Begins with what takes longest, so that no core waits at the end for a file that began late. Vitest itself would go by what files took in
 * earlier runs, which a fresh clone has not seen, and by project.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return place === -1 ? LONGEST.length : place;
    };
    const group = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => group(one) - group(other) || rank(one) - rank(other));
  }
}
