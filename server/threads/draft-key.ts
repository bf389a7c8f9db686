/** Key of the draft of a reply. */
export function threadDraft(threadId: string): string {
  return `thread:${threadId}`;
}

/** Key of the draft of a new thread. */
export function spaceDraft(slug: string): string {
  return `space:${slug}`;
}

/** What a draft is for. The contract lets only these two forms through. */
export function draftTarget(key: string): { threadId: string } | { slug: string } {
  return key.startsWith('thread:') ? { threadId: key.slice(7) } : { slug: key.slice(6) };
}
