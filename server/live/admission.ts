import { resolveViewer } from '../accounts/public.ts';
import { AppError } from '../platform/errors.ts';
import type { Live } from './live.ts';
import { cut } from './seat.ts';
import type { LiveSocket } from './seat.ts';

/** Asks about the session again; one that ended meanwhile ends the connection. */
export async function isStillSignedIn(live: Live, socket: LiveSocket, token: string): Promise<boolean> {
  const viewer = await resolveViewer(live.db, token);
  if (viewer === null) {
    cut(socket);
    return false;
  }
  socket.data.viewer = viewer;
  return true;
}

/** Draws on the budget of the account, or of the address where nobody is signed in. */
export async function maySpend(live: Live, rate: 'read' | 'typing', socket: LiveSocket): Promise<boolean> {
  const { viewer, address } = socket.data;
  try {
    await live.limits.spendBy(rate, viewer ? `account:${viewer.accountId}` : `address:${address}`);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.status === 429) return false;
    throw error;
  }
}
