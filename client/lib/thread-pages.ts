/** Posts of a numbered page: page p shows the numbers (p-1)×20+1 to p×20. */
export const POSTS_PER_PAGE = 20;

/** The page that shows a post. */
export function pageOfPost(number: number): number {
  return Math.max(1, Math.ceil(number / POSTS_PER_PAGE));
}

export const STEPS = ['reply', 'quote', 'edit', 'delete', 'block', 'history'] as const;
/** Something begun on one post, as the address says it (`?step=edit-14`), so that it works without scripts. */
export interface PostStep {
  name: (typeof STEPS)[number];
  number: number;
}

export function readStep(url: URL): PostStep | null {
  const [, word, number] = /^([a-z]+)-(\d{1,9})$/.exec(url.searchParams.get('step') ?? '') ?? [];
  const name = STEPS.find((step) => step === word);
  return name ? { name, number: Number(number) } : null;
}
