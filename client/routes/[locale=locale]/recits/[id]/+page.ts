import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

/** Read on small devices, at night: drawn by the server, and brought to life by its own small script (lib/behaviours/story.ts). */
export const csr = false;

export const load: PageLoad = async ({ parent, data }) => {
  await loadTexts((await parent()).locale, 'story', 'errors', 'screening');
  return data;
};
