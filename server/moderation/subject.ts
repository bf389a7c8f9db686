import { hash } from 'node:crypto';
import type { FlagSubjectType } from '../../shared/vocabulary.ts';
import { ownsPersona, personaById } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { placeWhereMet, readablePersona } from '../spaces/public.ts';
import { lockStory, readableStory, storyToJudge, wordToJudge } from '../stories/public.ts';
import { lockToJudge, openingToJudge, postToJudge, readablePost, readableThread } from '../threads/public.ts';
import type { PostToJudge } from '../threads/public.ts';
import type { Evidence } from './tables.ts';

export interface SubjectRef {
  type: FlagSubjectType;
  id: string;
}

/** What is to be judged, as it stands now. */
export interface Subject {
  /** Null: in no space's hands. */
  spaceId: string | null;
  personaId: string | null;
  evidence: Evidence;
}

/**
 * What somebody flags, as they may read it; null when there is nothing they may know of.
 * @param space where they met a pseudonym; one of their own spaces first where they do not say
 */
export async function subjectFor(
  db: Queryable,
  viewer: Viewer | null,
  ref: SubjectRef,
  space?: string,
): Promise<(Subject & { mine: boolean }) | null> {
  const mine = await mayFlag(db, viewer, ref);
  if (mine === null) return null;
  const subject = await subjectNow(db, ref);
  if (subject === null) return null;
  if (ref.type !== 'persona') return { ...subject, mine };
  const spaceId = await placeWhereMet(db, viewer, ref.id, space);
  return spaceId === null && space !== undefined ? null : { ...subject, spaceId, mine };
}

/** Whether the subject is the viewer's own; null when there is nothing this viewer may know of. */
async function mayFlag(db: Queryable, viewer: Viewer | null, { type, id }: SubjectRef): Promise<boolean | null> {
  switch (type) {
    case 'thread':
      return (await readableThread(db, viewer, id))?.mine ?? null;
    case 'post': {
      const post = await readablePost(db, viewer, id);
      // A post hidden by a block looks deleted, and what is deleted has nothing left to flag.
      return post === null || post.hidden || post.removedBy !== null ? null : post.mine;
    }
    case 'story': {
      const found = await readableStory(db, viewer, id);
      return found === null || (await storyToJudge(db, id))?.withheld !== false ? null : found.own;
    }
    case 'message': {
      // A private word: told of by whoever it was written to.
      const word = await wordToJudge(db, id);
      const found = word === null || word.withheld ? null : await readableStory(db, viewer, word.storyId);
      return found?.own === true ? false : null;
    }
    case 'persona':
      // A block changes nothing here: who was pestered may still say so, and the answer must not reveal the block.
      return (await readablePersona(db, viewer, id)) && viewer !== null && ownsPersona(db, viewer.accountId, id);
  }
}

/** As it stands now, whoever asks; null when it is gone. */
export async function subjectNow(db: Queryable, { type, id }: SubjectRef): Promise<Subject | null> {
  switch (type) {
    case 'thread':
      return ofPost(await openingToJudge(db, id));
    case 'post':
      return ofPost(await postToJudge(db, id));
    case 'story': {
      const story = await storyToJudge(db, id);
      return story && { spaceId: story.spaceId, personaId: story.personaId, evidence: evidenceOf({ ...story, number: 1 }) };
    }
    case 'message': {
      const word = await wordToJudge(db, id);
      return word && { spaceId: word.spaceId, personaId: word.personaId, evidence: { bodyHtml: word.bodyHtml } };
    }
    case 'persona': {
      const persona = await personaById(db, id);
      return (
        persona && { spaceId: null, personaId: id, evidence: { handle: persona.handle, ...(persona.bio !== null && { bio: persona.bio }) } }
      );
    }
  }
}

/** Nobody changes it, or takes it back, until the transaction ends. A pseudonym goes on. */
export async function lockSubject(tx: Tx, { type, id }: SubjectRef): Promise<void> {
  if (type === 'story') await lockStory(tx, id);
  else if (type === 'post' || type === 'thread') await lockToJudge(tx, { type, id });
}

function ofPost(post: PostToJudge | null): Subject | null {
  if (post === null) return null;
  return { spaceId: post.spaceId, personaId: post.personaId, evidence: evidenceOf(post) };
}

/** What a message says. */
export function evidenceOf({
  number,
  title,
  bodyHtml,
  contentWarning,
  shortVersion,
}: Pick<PostToJudge, 'number' | 'title' | 'bodyHtml' | 'contentWarning' | 'shortVersion'>): Evidence {
  return {
    // Its author wrote the title as well.
    ...(number === 1 && { title }),
    bodyHtml,
    ...(contentWarning !== null && { contentWarning }),
    ...(shortVersion !== null && { shortVersion }),
  };
}

/** The same for the same text, whatever was edited and put back meanwhile. */
export function revisionOf({ title, bodyHtml, contentWarning, shortVersion, handle, bio }: Evidence): string {
  return hash('sha256', JSON.stringify([title, bodyHtml, contentWarning, shortVersion, handle, bio]), 'base64url');
}
