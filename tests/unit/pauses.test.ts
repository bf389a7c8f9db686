import { expect, test } from 'vitest';
import { pauseIsWelcome } from '../../server/moderation/policy.ts';

const NOW = new Date('2026-03-02T21:00:00Z');
/** Acts by how many minutes ago they were, newest first; `!` for one about somebody who may be in danger. */
const acts = (...ago: readonly `${number}${'!' | ''}`[]) =>
  ago.map((each) => ({ at: new Date(NOW.getTime() - Number.parseInt(each, 10) * 60_000), severe: each.endsWith('!') }));

test.each<[string, ReturnType<typeof acts>, boolean]>([
  ['nothing was judged', [], false],
  ['a first look', acts('1!'), false],
  ['two that weigh', acts('1!', '20!'), false],
  ['three that weigh', acts('1!', '20!', '40!'), true],
  ['three that weigh, with others between them', acts('1!', '5', '20!', '25', '40!'), true],
  ['three that weigh, with a pause before the last', acts('1!', '31!', '40!'), false],
  ['three that weigh, and a pause since', acts('30!', '35!', '40!'), false],
  ['many that do not weigh', acts('1', '2', '3', '4', '5', '6', '7', '8'), false],
  ['ninety minutes without a pause', acts('10', '35', '60', '89', '90'), true],
  ['a little less', acts('10', '35', '60', '89'), false],
  ['ninety minutes with a pause in them', acts('10', '35', '66', '90', '110'), false],
])('%s', (_, own, welcome) => {
  expect(pauseIsWelcome(own, NOW)).toBe(welcome);
});
