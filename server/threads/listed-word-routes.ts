import * as contract from '../../shared/listed-words.contract.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase } from '../platform/database.ts';
import type { Api } from '../platform/http.ts';
import type { Viewer } from '../platform/viewer.ts';
import { listedWordsOf } from './listed-word-queries.ts';
import { addListedWords, listForKeeper, removeListedWords, tryListedWords } from './listed-words.ts';
import type { ListOf } from './listed-words.ts';
import { presentListedWord } from './present.ts';

/** Words that spaces, and the platform, want something done about. */
export function registerListedWordRoutes(api: Api, { database: { db } }: { database: OpenDatabase }): void {
  const page = async (viewer: Viewer, of: ListOf, { limit, cursor }: { limit: number; cursor?: string | undefined }) => {
    const { spaceId } = await listForKeeper(db, viewer, of);
    const rows = await listedWordsOf(db, spaceId, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ createdAt, id }) => [createdAt, id], presentListedWord) };
  };

  api.serve(contract.listSpaceWords, ({ params, query, viewer }) => page(viewer, params, query));
  api.serve(contract.addSpaceWords, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { listed: presentListedWord(await addListedWords(tx, viewer, params, body)) } })),
  );
  api.serve(contract.removeSpaceWords, ({ params, viewer, write }) =>
    write(async (tx) => {
      await removeListedWords(tx, viewer, params, params.id);
      return { status: 204, body: null };
    }),
  );
  api.serve(contract.trySpaceWords, async ({ params, body, viewer }) => ({
    status: 200 as const,
    body: { passages: await tryListedWords(db, viewer, params, body) },
  }));

  api.serve(contract.listPlatformWords, ({ query, viewer }) => page(viewer, 'platform', query));
  api.serve(contract.addPlatformWords, ({ body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { listed: presentListedWord(await addListedWords(tx, viewer, 'platform', body)) } })),
  );
  api.serve(contract.removePlatformWords, ({ params, viewer, write }) =>
    write(async (tx) => {
      await removeListedWords(tx, viewer, 'platform', params.id);
      return { status: 204, body: null };
    }),
  );
  api.serve(contract.tryPlatformWords, async ({ body, viewer }) => ({
    status: 200 as const,
    body: { passages: await tryListedWords(db, viewer, 'platform', body) },
  }));
}
