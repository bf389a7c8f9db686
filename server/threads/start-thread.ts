import type { z } from 'zod';
import type { Post, startThread as endpoint, Thread } from '../../shared/threads.contract.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaceForViewer, spaceGainedPost, spacePolicy } from '../spaces/public.ts';
import type { SpaceRow } from '../spaces/public.ts';
import { spaceDraft } from './draft-key.ts';
import { authorFacts } from './author-facts.ts';
import { askFirst, hold } from './hold-post.ts';
import type { Sent } from './hold-post.ts';
import { lookAtMessage, onceEach } from './look-at-message.ts';
import type { Screening } from './look-at-message.ts';
import { optionalLine, requiredLine } from '../platform/plain-text.ts';
import { refuseStart } from './policy.ts';
import { readablePost } from './post-queries.ts';
import { presentPost, presentThread } from './present.ts';
import { prepareBody } from './rich-text.ts';
import { enforce, standingOf } from './standing.ts';
import { readableThread } from './thread-queries.ts';
import { insertThread, knownTags } from './thread-writes.ts';

type Input = z.output<(typeof endpoint)['body']>;

/**
 * Opens a thread in a space, in one of its languages, under the pseudonym the member wears there. The draft is gone with it.
 * A newcomer's waits for the team instead, and so does one in which something was found that must not be read before.
 * Refuses: 404 space not theirs to know of · 403 `space.not_a_member`, `charter.not_accepted`, `space.archived` ·
 * 422 `language.not_of_space`, `tag.unknown`, `text.empty`, `html.*`, `held.too_many`, `message.notice`.
 */
export async function startThread(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  input: Input,
  screening: Screening,
): Promise<Sent<{ thread: Thread; post: Post }>> {
  const place = await spaceForViewer(tx, viewer, slug);
  if (place === null) throw notFound();
  enforce(refuseStart(standingOf(place.facts)));
  if (place.membership === null) throw notFound();

  const [threadId, postId] = [newId(), newId()];
  const spaceId = place.space.id;
  // A new thread has no message to quote yet.
  const body = await prepareBody(tx, input.bodyHtml, { spaceId, threadId: null, lastNumber: 0 });
  const opening = {
    kind: input.kind,
    wants: input.wants ?? null,
    title: requiredLine(input.title, 'title'),
    language: languageIn(place.space, input.language),
    tags: await tagsOf(tx, spaceId, input.tags ?? []),
  };
  const message = {
    spaceId,
    personaId: place.membership.personaId,
    bodyHtml: body.html,
    contentWarning: optionalLine(input.contentWarning, 'contentWarning'),
    shortVersion: optionalLine(input.shortVersion, 'shortVersion'),
    label: input.label ?? null,
    draftKey: spaceDraft(slug),
  };
  const author = await authorFacts(tx, spaceId, message.personaId);
  const { notices, ask, hold: found, look, inDistress } = lookAtMessage({ ...message, title: opening.title }, author, screening);
  askFirst(ask, input);
  // A team reads its own.
  const because = place.membership.role === 'member' ? found : [];
  if ((spacePolicy.isHeld(place.space, place.membership) && !inDistress) || because.length > 0) {
    await hold(tx, viewer, { ...message, id: postId, threadId: null, opening, replyTo: null, found: onceEach([...because, ...look]) });
    return { held: because, notices };
  }
  const account = viewer.accountId;
  await insertThread(tx, { ...message, ...opening, threadId, postId, account, mentioned: body.mentioned });
  await spaceGainedPost(tx, spaceId, { unansweredDelta: 1 });
  await record(tx, 'thread.created', { threadId, spaceId });
  if (look.length > 0) await record(tx, 'post.found', { postId });

  const [thread, post] = [await readableThread(tx, viewer, threadId), await readablePost(tx, viewer, postId)];
  if (thread === null || post === null) throw new Error('a thread its author cannot read');
  return { thread: presentThread(thread, viewer), post: presentPost(post, viewer), notices };
}

/** @throws AppError 422 `language.not_of_space` */
function languageIn({ language, alsoIn }: Pick<SpaceRow, 'language' | 'alsoIn'>, wanted: Locale = language): Locale {
  if (wanted !== language && !alsoIn.includes(wanted)) throw refused('language.not_of_space', 'language');
  return wanted;
}

/**
 * The keys, each once.
 * @throws AppError 422 `tag.unknown` for one the space's team has not named
 */
export async function tagsOf(tx: Tx, spaceId: string, keys: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(keys)];
  if (wanted.length > 0 && (await knownTags(tx, spaceId, wanted)).length < wanted.length) throw refused('tag.unknown', 'tags');
  return wanted;
}
