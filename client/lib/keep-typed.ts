import type { enhance } from '$app/forms';

type Submit = NonNullable<Parameters<typeof enhance>[1]>;

/** For `use:enhance`: what was typed stays in the form, whatever comes of it. */
export const keepTyped: Submit =
  () =>
  ({ update }) =>
    update({ reset: false });
