import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

/*
 * Many readers of one thread, in a process of their own. Arguments: site URL, thread id, how many.
 * Tells its parent `{joined}` once everybody is in the room, then `{number, last}` for each reply: when the last of them had it (ms since the epoch).
 */
const [url = '', threadId = '', count = '0'] = process.argv.slice(2);
const total = Number(count);
const sockets: Socket[] = [];
const seen = new Map<number, number>();

for (let begun = 0; begun < total; begun += 50) {
  await Promise.all(Array.from({ length: Math.min(50, total - begun) }, join));
}
process.send?.({ joined: sockets.length });
process.on('disconnect', () => process.exit(0));

async function join(): Promise<void> {
  const socket = io(url, { path: '/live', transports: ['websocket'], forceNew: true, reconnection: false });
  socket.on('post:created', ({ number }: { number: number }) => {
    const had = (seen.get(number) ?? 0) + 1;
    seen.set(number, had);
    if (had === total) process.send?.({ number, last: performance.timeOrigin + performance.now() });
  });
  const answer: unknown = await socket.timeout(30_000).emitWithAck('thread:join', { threadId, after: 1_000_000 });
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== true)
    throw new Error(`Not let in: ${JSON.stringify(answer)}`);
  sockets.push(socket);
}
