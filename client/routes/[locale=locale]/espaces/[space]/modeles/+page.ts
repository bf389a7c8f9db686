import { languageOfTemplates } from '#lib/templates.ts';
import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, data }) => {
  const { locale } = await parent();
  await Promise.all([
    loadTexts(locale, 'team', 'template', 'errors'),
    loadTexts(languageOfTemplates(data.space.language, locale), 'template'),
  ]);
  return data;
};
