import type { z } from 'zod';
import type { addSpaceWords, trySpaceWords } from '../../shared/listed-words.contract.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { forbidden, notFound, refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { cleanLine } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { faultOfListedWord, matchesOf } from '../screening/public.ts';
import { lockVisibleSpace, logAct, spaceForViewer, spacePolicy } from '../spaces/public.ts';
import { countListed, deleteListed, insertListed, lockPlatformList } from './listed-word-queries.ts';
import type { ListedWordRow } from './listed-word-queries.ts';

/** Whose list it is: a space's, by its slug, or the platform's. */
export type ListOf = { slug: string } | 'platform';

/** Enough for what a team watches; each message is looked through for all of them. */
const MOST = 200;

interface List {
  /** Null: the platform's. */
  spaceId: string | null;
  /** Who changes it, under which name. */
  personaId: string | null;
}

/** @throws AppError 404; 403 `space.not_steward`, `platform.not_operator` */
export async function listForKeeper(db: Queryable, viewer: Viewer, of: ListOf): Promise<List> {
  if (of === 'platform') {
    if (!viewer.operator) throw forbidden('platform.not_operator');
    return { spaceId: null, personaId: null };
  }
  const place = await spaceForViewer(db, viewer, of.slug);
  if (place === null) throw notFound();
  if (!spacePolicy.maySteward(place.facts)) throw forbidden('space.not_steward');
  return { spaceId: place.space.id, personaId: place.membership?.personaId ?? null };
}

/** One after the other. */
async function lockList(tx: Tx, viewer: Viewer, of: ListOf): Promise<List> {
  await (of === 'platform' ? lockPlatformList(tx) : lockVisibleSpace(tx, viewer, of.slug));
  return listForKeeper(tx, viewer, of);
}

/**
 * Lists words; a space's team finds it in its log, without the words.
 * @throws AppError as `listForKeeper`; 422 `listed_word.unreadable`, `listed_word.there`, `listed_word.too_many`
 */
export async function addListedWords(
  tx: Tx,
  viewer: Viewer,
  of: ListOf,
  input: z.output<(typeof addSpaceWords)['body']>,
): Promise<ListedWordRow> {
  const { spaceId, personaId } = await lockList(tx, viewer, of);
  const words = readable(input.words);
  if ((await countListed(tx, spaceId)) >= MOST) throw refused('listed_word.too_many', 'words');
  const row = await insertListed(tx, { ...input, id: newId(), spaceId, words });
  if (row === null) throw refused('listed_word.there', 'words');
  const { outcome, ground } = input;
  if (spaceId !== null) await logAct(tx, { spaceId, personaId, kind: 'words_listed', details: { outcome, ground } });
  return row;
}

/** @throws AppError as `listForKeeper`; 404 it is not on this list */
export async function removeListedWords(tx: Tx, viewer: Viewer, of: ListOf, id: string): Promise<void> {
  const { spaceId, personaId } = await lockList(tx, viewer, of);
  const row = await deleteListed(tx, spaceId, id);
  if (row === null) throw notFound();
  const { outcome, ground } = row;
  if (spaceId !== null) await logAct(tx, { spaceId, personaId, kind: 'words_unlisted', details: { outcome, ground } });
}

/** @throws AppError as `listForKeeper`; 422 `listed_word.unreadable` */
export async function tryListedWords(
  db: Queryable,
  viewer: Viewer,
  of: ListOf,
  { words, text }: z.output<(typeof trySpaceWords)['body']>,
): Promise<string[]> {
  await listForKeeper(db, viewer, of);
  return matchesOf(readable(words), text);
}

function readable(written: string): string {
  const words = cleanLine(written);
  const fault = faultOfListedWord(words);
  if (fault !== null) throw refused(fault, 'words');
  return words;
}
