import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, data }) => {
  const { locale } = await parent();
  await loadTexts(locale, 'moderation', 'decision', 'thread', 'errors');
  return data;
};
