import { z } from 'zod';
import * as heldContract from '../../shared/held.contract.ts';
import * as contract from '../../shared/threads.contract.ts';
import type { SentNotice } from '../../shared/vocabulary.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase, Queryable } from '../platform/database.ts';
import { AppError, conflict, forbidden, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import { requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { areConditions, spaceForViewer, teamPlaces } from '../spaces/public.ts';
import { decideHeld } from './decide-held.ts';
import { deletePost } from './delete-post.ts';
import { editPost } from './edit-post.ts';
import { contestHeld, deleteOwnHeld, isOwnHeld, ownHeld, waitingIn } from './held-queries.ts';
import { listPosts } from './list-posts.ts';
import type { Found } from './found.ts';
import type { Screening } from './look-at-message.ts';
import { mergeThreads } from './merge-threads.ts';
import { isoTime, microseconds } from './moments.ts';
import { mergedInto } from './move-posts-queries.ts';
import { refuseRevisions } from './policy.ts';
import { pinThread, unpinThread } from './pin-thread.ts';
import { postReply } from './post-reply.ts';
import { readablePost, revisionsOf } from './post-queries.ts';
import { presentHeld, presentPost, presentThread } from './present.ts';
import { react, unreact } from './react.ts';
import { advanceReading, forgetDraft, keepThread, subscribe, unkeepThread, unreadBySpace, unsubscribe } from './reader-queries.ts';
import { saveDraft, showDraft } from './save-draft.ts';
import { enforce, standingIn } from './standing.ts';
import { splitThread } from './split-thread.ts';
import { startThread } from './start-thread.ts';
import { awaitingThreads, readableThread, savedThreadsOf, threadsOfCondition, threadsOfSpace } from './thread-queries.ts';
import type { ReadableThread } from './thread-queries.ts';
import { updateThread } from './update-thread.ts';

export interface ThreadDeps {
  database: OpenDatabase;
  screening: Screening;
}

/** Far enough ahead for anybody's clock, and within what PostgreSQL can hold. */
const micros = z.number().int().min(0).max(9e15);
const momentKey = z.tuple([micros, z.string()]);
const spaceKey = z.tuple([z.literal([0, 1]), micros, z.string()]);

export function registerThreadRoutes(api: Api, deps: ThreadDeps): void {
  registerThreads(api, deps);
  registerPosts(api, deps);
  registerReaders(api, deps);
  registerDrafts(api, deps);
  registerHeld(api, deps);
}

async function threadFor(db: Queryable, viewer: Viewer | null, id: string): Promise<ReadableThread> {
  const thread = await readableThread(db, viewer, id);
  if (thread === null) throw notFound();
  return thread;
}

/** @throws AppError 404; `thread.merged` with the id of the thread that has its messages now, where the viewer may read that one */
async function threadOrWhereItWent(db: Queryable, viewer: Viewer | null, id: string): Promise<ReadableThread> {
  const thread = await readableThread(db, viewer, id);
  if (thread !== null) return thread;
  const into = await mergedInto(db, id);
  if (into !== null && (await readableThread(db, viewer, into)) !== null)
    throw new AppError(404, 'thread.merged', { current: { id: into } });
  throw notFound();
}

function registerThreads(api: Api, { database: { db }, screening }: ThreadDeps): void {
  api.serve(contract.listThreads, async ({ params, query, viewer }) => {
    const place = await spaceForViewer(db, viewer, params.slug);
    if (place === null) throw notFound();
    const { limit, cursor, ...filter } = query;
    const rows = await threadsOfSpace(db, viewer, place.space.id, filter, { after: decodeCursor(cursor, spaceKey), limit: limit + 1 });
    const keyOf = (row: ReadableThread) =>
      filter.sort === 'activity'
        ? [Number(row.pinned), microseconds(row.lastActivityAt), row.id]
        : [0, microseconds(row.createdAt), row.id];
    return { status: 200 as const, body: cutPage(rows, limit, keyOf, (row) => presentThread(row, viewer)) };
  });

  api.serve(contract.listAwaitingThreads, async ({ query: { limit, cursor }, viewer }) => {
    const rows = await awaitingThreads(db, viewer, { after: decodeCursor(cursor, momentKey), limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        (row) => [microseconds(row.createdAt), row.id],
        (row) => presentThread(row, viewer),
      ),
    };
  });

  api.serve(contract.listConditionThreads, async ({ params, query: { limit, cursor, ...filter }, viewer }) => {
    const page = { after: decodeCursor(cursor, momentKey), limit: limit + 1 };
    if (!(await areConditions(db, [params.slug]))) throw notFound();
    const rows = await threadsOfCondition(db, viewer, params.slug, filter, page);
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        (row) => [microseconds(filter.sort === 'activity' ? row.lastActivityAt : row.createdAt), row.id],
        (row) => presentThread(row, viewer),
      ),
    };
  });

  api.serve(contract.startThread, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      const started = await startThread(tx, viewer, params.slug, body, screening);
      return 'held' in started ? heldAnswer(started) : { status: 201, body: started };
    }),
  );

  api.serve(contract.getThread, async ({ params, viewer }) => ({
    status: 200 as const,
    body: { thread: presentThread(await threadOrWhereItWent(db, viewer, params.id), viewer) },
  }));

  api.serve(contract.updateThread, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { thread: await updateThread(tx, viewer, params.id, body) } })),
  );

  api.serve(contract.splitThread, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 201, body: { thread: await splitThread(tx, viewer, params.id, body) } })),
  );
  api.serve(contract.mergeThreads, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { thread: await mergeThreads(tx, viewer, params.id, body.into) } })),
  );

  api.serve(contract.pinThread, ({ params, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { thread: await pinThread(tx, viewer, params.id) } })),
  );
  api.serve(contract.unpinThread, ({ params, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { thread: await unpinThread(tx, viewer, params.id) } })),
  );
}

