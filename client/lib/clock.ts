import { createSubscriber } from 'svelte/reactivity';

/** One timer for every « il y a 8 min » of the page. */
const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, 30_000);
  return () => clearInterval(timer);
});

/** The present, in milliseconds; what reads it while rendering is refreshed every 30 seconds. */
export function now(): number {
  subscribe();
  return Date.now();
}
