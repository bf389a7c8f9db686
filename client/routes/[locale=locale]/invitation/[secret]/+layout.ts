import { loadTexts } from '#texts/index.ts';
import type { LayoutLoad } from './$types';

/** Of a layout, so that a link that leads nowhere finds its words too. */
export const load: LayoutLoad = async ({ parent }) => {
  await loadTexts((await parent()).locale, 'invitation', 'pages', 'errors');
};
