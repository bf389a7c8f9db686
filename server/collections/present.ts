import type { Candidate, Collection, Handout } from '../../shared/collections.contract.ts';
import type { CandidateRow, CollectionRow, HandoutRow } from './queries.ts';

export function presentCollection({ collection, space, stories }: CollectionRow): Collection {
  const { id, title, audience, use, intro, version, createdAt } = collection;
  const { slug, name, language } = space;
  return { id, space: { slug, name, language }, title, audience, use, intro, stories, version, createdAt: createdAt.toISOString() };
}

export function presentCandidate({ id, title, shortVersion, language, role, stage, agreedAt }: CandidateRow): Candidate {
  return { id, title: title ?? '', shortVersion, language, role, stage, agreedAt: agreedAt.toISOString() };
}

export function presentHandout({ handout: { id, title, audience, use, madeAt }, stories, offered }: HandoutRow): Handout {
  return { id, title, audience, use, stories, offered, at: madeAt.toISOString() };
}
