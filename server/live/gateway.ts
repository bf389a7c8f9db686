import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { Server } from 'socket.io';
import { LIVE_PATH } from '../../shared/live.contract.ts';
import type { JoinAnswer, QueueAnswer } from '../../shared/live.contract.ts';
import { resolveViewer, sessionSubject } from '../accounts/public.ts';
import type { EventKind, EventOf } from '../events/catalogue.ts';
import { SUBSCRIPTIONS } from '../events/subscribers.ts';
import type { OpenDatabase } from '../platform/database.ts';
import type { Nodes } from '../platform/nodes.ts';
import type { RateLimits } from '../platform/rate-limits.ts';
import type { Site } from '../platform/site.ts';
import { closeThread, cutConcerned, endSessions, recheckAccount, recheckBlocked, recheckSpace } from './end-access.ts';
import { joinQueue, recheckQueues, sendCase, sendWaiting } from './follow-queue.ts';
import { addressReader, comesFrom, sessionTokenOf } from './handshake.ts';
import { joinThread, leave, typing } from './join-thread.ts';
import type { Live } from './live.ts';
import { createNodesBus } from './nodes-bus.ts';
import type { NodesBus } from './nodes-bus.ts';
import { Presence } from './presence.ts';
import { Seat, accountRoom, cut, sessionRoom, threadRoom } from './seat.ts';
import type { LiveEvent, LiveServer, LiveSocket } from './seat.ts';
import { sendPost, sendThread } from './send-changes.ts';

/** A request to join, nothing else, ever needs room. */
const MAX_MESSAGE_BYTES = 16 * 1024;
/** How long sockets may take to close at the end. */
const CLOSE_MS = 1_000;

export interface LiveDependencies {
  database: OpenDatabase;
  site: Site;
  limits: RateLimits;
  nodes: Pick<Nodes, 'redis'>;
  log: FastifyBaseLogger;
  metrics: Registry;
  /** As Fastify's `trustProxy`. */
  trustedProxies?: readonly string[];
}

export interface LiveGateway {
  /** Serves `/live` beside whatever the server does already; once, before it listens. */
  attach(server: HttpServer): void;
  /** Tells open pages, on every server of the site, what an event changed. May be called again with the same event. */
  serve(event: EventOf): Promise<void>;
  /** Tells sockets that the server closes, and closes them: they connect again, here or elsewhere. */
  close(): Promise<void>;
}

/**
 * Live replies over socket.io. Being in a thread's room is the permission: joining asks the threads slice, and every event that
 * ends access empties rooms before anything later is sent. There is no connection-state recovery: it would give a room back
 * without asking.
 */
