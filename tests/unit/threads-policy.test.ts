import { describe, expect, test } from 'vitest';
import { isoTime, microseconds } from '../../server/threads/moments.ts';
import { cleanLine, requiredLine } from '../../server/platform/plain-text.ts';
import {
  CAN_NOTHING,
  NOBODY,
  offersReaction,
  postCan,
  refuseDelete,
  refuseEdit,
  refusePin,
  refuseReaction,
  refuseReply,
  refuseRevisions,
  refuseStart,
  refuseThreadChange,
  threadCan,
} from '../../server/threads/policy.ts';
import type { Refusal, Standing, ThreadChange } from '../../server/threads/policy.ts';

const member: Standing = {
  signedIn: true,
  verified: true,
  mayWrite: true,
  charterPending: false,
  heldBack: null,
  archived: false,
  onTeam: false,
};
const moderator: Standing = { ...member, onTeam: true };
const passerBy: Standing = { ...member, mayWrite: false };
const before: Standing = { ...passerBy, charterPending: true };
const unverified: Standing = { ...passerBy, verified: false };
const says = (refusal: Refusal | null) => (refusal === null ? 'yes' : `${refusal.status} ${refusal.code}`);

const question = { kind: 'question' as const, closed: false, mine: true };
const somebodysQuestion = { ...question, mine: false };
const own = { mine: true, removed: false };
const somebodys = { mine: false, removed: false };

describe('who may write', () => {
  test.each([
    ['a member', member, 'yes'],
    ['a moderator', moderator, 'yes'],
    ['somebody who has not joined', passerBy, '403 space.not_a_member'],
    ['somebody who has not confirmed the e-mail', unverified, '403 space.not_a_member'],
    ['a member to whom the charter is new', before, '403 charter.not_accepted'],
    ['a member of an archived space', { ...passerBy, archived: true }, '403 space.archived'],
    ['nobody', NOBODY, '403 space.not_a_member'],
  ])('%s opens a thread: %s', (_, standing, answer) => {
    expect(says(refuseStart(standing))).toBe(answer);
    expect(says(refuseReply(standing, { closed: false }))).toBe(answer);
  });

  test.each([
    ['a member', member],
    ['a moderator', moderator],
  ])('%s does not reply in a closed thread and is told why', (_, standing) => {
    expect(says(refuseReply(standing, { closed: true }))).toBe('403 thread.closed');
  });

  test('somebody who has not joined is told that first, closed or not', () => {
    expect(says(refuseReply(passerBy, { closed: true }))).toBe('403 space.not_a_member');
  });
});

describe('who may change a thread', () => {
  test.each<[string, Standing, typeof question, ThreadChange, string]>([
    ['its author gives it another title', member, question, { title: 'Autrement' }, 'yes'],
    ['its author marks the answer', member, question, { answeredBy: 3 }, 'yes'],
    ['its author takes the mark away', member, question, { answeredBy: null }, 'yes'],
    [
      'its author makes it an experience and marks an answer',
      member,
      question,
      { kind: 'experience', answeredBy: 3 },
      '422 answer.not_a_question',
    ],
    ['its author closes it', member, question, { closed: true }, '403 space.not_team'],
    ['its author tags it', member, question, { tags: ['a'] }, 'yes'],
    ['its author has left the space', passerBy, question, { title: 'Autrement' }, '403 space.not_a_member'],
    ['another member gives it a title', member, somebodysQuestion, { title: 'Autrement' }, '403 thread.not_author'],
    ['another member tags it', member, somebodysQuestion, { tags: ['a'] }, '403 thread.not_author'],
    ['another member changes nothing', member, somebodysQuestion, {}, '403 thread.not_author'],
    ['a moderator closes it', moderator, somebodysQuestion, { closed: true }, 'yes'],
    ['a moderator tags it', moderator, somebodysQuestion, { tags: ['a'] }, 'yes'],
    ['a moderator gives it a title', moderator, somebodysQuestion, { title: 'Autrement' }, '403 thread.not_author'],
    ['a moderator marks the answer', moderator, somebodysQuestion, { answeredBy: 3 }, '403 thread.not_author'],
    ['its author has not accepted the new charter', before, question, { title: 'Autrement' }, '403 charter.not_accepted'],
    ['a moderator who has not accepted it closes it', { ...before, onTeam: true }, somebodysQuestion, { closed: true }, 'yes'],
    ['a moderator closes their own', moderator, question, { closed: true, title: 'Autrement' }, 'yes'],
  ])('%s', (_, standing, thread, change, answer) => {
    expect(says(refuseThreadChange(standing, thread, change))).toBe(answer);
  });

  test.each([
    ['a moderator', moderator, 'yes'],
    ['a member', member, '403 space.not_team'],
    ['somebody who has not joined', passerBy, '403 space.not_a_member'],
  ])('%s pins it: %s', (_, standing, answer) => {
    expect(says(refusePin(standing))).toBe(answer);
  });

  test('what a thread offers follows from the same rules', () => {
    expect(threadCan(member, question)).toEqual({ reply: true, edit: true, close: false, pin: false, markAnswered: true });
    expect(threadCan(member, { ...question, kind: 'tip' })).toEqual({
      reply: true,
      edit: true,
      close: false,
      pin: false,
      markAnswered: false,
    });
    expect(threadCan(moderator, { ...somebodysQuestion, closed: true })).toEqual({
      reply: false,
      edit: false,
      close: true,
      pin: true,
      markAnswered: false,
    });
    expect(threadCan(NOBODY, somebodysQuestion)).toEqual({ reply: false, edit: false, close: false, pin: false, markAnswered: false });
  });
});

