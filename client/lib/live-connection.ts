import { connectLive, type LiveConnection } from './live.ts';

/** One connection for the page, made when it first follows something. */
let connection: Promise<LiveConnection> | null = null;

export function liveConnection(): Promise<LiveConnection> {
  connection ??= import('socket.io-client').then(({ io }) => connectLive(io));
  return connection;
}
