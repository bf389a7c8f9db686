import { loadTexts } from '#texts/index.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => {
  await loadTexts(data.locale, 'common');
  return data;
};
