import { languageOfTemplates } from '#lib/templates.ts';
import { loadTexts } from '#texts/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, data }) => {
  const { locale } = await parent();
  await loadTexts(locale, 'moderation', 'team', 'decision', 'thread', 'template', 'note', 'errors', 'screening', 'story');
  if (data.opened !== null) await loadTexts(languageOfTemplates(data.opened.space.language, locale), 'template');
  return data;
};