/** Of several findings each check once. */
function heldAnswer({ held, notices }: { held: readonly Found[]; notices: SentNotice[] }) {
  return { status: 202 as const, body: { state: 'held' as const, because: [...new Set(held.map(({ check }) => check))], notices } };
}

function registerPosts(api: Api, { database: { db }, screening }: ThreadDeps): void {
  api.serve(contract.listPosts, async ({ params, query, viewer }) => ({
    status: 200 as const,
    body: await listPosts(db, viewer, params.id, query),
  }));

  api.serve(contract.postReply, ({ params, body, viewer, writeWithOneStatement }) =>
    writeWithOneStatement(params.id, async (db) => {
      const sent = await postReply(db, viewer, params.id, body, screening);
      return 'held' in sent ? heldAnswer(sent) : { status: 201, body: sent };
    }),
  );

  api.serve(contract.getPost, async ({ params, viewer }) => {
    const post = await readablePost(db, viewer, params.id);
    if (post === null) throw notFound();
    return { status: 200 as const, body: { post: presentPost(post, viewer) } };
  });

  api.serve(contract.editPost, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: await editPost(tx, viewer, params.id, body, screening) })),
  );

  api.serve(contract.deletePost, ({ params, viewer, write }) =>
    write(async (tx) => {
      await deletePost(tx, viewer, params.id);
      return { status: 204, body: null };
    }),
  );

  const versionKey = z.tuple([z.number().int().min(0).max(2_000_000_000)]);
  api.serve(contract.listRevisions, async ({ params, query: { limit, cursor }, viewer }) => {
    const post = await readablePost(db, viewer, params.id);
    if (post === null) throw notFound();
    // What a block hides is a post deleted by its author: it has no earlier texts for anybody.
    enforce(refuseRevisions(standingIn(post, viewer), post));
    const before = decodeCursor(cursor, versionKey)?.[0] ?? null;
    const rows = post.hidden ? [] : await revisionsOf(db, params.id, { before, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        (row) => [row.version],
        (row) => ({ ...row, replacedAt: isoTime(row.replacedAt) }),
      ),
    };
  });

  api.serve(contract.react, ({ params, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: await react(tx, viewer, params.id, params.kind) })),
  );
  api.serve(contract.unreact, ({ params, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: await unreact(tx, viewer, params.id, params.kind) })),
  );
}