export async function createLiveGateway(deps: LiveDependencies): Promise<LiveGateway> {
  const { log } = deps;
  const addressOf = addressReader(deps.trustedProxies ?? []);
  /** What is kept of a handshake until socket.io has its socket. */
  const arrivals = new WeakMap<object, { token: string | null; address: string }>();
  let closing = false;
  let tail: Promise<void> = Promise.resolve();

  const bus: NodesBus | null = deps.nodes.redis === null ? null : createNodesBus(deps.nodes.redis, afterCut);
  const io: LiveServer = new Server({
    path: LIVE_PATH,
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: 25_000,
    pingTimeout: 20_000,
    connectTimeout: 10_000,
    // Vite's own sockets share the server in development.
    destroyUpgrade: false,
    ...(bus && { adapter: bus.adapter }),
    allowRequest: (request, answer) => answer(null, !closing && comesFrom(request, deps.site)),
  });
  const live: Live = {
    io,
    db: deps.database.db,
    limits: deps.limits,
    log,
    presence: new Presence(io, bus === null),
    closures: new Counter({
      name: 'live_rooms_closed_total',
      help: 'Sockets shown out of a thread',
      labelNames: ['code'],
      registers: [deps.metrics],
    }),
    changes: 0,
  };
  measure(io, deps.metrics);
  io.use(
    (socket, next) =>
      void welcome(socket).then(
        () => next(),
        (error: unknown) => next(asError(error)),
      ),
  );
  io.on('connection', listen);
  io.on('changed', (event) => void enqueue(event).catch((error: unknown) => giveUp(event, error)));
  await bus?.listening;

  async function welcome(socket: LiveSocket): Promise<void> {
    const { token, address } = arrivals.get(socket.conn) ?? { token: null, address: '' };
    const viewer = token === null ? null : await resolveViewer(live.db, token);
    // A cookie that opens nothing is a reader's.
    socket.data =
      token === null || viewer === null ? new Seat(null, null, address, null) : new Seat(token, sessionSubject(token), address, viewer);
    forgetHandshake(socket);
  }

  function listen(socket: LiveSocket): void {
    const { viewer, session } = socket.data;
    if (viewer && session !== null) void socket.join([accountRoom(viewer.accountId), sessionRoom(session)]);
    socket
      .on('thread:join', onJoin)
      .on('thread:leave', onLeave)
      .on('thread:typing', onTyping)
      .on('cases:join', onJoinQueue)
      .on('disconnecting', onDisconnecting);
  }

  // Functions with `this`, shared by all sockets: closures for each would add up.
  function onJoin(this: LiveSocket, request: unknown, answer: unknown): void {
    if (typeof answer !== 'function') return;
    const tell = answer as (answer: JoinAnswer) => void;
    joinThread(live, this, request).then(tell, (error: unknown) => {
      log.error({ err: error }, 'live: joining failed');
      tell({ ok: false, code: 'unavailable' });
    });
  }
  function onJoinQueue(this: LiveSocket, request: unknown, answer: unknown): void {
    if (typeof answer !== 'function') return;
    const tell = answer as (answer: QueueAnswer) => void;
    joinQueue(live, this, request).then(tell, (error: unknown) => {
      log.error({ err: error }, 'live: joining a queue failed');
      tell({ ok: false, code: 'unavailable' });
    });
  }
  function onLeave(this: LiveSocket, request: unknown): void {
    leave(live, this, request);
  }
  function onTyping(this: LiveSocket, request: unknown): void {
    typing(live, this, request).catch((error: unknown) => log.error({ err: error }, 'live: typing failed'));
  }
  function onDisconnecting(this: LiveSocket): void {
    for (const { id } of this.data.threads) live.presence.touch(id);
  }

  /** One after the other: a post must not overtake the event that ended somebody's access. */
  function enqueue(event: LiveEvent): Promise<void> {
    const done = tail.then(() => apply(live, event));
    tail = done.catch(() => undefined);
    return done;
  }

  /** Another server's event is not sent again: sockets it concerns start over, which asks and reads everything anew. */
  function giveUp(event: LiveEvent, error: unknown): void {
    log.error({ err: error, kind: event.kind }, 'live: another server’s event failed here, its readers connect again');
    cutConcerned(live, event);
  }

  /** Events of other servers may have passed while Redis was out of reach. */
  function afterCut(): void {
    log.warn('live: other servers can be heard again, readers connect again');
    for (const socket of io.of('/').sockets.values()) cut(socket);
  }

  return {
    attach(server) {
      io.attach(server);
      io.engine.on('connection', (raw: { request: IncomingMessage | null }) => {
        if (raw.request === null) return;
        arrivals.set(raw, { token: sessionTokenOf(raw.request), address: addressOf(raw.request) });
        // https://socket.io/docs/v4/memory-usage/
        raw.request = null;
      });
    },

    async serve(event) {
      if (!isLive(event)) return;
      const here = enqueue(event);
      await Promise.all([here, publish(event)]);
    },

    async close() {
      closing = true;
      live.presence.close();
      await tail;
      io.local.emit('server:closing');
      await closeSockets(io);
      await io.of('/').adapter.close();
      bus?.close();
    },
  };

  /** Rejects where the other servers may not have heard: the outbox sends the event again. */
  async function publish(event: LiveEvent): Promise<void> {
    if (bus === null) return;
    if (!bus.isReady()) throw new Error('Redis is out of reach');
    void io.serverSideEmit('changed', event);
    await bus.sent();
  }
}

