import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

export const load = (async ({ parent, data }) => {
  await loadTexts((await parent()).locale, 'thread', 'pages', 'errors', 'screening');
  return data;
}) satisfies PageLoad;