/** A reader's own marks: anybody with an account may read, watch and keep what they may see. */
function registerReaders(api: Api, { database: { db } }: ThreadDeps): void {
  api.serve(contract.moveReading, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      const thread = await threadFor(tx, viewer, params.id);
      const read = await advanceReading(tx, viewer.accountId, thread.id, body.number);
      return { status: 200, body: { read, unread: Math.max(0, thread.number - read) } };
    }),
  );

  api.serve(contract.setSubscription, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      await subscribe(tx, viewer.accountId, (await threadFor(tx, viewer, params.id)).id, body.level);
      return { status: 200, body: { level: body.level } };
    }),
  );

  api.serve(contract.endSubscription, ({ params, viewer, write }) =>
    write(async (tx) => {
      await unsubscribe(tx, viewer.accountId, (await threadFor(tx, viewer, params.id)).id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.saveThread, ({ params, viewer, write }) =>
    write(async (tx) => {
      await keepThread(tx, viewer.accountId, (await threadFor(tx, viewer, params.id)).id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.unsaveThread, ({ params, viewer, write }) =>
    write(async (tx) => {
      await unkeepThread(tx, viewer.accountId, (await threadFor(tx, viewer, params.id)).id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.listSaved, async ({ query: { limit, cursor }, viewer }) => {
    const rows = await savedThreadsOf(db, viewer, { after: decodeCursor(cursor, momentKey), limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        (row) => [microseconds(row.savedAt), row.id],
        (row) => presentThread(row, viewer),
      ),
    };
  });

  api.serve(contract.listUnread, async ({ query: { limit, cursor }, viewer }) => {
    const after = decodeCursor(cursor, z.tuple([z.string()]))?.[0] ?? null;
    const rows = await unreadBySpace(db, viewer, { after, limit: limit + 1 });
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        limit,
        (row) => [row.slug],
        (row) => row,
      ),
    };
  });
}

function registerDrafts(api: Api, { database: { db } }: ThreadDeps): void {
  api.serve(contract.putDraft, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: { draft: await saveDraft(tx, viewer, params.key, body) } })),
  );

  api.serve(contract.getDraft, async ({ params, viewer }) => ({
    status: 200 as const,
    body: { draft: await showDraft(db, viewer, params.key) },
  }));

  api.serve(contract.deleteDraft, ({ params, viewer, write }) =>
    write(async (tx) => {
      await forgetDraft(tx, viewer.accountId, params.key);
      return { status: 204, body: null };
    }),
  );
}

/** Messages of newcomers, between their author and the team. */
function registerHeld(api: Api, { database: { db }, screening }: ThreadDeps): void {
  api.serve(heldContract.listPending, async ({ params, query: { limit, cursor }, viewer }) => {
    const place = await spaceForViewer(db, viewer, params.slug);
    if (place === null) throw notFound();
    if (!place.mayModerate) throw forbidden('space.not_team');
    const rows = await waitingIn(db, [place.space.id], { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ held }) => [held.createdAt, held.id], presentHeld) };
  });

  api.serve(heldContract.listAllPending, async ({ query: { limit, cursor }, viewer }) => {
    const spaceIds = (await teamPlaces(db, viewer)).map(({ spaceId }) => spaceId);
    const rows = await waitingIn(db, spaceIds, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ held }) => [held.createdAt, held.id], presentHeld) };
  });

  api.serve(heldContract.decidePending, ({ params, body, viewer, write }) =>
    write(async (tx) => ({ status: 200, body: await decideHeld(tx, viewer, params.id, body, screening) })),
  );

  api.serve(heldContract.listOwnHeld, async ({ query: { limit, cursor }, viewer }) => {
    const rows = await ownHeld(db, viewer, { after: decodeCursor(cursor, dateAndId), limit: limit + 1 });
    return { status: 200 as const, body: cutPage(rows, limit, ({ held }) => [held.createdAt, held.id], presentHeld) };
  });

  api.serve(heldContract.contestHeld, ({ params, body, viewer, write }) =>
    write(async (tx) => {
      const text = requiredParagraphs(body.text, 'text');
      if (!(await contestHeld(tx, viewer, params.id, text)))
        throw (await isOwnHeld(tx, viewer, params.id)) ? conflict('held.not_refused') : notFound();
      return { status: 204, body: null };
    }),
  );

  api.serve(heldContract.takeBackHeld, ({ params, viewer, write }) =>
    write(async (tx) => {
      if (!(await deleteOwnHeld(tx, viewer, params.id))) throw notFound();
      return { status: 204, body: null };
    }),
  );
}
