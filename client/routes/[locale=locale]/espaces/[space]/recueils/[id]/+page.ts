import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, data }) => {
  await loadTexts((await parent()).locale, 'team', 'story', 'errors');
  return data;
};