describe('who may change a post', () => {
  test.each([
    ['its author', member, own, 'yes'],
    ['its author after leaving', passerBy, own, '403 space.not_a_member'],
    ['its author after deleting it', member, { mine: true, removed: true }, '422 post.removed'],
    ['a moderator', moderator, somebodys, '403 post.not_author'],
    ['another member, deleted or not', member, { mine: false, removed: true }, '403 post.not_author'],
  ])('%s edits it: %s', (_, standing, post, answer) => {
    expect(says(refuseEdit(standing, post))).toBe(answer);
  });

  test.each([
    ['its author', member, own, 'yes'],
    ['its author after leaving', passerBy, own, 'yes'],
    ['a moderator', moderator, somebodys, '403 post.not_author'],
  ])('%s deletes it: %s', (_, standing, post, answer) => {
    expect(says(refuseDelete(standing, post))).toBe(answer);
  });

  test.each([
    ['its author', member, own, 'yes'],
    ['a moderator', moderator, somebodys, 'yes'],
    ['another member', member, somebodys, '403 post.revisions_for_team'],
  ])('%s reads its earlier texts: %s', (_, standing, post, answer) => {
    expect(says(refuseRevisions(standing, post))).toBe(answer);
  });
});

describe('who may react', () => {
  const plain = { ...somebodys, wants: null, contentWarning: null };
  test.each([
    ['a member thanks', member, plain, 'thanks', 'yes'],
    ['a member finds it helpful', member, plain, 'helpful', 'yes'],
    [
      'a member finds helpful what only asked to be heard',
      member,
      { ...plain, wants: 'listening' as const },
      'helpful',
      '422 reaction.not_offered',
    ],
    ['a member finds helpful what carries a warning', member, { ...plain, contentWarning: 'death' }, 'helpful', '422 reaction.not_offered'],
    ['a member supports what carries a warning', member, { ...plain, contentWarning: 'death' }, 'support', 'yes'],
    ['the author thanks themself', member, { ...plain, mine: true }, 'thanks', '422 reaction.own'],
    ['a member supports a deleted post', member, { ...plain, removed: true }, 'support', '422 post.removed'],
    ['somebody who has not joined', passerBy, plain, 'support', '403 space.not_a_member'],
  ] as const)('%s: %s', (_, standing, post, kind, answer) => {
    expect(says(refuseReaction(standing, post, kind))).toBe(answer);
  });

  test('only "helpful" is ever withheld', () => {
    for (const kind of ['support', 'same', 'thanks'] as const) expect(offersReaction(kind, 'listening', 'death')).toBe(true);
    expect(offersReaction('helpful', 'practical', null)).toBe(true);
  });
});

describe('what a post offers', () => {
  test.each([
    ['nobody', NOBODY, somebodys, CAN_NOTHING],
    ['anybody, of a tombstone', moderator, { mine: false, removed: true }, CAN_NOTHING],
    ['its author, of a tombstone', member, { mine: true, removed: true }, CAN_NOTHING],
    ['a reader with an account', passerBy, somebodys, { ...CAN_NOTHING, flag: true }],
    ['a member', member, somebodys, { ...CAN_NOTHING, react: true, flag: true, reply: true }],
    ['its author', member, own, { ...CAN_NOTHING, edit: true, delete: true, reply: true, revisions: true }],
    ['a moderator', moderator, somebodys, { ...CAN_NOTHING, react: true, flag: true, reply: true, revisions: true }],
  ])('%s', (_, standing, post, can) => {
    expect(postCan(standing, post, { closed: false })).toEqual(can);
  });
});

describe('a title, a warning, a short version', () => {
  test.each([
    ['  deux   mots\n\tici ', 'deux mots ici'],
    ['<b>gras</b>', '<b>gras</b>'],
    ['gauche \u202Eetiord', 'gauche etiord'],
    ['nul\u0000 et\u0007 cloche', 'nul et cloche'],
    ['famille 👨‍👩‍👧', 'famille 👨‍👩‍👧'],
    ['moitié \uD800', 'moitié \uFFFD'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
  });

  test.each(['\u200B\u200B\u200B\u200B\u200B', '\u2800\u2800\u2800\u2800\u2800', '\u202E\u202D\u2066 ', '\u3164\u3164'])(
    '%j shows nothing and is refused',
    (typed) => {
      expect(() => requiredLine(typed, 'title')).toThrow(expect.objectContaining({ status: 422, code: 'text.empty' }));
    },
  );
});

describe('moments', () => {
  test.each([
    ['2026-11-21 08:30:00.123456+00', '2026-11-21T08:30:00.123Z', 456],
    ['2026-11-21 08:30:00+00', '2026-11-21T08:30:00.000Z', 0],
    ['2026-11-21 08:30:00.1+00', '2026-11-21T08:30:00.100Z', 0],
    ['2026-11-21 09:30:00.12345+01', '2026-11-21T08:30:00.123Z', 450],
    ['2026-11-21 14:00:00.5+05:30', '2026-11-21T08:30:00.500Z', 0],
  ])('%s', (raw, iso, rest) => {
    expect(isoTime(raw)).toBe(iso);
    expect(microseconds(raw)).toBe(Date.parse(iso) * 1000 + rest);
  });
});
