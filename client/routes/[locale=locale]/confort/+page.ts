import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  await loadTexts((await parent()).locale, 'help');
};
