import { AppError, notFound } from '../platform/errors.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { factsOf, spaceForViewer, spacePolicy } from '../spaces/public.ts';
import type { SpaceForViewer } from '../spaces/public.ts';
import { refuseReading, refuseWriting } from './policy.ts';
import type { Refusal } from './policy.ts';
import { lockCollection, visibleCollection } from './queries.ts';
import type { CollectionRow } from './queries.ts';

function enforce(refusal: Refusal | null): void {
  if (refusal !== null) throw new AppError(refusal.status, refusal.code);
}
const standingOf = (facts: spacePolicy.SpaceFacts) => ({ steward: spacePolicy.maySteward(facts), archived: facts.archived });

/** The space of a steward who looks at its collections, or writes one. @throws AppError 404; 403 `space.not_steward`, `space.archived` */
export async function spaceOfSteward(db: Queryable, viewer: Viewer, slug: string, refuse = refuseReading): Promise<SpaceForViewer> {
  const found = await spaceForViewer(db, viewer, slug);
  if (found === null) throw notFound();
  enforce(refuse(standingOf(found.facts)));
  return found;
}

/** @throws AppError 404; 403 `space.not_steward` */
export async function collectionOfSteward(db: Queryable, viewer: Viewer, id: string, refuse = refuseReading): Promise<CollectionRow> {
  const found = await visibleCollection(db, viewer, id);
  if (found === null) throw notFound();
  enforce(refuse(standingOf(factsOf(found.space, found.membership, viewer))));
  return found;
}

/** A collection that nobody else changes until the end of the transaction. @throws AppError 404; 403 `space.not_steward`, `space.archived` */
export async function collectionForWrite(tx: Tx, viewer: Viewer, id: string): Promise<CollectionRow> {
  await collectionOfSteward(tx, viewer, id, refuseWriting);
  await lockCollection(tx, id);
  return collectionOfSteward(tx, viewer, id, refuseWriting);
}
