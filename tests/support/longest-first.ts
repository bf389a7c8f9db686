import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** One after the other: a process that goes from one to the next reads its modules anew. */
const PROJECTS = ['browser', 'api', 'unit', 'live'];
/** Of each, the files that take longest on a quiet machine, longest first; what is not here is shorter, and its order does not matter. */
const LONGEST = [
  'browser/accessibility',
  'browser/injections',
  'browser/associations',
  'browser/moderation',
  'browser/without-javascript',
  'browser/stories',
  'browser/invitations',
  'browser/story-journey',
  'browser/keyboard',
  'browser/federations',
  'security/route-access',
  'api/decision-races',
  'api/importing-forums',
  'api/query-plans',
  'api/decisions',
  'api/accounts',
  'api/stories',
  'security/linkability',
  'api/meetings',
  'security/private-space',
  'api/collections',
  'api/exports',
  'unit/start',
  'unit/forum-exports',
  'unit/screening-time',
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
    const project = ({ project: { name } }: TestSpecification): number => PROJECTS.indexOf(name);
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => project(one) - project(other) || rank(one) - rank(other));
  }
}
