/*
 * Loaded into the measured server before its own program (`--import`): asked by its parent, collects garbage and tells what is left.
 */
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ used: heapUsed + external, rss });
});
