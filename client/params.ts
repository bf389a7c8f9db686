import { defineParams } from '@sveltejs/kit/params';
import { isLocale } from '#lib/locale.ts';

export const params = defineParams({
  locale: (param) => (isLocale(param) ? param : undefined),
});
