import { flushSync, mount } from 'svelte';
import { loadTexts } from '#texts/index.ts';
import PostEntry from '../components/PostEntry.svelte';
import { currentLocale } from '../texts.ts';
import type { PostDrawing } from '../thread-view.ts';

/** Draws a message that came live, as the server would have. It does not follow later changes: draw it again. */
export async function drawPost(drawing: PostDrawing): Promise<HTMLElement> {
  await loadTexts(currentLocale(), 'common', 'thread');
  const sheet = document.createElement('div');
  mount(PostEntry, { target: sheet, props: drawing });
  flushSync();
  const [entry] = sheet.getElementsByClassName('entry');
  if (!(entry instanceof HTMLElement)) throw new Error('A message is drawn as one element.');
  return entry;
}