async function apply(live: Live, event: LiveEvent): Promise<void> {
  // Before the first question about access: a join that is being answered meanwhile asks again.
  if (ENDING_ACCESS.has(event.kind)) live.changes++;
  switch (event.kind) {
    case 'post.created':
    case 'post.updated':
    case 'post.removed':
    case 'reactions.changed':
      return sendPost(live, event);
    case 'thread.updated':
      return sendThread(live, event.payload.threadId);
    case 'thread.removed':
      return closeThread(live, event.payload.threadId);
    case 'session.ended':
      return endSessions(live, event.payload.sessionIds);
    case 'membership.ended':
      await recheckAccount(live, event.payload.accountId, event.payload.spaceId);
      return recheckQueues(live, event.payload.spaceId);
    case 'membership.changed':
      return recheckQueues(live, event.payload.spaceId);
    case 'space.updated':
      return recheckSpace(live, event.payload.spaceId);
    case 'case.changed':
      return sendCase(live, event.payload);
    case 'waiting.changed':
      return sendWaiting(live, event.payload.spaceId);
    case 'block.changed':
      return recheckBlocked(live, event.payload.accountIds);
  }
}

const KINDS: ReadonlySet<EventKind> = new Set<EventKind>(SUBSCRIPTIONS.live);
const ENDING_ACCESS: ReadonlySet<EventKind> = new Set<EventKind>([
  'thread.removed',
  'session.ended',
  'membership.ended',
  'membership.changed',
  'space.updated',
  'block.changed',
]);

function isLive(event: EventOf): event is LiveEvent {
  return KINDS.has(event.kind);
}

/** Socket.io keeps the headers of the first request for as long as the socket lives; nobody needs them. */
function forgetHandshake(socket: LiveSocket): void {
  socket.handshake.headers = {};
  socket.handshake.query = {};
  socket.handshake.auth = {};
  socket.handshake.url = '';
}

/** Ends every connection; a client that does not answer within a second is left without a goodbye. */
async function closeSockets(io: LiveServer): Promise<void> {
  // Undefined when the server never listened.
  const engine = io.engine as typeof io.engine | undefined;
  if (engine === undefined) return;
  const wires: WebSocketWire[] = [];
  for (const socket of io.of('/').sockets.values()) {
    // The `ws` socket of a WebSocket transport; polling has none.
    const { socket: wire } = socket.conn.transport as { socket?: WebSocketWire };
    if (wire !== undefined) wires.push(wire);
    cut(socket);
  }
  const deadline = performance.now() + CLOSE_MS;
  const isOpen = () => engine.clientsCount > 0 || wires.some((wire) => wire.readyState !== WebSocket.CLOSED);
  while (isOpen() && performance.now() < deadline) await new Promise((done) => setTimeout(done, 20));
  // The HTTP server would wait for what is still open.
  for (const wire of wires) wire.terminate();
  engine.close();
}

interface WebSocketWire {
  readyState: number;
  terminate(): void;
}

function measure(io: LiveServer, metrics: Registry): void {
  new Gauge({
    name: 'live_sockets',
    help: 'Open live connections',
    registers: [metrics],
    collect() {
      this.set(io.of('/').sockets.size);
    },
  });
  new Gauge({
    name: 'live_rooms',
    help: 'Threads with somebody following',
    registers: [metrics],
    collect() {
      let threads = 0;
      for (const room of io.of('/').adapter.rooms.keys()) if (room.startsWith(threadRoom(''))) threads++;
      this.set(threads);
    },
  });
}

function asError(error: unknown): Error {
  // The message reaches the client.
  return error instanceof Error ? new Error('unavailable', { cause: error }) : new Error('unavailable');
}
