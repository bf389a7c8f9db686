/** Live: replies, states and counts on open pages. It owns no tables: it sends what other slices wrote, to whom they let read. */
export { createLiveGateway } from './gateway.ts';
export type { LiveGateway } from './gateway.ts';
